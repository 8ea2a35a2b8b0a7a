import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What must be said to Playwright to start one particular browser; `{}` is Playwright's own. */
export interface Launch {
  executablePath?: string;
  channel?: string;
  env?: Record<string, string>;
}

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** `npm ci` wipes it, so a record never outlives the dependencies it was made with. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'test-browser');
export const RECORD = join(CACHE, 'chromium.json');

/** The browser found by the last run of ensure-chromium.ts, null before the first. Throws on a damaged record. */
export function recordedBrowser(): { name: string; launch: Launch } | null {
  if (!existsSync(RECORD)) return null;
  return JSON.parse(readFileSync(RECORD, 'utf8')) as { name: string; launch: Launch };
}

/** A launch as Playwright takes it: `env` there replaces the environment instead of adding to it. Never throws. */
export function launchOptions({ env, ...launch }: Launch) {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...launch,
    // Whatever a test forgets to answer must fail here instead of reaching a real host.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    env: { ...Object.fromEntries(inherited), ...env },
  };
}
