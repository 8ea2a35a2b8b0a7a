import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import editorContent from '#content/news-editor.json' with { type: 'json' };
import sourcesContent from '#content/news-sources.json' with { type: 'json' };
import { type Command, codeOf, type Io, Refusal, UsageError } from '#operator/command.ts';
import { buildNews, type FeedCounts, type ReadFeed, type SourceReport } from '#operator/news/build.ts';
import { parseInstant } from '#operator/news/dates.ts';
import { decodeFeed } from '#operator/news/decode.ts';
import { type FetchedFeed, fetchFeed } from '#operator/news/fetch-feed.ts';
import { parseFeed } from '#operator/news/parse-feed.ts';
import { type NewsSource, parseEditorItems, parseNewsSources } from '#operator/news/settings.ts';
import { text } from '#operator/news/text.ts';
import { formatNewsFile, writeAtomically } from '#operator/news/write.ts';

/** What staff edit, as parsed JSON that nobody has checked yet. */
type Content = Readonly<{ sources: unknown; editor: unknown }>;

type Fetch = (feedUrl: string, hosts: readonly string[]) => Promise<FetchedFeed>;

/** One feed to read: from a saved file, or from its own address when `file` is null. */
type Job = Readonly<{ source: NewsSource; file: string | null }>;

const readOptions = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      source: { type: 'string', multiple: true },
      from: { type: 'string', multiple: true },
      out: { type: 'string', default: 'public/news/latest.json' },
      now: { type: 'string' },
      sample: { type: 'boolean', default: false },
      'allow-fewer': { type: 'boolean', default: false },
    },
  });
  const { source: sourceIds = [], from: files = [], out, now, sample: isSample } = values;
  if (isSample && files.length === 0) throw new UsageError(text.sampleNeedsFiles);
  return { sourceIds, files, out, now, isSample, isFewerAccepted: values['allow-fewer'] };
};

const nowFrom = (value: string | undefined, io: Io): Date => {
  if (value === undefined) return io.now();
  const instant = parseInstant(value);
  if (instant === null) throw new UsageError(text.badNow(value));
  return new Date(instant);
};

const jobsFrom = (
  sources: readonly NewsSource[],
  ids: readonly string[],
  files: readonly string[],
): readonly Job[] => {
  if (files.length > 0 && files.length !== ids.length) {
    throw new UsageError(text.unevenPairs(files.length, ids.length));
  }
  if (ids.length === 0) {
    return sources.filter((source) => source.isFetchedByDefault).map((source) => ({ source, file: null }));
  }
  const known = sources.map((one) => one.id);
  return ids.map((id, at) => {
    if (ids.indexOf(id) !== at) throw new UsageError(text.repeatedSource(id));
    const source = sources.find((one) => one.id === id);
    if (!source) throw new UsageError(text.unknownSource(id, known));
    return { source, file: files[at] ?? null };
  });
};

const readSavedFeed = async (file: string): Promise<FetchedFeed> => {
  try {
    return { bytes: await readFile(file), contentType: null };
  } catch (cause) {
    throw new Refusal(text.cannotRead(file, codeOf(cause)));
  }
};

const readFeed = async ({ source, file }: Job, hosts: readonly string[], fetch: Fetch): Promise<ReadFeed> => {
  try {
    const { bytes, contentType } =
      file === null ? await fetch(source.feedUrl, hosts) : await readSavedFeed(file);
    return { source, entries: parseFeed(decodeFeed(bytes, contentType)) };
  } catch (cause) {
    if (cause instanceof Refusal) throw new Refusal(text.ofSource(source.id, cause.message));
    throw cause;
  }
};

const previousSchema = v.object({ isSample: v.boolean(), feedCounts: v.record(v.string(), v.number()) });

const parsePrevious = (content: string): v.InferOutput<typeof previousSchema> | null => {
  try {
    return v.parse(previousSchema, JSON.parse(content));
  } catch {
    return null;
  }
};

/** A sample says nothing about how many entries the real feed should have, nor the other way round. */
const previousCountsOf = async (file: string, isSample: boolean, io: Io): Promise<FeedCounts | null> => {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new Refusal(text.cannotRead(file, codeOf(cause)));
  }
  const previous = parsePrevious(content);
  if (!previous) io.warn(text.damagedPrevious(file));
  return previous?.isSample === isSample ? previous.feedCounts : null;
};

const printReport = ({ sourceId, usable, selected, heldBack }: SourceReport, io: Io): void => {
  io.print(text.sourceReport(sourceId, usable, selected));
  for (const { reason, date, title } of heldBack) {
    io.print(text.heldBackItem(text.heldBack[reason], date, title));
  }
};

/** The command `news import` on the given content; `fetch` brings the feeds that are not given as files. Never throws. */
export const createNewsImport = (fetch: Fetch, content: Content): Command => ({
  name: 'news import',
  summary: text.summary,
  help: text.help,
  run: async (args, io) => {
    const options = readOptions(args);
    const now = nowFrom(options.now, io);
    const { sources, linkHosts: hosts, rules } = parseNewsSources(content.sources);
    const editorItems = parseEditorItems(content.editor, hosts);

    const feeds: ReadFeed[] = [];
    for (const job of jobsFrom(sources, options.sourceIds, options.files)) {
      feeds.push(await readFeed(job, hosts, fetch));
    }
    const { file, reports } = buildNews({
      feeds,
      editorItems,
      rules,
      hosts,
      now,
      isSample: options.isSample,
      previousCounts: await previousCountsOf(options.out, options.isSample, io),
      isFewerAccepted: options.isFewerAccepted,
    });
    await writeAtomically(options.out, formatNewsFile(file));

    for (const report of reports) printReport(report, io);
    const automatic = file.items.filter(({ isAutomatic }) => isAutomatic).length;
    io.print(text.done(options.out, file.items.length, automatic));
  },
});

export const newsImport = createNewsImport(fetchFeed, {
  sources: sourcesContent,
  editor: editorContent,
});
