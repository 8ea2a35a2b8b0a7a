import type { ComponentType } from 'react';
import { matchPath } from 'react-router-dom';
import { app as t } from '#messages/ja/app.ts';
import { paths } from '#pages/paths.ts';

export type Tab = 'stressCheck' | 'videos' | 'consultation' | 'news';

export interface PageModule {
  Page: ComponentType;
}

export interface Route {
  /** Pattern of the router: `:code` stands for one segment. */
  path: string;
  tab: Tab | null;
  /** Neutral: LINE's header shows it to whoever looks over a shoulder. */
  title: string;
  load: () => Promise<PageModule>;
  /** One question a screen: the tabs step aside. */
  isFocused?: boolean;
  /** The page is about help itself, so the block at its foot would say it twice. */
  hasOwnHelp?: boolean;
}

/** One line per page, in the order of matching. The build renders the same table to HTML. */
export const routes: readonly Route[] = [
  {
    path: paths.home,
    tab: 'stressCheck',
    title: t.titles.stressCheck,
    load: () => import('#pages/stress-check.tsx'),
  },
  {
    path: paths.stressCheck,
    tab: 'stressCheck',
    title: t.titles.stressCheck,
    load: () => import('#pages/stress-check.tsx'),
  },
  {
    path: paths.k6,
    tab: 'stressCheck',
    title: t.titles.stressCheck,
    load: () => import('#pages/stress-check-k6.tsx'),
    isFocused: true,
  },
  {
    path: paths.full,
    tab: 'stressCheck',
    title: t.titles.stressCheck,
    load: () => import('#pages/stress-check-full.tsx'),
    isFocused: true,
  },
  {
    path: paths.result,
    tab: 'stressCheck',
    title: t.titles.stressCheck,
    load: () => import('#pages/stress-check-result.tsx'),
  },
  { path: paths.videos, tab: 'videos', title: t.titles.videos, load: () => import('#pages/videos.tsx') },
  {
    path: paths.consultation,
    tab: 'consultation',
    title: t.titles.consultation,
    load: () => import('#pages/consultation.tsx'),
  },
  {
    path: paths.now,
    tab: 'consultation',
    title: t.titles.now,
    load: () => import('#pages/consultation-now.tsx'),
    hasOwnHelp: true,
  },
  {
    path: paths.areas,
    tab: 'consultation',
    title: t.titles.area,
    load: () => import('#pages/consultation-areas.tsx'),
  },
  {
    path: paths.area(':code'),
    tab: 'consultation',
    title: t.titles.area,
    load: () => import('#pages/consultation-area.tsx'),
  },
  { path: paths.news, tab: 'news', title: t.titles.news, load: () => import('#pages/news.tsx') },
  { path: paths.privacy, tab: null, title: t.titles.privacy, load: () => import('#pages/privacy.tsx') },
];

/** The page for every address that is none of ours. */
export const notFound: Route = {
  path: '*',
  tab: null,
  title: t.titles.notFound,
  load: () => import('#pages/not-found.tsx'),
};

/** The route of a path of ours, with or without a slash at its end; null for any other. Never throws. */
export const findRoute = (pathname: string): Route | null =>
  routes.find(({ path }) => matchPath(path, pathname) !== null) ?? null;

export const routeOf = (pathname: string): Route => findRoute(pathname) ?? notFound;
