// Hours are told in Japan time from the mock build, whose clock a tester sets with `?now=`.
import type { Page } from '@playwright/test';
import { liffUrl } from '../line-hosts.ts';
import { MOCK_ORIGIN, SITE_ORIGIN } from '../site-server.ts';
import { expect, test } from './fixtures.ts';
import { PAGES } from './public-paths.ts';
import { heading, TABS, tab, visit } from './steps.ts';

const INOCHI = '自殺予防いのちの電話（フリーダイヤル）';
const MIMI = '働く人の「こころの耳電話相談」';

const at = (instant: string) => `/consultation?now=${encodeURIComponent(`${instant}+09:00`)}`;

const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

/** The states of a group's desks in the order of the page, in words. */
const states = async (page: Page, group: string): Promise<string[]> => {
  const cards = page
    .getByRole('region', { name: group, exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(cards.first()).toContainText(
    /受付中|時間外|24時間受付|まもなく終了|受付時間は公式ページで確認/,
  );
  return cards.evaluateAll((items) =>
    items.map((item) => item.querySelector('[data-state]')?.textContent ?? 'nothing'),
  );
};

const IS_OPEN = /^(受付中|24時間受付|まもなく終了)/;

/** Hours as printed: daily 16–21, the 10th of a month 8:00 to 8:00; weekdays 17–22, weekends 10–16, no holidays. */
const HOURS: readonly (readonly [words: string, instant: string, inochi: string, mimi: string])[] = [
  ['a weekday evening', '2026-11-24T18:00', '受付中（あと3時間）', '受付中（あと4時間）'],
  ['a holiday on a Monday', '2026-11-23T18:00', '受付中（あと3時間）', '時間外（次はあした 17:00）'],
  ['a Saturday morning', '2026-11-28T10:30', '時間外（次はきょう 16:00）', '受付中（あと5時間30分）'],
  [
    'the last night of the year',
    '2026-12-31T23:10',
    '時間外（次はあした 16:00）',
    '時間外（次は1/4(月) 17:00）',
  ],
  [
    'just before the tenth starts',
    '2026-12-10T07:59',
    '時間外（次はきょう 8:00）',
    '時間外（次はきょう 17:00）',
  ],
  ['the tenth of a month', '2026-12-10T08:30', '受付中（あと23時間30分）', '時間外（次はきょう 17:00）'],
  ['the night after the tenth', '2026-12-11T03:00', '受付中（あと5時間）', '時間外（次はきょう 17:00）'],
  ['the last minutes', '2026-11-24T20:50', 'まもなく終了（21:00まで）', '受付中（あと1時間10分）'],
];

for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles']) {
  test.describe(`R55 on a phone set to ${timezoneId}`, () => {
    test.use({ baseURL: MOCK_ORIGIN, timezoneId });

    for (const [words, instant, inochi, mimi] of HOURS) {
      test(`on ${words} (${instant})`, async ({ page }) => {
        await visit(page, at(instant));
        await expect(card(page, INOCHI).locator('[data-state]')).toHaveText(inochi);
        await expect(card(page, MIMI).locator('[data-state]')).toHaveText(mimi);
        await expect(card(page, MIMI)).toContainText('時間は資料1件によるものです');
      });
    }
  });
}

test.describe('the list', () => {
  test.use({ baseURL: MOCK_ORIGIN });

  for (const instant of ['2026-12-31T23:10', '2026-11-24T18:00']) {
    test(`has those who answer now first (${instant})`, async ({ page }) => {
      await visit(page, at(instant));
      for (const group of ['電話で話す', 'LINE・チャットで話す']) {
        const found = await states(page, group);
        const isOpen = found.map((state) => IS_OPEN.test(state));
        expect(isOpen.lastIndexOf(true), found.join(' | ')).toBeLessThan(
          isOpen.includes(false) ? isOpen.indexOf(false) : isOpen.length,
        );
        expect(isOpen).toContain(true);
        expect(isOpen).toContain(false);
      }
    });
  }

  test('says neither open nor closed where the hours are not known', async ({ page }) => {
    await visit(page, at('2026-11-24T18:00'));
    for (const name of ['DV相談ナビ', 'こころのほっとチャット']) {
      await expect(card(page, name).locator('[data-state]')).toHaveText('受付時間は公式ページで確認');
    }
    // It has no page to look at.
    await expect(card(page, '労働条件相談ほっとライン').locator('[data-state]')).toHaveText(
      '受付時間は確認できていません',
    );
    // Not a person's hours: pages and programs are simply there.
    await expect(card(page, '支援情報検索サイト').locator('[data-state]')).toHaveText('いつでも使えます');
  });

  test('renews its words when the minute is full', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-24T20:59:30+09:00') });
    await visit(page, '/consultation');
    await expect(card(page, INOCHI).locator('[data-state]')).toHaveText('まもなく終了（21:00まで）');
    await page.clock.runFor(31_000);
    await expect(card(page, INOCHI).locator('[data-state]')).toHaveText('時間外（次はあした 16:00）');
  });

  test('keeps the time of the tester on the way to the other tabs and back', async ({ page }) => {
    await visit(page, at('2026-12-10T08:30'));
    await tab(page, '動画').tap();
    await expect(heading(page, TABS.動画)).toBeVisible();
    await tab(page, '相談').tap();
    await expect(card(page, INOCHI).locator('[data-state]')).toHaveText(/^受付中/);
  });
});

