import type { AgeBandId } from '#domain/audience/age-band.ts';
import type { PrefectureCode } from '#domain/audience/prefecture.ts';

/** Whom something is written for. An empty list excludes nobody. */
export type Audience = Readonly<{
  ageBands: readonly AgeBandId[];
  prefectures: readonly PrefectureCode[];
}>;

/** What a person has chosen to say; null is "not said". */
export type Person = Readonly<{ ageBand: AgeBandId | null; prefecture: PrefectureCode | null }>;

/**
 * Whether something written for `audience` is meant for `person`. Who has not said their age is shown every
 * age, because silence is no reason to hide help; who has not said their prefecture is shown the whole nation's
 * but nobody's regional items, because a regional desk serves its residents only. Never throws.
 */
export const matches = (audience: Audience, person: Person): boolean => {
  const isForAge =
    audience.ageBands.length === 0 || person.ageBand === null || audience.ageBands.includes(person.ageBand);
  return isForAge && isForPlace(audience, person);
};

/** Whether something written for `audience` is for the whole nation or for the person's prefecture. Never throws. */
export const isForPlace = (
  audience: Pick<Audience, 'prefectures'>,
  person: Pick<Person, 'prefecture'>,
): boolean =>
  audience.prefectures.length === 0 ||
  (person.prefecture !== null && audience.prefectures.includes(person.prefecture));
