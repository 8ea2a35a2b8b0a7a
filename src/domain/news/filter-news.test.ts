import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_BANDS } from '#domain/audience/age-band.ts';
import { PREFECTURES } from '#domain/audience/prefecture.ts';
import { filterNews, type NewsChoice } from '#domain/news/filter-news.ts';
import type { NewsItem } from '#domain/news/news-item.ts';

const item = (id: string, day: number, tags: Partial<NewsItem> = {}): NewsItem => ({
  id,
  title: id,
  url: null,
  publishedAt: `2026-08-${String(day).padStart(2, '0')}T12:00:00+09:00`,
  source: '厚生労働省',
  ageBands: [],
  prefectures: [],
  forSupporters: false,
  isAutomatic: false,
  ...tags,
});

const nothing: NewsChoice = { ageBand: null, prefecture: null, supporter: false };

const general = item('general', 10);
const young = item('young', 11, { ageBands: ['10s', '20s'] });
const kumamoto = item('kumamoto', 12, { prefectures: ['43'] });
const youngKumamoto = item('young-kumamoto', 13, { ageBands: ['10s'], prefectures: ['43'] });
const supporters = item('supporters', 14, { forSupporters: true });
const parents = item('parents', 15, { ageBands: ['10s'], forSupporters: true });
const all = [young, general, parents, kumamoto, supporters, youngKumamoto];

const idsFor = (choice: Partial<NewsChoice>, items: readonly NewsItem[] = all): string[] =>
  filterNews(items, { ...nothing, ...choice }).items.map(({ id }) => id);

describe('filterNews', () => {
  it('shows every item, newest first, when nothing is chosen', () => {
    expect(filterNews(all, nothing).isFallback).toBe(false);
    expect(idsFor({})).toEqual(['parents', 'supporters', 'young-kumamoto', 'kumamoto', 'young', 'general']);
  });

  it.each<[string, Partial<NewsChoice>, string[]]>([
    ['an age', { ageBand: '10s' }, ['parents', 'young', 'general']],
    ['the next age', { ageBand: '20s' }, ['young', 'general']],
    [
      'a place',
      { prefecture: '43' },
      ['parents', 'supporters', 'young-kumamoto', 'kumamoto', 'young', 'general'],
    ],
    ['supporters', { supporter: true }, ['parents', 'supporters', 'general']],
    ['an age and a place', { ageBand: '20s', prefecture: '43' }, ['kumamoto', 'young', 'general']],
    [
      'supporters and a place',
      { supporter: true, prefecture: '43' },
      ['parents', 'supporters', 'kumamoto', 'general'],
    ],
    [
      'supporters and an age',
      { supporter: true, ageBand: '20s' },
      ['parents', 'supporters', 'young', 'general'],
    ],
  ])('shows what is for everybody and what is tagged for %s', (_, choice, expected) => {
    expect(idsFor(choice)).toEqual(expected);
    expect(filterNews(all, { ...nothing, ...choice }).isFallback).toBe(false);
  });

  it('says so when nothing is tagged for the choice and shows what is for everybody', () => {
    expect(filterNews(all, { ...nothing, ageBand: '80p' })).toEqual({ items: [general], isFallback: true });
  });

  it("shows all of the nation's items when none is even for everybody", () => {
    expect(filterNews([young, kumamoto], { ...nothing, ageBand: '80p' })).toEqual({
      items: [young],
      isFallback: true,
    });
  });

  it('never shows the items of another prefecture as a substitute', () => {
    expect(filterNews([kumamoto], { ...nothing, prefecture: '13' })).toEqual({
      items: [],
      isFallback: false,
    });
  });

  it('sorts by the instant, not by the text of the date', () => {
    const later = item('later', 1, { publishedAt: '2026-08-19T23:00:00Z' });
    const earlier = item('earlier', 1, { publishedAt: '2026-08-20T01:00:00+09:00' });
    expect(idsFor({}, [earlier, later])).toEqual(['later', 'earlier']);
  });

  it('shows each item at most once, never an unrelated region, and changes nothing it was given', () => {
    const bands = AGE_BANDS.map(({ id }) => id);
    const codes = PREFECTURES.map(({ code }) => code);
    const anyItem = fc
      .record({
        day: fc.integer({ min: 1, max: 28 }),
        ageBands: fc.uniqueArray(fc.constantFrom(...bands), { maxLength: 2 }),
        prefectures: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 }),
        forSupporters: fc.boolean(),
      })
      .map(({ day, ...tags }) => item('x', day, tags));
    const anyChoice = fc.record({
      ageBand: fc.option(fc.constantFrom(...bands)),
      prefecture: fc.option(fc.constantFrom(...codes)),
      supporter: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 10 }), anyChoice, (items, choice) => {
        const before = JSON.stringify(items);
        const shown = filterNews(items, choice).items;
        expect(JSON.stringify(items)).toBe(before);
        expect(new Set(shown).size).toBe(shown.length);
        const isEverything = choice.ageBand === null && choice.prefecture === null && !choice.supporter;
        const strangers = shown.filter(
          ({ prefectures }) =>
            prefectures.length > 0 && !(choice.prefecture && prefectures.includes(choice.prefecture)),
        );
        expect(isEverything ? [] : strangers).toEqual([]);
      }),
    );
  });
});
