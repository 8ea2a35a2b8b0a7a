import * as v from 'valibot';
import { type AgeBandId, isAgeBandId } from '#domain/audience/age-band.ts';
import { isPrefectureCode, type PrefectureCode } from '#domain/audience/prefecture.ts';
import { isAllowedLink } from '#domain/news/link.ts';
import { MAX_SOURCE_CHARACTERS, MAX_TITLE_CHARACTERS } from '#domain/news/news-item.ts';
import { Refusal } from '#operator/command.ts';
import { parseInstant } from '#operator/news/dates.ts';
import { text } from '#operator/news/text.ts';

const words = v.array(v.pipe(v.string(), v.nonEmpty()));
const ageBands = v.array(v.custom<AgeBandId>(isAgeBandId, 'age band id expected'));
const prefectures = v.array(v.custom<PrefectureCode>(isPrefectureCode, 'prefecture code expected'));
const publisher = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_SOURCE_CHARACTERS));

/** Where an entry was read and when; the grades are those of decisions.md no. 17. */
const provenance = {
  evidence: v.picklist(['operator-page', 'two-sources', 'single-source']),
  source: v.pipe(v.string(), v.nonEmpty()),
  checkedOn: v.pipe(v.string(), v.isoDate()),
};

/** A title fits when it holds every word of `all` and none of `none`. */
const wordRule = { all: v.pipe(words, v.minLength(1)), none: words };

const sourcesSchema = v.strictObject({
  linkHosts: v.pipe(words, v.minLength(1)),
  sources: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
      publisher,
      title: v.string(),
      feedUrl: v.pipe(v.string(), v.startsWith('https://'), v.url()),
      prefectures,
      isFetchedByDefault: v.boolean(),
      ...provenance,
    }),
  ),
  rules: v.strictObject({
    select: v.array(v.strictObject(wordRule)),
    tags: v.array(v.strictObject({ ...wordRule, ageBands, forSupporters: v.boolean() })),
    placeSuffixes: words,
  }),
});

const editorSchema = (hosts: readonly string[]) =>
  v.strictObject({
    items: v.array(
      v.strictObject({
        title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TITLE_CHARACTERS)),
        url: v.pipe(
          v.string(),
          v.check((url) => isAllowedLink(url, hosts), 'https address on one of linkHosts expected'),
        ),
        publishedAt: v.pipe(
          v.string(),
          v.check((date) => parseInstant(date) !== null, 'date with time and offset expected'),
        ),
        publisher,
        ageBands,
        prefectures,
        forSupporters: v.boolean(),
        ...provenance,
      }),
    ),
  });

export type NewsSources = v.InferOutput<typeof sourcesSchema>;
export type NewsSource = NewsSources['sources'][number];
export type NewsRules = NewsSources['rules'];
export type EditorItem = v.InferOutput<ReturnType<typeof editorSchema>>['items'][number];

const parseContent = <S extends v.GenericSchema>(
  file: string,
  schema: S,
  value: unknown,
): v.InferOutput<S> => {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Refusal(text.badContent(file, v.getDotPath(issue) ?? '-', issue.message));
};

/** Checks the content of news-sources.json. Throws a Refusal that names the place of the first mistake. */
export const parseNewsSources = (value: unknown): NewsSources =>
  parseContent('news-sources.json', sourcesSchema, value);

/** Checks the content of news-editor.json; links must lie on `hosts`. Throws a Refusal that names the place of the first mistake. */
export const parseEditorItems = (value: unknown, hosts: readonly string[]): readonly EditorItem[] =>
  parseContent('news-editor.json', editorSchema(hosts), value).items;
