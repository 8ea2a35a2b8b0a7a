import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '#operator/command.ts';
import { cleanTitle } from '#operator/news/clean.ts';
import { text } from '#operator/news/text.ts';

/** One entry as the feed wrote it, uncleaned; empty strings where the feed says nothing. */
export type FeedEntry = Readonly<{ title: string; link: string; date: string }>;

type Node = Readonly<Record<string, unknown>>;

/** The busiest feed seen has 67 entries (facts: feeds.json, mhlw-news) … */
export const MAX_ENTRIES = 1000;
/** … and the deepest has 4 levels below its root. */
const MAX_DEPTH = 20;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Otherwise a title "0120279338" arrives as a number without its zero.
  parseTagValue: false,
  parseAttributeValue: false,
  // References are resolved once, by cleanTitle and readLink; the parser never expands anything.
  processEntities: false,
  maxNestedTags: MAX_DEPTH,
  // A title may hold elements; taken apart, its words would come back in another order.
  stopNodes: ['*.title'],
});

const toList = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

const toNode = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  // An element with attributes keeps its text under this name.
  const inner = toNode(value)['#text'];
  return typeof inner === 'string' ? inner : '';
};

const firstText = (...values: readonly unknown[]): string =>
  values.map((value) => textOf(toList(value)[0])).find((found) => found !== '') ?? '';

const titleOf = (value: unknown): string =>
  firstText(value)
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .trim();

const atomHref = (links: unknown): string => {
  const nodes = toList(links).map(toNode);
  const article = nodes.find((link) => link['@rel'] === undefined || link['@rel'] === 'alternate');
  return textOf(article?.['@href']);
};

type Format = Readonly<{ entries: (root: Node) => unknown; read: (entry: Node) => FeedEntry }>;

// The root element decides: 首相官邸 serves RSS 2.0 under a .rdf address (facts: feeds.json, kantei-news).
const FORMATS: ReadonlyMap<string, Format> = new Map([
  [
    'rdf:RDF',
    {
      entries: (root) => root.item,
      read: (entry) => ({
        title: titleOf(entry.title),
        link: firstText(entry.link, entry['@rdf:about']),
        date: firstText(entry['dc:date']),
      }),
    },
  ],
  [
    'rss',
    {
      entries: (root) => toNode(root.channel).item,
      // `guid` is not read: it is no address in 首相官邸's feed ("item_1").
      read: (entry) => ({
        title: titleOf(entry.title),
        link: firstText(entry.link),
        date: firstText(entry.pubDate, entry['dc:date']),
      }),
    },
  ],
  [
    'feed',
    {
      entries: (root) => root.entry,
      read: (entry) => ({
        title: titleOf(entry.title),
        link: atomHref(entry.link),
        date: firstText(entry.published, entry.updated),
      }),
    },
  ],
]);

// The parser alone accepts a file that ends in the middle; the validator does not.
const parseXml = (xml: string): Node => {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Refusal(text.brokenXml(verdict.err.line));
  try {
    return toNode(parser.parse(xml));
  } catch {
    throw new Refusal(text.brokenXml(null));
  }
};

/**
 * The entries of an RSS 1.0, RSS 2.0 or Atom feed, in its own order; none for an empty feed. Throws a Refusal for
 * a DTD (before anything is parsed), broken or too deeply nested XML, another kind of document, or more than
 * 1000 entries (reliability.md §6, R67 and R69).
 */
export const parseFeed = (xml: string): readonly FeedEntry[] => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal(text.hasDtd);
  const [root = '', content] = Object.entries(parseXml(xml))[0] ?? [];
  const format = FORMATS.get(root);
  if (!format) throw new Refusal(text.unknownRoot(cleanTitle(root)));
  const entries = toList(format.entries(toNode(content)));
  if (entries.length > MAX_ENTRIES) throw new Refusal(text.tooManyEntries(entries.length, MAX_ENTRIES));
  return entries.map((entry) => format.read(toNode(entry)));
};
