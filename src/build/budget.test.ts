import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { overweight, weigh } from './budget.ts';

// Decisions, "Performance targets": brotli kB of 1,000 bytes.
const BUDGET = [
  ['document', 8],
  ['vendor', 72],
  ['shell', 8],
  ['page', 8],
  ['liff', 26],
  ['firstTab', 88],
  ['app', 150],
] as const;

describe('overweight', () => {
  it.each(BUDGET)('lets %s weigh %i kB and not more', (part, limit) => {
    expect(overweight([{ part, name: 'a', size: limit - 0.01 }])).toEqual([]);
    expect(overweight([{ part, name: 'a', size: limit }])).toEqual([]);
    expect(overweight([{ part, name: 'a', size: limit + 0.06 }])).toEqual([
      `a: ${limit}.1 kB, budget ${limit} kB (${part})`,
    ]);
  });

  it('names every part that is too heavy, and no other', () => {
    expect(
      overweight([
        { part: 'page', name: 'videos', size: 9 },
        { part: 'page', name: 'news', size: 7 },
        { part: 'document', name: 'news.html', size: 8.5 },
      ]),
    ).toEqual(['videos: 9.0 kB, budget 8 kB (page)', 'news.html: 8.5 kB, budget 8 kB (document)']);
  });
});

/** Text that brotli cannot make much smaller, so that every byte counts. */
const noise = (seed: number) => {
  let state = seed;
  return Array.from({ length: 2000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

const chunkOf = (name: string, changes: Partial<Rolldown.OutputChunk> = {}): Rolldown.OutputChunk =>
  ({
    type: 'chunk',
    name,
    fileName: `assets/${name}.js`,
    code: noise(name.length * 7919 + name.charCodeAt(0)),
    isEntry: false,
    facadeModuleId: null,
    imports: [],
    ...changes,
  }) as Partial<Rolldown.OutputChunk> as Rolldown.OutputChunk;

const CHUNKS = [
  chunkOf('index', { isEntry: true, imports: ['assets/vendor.js', 'assets/shared.js'] }),
  chunkOf('vendor'),
  chunkOf('shared'),
  chunkOf('start', {
    facadeModuleId: '/app/src/pages/stress-check.tsx',
    imports: ['assets/vendor.js', 'assets/cards.js'],
  }),
  chunkOf('cards'),
  chunkOf('films', { facadeModuleId: '/app/src/pages/videos.tsx' }),
  chunkOf('sdk'),
  chunkOf('content-videos'),
];

describe('weigh', () => {
  const weights = weigh(CHUNKS, new Map([['videos.html', '<p>films</p>']]));
  const sizeOf = (part: string, name?: string) =>
    weights.find((one) => one.part === part && (name === undefined || one.name === name))?.size ?? Number.NaN;
  /** Weight of each chunk alone, as one that is a page. */
  const alone = (...names: readonly string[]) =>
    names.reduce((total, name) => {
      const page = chunkOf(name, { facadeModuleId: `/app/src/pages/${name}.tsx` });
      const found = weigh([...CHUNKS, page], new Map()).filter(
        (one) => one.part === 'page' && one.name === name,
      );
      return total + (found.at(-1)?.size ?? Number.NaN);
    }, 0);

  it('counts the shell as the entry with what it imports, but not React', () => {
    expect(sizeOf('shell')).toBeCloseTo(alone('index', 'shared'), 5);
    expect(sizeOf('vendor')).toBeCloseTo(alone('vendor'), 5);
  });

  it('counts everything that the first tab waits for, and each file once', () => {
    expect(sizeOf('firstTab')).toBeCloseTo(alone('index', 'vendor', 'shared', 'start', 'cards'), 5);
  });

  it('counts the whole program without the content that staff keep', () => {
    expect(sizeOf('app')).toBeCloseTo(
      alone('index', 'vendor', 'shared', 'start', 'cards', 'films', 'sdk'),
      5,
    );
  });

  it('weighs every page, LIFF and every document', () => {
    expect(weights.filter(({ part }) => part === 'page').map(({ name }) => name)).toEqual(['start', 'films']);
    expect(sizeOf('liff')).toBeCloseTo(alone('sdk'), 5);
    expect(sizeOf('document', 'videos.html')).toBeLessThan(0.05);
  });

  it.each(['index', 'vendor', 'start'])(
    'throws where %s is missing: nothing unweighed is called light',
    (name) => {
      expect(() =>
        weigh(
          CHUNKS.filter((chunk) => chunk.name !== name),
          new Map(),
        ),
      ).toThrow('the build has no entry, vendor or first page');
    },
  );
});
