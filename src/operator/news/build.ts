import { createHash } from 'node:crypto';
import { MAX_NEWS_ITEMS, type NewsFile, type NewsItem } from '#domain/news/news-item.ts';
import { Refusal } from '#operator/command.ts';
import { cleanTitle } from '#operator/news/clean.ts';
import { formatJst, type HeldBackReason, readDate } from '#operator/news/dates.ts';
import { readLink } from '#operator/news/link.ts';
import type { FeedEntry } from '#operator/news/parse-feed.ts';
import { isRelevant, tagsOf } from '#operator/news/select.ts';
import type { EditorItem, NewsRules, NewsSource } from '#operator/news/settings.ts';
import { text } from '#operator/news/text.ts';

/** How many usable entries each feed had, by source id: what the next run is compared with. */
export type FeedCounts = Readonly<Record<string, number>>;

/** The phone ignores the counts; they travel in the file because it is the only thing one run leaves the next. */
export type WrittenNewsFile = NewsFile & Readonly<{ feedCounts: FeedCounts }>;

type HeldBackEntry = Readonly<{ title: string; date: string; reason: HeldBackReason }>;

export type SourceReport = Readonly<{
  sourceId: string;
  usable: number;
  selected: number;
  heldBack: readonly HeldBackEntry[];
}>;

export type ReadFeed = Readonly<{ source: NewsSource; entries: readonly FeedEntry[] }>;

export type BuildInput = Readonly<{
  feeds: readonly ReadFeed[];
  editorItems: readonly EditorItem[];
  rules: NewsRules;
  hosts: readonly string[];
  now: Date;
  isSample: boolean;
  /** Null when there is nothing to compare with. */
  previousCounts: FeedCounts | null;
  isFewerAccepted: boolean;
}>;

type DatedEntry = Readonly<{ title: string; url: string | null; publishedAt: string }>;

// The address alone is not enough: MHLW reuses one for updated articles. The day, not the second, because
// a hand-picked item may know no more; an item without a link goes by its title.
const idOf = (url: string | null, title: string, publishedAt: string): string =>
  createHash('sha256')
    .update(`${url ?? title}\n${publishedAt.slice(0, 10)}`)
    .digest('hex')
    .slice(0, 16);

const readEntries = ({ source, entries }: ReadFeed, hosts: readonly string[], now: Date) => {
  const usable: DatedEntry[] = [];
  const heldBack: HeldBackEntry[] = [];
  for (const entry of entries) {
    const title = cleanTitle(entry.title);
    const { publishedAt, heldBack: reason } = readDate(entry.date, now);
    if (title === '') continue;
    if (reason === null) {
      usable.push({ title, url: readLink(entry.link, source.feedUrl, hosts), publishedAt });
    } else {
      heldBack.push({ title, date: cleanTitle(entry.date), reason });
    }
  }
  return { usable, heldBack };
};

const toAutomaticItem = (entry: DatedEntry, source: NewsSource, rules: NewsRules): NewsItem => {
  const tags = tagsOf(entry.title, rules);
  return {
    id: idOf(entry.url, entry.title, entry.publishedAt),
    title: entry.title,
    url: entry.url,
    publishedAt: entry.publishedAt,
    source: source.publisher,
    ageBands: tags.ageBands,
    // A prefecture's own feed speaks to its residents, whatever the title says.
    prefectures: source.prefectures.length > 0 ? source.prefectures : tags.prefectures,
    forSupporters: tags.forSupporters,
    isAutomatic: true,
  };
};

const toReviewedItems = (items: readonly EditorItem[], now: Date): readonly NewsItem[] =>
  items.flatMap((item) => {
    const { publishedAt } = readDate(item.publishedAt, now);
    if (publishedAt === null) return [];
    return {
      id: idOf(item.url, item.title, publishedAt),
      title: item.title,
      url: item.url,
      publishedAt,
      source: item.publisher,
      ageBands: item.ageBands,
      prefectures: item.prefectures,
      forSupporters: item.forSupporters,
      isAutomatic: false,
    };
  });

const checkCount = (sourceId: string, usable: number, input: BuildInput): void => {
  if (usable === 0) throw new Refusal(text.ofSource(sourceId, text.noEntries));
  const previous = input.previousCounts?.[sourceId] ?? 0;
  if (!input.isFewerAccepted && usable * 2 < previous) {
    throw new Refusal(text.ofSource(sourceId, text.fewerThanHalf(usable, previous)));
  }
};

// Dates are written by formatJst and therefore sort as text. Equal dates go by id, so that the order of the
// feeds on the command line does not show.
const byNewest = (a: NewsItem, b: NewsItem): number => {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

/**
 * The news file of the given feeds and hand-picked items, and what happened to each feed. An item that is both
 * keeps its hand-made tags. The same input gives the same file. Throws a Refusal when a feed has no usable entry
 * or fewer than half of the previous run's (R69), or when nothing is left to show.
 */
export const buildNews = (
  input: BuildInput,
): Readonly<{ file: WrittenNewsFile; reports: readonly SourceReport[] }> => {
  const automatic: NewsItem[] = [];
  const reports: SourceReport[] = [];
  for (const feed of input.feeds) {
    const { usable, heldBack } = readEntries(feed, input.hosts, input.now);
    checkCount(feed.source.id, usable.length, input);
    const selected = usable.filter(({ title }) => isRelevant(title, input.rules));
    automatic.push(...selected.map((entry) => toAutomaticItem(entry, feed.source, input.rules)));
    reports.push({ sourceId: feed.source.id, usable: usable.length, selected: selected.length, heldBack });
  }

  const byId = new Map<string, NewsItem>();
  for (const item of [...toReviewedItems(input.editorItems, input.now), ...automatic.sort(byNewest)]) {
    if (!byId.has(item.id)) byId.set(item.id, item);
  }
  if (byId.size === 0) throw new Refusal(text.nothingToShow);

  const counts = reports.map(({ sourceId, usable }) => [sourceId, usable] as const);
  const file: WrittenNewsFile = {
    v: 1,
    fetchedAt: formatJst(input.now.getTime()),
    isSample: input.isSample,
    feedCounts: Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1))),
    items: [...byId.values()].sort(byNewest).slice(0, MAX_NEWS_ITEMS),
  };
  return { file, reports };
};
