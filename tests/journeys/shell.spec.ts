import type { Page } from '@playwright/test';
import { LIFF_ID } from '../line-hosts.ts';
import { SITE_ORIGIN } from '../site-server.ts';
import { expect, test } from './fixtures.ts';
import { heading, lineSettled, stored, TABS, tab, visit } from './steps.ts';

const NEUTRAL_SITE = 'https://www.jma.go.jp/';

const openSettings = async (page: Page) => {
  await page.getByRole('button', { name: '文字と設定' }).tap();
  await expect(page.getByRole('dialog', { name: '文字と設定' })).toBeVisible();
};
const closeSettings = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'とじる' }).tap();

const look = (page: Page) =>
  page.evaluate(() => {
    const { fontSize } = getComputedStyle(document.documentElement);
    const { backgroundColor } = getComputedStyle(document.body);
    return { fontSize, backgroundColor };
  });

test('text size and theme are there at once, on every tab, and after a reload', async ({ page }) => {
  await visit(page, '/stress-check');
  const before = await look(page);
  await openSettings(page);
  await page.getByText('最大', { exact: true }).tap();
  await page.getByText('暗い', { exact: true }).tap();
  await closeSettings(page);
  const after = await look(page);
  expect(Number.parseFloat(after.fontSize)).toBe(2 * Number.parseFloat(before.fontSize));
  expect(after.backgroundColor).not.toBe(before.backgroundColor);
  await tab(page, '動画').tap();
  await expect(heading(page, '動画')).toBeVisible();
  expect(await look(page)).toEqual(after);
  await page.reload();
  await lineSettled(page);
  expect(await look(page)).toEqual(after);
  await openSettings(page);
  await expect(page.getByRole('radio', { name: '最大' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '暗い' })).toBeChecked();
});

test('the sheet keeps the focus, closes with Escape and gives the focus back', async ({ page }) => {
  await visit(page, '/videos');
  const button = page.getByRole('button', { name: '文字と設定' });
  await button.press('Enter');
  const dialog = page.getByRole('dialog', { name: '文字と設定' });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test.describe('「画面をかくす」', () => {
  test('covers the page before it leaves', async ({ page }) => {
    // A site without content leaves the browser where it is: on what was shown before leaving.
    await page.route(`${NEUTRAL_SITE}**`, (route) => route.fulfill({ status: 204 }));
    await visit(page, '/stress-check/k6');
    await page.getByRole('link', { name: '画面をかくす' }).tap();
    await expect(heading(page, 'このページは閉じました')).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    expect(await page.locator('body').innerText()).not.toMatch(/こころ|つらい|相談|チェック/);
    await page.getByRole('button', { name: 'もどる' }).tap();
    await expect(page.getByRole('radio')).toHaveCount(5);
  });

  test('leads to the neutral site and leaves no page of ours behind it', async ({ page }) => {
    const told: (string | undefined)[] = [];
    await page.route(`${NEUTRAL_SITE}**`, (route) => {
      told.push(route.request().headers().referer);
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>天気</title><h1>天気</h1>',
      });
    });
    await visit(page, '/stress-check/k6');
    await page.getByRole('link', { name: '画面をかくす' }).tap();
    await expect(page).toHaveURL(NEUTRAL_SITE);
    expect(told).not.toContain(`${SITE_ORIGIN}/stress-check/k6`);
    await page.goBack();
    expect(page.url()).not.toContain(SITE_ORIGIN);
  });
});

