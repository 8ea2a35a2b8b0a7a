import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions, ROOT, recordedBrowser } from './browser/launch-options.ts';
import type { JourneyOptions } from './journeys/fixtures.ts';
import { MOCK_ORIGIN, SITE_ORIGIN } from './site-server.ts';

const serve = (folder: string, origin: string) => ({
  // Not `npx`: ending it would leave the server behind.
  command: `"${process.execPath}" --import tsx tests/site-server.ts ${folder} --port ${new URL(origin).port}`,
  cwd: ROOT,
  url: origin,
  // A server that is already there may serve another build.
  reuseExistingServer: false,
});

export default defineConfig<JourneyOptions>({
  testDir: 'journeys',
  fullyParallel: true,
  workers: 4,
  retries: 0,
  timeout: 30_000,
  forbidOnly: process.env.CI !== undefined,
  outputDir: join(ROOT, 'test-results'),
  reporter: [
    ['line'],
    ['json', { outputFile: join(ROOT, 'node_modules', '.cache', 'test-results', 'journeys.json') }],
  ],
  use: {
    baseURL: SITE_ORIGIN,
    launchOptions: launchOptions(recordedBrowser()?.launch ?? {}),
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    // The app has none; a stray one would answer requests behind the routes' back.
    serviceWorkers: 'block',
  },
  webServer: [serve('dist', SITE_ORIGIN), serve('node_modules/.cache/mock-dist', MOCK_ORIGIN)],
});