test('R53 every telephone dials what it shows, on every page', async ({ page }) => {
  const wrong: string[] = [];
  let count = 0;
  for (const path of PAGES) {
    await visit(page, path);
    const calls = await page.locator('a[href^="tel:"]').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        text: link.textContent ?? '',
        label: link.getAttribute('aria-label') ?? link.textContent ?? '',
        target: link.getAttribute('target'),
      })),
    );
    count += calls.length;
    for (const { href, text, label, target } of calls) {
      const display = /[#\d][\d-]*$/.exec(text.trim())?.[0] ?? '';
      const dialled = decodeURIComponent(href.slice('tel:'.length));
      const isRight = display.replaceAll('-', '') === dialled && label.includes(display) && target === null;
      if (!isRight || !/^tel:(%23)?\d+$/.test(href))
        wrong.push(`${path}: ${label} shows "${display}", dials ${href}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(100);
});

test('R54 a number with # is written so that it dials, beside one that dials everywhere', async ({
  page,
}) => {
  await visit(page, '/consultation');
  for (const [name, number] of [
    ['DV相談ナビ', '8008'],
    ['性犯罪・性暴力被害者のためのワンストップ支援センター', '8891'],
    ['警察相談専用電話', '9110'],
  ] as const) {
    const links = card(page, name).locator('a[href^="tel:"]');
    await expect(links.first()).toHaveAttribute('href', `tel:%23${number}`);
    await expect(links.first()).toContainText(`#${number}`);
    await expect(links.nth(1)).toHaveAttribute('href', /^tel:\d+$/);
  }
});

test('R57 who pays is said before the tap', async ({ page }) => {
  await visit(page, '/consultation');
  const cards = page.getByRole('listitem').filter({ has: page.locator('> a[href^="tel:0570"]') });
  expect(await cards.count()).toBeGreaterThan(3);
  for (const one of await cards.all())
    await expect(one).toContainText('通話料がかかります（かけ放題の対象外）');
});

test('R58 a link that leaves the site says where it goes and takes nothing along', async ({ page }) => {
  for (const path of ['/consultation', '/consultation/area/40', '/videos', '/news', '/privacy']) {
    await visit(page, path);
    const links = await page.locator('a[target="_blank"]').evaluateAll((all) =>
      all.map((link) => ({
        href: (link as HTMLAnchorElement).href,
        rel: link.getAttribute('rel') ?? '',
        name: link.getAttribute('aria-label') ?? link.textContent ?? '',
      })),
    );
    expect(links.length, path).toBeGreaterThan(0);
    for (const { href, rel, name } of links) {
      expect(href, `${path}: ${name}`).toMatch(/^https:\/\//);
      expect(rel, `${path}: ${name}`).toContain('noopener');
      expect(name.trim(), `${path}: ${href}`).not.toBe('');
    }
  }
});

test.describe('from the rich menu', () => {
  test.use({ insideLine: true });

  test('「いま つらい」 is one tap away from a person', async ({ page }) => {
    await page.goto(liffUrl(SITE_ORIGIN, '/', { state: '/consultation/now' }), { waitUntil: 'commit' });
    await expect(heading(page, 'いま とてもつらいとき')).toBeVisible();
    const call = page.getByRole('main').getByRole('link', { name: /^よりそいホットラインに電話する/ });
    await expect(call).toBeInViewport();
    await expect(call).toHaveAttribute('href', 'tel:0120279338');
  });
});

test('the region of the settings leads straight to its own desks', async ({ page }) => {
  await visit(page, '/consultation');
  await page.getByRole('link', { name: 'すんでいる地域の窓口' }).tap();
  await page.getByRole('link', { name: '福岡県' }).tap();
  await expect(heading(page, '福岡県の窓口')).toBeVisible();
  await expect(page).toHaveURL(/\/consultation\/area\/40$/);
  await page.getByRole('link', { name: 'ほかの都道府県をえらぶ' }).tap();
  await expect(page.getByRole('link', { name: '沖縄県' })).toBeVisible();

  await page.getByRole('button', { name: '文字と設定' }).tap();
  await page.getByRole('dialog').getByLabel('都道府県').selectOption({ label: '鳥取県' });
  await page.getByRole('dialog').getByRole('button', { name: 'とじる' }).tap();
  await tab(page, '相談').tap();
  await page.getByRole('link', { name: 'すんでいる地域の窓口' }).tap();
  await expect(heading(page, '鳥取県の窓口')).toBeVisible();
});

test('the chips lead to their part of the list and leave the address alone', async ({ page }) => {
  await visit(page, '/consultation');
  await page.getByRole('link', { name: '自動応答', exact: true }).tap();
  const title = page.getByRole('heading', { level: 2, name: '自動応答で調べる' });
  await expect(title).toBeInViewport();
  await expect(title).toBeFocused();
  await expect(page).toHaveURL(`${SITE_ORIGIN}/consultation`);
});
