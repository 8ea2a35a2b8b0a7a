import { useSyncExternalStore } from 'react';
import { now } from './clock.ts';

const MINUTE_MS = 60_000;
let instant: Date | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tick() {
  instant = now();
  for (const listener of listeners) listener();
  clearTimeout(timer);
  // Opening hours change on the minute, so the next look is just after the next full one.
  timer = setTimeout(tick, MINUTE_MS - (instant.getTime() % MINUTE_MS) + 20);
}

const onReturn = () => {
  if (document.visibilityState === 'visible') tick();
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('pageshow', onReturn);
    tick();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('pageshow', onReturn);
    }
  };
}

/**
 * The present instant, renewed on every full minute and when the page becomes visible again.
 * Null in prerendered HTML and while hydrating: a page made yesterday must not say what is open today.
 */
export const useNow = (): Date | null =>
  useSyncExternalStore(
    subscribe,
    () => instant,
    () => null,
  );
