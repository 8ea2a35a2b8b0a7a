// The real SDK, with canned hosts of LINE: what a person sees inside LINE, outside it, and while LINE is broken.
import type { Page } from '@playwright/test';
import { LIFF_USER_AGENT, LINE_PROFILE, type LineMode, liffUrl } from '../line-hosts.ts';
import { SITE_ORIGIN } from '../site-server.ts';
import { expect, test } from './fixtures.ts';
import { PAGES } from './public-paths.ts';
import { heading, lineSettled, live, seed, stored, TABS, tab, visit } from './steps.ts';

const PICTURE = 'https://profile.line-scdn.net/0h-test-picture';
const LOGIN = 'LINEでログインして名前を表示する';
const GREETING = `${LINE_PROFILE.displayName}さん、こんにちは`;

/** Documents that the page has loaded so far: a reload by itself must not go unnoticed. */
function documents(page: Page): string[] {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      loaded.push(new URL(request.url()).pathname);
  });
  return loaded;
}

async function walkAllTabs(page: Page) {
  for (const [name, title] of Object.entries(TABS)) {
    await tab(page, name).tap();
    await expect(heading(page, title)).toBeVisible();
    await expect(page.getByRole('link', { name: /電話する/ }).first()).toBeVisible();
  }
}

const openSettings = (page: Page) => page.getByRole('button', { name: '文字と設定' }).tap();

