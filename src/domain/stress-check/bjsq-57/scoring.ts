import { conversionVerdict, sumVerdict, type Verdict } from '#domain/stress-check/bjsq-57/high-stress.ts';
import { columnOf, rating, rawRange, rawScore } from '#domain/stress-check/bjsq-57/rating.ts';
import {
  isJudged,
  type Rating,
  SCALES,
  type Scale,
  type ScaleId,
  type Sex,
  type TableSex,
  WORST_RATING,
} from '#domain/stress-check/bjsq-57/scales.ts';
import type { CompleteAnswers } from '#domain/stress-check/instrument.ts';
import type { Level } from '#domain/stress-check/level.ts';

/** One row of the profile. `rating` and `columnLabel` are null without sex: the manual has no table for that. */
export type ScaleScore = Pick<Scale, 'id' | 'name' | 'area' | 'highRawMeans'> & {
  readonly raw: number;
  readonly range: readonly [min: number, max: number];
  readonly rating: Rating | null;
  readonly columnLabel: string | null;
  readonly isWorst: boolean;
};

export type Bjsq57Score = {
  readonly scales: readonly ScaleScore[];
  readonly sum: Verdict;
  readonly conversion: Verdict | null;
  readonly differ: boolean;
  readonly high: boolean;
  readonly worstScales: readonly ScaleId[];
  readonly level: Level;
};

const scaleScore = (scale: Scale, answers: CompleteAnswers<'bjsq-57'>, sex: Sex): ScaleScore => {
  const { id, name, area, highRawMeans } = scale;
  const raw = rawScore(scale, answers);
  const common = { id, name, area, highRawMeans, raw, range: rawRange(scale) };
  if (sex === 'unanswered') return { ...common, rating: null, columnLabel: null, isWorst: false };
  const rated = rating(scale, raw, sex);
  const { label } = columnOf(scale, raw, sex);
  return { ...common, rating: rated, columnLabel: label, isWorst: isJudged(scale) && rated === WORST_RATING };
};

/**
 * The judged scales at the worst rating, for choosing help. Without sex, either table is enough: the more careful of
 * two tables costs a person at most one offer of help too many. Nothing of that is a verdict, so none of it is shown.
 */
const worstScales = (answers: CompleteAnswers<'bjsq-57'>, sex: Sex): readonly ScaleId[] => {
  const tables: readonly TableSex[] = sex === 'unanswered' ? ['male', 'female'] : [sex];
  return SCALES.filter(isJudged)
    .filter((scale) =>
      tables.some((table) => rating(scale, rawScore(scale, answers), table) === WORST_RATING),
    )
    .map(({ id }) => id);
};

/** A rule of this product, with no official source: what help comes first. */
const levelOf = (high: boolean, worst: readonly ScaleId[]): Level => {
  if (high) return worst.includes('depression') ? 4 : 3;
  return worst.length > 0 ? 2 : 1;
};

/**
 * The whole result of the 57 items: 19 scales with raw scores and ratings, both official methods, and the level.
 * Without sex there is only the sum method. `high` is what either method says, so that where they `differ` the more
 * careful one decides the help. `worstScales` chooses advice and level; it is for the hand-over, not for display.
 * Never throws. Source: manual, 評価基準の例 その1 and その2; it has no rule for a missing answer or a sex not given.
 */
export const scoreBjsq57 = (answers: CompleteAnswers<'bjsq-57'>, sex: Sex): Bjsq57Score => {
  const sum = sumVerdict(answers);
  const conversion = sex === 'unanswered' ? null : conversionVerdict(answers, sex);
  const high = sum.high || conversion?.high === true;
  const worst = worstScales(answers, sex);
  return {
    scales: SCALES.map((scale) => scaleScore(scale, answers, sex)),
    sum,
    conversion,
    differ: conversion !== null && conversion.high !== sum.high,
    high,
    worstScales: worst,
    level: levelOf(high, worst),
  };
};
