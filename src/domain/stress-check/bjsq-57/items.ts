import type { Instrument, Section } from '#domain/stress-check/instrument.ts';

// Wording of the official form, character by character; never reworded, not even where 「○を付けてください」 is about paper.
// Source: MHLW, Brief Job Stress Questionnaire (57 items), the standard form of the stress check programme.

const EASY_TO_TALK_TO = '次の人たちはどのくらい気軽に話ができますか？';
const RELIABLE_IN_TROUBLE = 'あなたが困った時、次の人たちはどのくらい頼りになりますか？';
const LISTENS_TO_PRIVATE_MATTERS =
  'あなたの個人的な問題を相談したら、次の人たちはどのくらいきいてくれますか？';

/** The four areas of the form as the manual names them (A causes, B reactions, C support, D satisfaction). */
export const SECTIONS = {
  A: {
    id: 'A',
    name: '仕事のストレス要因',
    heading: 'あなたの仕事についてうかがいます。最もあてはまるものに○を付けてください。',
    options: [
      { value: 1, label: 'そうだ' },
      { value: 2, label: 'まあそうだ' },
      { value: 3, label: 'ややちがう' },
      { value: 4, label: 'ちがう' },
    ],
    items: [
      { id: 'A1', no: 1, text: '非常にたくさんの仕事をしなければならない' },
      { id: 'A2', no: 2, text: '時間内に仕事が処理しきれない' },
      { id: 'A3', no: 3, text: '一生懸命働かなければならない' },
      { id: 'A4', no: 4, text: 'かなり注意を集中する必要がある' },
      { id: 'A5', no: 5, text: '高度の知識や技術が必要なむずかしい仕事だ' },
      { id: 'A6', no: 6, text: '勤務時間中はいつも仕事のことを考えていなければならない' },
      { id: 'A7', no: 7, text: 'からだを大変よく使う仕事だ' },
      { id: 'A8', no: 8, text: '自分のペースで仕事ができる' },
      { id: 'A9', no: 9, text: '自分で仕事の順番・やり方を決めることができる' },
      { id: 'A10', no: 10, text: '職場の仕事の方針に自分の意見を反映できる' },
      { id: 'A11', no: 11, text: '自分の技能や知識を仕事で使うことが少ない' },
      { id: 'A12', no: 12, text: '私の部署内で意見のくい違いがある' },
      { id: 'A13', no: 13, text: '私の部署と他の部署とはうまが合わない' },
      { id: 'A14', no: 14, text: '私の職場の雰囲気は友好的である' },
      { id: 'A15', no: 15, text: '私の職場の作業環境（騒音、照明、温度、換気など）はよくない' },
      { id: 'A16', no: 16, text: '仕事の内容は自分にあっている' },
      { id: 'A17', no: 17, text: '働きがいのある仕事だ' },
    ],
  },
  B: {
    id: 'B',
    name: '心身のストレス反応',
    heading: '最近1か月間のあなたの状態についてうかがいます。最もあてはまるものに○を付けてください。',
    options: [
      { value: 1, label: 'ほとんどなかった' },
      { value: 2, label: 'ときどきあった' },
      { value: 3, label: 'しばしばあった' },
      { value: 4, label: 'ほとんどいつもあった' },
    ],
    items: [
      { id: 'B1', no: 18, text: '活気がわいてくる' },
      { id: 'B2', no: 19, text: '元気がいっぱいだ' },
      { id: 'B3', no: 20, text: '生き生きする' },
      { id: 'B4', no: 21, text: '怒りを感じる' },
      { id: 'B5', no: 22, text: '内心腹立たしい' },
      { id: 'B6', no: 23, text: 'イライラしている' },
      { id: 'B7', no: 24, text: 'ひどく疲れた' },
      { id: 'B8', no: 25, text: 'へとへとだ' },
      { id: 'B9', no: 26, text: 'だるい' },
      { id: 'B10', no: 27, text: '気がはりつめている' },
      { id: 'B11', no: 28, text: '不安だ' },
      { id: 'B12', no: 29, text: '落着かない' },
      { id: 'B13', no: 30, text: 'ゆううつだ' },
      { id: 'B14', no: 31, text: '何をするのも面倒だ' },
      { id: 'B15', no: 32, text: '物事に集中できない' },
      { id: 'B16', no: 33, text: '気分が晴れない' },
      { id: 'B17', no: 34, text: '仕事が手につかない' },
      { id: 'B18', no: 35, text: '悲しいと感じる' },
      { id: 'B19', no: 36, text: 'めまいがする' },
      { id: 'B20', no: 37, text: '体のふしぶしが痛む' },
      { id: 'B21', no: 38, text: '頭が重かったり頭痛がする' },
      { id: 'B22', no: 39, text: '首筋や肩がこる' },
      { id: 'B23', no: 40, text: '腰が痛い' },
      { id: 'B24', no: 41, text: '目が疲れる' },
      { id: 'B25', no: 42, text: '動悸や息切れがする' },
      { id: 'B26', no: 43, text: '胃腸の具合が悪い' },
      { id: 'B27', no: 44, text: '食欲がない' },
      { id: 'B28', no: 45, text: '便秘や下痢をする' },
      { id: 'B29', no: 46, text: 'よく眠れない' },
    ],
  },
  C: {
    id: 'C',
    name: '周囲のサポート',
    heading: 'あなたの周りの方々についてうかがいます。最もあてはまるものに○を付けてください。',
    options: [
      { value: 1, label: '非常に' },
      { value: 2, label: 'かなり' },
      { value: 3, label: '多少' },
      { value: 4, label: '全くない' },
    ],
    items: [
      { id: 'C1', no: 47, prompt: EASY_TO_TALK_TO, text: '上司' },
      { id: 'C2', no: 48, prompt: EASY_TO_TALK_TO, text: '職場の同僚' },
      { id: 'C3', no: 49, prompt: EASY_TO_TALK_TO, text: '配偶者、家族、友人等' },
      { id: 'C4', no: 50, prompt: RELIABLE_IN_TROUBLE, text: '上司' },
      { id: 'C5', no: 51, prompt: RELIABLE_IN_TROUBLE, text: '職場の同僚' },
      { id: 'C6', no: 52, prompt: RELIABLE_IN_TROUBLE, text: '配偶者、家族、友人等' },
      { id: 'C7', no: 53, prompt: LISTENS_TO_PRIVATE_MATTERS, text: '上司' },
      { id: 'C8', no: 54, prompt: LISTENS_TO_PRIVATE_MATTERS, text: '職場の同僚' },
      { id: 'C9', no: 55, prompt: LISTENS_TO_PRIVATE_MATTERS, text: '配偶者、家族、友人等' },
    ],
  },
  D: {
    id: 'D',
    name: '満足度',
    heading: '満足度について',
    options: [
      { value: 1, label: '満足' },
      { value: 2, label: 'まあ満足' },
      { value: 3, label: 'やや不満足' },
      { value: 4, label: '不満足' },
    ],
    items: [
      { id: 'D1', no: 56, text: '仕事に満足だ' },
      { id: 'D2', no: 57, text: '家庭生活に満足だ' },
    ],
  },
} as const satisfies Record<string, Section>;

/**
 * The 57-item questionnaire; answers are 1–4 by the form's columns from left to right.
 * Source and terms of use: see `source` and `licence`.
 */
export const BJSQ_57: Instrument<'bjsq-57'> = {
  id: 'bjsq-57',
  name: '職業性ストレス簡易調査票（57項目）',
  version: '2026-11-21',
  // Short to long: a progress bar that starts slowly makes people give up. Each item keeps its official number in `no`.
  sections: [SECTIONS.D, SECTIONS.C, SECTIONS.A, SECTIONS.B],
  source: {
    title:
      '厚生労働省「職業性ストレス簡易調査票（57項目）」「数値基準に基づいて「高ストレス者」を選定する方法」',
    url: 'https://www.mhlw.go.jp/bunya/roudoukijun/anzeneisei12/',
  },
  licence:
    '出典：厚生労働省「職業性ストレス簡易調査票（57項目）」「数値基準に基づいて「高ストレス者」を選定する方法」（https://www.mhlw.go.jp/bunya/roudoukijun/anzeneisei12/）PDL1.0。本アプリの作成者が加工。',
};
