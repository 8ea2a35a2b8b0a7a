import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { HOLIDAYS, HOLIDAYS_FROM, HOLIDAYS_UNTIL } from './holidays.ts';
import { isInSeason, isRoundTheClock, openState } from './open-now.ts';
import type { HolidayRule, Schedule, Span, Weekday } from './schedule.ts';

const ALL_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORKING_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const weekly = (days: readonly Weekday[], open: string, close: string, more: object = {}): Span => ({
  days,
  open,
  close,
  closesNextDay: false,
  holidays: 'open',
  ...more,
});

const ROUND_THE_CLOCK: Schedule = { spans: [weekly(ALL_DAYS, '00:00', '24:00')] };
const OFFICE: Schedule = {
  spans: [weekly(WORKING_DAYS, '08:30', '17:15', { holidays: 'closed' })],
  exceptions: [{ from: '12-29', to: '01-03', is: 'closed' }],
};
/** Daily 16–21, and on the 10th from 8 to 8 of the next day. */
const TENTH: Schedule = {
  spans: [
    weekly(ALL_DAYS, '16:00', '21:00'),
    { dayOfMonth: 10, open: '08:00', close: '08:00', closesNextDay: true, holidays: 'open' },
  ],
};
const NIGHT: Schedule = { spans: [weekly(ALL_DAYS, '20:00', '05:30', { closesNextDay: true })] };
const UNTIL_MIDNIGHT: Schedule = { spans: [weekly(['fri'], '18:00', '24:00')] };
const LAST_CALL: Schedule = { spans: [weekly(ALL_DAYS, '08:00', '22:30', { lastAcceptance: '22:00' })] };
const NIGHT_LAST_CALL: Schedule = {
  spans: [weekly(ALL_DAYS, '20:00', '05:30', { closesNextDay: true, lastAcceptance: '05:00' })],
};
const EVENING_LAST_CALL: Schedule = {
  spans: [weekly(ALL_DAYS, '20:00', '05:30', { closesNextDay: true, lastAcceptance: '23:00' })],
};
const FIRST_AND_THIRD_MONDAY: Schedule = { spans: [weekly(['mon'], '16:00', '21:00', { nthWeeks: [1, 3] })] };
const SUMMER: Schedule = { spans: [weekly(ALL_DAYS, '10:00', '17:00', { months: [8] })] };
const NOBODY_SAYS: Schedule = {
  spans: [weekly(ALL_DAYS, '10:00', '17:00', { holidays: 'unknown' })],
  exceptions: [{ from: '12-29', to: '01-03', is: 'unknown' }],
};
const YEAR_END: Schedule = { ...ROUND_THE_CLOCK, seasons: [{ from: '2026-12-25', to: '2027-01-04' }] };

/** An instant from Japan's clock. */
const jst = (written: string) => new Date(`${written.replace(' ', 'T')}:00+09:00`);

/** The state in one line, with Japan's clock: `open until 2026-11-21 21:00`. */
function inWords(schedule: Schedule | null, at: Date): string {
  const clock = (date: Date) =>
    new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const result = openState(schedule, at);
  if (result.state === 'unknown') return 'unknown';
  if (result.state === 'closed') return result.opensAt ? `closed, opens ${clock(result.opensAt)}` : 'closed';
  const end = result.until ? `until ${clock(result.until)}` : 'round the clock';
  return `${result.state} ${end}${result.state === 'closing' && result.lastAcceptance ? ' (last acceptance)' : ''}`;
}

const timeZone = process.env.TZ;
afterEach(() => {
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
});

