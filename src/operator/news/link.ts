import { isAllowedLink } from '#domain/news/link.ts';
import { decodeReferences } from '#operator/news/clean.ts';

const parseUrl = (raw: string): URL | null => {
  try {
    return new URL(raw);
  } catch {
    return null;
  }
};

/**
 * The address of an entry as the phone may open it, or null: not https, not on one of `hosts`, or the feed's own
 * address, which 首相官邸's feed gave once instead of the article's. Never throws.
 */
export const readLink = (raw: string, feedUrl: string, hosts: readonly string[]): string | null => {
  const href = parseUrl(decodeReferences(raw).trim())?.href;
  return href !== undefined && href !== feedUrl && isAllowedLink(href, hosts) ? href : null;
};
