import { MAX_TITLE_CHARACTERS } from '#domain/news/news-item.ts';

/** The five XML itself defines; HTML's others do not occur in the feeds and stay as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Removing nested tags takes one pass per level; a bounded start keeps a hostile title from taking minutes. */
const MAX_RAW_CHARACTERS = 20 * MAX_TITLE_CHARACTERS;

const LAST_CODE_POINT = 0x10ffff;

const fromCodePoint = (code: number): string => (code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '');

/** The text with XML's named and numeric character references resolved once. Never throws. */
export const decodeReferences = (raw: string): string =>
  raw.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return fromCodePoint(Number.parseInt(decimal, 10));
      if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16));
      return NAMED.get(name ?? '') ?? whole;
    },
  );

// Repeated, because taking a tag out can put a new one together. A "<" before anything but a Latin letter,
// "/", "!" or "?" is a sign in the text. Nothing takes a tag's place: Japanese has no spaces to lose.
const withoutTags = (raw: string): string => {
  const stripped = raw.replace(/<[/!?a-z][^<>]*>/gi, '');
  return stripped === raw ? raw : withoutTags(stripped);
};

// Cf holds the bidi marks, zero-width characters and soft hyphens; Co and Cs have no agreed meaning.
const withoutInvisibles = (raw: string): string =>
  raw.replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/[\p{Cc}\p{Zl}\p{Zp}\u{A0} ]+/gu, ' ');

const capped = (title: string): string => {
  if (title.length <= MAX_TITLE_CHARACTERS) return title;
  // Cutting may split a surrogate pair; the half that is left has no meaning.
  return `${title.slice(0, MAX_TITLE_CHARACTERS - 1).replace(/[\u{D800}-\u{DBFF}]$/u, '')}…`;
};

/**
 * A feed's title as plain text on one line: no tags, controls, bidi marks or zero-width characters, NFC, at most
 * 200 characters (reliability.md §6); empty when nothing readable is left. Never throws.
 */
export const cleanTitle = (raw: string): string => {
  const plain = withoutTags(decodeReferences(withoutTags(raw.slice(0, MAX_RAW_CHARACTERS))));
  return capped(withoutInvisibles(plain).normalize('NFC').trim());
};