describe('openState', () => {
  it.each([
    [
      'round the clock, far beyond the holiday table',
      ROUND_THE_CLOCK,
      '2090-01-01 03:00',
      'open round the clock',
    ],
    ['no schedule', null, '2026-11-20 12:00', 'unknown'],

    ['office, a minute before it opens', OFFICE, '2026-11-20 08:29', 'closed, opens 2026-11-20 08:30'],
    ['office, as it opens', OFFICE, '2026-11-20 08:30', 'open until 2026-11-20 17:15'],
    ['office, 31 minutes left', OFFICE, '2026-11-20 16:44', 'open until 2026-11-20 17:15'],
    ['office, 30 minutes left', OFFICE, '2026-11-20 16:45', 'closing until 2026-11-20 17:15'],
    ['office, a minute left', OFFICE, '2026-11-20 17:14', 'closing until 2026-11-20 17:15'],
    [
      'office, closed, the Monday after is a holiday',
      OFFICE,
      '2026-11-20 17:15',
      'closed, opens 2026-11-24 08:30',
    ],

    ['holiday in the week', OFFICE, '2026-11-23 10:00', 'closed, opens 2026-11-24 08:30'],
    ['substitute holiday', OFFICE, '2026-05-06 10:00', 'closed, opens 2026-05-07 08:30'],
    ['day between two holidays', OFFICE, '2026-09-22 10:00', 'closed, opens 2026-09-24 08:30'],
    ['last working day of the year', OFFICE, '2026-12-28 10:00', 'open until 2026-12-28 17:15'],
    ['first day of the year-end pause', OFFICE, '2026-12-29 10:00', 'closed, opens 2027-01-04 08:30'],
    ['last day of the pause', OFFICE, '2027-01-03 10:00', 'closed, opens 2027-01-04 08:30'],
    ['after the pause', OFFICE, '2027-01-04 10:00', 'open until 2027-01-04 17:15'],
    ['last day of the holiday table, in the pause', OFFICE, '2027-12-31 10:00', 'closed'],
    ['beyond the table, in the pause', OFFICE, '2028-01-03 10:00', 'closed'],
    ['beyond the table, on a working day', OFFICE, '2028-01-04 10:00', 'unknown'],
    ['beyond the table, before it would open', OFFICE, '2028-01-04 08:29', 'closed'],
    ['beyond the table, on a weekend', OFFICE, '2028-01-08 10:00', 'closed'],
    ['before the table', OFFICE, '2025-12-25 10:00', 'unknown'],
    ['beyond the table, open on holidays', TENTH, '2028-01-01 17:00', 'open until 2028-01-01 21:00'],

    ['9th, a minute to midnight', TENTH, '2026-11-09 23:59', 'closed, opens 2026-11-10 08:00'],
    ['10th, 7:59', TENTH, '2026-11-10 07:59', 'closed, opens 2026-11-10 08:00'],
    ['10th, 8:00', TENTH, '2026-11-10 08:00', 'open until 2026-11-11 08:00'],
    ['10th, after the daily end', TENTH, '2026-11-10 21:00', 'open until 2026-11-11 08:00'],
    ['11th, past midnight', TENTH, '2026-11-11 00:00', 'open until 2026-11-11 08:00'],
    ['11th, 7:59', TENTH, '2026-11-11 07:59', 'closing until 2026-11-11 08:00'],
    ['11th, 8:00', TENTH, '2026-11-11 08:00', 'closed, opens 2026-11-11 16:00'],
    ['11th, in the daily hours', TENTH, '2026-11-11 20:00', 'open until 2026-11-11 21:00'],

    ['night line in the evening', NIGHT, '2026-11-20 20:00', 'open until 2026-11-21 05:30'],
    ['night line in the small hours', NIGHT, '2026-11-21 04:59', 'open until 2026-11-21 05:30'],
    ['night line at its end', NIGHT, '2026-11-21 05:30', 'closed, opens 2026-11-21 20:00'],
    ['24:00, before', UNTIL_MIDNIGHT, '2026-11-20 23:59', 'closing until 2026-11-21 00:00'],
    ['24:00, at', UNTIL_MIDNIGHT, '2026-11-21 00:00', 'closed, opens 2026-11-27 18:00'],

    ['last acceptance, 31 minutes left', LAST_CALL, '2026-11-20 21:29', 'open until 2026-11-20 22:00'],
    [
      'last acceptance, 30 minutes left',
      LAST_CALL,
      '2026-11-20 21:30',
      'closing until 2026-11-20 22:00 (last acceptance)',
    ],
    ['last acceptance, past', LAST_CALL, '2026-11-20 22:00', 'closed, opens 2026-11-21 08:00'],
    [
      'last acceptance on the next day',
      NIGHT_LAST_CALL,
      '2026-11-21 04:45',
      'closing until 2026-11-21 05:00 (last acceptance)',
    ],
    [
      'last acceptance on the next day, past',
      NIGHT_LAST_CALL,
      '2026-11-21 05:00',
      'closed, opens 2026-11-21 20:00',
    ],

    [
      'last acceptance before midnight',
      EVENING_LAST_CALL,
      '2026-11-20 22:59',
      'closing until 2026-11-20 23:00 (last acceptance)',
    ],
    [
      'last acceptance before midnight, past',
      EVENING_LAST_CALL,
      '2026-11-20 23:00',
      'closed, opens 2026-11-21 20:00',
    ],

    ['first Monday', FIRST_AND_THIRD_MONDAY, '2026-11-02 17:00', 'open until 2026-11-02 21:00'],
    ['second Monday', FIRST_AND_THIRD_MONDAY, '2026-11-09 17:00', 'closed, opens 2026-11-16 16:00'],
    ['fifth Monday', FIRST_AND_THIRD_MONDAY, '2026-11-30 17:00', 'closed, opens 2026-12-07 16:00'],
    ['in its month', SUMMER, '2026-08-31 12:00', 'open until 2026-08-31 17:00'],
    ['out of its month', SUMMER, '2026-09-01 12:00', 'closed, opens 2027-08-01 10:00'],

    ['holiday that nothing is known about', NOBODY_SAYS, '2026-11-23 12:00', 'unknown'],
    ['the evening before it', NOBODY_SAYS, '2026-11-22 18:00', 'closed'],
    ['that day, out of hours', NOBODY_SAYS, '2026-11-23 18:00', 'closed, opens 2026-11-24 10:00'],
    ['year-end that nothing is known about', NOBODY_SAYS, '2026-12-30 12:00', 'unknown'],

    ['the day before the season', YEAR_END, '2026-12-24 23:59', 'closed, opens 2026-12-25 00:00'],
    ['in the season', YEAR_END, '2026-12-25 00:00', 'open until 2027-01-05 00:00'],
    ['the end of the season', YEAR_END, '2027-01-05 00:00', 'closed'],
  ])('%s', (_, schedule, at, expected) => {
    expect(inWords(schedule, jst(at))).toBe(expected);
  });

  it('counts spans that touch as one opening', () => {
    const halves: Schedule = {
      spans: [
        weekly(['fri'], '18:00', '24:00'),
        weekly(['sat'], '00:00', '06:00', { lastAcceptance: '05:30' }),
      ],
    };
    expect(inWords(halves, jst('2026-11-20 23:50'))).toBe('open until 2026-11-21 05:30');
    expect(inWords(halves, jst('2026-11-21 05:10'))).toBe('closing until 2026-11-21 05:30 (last acceptance)');
  });

  it.each(['09:00', '13:00'])(
    'calls an end a last acceptance only if no other span ends there: from %s',
    (open) => {
      const two: Schedule = {
        spans: [
          weekly(['fri'], '10:00', '18:00', { lastAcceptance: '17:00' }),
          weekly(['fri'], open, '17:00'),
        ],
      };
      expect(inWords(two, jst('2026-11-20 16:40'))).toBe('closing until 2026-11-20 17:00');
    },
  );

  it('counts hours that hand over without a gap as round the clock', () => {
    const noonToNoon: Schedule = { spans: [weekly(ALL_DAYS, '12:00', '12:00', { closesNextDay: true })] };
    expect(inWords(noonToNoon, jst('2026-11-20 11:59'))).toBe('open round the clock');
  });

  it('names a certain opening although an uncertain one begins with it', () => {
    const two: Schedule = {
      spans: [weekly(['mon'], '10:00', '17:00', { holidays: 'unknown' }), weekly(['mon'], '10:00', '12:00')],
    };
    expect(inWords(two, jst('2026-11-23 09:00'))).toBe('closed, opens 2026-11-23 10:00');
    expect(inWords(two, jst('2026-11-23 13:00'))).toBe('unknown');
  });

  it('lets the day of the month replace shorter and longer weekly hours', () => {
    const shorter: Schedule = {
      spans: [
        weekly(ALL_DAYS, '09:00', '21:00'),
        { dayOfMonth: 10, open: '10:00', close: '12:00', closesNextDay: false, holidays: 'open' },
      ],
    };
    expect(inWords(shorter, jst('2026-11-10 13:00'))).toBe('closed, opens 2026-11-11 09:00');
  });

  it.each([
    ['no date', new Date(Number.NaN)],
    ['the first possible date', new Date(-8.64e15)],
    ['the last possible date', new Date(8.64e15)],
    ['a day before 1970 in Japan', new Date(-9 * 3_600_000 - 1)],
  ])('is unknown for a broken clock: %s', (_, at) => {
    expect(openState(ROUND_THE_CLOCK, at)).toEqual({ state: 'unknown' });
    expect(openState(OFFICE, at)).toEqual({ state: 'unknown' });
  });

  it.each([
    ['UTC', 0],
    ['Asia/Tokyo', -540],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
    ['Europe/London', 0],
  ])('does not depend on the zone of the device: %s', (zone, minutesBehindUtc) => {
    process.env.TZ = zone;
    expect(new Date(Date.UTC(2026, 10, 9)).getTimezoneOffset()).toBe(minutesBehindUtc);
    expect(inWords(TENTH, new Date(Date.UTC(2026, 10, 9, 22, 59)))).toBe('closed, opens 2026-11-10 08:00');
    expect(inWords(TENTH, new Date(Date.UTC(2026, 10, 10, 22, 59)))).toBe('closing until 2026-11-11 08:00');
    // The day on which clocks in Europe skip an hour.
    expect(inWords(OFFICE, new Date(Date.UTC(2026, 2, 29, 23, 30)))).toBe('open until 2026-03-30 17:15');
  });

  it('agrees with an oracle that looks at single minutes', () => {
    fc.assert(
      fc.property(anySchedule, anyMinute, (schedule, minute) => {
        const result = openState(schedule, new Date(minute * 60_000));
        expect(result.state === 'closing' ? 'open' : result.state).toBe(oracle(schedule, minute));

        if ((result.state === 'open' || result.state === 'closing') && result.until) {
          const end = result.until.getTime() / 60_000;
          expect(firstMinuteThatIsNot('open', schedule, minute, end)).toBe(null);
          expect(oracle(schedule, end)).not.toBe('open');
          expect(result.state).toBe(end - minute <= 30 ? 'closing' : 'open');
        }
        if (result.state === 'closed' && result.opensAt) {
          const opens = result.opensAt.getTime() / 60_000;
          expect(oracle(schedule, opens)).toBe('open');
          expect(firstMinuteThatIsNot('closed', schedule, minute, opens)).toBe(null);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('isRoundTheClock', () => {
  it.each<[string, Schedule | null, boolean]>([
    ['every day from 0 to 24', ROUND_THE_CLOCK, true],
    [
      'every day in two spans',
      { spans: [weekly(WORKING_DAYS, '00:00', '24:00'), weekly(['sat', 'sun'], '00:00', '24:00')] },
      true,
    ],
    ['no Sunday', { spans: [weekly(ALL_DAYS.slice(0, 6), '00:00', '24:00')] }, false],
    ['a minute short', { spans: [weekly(ALL_DAYS, '00:00', '23:59')] }, false],
    ['a minute late', { spans: [weekly(ALL_DAYS, '00:01', '24:00')] }, false],
    ['unknown on holidays', { spans: [weekly(ALL_DAYS, '00:00', '24:00', { holidays: 'unknown' })] }, false],
    ['some weeks', { spans: [weekly(ALL_DAYS, '00:00', '24:00', { nthWeeks: [1] })] }, false],
    ['some months', { spans: [weekly(ALL_DAYS, '00:00', '24:00', { months: [1] })] }, false],
    [
      'a last acceptance',
      { spans: [weekly(ALL_DAYS, '00:00', '24:00', { lastAcceptance: '23:00' })] },
      false,
    ],
    ['a pause', { ...ROUND_THE_CLOCK, exceptions: [{ from: '12-29', to: '01-03', is: 'closed' }] }, false],
    ['a season', YEAR_END, false],
    ['another rule on the 10th', { spans: [...ROUND_THE_CLOCK.spans, ...TENTH.spans.slice(1)] }, false],
    ['no schedule', null, false],
  ])('%s', (_, schedule, expected) => {
    expect(isRoundTheClock(schedule)).toBe(expected);
  });
});

describe('isInSeason', () => {
  const seasons = YEAR_END.seasons;

  it.each([
    ['2026-12-24 23:59', false],
    ['2026-12-25 00:00', true],
    ['2027-01-04 23:59', true],
    ['2027-01-05 00:00', false],
  ])('%s in Japan: %s', (at, expected) => {
    expect(isInSeason(seasons, jst(at))).toBe(expected);
  });

  it('is always true without seasons, and never with none entered', () => {
    expect(isInSeason(undefined, jst('2026-11-20 12:00'))).toBe(true);
    expect(isInSeason([], jst('2026-11-20 12:00'))).toBe(false);
  });

  it('is false for a broken clock', () => {
    expect(isInSeason(seasons, new Date(Number.NaN))).toBe(false);
  });
});

/**
 * The slow way: asks each span of today and yesterday about one minute, reading the calendar through the ISO text
 * of Japan's clock, so that it shares no arithmetic with the engine.
 */
function oracle(schedule: Schedule, minute: number): 'open' | 'closed' | 'unknown' {
  const clock = (shiftDays: number) => new Date((minute + 540 + shiftDays * 1440) * 60_000).toISOString();
  const minutesOf = (written: string) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3, 5));
  const now = minutesOf(clock(0).slice(11, 16));
  let answer: 'open' | 'closed' | 'unknown' = 'closed';

  for (const daysAgo of [0, 1]) {
    const date = clock(-daysAgo).slice(0, 10);
    const sinceMidnight = now + daysAgo * 1440;
    if (schedule.seasons && !schedule.seasons.some(({ from, to }) => date >= from && date <= to)) continue;
    const exceptions = (schedule.exceptions ?? []).filter(({ from, to }) => {
      const day = date.slice(5);
      return from > to ? day >= from || day <= to : day >= from && day <= to;
    });
    if (exceptions.some(({ is }) => is === 'closed')) continue;
    // A campaign day may be open beyond its spans, until its midnight.
    if (daysAgo === 0 && exceptions.some(({ is }) => is === 'longer')) answer = 'unknown';
    const weekday = new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 3).toLowerCase();
    const dayOfMonth = Number(date.slice(8));
    const inMonth = (span: Span) =>
      span.months === undefined || span.months.includes(Number(date.slice(5, 7)));
    const hasMonthlyRule = schedule.spans.some(
      (span) => 'dayOfMonth' in span && inMonth(span) && span.dayOfMonth === dayOfMonth,
    );

    for (const span of schedule.spans) {
      if (!inMonth(span)) continue;
      if ('dayOfMonth' in span) {
        if (span.dayOfMonth !== dayOfMonth) continue;
      } else {
        if (hasMonthlyRule || !span.days.some((day) => day === weekday)) continue;
        if (
          span.nthWeeks &&
          !span.nthWeeks.some((nth) => dayOfMonth > (nth - 1) * 7 && dayOfMonth <= nth * 7)
        )
          continue;
      }
      const isTold = date >= HOLIDAYS_FROM && date <= HOLIDAYS_UNTIL;
      if (isTold && HOLIDAYS.has(date) && span.holidays === 'closed') continue;
      const isDoubtful =
        exceptions.some(({ is }) => is === 'unknown') ||
        (span.holidays !== 'open' && (!isTold || HOLIDAYS.has(date)));

      let end = minutesOf(span.close) + (span.closesNextDay ? 1440 : 0);
      if (span.lastAcceptance !== undefined) {
        end = minutesOf(span.lastAcceptance) + (span.lastAcceptance < span.open ? 1440 : 0);
      }
      if (sinceMidnight < minutesOf(span.open) || sinceMidnight >= end) continue;
      if (!isDoubtful) return 'open';
      answer = 'unknown';
    }
  }
  return answer;
}

/** Times lie on the quarter hour, so one minute of each quarter is enough; two days ahead at most. */
function firstMinuteThatIsNot(state: string, schedule: Schedule, from: number, to: number): number | null {
  for (let minute = from; minute < Math.min(to, from + 2 * 1440); minute += 15) {
    if (oracle(schedule, minute) !== state) return minute;
  }
  return null;
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Times on the quarter hour, so that spans often touch. */
const anyTimes = fc
  .record({
    open: fc.integer({ min: 0, max: 95 }),
    length: fc.integer({ min: 1, max: 140 }),
    lastCall: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ open, length, lastCall }) => {
    const end = Math.min(open + length, 192);
    const closesNextDay = end > 96;
    const last = lastCall === undefined || end - lastCall <= open ? undefined : end - lastCall;
    // A last acceptance on the next day is told from one today by being before the opening.
    const canSay = last !== undefined && (last < 96 || last - 96 < open);
    return {
      open: clockOf(open * 15),
      close: clockOf((closesNextDay ? end - 96 : end) * 15),
      closesNextDay,
      ...(canSay ? { lastAcceptance: clockOf((last % 96) * 15) } : {}),
    };
  });

const anyHolidayRule = fc.constantFrom<HolidayRule>('open', 'closed', 'unknown');
const anyMonths = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), {
  nil: undefined,
  freq: 4,
});

const anySpan: fc.Arbitrary<Span> = fc
  .record({
    times: anyTimes,
    holidays: anyHolidayRule,
    months: anyMonths,
    days: fc.uniqueArray(fc.constantFrom(...ALL_DAYS), { minLength: 1 }),
    nthWeeks: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), {
      nil: undefined,
      freq: 4,
    }),
    dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined, freq: 3 }),
  })
  .map(({ times, holidays, months, days, nthWeeks, dayOfMonth }) => {
    const base = { ...times, holidays, ...(months ? { months } : {}) };
    if (dayOfMonth !== undefined) return { ...base, dayOfMonth };
    return { ...base, days, ...(nthWeeks ? { nthWeeks } : {}) };
  });

