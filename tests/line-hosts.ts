// What the LINE app and LINE's servers would say, canned, so that the real SDK runs its real path here.
// Source: facts about LIFF SDK 2.31 measured with this set-up. No value below is a credential: keys and tokens are made
// afresh at each start.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { BrowserContext, Route } from '@playwright/test';

/** The ID the production build of the tests is made with. */
export const LIFF_ID = '2000000000-AbCdEfGh';

/** LINE's browser on Android: the SDK takes `Line/x.y.z LIFF` as the proof that it is inside LINE. */
export const LIFF_USER_AGENT =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/X; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 ' +
  'Chrome/130.0.0.0 Mobile Safari/537.36 Line/15.20.0 LIFF';

/** Init script with the bridge LINE's app puts into the page; without it the SDK's `init` waits for ever. */
export const LIFF_BRIDGE = 'window._liff = { features: [], postMessage() {} };';

/**
 * ok: LINE answers. refuse: connections fail. hang: LINE accepts and never answers. error: LINE answers 500.
 */
export type LineMode = 'ok' | 'refuse' | 'hang' | 'error';

export interface LineProfile {
  userId: string;
  displayName: string;
  pictureUrl?: string;
  statusMessage?: string;
}

export const LINE_PROFILE: LineProfile = { userId: `U${'0'.repeat(32)}`, displayName: 'テスト 花子' };

const LINE_HOSTS = ['api.line.me', 'access.line.me', 'liff.line.me', 'profile.line-scdn.net'];
const TOKEN_LIFE_S = 3600;
/** Tests move the page's clock; a real token's hour would run out with it. */
const FAR_FUTURE_S = Date.UTC(2100, 0) / 1000;
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};
const ONE_PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const base64url = (value: object | Buffer) =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');
const channelOf = (liffId: string) => liffId.split('-')[0] ?? liffId;

/** Signed, because the SDK checks it against the key served as `certs`; the channel is its audience. */
function idToken(liffId: string, { userId, displayName, pictureUrl }: LineProfile): string {
  const times = { iat: Math.floor(Date.now() / 1000), exp: FAR_FUTURE_S };
  const person = { sub: userId, name: displayName, picture: pictureUrl };
  const head = base64url({ alg: 'ES256', typ: 'JWT', kid: 'test' });
  const body = base64url({ iss: 'https://access.line.me', aud: channelOf(liffId), ...times, ...person });
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${head}.${body}.${base64url(signature)}`;
}

/** Unsigned: the SDK reads only its payload, with plain `atob`, so it must stay ASCII. */
function contextToken(liffId: string, origin: string, type: 'utou' | 'external', userId: string): string {
  const context = {
    type,
    liffId,
    userId,
    endpointUrl: `${origin}/`,
    permanentLinkPattern: 'concat',
    viewType: 'full',
    scope: ['profile', 'openid'],
    menuColorSetting: { adaptableColorSchemes: ['light'] },
    availability: {
      shareTargetPicker: { permission: true, minVer: '10.3.0' },
      // With true the SDK leaves for liff://, which no browser here can follow.
      multipleLiffTransition: { permission: false, minVer: '10.18.0' },
      skipChannelVerificationScreen: { permission: false, minVer: '11.14.0' },
    },
  };
  return `${base64url({ alg: 'none' })}.${base64url(context)}.x`;
}

interface Setup {
  liffId: string;
  origin: string;
  profile: LineProfile;
}

/** LINE's JSON answers by method, host and path; the SDK asks for nothing else. */
function answers({ liffId, origin, profile }: Setup): Record<string, () => object> {
  const scope = 'profile openid';
  const app = `api.line.me/liff/v2/apps/${liffId}`;
  return {
    'GET api.line.me/oauth2/v2.1/verify': () => ({
      scope,
      client_id: channelOf(liffId),
      expires_in: TOKEN_LIFE_S,
    }),
    'GET api.line.me/oauth2/v2.1/certs': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'ES256', use: 'sig' }],
    }),
    'POST api.line.me/oauth2/v2.1/token': () => ({
      access_token: randomUUID(),
      refresh_token: randomUUID(),
      id_token: idToken(liffId, profile),
      token_type: 'Bearer',
      expires_in: TOKEN_LIFE_S,
      scope,
    }),
    'GET api.line.me/v2/profile': () => profile,
    'GET api.line.me/friendship/v1/status': () => ({ friendFlag: true }),
    [`GET ${app}/contextToken`]: () => ({
      contextToken: contextToken(liffId, origin, 'external', profile.userId),
    }),
    [`GET ${app}/featureToken`]: () => ({ featureToken: randomUUID() }),
  };
}

/** LINE's login screen, as if the person had consented at once: back with a code, the way LINE comes back. */
function backFromLogin(asked: URL, { liffId, origin }: Setup): string {
  const back = new URL(asked.searchParams.get('redirect_uri') ?? `${origin}/`);
  back.hash = '';
  back.searchParams.set('code', randomUUID());
  back.searchParams.set('state', asked.searchParams.get('state') ?? '');
  back.searchParams.set('liffClientId', channelOf(liffId));
  back.searchParams.set('liffRedirectUri', `${origin}/`);
  return back.href;
}

function answer(route: Route, url: URL, setup: Setup): Promise<void> {
  const key = `${route.request().method()} ${url.host}${url.pathname}`;
  if (key === 'GET access.line.me/liff/v1/authorize') {
    return route.fulfill({ status: 302, headers: { location: backFromLogin(url, setup) } });
  }
  if (url.host === 'profile.line-scdn.net')
    return route.fulfill({ contentType: 'image/gif', body: ONE_PIXEL });
  const json = answers(setup)[key];
  return json ? route.fulfill({ headers: CORS, json: json() }) : route.abort();
}

/**
 * Answers every request of a browser context that leaves 127.0.0.1: LINE's hosts according to `mode`, all others are
 * aborted. `origin` is where the app is served (= LIFF endpoint). Returns the requests seen so far, as
 * `GET https://host/path?query`, in a list that grows.
 */
export async function lineHosts(
  context: BrowserContext,
  {
    mode,
    profile = LINE_PROFILE,
    ...where
  }: { mode: LineMode; liffId: string; origin: string; profile?: LineProfile },
): Promise<{ requests: string[] }> {
  const requests: string[] = [];
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      const url = new URL(route.request().url());
      requests.push(`${route.request().method()} ${url.href}`);
      if (mode === 'refuse' || !LINE_HOSTS.includes(url.host)) return route.abort('connectionrefused');
      if (mode === 'error')
        return route.fulfill({ status: 500, headers: CORS, json: { message: 'Internal error' } });
      return mode === 'ok' ? answer(route, url, { ...where, profile }) : undefined;
    },
  );
  return { requests };
}

/**
 * The address LINE's app opens: an endpoint below `origin`, the rich menu's deep link as `liff.state`, and fresh
 * credentials in the fragment. Without `state` the endpoint itself was asked for. Throws when `path` is no URL.
 */
export function liffUrl(origin: string, path: string, { state }: { state?: string } = {}): string {
  const url = new URL(path, origin);
  if (state !== undefined) url.searchParams.set('liff.state', state);
  url.hash = new URLSearchParams({
    access_token: randomUUID(),
    context_token: contextToken(LIFF_ID, origin, 'utou', LINE_PROFILE.userId),
    feature_token: randomUUID(),
    id_token: idToken(LIFF_ID, LINE_PROFILE),
    client_id: channelOf(LIFF_ID),
  }).toString();
  return url.href;
}
