import { describe, expect, it } from 'vitest';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import { itemsOf } from '#domain/stress-check/instrument.ts';
import { K6 } from '#domain/stress-check/k6/items.ts';
import { CATALOGUE } from '#features/stress-check/catalogue.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';

const INSTRUMENTS = [K6, BJSQ_57];

describe('CATALOGUE', () => {
  it('lists every instrument with the number of its questions', () => {
    expect(CATALOGUE).toEqual(INSTRUMENTS.map((one) => ({ id: one.id, itemCount: itemsOf(one).length })));
  });

  it.each(CATALOGUE)('has a card for $id that names $itemCount questions', ({ id, itemCount }) => {
    expect(stressCheck.cards[id].size).toMatch(new RegExp(`・${itemCount}問$`));
  });
});