const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    spans: fc.array(anySpan, { minLength: 1, maxLength: 4 }),
    exceptions: fc.constantFrom<NonNullable<Schedule['exceptions']>>(
      [],
      [],
      [{ from: '12-29', to: '01-03', is: 'closed' }],
      [{ from: '12-29', to: '01-03', is: 'unknown' }],
      [
        { from: '08-13', to: '08-15', is: 'closed' },
        { from: '08-10', to: '08-14', is: 'unknown' },
      ],
      [
        { from: '12-20', to: '12-31', is: 'longer' },
        { from: '12-29', to: '01-03', is: 'unknown' },
      ],
    ),
    seasons: fc.constantFrom<Schedule['seasons']>(undefined, undefined, undefined, [
      { from: '2026-05-01', to: '2026-09-30' },
      { from: '2026-12-25', to: '2027-01-04' },
    ]),
  })
  .map(({ spans, exceptions, seasons }) => ({ spans, exceptions, ...(seasons ? { seasons } : {}) }));

/** Mostly anywhere around the holiday table, often at its edges and at the year's end. */
const minuteOf = (date: string) => Date.parse(`${date}T00:00:00+09:00`) / 60_000;
const anyMinute = fc.oneof(
  fc.integer({ min: minuteOf('2025-12-20'), max: minuteOf('2028-01-20') }),
  fc.integer({ min: minuteOf('2026-12-27'), max: minuteOf('2027-01-06') }),
  fc.integer({ min: minuteOf('2027-12-28'), max: minuteOf('2028-01-06') }),
  fc.integer({ min: minuteOf('2026-09-18'), max: minuteOf('2026-09-26') }),
);
