import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionVerdict, sumVerdict } from '#domain/stress-check/bjsq-57/high-stress.ts';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import type { Sex } from '#domain/stress-check/bjsq-57/scales.ts';
import { scoreBjsq57 } from '#domain/stress-check/bjsq-57/scoring.ts';
import {
  allAnswered,
  answersWithRaw,
  answersWithSums,
  BJSQ_57_IDS,
  CONVERSION,
  completed,
  SEXES,
} from '../../../../tests/fixtures/stress-check/answer-sets.ts';

const ANY_SEX = [...SEXES, 'unanswered'] as const satisfies readonly Sex[];

/** Every judged scale at its least stressful score: not high, nothing at the worst rating. */
const CALM = answersWithRaw({});

/** B = 80 points by the sum method, but ratings of 18 in area B: high by the sum method only, for either sex. */
const HIGH_BY_SUM_ONLY = answersWithRaw({
  physicalStressReaction: 44,
  depression: 12,
  angerIrritability: 7,
  fatigue: 7,
  anxiety: 7,
});

/** Ratings of 12 in area B, but 69 points (men) and 73 points (women): high by the conversion table only. */
const HIGH_BY_CONVERSION_ONLY = {
  male: answersWithRaw({
    vigor: 5,
    angerIrritability: 8,
    fatigue: 8,
    anxiety: 8,
    depression: 13,
    physicalStressReaction: 22,
  }),
  female: answersWithRaw({
    vigor: 5,
    angerIrritability: 9,
    fatigue: 9,
    anxiety: 8,
    depression: 13,
    physicalStressReaction: 24,
  }),
};

