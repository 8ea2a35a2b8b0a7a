/**
 * Milliseconds that a tester's `?now=2026-12-31T23:10+09:00` moves the clock by; 0 in every real build.
 * Read once: the clock then runs on from there.
 */
const offsetMs = import.meta.env.MODE === 'mock' ? mockOffsetMs() : 0;

function mockOffsetMs(): number {
  // A "+" in a query means a space, and testers type it as it stands in the time.
  const text = new URLSearchParams(globalThis.location?.search).get('now')?.replace(' ', '+');
  const instant = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? 0 : instant - Date.now();
}

/** The present instant. The only place in the app that asks the device for it. */
export const now = (): Date => new Date(Date.now() + offsetMs);
