// "Manual p.…": the stress check manual (実施マニュアル) and 『数値基準に基づいて「高ストレス者」を選定する方法』, by the page of
// 参考資料 of MHLW's 7th review meeting on the stress check programme (2024-10-10), which reprints both:
// https://wic-net.com/material/document/17187/110

/** Area of the questionnaire: A causes, B reactions, C support, D satisfaction. */
export type Area = 'A' | 'B' | 'C' | 'D';

/** The manual prints one conversion table for men and one for women, and none for anybody else. */
export type TableSex = 'male' | 'female';

export type Sex = TableSex | 'unanswered';

/** Evaluation point of a scale (評価点): 1 = most stressful, 5 = least. Source: manual p.111. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** The worst evaluation point, see `Rating`. */
export const WORST_RATING = 1 satisfies Rating;

/** Whether a high raw score means more stress, or less. */
type Direction = 'moreStress' | 'lessStress';

/** Highest raw score of a column; null where the printed table leaves the column empty. */
type UpTo = number | null;

type ScaleData = {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly asAnswered: readonly string[];
  readonly inverted: readonly string[];
  readonly highRawMeans: Direction;
  readonly upTo: Readonly<Record<TableSex, readonly [UpTo, UpTo, UpTo, UpTo, UpTo]>>;
};

/** What the manual prints over the scales of an area. */
export const AREA_HEADINGS = {
  A: 'ストレスの原因と考えられる因子',
  B: 'ストレスによっておこる心身の反応',
  C: 'ストレス反応に影響を与える他の因子',
  D: 'ストレス反応に影響を与える他の因子',
} as const satisfies Record<Area, string>;

/**
 * The five columns of the conversion table from left to right. An empty column still counts: the place of the column
 * makes the rating, so 「仕事の適性度」 goes from 3 straight to 5. Source: manual p.267 (headings), p.111 (points).
 */
export const COLUMNS = [
  { label: '低い／少い', rating: { moreStress: 5, lessStress: 1 } },
  { label: 'やや低い／少い', rating: { moreStress: 4, lessStress: 2 } },
  { label: '普通', rating: { moreStress: 3, lessStress: 3 } },
  { label: 'やや高い／多い', rating: { moreStress: 2, lessStress: 4 } },
  { label: '高い／多い', rating: { moreStress: 1, lessStress: 5 } },
] as const satisfies readonly { label: string; rating: Record<Direction, Rating> }[];

/**
 * The 19 scales in the manual's order. `upTo` has one place for each column, from the left; a column starts where the
 * one before it ends (printed "3-5 | 6-7 | …" is 5, 7, …).
 * Ids are the English names of Watanabe et al. 2023 (IJERPH 20:1814); papers split satisfaction in two, the manual's
 * table has one row for both items.
 * The manual's "15 − (A1 + A2 + A3)" and "10 − (A12 + A13) + A14" are one rule: `inverted` items count as 5 − answer.
 * Source: MHLW, 素点換算表 of 『数値基準に基づいて「高ストレス者」を選定する方法』.
 */
