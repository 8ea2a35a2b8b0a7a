import { describe, expect, it } from 'vitest';
import sourcesContent from '#content/news-sources.json' with { type: 'json' };
import { isRelevant, tagsOf } from '#operator/news/select.ts';
import { parseNewsSources } from '#operator/news/settings.ts';

const { rules } = parseNewsSources(sourcesContent);

describe('isRelevant', () => {
  it.each([
    ['こころの健康相談'],
    ['メンタルヘルス'],
    ['ﾒﾝﾀﾙヘルス'],
    ['自殺対策白書'],
    ['うつ病の手引き'],
    ['ストレスチェック'],
    ['第32回過労死等防止対策推進協議会　議事録'],
    ['ハラスメント'],
    ['孤独・孤立'],
    ['依存症'],
    ['相談窓口'],
    ['睡眠ガイド'],
    ['災害時の健康相談について'],
  ])('selects %s', (title) => {
    expect(isRelevant(title, rules)).toBe(true);
  });

  it.each([
    ['新型コロナウイルス感染症の定点当たり報告数の推移を更新しました'],
    ['災害拠点病院'],
    ['健康相談のご案内'],
    ['インフルエンザをうつさない'],
    [''],
  ])('leaves %j out', (title) => {
    expect(isRelevant(title, rules)).toBe(false);
  });
});

describe('tagsOf', () => {
  it('has no tag for a title that names nobody', () => {
    expect(tagsOf('ストレスチェック', rules)).toEqual({
      ageBands: [],
      prefectures: [],
      forSupporters: false,
    });
  });

  it.each([
    ['令和８年熊本地震における健康相談窓口', ['43']],
    ['令和８年８月千葉豪雨', ['12']],
    ['東京都の相談窓口', ['13']],
    ['東京都と京都府の相談窓口', ['13', '26']],
    ['東京都市部の相談窓口', ['13']],
    ['大阪労働局の相談窓口', ['27']],
    ['神奈川県', ['14']],
    ['和歌山県', ['30']],
    ['熊本地震と千葉豪雨', ['12', '43']],
    ['北海道', ['01']],
    ['福島さん、石川さん、山口さんの講演', []],
    ['東京オリンピック', []],
    ['大分類の見直し', []],
  ])('finds the places of %s: %j', (title, prefectures) => {
    expect(tagsOf(title, rules).prefectures).toEqual(prefectures);
  });

  it.each<[string, string[], boolean]>([
    ['小学生向け', ['u10', '10s'], false],
    ['中学生向け', ['10s'], false],
    ['被災した学生・生徒の皆様へ', ['10s', '20s'], false],
    ['若者の自殺対策', ['10s', '20s', '30s'], false],
    ['高齢者のうつ', ['60s', '70s', '80p'], false],
    ['こどもの自殺対策', ['u10', '10s'], true],
    ['こども家庭庁', [], false],
    ['依存症の家族教室', [], true],
    ['ゲートキーパー養成研修', [], true],
    ['若者と高齢者の孤独', ['10s', '20s', '30s', '60s', '70s', '80p'], false],
  ])('finds the people of %s', (title, ageBands, forSupporters) => {
    expect(tagsOf(title, rules)).toMatchObject({ ageBands, forSupporters });
  });
});
