import { describe, expect, it } from 'vitest';
import { AGE_BANDS } from '#domain/audience/age-band.ts';
import { GROUPS, groupOf } from '#features/news/groups.ts';

describe('groupOf', () => {
  it.each([
    ['u10', 'all'],
    ['10s', '10s'],
    ['20s', '20s'],
    ['30s', 'mid'],
    ['40s', 'mid'],
    ['50s', 'mid'],
    ['60s', 'senior'],
    ['70s', 'senior'],
    ['80p', 'senior'],
  ] as const)('%s → %s', (band, group) => {
    expect(groupOf(band)).toBe(group);
  });

  it('has a chip for every age band but those under ten, and each in one chip only', () => {
    const bands = GROUPS.flatMap(({ bands: some }): readonly string[] => some);
    expect([...bands].sort()).toEqual(
      AGE_BANDS.map(({ id }) => id)
        .filter((id) => id !== 'u10')
        .sort(),
    );
  });
});