export const SCALES = [
  {
    id: 'quantitativeJobOverload',
    name: '心理的な仕事の負担（量）',
    area: 'A',
    asAnswered: [],
    inverted: ['A1', 'A2', 'A3'],
    highRawMeans: 'moreStress',
    upTo: { male: [5, 7, 9, 11, 12], female: [4, 6, 9, 11, 12] },
  },
  {
    id: 'qualitativeJobOverload',
    name: '心理的な仕事の負担（質）',
    area: 'A',
    asAnswered: [],
    inverted: ['A4', 'A5', 'A6'],
    highRawMeans: 'moreStress',
    upTo: { male: [5, 7, 9, 11, 12], female: [4, 6, 8, 10, 12] },
  },
  {
    id: 'physicalDemands',
    name: '自覚的な身体的負担度',
    area: 'A',
    asAnswered: [],
    inverted: ['A7'],
    highRawMeans: 'moreStress',
    upTo: { male: [null, 1, 2, 3, 4], female: [null, 1, 2, 3, 4] },
  },
  {
    id: 'interpersonalConflict',
    name: '職場の対人関係でのストレス',
    area: 'A',
    asAnswered: ['A14'],
    inverted: ['A12', 'A13'],
    highRawMeans: 'moreStress',
    upTo: { male: [3, 5, 7, 9, 12], female: [3, 5, 7, 9, 12] },
  },
  {
    id: 'poorPhysicalEnvironment',
    name: '職場環境によるストレス',
    area: 'A',
    asAnswered: [],
    inverted: ['A15'],
    highRawMeans: 'moreStress',
    upTo: { male: [null, 1, 2, 3, 4], female: [1, null, 2, 3, 4] },
  },
  {
    id: 'jobControl',
    name: '仕事のコントロール度',
    area: 'A',
    asAnswered: [],
    inverted: ['A8', 'A9', 'A10'],
    highRawMeans: 'lessStress',
    upTo: { male: [4, 6, 8, 10, 12], female: [3, 5, 8, 10, 12] },
  },
  {
    id: 'skillUtilization',
    name: '技能の活用度',
    area: 'A',
    asAnswered: ['A11'],
    inverted: [],
    highRawMeans: 'lessStress',
    upTo: { male: [1, 2, 3, 4, null], female: [1, 2, 3, 4, null] },
  },
  {
    id: 'suitableJobs',
    name: '仕事の適性度',
    area: 'A',
    asAnswered: [],
    inverted: ['A16'],
    highRawMeans: 'lessStress',
    upTo: { male: [1, 2, 3, null, 4], female: [1, 2, 3, null, 4] },
  },
  {
    id: 'meaningfulnessOfWork',
    name: '働きがい',
    area: 'A',
    asAnswered: [],
    inverted: ['A17'],
    highRawMeans: 'lessStress',
    upTo: { male: [1, 2, 3, null, 4], female: [1, 2, 3, null, 4] },
  },
  {
    id: 'vigor',
    name: '活気',
    area: 'B',
    asAnswered: ['B1', 'B2', 'B3'],
    inverted: [],
    highRawMeans: 'lessStress',
    upTo: { male: [3, 5, 7, 9, 12], female: [3, 5, 7, 9, 12] },
  },
  {
    id: 'angerIrritability',
    name: 'イライラ感',
    area: 'B',
    asAnswered: ['B4', 'B5', 'B6'],
    inverted: [],
    highRawMeans: 'moreStress',
    upTo: { male: [3, 5, 7, 9, 12], female: [3, 5, 8, 10, 12] },
  },
  {
    id: 'fatigue',
    name: '疲労感',
    area: 'B',
    asAnswered: ['B7', 'B8', 'B9'],
    inverted: [],
    highRawMeans: 'moreStress',
    upTo: { male: [3, 4, 7, 10, 12], female: [3, 5, 8, 11, 12] },
  },
  {
    id: 'anxiety',
    name: '不安感',
    area: 'B',
    asAnswered: ['B10', 'B11', 'B12'],
    inverted: [],
    highRawMeans: 'moreStress',
    upTo: { male: [3, 4, 7, 9, 12], female: [3, 4, 7, 10, 12] },
  },
  {
    id: 'depression',
    name: '抑うつ感',
    area: 'B',
    asAnswered: ['B13', 'B14', 'B15', 'B16', 'B17', 'B18'],
    inverted: [],
    highRawMeans: 'moreStress',
    upTo: { male: [6, 8, 12, 16, 24], female: [6, 8, 12, 17, 24] },
  },
  {
    id: 'physicalStressReaction',
    name: '身体愁訴',
    area: 'B',
    asAnswered: ['B19', 'B20', 'B21', 'B22', 'B23', 'B24', 'B25', 'B26', 'B27', 'B28', 'B29'],
    inverted: [],
    highRawMeans: 'moreStress',
    upTo: { male: [11, 15, 21, 26, 44], female: [13, 17, 23, 29, 44] },
  },
  {
    id: 'supervisorSupport',
    name: '上司からのサポート',
    area: 'C',
    asAnswered: [],
    inverted: ['C1', 'C4', 'C7'],
    highRawMeans: 'lessStress',
    upTo: { male: [4, 6, 8, 10, 12], female: [3, 5, 7, 10, 12] },
  },
  {
    id: 'coworkerSupport',
    name: '同僚からのサポート',
    area: 'C',
    asAnswered: [],
    inverted: ['C2', 'C5', 'C8'],
    highRawMeans: 'lessStress',
    upTo: { male: [5, 7, 9, 11, 12], female: [5, 7, 9, 11, 12] },
  },
  {
    id: 'supportFromFamilyAndFriends',
    name: '家族・友人からのサポート',
    area: 'C',
    asAnswered: [],
    inverted: ['C3', 'C6', 'C9'],
    highRawMeans: 'lessStress',
    upTo: { male: [6, 8, 9, 11, 12], female: [6, 8, 9, 11, 12] },
  },
  {
    id: 'satisfaction',
    name: '仕事や生活の満足度',
    area: 'D',
    asAnswered: [],
    inverted: ['D1', 'D2'],
    highRawMeans: 'lessStress',
    upTo: { male: [3, 4, 6, 7, 8], female: [3, 4, 6, 7, 8] },
  },
] as const satisfies readonly ScaleData[];

export type ScaleId = (typeof SCALES)[number]['id'];

export type Scale = ScaleData & { readonly id: ScaleId };

/** Satisfaction is shown, never judged: both methods leave it out (manual: 「満足度に関する回答は評価に含みません」). */
export const isJudged = (scale: Scale): boolean => scale.area !== 'D';
