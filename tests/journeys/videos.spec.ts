import type { Page } from '@playwright/test';
import { SITE_ORIGIN } from '../site-server.ts';
import { expect, test } from './fixtures.ts';
import { heading, lineSettled, TABS, tab, visit } from './steps.ts';

const YOUTUBE = 'https://www.youtube-nocookie.com/**';

const play = (page: Page, title: string | RegExp) => page.getByRole('button', { name: title });

/** Answers for YouTube's player with an empty page, and remembers what it was told. */
async function player(page: Page) {
  const asked: { url: URL; referer: string | undefined; cookie: string | undefined }[] = [];
  await page.route(YOUTUBE, (route) => {
    const { referer, cookie } = route.request().headers();
    asked.push({ url: new URL(route.request().url()), referer, cookie });
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="ja"><title>film</title>',
    });
  });
  return asked;
}

test('R31 YouTube hears nothing before the tap, and only our origin after it', async ({
  page,
  outsideRequests,
}) => {
  const asked = await player(page);
  await visit(page, '/videos');
  await lineSettled(page);
  await page.waitForLoadState('networkidle');
  // What goes where is said above the first film.
  await expect(page.getByText('再生するまで、YouTubeにはつながりません。')).toBeVisible();
  expect(asked).toEqual([]);

  await play(page, /君が話したいこと/).tap();
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('title', '【群馬県自殺対策】君が話したいこと、それだけでいいから');
  await expect(page.getByText('見てつらくなったら、止めて大丈夫です。')).toBeVisible();
  expect(asked).toHaveLength(1);
  const [{ url, referer, cookie } = { url: new URL(SITE_ORIGIN), referer: '', cookie: '' }] = asked;
  expect(url.origin).toBe('https://www.youtube-nocookie.com');
  expect(url.pathname).toMatch(/^\/embed\/[\w-]{11}$/);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ playsinline: '1', hl: 'ja', rel: '0' });
  expect(referer).toBe(`${SITE_ORIGIN}/`);
  expect(cookie).toBeUndefined();
  expect(outsideRequests).toEqual([]);
});

test('only one film plays at a time', async ({ page }) => {
  await player(page);
  await visit(page, '/videos');
  await play(page, /君が話したいこと/).tap();
  await expect(page.locator('iframe')).toHaveAttribute('title', /君が話したいこと/);
  await play(page, /black dog/).tap();
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveAttribute('title', /black dog/);
  await expect(play(page, /君が話したいこと/)).toBeVisible();
  await tab(page, '相談').tap();
  await expect(heading(page, TABS.相談)).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a film that does not come is offered in other ways, and again', async ({ page }) => {
  let isSilent = true;
  await page.route(YOUTUBE, (route) =>
    isSilent
      ? undefined
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>film</title>' }),
  );
  await page.clock.install();
  await visit(page, '/videos');
  await play(page, /君が話したいこと/).tap();
  await expect(page.getByText('読みこみ中')).toBeVisible();
  await page.clock.fastForward(8000);
  await expect(page.getByText('再生できないようです。')).toBeVisible();
  await expect(page.getByRole('link', { name: 'YouTubeでひらく' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}$/,
  );
  isSilent = false;
  await page.getByRole('button', { name: 'もう一度', exact: true }).tap();
  await expect(page.getByText('見てつらくなったら、止めて大丈夫です。')).toBeVisible();
  await expect(page.getByText('再生できないようです。')).toHaveCount(0);
});

test('a topic shows its own films only, and asks nobody', async ({ page }) => {
  await visit(page, '/videos');
  await lineSettled(page);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const films = play(page, /^再生する/);
  const all = await films.count();
  await page.getByRole('button', { name: '若い人へ' }).tap();
  await expect(page.getByRole('button', { name: '若い人へ' })).toHaveAttribute('aria-pressed', 'true');
  await expect(play(page, /君が話したいこと/)).toBeVisible();
  await expect(play(page, /black dog/)).toHaveCount(0);
  await page.getByRole('button', { name: 'すべて', exact: true }).tap();
  await expect(films).toHaveCount(all);
  const links = page.getByRole('link', { name: /^公式ページをひらく/ });
  const before = await links.count();
  await page.getByRole('button', { name: 'もっと見る' }).tap();
  expect(await links.count()).toBeGreaterThan(before);
  expect(requests).toEqual([]);
});

test('without a network films wait, and come back with it', async ({ page, context }) => {
  await visit(page, '/videos');
  await expect(play(page, /君が話したいこと/)).toBeEnabled();
  await lineSettled(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText('オフラインです。チェックと電話番号は使えます。')).toBeVisible();
  await expect(play(page, /君が話したいこと/)).toBeDisabled();
  await context.setOffline(false);
  await expect(play(page, /君が話したいこと/)).toBeEnabled();
});
