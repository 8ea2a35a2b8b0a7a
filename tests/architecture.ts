// The arrows of the house: who may import whom. A layer is a folder of src; files directly in src are `main`.
import { posix } from 'node:path';

export interface Source {
  /** Below src, with forward slashes: `domain/audience/age-band.ts`. */
  path: string;
  text: string;
}

/** What each layer may import besides itself: layers, or single files of one. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  main: ['app', 'pages', 'features', 'platform', 'ui', 'messages', 'domain'],
  app: ['pages', 'features', 'platform', 'ui', 'messages', 'domain'],
  pages: ['features', 'domain', 'ui', 'messages'],
  features: ['domain', 'content', 'platform', 'ui', 'messages', 'pages/paths.ts'],
  domain: [],
  content: ['domain'],
  messages: [],
  platform: ['domain'],
  ui: [],
  operator: ['domain', 'content', 'messages'],
  build: ['pages', 'features', 'domain', 'content', 'messages', 'platform', 'ui'],
};

/** Where packages may be imported, by layer, folder or file. Every rule that fits a package must hold. */
const PACKAGES: readonly { packages: RegExp; only: readonly string[] }[] = [
  { packages: /^@line\/liff/, only: ['platform/line'] },
  { packages: /^(lucide-)?react\b/, only: ['main', 'app', 'pages', 'features', 'ui', 'platform', 'build'] },
  { packages: /^node:/, only: ['operator', 'build'] },
  { packages: /^valibot\b/, only: ['content/schema.ts', 'content/parse.ts', 'operator', 'build'] },
  { packages: /^virtual:content\//, only: ['features', 'pages', 'app'] },
  { packages: /^/, only: Object.keys(LAYERS).filter((layer) => layer !== 'domain' && layer !== 'messages') },
];

const layerOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : 'main');

/** Features are strangers to each other, so each is a house of its own. */
const houseOf = (path: string) =>
  path
    .split('/')
    .slice(0, layerOf(path) === 'features' ? 2 : 1)
    .join('/');

const lies = (path: string, place: string) =>
  path === place || path.startsWith(`${place}/`) || layerOf(path) === place;

// The first two begin a line, so that prose which speaks of imports does not count.
const STATEMENTS = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport(?:\.meta\.glob)?\(\s*['"]([^'"]+)['"]/g,
];
const COMMENT = /^\s*(?:\*|\/\/|\/\*)/;

function importsOf(text: string): { specifier: string; line: number }[] {
  return STATEMENTS.flatMap((statement) =>
    [...text.matchAll(statement)].flatMap((match) => {
      const end = (match.index ?? 0) + match[0].length;
      const before = text.slice(0, end).split('\n');
      return COMMENT.test(before.at(-1) ?? '') ? [] : [{ specifier: match[1] ?? '', line: before.length }];
    }),
  );
}

/** The imported file below src; null for a package. A path that leaves src starts with `..`. */
function targetOf(importer: string, specifier: string): string | null {
  const file = specifier.split('?')[0] ?? '';
  if (file.startsWith('#')) return file.slice(1);
  return file.startsWith('.') ? posix.join(posix.dirname(importer), file) : null;
}

function broken(importer: string, specifier: string): string | null {
  const layer = layerOf(importer);
  const allowed = LAYERS[layer];
  if (!allowed)
    return `src/${layer} is no layer of the house: add it to tests/architecture.ts with its arrows`;
  const target = targetOf(importer, specifier);
  if (target === null) {
    const rule = PACKAGES.find(
      ({ packages, only }) => packages.test(specifier) && !only.some((place) => lies(importer, place)),
    );
    return rule ? `only ${rule.only.join(', ')} may import it` : null;
  }
  if (target.startsWith('..')) return 'nothing in src imports from outside src';
  if (houseOf(target) === houseOf(importer) || (layer === 'main' && layerOf(target) === 'main')) return null;
  if (layer === 'features' && layerOf(target) === 'features') return 'features never import each other';
  if (allowed.some((place) => lies(target, place))) return null;
  return allowed.length > 0
    ? `${layer} may import only ${allowed.join(', ')}`
    : `${layer} imports nothing but itself`;
}

/**
 * One sentence for each import that breaks an arrow: file, line, import and rule; empty when the house stands.
 * Tests (`*.test.ts`) may look anywhere. Reads `import … from`, `export … from`, `import '…'`, `import('…')` and
 * `import.meta.glob('…')`. Never throws. Source: the README's architecture.
 */
export function wrongImports(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      importsOf(text).flatMap(({ specifier, line }) => {
        const rule = broken(path, specifier);
        return rule ? [`src/${path}:${line} imports ${specifier}, but ${rule}.`] : [];
      }),
    );
}
