import type { Locator, Page } from '@playwright/test';

/** Waits until the page answers to taps itself; before that its links are plain links. */
export const live = (page: Page): Promise<void> =>
  page.locator('html[data-hydrated]').waitFor({ state: 'attached' });

/** Opens a page and waits until it is live. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await live(page);
}

/** Waits until LINE has answered or the app has gone on without it. */
export const lineSettled = (page: Page): Promise<void> =>
  page.locator('html[data-line]').waitFor({ state: 'attached' });

export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

export const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'おもな画面' }).getByRole('link', { name, exact: true });

/** The headings of the four tabs, by the words on the tabs. */
export const TABS = {
  チェック: 'こころの状態をたしかめる',
  動画: '動画',
  相談: '相談先をさがす',
  お知らせ: 'お知らせ',
} as const;

/** Everything the page has stored on the phone, as one text; empty when there is nothing. */
export const stored = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
      .map(([key, value]) => `${key}=${value}`)
      .concat(document.cookie || [])
      .join('\n'),
  );

/** Puts values into localStorage before the page first reads it; what the app makes of them later stays. */
export async function seed(page: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  const texts = Object.entries(values).map(
    ([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  await page.addInitScript((entries) => {
    for (const [key, text] of entries) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    }
  }, texts);
}

type Answers = Readonly<Record<string, number>>;

/** A draft in the shape the app stores (features/stress-check/draft.ts), as the check that was answered last. */
export const draft = (
  id: 'k6' | 'bjsq-57',
  answers: Answers,
  { sex = null, at = null }: { sex?: string | null; at?: string | null } = {},
): Record<string, unknown> => ({
  [`kokoro.draft.${id}`]: { v: 1, savedAt: Date.now(), data: { answers, sex, at } },
  'kokoro.draft.current': id,
});

/** Six answers of K6. */
export const k6Answers = (...values: [number, number, number, number, number, number]): Answers =>
  Object.fromEntries(values.map((value, index) => [`K${index + 1}`, value]));
