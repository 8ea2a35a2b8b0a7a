const day = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'medium' });
const time = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** 2026-08-19T15:00:00+09:00 → 2026/08/19, in Japan whatever the device says. */
export const formatDay = (instant: string): string => day.format(new Date(instant));

/** 2026-08-19T15:00:00+09:00 → 2026/08/19 15:00, in Japan whatever the device says. */
export const formatTime = (instant: string): string => time.format(new Date(instant));
