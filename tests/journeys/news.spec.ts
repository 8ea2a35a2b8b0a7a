import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { lineSettled, visit } from './steps.ts';

const FILE = '**/news/latest.json';

const STALE = /^\d{4}\/\d{2}\/\d{2} \d{1,2}:\d{2}の内容です。新しいお知らせを読みこめませんでした。$/;
const FETCHED = /^取得 \d{4}\/\d{2}\/\d{2} \d{1,2}:\d{2}$/;

/** The file as a real import would have left it: the one in the repository says that it is a sample. */
async function serveImported(page: Page, route: Route, changes: object = {}) {
  const sample = await (await page.request.get('/news/latest.json')).json();
  await route.fulfill({ json: { ...sample, isSample: false, ...changes } });
}

const retry = (page: Page) => page.getByRole('button', { name: 'もう一度読みこむ' });

/** Ways in which the file of news can be of no use. */
const DAMAGES: Readonly<Record<string, { status?: number; contentType?: string; body?: string } | null>> = {
  'the connection breaks': null,
  'the host answers 500': { status: 500, body: 'error' },
  'the host answers with a page': {
    contentType: 'text/html',
    body: '<!doctype html><title>メンテナンス</title>',
  },
  'the file is cut off': { contentType: 'application/json', body: '{"items":[{"id":"a","title":"お知' },
  'the file holds nothing': { contentType: 'application/json', body: '{"items":[]}' },
};

for (const [words, answer] of Object.entries(DAMAGES)) {
  test.describe(`R65 ${words}`, () => {
    test.use({ allowedProblems: ['Failed to load resource'] });

    test('what came with the app is shown with its date, and one can try again', async ({ page }) => {
      let isBroken = true;
      await page.route(FILE, (route) => {
        if (!isBroken) return serveImported(page, route);
        return answer ? route.fulfill(answer) : route.abort();
      });
      await visit(page, '/news');
      await expect(page.getByText(STALE)).toBeVisible();
      await expect(page.getByRole('article').first()).toBeVisible();
      await retry(page).tap();
      await expect(page.getByText(STALE)).toBeVisible();
      isBroken = false;
      await retry(page).tap();
      await expect(page.getByText(FETCHED)).toBeVisible();
      await expect(retry(page)).toHaveCount(0);
    });
  });
}

test('R66 markup in the news is text, and a link elsewhere is none', async ({ page, problems }) => {
  const original = await (await page.request.get('/news/latest.json')).json();
  const [first, second] = original.items;
  const items = [
    { ...first, id: 'markup', title: '<img src=x onerror=alert(1)>お知らせ', publishedAt: first.publishedAt },
    { ...second, id: 'script', title: 'リンクのお知らせ', url: 'javascript:alert(1)' },
    ...original.items.slice(2),
  ];
  await page.route(FILE, (route) => serveImported(page, route, { items }));
  await visit(page, '/news');
  await expect(page.getByText(FETCHED)).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('R71 no choice of age or region asks anybody', async ({ page }) => {
  await page.route(FILE, (route) => serveImported(page, route));
  await visit(page, '/news');
  await expect(page.getByText(FETCHED)).toBeVisible();
  await lineSettled(page);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const name of ['10代', '20代', '30〜50代', '60代以上', '支える人', 'すべて']) {
    const chip = page.getByRole('button', { name, exact: true });
    await chip.tap();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('article').first()).toBeVisible();
  }
  await page.getByRole('main').getByLabel('地域').selectOption({ label: '福岡県' });
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('main').getByLabel('地域').selectOption({ label: 'えらばない' });
  expect(requests).toEqual([]);
  await expect(page).toHaveURL(/\/news$/);
});

test('ten items at a time, and no more than there are', async ({ page }) => {
  const file = await (await page.request.get('/news/latest.json')).json();
  const items = Array.from({ length: 25 }, (_, index) => ({
    ...file.items[0],
    id: `item-${index}`,
    title: `お知らせ ${index}`,
  }));
  await page.route(FILE, (route) => route.fulfill({ json: { ...file, items } }));
  await visit(page, '/news');
  const more = page.getByRole('button', { name: 'もっと見る' });
  for (const count of [10, 20]) {
    await expect(page.getByRole('article')).toHaveCount(count);
    await expect(page.getByText(`25件のうち${count}件を表示しています`)).toBeVisible();
    await more.tap();
  }
  await expect(page.getByRole('article')).toHaveCount(25);
  await expect(more).toHaveCount(0);
});

test('a region chosen here is still chosen on the next visit', async ({ page }) => {
  await visit(page, '/news');
  await page.getByRole('main').getByLabel('地域').selectOption({ label: '北海道' });
  await visit(page, '/news');
  await expect(page.getByRole('main').getByLabel('地域')).toHaveValue('01');
});

test('every item says where it is from, when, and leads to its official page', async ({ page }) => {
  await visit(page, '/news');
  for (const article of await page.getByRole('article').all()) {
    await expect(article.locator('time')).toHaveText(/^\d{4}\/\d{2}\/\d{2}$/);
    const link = article.getByRole('link');
    await expect(link).toHaveAttribute('href', /^https:\/\//);
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toHaveAccessibleName(/（.+のサイトへ）$/);
  }
});

test('the sample in the repository says that it is one, and claims no fetch', async ({ page }) => {
  await visit(page, '/news');
  await expect(page.getByText(/^2026年8月の内容から作った見本です。/)).toBeVisible();
  await expect(page.getByText(FETCHED)).toHaveCount(0);
});
