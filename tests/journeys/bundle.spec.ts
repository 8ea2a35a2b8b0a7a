// What a deploy publishes must hold nothing that is only for us: no mock, no secret, no trace of this machine.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../browser/launch-options.ts';
import { expect, test } from './fixtures.ts';
import { DIST, PUBLIC_PATHS } from './public-paths.ts';

const FILES = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(DIST, file)).isFile(),
);
/** Without the base that React Router gives to relative addresses; nothing is ever asked of it. */
const textOf = (file: string) =>
  readFileSync(join(DIST, file), 'utf8').replaceAll(/([`"'])http:\/\/localhost\1/g, '');
const PAGES = FILES.filter((file) => file.endsWith('.html'));

/** Files that contain one of the words; empty is what every test below wants. */
const filesWith = (...words: readonly string[]) =>
  FILES.flatMap((file) => {
    const text = textOf(file);
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });

test('holds no mock of LINE, and the mock build does', () => {
  expect(filesWith('LiffMock', 'liff-mock', 'Brown', 'テスト 花子', '?mock=')).toEqual([]);
  const mock = join(ROOT, 'node_modules', '.cache', 'mock-dist', 'assets');
  const scripts = readdirSync(mock).map((file) => readFileSync(join(mock, file), 'utf8'));
  expect(scripts.some((text) => text.includes('テスト 花子'))).toBe(true);
});

test('holds no source map, debugger, test file or hidden file', () => {
  expect(FILES.filter((file) => /\.(map|ts|tsx)$|\.(test|spec)\.|(^|[\\/])\./.test(file))).toEqual([]);
  expect(filesWith('sourceMappingURL', 'debugger;')).toEqual([]);
});

test('holds no name of a secret and no value that only Node has', () => {
  expect(filesWith('VITE_', 'LINE_CHANNEL', 'CHANNEL_SECRET', 'process.env', 'Bearer ey')).toEqual([]);
});

test('holds no path of this machine and no address of a developer', () => {
  expect(
    filesWith(ROOT, homedir() === '/' ? ROOT : `${homedir()}/`, 'localhost', '127.0.0.1', 'node_modules/'),
  ).toEqual([]);
});

test('links by https alone', () => {
  const links = FILES.filter((file) => !file.startsWith('_')).flatMap((file) =>
    [...textOf(file).matchAll(/http:\/\/[^\s"'`)<\\]*/g)].map(([url]) => `${file}: ${url}`),
  );
  // Names of XML and SVG, which nobody ever opens.
  expect(links.filter((link) => !link.includes(': http://www.w3.org/'))).toEqual([]);
});

test('every public path is a file of its own, and a miss has one, too', () => {
  expect(PUBLIC_PATHS).toEqual(
    expect.arrayContaining([
      '/',
      '/stress-check',
      '/stress-check/k6',
      '/videos',
      '/consultation/now',
      '/news',
    ]),
  );
  expect(PUBLIC_PATHS.filter((path) => /^\/consultation\/area\/\d\d$/.test(path))).toHaveLength(47);
  expect(PAGES).toContain('404.html');
  // A host would reach them by a redirect, which takes LINE's credentials away before `init`.
  expect(PAGES.filter((file) => /.index\.html$/.test(file))).toEqual([]);
  for (const file of ['_headers', 'liff-qr.svg', 'news/latest.json'])
    expect(existsSync(join(DIST, file)), file).toBe(true);
});

test('the policy allows the inlined style by its hash, and no inline script exists', () => {
  const allowed = /style-src 'self' 'sha256-([^']+)'/.exec(textOf('_headers'))?.[1];
  for (const file of PAGES) {
    const html = textOf(file);
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    expect(
      styles.map((css) => createHash('sha256').update(css).digest('base64')),
      file,
    ).toEqual([allowed]);
    expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g), file).toBeNull();
    expect(html.match(/\sstyle="|\son\w+="|href="javascript/gi), file).toBeNull();
    expect(html.match(/<title>([^<]*)<\/title>/)?.[1], file).not.toMatch(/うつ|自殺|ストレス/);
  }
  expect(textOf('_headers')).not.toMatch(/unsafe-|blob:/);
});

test('every file that a page names is there', () => {
  const missing = PAGES.flatMap((file) =>
    [...textOf(file).matchAll(/(?:src|href)="\/((?:assets\/|liff-qr)[^"#?]*)"/g)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(DIST, path)))
      .map((path) => `${file}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('R53 every telephone of every page dials what it shows', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const file of PAGES) {
    for (const [, dialled = '', content = ''] of textOf(file).matchAll(
      /<a [^>]*href="tel:([^"]*)"[^>]*>(.*?)<\/a>/g,
    )) {
      const display = /[#\d][\d-]*$/.exec(content.replaceAll(/<[^>]*>/g, '').trim())?.[0] ?? '';
      count += 1;
      if (display.replaceAll('-', '') !== decodeURIComponent(dialled))
        wrong.push(`${file}: ${display} → ${dialled}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(300);
});
