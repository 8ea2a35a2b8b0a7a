import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { line, lineState } from '#platform/line/index.ts';
import { withoutCredentials, withoutLineQuery } from '#platform/line/url.ts';
import { loadPage } from './page-modules.ts';
import { findRoute } from './routes.ts';

/** Testers' `mock` and `now` stay in the address; a real build has no query of its own. */
const ownQuery = (): string => (import.meta.env.MODE === 'mock' ? withoutLineQuery(location.search) : '');

/** Until LINE has settled, an address keeps what LINE put into it: the SDK reads it later (decisions 5). */
const destination = (pathname: string) =>
  lineState.getState().isUrlFree
    ? { pathname, search: ownQuery(), hash: '' }
    : { pathname, search: location.search, hash: location.hash };

/** The link that a plain tap meant to follow inside the app; null when the browser should do what it does. */
function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return null;
  return event.target.closest<HTMLAnchorElement>('a[href]');
}

/**
 * Leads to a part of the page without touching the address, whose fragment belongs to LINE. False if there is no
 * such part.
 */
function goToPart(id: string): boolean {
  const part = id === '' ? null : document.getElementById(id);
  part?.scrollIntoView();
  part?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  return part !== null;
}

/** The part that a followed link named, for the page that is on its way. */
let wantedPart = '';

/** At the top of a new page, unless the link that led there named a part of it. */
export function arrive(): void {
  const isAtPart = goToPart(wantedPart);
  wantedPart = '';
  if (isAtPart) return;
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/**
 * Pages link with plain `<a href>`, which work before any script. Once the app is live, this one listener turns
 * those to our own pages into navigations, with the page's code loaded first; where that fails, the browser
 * loads the page as if there were no app.
 */
export function useLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = followedLink(event);
      if (!link || link.hasAttribute('download')) return;
      const url = new URL(link.href);
      if (url.origin !== location.origin) {
        if (url.protocol === 'https:' && line().open(url.href)) event.preventDefault();
        return;
      }
      if (link.target === '_blank') return;
      if (link.getAttribute('href')?.startsWith('#')) {
        event.preventDefault();
        goToPart(url.hash.slice(1));
        return;
      }
      const route = findRoute(url.pathname);
      if (!route) return;
      event.preventDefault();
      wantedPart = url.hash.slice(1);
      document.documentElement.dataset.busy = '';
      loadPage(route)
        .then(
          () => navigate(destination(url.pathname)),
          // Without network the page at hand is better than the browser's error page.
          () => navigator.onLine && location.assign(url.href),
        )
        .finally(() => {
          delete document.documentElement.dataset.busy;
        });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}

/** Takes LINE's parameters and credentials out of the address as soon as the SDK no longer needs them. */
export function useCleanAddress(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const clean = () => {
      if (!lineState.getState().isUrlFree) return;
      const { pathname } = location;
      const search = withoutLineQuery(location.search);
      const hash = withoutCredentials(location.hash);
      if (search !== location.search || hash !== location.hash) {
        navigate({ pathname, search, hash }, { replace: true });
      }
    };
    clean();
    return lineState.subscribe(clean);
  }, [navigate]);
}
