import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY, LIFETIME_MS, readDraft, writeDraft } from '#features/stress-check/draft.ts';

const NOW = Date.parse('2026-11-21T12:00:00+09:00');
const DAY_MS = 24 * 60 * 60 * 1000;
const DRAFT: Draft = { answers: { K1: 0, K2: 3 }, sex: 'female', at: 'K3' };
const DAMAGED = { kind: 'draft', draft: EMPTY, isDamaged: true };

const stored = (data: unknown, changes: object = {}) =>
  JSON.stringify({ v: 1, savedAt: NOW, data, ...changes });

describe('readDraft', () => {
  it('gives back what was written', () => {
    expect(readDraft(writeDraft(DRAFT, NOW), NOW)).toEqual({ kind: 'draft', draft: DRAFT, isDamaged: false });
  });

  it('finds none where nothing is stored', () => {
    expect(readDraft(null, NOW)).toEqual({ kind: 'none' });
  });

  it.each([
    ['one millisecond before its end', LIFETIME_MS - 1, 'draft'],
    ['at its end', LIFETIME_MS, 'draft'],
    ['one millisecond after its end', LIFETIME_MS + 1, 'none'],
    ['a day in the future, where a clock was put right', -DAY_MS, 'draft'],
    ['further in the future', -DAY_MS - 1, 'none'],
  ])('takes a draft %s', (_, age, kind) => {
    expect(readDraft(writeDraft(DRAFT, NOW - age), NOW).kind).toBe(kind);
  });

  it('keeps a draft for seven days (decisions 11)', () => {
    expect(LIFETIME_MS).toBe(7 * DAY_MS);
  });

  it.each([
    ['2', 2, 'newer'],
    ['1.1', 1.1, 'newer'],
    ['1', 1, 'draft'],
  ])('takes version %s', (_, v, kind) => {
    expect(readDraft(stored(DRAFT, { v }), NOW).kind).toBe(kind);
  });

  it('leaves a newer version alone, even one that looks expired or has another shape', () => {
    expect(readDraft('{"v":2}', NOW)).toEqual({ kind: 'newer' });
    expect(readDraft(stored(DRAFT, { v: 2, savedAt: 0 }), NOW)).toEqual({ kind: 'newer' });
  });

  it.each([
    ['an empty text', ''],
    ['half of a text', stored(DRAFT).slice(0, 40)],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a number', '1'],
    ['no version', JSON.stringify({ savedAt: NOW, data: DRAFT })],
    ['a version as text', stored(DRAFT, { v: '1' })],
    ['no date', JSON.stringify({ v: 1, data: DRAFT })],
    ['a date as text', stored(DRAFT, { savedAt: String(NOW) })],
    ['a date that is no number', stored(DRAFT, { savedAt: null })],
    ['data that is a list', stored([DRAFT])],
    ['data that is null', stored(null)],
  ])('tells of %s', (_, text) => {
    expect(readDraft(text, NOW)).toEqual(DAMAGED);
  });

  it.each([
    ['text', '3'],
    ['a fraction', 2.5],
    ['null', null],
    ['a list', [3]],
    ['true', true],
  ])('leaves out an answer that is %s, keeps the others and tells', (_, value) => {
    expect(readDraft(stored({ ...DRAFT, answers: { K1: 0, K2: value, K3: 4 } }), NOW)).toEqual({
      kind: 'draft',
      draft: { ...DRAFT, answers: { K1: 0, K3: 4 } },
      isDamaged: true,
    });
  });

  it.each([
    ['no answers', undefined],
    ['a list of answers', [1, 2]],
    ['answers as text', 'K1'],
  ])('tells of %s and keeps the rest', (_, answers) => {
    expect(readDraft(stored({ ...DRAFT, answers }), NOW)).toEqual({
      kind: 'draft',
      draft: { ...DRAFT, answers: {} },
      isDamaged: true,
    });
  });

  it.each(['male', 'female', 'unanswered', null])('takes the sex %s', (sex) => {
    expect(readDraft(stored({ ...DRAFT, sex }), NOW)).toMatchObject({ draft: { sex } });
  });

  it.each(['other', '', 1, ['male'], {}])('asks again where the sex is %j', (sex) => {
    expect(readDraft(stored({ ...DRAFT, sex }), NOW)).toMatchObject({ draft: { sex: null } });
  });

  it.each([3, null, ['K3'], {}])('forgets the question on screen where that is %j', (at) => {
    expect(readDraft(stored({ ...DRAFT, at }), NOW)).toMatchObject({ draft: { at: null } });
  });

  it('takes no answer from behind __proto__', () => {
    const text = `{"v":1,"savedAt":${NOW},"data":{"answers":{"__proto__":{"K1":4},"K2":3}}}`;
    const found = readDraft(text, NOW);
    expect(found.kind === 'draft' && found.draft.answers.K1).toBeUndefined();
    expect(found).toMatchObject({ draft: { answers: { K2: 3 } }, isDamaged: true });
  });

  it('never throws, and gives only integers under own keys, whatever is stored', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((data) => `{"v":1,"savedAt":${NOW},"data":${data}}`),
      fc.json().map((answers) => `{"v":1,"savedAt":${NOW},"data":{"answers":${answers}}}`),
      fc
        .dictionary(fc.constantFrom('K1', 'K2', '__proto__', 'constructor', 'toString'), fc.jsonValue())
        .map((answers) => stored({ answers })),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 0 }), (text, now) => {
        readDraft(text, now);
        const found = readDraft(text, NOW);
        if (found.kind !== 'draft') return;
        const { answers, sex, at } = found.draft;
        expect(Object.values(answers).every(Number.isInteger)).toBe(true);
        expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
        expect([null, 'male', 'female', 'unanswered']).toContain(sex);
        expect(at === null || typeof at === 'string').toBe(true);
      }),
    );
  });
});

describe('writeDraft', () => {
  it('writes facts, version and date, and no score', () => {
    expect(JSON.parse(writeDraft(DRAFT, NOW))).toEqual({ v: 1, savedAt: NOW, data: DRAFT });
  });
});
