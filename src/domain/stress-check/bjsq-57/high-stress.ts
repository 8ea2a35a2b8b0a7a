import { SECTIONS } from '#domain/stress-check/bjsq-57/items.ts';
import { rating, rawScore } from '#domain/stress-check/bjsq-57/rating.ts';
import { type Area, SCALES, type TableSex } from '#domain/stress-check/bjsq-57/scales.ts';
import { answerTo, type CompleteAnswers } from '#domain/stress-check/instrument.ts';

// "Manual p.…": the stress check manual (実施マニュアル) and 『数値基準に基づいて「高ストレス者」を選定する方法』, by the page of
// 参考資料 of MHLW's 7th review meeting on the stress check programme (2024-10-10), which reprints both:
// https://wic-net.com/material/document/17187/110

type Criterion = '㋐' | '㋑';

/** Points of each judged area; AC is A and C together, as criterion ㋑ takes them. */
type AreaSums = { readonly A: number; readonly B: number; readonly C: number; readonly AC: number };

/** What one of the two methods says; `name` is the manual's name, `criteria` lists those that are met. */
export type Verdict = {
  readonly name: string;
  readonly sums: AreaSums;
  readonly criteria: readonly Criterion[];
  readonly high: boolean;
};

type Method = {
  readonly name: string;
  readonly reaches: (points: number, limit: number) => boolean;
  readonly criteria: readonly {
    readonly id: Criterion;
    readonly limits: readonly (readonly [sum: keyof AreaSums, limit: number])[];
  }[];
};

/**
 * Points grow with stress. Source: 評価基準の例 その1, manual p.110 (77); 76 and 63 from word-for-word quotations of the
 * manual in two transcriptions (lockhart9/stresscheck, leagames0221-sys/stresscheck-sentinel).
 */
const SUM_METHOD: Method = {
  name: '合計点数を使う方法',
  reaches: (points, limit) => points >= limit,
  criteria: [
    { id: '㋐', limits: [['B', 77]] },
    {
      id: '㋑',
      limits: [
        ['AC', 76],
        ['B', 63],
      ],
    },
  ],
};

/**
 * Ratings shrink with stress. Source: 評価基準の例 その2, manual p.111 (12) and p.267 (26); 17 from a word-for-word
 * quotation of the manual (lockhart9/stresscheck).
 */
const CONVERSION_METHOD: Method = {
  name: '素点換算表を使う方法',
  reaches: (points, limit) => points <= limit,
  criteria: [
    { id: '㋐', limits: [['B', 12]] },
    {
      id: '㋑',
      limits: [
        ['AC', 26],
        ['B', 17],
      ],
    },
  ],
};

/**
 * Items that the sum method turns round (5 − answer), so that more points mean more stress.
 * Not the list of the conversion table, which turns others. Source: manual p.263.
 */
const REVERSED_IN_SUM: readonly string[] = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A11',
  'A12',
  'A13',
  'A15',
  'B1',
  'B2',
  'B3',
];

const judge = (method: Method, pointsOf: (area: Area) => number): Verdict => {
  const [A, B, C] = [pointsOf('A'), pointsOf('B'), pointsOf('C')];
  const sums = { A, B, C, AC: A + C };
  const criteria = method.criteria
    .filter(({ limits }) => limits.every(([sum, limit]) => method.reaches(sums[sum], limit)))
    .map(({ id }) => id);
  return { name: method.name, sums, criteria, high: criteria.length > 0 };
};

/**
 * The sum method (合計点数を使う方法), which needs no sex. Sums: A 17–68, B 29–116, C 9–36 points. Never throws.
 * Source: manual p.110, p.263.
 */
export const sumVerdict = (answers: CompleteAnswers<'bjsq-57'>): Verdict =>
  judge(SUM_METHOD, (area) =>
    SECTIONS[area].items.reduce((points, { id }) => {
      const answer = answerTo(answers, id);
      return points + (REVERSED_IN_SUM.includes(id) ? 5 - answer : answer);
    }, 0),
  );

/**
 * The conversion method (素点換算表を使う方法). Sums of ratings: A 9–42 (women 9–43), B 6–30, C 3–15. Never throws.
 * Source: manual p.111, p.267.
 */
export const conversionVerdict = (answers: CompleteAnswers<'bjsq-57'>, sex: TableSex): Verdict =>
  judge(CONVERSION_METHOD, (area) =>
    SCALES.filter((scale) => scale.area === area).reduce(
      (points, scale) => points + rating(scale, rawScore(scale, answers), sex),
      0,
    ),
  );
