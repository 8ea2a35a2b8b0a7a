// A built folder served on this machine the way Cloudflare Pages and Netlify serve it, headers and rewrites included.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Where the production build and the mock build are served while the journeys run. */
export const SITE_ORIGIN = 'http://127.0.0.1:4173';
export const MOCK_ORIGIN = 'http://127.0.0.1:4174';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

interface HeaderRule {
  matches: RegExp;
  headers: readonly (readonly [name: string, value: string])[];
}

interface RedirectRule {
  matches: RegExp;
  to: string;
  status: number;
}

const lines = (text: string) =>
  text.split(/\r?\n/).filter((line) => line.trim() && !line.trim().startsWith('#'));

function pathPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace('*', '(.*)').replace(/:\w+/g, '[^/]+')}$`);
}

function headerRules(text: string): HeaderRule[] {
  // A path starts its line; its headers are indented below it.
  return lines(text)
    .join('\n')
    .split(/\n(?=\S)/)
    .filter(Boolean)
    .map((block) => {
      const [path = '', ...headers] = block.split('\n');
      return {
        matches: pathPattern(path.trim()),
        headers: headers.map((header) => {
          const colon = header.indexOf(':');
          return [header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim()] as const;
        }),
      };
    });
}

function redirectRules(text: string): RedirectRule[] {
  return lines(text).map((line) => {
    const [from = '', to = '', status = '302'] = line.trim().split(/\s+/);
    return { matches: pathPattern(from), to, status: Number(status) };
  });
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** `/videos` is `videos.html` at once: a redirect before LINE's `init` would lose the fragment's credentials. */
function fileOf(root: string, path: string): string | null {
  const bare = join(root, path.replace(/\/$/, ''));
  if (!`${bare}${sep}`.startsWith(`${root}${sep}`) || /^\/_(headers|redirects)$/.test(path)) return null;
  return [bare, `${bare}.html`, join(bare, 'index.html')].find(isFile) ?? null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * Serves a built folder on 127.0.0.1 (a free port unless given) as a static host would: `_headers` that match are joined
 * with a comma, a file wins over a 200 rewrite of `_redirects`, a miss below /assets/ is 404, any other miss is
 * 404.html with status 404. Files are read at each request, so a test may deploy anew. Throws when the folder is
 * missing or the port is taken. Source: reliability.md §4; formats of Cloudflare Pages and Netlify.
 */
export async function serveSite(folder: string, { port = 0 }: { port?: number } = {}) {
  const root = resolve(folder);
  if (!existsSync(root)) throw new Error(`There is no folder ${root} to serve; build it first.`);
  const optional = (name: string) => (isFile(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '');
  const headers = headerRules(optional('_headers'));
  const redirects = redirectRules(optional('_redirects'));

  function headersFor(path: string): Record<string, string> {
    const joined: Record<string, string> = {};
    for (const [name, value] of headers
      .filter((rule) => rule.matches.test(path))
      .flatMap((rule) => rule.headers)) {
      joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`;
    }
    // What both hosts send for a document whose rule says nothing: keep it, but ask each time.
    return { 'cache-control': 'public, max-age=0, must-revalidate', ...joined };
  }

  function send(response: ServerResponse, path: string, status: number, file: string | null) {
    const type = file ? (TYPES[extname(file)] ?? 'application/octet-stream') : 'text/plain; charset=utf-8';
    response.writeHead(status, { ...headersFor(path), 'content-type': type });
    response.end(file ? readFileSync(file) : 'Not found');
  }

  const server = createServer((request, response) => {
    const url = new URL(`http://127.0.0.1${request.url ?? '/'}`);
    const path = decoded(url.pathname);
    if (path === null) return send(response, url.pathname, 400, null);
    const rule = redirects.find(({ matches }) => matches.test(path));
    if (rule && rule.status >= 300 && rule.status < 400) {
      const splat = rule.matches.exec(path)?.[1] ?? '';
      const location = `${rule.to.replace(':splat', splat)}${url.search}`;
      response.writeHead(rule.status, { ...headersFor(path), location });
      return response.end();
    }
    const file = fileOf(root, path);
    if (file) return send(response, path, 200, file);
    const rewritten = rule?.status === 200 && !path.startsWith('/assets/') ? fileOf(root, rule.to) : null;
    if (rewritten) return send(response, path, 200, rewritten);
    return send(response, path, 404, fileOf(root, '/404.html'));
  });

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

// playwright.config.ts starts it as: node --import tsx tests/site-server.ts dist --port 4173
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' } },
  });
  const { origin } = await serveSite(positionals[0] ?? 'dist', { port: Number(values.port ?? 0) });
  console.log(`Serving ${positionals[0] ?? 'dist'} on ${origin}`);
}
