import { chromium } from '@playwright/test';
import { type Launch, launchOptions } from './launch-options.ts';

/**
 * Starts a browser for real and says its version and whether it has Japanese glyphs; null when it does not start.
 * Blanks and tofu look alike, so the pictures of three glyphs must differ. Never throws.
 */
export async function probe(launch: Launch): Promise<{ version: string; japanese: boolean } | null> {
  const browser = await chromium.launch({ ...launchOptions(launch), timeout: 20_000 }).catch(() => null);
  if (!browser) return null;
  try {
    const page = await browser.newPage();
    const pictures = await page.evaluate(() =>
      ['あ', '漢', '齢'].map((glyph) => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        if (context) context.font = '32px sans-serif';
        context?.fillText(glyph, 0, 40);
        return canvas.toDataURL();
      }),
    );
    return { version: browser.version(), japanese: new Set(pictures).size === 3 };
  } catch {
    return null;
  } finally {
    await browser.close();
  }
}
