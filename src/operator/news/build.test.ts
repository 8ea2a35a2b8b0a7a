import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import sourcesContent from '#content/news-sources.json' with { type: 'json' };
import { parseNewsFile } from '#domain/news/news-item.ts';
import { type BuildInput, buildNews } from '#operator/news/build.ts';
import { type FeedEntry, parseFeed } from '#operator/news/parse-feed.ts';
import { type EditorItem, type NewsSource, parseNewsSources } from '#operator/news/settings.ts';
import { formatNewsFile } from '#operator/news/write.ts';

const { sources, rules, linkHosts: hosts } = parseNewsSources(sourcesContent);

const sourceOf = (id: string): NewsSource => {
  const source = sources.find((one) => one.id === id);
  if (!source) throw new Error(id);
  return source;
};

const mhlw = sourceOf('mhlw-news');

const input = (entries: readonly FeedEntry[], change: Partial<BuildInput> = {}): BuildInput => ({
  feeds: [{ source: mhlw, entries }],
  editorItems: [],
  rules,
  hosts,
  now: new Date('2026-08-20T09:00:00+09:00'),
  isSample: false,
  previousCounts: null,
  isFewerAccepted: false,
  ...change,
});

const entry = (change: Partial<FeedEntry> = {}): FeedEntry => ({
  title: '睡眠ガイド',
  link: 'https://www.mhlw.go.jp/sleep.html',
  date: '2026-08-19T15:00:00+09:00',
  ...change,
});

const reviewed = (change: Partial<EditorItem> = {}): EditorItem => ({
  title: '世界メンタルヘルスデー',
  url: 'https://www.mhlw.go.jp/kokoro/',
  publishedAt: '2026-08-10T00:00:00+09:00',
  publisher: '厚生労働省',
  ageBands: ['20s'],
  prefectures: [],
  forSupporters: true,
  evidence: 'single-source',
  source: 'test',
  checkedOn: '2026-08-20',
  ...change,
});

const sampleEntries = async (name: string): Promise<readonly FeedEntry[]> =>
  parseFeed(await readFile(`tests/fixtures/feeds/${name}`, 'utf8'));

