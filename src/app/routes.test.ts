import { describe, expect, it } from 'vitest';
import { findRoute, notFound, routeOf, routes } from '#app/routes.ts';
import { PREFECTURES } from '#domain/audience/prefecture.ts';
import { paths } from '#pages/paths.ts';

const ALL = Object.values(paths).flatMap((path) =>
  typeof path === 'string' ? [path] : PREFECTURES.map(({ code }) => path(code)),
);

describe('routes', () => {
  it.each(ALL)('has a page for %s, with or without a slash at the end', (path) => {
    expect(findRoute(path)).not.toBeNull();
    expect(findRoute(path === '/' ? path : `${path}/`)).toBe(findRoute(path));
  });

  it('has a path for every page', () => {
    const patterns = Object.values(paths).map((path) => (typeof path === 'string' ? path : path(':code')));
    expect(routes.map(({ path }) => path).sort()).toEqual([...patterns].sort());
  });

  it.each(routes.map((route) => [route.path, route] as const))(
    'loads a page for %s',
    async (_, route) => {
      expect(typeof (await route.load()).Page).toBe('function');
    },
    20_000,
  );

  it.each([...routes, notFound].map(({ path, title }) => [path, title]))(
    'gives %s a title that tells an onlooker nothing: %s',
    (_, title) => {
      expect(title).toMatch(/\S/);
      expect(title).not.toMatch(/うつ|抑|つら|死|こころ|ストレス/);
    },
  );

  it('lets the tabs step aside only while questions are asked', () => {
    expect(routes.filter(({ isFocused }) => isFocused).map(({ path }) => path)).toEqual([
      paths.k6,
      paths.full,
    ]);
  });

  it('leaves out the block at the foot only where the page itself is that help', () => {
    expect(routes.filter(({ hasOwnHelp }) => hasOwnHelp).map(({ path }) => path)).toEqual([paths.now]);
  });
});

describe('findRoute', () => {
  it.each([
    '/unknown',
    '/videos/unknown',
    '/stress-check/k6/result',
    '/consultation/area/13/14',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/videos',
    '',
    '/%',
    '/%E3%81',
    '/index.html',
  ])('knows no page at "%s"', (pathname) => {
    expect(findRoute(pathname)).toBeNull();
    expect(routeOf(pathname)).toBe(notFound);
  });

  it('takes any code for an area, which the page itself answers', () => {
    expect(findRoute('/consultation/area/99')?.path).toBe('/consultation/area/:code');
  });
});
