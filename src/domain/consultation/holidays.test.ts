import holidayJp from '@holiday-jp/holiday_jp';
import { describe, expect, it } from 'vitest';
import { HOLIDAYS, HOLIDAYS_FROM, HOLIDAYS_UNTIL, isHoliday } from './holidays.ts';

describe('HOLIDAYS', () => {
  it('has the same days as the published data set', () => {
    const published = holidayJp
      .between(new Date(`${HOLIDAYS_FROM}T00:00:00Z`), new Date(`${HOLIDAYS_UNTIL}T00:00:00Z`))
      .map(({ date }) => date.toISOString().slice(0, 10));
    expect([...HOLIDAYS].sort()).toEqual(published.sort());
  });
});

describe('isHoliday', () => {
  it.each<[string, boolean | null, string]>([
    ['2025-12-31', null, 'before the table'],
    ['2026-01-01', true, "New Year's Day"],
    ['2026-05-06', true, 'substitute for a holiday on Sunday'],
    ['2026-05-07', false, 'the day after it'],
    ['2026-09-22', true, 'between two holidays'],
    ['2026-09-24', false, 'after three holidays'],
    ['2027-12-31', false, 'the last day'],
    ['2028-01-01', null, 'beyond the table'],
  ])('%s is %s (%s)', (date, expected) => {
    expect(isHoliday(date)).toBe(expected);
  });
});
