import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedLink } from '#domain/news/link.ts';

const hosts = ['www.mhlw.go.jp'];

describe('isAllowedLink', () => {
  it.each([
    ['https://www.mhlw.go.jp'],
    ['https://www.mhlw.go.jp/'],
    ['https://www.mhlw.go.jp/stf/newpage_75454.html'],
    ['https://www.mhlw.go.jp/web_magazine/?a=1&b=%E5%BF%83#top'],
    [`https://www.mhlw.go.jp/${'a'.repeat(1000 - 23)}`],
  ])('accepts %s', (url) => {
    expect(isAllowedLink(url, hosts)).toBe(true);
  });

  it.each([
    ['http://www.mhlw.go.jp/'],
    ['javascript:alert(1)//https://www.mhlw.go.jp/'],
    ['data:text/html,https://www.mhlw.go.jp/'],
    ['//www.mhlw.go.jp/'],
    ['https://mhlw.go.jp/'],
    ['https://evil.www.mhlw.go.jp/'],
    ['https://www.mhlw.go.jp.evil.example/'],
    ['https://www.mhlw.go.jp@evil.example/'],
    ['https://evil.example/https://www.mhlw.go.jp/'],
    ['https://evil.example\\@www.mhlw.go.jp/'],
    ['https://www.mhlw.go.jp\\.evil.example/'],
    ['https://www.mhlw.go.jp:8443/'],
    ['https://WWW.MHLW.GO.JP/'],
    ['https://www.mhlw.go.jp/心'],
    ['https://www.mhlw.go.jp/a b'],
    ['https://www.mhlw.go.jp/"onclick="'],
    ['https://www.mhlw.go.jp/\n'],
    [' https://www.mhlw.go.jp/'],
    ['https://127.0.0.1/'],
    ['https://localhost/'],
    [`https://www.mhlw.go.jp/${'a'.repeat(1000 - 22)}`],
    [''],
  ])('refuses %j', (url) => {
    expect(isAllowedLink(url, hosts)).toBe(false);
  });

  it('accepts only what a browser reads as https on the very same host', () => {
    const mangled = fc
      .tuple(
        fc.constantFrom('https://', 'https:', 'HTTPS://', 'http://'),
        fc.string(),
        fc.webUrl(),
        fc.string(),
      )
      .map(([scheme, before, url, after]) => `${scheme}${before}www.mhlw.go.jp${after}${url}`);
    const near = fc
      .tuple(fc.string({ maxLength: 3 }), fc.string({ maxLength: 12 }))
      .map(([before, after]) => `https://${before}www.mhlw.go.jp${after}`);
    fc.assert(
      fc.property(fc.oneof(mangled, near), (url) => {
        if (!isAllowedLink(url, hosts)) return;
        const parsed = new URL(url);
        expect(parsed.protocol).toBe('https:');
        expect(parsed.host).toBe('www.mhlw.go.jp');
        expect(parsed.username).toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
