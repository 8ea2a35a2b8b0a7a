import type { AgeBandId } from '#domain/audience/age-band.ts';

/** The chips of ux §8: fewer than the nine bands, because a row of ten chips is no choice. */
export const GROUPS = [
  { id: '10s', bands: ['10s'] },
  { id: '20s', bands: ['20s'] },
  { id: 'mid', bands: ['30s', '40s', '50s'] },
  { id: 'senior', bands: ['60s', '70s', '80p'] },
] as const satisfies readonly { id: string; bands: readonly AgeBandId[] }[];

export type Group = (typeof GROUPS)[number]['id'];

/** The chip of an age band; those under ten read with everybody. Never throws. */
export const groupOf = (band: AgeBandId): Group | 'all' =>
  GROUPS.find(({ bands }) => bands.some((one) => one === band))?.id ?? 'all';
