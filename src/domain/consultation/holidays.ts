// Dates: @holiday-jp/holiday_jp 2.5.1, which follows the Cabinet Office's list 国民の祝日について; a test compares.
// 2027 is the last year whose equinox days are published: each February the gazette prints those of the next year.
// Add that year then, and move HOLIDAYS_UNTIL.

/** First and last day, YYYY-MM-DD, that the table speaks of. Any other day may be a holiday or not. */
export const HOLIDAYS_FROM = '2026-01-01';
export const HOLIDAYS_UNTIL = '2027-12-31';

/** National holidays of Japan with substitute days and days between two holidays, YYYY-MM-DD. */
export const HOLIDAYS: ReadonlySet<string> = new Set([
  '2026-01-01', // 元日
  '2026-01-12', // 成人の日
  '2026-02-11', // 建国記念の日
  '2026-02-23', // 天皇誕生日
  '2026-03-20', // 春分の日
  '2026-04-29', // 昭和の日
  '2026-05-03', // 憲法記念日
  '2026-05-04', // みどりの日
  '2026-05-05', // こどもの日
  '2026-05-06', // こどもの日 振替休日
  '2026-07-20', // 海の日
  '2026-08-11', // 山の日
  '2026-09-21', // 敬老の日
  '2026-09-22', // 国民の休日（敬老の日と秋分の日の間）
  '2026-09-23', // 秋分の日
  '2026-10-12', // スポーツの日
  '2026-11-03', // 文化の日
  '2026-11-23', // 勤労感謝の日
  '2027-01-01', // 元日
  '2027-01-11', // 成人の日
  '2027-02-11', // 建国記念の日
  '2027-02-23', // 天皇誕生日
  '2027-03-21', // 春分の日
  '2027-03-22', // 春分の日 振替休日
  '2027-04-29', // 昭和の日
  '2027-05-03', // 憲法記念日
  '2027-05-04', // みどりの日
  '2027-05-05', // こどもの日
  '2027-07-19', // 海の日
  '2027-08-11', // 山の日
  '2027-09-20', // 敬老の日
  '2027-09-23', // 秋分の日
  '2027-10-11', // スポーツの日
  '2027-11-03', // 文化の日
  '2027-11-23', // 勤労感謝の日
]);

/** Whether a day (YYYY-MM-DD, Japan) is a national holiday; null outside of the table. Never throws. */
export const isHoliday = (date: string): boolean | null =>
  date < HOLIDAYS_FROM || date > HOLIDAYS_UNTIL ? null : HOLIDAYS.has(date);
