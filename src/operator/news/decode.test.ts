import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { describe, expect, it } from 'vitest';
import { decodeFeed, MAX_FEED_BYTES } from '#operator/news/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every two-byte character of EUC-JP: there is a decoder in Node but no encoder. */
const eucJpTable = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('euc-jp');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
};

const eucJp = (text: string): Uint8Array => {
  const table = eucJpTable();
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u{80}' ? [char.charCodeAt(0)] : (table.get(char) ?? []))),
  );
};

describe('decodeFeed', () => {
  it('reads the Shift_JIS sample by its XML declaration', async () => {
    const bytes = await readFile('tests/fixtures/feeds/soumu-news.shift_jis.sample.rdf');
    const text = decodeFeed(bytes, null);
    expect(text).toContain('<title>令和8年度地方財政審議会（8月19日）議事要旨</title>');
    expect(text).toContain('電気通信事業部会（第172回）');
  });

  it('reads EUC-JP by its XML declaration', () => {
    const start = '<?xml version="1.0" encoding="EUC-JP"?><t>';
    const xml = `${start}こころの健康 相談窓口（熊本）</t>`;
    const bytes = eucJp(xml);
    // JIS X 0208 row 4, cell 19 is こ: EUC-JP sets the high bits of 0x24 0x33.
    expect([...bytes.subarray(start.length, start.length + 2)]).toEqual([0xa4, 0xb3]);
    expect(decodeFeed(bytes, null)).toBe(xml);
  });

  it.each([
    ['UTF-8', [0xef, 0xbb, 0xbf, 0xe3, 0x81, 0x82]],
    ['UTF-16LE', [0xff, 0xfe, 0x42, 0x30]],
    ['UTF-16BE', [0xfe, 0xff, 0x30, 0x42]],
  ])('believes the byte order mark of %s before the header and drops it', (_, bytes) => {
    expect(decodeFeed(Uint8Array.from(bytes), 'text/xml; charset=Shift_JIS')).toBe('あ');
  });

  it.each([
    ['text/xml; charset=Shift_JIS'],
    ['text/xml;charset="shift_jis"; x=1'],
    ['text/xml; CHARSET=Windows-31J'],
  ])('believes the header %s before the declaration', (header) => {
    const bytes = Uint8Array.from([...utf8('<?xml version="1.0" encoding="UTF-8"?>'), 0x82, 0xa0]);
    expect(decodeFeed(bytes, header)).toBe('<?xml version="1.0" encoding="UTF-8"?>あ');
  });

  it('takes UTF-8 when nothing is said', () => {
    expect(decodeFeed(utf8('<t>心</t>'), 'application/xml')).toBe('<t>心</t>');
  });

  it.each([
    ['UTF-8 with a stray byte', [0x3c, 0xff, 0x3e], null],
    ['UTF-8 that ends inside a character', [0xe3, 0x81], null],
    ['Shift_JIS said to be UTF-8', [0x82, 0xa0], 'text/xml; charset=UTF-8'],
    ['Shift_JIS that ends inside a character', [0x41, 0x81], 'text/xml; charset=Shift_JIS'],
    ['EUC-JP with a broken pair', [0xa4, 0x41], 'text/xml; charset=EUC-JP'],
    ['a U+FFFD somebody else left', [0xef, 0xbf, 0xbd], null],
  ])('rejects %s', (_, bytes, header) => {
    expect(() => decodeFeed(Uint8Array.from(bytes), header)).toThrow(/として読めない文字があります/);
  });

  it.each([['iso-8859-1'], ['x-unknown'], ['utf-7']])(
    'rejects the encoding %s, which would hide mistakes',
    (label) => {
      expect(() => decodeFeed(utf8('<t/>'), `text/xml; charset=${label}`)).toThrow(
        `「${label}」には対応していません`,
      );
    },
  );

  it.each([
    [MAX_FEED_BYTES - 1, true],
    [MAX_FEED_BYTES, true],
    [MAX_FEED_BYTES + 1, false],
  ])('of %i bytes reads them: %s', (size, isRead) => {
    const bytes = new Uint8Array(size).fill(0x20);
    if (isRead) expect(decodeFeed(bytes, null)).toHaveLength(size);
    else expect(() => decodeFeed(bytes, null)).toThrow('上限 5242880 バイト');
  });
});
