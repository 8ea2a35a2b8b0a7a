// A parser or a spreadsheet may bring full-width digits and any kind of dash; a telephone takes ASCII only.
const SEPARATORS = /[\s()\u2010-\u2015\u2212\u30fc-]/g;

/**
 * What a telephone dials for a number as it is written: ASCII digits, `#` and `*`, separators dropped.
 * Throws a RangeError for anything else, so that a broken number never becomes a link.
 */
export function dialString(written: string): string {
  const dialled = written.normalize('NFKC').replace(SEPARATORS, '');
  if (!/^[0-9#*]+$/.test(dialled)) throw new RangeError(`not a telephone number: ${written}`);
  return dialled;
}

/**
 * The link that dials a number. `#` is escaped, because a bare one is a fragment and dials nothing.
 * Throws a RangeError as `dialString` does.
 */
export const telHref = (number: string): string => `tel:${dialString(number).replace(/#/g, '%23')}`;

const DIALABLE: readonly RegExp[] = [
  /^11[089]$/, // police, coast guard, fire and ambulance
  /^189$/, // child guidance centre
  /^#[0-9]{4}$/, // short numbers of public desks
  /^0120[0-9]{6,7}$/,
  /^0800[0-9]{6,7}$/,
  /^050[0-9]{8}$/,
  // Area numbers. 0x0 is for mobile, pager and IP telephones; the four others have lengths or rules of their own.
  /^0(?!120|570|800|990)[1-9][1-9][0-9]{7}$/,
];

const NAVI_DIAL = /^0570[0-9]{6}$/;

/**
 * Whether a number (digits, or `#` and digits) may become a link: Japanese lengths only; no mobile, foreign or
 * 0990 number; 0570 only if it stands in `reviewedNaviDials`. Never throws.
 */
export const isDialable = (number: string, reviewedNaviDials: readonly string[]): boolean =>
  DIALABLE.some((pattern) => pattern.test(number)) ||
  (NAVI_DIAL.test(number) && reviewedNaviDials.includes(number));
