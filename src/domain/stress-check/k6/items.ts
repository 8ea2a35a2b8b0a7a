import type { Instrument } from '#domain/stress-check/instrument.ts';

/**
 * The K6 in Japanese; the value of an option is its score. The English form lists 「いつも」 first, so position is never a score.
 * Source and terms of use: see `source` and `licence`; the Japanese version is that of Furukawa et al. 2008.
 */
export const K6: Instrument<'k6'> = {
  id: 'k6',
  name: 'K6 日本語版',
  version: '2026-11-21',
  sections: [
    {
      id: 'K',
      name: 'K6',
      heading: '過去30日の間にどれくらいの頻度で次のことがありましたか。',
      options: [
        { value: 0, label: '全くない' },
        { value: 1, label: '少しだけ' },
        { value: 2, label: 'ときどき' },
        { value: 3, label: 'たいてい' },
        { value: 4, label: 'いつも' },
      ],
      items: [
        { id: 'K1', no: 1, text: '神経過敏に感じましたか' },
        { id: 'K2', no: 2, text: '絶望的だと感じましたか' },
        { id: 'K3', no: 3, text: 'そわそわ、落ち着かなく感じましたか' },
        { id: 'K4', no: 4, text: '気分が沈み込んで、何が起こっても気が晴れないように感じましたか' },
        { id: 'K5', no: 5, text: '何をするのも骨折りだと感じましたか' },
        { id: 'K6', no: 6, text: '自分は価値のない人間だと感じましたか' },
      ],
    },
  ],
  source: {
    title: 'Harvard NCS, K10 and K6 Scales',
    url: 'https://www.hcp.med.harvard.edu/ncs/k6_scales.php',
  },
  licence:
    'Kessler RC, Barker PR, Colpe LJ, et al. Screening for serious mental illness in the general population. Arch Gen Psychiatry. 2003;60(2):184-189. Furukawa TA, Kawakami N, Saitoh M, et al. The performance of the Japanese version of the K6 and K10 in the World Mental Health Survey Japan. Int J Methods Psychiatr Res. 2008;17(3):152-158. © Ronald C. Kessler, PhD',
};
