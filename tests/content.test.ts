import { describe, expect, it } from 'vitest';
import allowedHosts from '#content/allowed-hosts.json';
import centresFile from '#content/centres.json';
import consultation from '#content/consultation.json';
import deniedNumbers from '#content/denied-numbers.json';
import { crisisLines, emergencies, parseContent, toCentres, toServices, toVideos } from '#content/parse.ts';
import videosFile from '#content/videos.json';
import { openState } from '#domain/consultation/open-now.ts';
import { orderServices, primaryDesks } from '#domain/consultation/order.ts';
import { dialString, telHref } from '#domain/consultation/phone.ts';
import type { Phone } from '#domain/consultation/service.ts';

const content = parseContent({
  consultation,
  centres: centresFile,
  videos: videosFile,
  allowedHosts,
  deniedNumbers,
});
const services = toServices(content);
/** What a row of the real directory says at an instant in Japan. */
const stateOf = (id: string, instant: string) => {
  const service = services.find((one) => one.id === id);
  return openState(service?.hours.schedule ?? null, new Date(`${instant}:00+09:00`)).state;
};

const centres = toCentres(content);
const videos = toVideos(content);
const localDesks = centres.prefectures.flatMap(({ centre, helplines, cities }) => [
  centre,
  ...helplines,
  ...cities,
]);
const phones: Phone[] = [
  ...services.flatMap(({ phone, otherPhones }) => [...(phone ? [phone] : []), ...otherPhones]),
  ...localDesks.flatMap(({ phone }) => (phone ? [phone] : [])),
];
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('numbers', () => {
  it('are all shown once', () => {
    const numbers = phones.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(30);
  });

  it.each(phones.map(({ number, display }) => [display, number]))(
    '%s dials what is shown',
    (display, number) => {
      expect(dialString(display)).toBe(number);
      expect(decodeURIComponent(telHref(number))).toBe(`tel:${number}`);
    },
  );

  it('have a dialable alternative where they begin with #', () => {
    const short = services.filter(({ phone }) => phone?.number.startsWith('#'));
    expect(idsOf(short)).toEqual(['dv-navi-8008', 'onestop-8891', 'police-9110']);
    for (const { alternativeId } of short)
      expect(idsOf(services)).toContain(alternativeId ?? 'no alternative');
  });

  it('are never on the deny list', () => {
    const denied = content.deniedNumbers.map(({ number }) => number);
    expect(denied).toContain('0120738556');
    expect(phones.filter(({ number }) => denied.includes(number))).toEqual([]);
  });
});

