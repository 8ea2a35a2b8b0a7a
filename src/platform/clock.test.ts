// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const DEVICE = '2026-11-21T00:00:00.000Z';

/** The clock is read once, when its module loads. */
async function clockAt(mode: string, search: string) {
  vi.resetModules();
  vi.stubEnv('MODE', mode);
  history.replaceState(null, '', `/${search}`);
  return import('#platform/clock.ts');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(DEVICE) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  history.replaceState(null, '', '/');
});

describe('now', () => {
  it.each([
    ['a real build, whatever the address says', 'production', '?now=2030-01-01T00:00:00Z', DEVICE],
    ['the mock without a wish', 'mock', '', DEVICE],
    ['the mock with an unreadable wish', 'mock', '?now=tomorrow', DEVICE],
    ['the mock', 'mock', '?now=2026-12-31T23:10Z', '2026-12-31T23:10:00.000Z'],
    ['the mock, "+" as typed', 'mock', '?now=2026-12-31T23:10+09:00', '2026-12-31T14:10:00.000Z'],
    ['the mock, "+" escaped', 'mock', '?now=2026-12-31T23:10%2B09:00', '2026-12-31T14:10:00.000Z'],
  ])('is right in %s', async (_, mode, search, instant) => {
    const { now } = await clockAt(mode, search);
    expect(now().toISOString()).toBe(instant);
  });

  it('runs on from the instant of the mock', async () => {
    const { now } = await clockAt('mock', '?now=2026-12-31T23:10Z');
    vi.setSystemTime(Date.parse(DEVICE) + 90_000);
    expect(now().toISOString()).toBe('2026-12-31T23:11:30.000Z');
  });
});
