import { createStore } from 'zustand/vanilla';
import { liffIds } from '../config.ts';
import { guest, type LineClient, type Profile } from './client.ts';
import { liffIdFor } from './liff-id.ts';
import { hasCredentials, isLiffBrowser, isLoginReturn } from './url.ts';

export interface LineState {
  /** LINE has answered, or the app has stopped waiting for it. */
  isSettled: boolean;
  /** The SDK has read what LINE put into the address (or never will): from now on addresses are ours. */
  isUrlFree: boolean;
  client: LineClient;
  /** Shown, never stored. */
  profile: Profile | null;
  /** Why the person is a guest although LINE was asked: consent withheld, or LINE out of reach. */
  problem: 'refused' | 'unreachable' | null;
}

/** Nothing of LINE's is kept anywhere but here, in memory. */
export const lineState = createStore<LineState>()(() => ({
  isSettled: false,
  isUrlFree: false,
  client: guest,
  profile: null,
  problem: null,
}));

export const line = (): LineClient => lineState.getState().client;

/** LINE's error code, or the kind of error: never its message, which may hold a URL with credentials. */
const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';

/**
 * LINE is asked only when there is something to ask: credentials from LINE's browser, a login that has just come
 * back, or one that is stored. Otherwise `init` would navigate to a login (inside LINE) or fetch from LINE for
 * nothing (outside), so the person is a guest without a single request.
 */
function isWorthAsking(hasToken: boolean): boolean {
  if (import.meta.env.MODE === 'mock') return true;
  return hasToken || hasCredentials(location.hash) || isLoginReturn(location.search);
}

function hasStoredToken(liffId: string): boolean {
  for (const area of ['sessionStorage', 'localStorage'] as const) {
    try {
      if (window[area].getItem(`LIFF_STORE:${liffId}:accessToken`)) return true;
    } catch {
      // A storage that cannot be read holds no token.
    }
  }
  return false;
}

const currentLiffId = () => liffIdFor(location.pathname, liffIds, hasStoredToken);

let connection: Promise<LineClient> | undefined;

/** Loads the SDK and runs `init`, once in the life of the page. Rejects when either fails. */
function connectOnce(): Promise<LineClient> {
  connection ??= (async () => {
    // The branch not taken never reaches the bundle. A static import would throw while loading where storage
    // is blocked; `await import` can be caught.
    const { connect } =
      import.meta.env.MODE === 'mock' ? await import('./mock.ts') : await import('./sdk.ts');
    return connect(currentLiffId());
  })();
  return connection;
}

/** Credentials leave the address within 5 s even if `init` never ends (reliability R11). */
const FREE_URL_AFTER_MS = 4000;

/**
 * Connects to LINE once, after the first screen works. Never throws. After `limitMs` the app goes on as guest;
 * an answer that comes later still brings the name, but moves nothing.
 */
export const connectLine = (limitMs: number, wantsProfile: () => boolean): Promise<void> => {
  attempt ??= tryToConnect(limitMs, wantsProfile);
  return attempt;
};

let attempt: Promise<void> | undefined;

async function tryToConnect(limitMs: number, wantsProfile: () => boolean): Promise<void> {
  // Known from the user agent, since a guest asks LINE nothing.
  const isInClient = isLiffBrowser(navigator.userAgent);
  // Inside LINE's own browser a login must not be started by us (facts §1.7).
  const client = isInClient ? { ...guest, isInClient } : { ...guest, login };
  const asGuest = { client, isSettled: true, isUrlFree: true };
  if (!isWorthAsking(hasStoredToken(currentLiffId()))) {
    lineState.setState(asGuest);
    return;
  }
  const timers = [
    setTimeout(() => lineState.setState({ client, isSettled: true, problem: 'unreachable' }), limitMs),
    setTimeout(() => lineState.setState({ isUrlFree: true }), FREE_URL_AFTER_MS),
  ];
  try {
    const connected = await connectOnce();
    lineState.setState({ client: connected, isSettled: true, isUrlFree: true, problem: null });
  } catch (cause) {
    console.error('LINE is unavailable; continuing signed out.', codeOf(cause));
    lineState.setState({ ...asGuest, problem: 'unreachable' });
    return;
  } finally {
    timers.forEach(clearTimeout);
  }
  if (wantsProfile()) await loadProfile();
}

/** Asks LINE for name and picture, at most once. Never throws: a person who withholds consent is a guest. */
export async function loadProfile(): Promise<void> {
  const { client, profile } = lineState.getState();
  if (profile || !client.isLoggedIn) return;
  try {
    lineState.setState({ profile: await client.profile() });
  } catch (cause) {
    console.error('LINE gave no profile; continuing without a name.', codeOf(cause));
    lineState.setState({ problem: 'refused' });
  }
}

/** Outside LINE, on an explicit tap: only now the SDK is loaded. Never throws. */
async function login(): Promise<void> {
  try {
    const client = await connectOnce();
    await client.login();
  } catch (cause) {
    console.error('LINE Login is unavailable.', codeOf(cause));
    lineState.setState({ problem: 'unreachable' });
  }
}
