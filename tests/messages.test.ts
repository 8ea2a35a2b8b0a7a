import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const components = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
);

/** Comments may quote the interface; code may not. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');

/** Kana, kanji, and the marks that glue sentences together. */
const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/;

describe('components', () => {
  it('are found', () => expect(components.length).toBeGreaterThan(30));

  it.each(components)('%s leaves every Japanese word and mark to messages and content', (file) => {
    const lines = withoutComments(readFileSync(src + file, 'utf8')).split('\n');
    expect(lines.filter((line) => JAPANESE.test(line))).toEqual([]);
  });
});
