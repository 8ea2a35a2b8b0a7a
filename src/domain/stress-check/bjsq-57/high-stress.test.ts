import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionVerdict, sumVerdict } from '#domain/stress-check/bjsq-57/high-stress.ts';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import type { Rating } from '#domain/stress-check/bjsq-57/scales.ts';
import { answerTo } from '#domain/stress-check/instrument.ts';
import {
  allAnswered,
  answersWithRaw,
  answersWithSums,
  BJSQ_57_IDS,
  CHECKS,
  completed,
  rawWithRatings,
  SEXES,
} from '../../../../tests/fixtures/stress-check/answer-sets.ts';

const withTotal = (sums: { A: number; B: number; C: number }) => ({ ...sums, AC: sums.A + sums.C });

/** `count` ratings that add up to `sum`, with two neighbouring values. */
const ratingsAddingUpTo = (sum: number, count: number): Rating[] =>
  Array.from(
    { length: count },
    (_, index) => (Math.floor(sum / count) + (index < sum % count ? 1 : 0)) as Rating,
  );

const UNIFORM = [
  ['all1', 1],
  ['all4', 4],
] as const;

describe('sumVerdict', () => {
  it.each(UNIFORM)('agrees with other programs on %s', (name, value) => {
    const { high, ...sums } = CHECKS.checks[name].sum;
    expect(sumVerdict(allAnswered(value))).toMatchObject({ sums: withTotal(sums), high });
  });

  it('has the known sums for all 1 and all 4', () => {
    expect(sumVerdict(allAnswered(1))).toEqual({
      name: '合計点数を使う方法',
      sums: { A: 50, B: 38, C: 9, AC: 59 },
      criteria: [],
      high: false,
    });
    expect(sumVerdict(allAnswered(4))).toEqual({
      name: '合計点数を使う方法',
      sums: { A: 35, B: 107, C: 36, AC: 71 },
      criteria: ['㋐'],
      high: true,
    });
  });

  // 評価基準の例 その1: ㋐ B ≥ 77 (manual p.110); ㋑ A + C ≥ 76 and B ≥ 63.
  it.each([
    { A: 17, B: 29, C: 9, criteria: [] },
    { A: 17, B: 76, C: 9, criteria: [] },
    { A: 17, B: 77, C: 9, criteria: ['㋐'] },
    { A: 17, B: 78, C: 9, criteria: ['㋐'] },
    { A: 55, B: 62, C: 21, criteria: [] },
    { A: 55, B: 63, C: 21, criteria: ['㋑'] },
    { A: 55, B: 64, C: 21, criteria: ['㋑'] },
    { A: 54, B: 63, C: 21, criteria: [] },
    { A: 55, B: 63, C: 20, criteria: [] },
    { A: 56, B: 63, C: 21, criteria: ['㋑'] },
    { A: 40, B: 63, C: 36, criteria: ['㋑'] },
    { A: 67, B: 63, C: 9, criteria: ['㋑'] },
    { A: 54, B: 76, C: 21, criteria: [] },
    { A: 55, B: 76, C: 21, criteria: ['㋑'] },
    { A: 54, B: 77, C: 21, criteria: ['㋐'] },
    { A: 55, B: 77, C: 21, criteria: ['㋐', '㋑'] },
    { A: 68, B: 29, C: 36, criteria: [] },
    { A: 68, B: 116, C: 36, criteria: ['㋐', '㋑'] },
  ])('A $A, B $B, C $C meets $criteria', ({ criteria, ...sums }) => {
    expect(sumVerdict(answersWithSums(sums))).toEqual({
      name: '合計点数を使う方法',
      sums: withTotal(sums),
      criteria,
      high: criteria.length > 0,
    });
  });

  it('turns exactly the 14 listed items round, and counts each item once in its own area', () => {
    const before = sumVerdict(allAnswered(2)).sums;
    for (const id of BJSQ_57_IDS) {
      const after = sumVerdict(completed(BJSQ_57, { ...allAnswered(2), [id]: 3 })).sums;
      const step = CHECKS.reversed.includes(id) ? -1 : 1;
      expect({ id, A: after.A - before.A, B: after.B - before.B, C: after.C - before.C }).toEqual({
        id,
        A: id.startsWith('A') ? step : 0,
        B: id.startsWith('B') ? step : 0,
        C: id.startsWith('C') ? step : 0,
      });
    }
    expect(CHECKS.reversed).toHaveLength(14);
  });

  it('keeps to the written rule, whatever the answers', () => {
    const sums = fc.record({
      A: fc.integer({ min: 17, max: 68 }),
      B: fc.integer({ min: 29, max: 116 }),
      C: fc.integer({ min: 9, max: 36 }),
    });
    fc.assert(
      fc.property(sums, ({ A, B, C }) => {
        expect(sumVerdict(answersWithSums({ A, B, C })).high).toBe(B >= 77 || (A + C >= 76 && B >= 63));
      }),
    );
  });
});

