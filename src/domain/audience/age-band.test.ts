import { describe, expect, it } from 'vitest';
import { AGE_BANDS, ageBandOf, isAgeBandId } from '#domain/audience/age-band.ts';

describe('AGE_BANDS', () => {
  it('are the nine groups of the white paper without a gap or an overlap', () => {
    expect(AGE_BANDS.map(({ label }) => label)).toEqual([
      '9歳以下',
      '10代',
      '20代',
      '30代',
      '40代',
      '50代',
      '60代',
      '70代',
      '80歳以上',
    ]);
    const starts = AGE_BANDS.map(({ min }) => min);
    const ends = AGE_BANDS.map(({ max }) => max);
    expect(starts[0]).toBe(0);
    expect(ends.slice(0, -1)).toEqual(starts.slice(1).map((start) => start - 1));
    expect(ends[ends.length - 1]).toBeNull();
  });
});

describe('ageBandOf', () => {
  it.each([
    ['u10', 0, 9],
    ['10s', 10, 19],
    ['70s', 70, 79],
    ['80p', 80, null],
  ])('gives %s its ages', (id, min, max) => {
    expect(ageBandOf(id)).toMatchObject({ id, min, max });
  });

  it.each([['unknown'], ['90s'], [''], [20], [null], [undefined]])('knows no band %s', (id) => {
    expect(ageBandOf(id)).toBeNull();
    expect(isAgeBandId(id)).toBe(false);
  });
});
