// Help first: what a phone shows when the app's scripts are off, missing or late.
import { expect, test } from './fixtures.ts';
import { PAGES, PUBLIC_PATHS } from './public-paths.ts';
import { heading, TABS, tab } from './steps.ts';

const HOURS = /24時間|\d{1,2}:\d{2}〜\d{1,2}:\d{2}/;

test.describe('scripts are off', () => {
  test.use({ javaScriptEnabled: false });

  test('R19 every page shows three telephones with their hours', async ({ page }) => {
    test.setTimeout(60_000);
    expect(PUBLIC_PATHS.length).toBeGreaterThan(50);
    for (const path of PUBLIC_PATHS) {
      await page.goto(path, { waitUntil: 'commit' });
      const calls = page.getByRole('main').locator('a[href^="tel:"]', { hasText: '電話する' });
      await expect(calls.nth(2), path).toBeVisible();
      const places = await calls.locator('xpath=ancestor::*[self::li or self::section][1]').allInnerTexts();
      expect(places.filter((text) => HOURS.test(text)).length, path).toBeGreaterThanOrEqual(3);
      await expect(page.locator('main h1'), path).toBeVisible();
    }
  });

  test('R19 the four tabs and the way to help are plain links', async ({ page }) => {
    await page.goto('/');
    for (const [name, title] of Object.entries(TABS)) {
      await tab(page, name).tap();
      await expect(heading(page, title)).toBeVisible();
      await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
    }
    await page.getByRole('link', { name: 'いま とてもつらいとき' }).tap();
    await expect(heading(page, 'いま とてもつらいとき')).toBeVisible();
    await expect(page.getByRole('link', { name: /^よりそいホットラインに電話する/ }).last()).toBeVisible();
    for (const number of ['119', '110']) {
      await expect(page.getByRole('link', { name: new RegExp(`に電話する ${number}$`) })).toHaveAttribute(
        'href',
        `tel:${number}`,
      );
    }
    await page.getByRole('link', { name: 'ほかの相談先をさがす' }).tap();
    await expect(heading(page, TABS.相談)).toBeVisible();
  });

  test('a check says that it needs scripts, and that the numbers do not', async ({ page }) => {
    for (const path of ['/stress-check/k6', '/stress-check/full']) {
      await page.goto(path);
      // Playwright's own text search leaves <noscript> out.
      expect(await page.locator('body').innerText(), path).toContain(
        '質問に答えるにはJavaScriptが必要です。電話番号は、このまま使えます。',
      );
    }
  });

  test('an address of nobody shows help, too', async ({ page, allowedProblems }) => {
    allowedProblems.push('status of 404');
    await page.goto('/nowhere');
    await expect(heading(page, 'このページは見つかりません')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '相談', exact: true }).tap();
    await expect(heading(page, TABS.相談)).toBeVisible();
  });
});

test.describe('R20 scripts do not arrive', () => {
  test.use({ allowedProblems: ['Failed to load resource', 'the page stays as plain HTML'] });

  for (const [words, status] of [
    ['the host answers 503', 503],
    ['the connection breaks', null],
  ] as const) {
    test(`the page stays as it came when ${words}`, async ({ page }) => {
      await page.route('**/assets/*.js', (route) => (status ? route.fulfill({ status }) : route.abort()));
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.locator('main a[href^="tel:"]').nth(2), path).toBeVisible();
        await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
        expect(await page.locator('html').getAttribute('data-hydrated'), path).toBeNull();
      }
      await tab(page, '相談').tap();
      await expect(heading(page, TABS.相談)).toBeVisible();
    });
  }

  test('the rest stays usable when only one page cannot be had', async ({ page }) => {
    await page.route('**/assets/videos-*.js', (route) => route.fulfill({ status: 503 }));
    await page.goto('/stress-check');
    await tab(page, '動画').tap();
    // The browser loads it as a page of its own: plain, but there.
    await expect(heading(page, '動画')).toBeVisible();
    await expect(page).toHaveURL(/\/videos$/);
    await tab(page, '相談').tap();
    await expect(heading(page, TABS.相談)).toBeVisible();
  });
});

test('R24 on slow 3G with a slow phone the first number is there within three seconds', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  // WebPageTest's "Slow 3G": 400 kbit/s, 400 ms; a mid-range phone counts as a quarter of this machine.
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const path of ['/', '/consultation/now']) {
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByRole('link', { name: /電話する/ }).first(), path).toBeVisible({ timeout: 3000 });
  }
});
