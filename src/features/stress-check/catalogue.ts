import type { InstrumentId } from '#domain/stress-check/instrument.ts';

/**
 * What the start page says of each check without loading its questions. A test keeps the counts equal to the
 * instruments. Minutes: the ministry calls its own 57 questions 「5分でできる」 (facts/self-care.md §1).
 */
export const CATALOGUE = [
  { id: 'k6', itemCount: 6 },
  { id: 'bjsq-57', itemCount: 57 },
] as const satisfies readonly { id: InstrumentId; itemCount: number }[];
