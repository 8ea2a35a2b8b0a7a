import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import sourcesContent from '#content/news-sources.json' with { type: 'json' };
import { Refusal } from '#operator/command.ts';
import { createNewsImport } from '#operator/news/import.ts';
import { runOperator } from '#operator/run.ts';

const FEEDS = 'tests/fixtures/feeds';
const MHLW = `${FEEDS}/mhlw-news.sample.rdf`;
const NOW = ['--now', '2026-08-20T09:00:00+09:00'];

const content = {
  sources: sourcesContent,
  editor: {
    items: [
      {
        title: '世界メンタルヘルスデー JAPAN 2026 特設サイト',
        url: 'https://www.mhlw.go.jp/kokoro/mental_health_day/index.html',
        publishedAt: '2026-08-21T00:00:00+09:00',
        publisher: '厚生労働省',
        ageBands: [],
        prefectures: [],
        forSupporters: false,
        evidence: 'single-source',
        source: 'test',
        checkedOn: '2026-08-20',
      },
    ],
  },
};

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'news-import-'));
  out = path.join(folder, 'latest.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Fetch = Parameters<typeof createNewsImport>[0];

const noNetwork: Fetch = () => Promise.reject(new Refusal('no network'));

const run = async (args: readonly string[], fetch = noNetwork) => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const io = { print: say, warn: say, now: () => new Date('2026-08-20T00:00:00Z') };
  const code = await runOperator(
    ['news', 'import', '--out', out, ...args],
    [createNewsImport(fetch, content)],
    io,
  );
  return { code, text: lines.join('\n') };
};

const fromFile = (file: string, source = 'mhlw-news'): readonly string[] => [
  '--source',
  source,
  '--from',
  file,
];

const fileWith = async (content: string | Uint8Array): Promise<string> => {
  const file = path.join(folder, 'feed.xml');
  await writeFile(file, content);
  return file;
};

const SAMPLES = [
  ...fromFile(MHLW),
  ...fromFile(`${FEEDS}/soumu-news.shift_jis.sample.rdf`, 'soumu-news'),
  ...fromFile(`${FEEDS}/kantei-news.sample.rss2.xml`, 'kantei-news'),
];

