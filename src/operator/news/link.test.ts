import { describe, expect, it } from 'vitest';
import { readLink } from '#operator/news/link.ts';

const feedUrl = 'https://www.kantei.go.jp/index-jnews.rdf';
const hosts = ['www.kantei.go.jp', 'www.mhlw.go.jp'];

describe('readLink', () => {
  it.each([
    ['https://www.mhlw.go.jp/stf/newpage_75454.html', 'https://www.mhlw.go.jp/stf/newpage_75454.html'],
    ['\n https://WWW.mhlw.go.jp:443/a ', 'https://www.mhlw.go.jp/a'],
    ['https://www.mhlw.go.jp/a?b=1&amp;c=2', 'https://www.mhlw.go.jp/a?b=1&c=2'],
    ['https://www.mhlw.go.jp/心', 'https://www.mhlw.go.jp/%E5%BF%83'],
  ])('reads %j as %s', (raw, expected) => {
    expect(readLink(raw, feedUrl, hosts)).toBe(expected);
  });

  it.each([
    ['javascript:alert(1)'],
    ['&#106;avascript:alert(1)'],
    ['data:text/html,x'],
    ['http://www.mhlw.go.jp/a'],
    ['https://evil.example/'],
    ['https://www.mhlw.go.jp@evil.example/'],
    ['https://user:pass@www.mhlw.go.jp/'],
    ['https://www.mhlw.go.jp:8443/'],
    ['/stf/newpage_75454.html'],
    ['item_1'],
    [''],
    [feedUrl],
  ])('gives no link for %j', (raw) => {
    expect(readLink(raw, feedUrl, hosts)).toBeNull();
  });
});
