import { createPublicKey, verify } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { LIFF_ID, LIFF_USER_AGENT, LINE_PROFILE, type LineMode, liffUrl, lineHosts } from './line-hosts.ts';

const ORIGIN = 'http://127.0.0.1:4173';

type Outcome = { aborted: string } | { status: number; json?: object; location?: string } | 'silence';

/** Asks the canned hosts without a browser: a context that only remembers its route. */
async function asker(mode: LineMode) {
  let handles = (_url: URL): boolean => false;
  let handler = (_route: object): unknown => undefined;
  const context = {
    route: async (matches: typeof handles, handle: typeof handler) => {
      handles = matches;
      handler = handle;
    },
  };
  const { requests } = await lineHosts(context as unknown as BrowserContext, {
    mode,
    liffId: LIFF_ID,
    origin: ORIGIN,
  });
  const ask = (url: string, method = 'GET'): Outcome => {
    let outcome: Outcome = 'silence';
    if (!handles(new URL(url))) throw new Error(`${url} is not routed`);
    handler({
      request: () => ({ url: () => url, method: () => method }),
      abort: (reason = 'failed') => {
        outcome = { aborted: reason };
      },
      fulfill: ({
        status = 200,
        json,
        headers = {},
      }: {
        status?: number;
        json?: object;
        headers?: { location?: string };
      }) => {
        outcome = { status, ...(json && { json }), ...(headers.location && { location: headers.location }) };
      },
    });
    return outcome;
  };
  return { ask, requests, handles: (url: string) => handles(new URL(url)) };
}

const fragmentOf = (url: string) => new URLSearchParams(new URL(url).hash.slice(1));
const payloadOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());

describe('lineHosts', () => {
  it.each([
    [`${ORIGIN}/videos`, false],
    ['http://127.0.0.1:4174/', false],
    ['https://api.line.me/v2/profile', true],
    ['https://127.0.0.1.evil.example/', true],
    ['http://localhost:4173/', true],
  ])('decides whether %s leaves the machine: %s', async (url, leaves) => {
    expect((await asker('ok')).handles(url)).toBe(leaves);
  });

  it('answers for the channel in front of the hyphen of the LIFF ID', async () => {
    const { ask } = await asker('ok');
    expect(ask('https://api.line.me/oauth2/v2.1/verify?access_token=x')).toEqual({
      status: 200,
      json: { scope: 'profile openid', client_id: '2000000000', expires_in: 3600 },
    });
    expect(ask('https://api.line.me/v2/profile')).toEqual({ status: 200, json: LINE_PROFILE });
  });

  it('bounces a login back to the page that asked, without its fragment', async () => {
    const { ask } = await asker('ok');
    const redirect = encodeURIComponent(`${ORIGIN}/news?a=1#x`);
    const outcome = ask(`https://access.line.me/liff/v1/authorize?state=S&redirect_uri=${redirect}`);
    const back = new URL((outcome as { location: string }).location);
    expect([back.origin, back.pathname, back.hash]).toEqual([ORIGIN, '/news', '']);
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      a: '1',
      state: 'S',
      liffClientId: '2000000000',
      liffRedirectUri: `${ORIGIN}/`,
      code: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it.each([
    ['refuse', { aborted: 'connectionrefused' }],
    ['hang', 'silence'],
    ['error', { status: 500, json: { message: 'Internal error' } }],
  ] as const)('plays LINE in trouble: %s', async (mode, outcome) => {
    expect((await asker(mode)).ask('https://api.line.me/v2/profile')).toEqual(outcome);
  });

  it.each(['ok', 'refuse', 'hang', 'error'] as const)(
    'aborts a foreign host and writes it down (%s)',
    async (mode) => {
      const { ask, requests } = await asker(mode);
      expect(ask('https://static.line-scdn.net/liff/edge/2/sdk.js')).toEqual({
        aborted: 'connectionrefused',
      });
      expect(requests).toEqual(['GET https://static.line-scdn.net/liff/edge/2/sdk.js']);
    },
  );

  it('aborts a question to LINE that nobody has canned', async () => {
    const { ask } = await asker('ok');
    expect(ask('https://api.line.me/v2/bot/message/push', 'POST')).toEqual({ aborted: 'failed' });
  });
});

describe('liffUrl', () => {
  it('puts the deep link into liff.state and the credentials into the fragment', () => {
    const url = new URL(liffUrl(ORIGIN, '/', { state: '/videos?from=menu' }));
    expect(url.origin + url.pathname).toBe(`${ORIGIN}/`);
    expect(url.searchParams.get('liff.state')).toBe('/videos?from=menu');
    expect([...fragmentOf(url.href).keys()]).toEqual([
      'access_token',
      'context_token',
      'feature_token',
      'id_token',
      'client_id',
    ]);
  });

  it('has no liff.state when the endpoint itself is opened', () => {
    expect(new URL(liffUrl(ORIGIN, '/news')).search).toBe('');
  });

  it('names the endpoint and the LIFF ID in an ASCII context', () => {
    const token = fragmentOf(liffUrl(ORIGIN, '/')).get('context_token') ?? '';
    expect(payloadOf(token)).toMatchObject({
      liffId: LIFF_ID,
      endpointUrl: `${ORIGIN}/`,
      permanentLinkPattern: 'concat',
    });
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').every((byte) => byte < 0x80)).toBe(true);
  });

  it('signs the ID token with the key that LINE publishes', async () => {
    const { ask } = await asker('ok');
    const certs = ask('https://api.line.me/oauth2/v2.1/certs') as unknown as { json: { keys: [JsonWebKey] } };
    const [head = '', body = '', signature = ''] = (
      fragmentOf(liffUrl(ORIGIN, '/')).get('id_token') ?? ''
    ).split('.');
    const key = {
      key: createPublicKey({ key: { ...certs.json.keys[0] }, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363',
    } as const;
    expect(verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(
      true,
    );
    expect(payloadOf(`.${body}.`)).toMatchObject({
      iss: 'https://access.line.me',
      aud: '2000000000',
      name: 'テスト 花子',
    });
  });

  it('uses other credentials each time', () => {
    const token = () => fragmentOf(liffUrl(ORIGIN, '/')).get('access_token');
    expect(token()).not.toBe(token());
  });
});

describe('LIFF_USER_AGENT', () => {
  it('is what the SDK takes for the LIFF browser on Android', () => {
    expect(LIFF_USER_AGENT).toMatch(/Android.* Line\/\d+\.\d+\.\d+ LIFF$/);
  });
});
