import { useSyncExternalStore } from 'react';
import { mockPreset } from './line/mock-preset.ts';

const isMockOffline = () => import.meta.env.MODE === 'mock' && mockPreset(location.search) === 'offline';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** False only when the device says that it has no network. True in prerendered HTML. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine && !isMockOffline(),
    () => true,
  );

/**
 * Text of a file of our own site. Rejects when there is no network, no such file, or no answer within `limitMs`.
 */
export async function fetchText(path: string, limitMs: number): Promise<string> {
  if (isMockOffline()) throw new TypeError('Failed to fetch');
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), limitMs);
  try {
    const response = await fetch(path, { signal: aborter.signal, credentials: 'omit' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return await response.text();
  } finally {
    clearTimeout(timer);
  }
}
