import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NewsItem, parseNewsFile } from '#domain/news/news-item.ts';

const hosts = ['www.mhlw.go.jp'];

const item: NewsItem = {
  id: 'a1',
  title: '令和８年熊本地震における健康相談窓口',
  url: 'https://www.mhlw.go.jp/a.html',
  publishedAt: '2026-08-19T15:00:00+09:00',
  source: '厚生労働省',
  ageBands: ['20s'],
  prefectures: ['43'],
  forSupporters: false,
  isAutomatic: true,
};

const file = (items: readonly unknown[], head: object = {}): string =>
  JSON.stringify({ v: 1, fetchedAt: '2026-08-20T09:00:00+09:00', isSample: true, ...head, items });

describe('parseNewsFile', () => {
  it('reads a good file and leaves out fields it does not know', () => {
    expect(parseNewsFile(file([{ ...item, html: '<b>' }], { feedCounts: {} }), hosts)).toEqual({
      v: 1,
      fetchedAt: '2026-08-20T09:00:00+09:00',
      isSample: true,
      items: [item],
    });
  });

  it.each([
    ['http://www.mhlw.go.jp/a.html'],
    ['javascript:alert(1)'],
    ['https://evil.example/'],
    [42],
    [null],
    [undefined],
  ])('keeps the item but not the link %j', (url) => {
    expect(parseNewsFile(file([{ ...item, url }]), hosts)?.items).toEqual([{ ...item, url: null }]);
  });

  it.each([
    ['an empty title', { title: ' ' }],
    ['a title that is no text', { title: 5 }],
    ['a title of 201 characters', { title: 'あ'.repeat(201) }],
    ['an empty id', { id: '' }],
    ['an id of 65 characters', { id: 'a'.repeat(65) }],
    ['a source of 41 characters', { source: 'あ'.repeat(41) }],
    ['a date without offset', { publishedAt: '2026-08-19T15:00:00' }],
    ['a day only', { publishedAt: '2026-08-19' }],
    ['an impossible date', { publishedAt: '2026-13-19T15:00:00+09:00' }],
    ['an unknown age band', { ageBands: ['20s', '90s'] }],
    ['an unknown prefecture', { prefectures: ['48'] }],
    ['tags that are no list', { ageBands: '20s' }],
    ['a flag that is no boolean', { isAutomatic: 'false' }],
    ['a missing flag', { forSupporters: undefined }],
  ])('drops an item with %s and keeps the others', (_, change) => {
    const text = file([{ ...item, id: 'bad', ...change }, item]);
    expect(parseNewsFile(text, hosts)?.items).toEqual([item]);
  });

  it.each([[null], [7], ['x'], [[]], [{}]])('drops %j among the items', (value) => {
    expect(parseNewsFile(file([value, item]), hosts)?.items).toEqual([item]);
  });

  it('accepts the longest texts', () => {
    const longest = { ...item, id: 'a'.repeat(64), title: 'あ'.repeat(200), source: 'あ'.repeat(40) };
    expect(parseNewsFile(file([longest]), hosts)?.items).toEqual([longest]);
  });

  it('keeps the first of two items with one id', () => {
    const second = { ...item, title: '二つ目' };
    expect(parseNewsFile(file([item, second]), hosts)?.items).toEqual([item]);
  });

  it.each([
    [499, 499],
    [500, 500],
    [501, 500],
  ])('keeps of %i items %i', (count, kept) => {
    const items = Array.from({ length: count }, (_, at) => ({ ...item, id: `n${at}` }));
    expect(parseNewsFile(file(items), hosts)?.items).toHaveLength(kept);
  });

  it.each([
    ['nothing', ''],
    ['a maintenance page', '<!DOCTYPE html><title>メンテナンス中</title>'],
    ['half a file', file([item]).slice(0, 120)],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', file([item], { v: 2 })],
    ['no date', file([item], { fetchedAt: null })],
    ['an unreadable date', file([item], { fetchedAt: '昨日' })],
    ['no sample flag', file([item], { isSample: undefined })],
    ['no item', file([])],
    ['bad items only', file([{}, null])],
    [
      'items that are no list',
      JSON.stringify({ v: 1, fetchedAt: item.publishedAt, isSample: true, items: {} }),
    ],
  ])('gives null for %s', (_, text) => {
    expect(parseNewsFile(text, hosts)).toBeNull();
  });

  it('survives arbitrary text and arbitrary JSON', () => {
    const damaged = fc
      .record({ at: fc.nat(600), text: fc.string({ maxLength: 4 }) })
      .map(({ at, text }) => file([item, item]).slice(0, at) + text + file([item, item]).slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), damaged), (text) => {
        const parsed = parseNewsFile(text, hosts);
        expect(parsed === null || parsed.items.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('lets only well-formed items through, whatever their fields hold', () => {
    const hostile = fc.record({
      id: fc.oneof(fc.string(), fc.constant('a1')),
      title: fc.oneof(fc.string(), fc.constant('題'), fc.anything()),
      url: fc.oneof(fc.webUrl(), fc.constant(item.url), fc.anything()),
      publishedAt: fc.oneof(fc.constant(item.publishedAt), fc.string(), fc.integer()),
      source: fc.oneof(fc.constant('厚生労働省'), fc.string()),
      ageBands: fc.array(fc.constantFrom('20s', '80p', 'x', null), { maxLength: 3 }),
      prefectures: fc.array(fc.constantFrom('01', '47', '48', 13), { maxLength: 2 }),
      forSupporters: fc.boolean(),
      isAutomatic: fc.oneof(fc.boolean(), fc.constant('true')),
    });
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (items) => {
        // `fc.anything` may hold a BigInt, which JSON cannot carry.
        const text = JSON.stringify(
          { v: 1, fetchedAt: item.publishedAt, isSample: false, items },
          (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
        );
        for (const kept of parseNewsFile(text, hosts)?.items ?? []) {
          expect(kept.title.length).toBeGreaterThan(0);
          expect(kept.title.length).toBeLessThanOrEqual(200);
          expect(kept.url === null || kept.url.startsWith('https://www.mhlw.go.jp')).toBe(true);
          expect(kept.ageBands.filter((id) => id !== '20s' && id !== '80p')).toEqual([]);
          expect(kept.prefectures.filter((code) => code !== '01' && code !== '47')).toEqual([]);
          expect(Number.isNaN(Date.parse(kept.publishedAt))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
