import { describe, expect, it } from 'vitest';
import { orderServices, primaryDesks } from './order.ts';
import type { Schedule, Weekday } from './schedule.ts';
import type { Service } from './service.ts';

const ALL_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const daily = (open: string, close: string): Schedule => ({
  spans: [{ days: ALL_DAYS, open, close, closesNextDay: false, holidays: 'open' }],
});
const ALWAYS = daily('00:00', '24:00');
const DAYTIME = daily('09:00', '17:00');

const hours = (schedule: Schedule | null, isSingleSource = false) => ({
  text: '時間',
  schedule,
  isSingleSource,
});

const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: id,
  operator: '運営者',
  channel: 'tel',
  phone: { number: '0120000001', display: '0120-000-001' },
  otherPhones: [],
  hours: hours(ALWAYS),
  cost: 'free-call',
  isAnonymous: null,
  limits: [],
  audience: [],
  isForEveryone: true,
  languages: ['ja'],
  tier: 'crisis',
  prefectures: [],
  evidence: 'two-sources',
  checkedOn: '2026-11-21',
  source: { title: '出典', url: 'https://desk.example.jp/' },
  ...more,
});

const NOON = new Date('2026-11-20T12:00:00+09:00');
const NIGHT = new Date('2026-11-20T23:00:00+09:00');
const ids = (services: readonly Service[]) => services.map(({ id }) => id);

describe('orderServices', () => {
  it.each<[string, Partial<Service>, Partial<Service>]>([
    ['open before closed', { hours: hours(ALWAYS) }, { hours: hours(DAYTIME) }],
    ['open before unknown', { hours: hours(ALWAYS) }, { hours: hours(null) }],
    ['unknown before closed', { hours: hours(null) }, { hours: hours(DAYTIME) }],
    ['open and charged before closed and free', { cost: 'navi-dial' }, { hours: hours(DAYTIME) }],
    ['free before unknown cost', { cost: 'free-online' }, { cost: 'unknown' }],
    ['unknown cost before charged', { cost: 'unknown' }, { cost: 'caller-pays' }],
    ['free before anonymous', { isAnonymous: false }, { cost: 'caller-pays', isAnonymous: true }],
    ['anonymous before no word of it', { isAnonymous: true }, { isAnonymous: null }],
    ['no word of it before named', { isAnonymous: null }, { isAnonymous: false }],
    ['anonymous before my prefecture', { isAnonymous: true }, { prefectures: ['13'] }],
    ['my prefecture before the whole country', { prefectures: ['12', '13'] }, {}],
    ['my prefecture before a later check', { prefectures: ['13'], checkedOn: '2026-01-01' }, {}],
    ['the whole country before another prefecture', { hours: hours(DAYTIME) }, { prefectures: ['07'] }],
    ['checked later before checked earlier', { checkedOn: '2026-11-21' }, { checkedOn: '2026-11-20' }],
    ['a closed person before an open page', { hours: hours(DAYTIME) }, { channel: 'web' }],
    [
      'a charged person far away before a program',
      { prefectures: ['07'], cost: 'navi-dial' },
      { channel: 'chatbot' },
    ],
    ['a page before a program', { channel: 'web', hours: hours(null) }, { channel: 'chatbot' }],
  ])('puts %s', (_, before, after) => {
    const first = service('first', before);
    const second = service('second', after);
    expect(ids(orderServices([first, second], NIGHT, '13'))).toEqual(['first', 'second']);
    expect(ids(orderServices([second, first], NIGHT, '13'))).toEqual(['first', 'second']);
  });

  it('counts a line that closes soon as open', () => {
    const soon = service('soon', { hours: hours(daily('00:00', '23:10')) });
    expect(ids(orderServices([soon, service('always')], NIGHT))).toEqual(['soon', 'always']);
  });

  it('changes with the hour', () => {
    const day = service('day', { hours: hours(DAYTIME), isAnonymous: true });
    expect(ids(orderServices([service('always'), day], NOON))).toEqual(['day', 'always']);
    expect(ids(orderServices([day, service('always')], NIGHT))).toEqual(['always', 'day']);
  });

  it('puts round-the-clock lines first without an instant, free ones before charged ones', () => {
    const day = service('day', { hours: hours(DAYTIME) });
    const charged = service('charged', { cost: 'caller-pays' });
    const order = orderServices(
      [day, service('unknown', { hours: hours(null) }), charged, service('free')],
      null,
    );
    expect(ids(order)).toEqual(['free', 'charged', 'day', 'unknown']);
  });

  it('keeps rows of the same rank in their order, hides none and changes no list', () => {
    const rows = Object.freeze(['c', 'a', 'b'].map((id) => service(id)));
    expect(ids(orderServices(rows, NOON, '13'))).toEqual(['c', 'a', 'b']);
  });

  it('keeps local rows last while the prefecture is not known', () => {
    const local = service('local', { prefectures: ['07'] });
    expect(ids(orderServices([local, service('nation', { hours: hours(DAYTIME) })], NIGHT))).toEqual([
      'nation',
      'local',
    ]);
  });
});

describe('primaryDesks', () => {
  it.each<[string, Partial<Service>]>([
    ['a program', { channel: 'chatbot' }],
    ['a page', { channel: 'web' }],
    ['a desk for some people only', { isForEveryone: false }],
    ['a contact from one source', { evidence: 'single-source' }],
    ['a closed desk', { hours: hours(DAYTIME) }],
    ['unknown hours', { hours: hours(null) }],
    ['a desk that speaks no Japanese', { languages: ['en'] }],
    ['a desk of another prefecture', { prefectures: ['07'] }],
    ['a desk out of its season', { seasons: [{ from: '2026-12-25', to: '2027-01-04' }] }],
  ])('leaves out %s', (_, change) => {
    expect(ids(primaryDesks([service('other', change), service('desk')], NIGHT, '13'))).toEqual(['desk']);
  });

  it('takes telephone, LINE and chat, and the line of my prefecture', () => {
    const rows = [
      service('chat', { channel: 'chat' }),
      service('line', { channel: 'line' }),
      service('mine', { prefectures: ['07'] }),
    ];
    expect(ids(primaryDesks(rows, NIGHT, '07'))).toEqual(['mine', 'chat', 'line']);
  });

  it('puts desks first whose hours two documents prove', () => {
    const hearsay = service('hearsay', { hours: hours(ALWAYS, true), isAnonymous: true });
    const charged = service('charged', { cost: 'navi-dial' });
    expect(ids(primaryDesks([hearsay, charged], NIGHT))).toEqual(['charged', 'hearsay']);
  });

  it('gives only round-the-clock desks without an instant', () => {
    expect(ids(primaryDesks([service('day', { hours: hours(DAYTIME) }), service('always')], null))).toEqual([
      'always',
    ]);
  });

  it('may find nobody', () => {
    expect(primaryDesks([service('day', { hours: hours(DAYTIME) })], NIGHT)).toEqual([]);
  });
});
