import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#operator/command.ts';
import { MAX_ENTRIES, parseFeed } from '#operator/news/parse-feed.ts';

const sample = (name: string): Promise<string> => readFile(`tests/fixtures/feeds/${name}`, 'utf8');

const rss = (items: string): string => `<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`;

describe('parseFeed', () => {
  it('reads RSS 1.0 with CDATA titles', async () => {
    const entries = parseFeed(await sample('mhlw-news.sample.rdf'));
    expect(entries).toHaveLength(14);
    expect(entries[0]).toEqual({
      title: '令和８年熊本地震における健康相談窓口',
      link: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/tiiki/R8kumamoto_kenkousoudan.html',
      date: '2026-08-19T15:00:00+09:00',
    });
    expect(entries[11]?.title).toBe('第39回社会福祉士国家試験の<br />施行について');
  });

  it('reads RSS 2.0 whatever the address ends in, and never the guid', async () => {
    const entries = parseFeed(await sample('kantei-news.sample.rss2.xml'));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toEqual({
      title: '高市総理は沖縄豆記者団による表敬を受けました',
      link: 'https://www.kantei.go.jp/jp/105/actions/202608/18hyoukei.html',
      date: '18 Aug 2026 16:00:00 +0900',
    });
  });

  it('reads Atom and takes the link to the article', () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><entry>
      <title type="html">題 &amp;lt;b&gt;</title>
      <link rel="edit" href="https://a.example/edit"/><link href="https://a.example/1?x=1&amp;y=2"/>
      <updated>2026-08-19T00:00:00Z</updated></entry>
      <entry><title type="xhtml"><div>本<b>文</b>だ</div></title>
      <link rel="alternate" href="https://a.example/2"/>
      <published>2026-08-18T00:00:00Z</published><updated>2026-08-19T00:00:00Z</updated></entry></feed>`;
    expect(parseFeed(xml)).toEqual([
      { title: '題 &amp;lt;b&gt;', link: 'https://a.example/1?x=1&amp;y=2', date: '2026-08-19T00:00:00Z' },
      { title: '<div>本<b>文</b>だ</div>', link: 'https://a.example/2', date: '2026-08-18T00:00:00Z' },
    ]);
  });

  it('keeps digits as text', () => {
    const [entry] = parseFeed(rss('<item><title>0120279338</title><link>0120</link></item>'));
    expect(entry).toEqual({ title: '0120279338', link: '0120', date: '' });
  });

  it('has empty texts where an entry says nothing', () => {
    expect(parseFeed(rss('<item><guid>item_1</guid></item><item/>'))).toEqual([
      { title: '', link: '', date: '' },
      { title: '', link: '', date: '' },
    ]);
  });

  it('allows 20 levels below the root', () => {
    const deep = `${'<a>'.repeat(19)}${'</a>'.repeat(19)}`;
    expect(parseFeed(`<rss>${deep}<channel><item/></channel></rss>`)).toHaveLength(1);
  });

  it('finds no entry in an empty feed', async () => {
    expect(parseFeed(await sample('mhlw-news.empty.sample.rdf'))).toEqual([]);
  });

  it.each([
    [
      'an entity bomb',
      `<!DOCTYPE r [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>${rss('<item><title>&b;</title></item>')}`,
    ],
    ['an external DTD', `<!doctype rss SYSTEM "https://evil.example/x.dtd">${rss('')}`],
    ['an entity without a doctype', `<!ENTITY a "x">${rss('')}`],
    ['an HTML maintenance page', '<!DOCTYPE html><html><body>メンテナンス中</body></html>'],
  ])('refuses %s before parsing', (_, xml) => {
    expect(() => parseFeed(xml)).toThrow('DOCTYPE または ENTITY の宣言があります');
  });

  it.each([
    ['XHTML', '<html><body>メンテナンス中</body></html>', '最上位の要素: html'],
    ['a site map', '<urlset><url/></urlset>', '最上位の要素: urlset'],
    ['a feed inside something else', `<x>${rss('<item/>')}</x>`, '最上位の要素: x'],
  ])('refuses %s', (_, xml, message) => {
    expect(() => parseFeed(xml)).toThrow(message);
  });

  it.each([
    ['nothing', ''],
    ['plain text', 'Service Unavailable'],
    ['sloppy HTML', '<html><meta charset="utf-8"><br>'],
    ['two roots', `${rss('')}${rss('')}`],
    ['a name that touches prototypes', rss('<__proto__><item/></__proto__>')],
    ['21 levels below the root', `${'<a>'.repeat(22)}${'</a>'.repeat(22)}`],
  ])('refuses %s as broken', (_, xml) => {
    expect(() => parseFeed(xml)).toThrow(/XML と/);
  });

  it('refuses a feed that ends in the middle, wherever that is', async () => {
    const xml = await sample('mhlw-news.sample.rdf');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: xml.trimEnd().length - 1 }), (length) => {
        expect(() => parseFeed(xml.slice(0, length))).toThrow(Refusal);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [MAX_ENTRIES, MAX_ENTRIES],
    [MAX_ENTRIES + 1, null],
  ])('with %i entries reads %s', (count, read) => {
    const xml = rss('<item/>'.repeat(count));
    if (read === null) expect(() => parseFeed(xml)).toThrow('1001件、上限 1000件');
    else expect(parseFeed(xml)).toHaveLength(read);
  });

  it.each([
    ['nesting', '<a>'.repeat(1_600_000)],
    ['brackets', `<r>${'<'.repeat(5_000_000)}</r>`],
    ['references', rss(`<item><title>${'&amp;'.repeat(1_000_000)}</title></item>`)],
  ])('is done with 5 MB of %s within 5 seconds', (_, xml) => {
    const start = performance.now();
    try {
      parseFeed(xml);
    } catch (cause) {
      expect(cause).toBeInstanceOf(Refusal);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('answers arbitrary text with entries or a Refusal', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<rss>',
        '</rss>',
        '<channel>',
        '</channel>',
        '<item>',
        '</item>',
        '<![CDATA[',
        ']]>',
        '&a;',
        '<?xml?>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          expect(Array.isArray(parseFeed(pieces.join('')))).toBe(true);
        } catch (cause) {
          expect(cause).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});
