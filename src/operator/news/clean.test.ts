import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTitle, decodeReferences } from '#operator/news/clean.ts';

describe('decodeReferences', () => {
  it.each([
    ['A &amp; B &lt;C&gt; &quot;D&quot; &apos;E&apos;', `A & B <C> "D" 'E'`],
    ['&#24515;&#x5FC3;&#X5fc3;', '心心心'],
    ['&#128512;', '😀'],
    ['&amp;lt;', '&lt;'],
    ['&nbsp;&copy;&unknown;&', '&nbsp;&copy;&unknown;&'],
    ['&#1114112;&#x110000;', ''],
  ])('turns %j into %j', (raw, expected) => {
    expect(decodeReferences(raw)).toBe(expected);
  });
});

describe('cleanTitle', () => {
  it.each([
    ['第39回社会福祉士国家試験の<br />施行について', '第39回社会福祉士国家試験の施行について'],
    ['<b onclick="x()">太字</b>', '太字'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', 'alert(1)'],
    ['&#60;img src=x onerror=alert(1)&#62;絵', '絵'],
    ['<scr<b>ipt>危険</scr</b>ipt>', '危険'],
    ['<a<a<a<a>>>>題', '題'],
    ['<!-- 注 -->本文', '本文'],
    ['5 < 7 で 9 > 8', '5 < 7 で 9 > 8'],
    ['<こころ>の日', '<こころ>の日'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    [' 一行目\r\n\t二行目 ', '一行目 二行目'],
    ['鐘\u{7}と\u{1b}[31m色', '鐘 と [31m色'],
    ['\u{202e}逆\u{202c}\u{200b}\u{feff}\u{ad}順\u{2067}', '逆順'],
    ['特集　別冊', '特集　別冊'],
    ['か\u{3099}ん', 'がん'],
    ['&#55357;&#0;孤', '孤'],
    [' \u{200b}<p></p> ', ''],
    ['0120279338', '0120279338'],
  ])('turns %j into %j', (raw, expected) => {
    expect(cleanTitle(raw)).toBe(expected);
  });

  it.each([
    [199, 199, 'あ'],
    [200, 200, 'あ'],
    [201, 200, '…'],
  ])('of %i characters keeps %i, ending in %s', (length, kept, end) => {
    const title = cleanTitle('あ'.repeat(length));
    expect(title).toHaveLength(kept);
    expect(title.slice(-1)).toBe(end);
  });

  it('does not cut a character in half', () => {
    expect(cleanTitle(`${'あ'.repeat(198)}😀😀`)).toBe(`${'あ'.repeat(198)}…`);
  });

  it('finishes a hostile title of 5 MB at once', () => {
    const hostile = '<a'.repeat(1_250_000) + '>'.repeat(2_500_000);
    const start = performance.now();
    cleanTitle(hostile);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('leaves one inert line of at most 200 characters, whatever comes in', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '>', '&lt;', '&#60;', '</b', '<b ', '&amp;', '&', ';', '\u{202e}', '\n', '題'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const title = cleanTitle(pieces.join(''));
        expect(title).not.toMatch(/<[/!?a-z][^<>]*>/i);
        expect(title).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(title.length).toBeLessThanOrEqual(200);
        expect(title).toBe(title.trim());
        expect(title).toBe(title.normalize('NFC'));
      }),
    );
  });
});
