import type { InstrumentId } from '#domain/stress-check/instrument.ts';

/** The site map. A result, an answer or a score never becomes part of a path. */
export const paths = {
  home: '/',
  stressCheck: '/stress-check',
  k6: '/stress-check/k6',
  full: '/stress-check/full',
  result: '/stress-check/result',
  videos: '/videos',
  consultation: '/consultation',
  now: '/consultation/now',
  areas: '/consultation/area',
  area: (prefectureCode: string) => `/consultation/area/${prefectureCode}`,
  news: '/news',
  privacy: '/privacy',
} as const;

export const checkHref = (id: InstrumentId): string => (id === 'k6' ? paths.k6 : paths.full);
