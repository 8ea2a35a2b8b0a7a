import { type AgeBandId, isAgeBandId } from '#domain/audience/age-band.ts';
import { isPrefectureCode, type PrefectureCode } from '#domain/audience/prefecture.ts';
import { isAllowedLink } from '#domain/news/link.ts';

export type NewsItem = Readonly<{
  id: string;
  title: string;
  /** Null when the address was missing or not on the allow-list: the title is then shown without a link. */
  url: string | null;
  /** ISO 8601 with seconds and offset, e.g. 2026-08-19T15:00:00+09:00. */
  publishedAt: string;
  /** The publisher's name as people know it, e.g. 厚生労働省. */
  source: string;
  /** Empty: every age. */
  ageBands: readonly AgeBandId[];
  /** Empty: the whole nation. */
  prefectures: readonly PrefectureCode[];
  forSupporters: boolean;
  /** Chosen and tagged by rules and not read by anybody yet; shown as 自動分類. */
  isAutomatic: boolean;
}>;

export type NewsFile = Readonly<{
  v: 1;
  /** When the feeds were read: ISO 8601 with seconds and offset. */
  fetchedAt: string;
  /** Made from the repository's sample feeds, not from the publishers. */
  isSample: boolean;
  /** Newest first. */
  items: readonly NewsItem[];
}>;

/** reliability.md §6 caps a title at 200 characters; the command that writes the file keeps to the same bounds. */
export const MAX_TITLE_CHARACTERS = 200;
export const MAX_NEWS_ITEMS = 500;

/** Bounds of the short texts, so that a damaged file cannot fill the screen. */
const MAX_ID_CHARACTERS = 64;
export const MAX_SOURCE_CHARACTERS = 40;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown, maxCharacters: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= maxCharacters;

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isOne);

/** One item with exactly the known fields, or null: an item that cannot be trusted is left out, never guessed. */
const toNewsItem = (value: unknown, hosts: readonly string[]): NewsItem | null => {
  if (!isObject(value)) return null;
  const { id, title, url, publishedAt, source, ageBands, prefectures, forSupporters, isAutomatic } = value;
  if (!isText(id, MAX_ID_CHARACTERS) || !isText(title, MAX_TITLE_CHARACTERS)) return null;
  if (!isText(source, MAX_SOURCE_CHARACTERS) || !isInstant(publishedAt)) return null;
  if (!isListOf(ageBands, isAgeBandId) || !isListOf(prefectures, isPrefectureCode)) return null;
  if (typeof forSupporters !== 'boolean' || typeof isAutomatic !== 'boolean') return null;
  const link = typeof url === 'string' && isAllowedLink(url, hosts) ? url : null;
  return { id, title, url: link, publishedAt, source, ageBands, prefectures, forSupporters, isAutomatic };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * The news file as the phone may show it, or null when nothing in it is usable. Bad items are dropped, as are
 * repeated ids and everything after 500 items; a link that is not https on one of `hosts` becomes null.
 * Never throws.
 */
export const parseNewsFile = (text: string, hosts: readonly string[]): NewsFile | null => {
  const file = parseJson(text);
  if (!isObject(file) || file.v !== 1 || !isInstant(file.fetchedAt)) return null;
  if (typeof file.isSample !== 'boolean' || !Array.isArray(file.items)) return null;

  const byId = new Map<string, NewsItem>();
  for (const value of file.items) {
    const item = toNewsItem(value, hosts);
    if (item && !byId.has(item.id)) byId.set(item.id, item);
    if (byId.size === MAX_NEWS_ITEMS) break;
  }
  if (byId.size === 0) return null;
  return { v: 1, fetchedAt: file.fetchedAt, isSample: file.isSample, items: [...byId.values()] };
};