describe('scoreBjsq57', () => {
  it.each(ANY_SEX)('describes calm answers (%s)', (sex) => {
    expect(scoreBjsq57(CALM, sex)).toMatchObject({ differ: false, high: false, worstScales: [], level: 1 });
  });

  it('rates all 19 scales with sex', () => {
    const { scales } = scoreBjsq57(allAnswered(1), 'female');
    expect(scales.map(({ id, raw, rating }) => [id, raw, rating])).toEqual([
      ['quantitativeJobOverload', 12, 1],
      ['qualitativeJobOverload', 12, 1],
      ['physicalDemands', 4, 1],
      ['interpersonalConflict', 9, 2],
      ['poorPhysicalEnvironment', 4, 1],
      ['jobControl', 12, 5],
      ['skillUtilization', 1, 1],
      ['suitableJobs', 4, 5],
      ['meaningfulnessOfWork', 4, 5],
      ['vigor', 3, 1],
      ['angerIrritability', 3, 5],
      ['fatigue', 3, 5],
      ['anxiety', 3, 5],
      ['depression', 6, 5],
      ['physicalStressReaction', 11, 5],
      ['supervisorSupport', 12, 5],
      ['coworkerSupport', 12, 5],
      ['supportFromFamilyAndFriends', 12, 5],
      ['satisfaction', 8, 5],
    ]);
  });

  it('gives each row what a table needs to show it', () => {
    const { scales } = scoreBjsq57(allAnswered(4), 'male');
    expect(scales.find(({ id }) => id === 'depression')).toEqual({
      id: 'depression',
      name: '抑うつ感',
      area: 'B',
      highRawMeans: 'moreStress',
      raw: 24,
      range: [6, 24],
      rating: 1,
      columnLabel: '高い／多い',
      isWorst: true,
    });
    expect(scales.find(({ id }) => id === 'jobControl')).toMatchObject({
      raw: 3,
      rating: 1,
      columnLabel: '低い／少い',
      isWorst: true,
    });
    expect(scales.find(({ id }) => id === 'vigor')).toMatchObject({ rating: 5, isWorst: false });
  });

  it('has raw scores but no rating, no worst mark and no conversion verdict without sex', () => {
    const score = scoreBjsq57(allAnswered(4), 'unanswered');
    expect(score.conversion).toBeNull();
    expect(score.sum.high).toBe(true);
    expect(score.scales.map(({ raw }) => raw)).toEqual(
      scoreBjsq57(allAnswered(4), 'male').scales.map(({ raw }) => raw),
    );
    for (const { rating, columnLabel, isWorst } of score.scales) {
      expect([rating, columnLabel, isWorst]).toEqual([null, null, false]);
    }
  });

  it.each(ANY_SEX)('is high where only the sum method says so (%s)', (sex) => {
    const score = scoreBjsq57(HIGH_BY_SUM_ONLY, sex);
    expect(score.sum).toMatchObject({ sums: { B: 80 }, high: true });
    expect(score.conversion?.high).toBe(sex === 'unanswered' ? undefined : false);
    expect(score).toMatchObject({ differ: sex !== 'unanswered', high: true, level: 3 });
    expect(score.worstScales).toEqual(['physicalStressReaction']);
  });

  it.each([
    ['male', 69],
    ['female', 73],
  ] as const)('is high where only the conversion table says so (%s)', (sex, B) => {
    const score = scoreBjsq57(HIGH_BY_CONVERSION_ONLY[sex], sex);
    expect(score.sum).toMatchObject({ sums: { B }, high: false });
    expect(score.conversion).toMatchObject({ sums: { B: 12 }, criteria: ['㋐'], high: true });
    expect(score).toMatchObject({ differ: true, high: true, level: 3, worstScales: [] });
  });

  it.each(SEXES)('does not differ where both methods agree (%s)', (sex) => {
    expect(scoreBjsq57(allAnswered(4), sex)).toMatchObject({ differ: false, high: true });
    expect(scoreBjsq57(allAnswered(1), sex)).toMatchObject({ differ: false, high: false });
  });

  // Level 2 starts with one judged scale at the worst rating; the depression scale alone does not make level 4.
  it.each([
    { raw: { fatigue: 10 }, male: 1, female: 1, unanswered: 1, worst: [] },
    { raw: { fatigue: 11 }, male: 2, female: 1, unanswered: 2, worst: ['fatigue'] },
    { raw: { fatigue: 12 }, male: 2, female: 2, unanswered: 2, worst: ['fatigue'] },
    {
      raw: { qualitativeJobOverload: 11 },
      male: 1,
      female: 2,
      unanswered: 2,
      worst: ['qualitativeJobOverload'],
    },
    { raw: { depression: 16 }, male: 1, female: 1, unanswered: 1, worst: [] },
    { raw: { depression: 17 }, male: 2, female: 1, unanswered: 2, worst: ['depression'] },
    { raw: { depression: 18 }, male: 2, female: 2, unanswered: 2, worst: ['depression'] },
    { raw: { supervisorSupport: 4 }, male: 2, female: 1, unanswered: 2, worst: ['supervisorSupport'] },
    { raw: { satisfaction: 2 }, male: 1, female: 1, unanswered: 1, worst: [] },
  ])('not high, $raw', ({ raw, male, female, unanswered, worst }) => {
    const answers = answersWithRaw(raw);
    expect(scoreBjsq57(answers, 'male').level).toBe(male);
    expect(scoreBjsq57(answers, 'female').level).toBe(female);
    expect(scoreBjsq57(answers, 'unanswered')).toMatchObject({ level: unanswered, worstScales: worst });
  });

  it.each([
    { depression: 16, male: 3, female: 3, unanswered: 3 },
    { depression: 17, male: 4, female: 3, unanswered: 4 },
    { depression: 18, male: 4, female: 4, unanswered: 4 },
  ])('high, depression scale at $depression', ({ depression, male, female, unanswered }) => {
    const answers = answersWithRaw({ physicalStressReaction: 44, fatigue: 12, anxiety: 12, depression });
    expect(scoreBjsq57(answers, 'male')).toMatchObject({ high: true, level: male });
    expect(scoreBjsq57(answers, 'female')).toMatchObject({ high: true, level: female });
    expect(scoreBjsq57(answers, 'unanswered')).toMatchObject({ high: true, level: unanswered });
  });

  it('never marks satisfaction as worst, but shows its rating', () => {
    const { scales, worstScales } = scoreBjsq57(answersWithRaw({ satisfaction: 2 }), 'male');
    expect(scales.find(({ id }) => id === 'satisfaction')).toMatchObject({
      raw: 2,
      rating: 1,
      isWorst: false,
    });
    expect(worstScales).toEqual([]);
  });

  it('uses the one sum method for everybody', () => {
    const answers = answersWithSums({ A: 55, B: 63, C: 21 });
    for (const sex of ANY_SEX) {
      expect(scoreBjsq57(answers, sex).sum).toMatchObject({ criteria: ['㋑'], high: true });
    }
  });

  it('holds together, whatever the answers', () => {
    const values = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 57, maxLength: 57 });
    fc.assert(
      fc.property(values, fc.constantFrom(...ANY_SEX), (drawn, sex) => {
        const answers = completed(
          BJSQ_57,
          Object.fromEntries(BJSQ_57_IDS.map((id, index) => [id, drawn[index] ?? 1])),
        );
        const score = scoreBjsq57(answers, sex);
        const tables = sex === 'unanswered' ? SEXES : [sex];
        const worst = CONVERSION.filter(({ area }) => area !== 'D').filter((row) => {
          const raw = score.scales.find(({ id }) => id === row.id)?.raw;
          return tables.some((table) => row[table].some(([at, rating]) => at === raw && rating === 1));
        });
        expect(score.worstScales).toEqual(worst.map(({ id }) => id));
        expect(score.sum).toEqual(sumVerdict(answers));
        expect(score.conversion).toEqual(sex === 'unanswered' ? null : conversionVerdict(answers, sex));
        expect(score.high).toBe(score.sum.high || score.conversion?.high === true);
        if (sex !== 'unanswered') {
          expect(score.scales.filter(({ isWorst }) => isWorst).map(({ id }) => id)).toEqual(
            score.worstScales,
          );
        }
      }),
    );
  });
});
