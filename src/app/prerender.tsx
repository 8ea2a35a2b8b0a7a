import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { PREFECTURES } from '#domain/audience/prefecture.ts';
import { paths } from '#pages/paths.ts';
import { App } from './app.tsx';
import { loadPage } from './page-modules.ts';
import { notFound, type Route, routeOf, routes } from './routes.ts';

/** Every path that gets an HTML file of its own. */
export const publicPaths = (): string[] =>
  routes.flatMap(({ path }) =>
    path.includes(':') ? PREFECTURES.map(({ code }) => paths.area(code)) : [path],
  );

/** The page of a path, as the browser's first render will have it. Run by the build, in Node. */
export async function render(path: string): Promise<{ title: string; html: string }> {
  return renderRoute(routeOf(path), path);
}

/** What the host answers with for an address that is no page. */
export const renderNotFound = () => renderRoute(notFound, '/404');

async function renderRoute(route: Route, path: string) {
  await loadPage(route);
  const html = renderToString(
    <StrictMode>
      <StaticRouter location={path}>
        <App />
      </StaticRouter>
    </StrictMode>,
  );
  return { title: route.title, html };
}
