import { describe, expect, it } from 'vitest';
import { K6 } from '#domain/stress-check/k6/items.ts';
import { WORDING } from '../../../../tests/fixtures/stress-check/answer-sets.ts';

describe('K6', () => {
  it('is the published wording, character by character', () => {
    expect(K6).toStrictEqual(WORDING.k6);
  });

  it('holds six questions', () => {
    expect(K6.sections.map(({ items }) => items.length)).toEqual([6]);
  });
});
