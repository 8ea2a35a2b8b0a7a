/**
 * What LINE puts into our URLs. Facts: the primary redirect carries credentials in the fragment and the wanted
 * path in `liff.state`; a login outside LINE comes back with an OAuth code in the query.
 */
const CREDENTIALS = ['access_token', 'context_token', 'feature_token', 'id_token', 'client_id', 'msit'];
const isCredential = (key: string) => CREDENTIALS.includes(key) || key.startsWith('mst');

const LOGIN_RETURN = ['code', 'state', 'liffClientId', 'liffRedirectUri', 'error', 'error_description'];

/** The present page may be inside LINE's browser even when the SDK cannot be loaded. */
export const isLiffBrowser = (userAgent: string): boolean => /Line\/\d+\.\d+\.\d+.* LIFF/.test(userAgent);

/** True if the fragment brings LINE's credentials. Never throws. */
export const hasCredentials = (hash: string): boolean =>
  new URLSearchParams(hash.slice(1)).has('access_token');

/** True if LINE Login has just sent the person back to us. Never throws. */
export function isLoginReturn(search: string): boolean {
  const query = new URLSearchParams(search);
  return query.has('code') && query.has('liffClientId');
}

/** Fragment without LINE's credentials, other content kept: `#a=1&access_token=x` → `#a=1`. Never throws. */
export function withoutCredentials(hash: string): string {
  if (!hash.includes('=')) return hash;
  const kept = hash
    .slice(1)
    .split('&')
    .filter((pair) => !isCredential(pair.split('=')[0] ?? ''))
    .join('&');
  return kept ? `#${kept}` : '';
}

/** Query without LINE's parameters (`liff.*`, the OAuth code and its company). Never throws. */
export function withoutLineQuery(search: string): string {
  const query = new URLSearchParams(search);
  const keys = [...query.keys()];
  const isLoginAnswer = query.has('liffClientId');
  for (const key of keys) {
    const isLine = key.startsWith('liff.') || key === 'lineAppVersion';
    if (isLine || (isLoginAnswer && LOGIN_RETURN.includes(key))) query.delete(key);
  }
  const kept = query.toString();
  return kept ? `?${kept}` : '';
}

/**
 * The page that a single LIFF ID was opened for: `?liff.state=%2Fvideos%3Ffrom%3Dmenu` → `/videos`, if that is a
 * page of ours, else null. Compared with the list of pages, never parsed as a URL: `//evil.example` is no page.
 */
export function wantedPage(search: string, isPage: (path: string) => boolean): string | null {
  const state = new URLSearchParams(search).get('liff.state');
  const path = state?.split(/[?#]/)[0]?.replace(/(.)\/+$/, '$1');
  return path && isPage(path) ? path : null;
}