describe('conversionVerdict', () => {
  it.each(UNIFORM.flatMap(([name, value]) => SEXES.map((sex) => ({ name, value, sex }))))(
    'agrees with other programs on $name ($sex)',
    ({ name, value, sex }) => {
      const { high, ...sums } = CHECKS.checks[name][sex];
      expect(conversionVerdict(allAnswered(value), sex)).toMatchObject({ sums: withTotal(sums), high });
    },
  );

  it('has the known sums for all 1 and all 4', () => {
    const name = '素点換算表を使う方法';
    const all1 = { name, sums: { A: 22, B: 26, C: 15, AC: 37 }, criteria: [], high: false };
    expect(conversionVerdict(allAnswered(1), 'male')).toEqual(all1);
    expect(conversionVerdict(allAnswered(1), 'female')).toEqual(all1);
    const all4 = { name, criteria: ['㋐'], high: true };
    expect(conversionVerdict(allAnswered(4), 'male')).toEqual({
      ...all4,
      sums: { A: 28, B: 10, C: 3, AC: 31 },
    });
    expect(conversionVerdict(allAnswered(4), 'female')).toEqual({
      ...all4,
      sums: { A: 29, B: 10, C: 3, AC: 32 },
    });
  });

  // 評価基準の例 その2: ㋐ B ≤ 12 (manual p.111); ㋑ A + C ≤ 26 (p.267) and B ≤ 17.
  const boundaries = [
    { AC: 27, B: 13, criteria: [] },
    { AC: 27, B: 12, criteria: ['㋐'] },
    { AC: 27, B: 11, criteria: ['㋐'] },
    { AC: 26, B: 18, criteria: [] },
    { AC: 26, B: 17, criteria: ['㋑'] },
    { AC: 26, B: 16, criteria: ['㋑'] },
    { AC: 27, B: 17, criteria: [] },
    { AC: 25, B: 17, criteria: ['㋑'] },
    { AC: 26, B: 13, criteria: ['㋑'] },
    { AC: 26, B: 12, criteria: ['㋐', '㋑'] },
    { AC: 12, B: 18, criteria: [] },
    { AC: 12, B: 6, criteria: ['㋐', '㋑'] },
  ].flatMap((row) => SEXES.map((sex) => ({ ...row, sex })));

  it.each(boundaries)('A + C $AC, B $B meets $criteria ($sex)', ({ AC, B, criteria, sex }) => {
    const verdict = conversionVerdict(
      answersWithRaw({
        ...rawWithRatings(sex, 'AC', ratingsAddingUpTo(AC, 12)),
        ...rawWithRatings(sex, 'B', ratingsAddingUpTo(B, 6)),
      }),
      sex,
    );
    expect(verdict).toMatchObject({ criteria, high: criteria.length > 0 });
    expect(verdict.sums.B).toBe(B);
    expect(verdict.sums.AC).toBe(AC);
    expect(verdict.sums.A + verdict.sums.C).toBe(verdict.sums.AC);
  });

  // 評価基準の例 その2, the manual's worked example (p.267): a man with A = 21, B = 7, C = 4 meets both criteria.
  it("repeats the sums of the manual's worked example", () => {
    const answers = answersWithRaw({
      ...rawWithRatings('male', 'A', ratingsAddingUpTo(21, 9)),
      ...rawWithRatings('male', 'B', ratingsAddingUpTo(7, 6)),
      ...rawWithRatings('male', 'C', ratingsAddingUpTo(4, 3)),
    });
    expect(conversionVerdict(answers, 'male')).toEqual({
      name: '素点換算表を使う方法',
      sums: { A: 21, B: 7, C: 4, AC: 25 },
      criteria: ['㋐', '㋑'],
      high: true,
    });
  });

  it.each([
    ['male', { A: 42, B: 30, C: 15, AC: 57 }],
    ['female', { A: 43, B: 30, C: 15, AC: 58 }],
  ] as const)('ends at the best sums that empty columns allow (%s)', (sex, sums) => {
    expect(conversionVerdict(answersWithRaw({}), sex)).toMatchObject({ sums, criteria: [], high: false });
  });
});

describe('both methods', () => {
  it('leave satisfaction out', () => {
    const value = fc.integer({ min: 1, max: 4 });
    const others = fc.array(value, { minLength: 57, maxLength: 57 });
    fc.assert(
      fc.property(others, value, value, (values, D1, D2) => {
        const answers = completed(
          BJSQ_57,
          Object.fromEntries(BJSQ_57_IDS.map((id, index) => [id, values[index] ?? 1])),
        );
        const changed = completed(BJSQ_57, { ...answers, D1, D2 });
        expect(answerTo(changed, 'D1')).toBe(D1);
        expect(sumVerdict(changed)).toEqual(sumVerdict(answers));
        for (const sex of SEXES)
          expect(conversionVerdict(changed, sex)).toEqual(conversionVerdict(answers, sex));
      }),
    );
  });
});