test.describe('inside LINE, with its credentials', () => {
  test.use({
    insideLine: true,
    lineProfile: { ...LINE_PROFILE, pictureUrl: PICTURE, statusMessage: '今日は海' },
  });

  test('the first tab greets by name, and the address is clean', async ({ page, outsideRequests }) => {
    const loaded = documents(page);
    await page.goto(liffUrl(SITE_ORIGIN, '/stress-check'));
    await expect(page.getByText(GREETING)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-line', 'ready');
    await expect(page).toHaveURL(`${SITE_ORIGIN}/stress-check`);
    expect(loaded).toEqual(['/stress-check']);
    expect(outsideRequests.filter((request) => request.includes('/v2/profile'))).toHaveLength(1);
    await walkAllTabs(page);
  });

  test('R35 nothing of the profile is stored', async ({ page }) => {
    // The scope is `profile` alone, so LINE sends no ID token.
    await page.goto(liffUrl(SITE_ORIGIN, '/stress-check').replace(/&id_token=[^&]*/, ''));
    await expect(page.getByText(GREETING)).toBeVisible();
    await walkAllTabs(page);
    const text = await stored(page);
    for (const secret of [LINE_PROFILE.displayName, PICTURE, '今日は海']) expect(text).not.toContain(secret);
    expect(text).not.toContain('kokoro.');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  test('the switch for the name asks LINE for nothing while it is off', async ({ page, outsideRequests }) => {
    await seed(page, { 'kokoro.settings': { v: 1, data: { showsName: false } } });
    await page.goto(liffUrl(SITE_ORIGIN, '/stress-check'));
    await lineSettled(page);
    await expect(page.locator('html')).toHaveAttribute('data-line', 'ready');
    await page.waitForLoadState('networkidle');
    expect(outsideRequests.filter((request) => request.includes('profile'))).toEqual([]);
    await expect(page.getByText(LINE_PROFILE.displayName)).toHaveCount(0);

    await openSettings(page);
    const shown = page.getByRole('checkbox', { name: 'LINEの名前と写真を表示する' });
    await shown.check();
    await expect(page.getByText(`${LINE_PROFILE.displayName}さんとして表示しています。`)).toBeVisible();
    await shown.uncheck();
    await page.getByRole('button', { name: 'とじる' }).tap();
    await expect(page.getByText(LINE_PROFILE.displayName)).toHaveCount(0);
    await expect(page.locator(`img[src="${PICTURE}"]`)).toHaveCount(0);
  });

  test('a deep link of the one LIFF ID shows its tab at once and ends there', async ({ page }) => {
    const loaded = documents(page);
    await page.goto(liffUrl(SITE_ORIGIN, '/', { state: '/videos' }), { waitUntil: 'commit' });
    // Live before LINE has answered, and never the first tab in between.
    await expect(heading(page, '動画')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-line', 'ready');
    await expect(page).toHaveURL(`${SITE_ORIGIN}/videos`);
    await expect(heading(page, '動画')).toBeVisible();
    expect(loaded).toEqual(['/', '/videos']);
    await tab(page, 'チェック').tap();
    await expect(page.getByText(GREETING)).toBeVisible();
  });

  test('a deep link to a question keeps the answer given on the way', async ({ page }) => {
    await page.goto(liffUrl(SITE_ORIGIN, '/', { state: '/stress-check/k6' }), { waitUntil: 'commit' });
    await page.getByRole('radio').nth(2).press('Space');
    await expect(page.locator('html')).toHaveAttribute('data-line', 'ready');
    await expect(page).toHaveURL(`${SITE_ORIGIN}/stress-check/k6`);
    await expect(page.getByRole('radio').nth(2)).toBeChecked();
    await visit(page, '/stress-check');
    await expect(page.getByText('こころの状態（K6） 1 / 6')).toBeVisible();
  });

  test('a tab with a LIFF app of its own loads once', async ({ page }) => {
    const loaded = documents(page);
    await page.goto(liffUrl(SITE_ORIGIN, '/consultation'));
    await expect(page.locator('html')).toHaveAttribute('data-line', 'ready');
    await expect(page).toHaveURL(`${SITE_ORIGIN}/consultation`);
    expect(loaded).toEqual(['/consultation']);
  });

  test('a reload later is greeted again without any credentials in the address', async ({ page }) => {
    await page.goto(liffUrl(SITE_ORIGIN, '/stress-check'));
    await expect(page.getByText(GREETING)).toBeVisible();
    await page.reload();
    await expect(page.getByText(GREETING)).toBeVisible();
  });
});

for (const lineMode of ['ok', 'refuse'] as const) {
  test.describe(`R09 a forged deep link, while LINE's hosts say ${lineMode}`, () => {
    test.use({
      insideLine: true,
      lineMode,
      // The SDK itself loads the forged address, as a path below its endpoint, where there is no page.
      allowedProblems: ['status of 404', 'LINE is unavailable', 'line.me'],
    });

    for (const state of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:1']) {
      test(`${state} stays on our site, alive`, async ({ page, outsideRequests }) => {
        await page.goto(liffUrl(SITE_ORIGIN, '/', { state }));
        await live(page);
        await lineSettled(page);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('link', { name: /電話する/ }).first()).toBeVisible();
        expect(new URL(page.url()).origin).toBe(SITE_ORIGIN);
        expect(
          outsideRequests.filter((request) => new URL(request.split(' ')[1] ?? '').host.includes('evil')),
        ).toEqual([]);
        await tab(page, '相談').tap();
        await expect(heading(page, TABS.相談)).toBeVisible();
      });
    }
  });
}

test.describe('inside LINE, without credentials', () => {
  test.use({ insideLine: true });

  test('a guest is never sent to a login, and everything works', async ({ page, outsideRequests }) => {
    const loaded = documents(page);
    await visit(page, '/');
    await expect(page.locator('html')).toHaveAttribute('data-line', 'guest');
    await walkAllTabs(page);
    await openSettings(page);
    await expect(page.getByText('名前なしで使っています。')).toBeVisible();
    await expect(page.getByRole('button', { name: LOGIN })).toHaveCount(0);
    expect(loaded).toEqual(['/']);
    expect(outsideRequests).toEqual([]);
  });
});

const BROKEN: readonly (readonly [rule: string, mode: LineMode, words: string])[] = [
  ['R01', 'refuse', 'refuse connections'],
  ['R02', 'hang', 'never answer'],
  ['R03', 'error', 'answer 500'],
];

for (const [rule, lineMode, words] of BROKEN) {
  test.describe(`${rule} LINE's hosts ${words}`, () => {
    test.use({
      insideLine: true,
      lineMode,
      allowedProblems: ['LINE is unavailable; continuing signed out.', 'line.me'],
    });

    test('every tab works at once, as a guest within three seconds', async ({ page }) => {
      const loaded = documents(page);
      await page.goto(liffUrl(SITE_ORIGIN, '/stress-check'));
      await walkAllTabs(page);
      await tab(page, 'チェック').tap();
      await expect(page.locator('html')).toHaveAttribute('data-line', 'guest', { timeout: 3000 });
      await expect(page.getByText('お名前を使わずに続けます。')).toHaveCount(1);
      await expect(page.getByText(LINE_PROFILE.displayName)).toHaveCount(0);
      // Still inside LINE, where neither a login nor a way into LINE has a place.
      await expect(page.getByText('スマートフォンのLINEでひらく')).toHaveCount(0);
      await openSettings(page);
      await expect(page.getByText('名前なしで使っています。')).toBeVisible();
      await expect(page.getByRole('button', { name: LOGIN })).toHaveCount(0);
      expect(loaded).toEqual(['/stress-check']);
    });

    test('R08 the page of a deep link is shown all the same', async ({ page }) => {
      await page.goto(liffUrl(SITE_ORIGIN, '/', { state: '/consultation/now' }));
      await expect(heading(page, 'いま とてもつらいとき')).toBeVisible();
      await lineSettled(page);
      await expect(page).toHaveURL(`${SITE_ORIGIN}/consultation/now`, { timeout: 5000 });
      await expect(heading(page, 'いま とてもつらいとき')).toBeVisible();
    });

    test('R11 credentials are gone within five seconds, and were told nobody', async ({ page }) => {
      const said: string[] = [];
      const sent: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('request', (request) => {
        if (request.url().startsWith(SITE_ORIGIN))
          sent.push(
            `${request.url().split('#')[0]} ${request.headers().referer ?? ''} ${request.postData() ?? ''}`,
          );
      });
      const url = liffUrl(SITE_ORIGIN, '/news');
      const fragment = new URLSearchParams(new URL(url).hash.slice(1));
      // The channel's number is public: it is part of every link into the app.
      fragment.delete('client_id');
      await page.goto(url);
      await expect(page).toHaveURL(`${SITE_ORIGIN}/news`, { timeout: 5000 });
      await tab(page, '動画').tap();
      await expect(page).toHaveURL(`${SITE_ORIGIN}/videos`);
      const everything = [...said, ...sent, await page.content()].join('\n');
      // Not `toContain`, which would print the whole page.
      const found = [...fragment].flat().filter((text) => everything.includes(text));
      expect(found).toEqual([]);
    });
  });
}

test.describe('while LINE is pending', () => {
  test.use({ insideLine: true, lineMode: 'hang', allowedProblems: ['LINE is unavailable'] });

  test('navigation keeps what LINE has put into the address, and cleans it afterwards', async ({ page }) => {
    await page.goto(liffUrl(SITE_ORIGIN, '/?from=menu', { state: '/videos' }));
    await live(page);
    await tab(page, '相談').tap();
    await expect(heading(page, TABS.相談)).toBeVisible();
    const pending = new URL(page.url());
    expect(pending.pathname).toBe('/consultation');
    expect(pending.searchParams.get('liff.state')).toBe('/videos');
    expect(pending.hash).toMatch(/access_token=/);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(new URL(page.url()).pathname).toBe('/consultation');
    expect(new URL(page.url()).searchParams.get('liff.state')).toBeNull();
    await tab(page, 'お知らせ').tap();
    await expect(page).toHaveURL(`${SITE_ORIGIN}/news`);
  });

  test('a check started meanwhile is not disturbed when the app stops waiting', async ({ page }) => {
    await page.goto(liffUrl(SITE_ORIGIN, '/stress-check/k6'));
    await live(page);
    await page.getByRole('radio').nth(1).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    await expect(page.getByRole('radio').nth(1)).toBeFocused();
  });
});

test.describe('R04 the native side of LINE never gets ready', () => {
  // LINE's user agent without its bridge: `init` waits for ever.
  test.use({ userAgent: LIFF_USER_AGENT, allowedProblems: ['LINE is unavailable'] });

  test('every tab works at once, as a guest within three seconds', async ({ page }) => {
    await page.goto(liffUrl(SITE_ORIGIN, '/stress-check'));
    await walkAllTabs(page);
    await expect(page.locator('html')).toHaveAttribute('data-line', 'guest', { timeout: 3000 });
    await expect(page).toHaveURL(`${SITE_ORIGIN}/news`, { timeout: 5000 });
  });
});

test.describe('outside LINE', () => {
  test('R07 nobody is asked to log in and LINE hears nothing', async ({ page, outsideRequests }) => {
    await visit(page, '/');
    await expect(page.locator('html')).toHaveAttribute('data-line', 'guest');
    await walkAllTabs(page);
    await page.waitForLoadState('networkidle');
    expect(outsideRequests).toEqual([]);
    expect(await stored(page)).toBe('');
  });

  test('a login starts with an explicit tap and comes back to the same page with the name', async ({
    page,
    outsideRequests,
  }) => {
    await visit(page, '/consultation');
    await lineSettled(page);
    await openSettings(page);
    expect(outsideRequests).toEqual([]);
    await page.getByRole('button', { name: LOGIN }).tap();
    await expect.poll(() => outsideRequests.some((request) => request.includes('/authorize?'))).toBe(true);
    const asked = new URL(
      outsideRequests.find((request) => request.includes('/authorize?'))?.split(' ')[1] ?? '',
    );
    expect(asked.origin).toBe('https://access.line.me');
    expect(asked.searchParams.get('redirect_uri')).toBe(`${SITE_ORIGIN}/consultation`);

    await expect(page.locator('html')).toHaveAttribute('data-line', 'ready');
    await expect(page).toHaveURL(`${SITE_ORIGIN}/consultation`);
    await expect(heading(page, TABS.相談)).toBeVisible();
    await openSettings(page);
    await expect(page.getByText(`${LINE_PROFILE.displayName}さんとして表示しています。`)).toBeVisible();
    await page.getByRole('button', { name: 'ログアウトする' }).tap();
    await expect(page.getByText('名前なしで使っています。')).toBeVisible();
    await page.getByRole('button', { name: 'とじる' }).tap();
    await tab(page, 'チェック').tap();
    await expect(heading(page, TABS.チェック)).toBeVisible();
    await expect(page.getByText(LINE_PROFILE.displayName)).toHaveCount(0);
  });

  test('a login that was cancelled comes back as a guest', async ({ page, outsideRequests }) => {
    const back = 'error=access_denied&error_description=denied&state=x&liffClientId=2000000000';
    await visit(page, `/videos?${back}`);
    await lineSettled(page);
    await expect(page).toHaveURL(`${SITE_ORIGIN}/videos`);
    await expect(heading(page, '動画')).toBeVisible();
    expect(outsideRequests).toEqual([]);
  });

  test('R10 every page survives a reload, and an address of nobody shows the ways on', async ({ page }) => {
    test.setTimeout(60_000);
    for (const path of PAGES) {
      await visit(page, path);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      await page.reload();
      await live(page);
      await expect(heading(page, title), path).toBeVisible();
      await expect(page.getByRole('link', { name: /電話する/ }).first(), path).toBeVisible();
    }
  });
});

test.describe('an address of nobody', () => {
  test.use({ allowedProblems: ['Failed to load resource: the server responded with a status of 404'] });

  for (const path of [
    '/nowhere',
    '/consultation/area/99',
    '/stress-check/k6/9',
    '/%E3%81%82',
    '/videos//',
    '/a%2F..%2Fb',
  ]) {
    test(`R10 ${path} is alive`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('link', { name: /電話する/ }).first()).toBeVisible();
    });
  }
});
