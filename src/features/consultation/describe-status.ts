import type { OpenState } from '#domain/consultation/open-now.ts';
import { consultation } from '#messages/ja/consultation.ts';

const t = consultation.status;
const MINUTE_MS = 60_000;

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
});

/** When a desk opens again, as a person says it: きょう 16:00, あした 10:00, 11/24(火) 10:00. */
function describeOpening(opensAt: Date, at: Date): string {
  const time = clock.format(opensAt);
  if (day.format(opensAt) === day.format(at)) return t.today(time);
  if (day.format(opensAt) === day.format(new Date(at.getTime() + 24 * 60 * MINUTE_MS)))
    return t.tomorrow(time);
  return t.onDay(day.format(opensAt), time);
}

/** The state in words, in Japan time whatever the device says. Never throws. */
export function describeStatus(state: OpenState, at: Date): string {
  switch (state.state) {
    case 'open': {
      if (state.until === null) return t.always;
      const minutes = Math.ceil((state.until.getTime() - at.getTime()) / MINUTE_MS);
      // "Open for 40 more hours" helps nobody: beyond a day the plain word is enough.
      return minutes >= 24 * 60 ? t.open : t.openUntil(Math.floor(minutes / 60), minutes % 60);
    }
    case 'closing':
      return state.lastAcceptance
        ? t.lastCall(clock.format(state.until))
        : t.closing(clock.format(state.until));
    case 'closed':
      return state.opensAt ? t.opens(describeOpening(state.opensAt, at)) : t.closed;
    case 'unknown':
      return t.unknown;
  }
}
