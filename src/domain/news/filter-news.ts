import { isForPlace, type Person } from '#domain/audience/demographic-filter.ts';
import type { NewsItem } from '#domain/news/news-item.ts';

/** What the news tab is set to; nothing set is 「すべて」. */
export type NewsChoice = Person & Readonly<{ supporter: boolean }>;

export type FilteredNews = Readonly<{
  /** Newest first. */
  items: readonly NewsItem[];
  /** Nothing is tagged for the choice, so these are the nation's items instead, and the tab says so. */
  isFallback: boolean;
}>;

const isNational = (item: NewsItem): boolean => item.prefectures.length === 0;

/** Age and supporters are two answers to "for whom?": an item with both tags is for either of them. */
const isTaggedForWhom = (item: NewsItem, { ageBand, supporter }: NewsChoice): boolean =>
  (ageBand !== null && item.ageBands.includes(ageBand)) || (supporter && item.forSupporters);

const isForWhom = (item: NewsItem, choice: NewsChoice): boolean => {
  const isForEverybody = item.ageBands.length === 0 && !item.forSupporters;
  const isNothingChosen = choice.ageBand === null && !choice.supporter;
  return isForEverybody || isNothingChosen || isTaggedForWhom(item, choice);
};

const isTaggedFor = (item: NewsItem, choice: NewsChoice): boolean =>
  isTaggedForWhom(item, choice) || (!isNational(item) && isForPlace(item, choice));

const newestFirst = (items: readonly NewsItem[]): readonly NewsItem[] =>
  [...items].sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));

/**
 * The items for a choice, newest first: those for everybody and those tagged for it. With nothing chosen, every
 * item; with no prefecture chosen, no regional one. When no item is tagged for the choice, the nation's items
 * with `isFallback` (ux.md §8). Runs on the phone, so that no choice leaves it (R71). Never throws.
 */
export const filterNews = (items: readonly NewsItem[], choice: NewsChoice): FilteredNews => {
  if (choice.ageBand === null && choice.prefecture === null && !choice.supporter) {
    return { items: newestFirst(items), isFallback: false };
  }
  const matching = items.filter((item) => isForWhom(item, choice) && isForPlace(item, choice));
  if (matching.some((item) => isTaggedFor(item, choice))) {
    return { items: newestFirst(matching), isFallback: false };
  }
  const substitutes = matching.length > 0 ? matching : items.filter(isNational);
  return { items: newestFirst(substitutes), isFallback: substitutes.length > 0 };
};
