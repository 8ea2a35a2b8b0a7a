import { describe, expect, it } from 'vitest';
import editorContent from '#content/news-editor.json' with { type: 'json' };
import sourcesContent from '#content/news-sources.json' with { type: 'json' };
import { parseEditorItems, parseNewsSources } from '#operator/news/settings.ts';

const hosts = sourcesContent.linkHosts;
const [firstItem] = editorContent.items;

describe('parseNewsSources', () => {
  it('accepts the content of this repository', () => {
    const { sources, linkHosts } = parseNewsSources(sourcesContent);
    expect(sources.some(({ isFetchedByDefault }) => isFetchedByDefault)).toBe(true);
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    expect(sources.filter(({ feedUrl }) => !linkHosts.includes(new URL(feedUrl).hostname))).toEqual([]);
  });

  it('names the place of a mistake', () => {
    const sources = sourcesContent.sources.map((one, at) =>
      at === 1 ? { ...one, feedUrl: 'http://x' } : one,
    );
    expect(() => parseNewsSources({ ...sourcesContent, sources })).toThrow(
      'news-sources.json、sources.1.feedUrl: ',
    );
  });
});

describe('parseEditorItems', () => {
  it('accepts the content of this repository', () => {
    expect(parseEditorItems(editorContent, hosts)).toHaveLength(editorContent.items.length);
  });

  it.each([
    ['a link elsewhere', 'url', { url: 'https://evil.example/' }],
    ['a date nobody can read', 'publishedAt', { publishedAt: '昨日' }],
    ['a title of 201 characters', 'title', { title: 'あ'.repeat(201) }],
    ['an unknown age band', 'ageBands.0', { ageBands: ['90s'] }],
    ['an unknown prefecture', 'prefectures.0', { prefectures: ['48'] }],
    ['a misspelt field', 'tite', { tite: '' }],
    ['no date of checking', 'checkedOn', { checkedOn: '' }],
  ])('names the place of %s', (_, place, change) => {
    const content = { items: [firstItem, { ...firstItem, ...change }] };
    expect(() => parseEditorItems(content, hosts)).toThrow(`news-editor.json、items.1.${place}: `);
  });
});