describe('buildNews', () => {
  it('selects, tags and sorts the MHLW sample', async () => {
    const { file, reports } = buildNews(input(await sampleEntries('mhlw-news.sample.rdf')));
    expect(reports).toEqual([{ sourceId: 'mhlw-news', usable: 14, selected: 3, heldBack: [] }]);
    expect(file.feedCounts).toEqual({ 'mhlw-news': 14 });
    expect(file.items.map(({ title, prefectures }) => [title, prefectures])).toEqual([
      ['令和８年熊本地震における健康相談窓口', ['43']],
      ['人事労務マガジン 特集第247号　ハラスメント事案解決のための専門家派遣を行っています', []],
      ['第32回過労死等防止対策推進協議会　議事録', []],
    ]);
    expect(file.items.every(({ isAutomatic, source }) => isAutomatic && source === '厚生労働省')).toBe(true);
  });

  it('holds the entry of the year 2088 back and reports it', async () => {
    const { file, reports } = buildNews(input(await sampleEntries('mhlw-news.bad-date.sample.rdf')));
    expect(file.items.map(({ title }) => title)).not.toContain('令和８年熊本地震における健康相談窓口');
    expect(reports[0]?.heldBack).toEqual([
      {
        title: '令和８年熊本地震における健康相談窓口',
        date: '2088-04-25T10:00:00+09:00',
        reason: 'future',
      },
    ]);
  });

  it('cleans titles and drops links that the phone must not open', () => {
    const { file } = buildNews(
      input([
        entry({ title: '<b>睡眠</b>&#12398;<br />話', link: 'javascript:alert(1)' }),
        entry({ title: 'ストレス', link: mhlw.feedUrl }),
        entry({ title: ' \u{200b} ' }),
      ]),
    );
    expect(file.items.map(({ title, url }) => [title, url]).sort()).toEqual([
      ['ストレス', null],
      ['睡眠の話', null],
    ]);
    expect(file.feedCounts).toEqual({ 'mhlw-news': 2 });
  });

  it('tells two updates of one address apart by their day and drops the second of one day', () => {
    const { file } = buildNews(
      input([
        entry({ title: '睡眠(朝)', date: '2026-08-19T08:00:00+09:00' }),
        entry({ title: '睡眠(夕)', date: '2026-08-19T18:00:00+09:00' }),
        entry({ title: '睡眠(前日)', date: '2026-08-18T08:00:00+09:00' }),
      ]),
    );
    expect(file.items.map(({ title }) => title)).toEqual(['睡眠(夕)', '睡眠(前日)']);
    expect(new Set(file.items.map(({ id }) => id)).size).toBe(2);
  });

  it('prefers the hand-made tags of an item that the feed has too', () => {
    const item = reviewed({ title: '睡眠ガイド', url: entry().link, publishedAt: '2026-08-19' });
    const { file } = buildNews(input([entry()], { editorItems: [item] }));
    expect(file.items).toEqual([
      {
        id: file.items[0]?.id,
        title: '睡眠ガイド',
        url: 'https://www.mhlw.go.jp/sleep.html',
        publishedAt: '2026-08-19T00:00:00+09:00',
        source: '厚生労働省',
        ageBands: ['20s'],
        prefectures: [],
        forSupporters: true,
        isAutomatic: false,
      },
    ]);
  });

  it('shows a hand-picked item of the future only when its day comes near', () => {
    const editorItems = [reviewed({ publishedAt: '2026-10-10T00:00:00+09:00' })];
    const titlesAt = (now: string) =>
      buildNews(input([entry({ date: '2026-08-01' })], { editorItems, now: new Date(now) })).file.items.map(
        ({ title }) => title,
      );
    expect(titlesAt('2026-10-08T23:59:59+09:00')).toEqual(['睡眠ガイド']);
    expect(titlesAt('2026-10-09T00:00:00+09:00')).toEqual(['世界メンタルヘルスデー', '睡眠ガイド']);
  });

  it("tags a prefecture's own feed with its prefecture", () => {
    const feeds = [{ source: sourceOf('pref-iwate'), entries: [entry({ title: '自殺対策' })] }];
    expect(buildNews(input([], { feeds })).file.items[0]).toMatchObject({
      prefectures: ['03'],
      source: '岩手県',
    });
  });

  it('refuses a feed without a usable entry', () => {
    const message = 'mhlw-news: 使える記事が1件もありません';
    expect(() => buildNews(input([], { editorItems: [reviewed()] }))).toThrow(message);
    expect(() => buildNews(input([entry({ date: '2088-01-01' })], { editorItems: [reviewed()] }))).toThrow(
      message,
    );
  });

  it('refuses when nothing is left to show', () => {
    expect(() => buildNews(input([entry({ title: '統計' })]))).toThrow(
      'お知らせに載せる記事が1件もありません',
    );
  });

  it.each([
    [5, 10, false, true],
    [4, 10, false, false],
    [5, 11, false, false],
    [4, 10, true, true],
  ])('with %i entries after %i (accepted: %s) goes on: %s', (count, before, isFewerAccepted, isBuilt) => {
    const entries = Array.from({ length: count }, (_, at) => entry({ link: `https://www.mhlw.go.jp/${at}` }));
    const build = () =>
      buildNews(input(entries, { previousCounts: { 'mhlw-news': before }, isFewerAccepted }));
    if (isBuilt) expect(build().file.items).toHaveLength(count);
    else expect(build).toThrow('使える記事が前回の半分より少なくなりました');
  });

  it('compares a feed with itself only', () => {
    const previousCounts = { 'soumu-news': 100 };
    expect(buildNews(input([entry()], { previousCounts })).file.feedCounts).toEqual({ 'mhlw-news': 1 });
  });

  it('keeps the newest 500', () => {
    const entries = Array.from({ length: 501 }, (_, at) =>
      entry({
        link: `https://www.mhlw.go.jp/${at}`,
        date: new Date(Date.UTC(2026, 6, 1, 0, at)).toISOString(),
      }),
    );
    const { items } = buildNews(input(entries)).file;
    expect(items).toHaveLength(500);
    expect(items[499]?.url).toBe('https://www.mhlw.go.jp/1');
  });

  it('writes a file that the phone reads back whole', async () => {
    const entries = [
      ...(await sampleEntries('mhlw-news.sample.rdf')),
      entry({ title: `睡眠${'あ😀'.repeat(300)}` }),
    ];
    const { file } = buildNews(input(entries, { editorItems: [reviewed()] }));
    const { feedCounts: _, ...expected } = file;
    expect(parseNewsFile(formatNewsFile(file), hosts)).toEqual(expected);
    expect(file.items).toHaveLength(5);
  });

  it('gives the same bytes for the same feeds in any order', async () => {
    const mhlwFeed = { source: mhlw, entries: await sampleEntries('mhlw-news.sample.rdf') };
    const caoFeed = {
      source: sourceOf('cao-news'),
      // The very instant of an MHLW entry: only a rule for equal dates keeps the order.
      entries: [entry({ title: '孤独', link: 'https://www.cao.go.jp/1' })],
    };
    const write = (feeds: BuildInput['feeds']) => formatNewsFile(buildNews(input([], { feeds })).file);
    expect(write([mhlwFeed, caoFeed])).toBe(write([caoFeed, mhlwFeed]));
    expect(write([mhlwFeed, caoFeed])).toBe(write([mhlwFeed, caoFeed]));
  });
});
