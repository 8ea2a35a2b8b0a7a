import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import {
  type Answers,
  answerTo,
  isComplete,
  itemsOf,
  validAnswers,
} from '#domain/stress-check/instrument.ts';
import { K6 } from '#domain/stress-check/k6/items.ts';
import { scoreK6 } from '#domain/stress-check/k6/scoring.ts';
import { BJSQ_57_IDS, completed } from '../../../tests/fixtures/stress-check/answer-sets.ts';

const K6_ANSWERS = { K1: 0, K2: 1, K3: 2, K4: 3, K5: 4, K6: 0 };
const BJSQ_57_ANSWERS = Object.fromEntries(BJSQ_57_IDS.map((id, index) => [id, 1 + (index % 4)]));

describe('itemsOf', () => {
  it('presents the short areas first: D, C, A, B', () => {
    const numbers = itemsOf(BJSQ_57).map(({ no }) => no);
    const from = (first: number, length: number) => Array.from({ length }, (_, index) => first + index);
    expect(numbers).toEqual([...from(56, 2), ...from(47, 9), ...from(1, 17), ...from(18, 29)]);
  });

  it('presents the six questions of the K6 in their order', () => {
    expect(itemsOf(K6).map(({ id }) => id)).toEqual(['K1', 'K2', 'K3', 'K4', 'K5', 'K6']);
  });

  it.each([K6, BJSQ_57])('gives every item of $id an id of its own', (instrument) => {
    const ids = itemsOf(instrument).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('isComplete', () => {
  it('is true when every item has one of its options', () => {
    expect(isComplete(K6, K6_ANSWERS)).toBe(true);
    expect(isComplete(BJSQ_57, BJSQ_57_ANSWERS)).toBe(true);
  });

  it('is false for an empty set', () => {
    expect(isComplete(K6, {})).toBe(false);
  });

  it.each(BJSQ_57_IDS)('is false when %s is missing, whichever it is', (id) => {
    const { [id]: _, ...rest } = BJSQ_57_ANSWERS;
    expect(isComplete(BJSQ_57, rest)).toBe(false);
  });

  it('is false when a foreign answer only fills up the number', () => {
    const { K6: _, ...rest } = K6_ANSWERS;
    expect(isComplete(K6, { ...rest, A1: 1 })).toBe(false);
  });

  it.each([
    [K6, 'K1', -1, false],
    [K6, 'K1', 0, true],
    [K6, 'K1', 4, true],
    [K6, 'K1', 5, false],
    [K6, 'K1', 1.5, false],
    [K6, 'K1', Number.NaN, false],
    [BJSQ_57, 'B29', 0, false],
    [BJSQ_57, 'B29', 1, true],
    [BJSQ_57, 'B29', 4, true],
    [BJSQ_57, 'B29', 5, false],
  ])('takes only values that the item offers (%#)', (instrument, id, value, expected) => {
    expect(isComplete(instrument, { ...K6_ANSWERS, ...BJSQ_57_ANSWERS, [id]: value })).toBe(expected);
  });

  it('guards scoring: the compiler refuses answers that may have gaps or belong elsewhere', () => {
    const partial: Answers = {};
    // @ts-expect-error answers that were not checked have no score
    expect(() => scoreK6(partial)).toThrow('K1 has no answer');
    // @ts-expect-error answers to another questionnaire have no score
    expect(() => scoreK6(completed(BJSQ_57, BJSQ_57_ANSWERS))).toThrow('K1 has no answer');
  });
});

describe('answerTo', () => {
  it('returns what was chosen', () => {
    expect(answerTo(completed(K6, K6_ANSWERS), 'K4')).toBe(3);
  });

  it('returns an answer of zero', () => {
    expect(answerTo(completed(K6, K6_ANSWERS), 'K1')).toBe(0);
  });

  it('throws for an item that the instrument does not have', () => {
    expect(() => answerTo(completed(K6, K6_ANSWERS), 'A1')).toThrow(new RangeError('A1 has no answer'));
  });
});

describe('validAnswers', () => {
  it('keeps a whole set as it is', () => {
    expect(validAnswers(K6, K6_ANSWERS)).toEqual(K6_ANSWERS);
    expect(validAnswers(BJSQ_57, BJSQ_57_ANSWERS)).toEqual(BJSQ_57_ANSWERS);
  });

  it('keeps the valid pieces and drops the others', () => {
    const stored = { K1: 3, K2: '3', K3: 5, K4: -1, K5: 2.5, K6: null, A1: 1, K7: 1 };
    expect(validAnswers(K6, stored)).toEqual({ K1: 3 });
  });

  it('knows that zero is an answer to the K6 and none to the 57 items', () => {
    expect(validAnswers(K6, { K1: 0 })).toEqual({ K1: 0 });
    expect(validAnswers(BJSQ_57, { A1: 0, A2: 1 })).toEqual({ A2: 1 });
  });

  it.each([[null], [undefined], [true], [3], ['K1'], [[3, 2]], [() => 3]])(
    'finds nothing in %s',
    (stored) => {
      expect(validAnswers(K6, stored)).toEqual({});
    },
  );

  it('takes own keys only', () => {
    expect(validAnswers(K6, JSON.parse('{"__proto__": {"K1": 3}, "K2": 1}'))).toEqual({ K2: 1 });
    expect(validAnswers(K6, Object.create({ K1: 3 }))).toEqual({});
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('keeps exactly the own pairs of known id and offered value, whatever was stored', () => {
    const key = fc.oneof(
      fc.constantFrom('K1', 'K2', 'K6', 'A1', 'k1', '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
      fc.string(),
    );
    const value = fc.oneof(
      fc.integer({ min: -1, max: 5 }),
      fc.constantFrom('3', '032', true),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(key, value), fc.jsonValue()), (written) => {
        const stored: unknown = JSON.parse(JSON.stringify(written));
        const pairs = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
        const expected = pairs.filter(
          ([id, answer]) => /^K[1-6]$/.test(id) && [0, 1, 2, 3, 4].includes(answer),
        );
        const kept = validAnswers(K6, stored);
        expect(Object.entries(kept).sort()).toEqual(expected.sort());
        expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
      }),
    );
  });
});
