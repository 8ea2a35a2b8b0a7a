import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveSite } from './site-server.ts';

const FILES = {
  'index.html': 'first tab',
  'videos.html': 'videos',
  'stress-check/k6.html': 'k6',
  'about/index.html': 'about',
  '404.html': 'no such page',
  'assets/app-1a2b3c.js': 'code()',
  'data.bin': 'raw',
  _headers: `# the policy
/*
  Content-Security-Policy: default-src 'none'; img-src 'self' data:
  X-Robots-Tag: noindex

/assets/*
  Cache-Control: public, max-age=31536000, immutable
/stress-check/:which
  X-Robots-Tag: noarchive
`,
};

describe('serveSite', () => {
  let root = '';
  let site: Awaited<ReturnType<typeof serveSite>> | null = null;

  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  };
  const start = async (files: Record<string, string> = {}) => {
    write({ ...FILES, ...files });
    site = await serveSite(root);
    return site.origin;
  };
  const get = async (origin: string, path: string) => {
    const response = await fetch(`${origin}${path}`, { redirect: 'manual' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'site-'));
  });
  afterEach(async () => {
    await site?.close();
    site = null;
    rmSync(root, { recursive: true });
  });

  it.each([
    ['/', 200, 'first tab', 'text/html; charset=utf-8'],
    ['/videos', 200, 'videos', 'text/html; charset=utf-8'],
    ['/videos?liff.state=%2Fnews', 200, 'videos', 'text/html; charset=utf-8'],
    ['/videos/', 200, 'videos', 'text/html; charset=utf-8'],
    ['/videos.html', 200, 'videos', 'text/html; charset=utf-8'],
    ['/stress-check/k6', 200, 'k6', 'text/html; charset=utf-8'],
    ['/about', 200, 'about', 'text/html; charset=utf-8'],
    ['/assets/app-1a2b3c.js', 200, 'code()', 'text/javascript; charset=utf-8'],
    ['/data.bin', 200, 'raw', 'application/octet-stream'],
    ['/assets/app-old.js', 404, 'no such page', 'text/html; charset=utf-8'],
    ['/stress-check', 404, 'no such page', 'text/html; charset=utf-8'],
    ['/_headers', 404, 'no such page', 'text/html; charset=utf-8'],
    ['/%E0%A4%A', 400, 'Not found', 'text/plain; charset=utf-8'],
  ])('answers %s with %i and "%s"', async (path, status, text, type) => {
    const answer = await get(await start(), path);
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([status, text, type]);
  });

  it('sends plain words where the site has no 404 page', async () => {
    const origin = await start();
    rmSync(join(root, '404.html'));
    expect(await get(origin, '/nowhere')).toMatchObject({ status: 404, text: 'Not found' });
  });

  it('keeps colons inside a header value', async () => {
    const { headers } = await get(await start(), '/');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; img-src 'self' data:");
  });

  it('joins the values of all rules that match, as Cloudflare does', async () => {
    const { headers } = await get(await start(), '/stress-check/k6');
    expect(headers.get('x-robots-tag')).toBe('noindex, noarchive');
  });

  it('revalidates documents and keeps fingerprinted files', async () => {
    const origin = await start();
    expect((await get(origin, '/videos')).headers.get('cache-control')).toBe(
      'public, max-age=0, must-revalidate',
    );
    expect((await get(origin, '/assets/app-1a2b3c.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it('sends the headers with a 404 too', async () => {
    expect((await get(await start(), '/nowhere')).headers.get('x-robots-tag')).toBe('noindex');
  });

  it('rewrites unknown paths to the shell, but never a file, and never a missing asset', async () => {
    const origin = await start({ _redirects: '/* /index.html 200\n' });
    expect(await get(origin, '/nowhere/deep')).toMatchObject({ status: 200, text: 'first tab' });
    expect(await get(origin, '/videos')).toMatchObject({ status: 200, text: 'videos' });
    expect(await get(origin, '/assets/app-old.js')).toMatchObject({ status: 404 });
  });

  it('redirects with the splat and the query, before it looks for a file', async () => {
    const origin = await start({ _redirects: '# moved\n/movies/* /videos/:splat 301\n/videos /news\n' });
    const moved = await get(origin, '/movies/3?a=1');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/videos/3?a=1']);
    const plain = await get(origin, '/videos');
    expect([plain.status, plain.headers.get('location')]).toEqual([302, '/news']);
  });

  it('shows a new deploy at the next request', async () => {
    const origin = await start();
    write({ 'videos.html': 'new videos' });
    expect((await get(origin, '/videos')).text).toBe('new videos');
  });

  it('serves nothing from outside its folder', async () => {
    const outside = `${root}-secret.txt`;
    writeFileSync(outside, 'secret');
    const { port } = new URL(await start());
    const name = outside.split(/[\\/]/).at(-1);
    // fetch() tidies such a path up before it leaves, so this one is sent by hand.
    const status = await new Promise((answered) => {
      request({ port, host: '127.0.0.1', path: `/..%2f${name}` }, (response) =>
        answered(response.resume().statusCode),
      ).end();
    });
    rmSync(outside);
    expect(status).toBe(404);
  });

  it('names the folder that is missing', async () => {
    await expect(serveSite(join(root, 'dist'))).rejects.toThrow(/no folder .*dist to serve; build it first/);
  });

  it('refuses a port that is taken', async () => {
    const { port } = new URL(await start());
    await expect(serveSite(root, { port: Number(port) })).rejects.toThrow('EADDRINUSE');
  });
});