test.describe('R32 「すべて消す」', () => {
  /** What the app, the SDK and a careless browser may have left. */
  const leave = (page: Page) =>
    page.evaluate(async () => {
      localStorage.setItem('LIFF_STORE:2000000000-AbCdEfGh:accessToken', 'x');
      sessionStorage.setItem('LIFF_STORE:2000000000-AbCdEfGh:context', 'x');
      // biome-ignore lint/suspicious/noDocumentCookie: the SDK writes it this way
      document.cookie = 'LIFF_STORE:expires:2000000000-AbCdEfGh=1; path=/';
      await caches.open('kokoro');
      await new Promise((done) => {
        indexedDB.open('kokoro').onsuccess = (event) => {
          (event.target as IDBOpenDBRequest).result.close();
          done(null);
        };
      });
    });
  const rest = async (page: Page) => ({
    stored: await stored(page),
    caches: await page.evaluate(() => caches.keys()),
    databases: await page.evaluate(() => indexedDB.databases()),
  });
  const CLEAN = { stored: '', caches: [], databases: [] };

  const erase = async (page: Page) => {
    await openSettings(page);
    await page.getByRole('button', { name: 'すべて消す' }).tap();
    await page.getByRole('button', { name: '消す', exact: true }).tap();
    await expect(page.getByText('すべて消しました。')).toBeVisible();
  };

  test('leaves nothing, works offline, and Back brings nothing back', async ({ page, context }) => {
    await visit(page, '/stress-check');
    await page.getByRole('link', { name: 'こころの状態（K6）をはじめる' }).tap();
    await page.getByRole('radio').nth(4).press('Space');
    await openSettings(page);
    await page.getByText('暗い', { exact: true }).tap();
    await page.getByRole('dialog').getByLabel('都道府県').selectOption({ label: '福岡県' });
    await closeSettings(page);
    await leave(page);
    expect(await stored(page)).toMatch(/kokoro\.draft\.k6[\s\S]*LIFF_STORE:expires/);

    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await erase(page);
    expect(await rest(page)).toEqual(CLEAN);
    await expect(page.getByRole('radio', { name: '自動（端末にあわせる）' })).toBeChecked();
    await closeSettings(page);
    await context.setOffline(false);
    await page.goBack();
    await expect(heading(page, TABS.チェック)).toBeVisible();
    await expect(page.getByText('とちゅうのチェックがあります')).toHaveCount(0);
    await page.goForward();
    await expect(page.getByRole('progressbar', { name: '6問のうち1問目' })).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    expect(await rest(page)).toEqual(CLEAN);
  });

  test('asks once more, and 「やめる」 keeps everything', async ({ page }) => {
    await visit(page, '/news');
    await page.getByRole('main').getByLabel('地域').selectOption({ label: '北海道' });
    await openSettings(page);
    await page.getByRole('button', { name: 'すべて消す' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).tap();
    expect(await stored(page)).toContain('"prefecture":"01"');
  });

  test('reaches a second tab of the app', async ({ page, context }) => {
    await visit(page, '/stress-check/k6');
    await page.getByRole('radio').nth(4).press('Space');
    const other = await context.newPage();
    await visit(other, '/stress-check');
    await expect(other.getByText('こころの状態（K6） 1 / 6')).toBeVisible();
    await erase(page);
    await expect(other.getByText('こころの状態（K6） 1 / 6')).toHaveCount(0);
    await other.getByRole('link', { name: 'こころの状態（K6）をはじめる' }).tap();
    await expect(other.getByRole('progressbar', { name: '6問のうち1問目' })).toBeVisible();
    expect(await stored(other)).toBe('');
  });
});

test('R45 two tabs of the app add to each other', async ({ page, context }) => {
  await visit(page, '/stress-check/k6');
  const other = await context.newPage();
  await visit(other, '/stress-check/k6');
  await page.getByRole('radio').nth(1).press('Space');
  await page.getByRole('button', { name: '次へ' }).tap();
  await page.getByRole('radio').nth(2).press('Space');
  await expect(other.getByRole('progressbar', { name: '6問のうち2問目' })).toBeVisible();
  await other.getByRole('button', { name: '次へ' }).tap();
  await other.getByRole('radio').nth(3).press('Space');
  const text = await page.evaluate(() => localStorage.getItem('kokoro.draft.k6'));
  expect(JSON.parse(text ?? '').data.answers).toEqual({ K1: 1, K2: 2, K3: 3 });
});

test('R33 「答えを端末に残さない」 keeps answers for this visit only', async ({ page, context }) => {
  await visit(page, '/stress-check');
  await page.getByText('答えを端末に残さない').tap();
  await page.getByRole('link', { name: 'こころの状態（K6）をはじめる' }).tap();
  await page.getByRole('radio').nth(1).press('Space');
  await page.reload();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const other = await context.newPage();
  await visit(other, '/stress-check');
  await lineSettled(other);
  await expect(other.getByText('とちゅうのチェックがあります')).toHaveCount(0);
});

test('R93 a new page is announced: neutral title, focus on its heading, top of the page', async ({
  page,
}) => {
  const titles = { 動画: '動画', 相談: '相談先', お知らせ: 'お知らせ', チェック: 'チェック' };
  await visit(page, '/');
  await expect(page).toHaveTitle('チェック');
  for (const [name, title] of Object.entries(titles) as [keyof typeof TABS, string][]) {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await tab(page, name).tap();
    await expect(page).toHaveTitle(title);
    await expect(heading(page, TABS[name])).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
  }
  await page.goBack();
  await expect(page).toHaveTitle('お知らせ');
  await expect(heading(page, 'お知らせ')).toBeFocused();
});

test('the skip link is the first stop of the keyboard and leads past the frame', async ({ page }) => {
  await visit(page, '/videos');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '本文へ進む' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(heading(page, '動画')).toBeFocused();
  await expect(page).toHaveURL(`${SITE_ORIGIN}/videos`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('button', { name: 'すべて', exact: true })).toBeFocused();
});

test('every stop of the keyboard has a name and a ring, and none is hidden', async ({ page }) => {
  for (const path of ['/stress-check', '/consultation/now']) {
    await visit(page, path);
    const wrong: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        // The row draws the ring of the radio or checkbox in it.
        const drawn = element instanceof HTMLInputElement ? element.nextElementSibling : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(drawn ?? element);
        const { top, bottom } = element.getBoundingClientRect();
        const bar = document.querySelector('nav[aria-label="おもな画面"]');
        const barTop = bar && !bar.contains(element) ? bar.getBoundingClientRect().top : window.innerHeight;
        return {
          name:
            element.getAttribute('aria-label') ??
            element.closest('label')?.textContent ??
            element.textContent ??
            '',
          hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3,
          isOnScreen: top >= 0 && bottom <= barTop + 0.5,
        };
      });
      if (!stop) break;
      if (!stop.name.trim() || !stop.hasRing || !stop.isOnScreen) wrong.push(JSON.stringify(stop));
    }
    expect(wrong, path).toEqual([]);
  }
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

  test('outside LINE a QR code leads into it', async ({ page }) => {
    await visit(page, '/stress-check');
    const code = page.getByRole('img', { name: 'LINEでひらくためのQRコード' });
    await expect(code).toBeVisible();
    await expect
      .poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(page.getByRole('link', { name: `https://liff.line.me/${LIFF_ID}` })).toBeVisible();
  });

  test.describe('inside LINE', () => {
    test.use({ insideLine: true });

    test('it is not there', async ({ page }) => {
      await visit(page, '/stress-check');
      await lineSettled(page);
      await expect(page.getByText('スマートフォンのLINEでひらく')).toHaveCount(0);
    });
  });
});

test('a phone shows no QR code of itself', async ({ page }) => {
  await visit(page, '/stress-check');
  await expect(page.getByRole('img', { name: 'LINEでひらくためのQRコード' })).toBeHidden();
});

test('with forced colours a chosen answer can be told from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, '/stress-check/k6');
  await page.getByRole('radio').nth(1).press('Space');
  await page.getByRole('button', { name: '次へ' }).focus();
  const outlines = await page
    .getByRole('group')
    .locator('label > span')
    .evaluateAll((faces) => faces.map((face) => getComputedStyle(face).outlineStyle));
  expect(outlines).toEqual(['none', 'solid', 'none', 'none', 'none']);
});
