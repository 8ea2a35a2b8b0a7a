import { describe, expect, it } from 'vitest';
import { AREA_HEADINGS, COLUMNS, isJudged, SCALES } from '#domain/stress-check/bjsq-57/scales.ts';
import { BJSQ_57_IDS, CONVERSION, SEXES } from '../../../../tests/fixtures/stress-check/answer-sets.ts';

describe('SCALES', () => {
  it('has the 19 scales of the manual: names, areas, directions and formulas', () => {
    expect(SCALES.map(({ upTo: _, ...scale }) => scale)).toEqual(
      CONVERSION.map(({ id, name, area, plus, minus, moreIs }) => ({
        id,
        name,
        area,
        asAnswered: plus,
        inverted: minus,
        highRawMeans: moreIs,
      })),
    );
  });

  it.each(SEXES)('has the printed columns, the empty ones at their place (%s)', (sex) => {
    const printed = CONVERSION.map((row) =>
      COLUMNS.map(({ label }) => {
        const scores = row[sex].filter(([, , column]) => column === label).map(([raw]) => raw);
        return scores.length === 0 ? null : Math.max(...scores);
      }),
    );
    expect(SCALES.map(({ upTo }) => upTo[sex])).toEqual(printed);
  });

  it('uses each of the 57 items in exactly one scale', () => {
    expect(new Set(BJSQ_57_IDS).size).toBe(57);
    expect(BJSQ_57_IDS).toHaveLength(57);
  });
});

describe('AREA_HEADINGS', () => {
  it('are the headings that the manual prints over each scale', () => {
    expect(SCALES.map(({ area }) => AREA_HEADINGS[area])).toEqual(CONVERSION.map(({ heading }) => heading));
  });
});

describe('isJudged', () => {
  it('leaves out satisfaction and nothing else', () => {
    expect(SCALES.filter((scale) => !isJudged(scale)).map(({ id }) => id)).toEqual(['satisfaction']);
  });
});
