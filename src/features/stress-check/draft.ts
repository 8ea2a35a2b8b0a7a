import type { Sex } from '#domain/stress-check/bjsq-57/scales.ts';

/** A check in progress, as it is kept: facts only, no score. */
export interface Draft {
  /** Item id → option value. Which ids and values are real is decided where the instrument is known. */
  answers: Readonly<Record<string, number>>;
  /** Null until asked; only the 57 questions ask. */
  sex: Sex | null;
  /**
   * Id of the item on screen, so that a reload goes on at the same question. Null before the first and after the
   * last: a complete draft is then at its end.
   */
  at: string | null;
}

const VERSION = 1;

/** An answer of last week says little about today (decisions 11). */
export const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** A phone whose clock was put back must not keep answers for years. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;

const SEXES: readonly unknown[] = ['male', 'female', 'unanswered'] satisfies Sex[];
const isSex = (value: unknown): value is Sex => SEXES.includes(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type ReadDraft =
  | { kind: 'none' }
  /** Written by a newer version of the app: must not be touched. */
  | { kind: 'newer' }
  /** `isDamaged`: something in it was unreadable and was left out. */
  | { kind: 'draft'; draft: Draft; isDamaged: boolean };

/**
 * A draft from stored text. Own keys only, numbers only; what does not fit is left out. Expired, future-dated or
 * unreadable text is no draft. Never throws.
 */
export function readDraft(text: string | null, now: number): ReadDraft {
  if (text === null) return { kind: 'none' };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { kind: 'draft', draft: EMPTY, isDamaged: true };
  }
  if (!isObject(stored) || typeof stored.v !== 'number')
    return { kind: 'draft', draft: EMPTY, isDamaged: true };
  if (stored.v > VERSION) return { kind: 'newer' };
  const { savedAt, data } = stored;
  if (typeof savedAt !== 'number' || !isObject(data)) return { kind: 'draft', draft: EMPTY, isDamaged: true };
  if (now - savedAt > LIFETIME_MS || savedAt - now > CLOCK_TOLERANCE_MS) return { kind: 'none' };
  const entries = isObject(data.answers) ? Object.entries(data.answers) : [];
  const numbers = entries.filter((entry): entry is [string, number] => Number.isInteger(entry[1]));
  return {
    kind: 'draft',
    draft: {
      answers: Object.fromEntries(numbers),
      sex: isSex(data.sex) ? data.sex : null,
      at: typeof data.at === 'string' ? data.at : null,
    },
    isDamaged: !isObject(data.answers) || numbers.length < entries.length,
  };
}

export const EMPTY: Draft = { answers: {}, sex: null, at: null };

export const writeDraft = (draft: Draft, now: number): string =>
  JSON.stringify({ v: VERSION, savedAt: now, data: draft });
