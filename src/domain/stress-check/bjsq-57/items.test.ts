import { describe, expect, it } from 'vitest';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import { WORDING } from '../../../../tests/fixtures/stress-check/answer-sets.ts';

describe('BJSQ_57', () => {
  it('is the official wording, character by character', () => {
    expect(BJSQ_57).toStrictEqual(WORDING['bjsq-57']);
  });

  it('holds 2, 9, 17 and 29 questions, short to long', () => {
    expect(BJSQ_57.sections.map(({ id, items }) => [id, items.length])).toEqual([
      ['D', 2],
      ['C', 9],
      ['A', 17],
      ['B', 29],
    ]);
  });
});
