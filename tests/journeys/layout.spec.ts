import type { Page } from '@playwright/test';
import { BJSQ_57_IDS } from '../fixtures/stress-check/answer-sets.ts';
import { expect, test } from './fixtures.ts';
import { PAGES } from './public-paths.ts';
import { draft, k6Answers, lineSettled, seed, visit } from './steps.ts';

interface Box {
  /** Whom it concerns, in words. */
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What `selector` finds and a person sees, with the rectangle a finger can hit: a radio's is its whole row. */
const boxes = (page: Page, selector: string): Promise<Box[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const target = element.closest('label') ?? element;
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { x, y, width, height } = target.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? target.textContent ?? '';
      return [{ name: `${element.tagName.toLowerCase()} ${name.trim().slice(0, 30)}`, x, y, width, height }];
    }),
  );

const words = (path: string, { name, width, height }: Box) => `${path}: ${name}, ${width} × ${height}`;

/** How far the page can be pushed aside; rounding may make it one pixel. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
];

/** States with content that an empty phone does not show. */
const prepared = (page: Page, textSize: string) =>
  seed(page, {
    'kokoro.settings': { v: 1, data: { textSize, theme: 'light', prefecture: '40', ageBand: '20s' } },
    ...draft('k6', k6Answers(4, 4, 4, 4, 4, 4), { at: 'K2' }),
    ...draft('bjsq-57', Object.fromEntries(BJSQ_57_IDS.map((id) => [id, 4])), { sex: 'female' }),
  });

for (const viewport of SIZES) {
  for (const textSize of ['100', '200']) {
    test.describe(`${viewport.width} × ${viewport.height} with text at ${textSize} %`, () => {
      test.use({ viewport, colorScheme: 'light' });

      test.beforeEach(async ({ page }) => {
        test.setTimeout(60_000);
        await prepared(page, textSize);
      });

      test('no page scrolls sideways, folded or unfolded', async ({ page }) => {
        const wide: string[] = [];
        for (const path of PAGES) {
          await visit(page, path);
          for (const summary of await page.locator('summary').all())
            await summary.evaluate((it: HTMLElement) => it.click());
          const by = await overflow(page);
          if (by > 0) wide.push(`${path}: ${by} px too wide`);
        }
        await page.getByRole('button', { name: '文字と設定' }).tap();
        await expect(page.getByRole('dialog')).toBeVisible();
        if ((await overflow(page)) > 0) wide.push('settings sheet');
        expect(wide).toEqual([]);
      });

      test('R94 every target is large enough for a thumb', async ({ page }) => {
        const small: string[] = [];
        for (const path of PAGES) {
          await visit(page, path);
          await lineSettled(page);
          const atLeast = async (px: number, selector: string) => {
            // Layout is in fractions of a pixel.
            for (const box of await boxes(page, selector))
              if (Math.min(box.height, box.width) < px - 0.5) small.push(`${words(path, box)} (${px})`);
          };
          await atLeast(
            56,
            'nav[aria-label="おもな画面"] a, [role="group"] input[type="radio"], form input[type="radio"]',
          );
          await atLeast(44, 'button, select, summary, input[type="checkbox"], a[data-look], [href^="tel:"]');
          await atLeast(24, 'a');
        }
        await page.getByRole('button', { name: '文字と設定' }).tap();
        await expect(page.getByRole('dialog')).toBeVisible();
        for (const box of await boxes(page, 'dialog button, dialog select, dialog input'))
          if (Math.min(box.height, box.width) < 43.5) small.push(`${words('settings', box)} (44)`);
        expect(small).toEqual([]);
      });

      test('3.2.6 a telephone is inside the first screen of every page', async ({ page }) => {
        const missing: string[] = [];
        for (const path of PAGES) {
          await visit(page, path);
          const calls = await boxes(page, 'a[href^="tel:"]');
          const isInside = ({ x, y, width, height }: Box) =>
            x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height;
          if (!calls.some(isInside)) missing.push(path);
        }
        expect(missing).toEqual([]);
      });

      test('the tabs cover nothing that could be read at the end of a page', async ({ page }) => {
        const covered: string[] = [];
        for (const path of PAGES) {
          await visit(page, path);
          await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
          const isCovered = await page.evaluate(() => {
            const bar = document.querySelector('nav[aria-label="おもな画面"]')?.getBoundingClientRect();
            const last = document.querySelector('main')?.lastElementChild?.getBoundingClientRect();
            if (!bar || !last) return false;
            return last.bottom > bar.top && last.top < bar.bottom;
          });
          if (isCovered) covered.push(path);
          const position = await page
            .locator('nav[aria-label="おもな画面"]')
            .evaluateAll(([bar]) => bar && getComputedStyle(bar).position);
          if (textSize === '200' && position === 'fixed') covered.push(`${path} is fixed`);
        }
        expect(covered).toEqual([]);
      });
    });
  }
}

test.describe('320 × 568 with text at 200 %', () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test('each new question starts on screen', async ({ page }) => {
    await seed(page, { 'kokoro.settings': { v: 1, data: { textSize: '200' } } });
    await visit(page, '/stress-check/k6');
    for (let no = 1; no <= 3; no += 1) {
      await expect(page.getByRole('progressbar', { name: `6問のうち${no}問目` })).toBeAttached();
      if (no > 1) await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      await page.getByRole('radio').nth(4).press('Space');
      await page.getByRole('button', { name: '次へ' }).tap();
    }
  });

  test('1.4.12 wider spacing of letters and lines loses nothing', async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets = [sheet];
      });
    });
    const wide: string[] = [];
    for (const path of PAGES) {
      await visit(page, path);
      if ((await overflow(page)) > 0) wide.push(path);
    }
    expect(wide).toEqual([]);
  });
});

test('nothing moves once the page is live', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) (window as unknown as { shifts: number[] }).shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const moved: string[] = [];
  for (const path of PAGES) {
    await visit(page, path);
    await lineSettled(page);
    const sum = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve((window as unknown as { shifts: number[] }).shifts.reduce((all, one) => all + one, 0)),
            ),
          );
        }),
    );
    if (sum > 0) moved.push(`${path}: ${sum}`);
  }
  expect(moved).toEqual([]);
});