describe('services', () => {
  it('have the three lines of the crisis block and the emergency numbers', () => {
    expect(crisisLines(services).map(({ phone }) => phone?.display)).toEqual([
      '0120-279-338',
      '0120-061-338',
      '0120-783-556',
    ]);
    expect(emergencies(services).map(({ phone }) => phone?.display)).toEqual(['119', '110']);
  });

  it('leave out what must not be offered everywhere or now', () => {
    expect(idsOf(services)).not.toContain('kyukyu-anshin-7119');
    expect(idsOf(services)).not.toContain('kodoku-9999');
    expect(idsOf(content.services)).toEqual(expect.arrayContaining(['kyukyu-anshin-7119', 'kodoku-9999']));
  });

  it.each(services.map((service) => [service.id, service] as const))(
    '%s has a way in, a source and a date',
    (_, service) => {
      expect(service.phone ?? service.lineUrl ?? service.url).toBeDefined();
      expect(service.source.url).toMatch(/^https:\/\//);
      expect(service.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      if (service.evidence === 'single-source') expect(service).not.toHaveProperty('phone');
    },
  );

  // These words are for staff; a tired reader needs the hours and the number.
  it('speak to the reader, not to staff', () => {
    const words = services.flatMap(({ hours, limits, audience, note = '' }) => [
      hours.text,
      note,
      ...limits,
      ...audience,
    ]);
    expect(words.filter((word) => /資料|要確認|矛盾|確認日|単一|出典|[A-Z]{2,}\d|\(|\)/.test(word))).toEqual(
      [],
    );
  });

  it.each([
    ['2026-11-10 07:59', 'closed'],
    ['2026-11-10 08:00', 'open'],
    ['2026-11-11 07:59', 'closing'],
    ['2026-11-11 08:00', 'closed'],
    ['2026-11-20 16:00', 'open'],
    ['2027-01-01 16:00', 'open'],
  ])('open the free line of いのちの電話 at the right times: %s %s', (at, state) => {
    const line = services.find(({ id }) => id === 'inochi-no-denwa-free');
    expect(openState(line?.hours.schedule ?? null, new Date(`${at.replace(' ', 'T')}:00+09:00`)).state).toBe(
      state,
    );
  });

  it.each([
    ['the prerendered page', null],
    ['a working day', '2026-11-20T12:00:00+09:00'],
    ['the small hours of a holiday', '2027-01-01T03:00:00+09:00'],
    ['a day beyond the holiday table', '2030-06-01T12:00:00+09:00'],
  ])('always give three people to turn to: %s', (_, at) => {
    const desks = primaryDesks(services, at === null ? null : new Date(at));
    expect(idsOf(desks)).toEqual(
      expect.arrayContaining(['yorisoi-hotline', 'inochi-sos-tel', 'anata-no-ibasho']),
    );
    expect(desks.filter(({ evidence }) => evidence === 'single-source')).toEqual([]);
  });

  it('put no program above a person', () => {
    const channels = orderServices(services, new Date('2026-11-20T03:00:00+09:00'), '13').map(
      ({ channel }) => channel,
    );
    const people = ['tel', 'line', 'chat'];
    const lastPerson = channels.reduce(
      (last, channel, index) => (people.includes(channel) ? index : last),
      -1,
    );
    expect(channels.indexOf('chatbot')).toBeGreaterThan(lastPerson);
  });
});

describe('centres', () => {
  it('cover the 47 prefectures, with numbers only where two documents agree', () => {
    expect(centres.prefectures).toHaveLength(47);
    expect(localDesks.filter(({ phone, evidence }) => phone && evidence === 'single-source')).toEqual([]);
    expect(centres.prefectures.flatMap(({ code, centre }) => (centre.phone ? [code] : []))).toEqual([
      '27',
      '31',
      '40',
      '42',
      '45',
      '46',
    ]);
  });
});

describe('videos', () => {
  it('play only the ids that are proven', () => {
    expect(idsOf(videos.videos)).toEqual([
      'mhlw-wmhd2023-talk',
      'gunma-2018-self',
      'gunma-2018-around',
      'who-black-dog',
    ]);
    expect(new Set(videos.videos.map(({ youtubeId }) => youtubeId)).size).toBe(4);
  });

  it('mark the English one and warn of old hours', () => {
    expect(videos.videos.filter(({ language }) => language === 'en').map(({ id }) => id)).toEqual([
      'who-black-dog',
    ]);
    expect(videos.videos.find(({ id }) => id === 'gunma-2018-self')?.caution).toContain('2018年');
  });

  it('load the list player from the host without cookies', () => {
    expect(videos.lists.map(({ embedUrl }) => new URL(embedUrl).hostname)).toEqual([
      'www.youtube-nocookie.com',
    ]);
  });
});

describe('lines that open longer in campaign weeks', () => {
  it.each([
    // 11月の強化週間: Saturday, and a weekday evening; certain hours stay certain, the day before the month is plain.
    ['josei-jinken-hotline', '2026-11-21T14:00', 'unknown'],
    ['josei-jinken-hotline', '2026-11-20T18:00', 'unknown'],
    ['josei-jinken-hotline', '2026-11-20T10:00', 'open'],
    ['josei-jinken-hotline', '2026-10-31T14:00', 'closed'],
    // 8月下旬から末の強化週間.
    ['line-jinken', '2026-08-29T11:00', 'unknown'],
    ['kodomo-jinken-110', '2026-08-29T11:00', 'unknown'],
    ['kodomo-jinken-110', '2026-07-25T11:00', 'closed'],
    // 自殺予防週間 (September) and 自殺対策強化月間 (March).
    ['inochi-no-denwa-free', '2026-09-12T09:00', 'unknown'],
    ['inochi-no-denwa-free', '2027-03-05T23:00', 'unknown'],
    ['inochi-no-denwa-free', '2026-10-12T09:00', 'closed'],
    // Its chat has hours, its mail has none.
    ['dv-plus-chat', '2026-11-21T23:00', 'unknown'],
    ['dv-plus-chat', '2026-11-21T13:00', 'open'],
  ])('%s at %s is %s', (id, instant, expected) => {
    expect(stateOf(id, instant)).toBe(expected);
  });
});