describe('news import', () => {
  it('makes one file of several feeds and the hand-picked items', async () => {
    const { code, text } = await run([...SAMPLES, ...NOW, '--sample']);
    expect(code).toBe(0);
    expect(text).toContain('mhlw-news: 14件を読み、3件を選びました');
    expect(text).toContain('4件を書きました(うち自動分類 3件)');
    const { items, ...head } = JSON.parse(await readFile(out, 'utf8'));
    expect(head).toEqual({
      v: 1,
      fetchedAt: '2026-08-20T09:00:00+09:00',
      isSample: true,
      feedCounts: { 'kantei-news': 2, 'mhlw-news': 14, 'soumu-news': 4 },
    });
    expect(items.map((item: { title: string }) => item.title)).toEqual([
      '世界メンタルヘルスデー JAPAN 2026 特設サイト',
      '令和８年熊本地震における健康相談窓口',
      '人事労務マガジン 特集第247号　ハラスメント事案解決のための専門家派遣を行っています',
      '第32回過労死等防止対策推進協議会　議事録',
    ]);
    expect(items[1]).toEqual({
      id: '51a6c7b9407fed96',
      title: '令和８年熊本地震における健康相談窓口',
      url: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/tiiki/R8kumamoto_kenkousoudan.html',
      publishedAt: '2026-08-19T15:00:00+09:00',
      source: '厚生労働省',
      ageBands: [],
      prefectures: ['43'],
      forSupporters: false,
      isAutomatic: true,
    });
  });

  it('changes nothing when it runs again', async () => {
    await run([...SAMPLES, ...NOW, '--sample']);
    const first = await readFile(out, 'utf8');
    expect((await run([...SAMPLES, ...NOW, '--sample'])).code).toBe(0);
    expect(await readFile(out, 'utf8')).toBe(first);
    expect(await readdir(folder)).toEqual(['latest.json']);
  });

  it('reports what it holds back', async () => {
    const { code, text } = await run([...fromFile(`${FEEDS}/mhlw-news.bad-date.sample.rdf`), ...NOW]);
    expect(code).toBe(0);
    expect(text).toContain(
      '保留(日付が未来です: 2088-04-25T10:00:00+09:00) 令和８年熊本地震における健康相談窓口',
    );
  });

  it('fetches the default feeds when no file is given', async () => {
    const asked: string[] = [];
    const bytes = await readFile(MHLW);
    const { code } = await run(NOW, (feedUrl) => {
      asked.push(feedUrl);
      return Promise.resolve({ bytes, contentType: 'application/rdf+xml; charset=UTF-8' });
    });
    expect(code).toBe(0);
    expect(asked).toEqual(['https://www.mhlw.go.jp/stf/news.rdf']);
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
      isSample: false,
      fetchedAt: '2026-08-20T09:00:00+09:00',
    });
  });

  describe('keeps the old file and ends with 1', () => {
    const refuses = async (args: readonly string[], reason: string): Promise<void> => {
      await run([...fromFile(MHLW), ...NOW]);
      const old = await readFile(out, 'utf8');
      const { code, text } = await run([...args, ...NOW]);
      expect(text).toContain(reason);
      expect(code).toBe(1);
      expect(await readFile(out, 'utf8')).toBe(old);
      expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    };

    it('for an empty feed', () =>
      refuses(fromFile(`${FEEDS}/mhlw-news.empty.sample.rdf`), 'mhlw-news: 使える記事が1件もありません'));

    it('for fewer than half of the entries', () =>
      refuses(fromFile(`${FEEDS}/mhlw-news.bad-date.sample.rdf`), '前回 14件、今回 2件'));

    it('for half a file', async () => {
      const whole = await readFile(MHLW, 'utf8');
      await refuses(fromFile(await fileWith(whole.slice(0, whole.length / 2))), 'XML として壊れています');
    });

    it('for a maintenance page', async () => {
      const page =
        '<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>メンテナンス中</title></html>';
      await refuses(fromFile(await fileWith(page)), 'DOCTYPE');
      await refuses(fromFile(await fileWith('<html><body>停止中</body></html>')), '最上位の要素: html');
    });

    it('for a DTD', async () => {
      const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">]><rss><channel/></rss>`;
      await refuses(fromFile(await fileWith(bomb)), 'DOCTYPE');
    });

    it('for bytes that cannot be decoded', async () => {
      await refuses(fromFile(await fileWith(Uint8Array.of(0x3c, 0xff, 0x3e))), 'utf-8 として読めない文字');
    });

    it('for more than 5 MB', async () => {
      await refuses(fromFile(await fileWith(new Uint8Array(5 * 1024 * 1024 + 1))), '大きすぎます');
    });

    it('for a missing file', () => refuses(fromFile(path.join(folder, 'none.xml')), 'ENOENT'));

    it('for a failed fetch', () => refuses(['--source', 'mhlw-news'], 'mhlw-news: no network'));

    it('for one bad feed among good ones', () =>
      refuses(
        [...fromFile(MHLW), ...fromFile(`${FEEDS}/mhlw-news.empty.sample.rdf`, 'soumu-news')],
        'soumu-news: 使える記事が1件もありません',
      ));
  });

  it('accepts fewer entries when told so', async () => {
    await run([...fromFile(MHLW), ...NOW]);
    const fewer = fromFile(`${FEEDS}/mhlw-news.bad-date.sample.rdf`);
    expect((await run([...fewer, ...NOW, '--allow-fewer'])).code).toBe(0);
    expect(JSON.parse(await readFile(out, 'utf8')).feedCounts).toEqual({ 'mhlw-news': 2 });
  });

  it('does not measure a real feed by a sample', async () => {
    await run([...fromFile(MHLW), ...NOW, '--sample']);
    expect((await run([...fromFile(`${FEEDS}/mhlw-news.bad-date.sample.rdf`), ...NOW])).code).toBe(0);
  });

  it('replaces a damaged old file and says so', async () => {
    await writeFile(out, '{"v":1');
    const { code, text } = await run([...fromFile(MHLW), ...NOW]);
    expect(code).toBe(0);
    expect(text).toContain('を読めないため、件数を前回と比べません');
  });

  it.each([
    ['an unknown option', ['--bogus'], 'オプションの書き方が違います'],
    ['a stray word', ['feed.xml'], 'オプションの書き方が違います'],
    ['an unknown source', ['--source', 'nobody'], '--source nobody は news-sources.json にありません'],
    ['a file without a source', ['--from', MHLW], '--from(1個)と --source(0個)'],
    ['a source twice', [...fromFile(MHLW), ...fromFile(MHLW)], '2回書かれています'],
    ['a bad moment', [...fromFile(MHLW), '--now', 'tomorrow'], '--now「tomorrow」'],
    ['a sample of a live feed', ['--sample'], '--sample は --from と一緒に'],
  ])('answers %s with 2 and writes nothing', async (_, args, message) => {
    const { code, text } = await run(args);
    expect(text).toContain(message);
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });
});
