import { describe, expect, it } from 'vitest';
import { formatDay, formatTime } from '#features/news/format.ts';

describe('formatDay', () => {
  it.each([
    ['2026-08-19T15:00:00+09:00', '2026/08/19'],
    ['2026-08-19T14:59:59Z', '2026/08/19'],
    // Midnight in Japan, whatever day it is elsewhere.
    ['2026-08-19T15:00:00Z', '2026/08/20'],
    ['2026-12-31T23:59:59+09:00', '2026/12/31'],
  ])('%s is %s in Japan', (instant, day) => {
    expect(formatDay(instant)).toBe(day);
  });
});

describe('formatTime', () => {
  it.each([
    ['2026-08-19T15:04:00+09:00', '2026/08/19 15:04'],
    ['2026-08-19T15:04:00Z', '2026/08/20 0:04'],
  ])('%s is %s in Japan', (instant, time) => {
    expect(formatTime(instant)).toBe(time);
  });
});
