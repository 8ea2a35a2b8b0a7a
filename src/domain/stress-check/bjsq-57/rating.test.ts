import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import { columnOf, rating, rawRange, rawScore } from '#domain/stress-check/bjsq-57/rating.ts';
import { SCALES } from '#domain/stress-check/bjsq-57/scales.ts';
import { answerTo } from '#domain/stress-check/instrument.ts';
import {
  allAnswered,
  BJSQ_57_IDS,
  CONVERSION,
  completed,
  SEXES,
} from '../../../../tests/fixtures/stress-check/answer-sets.ts';

const anyAnswers = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 57, maxLength: 57 })
  .map((values) =>
    completed(BJSQ_57, Object.fromEntries(BJSQ_57_IDS.map((id, at) => [id, values[at] ?? 1]))),
  );

const scaleOf = (id: string) => {
  const scale = SCALES.find((candidate) => candidate.id === id);
  if (scale === undefined) throw new Error(`no scale ${id}`);
  return scale;
};

describe('rawRange', () => {
  it.each(CONVERSION)('of $id is the range of the manual', ({ id, range }) => {
    expect(rawRange(scaleOf(id))).toEqual(range);
  });
});

describe('rawScore', () => {
  it("follows the manual's formulas and stays in range, whatever the answers", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { id, plus, minus, range } of CONVERSION) {
          const add = (items: readonly string[]) =>
            items.reduce((sum, item) => sum + answerTo(answers, item), 0);
          const raw = rawScore(scaleOf(id), answers);
          expect(raw).toBe(5 * minus.length - add(minus) + add(plus));
          expect(raw).toBeGreaterThanOrEqual(range[0]);
          expect(raw).toBeLessThanOrEqual(range[1]);
        }
      }),
    );
  });

  // 数値基準に基づいて「高ストレス者」を選定する方法, manual p.267: 15 − (1 + 1 + 2) = 11, rating 2 for men.
  it("repeats the manual's worked example", () => {
    const answers = completed(BJSQ_57, { ...allAnswered(1), A3: 2 });
    const overload = scaleOf('quantitativeJobOverload');
    expect(rawScore(overload, answers)).toBe(11);
    expect(rating(overload, 11, 'male')).toBe(2);
    expect(columnOf(overload, 11, 'male').label).toBe('やや高い／多い');
  });
});

describe('rating', () => {
  const cells = CONVERSION.flatMap((row) =>
    SEXES.flatMap((sex) =>
      row[sex].map(([raw, expected, label]) => ({ id: row.id, sex, raw, expected, label })),
    ),
  );

  it('is compared on every raw score of every scale and sex', () => {
    expect(cells.filter(({ expected }) => expected !== null)).toHaveLength(380);
    expect(cells.filter(({ expected }) => expected === null)).toHaveLength(2 * 2 * 19);
  });

  it.each(cells)('$id, $sex, raw score $raw: $expected', ({ id, sex, raw, expected, label }) => {
    const scale = scaleOf(id);
    if (expected === null) {
      const problem = new RangeError(`${id}: raw score is not in the conversion table`);
      expect(() => rating(scale, raw, sex)).toThrow(problem);
      expect(() => columnOf(scale, raw, sex)).toThrow(problem);
    } else {
      expect(rating(scale, raw, sex)).toBe(expected);
      expect(columnOf(scale, raw, sex).label).toBe(label);
    }
  });

  it.each(SEXES)('never says less stress for a more stressful score (%s)', (sex) => {
    for (const scale of SCALES) {
      const [min, max] = rawRange(scale);
      const ratings = Array.from({ length: max - min + 1 }, (_, index) => rating(scale, min + index, sex));
      const falling = [...ratings].sort((a, b) => b - a);
      expect(ratings).toEqual(scale.highRawMeans === 'moreStress' ? falling : falling.reverse());
      expect(ratings).toContain(1);
    }
  });

  it('throws for a score that is no number', () => {
    expect(() => rating(scaleOf('depression'), Number.NaN, 'female')).toThrow(RangeError);
  });
});
