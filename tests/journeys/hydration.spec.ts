import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { PAGES, PUBLIC_PATHS } from './public-paths.ts';
import { heading, live, TABS, tab, visit } from './steps.ts';

/** Everything the pages of a test say, whatever its kind: React reports a mismatch as an error, others as a warning. */
function messages(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${new URL(page.url()).pathname}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${new URL(page.url()).pathname}: ${error.message}`));
  return said;
}

/** Marks the heading of the HTML as it came: a page that is rendered anew instead of taken over has another one. */
const markHeading = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const title = document.querySelector('main h1');
      if (!title) return;
      Object.assign(title, { cameWithTheHtml: true });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });

async function takesOver(page: Page, path: string) {
  await visit(page, path);
  const isKept = await page.locator('main h1').evaluate((title) => 'cameWithTheHtml' in title);
  expect(isKept, path).toBe(true);
}

test.describe('a page takes over its own HTML without a word', () => {
  test.beforeEach(({ page }) => markHeading(page));

  const half = Math.ceil(PUBLIC_PATHS.length / 2);
  for (const [words, paths] of [
    ['the first half', PUBLIC_PATHS.slice(0, half)],
    ['the second half', PUBLIC_PATHS.slice(half)],
  ] as const) {
    test(`on every public path, ${words}`, async ({ page }) => {
      const said = messages(page);
      for (const path of paths) await takesOver(page, path);
      expect(said).toEqual([]);
    });
  }

  test('with a query of its own', async ({ page }) => {
    const said = messages(page);
    for (const path of PAGES) {
      await takesOver(page, `${path}?x=1`);
      expect(new URL(page.url()).search, path).toBe('?x=1');
    }
    expect(said).toEqual([]);
  });

  test('with a slash at the end', async ({ page }) => {
    const said = messages(page);
    for (const path of PAGES.filter((one) => one !== '/')) await takesOver(page, `${path}/`);
    expect(said).toEqual([]);
  });

  test.describe('in the dark', () => {
    test.use({ colorScheme: 'dark' });

    test('on every page', async ({ page }) => {
      const said = messages(page);
      for (const path of PAGES) await takesOver(page, path);
      expect(said).toEqual([]);
    });
  });

  test('with settings and a draft stored from the last visit', async ({ page }) => {
    const said = messages(page);
    await page.addInitScript(
      ([settings, draft]) => {
        localStorage.setItem('kokoro.settings', settings);
        localStorage.setItem('kokoro.draft.k6', draft);
        localStorage.setItem('kokoro.draft.current', 'k6');
      },
      [
        JSON.stringify({ v: 1, data: { textSize: '150', theme: 'dark', prefecture: '13', ageBand: '20s' } }),
        JSON.stringify({
          v: 1,
          savedAt: Date.now(),
          data: { answers: { K1: 2, K2: 1 }, sex: null, at: 'K3' },
        }),
      ] as const,
    );
    for (const path of PAGES) await visit(page, path);
    expect(said).toEqual([]);
  });
});

test('R43 damaged text in the storage breaks no page, and the person is told', async ({ page }) => {
  const damaged = ['', '{', '[]', '{"v":1,"savedAt":1,"data":[]}'];
  for (const text of damaged) {
    await page.addInitScript((value) => {
      for (const key of ['settings', 'draft.k6', 'draft.bjsq-57', 'draft.current'])
        localStorage.setItem(`kokoro.${key}`, value);
    }, text);
    for (const path of [
      '/stress-check',
      '/stress-check/k6',
      '/stress-check/full',
      '/stress-check/result',
      '/news',
    ]) {
      await visit(page, path);
      await expect(page.getByRole('heading', { level: 1 }), `${path} with ${text}`).toBeVisible();
    }
  }
  const half = {
    v: 1,
    savedAt: Date.now(),
    data: { answers: { K1: 4, K2: '4', K3: 9, Q: 1 }, sex: null, at: null },
  };
  await page.addInitScript((value) => localStorage.setItem('kokoro.draft.k6', value), JSON.stringify(half));
  await visit(page, '/stress-check/k6');
  await expect(page.getByText('残っていた答えの一部が読めませんでした。')).toBeVisible();
  // The one that is whole counts; the first that is not is asked again.
  await expect(page.getByRole('progressbar', { name: '6問のうち2問目' })).toBeVisible();
});

test('R90 a walk through everything breaks no rule of the policy', async ({ page, outsideRequests }) => {
  // The fixture fails this test on any violation, on any page error and on any console error.
  test.setTimeout(60_000);
  await visit(page, '/');
  for (const [name, title] of Object.entries(TABS)) {
    await tab(page, name).tap();
    await expect(heading(page, title)).toBeVisible();
    await page.getByRole('button', { name: '文字と設定' }).tap();
    await expect(page.getByRole('dialog', { name: '文字と設定' })).toBeVisible();
    await page.getByText('暗い', { exact: true }).tap();
    await page.getByText('特大', { exact: true }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'とじる' }).tap();
  }
  for (const path of PAGES) {
    await visit(page, path);
    for (const summary of await page.locator('summary').all()) await summary.tap();
  }
  expect(outsideRequests).toEqual([]);
});

test('R90 every answer of the host carries the headers', async ({ page, request }) => {
  const script = await page.goto('/').then(() => page.locator('script[src]').first().getAttribute('src'));
  for (const path of ['/', '/consultation/now', '/nowhere', script ?? '', '/assets/missing.js']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/,
    );
    expect(headers['content-security-policy'], path).not.toMatch(/unsafe|\*/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('strict-origin');
    expect(headers['x-robots-tag'], path).toBe('noindex');
  }
  expect((await request.get(script ?? '')).headers()['cache-control']).toContain('immutable');
  expect((await request.get('/')).headers()['cache-control']).toContain('must-revalidate');
  expect((await request.get('/assets/missing.js')).status(), 'R22').toBe(404);
});

test('R21 a file that a new deploy has removed costs one reload at most', async ({
  page,
  allowedProblems,
}) => {
  allowedProblems.push('status of 404');
  let isGone = true;
  await page.route('**/assets/videos-*.js', (route) =>
    isGone ? route.fulfill({ status: 404, body: 'Not found' }) : route.continue(),
  );
  await visit(page, '/stress-check/k6');
  await page.getByRole('radio').nth(1).press('Space');
  await page.getByRole('link', { name: 'もどる' }).tap();
  await expect(page.getByText('こころの状態（K6） 1 / 6')).toBeVisible();
  let documents = 0;
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return;
    documents += 1;
    // The new document names the files of the new deploy.
    isGone = false;
  });
  await tab(page, '動画').tap();
  await live(page);
  await expect(heading(page, '動画')).toBeVisible();
  expect(documents).toBeLessThanOrEqual(1);
  await tab(page, 'チェック').tap();
  await expect(page.getByText('こころの状態（K6） 1 / 6')).toBeVisible();
});
