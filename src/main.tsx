import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from '#app/app.tsx';
import { loadPage } from '#app/page-modules.ts';
import { findRoute, routeOf, routes } from '#app/routes.ts';
import { loadSettings } from '#app/settings-button.tsx';
import { applySettings, applyStoredSettings, useSettings } from '#features/profile/settings-store.ts';
import { connectLine, lineState } from '#platform/line/index.ts';
import { wantedPage } from '#platform/line/url.ts';
import '#ui/base.css';

/** How long the app says nothing about LINE before it goes on as guest. */
const LINE_LIMIT_MS = 1500;

const whenIdle = (work: () => void) =>
  // Safari, and so LINE on iPhones, has no requestIdleCallback.
  'requestIdleCallback' in window
    ? window.requestIdleCallback(work, { timeout: 2000 })
    : setTimeout(work, 200);

/**
 * A single LIFF ID opens `/?liff.state=%2Fvideos`: the wanted page is shown at once, although the SDK will load
 * that address itself later. Query and fragment stay for the SDK (decisions 6).
 */
function goToWantedPage() {
  const wanted = wantedPage(location.search, (path) => findRoute(path) !== null);
  if (wanted && wanted !== location.pathname) {
    history.replaceState(history.state, '', wanted + location.search + location.hash);
  }
}

const plainPath = () => location.pathname.replace(/(.)\/$/, '$1');

async function start() {
  applyStoredSettings();
  goToWantedPage();
  // Its own page first, so that hydration finds the tree that the HTML was made from.
  await loadPage(routeOf(location.pathname));

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const tree = (
    <StrictMode>
      <BrowserRouter>
        <App onLive={() => whenIdle(connect)} />
      </BrowserRouter>
    </StrictMode>
  );
  // Should the frame itself ever fail, the page as it came, with its telephone numbers, takes its place.
  const still = root.cloneNode(true);
  const options = {
    onUncaughtError: (cause: unknown) => {
      console.error('The app failed; the page goes back to plain HTML.', kindOf(cause));
      root.replaceWith(still);
    },
  };
  // A host may answer an unknown path with another page's HTML: only the page's own is worth keeping.
  if (root.dataset.path === plainPath()) hydrateRoot(root, tree, options);
  else createRoot(root, options).render(tree);

  useSettings.getState().load();
  useSettings.subscribe(applySettings);
}

function connect() {
  // Later taps find their page here already; a failure shows itself, and is handled, at the tap.
  for (const load of [loadSettings, ...routes.map((route) => () => loadPage(route))]) load().catch(() => {});
  connectLine(LINE_LIMIT_MS, () => useSettings.getState().showsName).catch(console.error);
}

/** Never the message: it may hold an address with LINE's credentials. */
const kindOf = (cause: unknown) => (cause instanceof Error ? cause.name : typeof cause);

lineState.subscribe(({ isSettled, client }) => {
  if (isSettled) document.documentElement.dataset.line = client.isLoggedIn ? 'ready' : 'guest';
});

// Whatever fails here, the prerendered page with its telephone numbers stays.
start().catch((cause: unknown) => {
  console.error('The app could not start; the page stays as plain HTML.', kindOf(cause));
});
