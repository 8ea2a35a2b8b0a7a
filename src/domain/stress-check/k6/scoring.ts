import { answerTo, type CompleteAnswers, itemsOf } from '#domain/stress-check/instrument.ts';
import { K6 } from '#domain/stress-check/k6/items.ts';
import type { Level } from '#domain/stress-check/level.ts';

export type K6Score = {
  readonly total: number;
  readonly range: readonly [min: number, max: number];
  readonly level: Level;
};

/** Six items of 0–4 points. Source: MHLW, 健康日本21（第二次）推進専門委員会 資料9 p.102. */
const RANGE = [0, 24] as const;

/**
 * Lowest total of each level, highest first.
 * 5: lower bound of the class 5–9 in MHLW's 国民生活基礎調査 (2010, こころの状態).
 * 10: indicator of MHLW's 健康日本21（第二次）, 資料9 p.102. 13: screening cut-off of Kessler et al. 2003.
 */
const LEVELS = [
  { from: 13, level: 4 },
  { from: 10, level: 3 },
  { from: 5, level: 2 },
  { from: RANGE[0], level: 1 },
] as const;

/** Hopelessness (絶望的) and worthlessness (価値のない). A rule of this product: K6 itself has no item rule. */
const CRISIS_ITEMS: readonly string[] = ['K2', 'K6'];

/** The lower of the top two options, 「たいてい」. */
const CRISIS_FROM = 3;

/**
 * The level of a K6 total of 0–24, also for a total that was kept in the history.
 * Throws a `RangeError` for anything that six answers cannot add up to.
 */
export const k6Level = (total: number): Level => {
  const band = LEVELS.find(({ from }) => total >= from);
  if (band === undefined || total > RANGE[1] || !Number.isInteger(total)) {
    throw new RangeError('k6: total outside 0–24');
  }
  return band.level;
};

/**
 * The K6 result: the sum of the option scores, 0–24, and its level. Never throws.
 * Not the other scoring in use, 1–5 points an item and 6–30 in all.
 */
export const scoreK6 = (answers: CompleteAnswers<'k6'>): K6Score => {
  const total = itemsOf(K6).reduce((points, { id }) => points + answerTo(answers, id), 0);
  return { total, range: RANGE, level: k6Level(total) };
};

/**
 * Whether this answer alone calls for the way to help while the check still runs: one of the top two options (3 or 4)
 * on hopelessness or worthlessness. Never throws.
 */
export const isCrisisAnswer = (itemId: string, value: number): boolean =>
  CRISIS_ITEMS.includes(itemId) && value >= CRISIS_FROM;
