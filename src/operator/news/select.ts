import type { AgeBandId } from '#domain/audience/age-band.ts';
import { AGE_BANDS } from '#domain/audience/age-band.ts';
import { PREFECTURES, type PrefectureCode } from '#domain/audience/prefecture.ts';
import type { NewsRules } from '#operator/news/settings.ts';

export type Tags = Readonly<{
  ageBands: readonly AgeBandId[];
  prefectures: readonly PrefectureCode[];
  forSupporters: boolean;
}>;

type WordRule = Readonly<{ all: readonly string[]; none: readonly string[] }>;

const fits = (title: string, { all, none }: WordRule): boolean =>
  all.every((word) => title.includes(word)) && !none.some((word) => title.includes(word));

// Full-width letters and half-width kana mean the same word.
const comparable = (title: string): string => title.normalize('NFKC');

/** Whether a title is about mental health by the `select` rules of news-sources.json. Never throws. */
export const isRelevant = (title: string, rules: NewsRules): boolean =>
  rules.select.some((rule) => fits(comparable(title), rule));

/**
 * A full name counts anywhere. A short one (熊本) counts only before one of `suffixes` (熊本地震): 福島, 石川 and
 * 山口 are family names too, and a wrong regional tag would hide an item from the rest of the country.
 */
const prefecturesIn = (title: string, suffixes: readonly string[]): readonly PrefectureCode[] => {
  const full = PREFECTURES.filter(({ name }) => title.includes(name));
  // 東京都 holds 京都; what a full name has used cannot be read a second time.
  const rest = full.reduce((remaining, { name }) => remaining.split(name).join(' '), title);
  const short = PREFECTURES.filter(({ name }) => {
    const stem = name.replace(/[都府県]$/, '');
    return suffixes.some((suffix) => rest.includes(stem + suffix));
  });
  return PREFECTURES.filter((one) => full.includes(one) || short.includes(one)).map(({ code }) => code);
};

/** For whom a title is written, by the `tags` rules of news-sources.json; no tag means everybody. Never throws. */
export const tagsOf = (title: string, rules: NewsRules): Tags => {
  const plain = comparable(title);
  const fitting = rules.tags.filter((rule) => fits(plain, rule));
  return {
    ageBands: AGE_BANDS.map(({ id }) => id).filter((id) =>
      fitting.some((rule) => rule.ageBands.includes(id)),
    ),
    prefectures: prefecturesIn(plain, rules.placeSuffixes),
    forSupporters: fitting.some((rule) => rule.forSupporters),
  };
};
