import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Source, wrongImports } from './architecture.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(SRC, path), 'utf8') }));

const check = (path: string, text: string) => wrongImports([{ path, text }]);
const importing = (path: string, specifier: string) => check(path, `import { x } from '${specifier}';\n`);

describe('the house', () => {
  it('has no import against the arrows', () => {
    expect(sources.map(({ path }) => path)).toContain('pages/paths.ts');
    expect(wrongImports(sources)).toEqual([]);
  });
});

describe('wrongImports', () => {
  it.each([
    ['app/shell.tsx', '#pages/videos.tsx'],
    ['pages/videos.tsx', '#features/videos/video-list.tsx'],
    ['pages/videos.tsx', './paths.ts'],
    ['pages/news.tsx', 'virtual:content/news'],
    ['features/news/feed.ts', '#pages/paths.ts'],
    ['features/news/feed.ts', './item.tsx'],
    ['features/news/feed.ts', '../news/item.tsx'],
    ['features/news/feed.ts', '#platform/storage.ts'],
    ['features/news/feed.ts', 'zustand'],
    ['domain/news/link.ts', './news-item.ts'],
    ['domain/news/link.ts', '#domain/audience/age-band.ts'],
    ['content/schema.ts', 'valibot'],
    ['platform/line/sdk.ts', '@line/liff/core'],
    ['platform/use-now.ts', 'react'],
    ['operator/main.ts', 'node:util'],
    ['operator/main.ts', '#content/schema.ts'],
    ['build/prerender.ts', '#pages/paths.ts'],
    ['build/prerender.ts', 'node:fs'],
    ['main.tsx', '#app/shell.tsx'],
    ['main.tsx', './env.ts'],
    ['ui/button.tsx', './button.module.css'],
    ['domain/news/link.test.ts', 'vitest'],
    ['domain/news/link.test.ts', '../../../tests/fixtures/links.ts'],
  ])('lets %s import %s', (path, specifier) => {
    expect(importing(path, specifier)).toEqual([]);
  });

  it.each([
    ['ui/button.tsx', '#domain/news/link.ts', 'ui imports nothing but itself'],
    ['ui/button.tsx', '../messages/ja/app.ts', 'ui imports nothing but itself'],
    ['domain/news/link.ts', '#messages/ja/app.ts', 'domain imports nothing but itself'],
    ['messages/ja/app.ts', '../../domain/news/link.ts', 'messages imports nothing but itself'],
    ['platform/storage.ts', '#features/news/feed.ts', 'platform may import only domain'],
    ['content/schema.ts', '#platform/config.ts', 'content may import only domain'],
    ['operator/main.ts', '#platform/config.ts', 'operator may import only domain, content, messages'],
    ['pages/news.tsx', '#platform/clock.ts', 'pages may import only features, domain, ui, messages'],
    ['features/news/feed.ts', '#features/videos/video.tsx', 'features never import each other'],
    ['features/news/feed.ts', '../videos/video.tsx', 'features never import each other'],
    [
      'features/news/feed.ts',
      '#pages/news.tsx',
      'features may import only domain, content, platform, ui, messages, pages/paths.ts',
    ],
    [
      'build/prerender.ts',
      '#app/shell.tsx',
      'build may import only pages, features, domain, content, messages, platform, ui',
    ],
    ['app/shell.tsx', '../../tests/line-hosts.ts', 'nothing in src imports from outside src'],
    [
      'utils/sum.ts',
      '#domain/news/link.ts',
      'src/utils is no layer of the house: add it to tests/architecture.ts with its arrows',
    ],
    ['platform/storage.ts', '@line/liff', 'only platform/line may import it'],
    ['features/news/feed.ts', '@line/liff/core', 'only platform/line may import it'],
    ['platform/line-up.ts', '@line/liff-mock', 'only platform/line may import it'],
    ['domain/news/link.ts', 'react', 'only main, app, pages, features, ui, platform, build may import it'],
    [
      'operator/main.ts',
      'react-dom/server',
      'only main, app, pages, features, ui, platform, build may import it',
    ],
    ['platform/storage.ts', 'node:fs', 'only operator, build may import it'],
    ['content/qr.ts', 'valibot', 'only content/schema.ts, content/parse.ts, operator, build may import it'],
    ['ui/card.tsx', 'virtual:content/news', 'only features, pages, app may import it'],
    [
      'domain/news/link.ts',
      'zustand',
      'only main, app, pages, features, content, platform, ui, operator, build may import it',
    ],
  ])('stops %s from importing %s', (path, specifier, rule) => {
    expect(importing(path, specifier)).toEqual([`src/${path}:1 imports ${specifier}, but ${rule}.`]);
  });

  it.each([
    ['a type', "import type { X } from '#domain/x.ts';", 1],
    ['several lines', "import {\n  a,\n  b,\n} from '#domain/x.ts';", 4],
    ['a re-export', "export { x } from '#domain/x.ts';", 1],
    ['a side effect', "\nimport '#domain/x.ts';", 2],
    ['a dynamic import', "const go = async () =>\n  (await import('#domain/x.ts')).go();", 2],
    ['a dynamic import over two lines', "await import(\n  '#domain/x.ts'\n);", 2],
    ['a glob', "const all = import.meta.glob('../domain/*.ts');", 1],
    ['a query', "import text from '#domain/x.ts?raw';", 1],
    ['double quotes', 'import { x } from "#domain/x.ts";', 1],
    ['an import after an exported function', "export function f() {}\nimport { x } from '#domain/x.ts';", 2],
    ['Windows line ends', "import './a.css';\r\nimport { x } from '#domain/x.ts';\r\n", 2],
  ])('finds %s', (_what, text, line) => {
    const [sentence = '', ...more] = check('ui/button.tsx', text);
    expect(sentence).toMatch(
      new RegExp(`^src/ui/button\\.tsx:${line} imports .*, but ui imports nothing but itself\\.$`),
    );
    expect(more).toEqual([]);
  });

  it.each([
    ['a line comment', "// import { x } from '#domain/x.ts';"],
    ['a docstring', "/**\n * import('#domain/x.ts') would be wrong.\n */"],
    ['a word in a sentence', "const text = 'The answer comes from #domain/x.ts';"],
  ])('takes %s for no import', (_what, text) => {
    expect(check('ui/button.tsx', text)).toEqual([]);
  });

  it('reports every wrong import of every file', () => {
    const text = "import { a } from '#app/a.ts';\nimport { b } from 'node:fs';\n";
    expect(
      wrongImports([
        { path: 'domain/a.ts', text },
        { path: 'ui/b.ts', text },
      ]),
    ).toHaveLength(4);
  });
});
