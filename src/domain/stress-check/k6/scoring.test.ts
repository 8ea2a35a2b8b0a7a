import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { K6 } from '#domain/stress-check/k6/items.ts';
import { isCrisisAnswer, k6Level, scoreK6 } from '#domain/stress-check/k6/scoring.ts';
import { completed } from '../../../../tests/fixtures/stress-check/answer-sets.ts';

const IDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'];

const answersOf = (values: readonly number[]) =>
  completed(K6, Object.fromEntries(IDS.map((id, index) => [id, values[index] ?? 0])));

/** Six answers that add up to `total`, filled from the first question on. */
const addingUpTo = (total: number) =>
  answersOf(IDS.map((_, index) => Math.max(0, Math.min(4, total - 4 * index))));

const TABLE = [
  ...[0, 1, 2, 3, 4].map((total) => [total, 1] as const),
  ...[5, 6, 7, 8, 9].map((total) => [total, 2] as const),
  ...[10, 11, 12].map((total) => [total, 3] as const),
  ...[13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((total) => [total, 4] as const),
];

describe('scoreK6', () => {
  it.each(TABLE)('gives a total of %i level %i', (total, level) => {
    expect(scoreK6(addingUpTo(total))).toEqual({ total, range: [0, 24], level });
  });

  it('counts every question once', () => {
    for (const [index] of IDS.entries()) {
      const values = IDS.map((_, other) => (other === index ? 3 : 0));
      expect(scoreK6(answersOf(values)).total).toBe(3);
    }
  });

  it('is the plain sum of the option values', () => {
    const value = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.tuple(value, value, value, value, value, value), ([a, b, c, d, e, f]) => {
        expect(scoreK6(answersOf([a, b, c, d, e, f])).total).toBe(a + b + c + d + e + f);
      }),
    );
  });
});

describe('k6Level', () => {
  it.each(TABLE)('puts a kept total of %i on level %i', (total, level) => {
    expect(k6Level(total)).toBe(level);
  });

  it.each([-1, 25, 30, 4.5, 12.5, Number.NaN])('throws for %d, which six answers cannot make', (total) => {
    expect(() => k6Level(total)).toThrow(new RangeError('k6: total outside 0–24'));
  });
});

describe('isCrisisAnswer', () => {
  const cases = [...IDS, 'A1', 'B18', ''].flatMap((id) =>
    [0, 1, 2, 3, 4].map((value) => [id, value] as const),
  );

  it.each(cases)('%s answered %i', (id, value) => {
    expect(isCrisisAnswer(id, value)).toBe((id === 'K2' || id === 'K6') && (value === 3 || value === 4));
  });

  it('belongs to the questions on hopelessness and worthlessness and to the top two options', () => {
    const [section] = K6.sections;
    const text = (id: string) => section?.items.find((item) => item.id === id)?.text;
    expect(text('K2')).toContain('絶望的');
    expect(text('K6')).toContain('価値のない');
    expect(section?.options.slice(-2)).toEqual([
      { value: 3, label: 'たいてい' },
      { value: 4, label: 'いつも' },
    ]);
  });
});
