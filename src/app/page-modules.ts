import type { PageModule, Route } from './routes.ts';

/**
 * Pages that are here already. A page is shown only once it is: React would hold an already fetched lazy page for
 * 300 ms, and show nothing meanwhile.
 */
const loaded = new Map<Route['load'], PageModule>();

export const pageModule = (route: Route): PageModule | undefined => loaded.get(route.load);

/** Rejects when the file cannot be had: no network, or a newer deploy has removed it. */
export async function loadPage(route: Route): Promise<PageModule> {
  const module = loaded.get(route.load) ?? (await route.load());
  loaded.set(route.load, module);
  return module;
}
