import type { Page } from '@playwright/test';
import { BJSQ_57_IDS, CHECKS } from '../fixtures/stress-check/answer-sets.ts';
import { SITE_ORIGIN } from '../site-server.ts';
import { expect, test } from './fixtures.ts';
import { PAGES } from './public-paths.ts';
import { draft, heading, lineSettled, live, seed, visit } from './steps.ts';

/** The app takes no tap on a question younger than this: it would be the second half of a double tap. */
const OLD_ENOUGH_MS = 300;

const START_K6 = 'こころの状態（K6）をはじめる';

const row = (page: Page, option: number) => page.getByRole('group').locator('label').nth(option);

async function tapAnswer(page: Page, option: number) {
  await page.clock.fastForward(OLD_ENOUGH_MS);
  await row(page, option).tap();
}

/** The question on screen, by what a screen reader hears of the progress. */
const atQuestion = (page: Page, no: number, count: number) =>
  expect(page.getByRole('progressbar', { name: `${count}問のうち${no}問目`, exact: true })).toBeVisible();

/** Answers the questions `from` to `to` with the same option. */
async function answer(page: Page, [from, to]: readonly [number, number], count: number, option: number) {
  for (let no = from; no <= to; no += 1) {
    await atQuestion(page, no, count);
    await tapAnswer(page, option);
  }
}

const finished = (page: Page) => expect(heading(page, 'おつかれさまでした')).toBeVisible();
const showResult = (page: Page) => page.getByRole('link', { name: '結果を見る' }).tap();
const openDetails = (page: Page) => page.getByText('くわしい結果（点数・グラフ・表）').tap();

/** One of the two methods in the folded part of the result. */
const method = (page: Page, name: string) =>
  page.getByRole('heading', { level: 4, name, exact: true }).locator('xpath=..');

const sums = ({ A, B, C }: { A: number; B: number; C: number }) =>
  `ストレス要因 ${A}・心身の反応 ${B}・周囲のサポート ${C}`;

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test('K6 takes at most eight taps from the first tab to its result', async ({ page }) => {
  await visit(page, '/stress-check');
  let taps = 0;
  await page.getByRole('link', { name: START_K6 }).tap();
  taps += 1;
  for (let no = 1; no <= 6; no += 1) {
    await atQuestion(page, no, 6);
    await tapAnswer(page, 2);
    taps += 1;
  }
  await showResult(page);
  taps += 1;
  await expect(heading(page, 'つらい日が続いているようです。だれかに話してみませんか')).toBeVisible();
  expect(taps).toBeLessThanOrEqual(8);
  await openDetails(page);
  await expect(page.getByRole('heading', { name: '合計 12点（0〜24点）' })).toBeVisible();
});

test('R30 a check sends nothing and leaves no answer in address, title or console', async ({ page }) => {
  const said: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await visit(page, '/stress-check');
  await lineSettled(page);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: START_K6 }).tap();
  await atQuestion(page, 1, 6);
  page.on('request', (request) => {
    requests.push(request.url());
  });

  const traces = () =>
    page.evaluate(() => ({
      address: location.href,
      title: document.title,
      name: window.name,
      state: Object.entries(history.state ?? {}).filter(
        ([key, value]) => key !== 'key' && key !== 'idx' && value !== null && value !== undefined,
      ),
      cookie: document.cookie,
    }));
  const clean = (path: string) => ({
    address: SITE_ORIGIN + path,
    title: 'チェック',
    name: '',
    // The router's own key and index of the entry are all there is.
    state: [],
    cookie: '',
  });
  for (let no = 1; no <= 6; no += 1) {
    await atQuestion(page, no, 6);
    expect(await traces()).toEqual(clean('/stress-check/k6'));
    await tapAnswer(page, 4);
  }
  await finished(page);
  await showResult(page);
  await expect(heading(page, 'かなりつらい状態のようです。ひとりで抱えなくて大丈夫です')).toBeVisible();
  await openDetails(page);
  expect(await traces()).toEqual(clean('/stress-check/result'));
  expect(requests).toEqual([]);
  expect(said).toEqual([]);
  expect(await page.evaluate(() => [Object.keys(localStorage).sort(), Object.keys(sessionStorage)])).toEqual([
    ['kokoro.draft.current', 'kokoro.draft.k6'],
    [],
  ]);
});

