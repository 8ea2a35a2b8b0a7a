import { describe, expect, it } from 'vitest';
import { crisisLines, emergencies, parseContent, toCentres, toServices, toVideos } from './parse.ts';

const PAGE = { title: '運営者', url: 'https://desk.example.jp/' };
const DOCUMENTS = [
  { title: '資料1', url: 'https://one.example.jp/', cites: null, date: '2026-08-21' },
  { title: '資料2', url: null, cites: PAGE.url, date: null },
];
const CHECKED = { checkedOn: '2026-11-21', checkedBy: null };
const ALL_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ALWAYS = {
  spans: [{ days: ALL_DAYS, open: '00:00', close: '24:00', closesNextDay: false, holidays: 'open' }],
};

const service = (id: string, number: string, display: string, more: object = {}) => ({
  id,
  name: id,
  operator: '運営者',
  channel: 'tel',
  phone: { number, display },
  otherPhones: [],
  url: PAGE.url,
  hours: { text: '24時間', schedule: ALWAYS },
  hoursEvidence: 'two-sources',
  cost: 'free-call',
  isAnonymous: null,
  limits: [],
  audience: ['どなたでも'],
  isForEveryone: true,
  languages: ['ja'],
  tier: 'crisis',
  prefectures: [],
  evidence: 'two-sources',
  ...CHECKED,
  source: PAGE,
  documents: DOCUMENTS,
  staffNotes: ['スタッフだけが読む'],
  ...more,
});

const film = (id: string, more: object) => ({
  id,
  title: '題名',
  owner: '持ち主',
  topics: ['mood'],
  summary: '内容です。',
  language: 'ja',
  audience: [],
  prefecture: null,
  durationSec: 90,
  published: '2018-02',
  evidence: 'two-sources',
  ...CHECKED,
  source: PAGE,
  staffNotes: [],
  ...more,
});

/** Content without a fault, made anew for each test. Numbers with 0000 belong to nobody. */
const good = () => ({
  consultation: {
    services: [
      service('emergency-119', '119', '119', { tier: 'immediate' }),
      service('emergency-110', '110', '110', { tier: 'immediate' }),
      service('yorisoi-hotline', '0120000001', '0120-000-001'),
      service('inochi-sos-tel', '0120000002', '0120-000-002'),
      service('inochi-no-denwa-free', '0120000003', '0120-000-003'),
      service('short-number', '#0000', '#0000', { alternativeId: 'yorisoi-hotline' }),
      service('navi', '0570000001', '0570-000-001', { cost: 'navi-dial' }),
    ],
  },
  centres: {
    officialList: PAGE,
    ...CHECKED,
    prefectures: Array.from({ length: 47 }, (_, index) => ({
      code: String(index + 1).padStart(2, '0'),
      prefecture: `県${index + 1}`,
      centre: { name: 'センター', evidence: 'single-source' },
      helplines: [],
      unifiedDialHours: null,
      cities: [],
      staffNotes: ['スタッフだけが読む'],
    })),
  },
  videos: {
    videos: [
      film('talk', { youtubeId: 'aaaaaaaaaaa', watchUrl: 'https://www.youtube.com/watch?v=aaaaaaaaaaa' }),
    ],
    lists: [
      {
        id: 'uploads',
        title: '題名',
        owner: '持ち主',
        summary: '内容です。',
        embedUrl: 'https://www.youtube-nocookie.com/embed?listType=user_uploads&list=owner',
        url: PAGE.url,
        evidence: 'single-source',
        ...CHECKED,
        source: PAGE,
        staffNotes: [],
      },
    ],
    links: [film('series', { url: PAGE.url })],
  },
  allowedHosts: {
    hosts: [
      { host: 'desk.example.jp', owner: '運営者' },
      { host: 'line.me', owner: 'LINE' },
    ],
  },
  deniedNumbers: {
    denied: [{ number: '0120000009', reason: '数字が入れかわっている。' }],
    reviewedNaviDials: [{ number: '0570000001', owner: '運営者' }],
  },
});

