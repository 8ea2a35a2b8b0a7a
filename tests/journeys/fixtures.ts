import { test as base, type ConsoleMessage, expect } from '@playwright/test';
import {
  LIFF_BRIDGE,
  LIFF_ID,
  LIFF_USER_AGENT,
  LINE_PROFILE,
  type LineMode,
  type LineProfile,
  lineHosts,
} from '../line-hosts.ts';
import { SITE_ORIGIN } from '../site-server.ts';

/** What a file or a `describe` may choose with `test.use({ … })`. */
export interface JourneyOptions {
  /** How LINE's hosts behave. */
  lineMode: LineMode;
  /** Whom LINE says it is. */
  lineProfile: LineProfile;
  /** LINE's own browser (user agent and bridge) instead of a browser outside LINE. */
  insideLine: boolean;
  /**
   * Pieces of the console errors, page errors and policy violations that a test expects; any other fails it.
   * Words, not patterns: Playwright takes an array with a RegExp in second place for a fixture definition.
   */
  allowedProblems: string[];
}

interface JourneyFixtures {
  /** Each request that tried to leave 127.0.0.1, as `GET https://host/path?query`. */
  outsideRequests: string[];
  /** Everything that went wrong in any page so far; compared with `allowedProblems` at the end. */
  problems: string[];
}

/** Chromium says "Failed to load resource" without its address, which is what a reader needs. */
function sentenceOf(message: ConsoleMessage): string {
  const { url } = message.location();
  return `console: ${message.text()}${url ? ` (${url.split(/[?#]/)[0]})` : ''}`;
}

/**
 * Playwright's `test` for whole routes on a phone: nothing leaves the machine, LINE is canned, and a test fails on any
 * console error, page error or policy violation it has not allowed.
 */
export const test = base.extend<JourneyOptions & JourneyFixtures>({
  lineMode: ['ok', { option: true }],
  lineProfile: [LINE_PROFILE, { option: true }],
  insideLine: [false, { option: true }],
  allowedProblems: [[], { option: true }],

  userAgent: async ({ insideLine, userAgent }, use) => use(insideLine ? LIFF_USER_AGENT : userAgent),

  outsideRequests: [
    async ({ context, lineMode, lineProfile, insideLine, baseURL }, use) => {
      if (insideLine) await context.addInitScript(LIFF_BRIDGE);
      const origin = baseURL ?? SITE_ORIGIN;
      const line = { mode: lineMode, liffId: LIFF_ID, origin, profile: lineProfile };
      const { requests } = await lineHosts(context, line);
      await use(requests);
    },
    { auto: true },
  ],

  problems: [
    async ({ context, allowedProblems }, use) => {
      const problems: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(sentenceOf(message));
      });
      context.on('weberror', (webError) => problems.push(`page: ${webError.error().message}`));
      await context.exposeBinding('reportViolation', (_source, violation: string) =>
        problems.push(violation),
      );
      await context.addInitScript(() => {
        const { reportViolation } = window as unknown as { reportViolation: (violation: string) => void };
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          reportViolation(`policy: ${effectiveDirective} blocked ${blockedURI}`),
        );
      });
      await use(problems);
      const unexpected = problems.filter(
        (problem) => !allowedProblems.some((allowed) => problem.includes(allowed)),
      );
      expect(unexpected, 'problems the test has not allowed').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
