import { describe, expect, it } from 'vitest';
import { isPrefectureCode, PREFECTURES, prefectureOf, REGIONS } from '#domain/audience/prefecture.ts';

describe('PREFECTURES', () => {
  it('are numbered 01 to 47 in order', () => {
    expect(PREFECTURES.map(({ code }) => code)).toEqual(
      Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0')),
    );
  });

  it('have names and readings of their own, in hiragana', () => {
    expect(new Set(PREFECTURES.map(({ name }) => name)).size).toBe(47);
    expect(new Set(PREFECTURES.map(({ kana }) => kana)).size).toBe(47);
    expect(PREFECTURES.filter(({ kana }) => !/^[ぁ-ん]+$/.test(kana))).toEqual([]);
    expect(PREFECTURES.filter(({ name }) => !/[都道府県]$/.test(name))).toEqual([]);
  });

  it('fill the eight blocks 1, 6, 7, 9, 7, 5, 4 and 8', () => {
    const sizes = REGIONS.map(({ id }) => PREFECTURES.filter(({ region }) => region === id).length);
    expect(sizes).toEqual([1, 6, 7, 9, 7, 5, 4, 8]);
  });
});

describe('prefectureOf', () => {
  it.each([
    ['01', '北海道', 'hokkaido'],
    ['13', '東京都', 'kanto'],
    ['26', '京都府', 'kinki'],
    ['43', '熊本県', 'kyushu-okinawa'],
    ['47', '沖縄県', 'kyushu-okinawa'],
  ])('finds %s', (code, name, region) => {
    expect(prefectureOf(code)).toMatchObject({ code, name, region });
    expect(isPrefectureCode(code)).toBe(true);
  });

  it.each([['00'], ['48'], ['1'], ['jp_13'], [13], [null], [undefined]])('finds nothing for %s', (code) => {
    expect(prefectureOf(code)).toBeNull();
    expect(isPrefectureCode(code)).toBe(false);
  });
});
