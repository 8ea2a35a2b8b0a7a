// The rows of the state matrix a tester can stand in, on the build with LINE's mock.
import type { Page } from '@playwright/test';
import { LINE_PROFILE } from '../line-hosts.ts';
import { MOCK_ORIGIN } from '../site-server.ts';
import { expect, test } from './fixtures.ts';
import { heading, lineSettled, TABS, tab, visit } from './steps.ts';

const GREETING = `${LINE_PROFILE.displayName}さん、こんにちは`;
const QUIET_LINE = 'お名前を使わずに続けます。';
const LINE_NOTE = 'LINEの中でひらくと、メニューからすぐ使えます。';
const OFFLINE = 'オフラインです。チェックと電話番号は使えます。';

test.use({
  baseURL: MOCK_ORIGIN,
  allowedProblems: [
    'LINE is unavailable; continuing signed out.',
    'LINE gave no profile; continuing without a name.',
  ],
});

/** Which of the app's words about LINE and the network each preset brings. */
const PRESETS: Readonly<Record<string, readonly string[]>> = {
  ok: [GREETING],
  guest: [],
  denied: [QUIET_LINE],
  notfriend: [GREETING],
  blocked: [GREETING],
  oldline: [GREETING],
  external: [LINE_NOTE],
  offline: [QUIET_LINE, OFFLINE],
  initfail: [QUIET_LINE],
};

async function expectWords(page: Page, expected: readonly string[]) {
  for (const words of [GREETING, QUIET_LINE, LINE_NOTE, OFFLINE])
    await expect(page.getByText(words, { exact: true }), words).toHaveCount(expected.includes(words) ? 1 : 0);
}

for (const [preset, expected] of Object.entries(PRESETS)) {
  test(`${preset}: the app says what it should, and everything works`, async ({ page, outsideRequests }) => {
    await visit(page, `/stress-check?mock=${preset}`);
    await lineSettled(page);
    await expectWords(page, expected);
    for (const [name, title] of Object.entries(TABS)) {
      await tab(page, name).tap();
      await expect(heading(page, title)).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`mock=${preset}`));
    }
    await expect(page.getByRole('link', { name: /電話する/ }).first()).toBeVisible();
    await tab(page, 'チェック').tap();
    await page.getByRole('link', { name: 'こころの状態（K6）をはじめる' }).tap();
    await page.getByRole('radio').nth(0).press('Space');
    await page.getByRole('button', { name: '次へ' }).tap();
    await expect(page.getByRole('progressbar', { name: '6問のうち2問目' })).toBeVisible();
    expect(outsideRequests).toEqual([]);
  });
}

test('an unknown preset is the ordinary one', async ({ page }) => {
  await visit(page, '/stress-check?mock=nonsense');
  await expectWords(page, [GREETING]);
});

test('the note about LINE goes for good once it is closed', async ({ page }) => {
  await visit(page, '/stress-check?mock=external');
  await page.getByRole('main').getByRole('button', { name: 'とじる' }).tap();
  await expect(page.getByText(LINE_NOTE)).toHaveCount(0);
  await page.reload();
  await lineSettled(page);
  await expect(heading(page, TABS.チェック)).toBeVisible();
  await expect(page.getByText(LINE_NOTE)).toHaveCount(0);
});

test('offline: films wait, the news keep their date', async ({ page }) => {
  await visit(page, '/videos?mock=offline');
  await expect(page.getByText('オンラインで見られます。').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^再生する/ }).first()).toBeDisabled();
  await tab(page, 'お知らせ').tap();
  await expect(page.getByText(/の内容です。新しいお知らせを読みこめませんでした。/)).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
});
