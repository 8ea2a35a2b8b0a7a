import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const SSR_DIR = 'node_modules/.cache/prerender';

interface Renderer {
  publicPaths(): string[];
  render(path: string): Promise<{ title: string; html: string }>;
  renderNotFound(): Promise<{ title: string; html: string }>;
}

/** `/videos` → `videos.html`: never `videos/index.html`, which hosts reach by a redirect that breaks LINE's init. */
export const fileOf = (path: string): string => (path === '/' ? 'index.html' : `${path.slice(1)}.html`);

/**
 * After the client build, renders every public path to its own HTML: the page's content, the whole style sheet
 * inline (its hash goes into the policy of `_headers`), and preloads of just the script files this page needs.
 */
export function prerender(): Plugin {
  let chunks: Rolldown.OutputChunk[] = [];
  return {
    name: 'prerender',
    sharedDuringBuild: true,
    apply: 'build',
    config: () => ({
      builder: {},
      environments: {
        client: {},
        ssr: {
          build: {
            outDir: SSR_DIR,
            ssr: 'src/app/prerender.tsx',
            copyPublicDir: false,
            emptyOutDir: true,
            rolldownOptions: { output: { entryFileNames: 'renderer.mjs', codeSplitting: true } },
          },
        },
      },
    }),
    writeBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
    },
    buildApp: {
      order: 'post',
      async handler(builder) {
        const { client, ssr } = builder.environments;
        if (!client || !ssr) throw new Error('prerender needs the environments client and ssr');
        if (!client.isBuilt) await builder.build(client);
        if (!ssr.isBuilt) await builder.build(ssr);
        const out = resolve(builder.config.root, client.config.build.outDir);
        const renderer: Renderer = await import(
          pathToFileURL(join(builder.config.root, SSR_DIR, 'renderer.mjs')).href
        );

        const shell = await readFile(join(out, 'index.html'), 'utf8');
        const { html: page, styleHash } = await inlineStyle(shell, out);
        const write = async (
          file: string,
          path: string,
          { title, html }: { title: string; html: string },
        ) => {
          await mkdir(dirname(join(out, file)), { recursive: true });
          await writeFile(
            join(out, file),
            fill(page, path, title, html, preloads(chunks, path, builder.config.root)),
          );
        };
        for (const path of renderer.publicPaths())
          await write(fileOf(path), path, await renderer.render(path));
        await write('404.html', '/404', await renderer.renderNotFound());
        await allowStyle(join(out, '_headers'), styleHash);
        await rm(join(builder.config.root, SSR_DIR), { recursive: true, force: true });
      },
    },
  };
}

/** The style sheet moves into the document: one request less before the first paint. */
async function inlineStyle(shell: string, out: string) {
  const link = /<link rel="stylesheet"[^>]*href="\/(assets\/[^"]+)"[^>]*>/.exec(shell);
  if (!link?.[1]) throw new Error('index.html has no style sheet to inline');
  const css = (await readFile(join(out, link[1]), 'utf8')).trim();
  const styleHash = createHash('sha256').update(css).digest('base64');
  await rm(join(out, link[1]));
  return { html: shell.replace(link[0], () => `<style>${css}</style>`), styleHash };
}

/** Puts the hash of the inlined style sheet into the policy: nothing else inline may ever run. */
async function allowStyle(file: string, hash: string) {
  const headers = await readFile(file, 'utf8');
  const allowed = headers.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
  if (allowed === headers) throw new Error(`${file} has no "style-src 'self'" to extend`);
  await writeFile(file, allowed);
}

const ROOT = '<div id="root"></div>';

function fill(page: string, path: string, title: string, html: string, links: string) {
  if (/<script(?![^>]*\bsrc=)/i.test(html) || / style="/i.test(html)) {
    throw new Error(`${path}: inline script or style in the prerendered HTML, which the policy forbids`);
  }
  return page
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace('</head>', () => `${links}</head>`)
    .replace(ROOT, () => `<div id="root" data-path="${path}">${html}</div>`);
}

/** Source file of each page's own chunk. Written out, so that a renamed page cannot lose its preload unseen. */
const pageFile = (path: string): string => {
  if (path === '/') return 'stress-check';
  if (path === '/404') return 'not-found';
  if (path === '/consultation/area') return 'consultation-areas';
  if (path.startsWith('/consultation/area/')) return 'consultation-area';
  return path.slice(1).replaceAll('/', '-');
};

function preloads(chunks: readonly Rolldown.OutputChunk[], path: string, root: string): string {
  const own = chunks.find(({ moduleIds }) => moduleIds.includes(`${root}/src/pages/${pageFile(path)}.tsx`));
  if (!own) throw new Error(`${path}: no chunk of src/pages/${pageFile(path)}.tsx to preload`);
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const needed of byName.get(file)?.imports ?? []) add(needed);
  };
  add(own.fileName);
  // The entry is the page's one <script>, which starts loading anyway.
  for (const { fileName } of chunks.filter(({ isEntry }) => isEntry)) files.delete(fileName);
  return [...files]
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}" fetchpriority="low">`)
    .join('');
}
