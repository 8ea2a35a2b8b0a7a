import { useEffect, useState } from 'react';
import { type Location, Route as RouteElement, Routes, useLocation } from 'react-router-dom';
import { CrisisHelp } from '#features/consultation/crisis-help.tsx';
import { paths } from '#pages/paths.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { arrive, useCleanAddress, useLinks } from './navigation.ts';
import { loadPage, pageModule } from './page-modules.ts';
import { notFound, type Route, routeOf, routes } from './routes.ts';
import { Shell } from './shell.tsx';

/** The place to show: the address, once its page is here; until then the page before stays as it is. */
function useShownLocation(): Location {
  const location = useLocation();
  const [shown, setShown] = useState(location);
  const isHere = pageModule(routeOf(location.pathname)) !== undefined;
  useEffect(() => {
    if (isHere) {
      setShown(location);
      return;
    }
    let isWanted = true;
    loadPage(routeOf(location.pathname)).then(
      () => isWanted && setShown(location),
      () => isWanted && window.location.reload(),
    );
    return () => {
      isWanted = false;
    };
  }, [location, isHere]);
  return isHere ? location : shown;
}

/** A new page is announced: title for LINE's header, focus for screen readers, top for eyes. */
function useArrival(route: Route, pathname: string) {
  const [first] = useState(pathname);
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => {
    document.title = route.title;
    if (isFirst && pathname === first) return;
    setIsFirst(false);
    arrive();
  }, [route, pathname, first, isFirst]);
}

/** `onLive` is called once the page answers to taps; may be called twice in development. */
export function App({ onLive }: { onLive?: () => void }) {
  useLinks();
  useCleanAddress();
  const location = useShownLocation();
  const route = routeOf(location.pathname);
  useArrival(route, location.pathname);
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
    onLive?.();
  }, [onLive]);
  return (
    <Shell tab={route.tab} title={route.title} isFocused={route.isFocused ?? false}>
      <ErrorBoundary key={location.pathname}>
        <Routes location={location}>
          {[...routes, notFound].map((one) => (
            <RouteElement key={one.path} path={one.path} element={<ShownPage route={one} />} />
          ))}
        </Routes>
      </ErrorBoundary>
      {!route.hasOwnHelp && <CrisisHelp listHref={paths.consultation} />}
    </Shell>
  );
}

function ShownPage({ route }: { route: Route }) {
  const module = pageModule(route);
  return module ? <module.Page /> : null;
}
