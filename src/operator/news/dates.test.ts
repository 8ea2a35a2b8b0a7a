import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJst, parseInstant, readDate } from '#operator/news/dates.ts';

const now = new Date('2026-08-20T09:00:00+09:00');

describe('readDate', () => {
  it.each([
    ['2026-08-19T15:00:00+09:00', '2026-08-19T15:00:00+09:00'],
    ['2026-08-19T06:00:00Z', '2026-08-19T15:00:00+09:00'],
    ['2026-08-19T06:00:00.123Z', '2026-08-19T15:00:00+09:00'],
    ['2026-08-19T01:00:00-0500', '2026-08-19T15:00:00+09:00'],
    ['2026-08-19T15:00:00', '2026-08-19T15:00:00+09:00'],
    ['2026-08-19 15:00', '2026-08-19T15:00:00+09:00'],
    ['2026-08-19', '2026-08-19T00:00:00+09:00'],
    // 首相官邸: no weekday; 金融庁: "JST".
    ['20 Aug 2026 03:13:00 +0900', '2026-08-20T03:13:00+09:00'],
    ['Wed, 19 Aug 2026 17:00:00 JST', '2026-08-19T17:00:00+09:00'],
    ['Wed, 19 Aug 2026 17:00:00 GMT', '2026-08-20T02:00:00+09:00'],
    ['9 aug 2026 17:00', '2026-08-09T17:00:00+09:00'],
    ['\n 2026-08-19T15:00:00+09:00 ', '2026-08-19T15:00:00+09:00'],
  ])('reads %j as %s', (raw, publishedAt) => {
    expect(readDate(raw, now)).toEqual({ publishedAt, heldBack: null });
  });

  it.each([
    [''],
    ['昨日'],
    ['2026/08/19'],
    ['2026-13-01'],
    ['2026-02-29T00:00:00+09:00'],
    ['2026-06-31'],
    ['2026-08-19T24:00:00+09:00'],
    ['2026-08-19T15:60:00+09:00'],
    ['19 Aug 26 17:00:00 +0900'],
    ['19 Foo 2026 17:00:00 +0900'],
    ['32 Aug 2026 17:00:00 +0900'],
    ['Wed, 19 Aug 2026 17:00:00 EST'],
    ['0050-01-01'],
  ])('holds %j back as unreadable', (raw) => {
    expect(readDate(raw, now)).toEqual({ publishedAt: null, heldBack: 'unreadable' });
  });

  it.each([
    ['2026-08-21T08:59:59+09:00', null],
    ['2026-08-21T09:00:00+09:00', null],
    ['2026-08-21T09:00:01+09:00', 'future'],
    ['2088-04-25T10:00:00+09:00', 'future'],
    ['2016-08-20T08:59:59+09:00', 'old'],
    ['2016-08-20T09:00:00+09:00', null],
    ['2016-08-20T09:00:01+09:00', null],
  ])('judges %s: %s', (raw, heldBack) => {
    expect(readDate(raw, now).heldBack).toBe(heldBack);
  });

  it('takes the leap day when there is one', () => {
    expect(readDate('2024-02-29', now).publishedAt).toBe('2024-02-29T00:00:00+09:00');
  });
});

describe('formatJst', () => {
  it('is read back as the same instant', () => {
    const year2100 = Date.UTC(2100, 0, 1) / 1000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: year2100 }), (seconds) => {
        expect(parseInstant(formatJst(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });
});