test('K6 works with the keyboard alone', async ({ page }) => {
  await visit(page, '/stress-check');
  const start = page.getByRole('link', { name: START_K6 });
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await start.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(start).toBeFocused();
  await page.keyboard.press('Enter');
  for (let no = 1; no <= 6; no += 1) {
    await atQuestion(page, no, 6);
    // A screen reader starts at the question, wherever the person came from.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio').nth(0)).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    // An arrow selects on its way to another answer, so it never goes on.
    await atQuestion(page, no, 6);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: '次へ' })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await finished(page);
  await expect(heading(page, 'おつかれさまでした')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '結果を見る' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, '少し疲れがたまっているようです')).toBeFocused();
  await openDetails(page);
  await expect(page.getByRole('heading', { name: '合計 6点（0〜24点）' })).toBeVisible();
});

test('on an iPhone, too, a tap on a row goes on, and a key does not', async ({ page }) => {
  // WebKit gives the click that a label passes on to its radio no detail, as if a key had made it.
  await page.addInitScript(() => {
    const detail = Object.getOwnPropertyDescriptor(UIEvent.prototype, 'detail')?.get;
    Object.defineProperty(UIEvent.prototype, 'detail', {
      get(this: UIEvent) {
        return this.target instanceof HTMLInputElement ? 0 : detail?.call(this);
      },
    });
  });
  await visit(page, '/stress-check/full');
  await page.getByText('男性', { exact: true }).tap();
  await answer(page, [1, 2], 57, 1);
  await atQuestion(page, 3, 57);
  await row(page, 2).tap();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio').nth(1).press('Space');
  await atQuestion(page, 3, 57);
});

test('R46 the second half of a double tap answers nothing', async ({ page }) => {
  await visit(page, '/stress-check/k6');
  await tapAnswer(page, 3);
  await row(page, 3).tap();
  await atQuestion(page, 2, 6);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a hard answer brings a calm way to help, which stays', async ({ page }) => {
  await visit(page, '/stress-check/k6');
  const strip = page.getByRole('link', { name: 'つらさが強いときは、とちゅうでも相談できます' });
  await tapAnswer(page, 0);
  await atQuestion(page, 2, 6);
  await expect(strip).toBeHidden();
  await tapAnswer(page, 3);
  for (const no of [3, 4]) {
    await atQuestion(page, no, 6);
    await expect(strip).toBeVisible();
    await tapAnswer(page, 0);
  }
  await strip.tap();
  await expect(heading(page, 'いま とてもつらいとき')).toBeVisible();
});

test('R42 answers survive back and forward', async ({ page }) => {
  await visit(page, '/stress-check');
  await page.getByRole('link', { name: START_K6 }).tap();
  await answer(page, [1, 3], 6, 1);
  await atQuestion(page, 4, 6);
  await page.goBack();
  await expect(page.getByText('こころの状態（K6） 3 / 6')).toBeVisible();
  await page.goForward();
  await atQuestion(page, 4, 6);
  await page.getByRole('button', { name: 'もどる' }).tap();
  await atQuestion(page, 3, 6);
  await expect(page.getByRole('radio', { name: '少しだけ' })).toBeChecked();
});

test('an answer given before the app is live is kept', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/stress-check/k6', { waitUntil: 'commit' });
  await row(page, 3).tap();
  await expect(page.getByRole('radio', { name: 'たいてい' })).toBeChecked();
  expect(await page.locator('html').getAttribute('data-hydrated')).toBeNull();
  release();
  await live(page);
  await expect(page.getByRole('radio', { name: 'たいてい' })).toBeChecked();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('kokoro.draft.k6'))).toContain('"K1":3');
  await page.getByRole('button', { name: '次へ' }).tap();
  await atQuestion(page, 2, 6);
  await page.getByRole('button', { name: 'もどる' }).tap();
  await expect(page.getByRole('radio', { name: 'たいてい' })).toBeChecked();
});

