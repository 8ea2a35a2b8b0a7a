import * as v from 'valibot';
import { VIDEO_TOPICS } from '#domain/videos/video.ts';

// Runs when the app is built and in operator commands, never on a phone. The objects are strict, so that a
// misspelt key is an error and not a field that silently does nothing.

const text = v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'must not be empty'));
const id = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'));
const prefecture = v.pipe(
  text,
  v.regex(/^(0[1-9]|[1-3][0-9]|4[0-7])$/, 'must be a prefecture code, "01" to "47"'),
);

const isDate = (written: string) =>
  !Number.isNaN(Date.parse(written)) && new Date(written).toISOString().startsWith(written);
const date = v.pipe(
  text,
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-21'),
  v.check(isDate, 'must be a day that exists'),
);
const monthDay = v.pipe(
  text,
  v.regex(/^\d{2}-\d{2}$/, 'must be a day like 12-29'),
  // A leap year, so that 02-29 passes.
  v.check((written) => isDate(`2028-${written}`), 'must be a day that exists'),
);

const phone = {
  number: v.pipe(text, v.regex(/^#?[0-9]+$/, 'must be digits, or # and digits')),
  display: v.pipe(text, v.regex(/^#?[0-9]+(-[0-9]+)*$/, 'must be the digits with hyphens')),
};

const evidence = v.picklist(
  ['operator-page', 'two-sources', 'single-source'],
  'must be operator-page, two-sources or single-source',
);
const cost = v.picklist(
  ['free-call', 'navi-dial', 'caller-pays', 'free-online', 'unknown'],
  'must be free-call, navi-dial, caller-pays, free-online or unknown',
);

const source = v.strictObject({ title: text, url: text });

/** `checkedBy`: who opened the operator's page, once somebody has. */
const check = { checkedOn: date, checkedBy: v.nullable(text) };

const clock = v.pipe(
  text,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time from 00:00 to 24:00'),
);
const wholeNumber = (min: number, max: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(min, `must be ${min} or more`),
    v.maxValue(max, `must be ${max} or less`),
  );

const spanTimes = {
  open: clock,
  close: clock,
  closesNextDay: v.boolean('must be true or false'),
  lastAcceptance: v.exactOptional(clock),
  holidays: v.picklist(['open', 'closed', 'unknown'], 'must be open, closed or unknown'),
  months: v.exactOptional(v.pipe(v.array(wholeNumber(1, 12)), v.minLength(1, 'must name a month'))),
};

const weekday = v.picklist(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'must be mon, tue, wed … sun');

const weeklySpan = v.strictObject({
  days: v.pipe(v.array(weekday), v.minLength(1, 'must name a day')),
  nthWeeks: v.exactOptional(v.pipe(v.array(wholeNumber(1, 5)), v.minLength(1, 'must name a week'))),
  ...spanTimes,
});
const monthlySpan = v.strictObject({ dayOfMonth: wholeNumber(1, 31), ...spanTimes });

const season = v.strictObject({ from: date, to: date });

const schedule = v.strictObject({
  spans: v.pipe(
    v.array(
      v.union(
        [weeklySpan, monthlySpan],
        'must have days or dayOfMonth, open, close, closesNextDay, holidays',
      ),
    ),
    v.minLength(1, 'must have a span'),
  ),
  exceptions: v.exactOptional(
    v.array(
      v.strictObject({
        from: monthDay,
        to: monthDay,
        is: v.picklist(['closed', 'unknown', 'longer'], 'must be closed, unknown or longer'),
      }),
    ),
  ),
});

const serviceEntry = v.strictObject({
  id,
  name: text,
  operator: text,
  channel: v.picklist(['tel', 'line', 'chat', 'chatbot', 'web'], 'must be tel, line, chat, chatbot or web'),
  phone: v.exactOptional(v.strictObject(phone)),
  otherPhones: v.array(v.strictObject({ ...phone, use: text })),
  lineUrl: v.exactOptional(text),
  url: v.exactOptional(text),
  hours: v.strictObject({ text, schedule: v.nullable(schedule) }),
  hoursEvidence: evidence,
  cost,
  isAnonymous: v.nullable(v.boolean('must be true, false or null')),
  limits: v.array(text),
  audience: v.pipe(v.array(text), v.minLength(1, 'must say for whom')),
  isForEveryone: v.boolean('must be true or false'),
  languages: v.pipe(
    v.array(
      v.picklist(
        ['ja', 'en', 'zh', 'ko', 'es', 'pt', 'fil', 'th', 'vi', 'id', 'ne'],
        'must be a known language code',
      ),
    ),
    v.minLength(1, 'must name a language'),
  ),
  tier: v.picklist(
    ['immediate', 'crisis', 'urgent', 'standard', 'slow', 'seasonal', 'info', 'portal', 'accessibility'],
    'must be a known tier',
  ),
  prefectures: v.array(prefecture),
  seasons: v.exactOptional(v.array(season)),
  alternativeId: v.exactOptional(id),
  note: v.exactOptional(text),
  /** Why the app does not show the row. */
  hidden: v.exactOptional(text),
  evidence,
  ...check,
  /** The page that the card names. */
  source,
  /** What the contact was compared with: its address, the official page that it cites, its date, where known. */
  documents: v.pipe(
    v.array(
      v.strictObject({
        title: text,
        url: v.nullable(text),
        cites: v.nullable(text),
        date: v.nullable(text),
      }),
    ),
    v.minLength(1, 'must name a document'),
  ),
  staffNotes: v.array(text),
});

export const consultationFile = v.strictObject({ services: v.array(serviceEntry) });

const localDesk = {
  name: text,
  phone: v.exactOptional(v.strictObject(phone)),
  use: v.exactOptional(text),
  hoursText: v.exactOptional(text),
  url: v.exactOptional(text),
  evidence,
};

const centreEntry = v.strictObject({
  code: prefecture,
  prefecture: text,
  centre: v.strictObject(localDesk),
  helplines: v.array(
    v.strictObject({
      ...localDesk,
      phone: v.strictObject(phone),
      cost,
      audience: v.exactOptional(text),
      note: v.exactOptional(text),
    }),
  ),
  unifiedDialHours: v.nullable(text),
  cities: v.array(v.strictObject({ city: text, ...localDesk })),
  staffNotes: v.array(text),
});

export const centresFile = v.strictObject({
  officialList: source,
  ...check,
  prefectures: v.array(centreEntry),
});

const film = {
  id,
  title: text,
  owner: text,
  topics: v.pipe(
    v.array(v.picklist(VIDEO_TOPICS, 'must be a known topic')),
    v.minLength(1, 'must name a topic'),
  ),
  summary: text,
  language: v.picklist(['ja', 'en'], 'must be ja or en'),
  audience: v.array(text),
  prefecture: v.nullable(prefecture),
  durationSec: v.nullable(wholeNumber(1, 6 * 60 * 60)),
  published: v.nullable(v.pipe(text, v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day'))),
  caution: v.exactOptional(text),
  evidence,
  ...check,
  source,
  staffNotes: v.array(text),
};

const videoEntry = v.strictObject({
  ...film,
  youtubeId: v.pipe(text, v.regex(/^[\w-]{11}$/, 'must be the 11 characters of a YouTube id')),
  watchUrl: text,
});

const videoListEntry = v.strictObject({
  id,
  title: text,
  owner: text,
  summary: text,
  embedUrl: text,
  url: text,
  evidence,
  ...check,
  source,
  staffNotes: v.array(text),
});

const videoLinkEntry = v.strictObject({ ...film, url: text });

export const videosFile = v.strictObject({
  videos: v.array(videoEntry),
  lists: v.array(videoListEntry),
  links: v.array(videoLinkEntry),
});

export const allowedHostsFile = v.strictObject({
  hosts: v.array(
    v.strictObject({
      host: v.pipe(
        text,
        v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host in small letters, without https://'),
      ),
      owner: text,
    }),
  ),
});

export const deniedNumbersFile = v.strictObject({
  denied: v.array(v.strictObject({ number: phone.number, reason: text })),
  /** 0570 numbers cost extra and can be bought by anyone, so each is read by a person before it is dialled. */
  reviewedNaviDials: v.array(v.strictObject({ number: phone.number, owner: text })),
});

export type ServiceEntry = v.InferOutput<typeof serviceEntry>;
export type CentreEntry = v.InferOutput<typeof centreEntry>;
export type CentresFile = v.InferOutput<typeof centresFile>;
export type VideosFile = v.InferOutput<typeof videosFile>;
export type FilmEntry = VideosFile['videos' | 'lists' | 'links'][number];
