import { COLUMNS, type Rating, type Scale, type TableSex } from '#domain/stress-check/bjsq-57/scales.ts';
import { answerTo, type CompleteAnswers } from '#domain/stress-check/instrument.ts';

type Column = (typeof COLUMNS)[number];

/** Lowest and highest raw score of a scale: each item gives 1–4 points. Never throws. */
export const rawRange = ({ asAnswered, inverted }: Scale): readonly [min: number, max: number] => {
  const items = asAnswered.length + inverted.length;
  return [items, 4 * items];
};

/**
 * Raw points of one scale before conversion, within its `rawRange`. Never throws.
 * Which items are inverted here is the conversion table's rule and differs from the sum method's.
 * Source: formulas of the conversion table, manual p.267.
 */
export const rawScore = (scale: Scale, answers: CompleteAnswers<'bjsq-57'>): number =>
  scale.asAnswered.reduce((points, id) => points + answerTo(answers, id), 0) +
  scale.inverted.reduce((points, id) => points + 5 - answerTo(answers, id), 0);

/**
 * The column of the printed conversion table that holds a raw score.
 * Throws a `RangeError` for a raw score the scale cannot have; the score itself stays out of the message.
 */
export const columnOf = (scale: Scale, raw: number, sex: TableSex): Column => {
  const [min] = rawRange(scale);
  const index = raw < min ? -1 : scale.upTo[sex].findIndex((upTo) => upTo !== null && raw <= upTo);
  const column = COLUMNS[index];
  if (column === undefined) throw new RangeError(`${scale.id}: raw score is not in the conversion table`);
  return column;
};

/**
 * The rating of a raw score, 1 (most stressful) to 5. Throws a `RangeError` for a raw score the scale cannot have.
 * Source: conversion table (素点換算表), manual p.267.
 */
export const rating = (scale: Scale, raw: number, sex: TableSex): Rating =>
  columnOf(scale, raw, sex).rating[scale.highRawMeans];
