import { isHoliday } from '#domain/consultation/holidays.ts';
import type { Schedule, Season, Span, Weekday, YearlyException } from '#domain/consultation/schedule.ts';

/**
 * `until` is the last moment for new callers; null means round the clock.
 * `opensAt` is null where the next opening cannot be told for sure.
 */
export type OpenState =
  | { readonly state: 'open'; readonly until: Date | null }
  | { readonly state: 'closing'; readonly until: Date; readonly lastAcceptance: boolean }
  | { readonly state: 'closed'; readonly opensAt: Date | null }
  | { readonly state: 'unknown' };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

// Japan has had no summer time since 1951, so its clock is UTC + 9 h and the device's zone is never asked.
const JAPAN_OFFSET_MS = 9 * 60 * MINUTE_MS;

/** "Closes soon" begins this long before the end: product decision. */
const CLOSING_MS = 30 * MINUTE_MS;

/** How far an end or an opening is looked for: a year, so that a yearly exception and a season are met. */
const HORIZON_DAYS = 366;

/** Days since 1970 that a working clock can show; beyond it (the year 4707) the clock is broken. */
const MAX_DAY = 1_000_000;

/** 1970-01-01 was a Thursday. */
const WEEKDAYS: readonly Weekday[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

interface JapanDay {
  /** Midnight in Japan, as an instant in milliseconds. */
  readonly startMs: number;
  /** YYYY-MM-DD */
  readonly date: string;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly dayOfMonth: number;
  readonly weekday: Weekday | undefined;
}

/** `isSure` is false where nobody can say whether the span holds, such as on a holiday not spoken of. */
interface Interval {
  readonly startMs: number;
  readonly endMs: number;
  readonly isSure: boolean;
  readonly endsByLastAcceptance: boolean;
}

const dayNumberOf = (instantMs: number) => Math.floor((instantMs + JAPAN_OFFSET_MS) / DAY_MS);

function japanDay(dayNumber: number): JapanDay {
  const utc = new Date(dayNumber * DAY_MS);
  return {
    startMs: dayNumber * DAY_MS - JAPAN_OFFSET_MS,
    date: utc.toISOString().slice(0, 10),
    month: utc.getUTCMonth() + 1,
    dayOfMonth: utc.getUTCDate(),
    weekday: WEEKDAYS[dayNumber % 7],
  };
}

const isWithin = (seasons: readonly Season[], date: string) =>
  seasons.some(({ from, to }) => from <= date && date <= to);

function startsOn(span: Span, { month, dayOfMonth, weekday }: JapanDay): boolean {
  if (span.months && !span.months.includes(month)) return false;
  if ('dayOfMonth' in span) return span.dayOfMonth === dayOfMonth;
  if (weekday === undefined || !span.days.includes(weekday)) return false;
  return !span.nthWeeks || span.nthWeeks.includes(Math.ceil(dayOfMonth / 7));
}

function exceptionsOn({ exceptions = [] }: Schedule, date: string): YearlyException['is'][] {
  const monthDay = date.slice(5);
  return exceptions
    .filter(({ from, to }) =>
      from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to,
    )
    .map((one) => one.is);
}

function clockMs(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

function toInterval(span: Span, startMs: number, isSure: boolean): Interval {
  const { open, close, closesNextDay, lastAcceptance } = span;
  const end = lastAcceptance ?? close;
  const isNextDay = lastAcceptance === undefined ? closesNextDay : lastAcceptance < open;
  return {
    startMs: startMs + clockMs(open),
    endMs: startMs + clockMs(end) + (isNextDay ? DAY_MS : 0),
    isSure,
    endsByLastAcceptance: lastAcceptance !== undefined,
  };
}

/** When new callers are taken in spans that begin on this day, by start; certain ones before uncertain ones. */
function intervalsOf(schedule: Schedule, day: JapanDay): Interval[] {
  if (schedule.seasons && !isWithin(schedule.seasons, day.date)) return [];
  const exceptions = exceptionsOn(schedule, day.date);
  if (exceptions.includes('closed')) return [];
  const holiday = isHoliday(day.date);
  const today = schedule.spans.filter((span) => startsOn(span, day));
  const monthly = today.filter((span) => 'dayOfMonth' in span);
  const isUnknown = exceptions.includes('unknown');
  const intervals = (monthly.length > 0 ? monthly : today)
    .filter(({ holidays }) => !(holidays === 'closed' && holiday === true))
    .map((span) =>
      toInterval(span, day.startMs, !isUnknown && (span.holidays === 'open' || holiday === false)),
    );
  if (exceptions.includes('longer')) {
    const wholeDay = { startMs: day.startMs, endMs: day.startMs + DAY_MS, endsByLastAcceptance: false };
    intervals.push({ ...wholeDay, isSure: false });
  }
  return intervals.sort((a, b) => a.startMs - b.startMs || Number(b.isSure) - Number(a.isSure));
}

/**
 * The end of the unbroken opening that covers the instant, spans that touch counted as one; `endMs` equals the
 * instant if it is not covered, and is null beyond the horizon.
 */
function openingAround(schedule: Schedule, atMs: number): { endMs: number | null; lastAcceptance: boolean } {
  const today = dayNumberOf(atMs);
  let endMs = atMs;
  let lastAcceptance = false;
  for (let number = today - 1; number <= today + HORIZON_DAYS; number += 1) {
    const day = japanDay(number);
    if (day.startMs > endMs) return { endMs, lastAcceptance };
    for (const one of intervalsOf(schedule, day)) {
      if (!one.isSure || one.startMs > endMs || one.endMs < endMs || one.endMs <= atMs) continue;
      lastAcceptance = one.endsByLastAcceptance && (one.endMs > endMs || lastAcceptance);
      endMs = one.endMs;
    }
  }
  return { endMs: null, lastAcceptance: false };
}

const isInUncertainSpan = (schedule: Schedule, atMs: number): boolean =>
  [dayNumberOf(atMs) - 1, dayNumberOf(atMs)]
    .flatMap((number) => intervalsOf(schedule, japanDay(number)))
    .some(({ startMs, endMs, isSure }) => !isSure && startMs <= atMs && atMs < endMs);

/** null where an uncertain span comes first, or nothing within the horizon. */
function nextOpening(schedule: Schedule, atMs: number): Date | null {
  const today = dayNumberOf(atMs);
  for (let number = today; number <= today + HORIZON_DAYS; number += 1) {
    const next = intervalsOf(schedule, japanDay(number)).find(({ startMs }) => startMs > atMs);
    if (next) return next.isSure ? new Date(next.startMs) : null;
  }
  return null;
}

/** Whether the line takes calls at every minute of every day, which needs neither calendar nor clock. Never throws. */
export function isRoundTheClock(schedule: Schedule | null): boolean {
  if (!schedule || schedule.seasons || (schedule.exceptions ?? []).length > 0) return false;
  if (schedule.spans.some((span) => 'dayOfMonth' in span)) return false;
  return WEEKDAYS.every((weekday) =>
    schedule.spans.some(
      (span) =>
        'days' in span &&
        span.days.includes(weekday) &&
        !span.nthWeeks &&
        !span.months &&
        span.lastAcceptance === undefined &&
        span.holidays === 'open' &&
        span.open === '00:00' &&
        span.close === '24:00',
    ),
  );
}

/**
 * Whether a seasonal row is offered on the day of the instant, in Japan; a row without seasons always is.
 * Never throws.
 */
export function isInSeason(seasons: readonly Season[] | undefined, at: Date): boolean {
  if (!seasons) return true;
  const today = dayNumberOf(at.getTime());
  return today >= 0 && today <= MAX_DAY && isWithin(seasons, japanDay(today).date);
}

/**
 * Whether new callers are taken at an instant, by Japan's clock and holidays: `open`, `closing` (30 minutes or less
 * are left), `closed`, or `unknown` where the schedule is null, the answer hangs on a holiday that nothing is known
 * about, or the clock shows no real date. Never throws.
 */
export function openState(schedule: Schedule | null, at: Date): OpenState {
  const atMs = at.getTime();
  const today = dayNumberOf(atMs);
  if (!schedule || !(today >= 0 && today <= MAX_DAY)) return { state: 'unknown' };
  if (isRoundTheClock(schedule)) return { state: 'open', until: null };

  const { endMs, lastAcceptance } = openingAround(schedule, atMs);
  if (endMs === null) return { state: 'open', until: null };
  if (endMs > atMs) {
    const until = new Date(endMs);
    return endMs - atMs <= CLOSING_MS
      ? { state: 'closing', until, lastAcceptance }
      : { state: 'open', until };
  }
  if (isInUncertainSpan(schedule, atMs)) return { state: 'unknown' };
  return { state: 'closed', opensAt: nextOpening(schedule, atMs) };
}
