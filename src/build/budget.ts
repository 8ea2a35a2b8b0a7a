import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Brotli 11, kB of 1,000 bytes (decisions, "Performance targets"). A build over any of them fails. */
const BUDGET_KB = {
  document: 8,
  vendor: 72,
  shell: 8,
  page: 8,
  liff: 26,
  firstTab: 88,
  app: 150,
} as const;

type Part = keyof typeof BUDGET_KB;

export interface Weight {
  part: Part;
  name: string;
  /** Brotli kB. */
  size: number;
}

const sizeOf = (text: string | Uint8Array): number => brotliCompressSync(text).length / 1000;

/** Content is data that staff keep; its weight grows with the directory, not with the program. */
const isContent = (chunk: Rolldown.OutputChunk) => chunk.name.startsWith('content');

/** What the build weighs, part by part. */
export function weigh(
  chunks: readonly Rolldown.OutputChunk[],
  documents: ReadonlyMap<string, string>,
): Weight[] {
  const sizes = new Map(chunks.map((chunk) => [chunk.fileName, sizeOf(chunk.code)]));
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
  const entry = chunks.find(({ isEntry }) => isEntry);
  // The bundler's runtime is there for React's modules alone.
  const vendor = chunks.filter(({ name }) => name === 'vendor' || name === 'rolldown-runtime');
  const pages = chunks.filter(({ facadeModuleId }) => facadeModuleId?.includes('/src/pages/'));
  const firstPage = pages.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/stress-check.tsx'));
  if (!entry || !firstPage || vendor.length === 0)
    throw new Error('the build has no entry, vendor or first page');
  const program = chunks.filter((chunk) => !isContent(chunk));
  const shell = [entry.fileName, ...entry.imports].filter(
    (file) => !vendor.some(({ fileName }) => fileName === file),
  );
  const weights: Weight[] = [
    {
      part: 'vendor',
      name: 'react, react-dom, router, zustand',
      size: sum(vendor.map(({ fileName }) => fileName)),
    },
    { part: 'shell', name: 'shell and entry', size: sum(shell) },
    {
      part: 'firstTab',
      name: 'all that the first tab waits for',
      size: sum(new Set([entry.fileName, ...entry.imports, firstPage.fileName, ...firstPage.imports])),
    },
    {
      part: 'app',
      name: 'the whole app without content',
      size: sum(program.map(({ fileName }) => fileName)),
    },
  ];
  for (const { fileName, name } of pages) weights.push({ part: 'page', name, size: sum([fileName]) });
  for (const { fileName } of chunks.filter(({ name }) => name === 'sdk')) {
    weights.push({ part: 'liff', name: 'LIFF', size: sum([fileName]) });
  }
  for (const [file, text] of documents) weights.push({ part: 'document', name: file, size: sizeOf(text) });
  return weights;
}

/** Parts that are over their budget, in a sentence each. */
export const overweight = (weights: readonly Weight[]): string[] =>
  weights
    .filter(({ part, size }) => size > BUDGET_KB[part])
    .map(({ part, name, size }) => `${name}: ${size.toFixed(1)} kB, budget ${BUDGET_KB[part]} kB (${part})`);

/** Fails the build when it has grown too heavy, and prints what it weighs when it has not. */
export function budget(): Plugin {
  let chunks: Rolldown.OutputChunk[] = [];
  return {
    name: 'budget',
    sharedDuringBuild: true,
    apply: 'build',
    writeBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
    },
    buildApp: {
      order: 'post',
      async handler(builder) {
        const { client } = builder.environments;
        if (!client || builder.config.mode === 'mock') return;
        const out = resolve(builder.config.root, client.config.build.outDir);
        const documents = new Map(
          readdirSync(out, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.html'))
            .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
        );
        const weights = weigh(chunks, documents);
        const heaviest = weights.filter(({ part }) => part === 'document').sort((a, b) => b.size - a.size)[0];
        for (const { part, name, size } of [
          ...weights.filter(({ part: one }) => one !== 'document'),
          ...(heaviest ? [heaviest] : []),
        ]) {
          builder.config.logger.info(`${size.toFixed(1).padStart(6)} / ${BUDGET_KB[part]} kB  ${name}`);
        }
        const faults = overweight(weights);
        if (faults.length > 0) throw new Error(`Over the size budget:\n${faults.join('\n')}`);
      },
    },
  };
}
