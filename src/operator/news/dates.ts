export type HeldBackReason = 'unreadable' | 'future' | 'old';

export type FeedDate =
  | Readonly<{ publishedAt: string; heldBack: null }>
  | Readonly<{ publishedAt: null; heldBack: HeldBackReason }>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const JST_MINUTES = 9 * 60;

/** A feed may announce tomorrow; MHLW's once said 2088 (facts: feeds.json, mhlw-news). */
const MAX_AHEAD_MS = DAY_MS;
const MAX_AGE_YEARS = 10;

const ISO_8601 = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;
// The weekday is optional: 首相官邸's feed leaves it out.
const RFC_822 =
  /^(?:[a-z]{3}, *)?(\d{1,2}) +([a-z]{3}) +(\d{4}) +(\d\d):(\d\d)(?::(\d\d))?(?: +([a-z]+|[+-]\d{4}))?$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich. 金融庁 writes "JST", which no standard knows. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['jst', JST_MINUTES],
]);

const offsetMinutes = (zone: string | undefined): number | null => {
  if (zone === undefined) return JST_MINUTES;
  const numeric = /^([+-])(\d\d):?([0-5]\d)$/.exec(zone);
  if (!numeric) return ZONES.get(zone.toLowerCase()) ?? null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === '-' ? -minutes : minutes;
};

const instantOf = (
  [year, month, day, hour, minute, second]: readonly [number, number, number, number, number, number],
  zone: string | undefined,
): number | null => {
  const offset = offsetMinutes(zone);
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // `Date.UTC` rolls 31 June over to 1 July; a date that changes on the way was not a date.
  const isReal =
    local.getUTCFullYear() === year &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    local.getUTCMinutes() === minute;
  return isReal && offset !== null ? local.getTime() - offset * MINUTE_MS : null;
};

/**
 * The instant (ms since 1970) of an ISO 8601 or RFC 822 date, or null when it is neither. A time without an
 * offset is Japan's, a day without a time its first minute (reliability.md §6). Never throws.
 */
export const parseInstant = (raw: string): number | null => {
  const trimmed = raw.trim();
  const iso = ISO_8601.exec(trimmed);
  if (iso) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = iso;
    return instantOf(
      [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)],
      zone,
    );
  }
  const rfc = RFC_822.exec(trimmed);
  if (!rfc) return null;
  const [, day, name = '', year, hour, minute, second = '0', zone] = rfc;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return instantOf([Number(year), month, Number(day), Number(hour), Number(minute), Number(second)], zone);
};

/** An instant (ms since 1970) as ISO 8601 in Japan time, e.g. 2026-08-19T15:00:00+09:00. */
export const formatJst = (instant: number): string =>
  `${new Date(instant + JST_MINUTES * MINUTE_MS).toISOString().slice(0, 19)}+09:00`;

/**
 * The publication date of an entry in Japan time, or why the entry is held back: the date cannot be read, lies
 * more than a day ahead of `now`, or more than ten years behind it (R70). Never throws.
 */
export const readDate = (raw: string, now: Date): FeedDate => {
  const instant = parseInstant(raw);
  if (instant === null) return { publishedAt: null, heldBack: 'unreadable' };
  if (instant > now.getTime() + MAX_AHEAD_MS) return { publishedAt: null, heldBack: 'future' };
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - MAX_AGE_YEARS);
  if (instant < oldest.getTime()) return { publishedAt: null, heldBack: 'old' };
  return { publishedAt: formatJst(instant), heldBack: null };
};
