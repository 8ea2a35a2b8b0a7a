import { LIFF_USER_AGENT } from '../line-hosts.ts';
import { expect, test } from './fixtures.ts';

const BLANK = '<!doctype html><html lang="ja"><title>blank</title><h1>blank</h1>';
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; img-src https:";

test.beforeEach(async ({ page }) => {
  await page.route('**/blank', (route) =>
    route.fulfill({ contentType: 'text/html', body: BLANK, headers: { 'content-security-policy': POLICY } }),
  );
  await page.goto('/blank');
});

const loadPicture = () =>
  new Promise<string>((settled) => {
    const picture = new Image();
    picture.onload = () => settled('loaded');
    picture.onerror = () => settled('failed');
    picture.src = 'https://stranger.example/pixel.gif?who=me';
  });
const throwLater = () => {
  setTimeout(() => {
    throw new Error('thrown by the page');
  });
};
const styleElement = () => document.head.append(document.createElement('style'));

test.describe('a journey that allows nothing', () => {
  // Each of these must fail; Playwright reports the one that passes.
  test('fails on a console error', async ({ page }) => {
    test.fail();
    await page.evaluate(() => console.error('said by the page'));
  });

  test('fails on an uncaught error', async ({ page }) => {
    test.fail();
    await page.evaluate(throwLater);
    await page.waitForTimeout(50);
  });

  test('fails on a request to a foreign host', async ({ page }) => {
    test.fail();
    await page.evaluate(loadPicture);
  });
});

test.describe('a journey that allows its problems', () => {
  test.use({ allowedProblems: ['console: ', 'page: thrown by the page', 'policy: style-src'] });

  test('sees all kinds of them in words', async ({ page, problems }) => {
    await page.evaluate(() => console.error('said by the page'));
    await page.evaluate(throwLater);
    await page.evaluate(styleElement);
    await expect
      .poll(() => problems.filter((problem) => !problem.includes('Content Security Policy')).sort())
      .toEqual([
        expect.stringMatching(/^console: said by the page/),
        'page: thrown by the page',
        'policy: style-src-elem blocked inline',
      ]);
  });

  test('blocks and lists what leaves the machine', async ({ page, outsideRequests, problems }) => {
    expect(await page.evaluate(loadPicture)).toBe('failed');
    expect(outsideRequests).toEqual(['GET https://stranger.example/pixel.gif?who=me']);
    expect(problems).toEqual([
      'console: Failed to load resource: net::ERR_CONNECTION_REFUSED (https://stranger.example/pixel.gif)',
    ]);
  });
});

test('a journey is on a phone in Japan, outside LINE', async ({ page }) => {
  const phone = await page.evaluate(() => ({
    language: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    size: [screen.width, screen.height],
    touch: navigator.maxTouchPoints > 0,
    line: navigator.userAgent.includes('Line/') || '_liff' in window,
  }));
  expect(phone).toEqual({
    language: 'ja-JP',
    zone: 'Asia/Tokyo',
    size: [390, 844],
    touch: true,
    line: false,
  });
});

test.describe('inside LINE', () => {
  test.use({ insideLine: true });

  test('a journey has the user agent and the bridge of the LINE app', async ({ page }) => {
    expect(await page.evaluate(() => [navigator.userAgent, '_liff' in window])).toEqual([
      LIFF_USER_AGENT,
      true,
    ]);
  });
});