test.describe('57 questions', () => {
  test('R42 go on at the same question after a reload at any moment', async ({ page }) => {
    await visit(page, '/stress-check/full');
    await page.getByText('女性', { exact: true }).tap();
    let next = 1;
    for (const answered of [0, 1, 16, 40, 56]) {
      await answer(page, [next, answered], 57, 0);
      next = answered + 1;
      await atQuestion(page, next, 57);
      await page.reload();
      await live(page);
      await atQuestion(page, next, 57);
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    }
    // A question gone back to is where the person is, too, with its answer.
    await page.getByRole('button', { name: 'もどる' }).tap();
    await page.getByRole('button', { name: 'もどる' }).tap();
    await atQuestion(page, 55, 57);
    await page.reload();
    await live(page);
    await atQuestion(page, 55, 57);
    await expect(page.getByRole('radio').nth(0)).toBeChecked();
    await answer(page, [55, 57], 57, 0);
    await finished(page);
    await showResult(page);

    const { sum, female } = CHECKS.checks.all1;
    await openDetails(page);
    const bySum = method(page, '合計点数を使う方法');
    await expect(bySum).toContainText('高ストレスの基準にあてはまりません');
    await expect(bySum).toContainText(sums(sum));
    expect(sums(sum)).toBe('ストレス要因 50・心身の反応 38・周囲のサポート 9');
    await expect(method(page, '素点換算表を使う方法')).toContainText(sums(female));
  });

  test('give the official sums of the manual when every answer is the fourth', async ({ page }) => {
    await visit(page, '/stress-check');
    await page.getByRole('link', { name: '職場のストレス（57問）をはじめる' }).tap();
    await page.getByText('女性', { exact: true }).tap();
    await answer(page, [1, 57], 57, 3);
    await finished(page);
    await showResult(page);
    await expect(heading(page, 'かなりつらい状態のようです。ひとりで抱えなくて大丈夫です')).toBeVisible();

    const { sum, female } = CHECKS.checks.all4;
    await openDetails(page);
    const bySum = method(page, '合計点数を使う方法');
    await expect(bySum).toContainText('高ストレスの基準にあてはまります');
    await expect(bySum).toContainText(sums(sum));
    expect(sums(sum)).toBe('ストレス要因 35・心身の反応 107・周囲のサポート 36');
    const byTable = method(page, '素点換算表を使う方法');
    await expect(byTable).toContainText('高ストレスの基準にあてはまります');
    await expect(byTable).toContainText(sums(female));
    expect(sums(female)).toBe('ストレス要因 29・心身の反応 10・周囲のサポート 3');
    await expect(page.getByText('マニュアルの評価基準の例による')).toHaveCount(2);
  });

  test('use the sum method only when the sex is not answered', async ({ page }) => {
    const answers = Object.fromEntries(BJSQ_57_IDS.filter((id) => id !== 'B29').map((id) => [id, 4]));
    await seed(page, draft('bjsq-57', answers));
    await visit(page, '/stress-check/full');
    await page.getByText('答えない', { exact: true }).tap();
    await atQuestion(page, 57, 57);
    await tapAnswer(page, 3);
    await finished(page);
    await showResult(page);
    await openDetails(page);
    await expect(method(page, '合計点数を使う方法')).toContainText(sums(CHECKS.checks.all4.sum));
    await expect(page.getByText('素点換算表を使う方法')).toHaveCount(0);
    await expect(page.getByText('合計点数を使う方法だけで評価しています')).toBeVisible();
    await expect(page.getByRole('columnheader')).toHaveText(['尺度', '素点']);
  });

  test('R47 give no result while an answer is missing', async ({ page }) => {
    const answers = Object.fromEntries(BJSQ_57_IDS.filter((id) => id !== 'A5').map((id) => [id, 4]));
    await seed(page, draft('bjsq-57', answers, { sex: 'male', at: 'B29' }));
    await visit(page, '/stress-check/result');
    await expect(heading(page, 'まだ結果はありません')).toBeVisible();
    await visit(page, '/stress-check/full');
    await atQuestion(page, 57, 57);
    await page.getByRole('button', { name: '次へ' }).tap();
    // The sections go from short to long, so the fifth item on causes is the sixteenth question.
    await atQuestion(page, 16, 57);
  });
});

/** Ways in which a browser refuses to keep anything. */
const REFUSALS = {
  'reading it throws': () => {
    for (const area of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, area, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
  'it is null': () => {
    for (const area of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, area, { value: null });
  },
  'it is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [refusal, script] of Object.entries(REFUSALS)) {
  test(`R05 without storage (${refusal}) the check works and says that nothing is kept`, async ({ page }) => {
    await page.addInitScript(script);
    await visit(page, '/stress-check');
    await page.getByRole('link', { name: START_K6 }).tap();
    await answer(page, [1, 5], 6, 0);
    await atQuestion(page, 6, 6);
    await expect(page.getByText('この端末では記録できません')).toHaveCount(1);
    await tapAnswer(page, 0);
    await finished(page);
    await showResult(page);
    await expect(heading(page, 'いまは、つらさのサインは少なめです')).toBeVisible();
    for (const path of PAGES) {
      await visit(page, path);
      await expect(page.getByRole('link', { name: /電話する/ }).first(), path).toBeVisible();
    }
  });
}
