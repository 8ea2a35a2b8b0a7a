// R92: no violation on any view, in any state, in light and dark.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BJSQ_57_IDS } from '../fixtures/stress-check/answer-sets.ts';
import { expect, test } from './fixtures.ts';
import { PAGES } from './public-paths.ts';
import { draft, heading, k6Answers, lineSettled, seed, visit } from './steps.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to on the page as it is, one line each. */
async function objections(page: Page): Promise<string[]> {
  // A film that plays belongs to YouTube; its frame, with its title, is ours.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${new URL(page.url()).pathname}: ${id} (${help}) at ${target.join(' ')}`),
  );
}

const fullAnswers = (value: number) => Object.fromEntries(BJSQ_57_IDS.map((id) => [id, value]));

/** States that an address alone does not show: how to get there, and what proves that one is there. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the settings sheet': async (page) => {
    await visit(page, '/stress-check');
    await page.getByRole('button', { name: '文字と設定' }).tap();
    await expect(page.getByRole('dialog', { name: '文字と設定' })).toBeVisible();
    await page.getByRole('button', { name: 'すべて消す' }).tap();
    await expect(page.getByRole('button', { name: '消す', exact: true })).toBeVisible();
  },
  'a question with the way to help': async (page) => {
    await seed(page, draft('k6', k6Answers(0, 4, 0, 0, 0, 0), { at: 'K2' }));
    await visit(page, '/stress-check/k6');
    await expect(page.getByRole('link', { name: 'つらさが強いときは' })).toBeVisible();
    await page.getByRole('button', { name: 'やめる' }).tap();
    await expect(page.getByText('ここでやめますか')).toBeVisible();
  },
  'the first of 57 questions': async (page) => {
    await seed(page, draft('bjsq-57', {}, { sex: 'male' }));
    await visit(page, '/stress-check/full');
    await expect(page.getByRole('progressbar')).toBeVisible();
  },
  'the end of a check': async (page) => {
    await seed(page, draft('k6', k6Answers(0, 0, 0, 0, 0, 0), { at: 'K6' }));
    await visit(page, '/stress-check/k6');
    await page.getByRole('button', { name: '次へ' }).tap();
    await expect(heading(page, 'おつかれさまでした')).toBeVisible();
  },
  'a check that waits on the first tab': async (page) => {
    await seed(page, draft('k6', { K1: 1 }));
    await visit(page, '/stress-check');
    await lineSettled(page);
    await expect(page.getByText('とちゅうのチェックがあります')).toBeVisible();
  },
  ...Object.fromEntries(
    (
      [
        [1, k6Answers(0, 0, 1, 0, 0, 0), 'いまは、つらさのサインは少なめです'],
        [2, k6Answers(1, 1, 1, 1, 1, 1), '少し疲れがたまっているようです'],
        [3, k6Answers(2, 2, 2, 2, 1, 1), 'つらい日が続いているようです。だれかに話してみませんか'],
        [4, k6Answers(4, 4, 4, 4, 4, 4), 'かなりつらい状態のようです。ひとりで抱えなくて大丈夫です'],
      ] as const
    ).map(([level, answers, sentence]) => [
      `a result of level ${level}`,
      async (page: Page) => {
        await seed(page, draft('k6', answers));
        await visit(page, '/stress-check/result');
        await expect(heading(page, sentence)).toBeVisible();
        await page.getByText('くわしい結果（点数・グラフ・表）').tap();
      },
    ]),
  ),
  'a result of 57 questions, unfolded': async (page) => {
    await seed(page, draft('bjsq-57', fullAnswers(4), { sex: 'female' }));
    await visit(page, '/stress-check/result');
    await page.getByText('くわしい結果（点数・グラフ・表）').tap();
    await expect(page.getByRole('table')).toBeVisible();
  },
  'a result of 57 questions without the sex': async (page) => {
    await seed(page, draft('bjsq-57', fullAnswers(2), { sex: 'unanswered' }));
    await visit(page, '/stress-check/result');
    await page.getByText('くわしい結果（点数・グラフ・表）').tap();
    await expect(page.getByRole('table')).toBeVisible();
  },
  'a film that plays': async (page) => {
    await page.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="ja"><title>film</title>' }),
    );
    await visit(page, '/videos');
    await page
      .getByRole('button', { name: /^再生する/ })
      .first()
      .tap();
    await expect(page.getByText('見てつらくなったら、止めて大丈夫です。')).toBeVisible();
  },
  'details of a desk': async (page) => {
    await visit(page, '/consultation');
    for (const summary of await page.getByText('くわしく', { exact: true }).all()) await summary.tap();
  },
  'news that could not be loaded': async (page) => {
    await page.route('**/news/latest.json', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<html>' }),
    );
    await visit(page, '/news');
    await expect(page.getByRole('button', { name: 'もう一度読みこむ' })).toBeVisible();
  },
  'the covered screen': async (page) => {
    // The neutral site has nothing to show: what stays is what the person sees while leaving.
    await page.route('https://www.jma.go.jp/**', (route) => route.fulfill({ status: 204 }));
    await visit(page, '/stress-check');
    await page.getByRole('link', { name: '画面をかくす' }).tap();
    await expect(heading(page, 'このページは閉じました')).toBeVisible();
  },
  'an address of nobody': async (page) => {
    await page.goto('/nowhere');
    await expect(heading(page, 'このページは見つかりません')).toBeVisible();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`R92 in the ${colorScheme}`, () => {
    test.use({ colorScheme, allowedProblems: ['status of 404'] });

    for (const [words, paths] of [
      ['the tabs and the checks', PAGES.filter((path) => !path.startsWith('/consultation'))],
      ['the desks', PAGES.filter((path) => path.startsWith('/consultation'))],
    ] as const) {
      test(`no page of ${words} has a violation`, async ({ page }) => {
        test.setTimeout(60_000);
        const found: string[] = [];
        for (const path of paths) {
          await visit(page, path);
          found.push(...(await objections(page)));
        }
        expect(found).toEqual([]);
      });
    }

    for (const [state, reach] of Object.entries(STATES)) {
      test(`${state} has no violation`, async ({ page }) => {
        await reach(page);
        expect(await objections(page)).toEqual([]);
      });
    }
  });
}