/** The content with one service changed: `undefined` takes the field away. */
function withService(index: number, change: Record<string, unknown>) {
  const content = good();
  const { services } = content.consultation;
  const changed = Object.entries({ ...services[index], ...change }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...content,
    consultation: { services: services.map((one, at) => (at === index ? Object.fromEntries(changed) : one)) },
  };
}

function withPrefecture(index: number, change: object) {
  const content = good();
  const prefectures = content.centres.prefectures.map((one, at) =>
    at === index ? { ...one, ...change } : one,
  );
  return { ...content, centres: { ...content.centres, prefectures } };
}

function messageOf(content: Parameters<typeof parseContent>[0]): string {
  try {
    parseContent(content);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no error';
}

const span = (change: object) => ({
  hours: {
    text: '時間',
    schedule: {
      spans: [
        { days: ['mon'], open: '10:00', close: '18:00', closesNextDay: false, holidays: 'open', ...change },
      ],
    },
  },
});

describe('parseContent', () => {
  it('takes content without a fault', () => {
    expect(parseContent(good()).services).toHaveLength(7);
  });

  const sos = 'consultation.json, 4th entry (inochi-sos-tel)';
  it.each([
    [
      'a letter in a number',
      { phone: { number: '0120-061', display: '0120-061' } },
      'phone.number must be digits, or # and digits',
    ],
    [
      'a number that is not text',
      { phone: { number: 120000002, display: '0120' } },
      'phone.number must be text',
    ],
    [
      'a display that dials something else',
      { phone: { number: '0120000002', display: '0120-000-020' } },
      'phone shows 0120-000-020 but dials 0120000002',
    ],
    [
      'a denied number',
      { phone: { number: '0120000009', display: '0120-000-009' } },
      'phone 0120000009 is on the deny list: 数字が入れかわっている。',
    ],
    [
      'a mobile number',
      { phone: { number: '09000000001', display: '090-0000-0001' } },
      'phone 09000000001 is not a number that the app may dial',
    ],
    [
      'a 0570 number that nobody reviewed',
      { phone: { number: '0570000002', display: '0570-000-002' } },
      'phone 0570000002 is not a number that the app may dial',
    ],
    [
      'a number used before',
      { phone: { number: '0120000001', display: '0120-000-001' } },
      'phone 0120000001 is already used in consultation.json, 3rd entry (yorisoi-hotline)',
    ],
    [
      'a further number used before',
      { otherPhones: [{ number: '119', display: '119', use: '別の電話' }] },
      'otherPhones 119 is already used in consultation.json, 1st entry (emergency-119)',
    ],
    [
      'a host that is not allowed',
      { url: 'https://desk.example.jp.evil.example/' },
      'url leads to desk.example.jp.evil.example, which is not allowed here (allowed-hosts.json)',
    ],
    ['http', { url: 'http://desk.example.jp/' }, 'url must begin with https://'],
    ['a script as a link', { url: 'javascript:alert(1)' }, 'url must begin with https://'],
    ['a link that is none', { url: 'desk.example.jp' }, 'url is not a web address'],
    [
      'letters beyond ASCII in a host',
      { url: 'https://dеsk.example.jp/' },
      'url has letters beyond ASCII in its host (xn--dsk-rdd.example.jp)',
    ],
    ['an IP address', { url: 'https://192.0.2.1/' }, 'url must name a host, not an IP address'],
    [
      'an IP address of version 6',
      { url: 'https://[2001:db8::1]/' },
      'url must name a host, not an IP address',
    ],
    [
      'credentials',
      { url: 'https://desk.example.jp@desk.example.jp/' },
      'url must not carry a user name or password',
    ],
    ['a port', { url: 'https://desk.example.jp:8443/' }, 'url must not name a port'],
    ['a shortened address', { url: 'https://bit.ly/x' }, 'url is a shortened address (bit.ly)'],
    [
      'a LINE address as a page',
      { url: 'https://line.me/R/ti/p/%40desk' },
      'url leads to line.me, which is not allowed here (allowed-hosts.json)',
    ],
    [
      'a LINE link elsewhere',
      { lineUrl: PAGE.url },
      'lineUrl leads to desk.example.jp, which is not allowed here (allowed-hosts.json)',
    ],
    [
      'a single source with a number',
      { evidence: 'single-source' },
      'a single-source row must not carry a number',
    ],
    [
      'a single source with a further number',
      {
        evidence: 'single-source',
        phone: undefined,
        otherPhones: [{ number: '0312345678', display: '03-1234-5678', use: '別の電話' }],
      },
      'a single-source row must not carry a number',
    ],
    [
      'a single source with a LINE link',
      { evidence: 'single-source', phone: undefined, lineUrl: 'https://line.me/R/ti/p/%40desk' },
      'a single-source row must not carry a LINE link',
    ],
    [
      'two sources with one document',
      { documents: DOCUMENTS.slice(0, 1) },
      'evidence two-sources needs two documents',
    ],
    [
      'a page that nobody opened',
      { evidence: 'operator-page' },
      'evidence operator-page needs checkedBy, the person who opened the page',
    ],
    ['no way in', { phone: undefined, url: undefined }, 'there is no number, LINE link or page to open'],
    ['no source', { source: undefined }, 'source is missing'],
    ['no date', { checkedOn: undefined }, 'checkedOn is missing'],
    ['a day that does not exist', { checkedOn: '2026-02-30' }, 'checkedOn must be a day that exists'],
    ['a misspelt field', { limit: [] }, 'limit is not a known field'],
    ['a group that is none', { hours: '24時間' }, 'hours must be a group of fields'],
    ['an empty name', { name: ' ' }, 'name must not be empty'],
    [
      'an unknown cost',
      { cost: 'cheap' },
      'cost must be free-call, navi-dial, caller-pays, free-online or unknown',
    ],
    [
      'an unknown prefecture',
      { prefectures: ['48'] },
      'prefectures.0 must be a prefecture code, "01" to "47"',
    ],
    [
      'a time that does not exist',
      span({ open: '25:00' }),
      'hours.schedule.spans.0.open must be a time from 00:00 to 24:00',
    ],
    [
      'an opening at 24:00',
      span({ open: '24:00', close: '05:00', closesNextDay: true }),
      'hours.schedule.spans.0.open must be before 24:00',
    ],
    [
      'hours that end before they begin',
      span({ close: '05:00' }),
      'hours.schedule.spans.0 closes before it opens; is closesNextDay meant?',
    ],
    [
      'a last acceptance after the close',
      span({ lastAcceptance: '18:30' }),
      'hours.schedule.spans.0.lastAcceptance lies outside the hours',
    ],
    [
      'a last acceptance at the opening',
      span({ lastAcceptance: '10:00' }),
      'hours.schedule.spans.0.lastAcceptance lies outside the hours',
    ],
    [
      'a last acceptance on a next day without one',
      span({ lastAcceptance: '01:00' }),
      'hours.schedule.spans.0.lastAcceptance lies outside the hours',
    ],
    [
      'a season that ends before it begins',
      { seasons: [{ from: '2027-01-04', to: '2026-12-25' }] },
      'season 2027-01-04 ends before it begins',
    ],
  ])('refuses %s', (_, change, reason) => {
    expect(messageOf(withService(3, change)).split('\n')).toContain(`${sos}: ${reason}`);
  });

  it('refuses an id used before', () => {
    expect(messageOf(withService(3, { id: 'yorisoi-hotline' }))).toBe(
      'consultation.json, 4th entry (yorisoi-hotline): id yorisoi-hotline is used twice',
    );
  });

  it.each([
    ['no alternative', { alternativeId: undefined }],
    ['an alternative that does not exist', { alternativeId: 'nobody' }],
    ['itself as the alternative', { alternativeId: 'short-number' }],
  ])('refuses a # number with %s', (_, change) => {
    expect(messageOf(withService(5, change))).toBe(
      'consultation.json, 6th entry (short-number): a # number needs alternativeId, a shown service that every telephone can dial',
    );
  });

  it('refuses a # number whose alternative is hidden', () => {
    expect(messageOf(withService(2, { hidden: '休止中' }))).toContain(
      '6th entry (short-number): a # number needs',
    );
  });

  it.each([
    [
      'a desk with a number from one source',
      {
        centre: {
          name: 'センター',
          phone: { number: '0311111111', display: '03-1111-1111' },
          evidence: 'single-source',
        },
      },
      'センター: a single-source row must not carry a number',
    ],
    [
      'a number used in the other file',
      {
        centre: {
          name: 'センター',
          phone: { number: '0120000001', display: '0120-000-001' },
          evidence: 'two-sources',
        },
      },
      'センター: phone 0120000001 is already used in consultation.json, 3rd entry (yorisoi-hotline)',
    ],
    [
      'a page over http',
      {
        cities: [
          { city: '市', name: '市のセンター', url: 'http://desk.example.jp/', evidence: 'single-source' },
        ],
      },
      '市のセンター: url must begin with https://',
    ],
    [
      'a helpline without a number',
      { helplines: [{ name: '電話', evidence: 'two-sources', cost: 'free-call' }] },
      'helplines.0.phone is missing',
    ],
  ])('refuses in centres.json %s', (_, change, reason) => {
    expect(messageOf(withPrefecture(12, change))).toBe(`centres.json, 13th entry (13): ${reason}`);
  });

  it('refuses a list of prefectures with a gap', () => {
    const content = good();
    content.centres.prefectures.pop();
    expect(messageOf(content)).toBe('centres.json: prefectures must be "01" to "47", each once and in order');
  });

  it.each([
    [
      'an id that is no YouTube id',
      { youtubeId: 'short' },
      'youtubeId must be the 11 characters of a YouTube id',
    ],
    ['a page of another film', { youtubeId: 'bbbbbbbbbbb' }, 'watchUrl is not the page of youtubeId'],
    [
      'a film on another host',
      { watchUrl: 'https://desk.example.jp/watch?v=aaaaaaaaaaa' },
      'watchUrl leads to desk.example.jp, which is not allowed here (allowed-hosts.json)',
    ],
    ['a topic without a chip', { topics: ['money'] }, 'topics.0 must be a known topic'],
    ['an id used before', { id: 'series' }, null],
  ])('refuses in videos.json %s', (_, change, reason) => {
    const content = good();
    content.videos.videos = content.videos.videos.map((one) => ({ ...one, ...change }));
    expect(messageOf(content)).toBe(
      reason === null
        ? 'videos.json, 1st entry of links (series): id series is used twice'
        : `videos.json, 1st entry of videos (talk): ${reason}`,
    );
  });

  it('refuses a player of another host', () => {
    const content = good();
    content.videos.lists = content.videos.lists.map((one) => ({
      ...one,
      embedUrl: 'https://desk.example.jp/embed',
    }));
    expect(messageOf(content)).toBe(
      'videos.json, 1st entry of lists (uploads): embedUrl leads to desk.example.jp, which is not allowed here (allowed-hosts.json)',
    );
  });

  it('refuses a host written as an address', () => {
    const content = good();
    content.allowedHosts.hosts.push({ host: 'https://x.example', owner: '運営者' });
    expect(messageOf(content)).toBe(
      'allowed-hosts.json, 3rd entry (https://x.example): host must be a host in small letters, without https://',
    );
  });

  it('names the file when the whole file has another shape', () => {
    expect(messageOf({ ...good(), consultation: [] })).toContain('consultation.json: ');
    expect(messageOf({ ...good(), deniedNumbers: null })).toContain('denied-numbers.json: ');
  });

  it('lists every fault, not only the first', () => {
    expect(messageOf(withService(3, { url: 'http://192.0.2.1/', documents: [] })).split('\n')).toEqual([
      `${sos}: documents must name a document`,
    ]);
    expect(messageOf(withService(3, { url: 'http://192.0.2.1/' })).split('\n')).toEqual([
      `${sos}: url must begin with https://`,
      `${sos}: url must name a host, not an IP address`,
    ]);
  });
});

describe('toServices', () => {
  it('leaves out what only staff need', () => {
    const [first] = toServices(parseContent(good()));
    expect(Object.keys(first ?? {}).sort()).toEqual(
      [
        ...[
          'audience',
          'channel',
          'checkedOn',
          'cost',
          'evidence',
          'hours',
          'id',
          'isAnonymous',
          'isForEveryone',
        ],
        ...[
          'languages',
          'limits',
          'name',
          'operator',
          'otherPhones',
          'phone',
          'prefectures',
          'source',
          'tier',
          'url',
        ],
      ].sort(),
    );
    expect(first?.hours).toEqual({ text: '24時間', schedule: ALWAYS, isSingleSource: false });
  });

  it('says when one document alone gives the hours', () => {
    const services = toServices(parseContent(withService(6, { hoursEvidence: 'single-source' })));
    expect(services.at(6)?.hours.isSingleSource).toBe(true);
  });

  it.each([
    ['a hidden row', { hidden: '全国対応ではない' }],
    ['a seasonal row without a period', { seasons: [] }],
  ])('leaves out %s', (_, change) => {
    const ids = toServices(parseContent(withService(6, change))).map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(ids).not.toContain('navi');
  });

  it('closes a seasonal row outside of its period', () => {
    const seasons = [{ from: '2026-12-25', to: '2027-01-04' }];
    const navi = toServices(parseContent(withService(6, { seasons }))).at(6);
    expect(navi?.seasons).toEqual(seasons);
    expect(navi?.hours.schedule?.seasons).toEqual(seasons);
  });
});

describe('crisisLines', () => {
  it('gives the three lines, the round-the-clock one first', () => {
    const ids = crisisLines(toServices(parseContent(good()))).map(({ id }) => id);
    expect(ids).toEqual(['yorisoi-hotline', 'inochi-sos-tel', 'inochi-no-denwa-free']);
  });

  it.each([
    ['hidden', { hidden: '休止中', alternativeId: undefined }],
    ['proven by one document only', { evidence: 'single-source', phone: undefined }],
  ])('stops when a line is %s', (_, change) => {
    const services = toServices(parseContent(withService(4, change)));
    expect(() => crisisLines(services)).toThrow(
      'consultation.json: inochi-no-denwa-free must be there, shown, and with a number that two documents prove',
    );
  });
});

describe('emergencies', () => {
  it('gives 119 and 110', () => {
    expect(emergencies(toServices(parseContent(good()))).map(({ phone }) => phone?.number)).toEqual([
      '119',
      '110',
    ]);
  });

  it('stops when one is missing', () => {
    expect(() => emergencies([])).toThrow('consultation.json: emergency-119 must be there');
  });
});

describe('toCentres', () => {
  it('leaves out what only staff need', () => {
    const centres = toCentres(parseContent(good()));
    expect(centres.officialList).toEqual(PAGE);
    expect(centres.prefectures).toHaveLength(47);
    expect(JSON.stringify(centres)).not.toContain('スタッフ');
  });
});

describe('toVideos', () => {
  it('keeps films, lists and links apart, without what only staff need', () => {
    const { videos, lists, links } = toVideos(parseContent(good()));
    expect([videos, lists, links].map((list) => list.map(({ id }) => id))).toEqual([
      ['talk'],
      ['uploads'],
      ['series'],
    ]);
    expect(videos[0]).not.toHaveProperty('staffNotes');
    expect(links[0]).not.toHaveProperty('checkedBy');
  });
});
