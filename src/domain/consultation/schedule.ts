export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** What happens to a span on a national holiday; `unknown` where no document says. */
export type HolidayRule = 'open' | 'closed' | 'unknown';

interface BaseSpan {
  /** Japan time, HH:MM from 00:00 to 23:59. */
  readonly open: string;
  /** Japan time, HH:MM up to 24:00; on the following day if `closesNextDay`. */
  readonly close: string;
  readonly closesNextDay: boolean;
  /** Last moment for new callers, HH:MM; a time before `open` lies on the following day. */
  readonly lastAcceptance?: string;
  readonly holidays: HolidayRule;
  /** 1–12; without it, all months. */
  readonly months?: readonly number[];
}

/** Repeats by weekday; `nthWeeks` [1, 3] means the first and the third such weekday of a month. */
interface WeeklySpan extends BaseSpan {
  readonly days: readonly Weekday[];
  readonly nthWeeks?: readonly number[];
}

/** Repeats on one day of each month, and replaces the weekly spans that start on that day. */
interface MonthlySpan extends BaseSpan {
  readonly dayOfMonth: number;
}

export type Span = WeeklySpan | MonthlySpan;

/**
 * Days of every year, MM-DD inclusive, also across the year's end, when the spans do not tell all: `closed` and
 * `unknown` replace them; `longer` keeps them and says that the rest of the day may be open, too (campaign weeks).
 */
export interface YearlyException {
  readonly from: string;
  readonly to: string;
  readonly is: 'closed' | 'unknown' | 'longer';
}

/** First and last day, YYYY-MM-DD inclusive, in Japan. */
export interface Season {
  readonly from: string;
  readonly to: string;
}

/** Opening hours as data. A span belongs to the day on which it opens, with that day's rules. */
export interface Schedule {
  readonly spans: readonly Span[];
  readonly exceptions?: readonly YearlyException[];
  /** With seasons, the line is closed on every other day. */
  readonly seasons?: readonly Season[];
}
