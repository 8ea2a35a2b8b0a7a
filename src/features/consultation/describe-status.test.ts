import { describe, expect, it } from 'vitest';
import { describeStatus } from '#features/consultation/describe-status.ts';

/** A Saturday, 12:34 in Japan. */
const AT = new Date('2026-11-21T12:34:00+09:00');
const at = (time: string) => new Date(`${time}+09:00`);

describe('describeStatus', () => {
  it('says that a line is always open', () => {
    expect(describeStatus({ state: 'open', until: null }, AT)).toBe('24時間受付');
  });

  it.each([
    ['2026-11-21T13:05:00', '受付中（あと31分）'],
    ['2026-11-21T13:33:00', '受付中（あと59分）'],
    ['2026-11-21T13:34:00', '受付中（あと1時間）'],
    ['2026-11-21T13:35:00', '受付中（あと1時間1分）'],
    ['2026-11-21T22:00:00', '受付中（あと9時間26分）'],
    ['2026-11-22T12:33:00', '受付中（あと23時間59分）'],
    ['2026-11-22T12:34:00', '受付中'],
    ['2026-11-23T22:00:00', '受付中'],
  ])('open until %s: %s', (until, words) => {
    expect(describeStatus({ state: 'open', until: at(until) }, AT)).toBe(words);
  });

  it('rounds a begun minute up, so that nobody is told zero', () => {
    const seconds = new Date(AT.getTime() + 30_000);
    expect(describeStatus({ state: 'open', until: at('2026-11-21T13:34:00') }, seconds)).toBe(
      '受付中（あと1時間）',
    );
    expect(describeStatus({ state: 'open', until: new Date(AT.getTime() + 1) }, AT)).toBe(
      '受付中（あと1分）',
    );
  });

  it.each([
    [false, '2026-11-21T13:00:00', 'まもなく終了（13:00まで）'],
    [true, '2026-11-21T12:45:00', 'まもなく終了（受付は12:45まで）'],
    [false, '2026-11-22T00:00:00', 'まもなく終了（0:00まで）'],
  ])('closing (last acceptance: %s) at %s: %s', (lastAcceptance, until, words) => {
    expect(describeStatus({ state: 'closing', until: at(until), lastAcceptance }, AT)).toBe(words);
  });

  it.each([
    ['2026-11-21T16:00:00', '時間外（次はきょう 16:00）'],
    ['2026-11-21T23:59:00', '時間外（次はきょう 23:59）'],
    ['2026-11-22T00:00:00', '時間外（次はあした 0:00）'],
    ['2026-11-22T10:00:00', '時間外（次はあした 10:00）'],
    ['2026-11-23T00:00:00', '時間外（次は11/23(月) 0:00）'],
    ['2026-11-24T08:30:00', '時間外（次は11/24(火) 8:30）'],
    ['2027-01-04T09:00:00', '時間外（次は1/4(月) 9:00）'],
  ])('closed until %s: %s', (opensAt, words) => {
    expect(describeStatus({ state: 'closed', opensAt: at(opensAt) }, AT)).toBe(words);
  });

  it('takes the day of Japan, not of the device or of UTC', () => {
    // 15:30 UTC on the 20th is half past midnight of the 21st in Japan.
    const night = new Date('2026-11-20T15:30:00Z');
    expect(describeStatus({ state: 'closed', opensAt: at('2026-11-21T10:00:00') }, night)).toBe(
      '時間外（次はきょう 10:00）',
    );
  });

  it('says no more than it knows', () => {
    expect(describeStatus({ state: 'closed', opensAt: null }, AT)).toBe('時間外');
    expect(describeStatus({ state: 'unknown' }, AT)).toBe('受付時間は公式ページで確認');
  });
});
