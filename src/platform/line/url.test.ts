import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoute } from '#app/routes.ts';
import { paths } from '#pages/paths.ts';
import {
  hasCredentials,
  isLiffBrowser,
  isLoginReturn,
  wantedPage,
  withoutCredentials,
  withoutLineQuery,
} from '#platform/line/url.ts';

const isPage = (path: string) => findRoute(path) !== null;

/** Text as it comes in addresses: separators, percent signs and our own keys far more often than by chance. */
const address = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '=',
        '?',
        '#',
        '/',
        '%',
        '%2F',
        '%E3%81',
        'liff.state',
        'access_token',
        'code',
        '..',
      ),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

describe('isLiffBrowser', () => {
  it.each([
    [
      'LINE on an iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari Line/15.12.0 LIFF',
      true,
    ],
    ['LINE on Android', 'Mozilla/5.0 (Linux; Android 14; wv) Chrome/130 Line/15.12.0/IAB LIFF', true],
    ["LINE's plain in-app browser", 'Mozilla/5.0 (iPhone) Safari Line/15.12.0', false],
    ['LIFF written elsewhere', 'Mozilla/5.0 LIFF', false],
    ['a browser', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0 Safari/537.36', false],
    ['nothing', '', false],
  ])('in %s', (_, userAgent, expected) => {
    expect(isLiffBrowser(userAgent)).toBe(expected);
  });
});

describe('hasCredentials', () => {
  it.each([
    ['#access_token=x', true],
    ['#context_token=y&access_token=x', true],
    ['#a=access_token', false],
    ['#tel', false],
    ['', false],
  ])('%s', (hash, expected) => {
    expect(hasCredentials(hash)).toBe(expected);
  });
});

describe('isLoginReturn', () => {
  it.each([
    ['?code=c&state=s&liffClientId=1234567890&liffRedirectUri=https%3A%2F%2Fa.example', true],
    ['?code=c', false],
    ['?liffClientId=1234567890&error=access_denied', false],
    ['', false],
  ])('%s', (search, expected) => {
    expect(isLoginReturn(search)).toBe(expected);
  });
});

describe('withoutCredentials', () => {
  it.each([
    'access_token',
    'context_token',
    'feature_token',
    'id_token',
    'client_id',
    'msit',
    'mst_challenge',
    'mst_verifier',
  ])('takes out %s wherever it stands', (key) => {
    expect(withoutCredentials(`#${key}=secret`)).toBe('');
    expect(withoutCredentials(`#${key}=secret&a=1&b=2`)).toBe('#a=1&b=2');
    expect(withoutCredentials(`#a=1&${key}=secret&b=2`)).toBe('#a=1&b=2');
    expect(withoutCredentials(`#a=1&b=2&${key}=secret`)).toBe('#a=1&b=2');
  });

  it.each(['', '#tel', '#a=1', '#a=%20b&c=', '#access_tokens=1', '#x_access_token=1', '#a=id_token'])(
    'leaves %s as it is, character by character',
    (hash) => {
      expect(withoutCredentials(hash)).toBe(hash);
    },
  );

  it('never throws, leaves no credential, and changes nothing twice', () => {
    fc.assert(
      fc.property(address, (text) => {
        const once = withoutCredentials(`#${text}`);
        const pairs = once.slice(1).split('&');
        expect(
          pairs.filter(
            (pair) => /^(\w+_token|client_id|mst.*|msit)=/.test(pair) && hasCredentials(`#${pair}`),
          ),
        ).toEqual([]);
        expect(withoutCredentials(once)).toBe(once);
      }),
    );
  });
});

describe('withoutLineQuery', () => {
  it.each([
    ['?liff.state=%2Fvideos', ''],
    ['?liff.state=%2Fvideos&mock=ok', '?mock=ok'],
    ['?a=1&liff.referrer=x&b=2&lineAppVersion=15.12.0', '?a=1&b=2'],
    ['?code=c&state=s&liffClientId=1&liffRedirectUri=https%3A%2F%2Fa.example&mock=ok', '?mock=ok'],
    ['?error=access_denied&error_description=no&state=s&liffClientId=1', ''],
    // Without LINE's own client id these words may belong to anybody.
    ['?code=c&state=s&error=e', '?code=c&state=s&error=e'],
    ['?liffy=1', '?liffy=1'],
    ['', ''],
    ['?', ''],
  ])('%s → "%s"', (search, expected) => {
    expect(withoutLineQuery(search)).toBe(expected);
  });

  it('never throws, and changes nothing twice: the address would be cleaned for ever', () => {
    fc.assert(
      fc.property(address, (text) => {
        const once = withoutLineQuery(`?${text}`);
        expect(new URLSearchParams(once).has('liff.state')).toBe(false);
        expect(withoutLineQuery(once)).toBe(once);
      }),
    );
  });
});

describe('wantedPage', () => {
  const wanted = (state: string) => wantedPage(`?liff.state=${encodeURIComponent(state)}`, isPage);

  it.each([
    ['/videos', '/videos'],
    ['/videos/', '/videos'],
    ['/videos//', '/videos'],
    ['/videos?from=menu#x', '/videos'],
    ['/videos#x?from=menu', '/videos'],
    ['/videos/?from=menu', '/videos'],
    ['/consultation/now', '/consultation/now'],
    ['/consultation/area/13', '/consultation/area/13'],
    ['/', '/'],
    ['/?from=menu', '/'],
  ])('finds the page of %s', (state, page) => {
    expect(wanted(state)).toBe(page);
  });

  it.each([
    '/unknown',
    '/videos/unknown',
    '/videos.html',
    'videos',
    '//evil.example',
    '//evil.example/videos',
    'https://evil.example',
    'https://evil.example/videos',
    '/\\evil',
    '\\\\evil.example',
    'javascript:1',
    '/../videos',
    ' /videos',
    '?from=menu',
    '#x',
    '',
  ])('finds no page in "%s"', (state) => {
    expect(wanted(state)).toBeNull();
  });

  it.each([
    '?liff.state=%',
    '?liff.state=%E3%81',
    '?liff.state=%2Fvideos%',
    '?liff.state',
    '?',
    '',
    '?state=%2Fvideos',
  ])('finds no page in the query "%s"', (search) => {
    expect(wantedPage(search, isPage)).toBeNull();
  });

  it.each(['///', '////', '//?x', '//#x'])('never makes an address of another host out of "%s"', (state) => {
    expect(wanted(state)).toBe('/');
  });

  it.each(Object.values(paths).map((path) => (typeof path === 'string' ? path : path('47'))))(
    'knows %s',
    (path) => {
      expect(wanted(path)).toBe(path);
    },
  );

  it('never throws, and gives nothing but a page of ours on our own host', () => {
    fc.assert(
      fc.property(address, fc.boolean(), (text, isEscaped) => {
        const page = isEscaped ? wanted(text) : wantedPage(text, isPage);
        if (page === null) return;
        expect(isPage(page)).toBe(true);
        expect(new URL(page, 'https://kokoro.example').origin).toBe('https://kokoro.example');
      }),
    );
  });
});
