import * as v from 'valibot';
import type { Centres, PrefectureCentre } from '#domain/consultation/centre.ts';
import { isDialable } from '#domain/consultation/phone.ts';
import type { Schedule, Span } from '#domain/consultation/schedule.ts';
import type { Evidence, Phone, Service } from '#domain/consultation/service.ts';
import type { Videos } from '#domain/videos/video.ts';
import {
  allowedHostsFile,
  type CentreEntry,
  type CentresFile,
  centresFile,
  consultationFile,
  deniedNumbersFile,
  type FilmEntry,
  type ServiceEntry,
  type VideosFile,
  videosFile,
} from './schema.ts';

export interface RawContent {
  readonly consultation: unknown;
  readonly centres: unknown;
  readonly videos: unknown;
  readonly allowedHosts: unknown;
  readonly deniedNumbers: unknown;
}

/** The checked files, with the fields that only staff need. */
export interface Content {
  readonly services: readonly ServiceEntry[];
  readonly centres: CentresFile;
  readonly videos: VideosFile;
  readonly allowedHosts: readonly { readonly host: string; readonly owner: string }[];
  readonly deniedNumbers: readonly { readonly number: string; readonly reason: string }[];
  readonly reviewedNaviDials: readonly { readonly number: string; readonly owner: string }[];
}

/** Takes the place of a fault within one entry and puts it on the list. */
type Report = (problem: string) => void;

// Addresses that hide where they lead. lin.ee and line.me are LINE's own and lead to one account.
const SHORTENERS: readonly string[] = [
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'goo.gl',
  'is.gd',
  'ow.ly',
  't.co',
  'tiny.cc',
  'tinyurl.com',
  'x.gd',
  'youtu.be',
];
const LINE_HOSTS: readonly string[] = ['line.me', 'lin.ee'];
const PLAYER_HOSTS: readonly string[] = ['www.youtube-nocookie.com'];
const FILM_HOSTS: readonly string[] = ['www.youtube.com'];

const ordinal = (position: number) => {
  const tail = position % 100 > 10 && position % 100 < 14 ? 0 : position % 10;
  return `${position}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
};

/** Where an entry stands, in words: `consultation.json, 3rd entry (inochi-sos-tel)`. */
function placeOf(file: string, list: string, index: number, name: unknown): string {
  // A file with one list needs no word for it.
  const ofList = file === 'videos.json' ? ` of ${list}` : '';
  return `${file}, ${ordinal(index + 1)} entry${ofList}${typeof name === 'string' ? ` (${name})` : ''}`;
}

const ENTRY_NAMES = ['id', 'code', 'host', 'number'] as const;

const nameOf = (entry: unknown): unknown => {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(entry));
  return ENTRY_NAMES.map((key) => fields.get(key)).find((name) => name !== undefined);
};

/** valibot speaks of expected and received types where a key is absent or unknown; staff read these words. */
function problemOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type !== 'strict_object') return message;
  if (received === 'undefined') return 'is missing';
  return expected === 'never' ? 'is not a known field' : 'must be a group of fields';
}

function lineOf(file: string, issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const [list, index, ...field] = path.map(({ key }) => key);
  const problem = problemOf(issue);
  if (typeof list !== 'string' || typeof index !== 'number') {
    return `${file}: ${[...path.map(({ key }) => key), problem].join(' ')}`;
  }
  return `${placeOf(file, list, index, nameOf(path[1]?.value))}: ${field.length > 0 ? `${field.join('.')} ` : ''}${problem}`;
}

/** The checked file, or null with its faults added to `lines`. */
function readFile<Schema extends v.GenericSchema>(
  lines: string[],
  file: string,
  schema: Schema,
  raw: unknown,
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  lines.push(...result.issues.map((issue) => lineOf(file, issue)));
  return null;
}

/** Only https, only hosts on the list by their parsed name, nothing that hides or dresses up the target. */
function checkLink(report: Report, field: string, url: string, hosts: readonly string[]): void {
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    report(`${field} is not a web address`);
    return;
  }
  const { protocol, username, password, hostname, port } = target;
  if (protocol !== 'https:') report(`${field} must begin with https://`);
  if (username || password) report(`${field} must not carry a user name or password`);
  if (port) report(`${field} must not name a port`);
  if (/^[\d.]+$|^\[/.test(hostname)) report(`${field} must name a host, not an IP address`);
  else if (/(^|\.)xn--/.test(hostname)) report(`${field} has letters beyond ASCII in its host (${hostname})`);
  else if (SHORTENERS.includes(hostname)) report(`${field} is a shortened address (${hostname})`);
  else if (!hosts.includes(hostname))
    report(`${field} leads to ${hostname}, which is not allowed here (allowed-hosts.json)`);
}

function createNumberCheck(denied: ReadonlyMap<string, string>, reviewed: readonly string[]) {
  const usedAt = new Map<string, string>();
  return (report: Report, place: string, field: string, { number, display }: Phone): void => {
    if (display.replace(/-/g, '') !== number) report(`${field} shows ${display} but dials ${number}`);
    const reason = denied.get(number);
    if (reason !== undefined) report(`${field} ${number} is on the deny list: ${reason}`);
    if (!isDialable(number, reviewed)) report(`${field} ${number} is not a number that the app may dial`);
    const first = usedAt.get(number);
    if (first !== undefined) report(`${field} ${number} is already used in ${first}`);
    else usedAt.set(number, place);
  };
}

/** Reports ids that occur a second time, each where it is repeated. */
function createIdCheck() {
  const seen = new Set<string>();
  return (report: Report, id: string): void => {
    if (seen.has(id)) report(`id ${id} is used twice`);
    seen.add(id);
  };
}

function checkEvidence(report: Report, entry: { evidence: Evidence; checkedBy: string | null }): void {
  if (entry.evidence === 'operator-page' && entry.checkedBy === null) {
    report('evidence operator-page needs checkedBy, the person who opened the page');
  }
}

function checkSpan(report: Report, field: string, span: Span): void {
  const { open, close, closesNextDay, lastAcceptance } = span;
  if (open === '24:00') report(`${field}.open must be before 24:00`);
  if (!closesNextDay && close <= open) report(`${field} closes before it opens; is closesNextDay meant?`);
  if (lastAcceptance === undefined) return;
  const isNextDay = lastAcceptance < open;
  const isWithin = isNextDay
    ? closesNextDay && lastAcceptance <= close
    : closesNextDay || lastAcceptance <= close;
  if (lastAcceptance === open || !isWithin) report(`${field}.lastAcceptance lies outside the hours`);
}

function checkService(report: Report, entry: ServiceEntry, all: readonly ServiceEntry[]): void {
  const { phone, evidence, lineUrl, url, alternativeId } = entry;
  checkEvidence(report, entry);
  if (evidence === 'single-source') {
    if (phone || entry.otherPhones.length > 0) report('a single-source row must not carry a number');
    if (lineUrl !== undefined) report('a single-source row must not carry a LINE link');
  } else if (entry.documents.length < 2 && evidence === 'two-sources') {
    report('evidence two-sources needs two documents');
  }
  if (!phone && lineUrl === undefined && url === undefined)
    report('there is no number, LINE link or page to open');
  for (const [index, span] of (entry.hours.schedule?.spans ?? []).entries()) {
    checkSpan(report, `hours.schedule.spans.${index}`, span);
  }
  for (const { from, to } of entry.seasons ?? [])
    if (to < from) report(`season ${from} ends before it begins`);
  if (phone?.number.startsWith('#') || alternativeId !== undefined) {
    const other = all.find(({ id }) => id === alternativeId);
    if (!other?.phone || other.phone.number.startsWith('#') || other.hidden !== undefined) {
      report('a # number needs alternativeId, a shown service that every telephone can dial');
    }
  }
}

/**
 * Checks the five content files against their schemas and against each other. Throws one Error whose message has
 * a line per fault with file, entry and reason, such as
 * `consultation.json, 3rd entry (inochi-sos-tel): phone.number must be digits, or # and digits`.
 */
export function parseContent(raw: RawContent): Content {
  const lines: string[] = [];
  const consultation = readFile(lines, 'consultation.json', consultationFile, raw.consultation);
  const centres = readFile(lines, 'centres.json', centresFile, raw.centres);
  const videos = readFile(lines, 'videos.json', videosFile, raw.videos);
  const allowed = readFile(lines, 'allowed-hosts.json', allowedHostsFile, raw.allowedHosts);
  const numbers = readFile(lines, 'denied-numbers.json', deniedNumbersFile, raw.deniedNumbers);
  // The rules between files need all of them.
  if (!consultation || !centres || !videos || !allowed || !numbers) throw new Error(lines.join('\n'));

  const content: Content = {
    services: consultation.services,
    centres,
    videos,
    allowedHosts: allowed.hosts,
    deniedNumbers: numbers.denied,
    reviewedNaviDials: numbers.reviewedNaviDials,
  };
  const faults = crossFaults(content);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return content;
}

/** What no schema can say: rules between entries and between files. */
function crossFaults(content: Content): string[] {
  const lines: string[] = [];
  const at =
    (place: string): Report =>
    (problem) =>
      lines.push(`${place}: ${problem}`);
  const hosts = content.allowedHosts.map(({ host }) => host);
  const lineHosts = hosts.filter((host) => LINE_HOSTS.includes(host));
  const pageHosts = hosts.filter((host) => !LINE_HOSTS.includes(host));
  const denied = new Map(content.deniedNumbers.map(({ number, reason }) => [number, reason]));
  const checkNumber = createNumberCheck(
    denied,
    content.reviewedNaviDials.map(({ number }) => number),
  );

  const isNewService = createIdCheck();
  content.services.forEach((entry, index) => {
    const place = placeOf('consultation.json', 'services', index, entry.id);
    const report = at(place);
    isNewService(report, entry.id);
    checkService(report, entry, content.services);
    if (entry.phone) checkNumber(report, place, 'phone', entry.phone);
    for (const phone of entry.otherPhones) checkNumber(report, place, 'otherPhones', phone);
    // A LINE address in `url` would get round the rule for single-source rows.
    if (entry.url !== undefined) checkLink(report, 'url', entry.url, pageHosts);
    if (entry.lineUrl !== undefined) checkLink(report, 'lineUrl', entry.lineUrl, lineHosts);
    checkLink(report, 'source.url', entry.source.url, pageHosts);
  });

  checkLink(at('centres.json'), 'officialList.url', content.centres.officialList.url, pageHosts);
  checkPrefectures(at('centres.json'), content.centres.prefectures);
  content.centres.prefectures.forEach((entry, index) => {
    const place = placeOf('centres.json', 'prefectures', index, entry.code);
    const report = at(place);
    for (const desk of [entry.centre, ...entry.helplines, ...entry.cities]) {
      const field = desk.name;
      if (desk.phone && desk.evidence === 'single-source')
        report(`${field}: a single-source row must not carry a number`);
      if (desk.phone) checkNumber(report, place, `${field}: phone`, desk.phone);
      if (desk.url !== undefined) checkLink(report, `${field}: url`, desk.url, pageHosts);
    }
  });

  const { videos, lists, links } = content.videos;
  const isNewFilm = createIdCheck();
  const checkFilm = (list: string, index: number, entry: FilmEntry): Report => {
    const report = at(placeOf('videos.json', list, index, entry.id));
    isNewFilm(report, entry.id);
    checkEvidence(report, entry);
    checkLink(report, 'source.url', entry.source.url, pageHosts);
    return report;
  };
  videos.forEach((entry, index) => {
    const report = checkFilm('videos', index, entry);
    checkLink(report, 'watchUrl', entry.watchUrl, FILM_HOSTS);
    if (!entry.watchUrl.endsWith(`watch?v=${entry.youtubeId}`))
      report('watchUrl is not the page of youtubeId');
  });
  lists.forEach((entry, index) => {
    const report = checkFilm('lists', index, entry);
    checkLink(report, 'embedUrl', entry.embedUrl, PLAYER_HOSTS);
    checkLink(report, 'url', entry.url, pageHosts);
  });
  links.forEach((entry, index) => {
    const report = checkFilm('links', index, entry);
    checkLink(report, 'url', entry.url, pageHosts);
  });
  return lines;
}

function checkPrefectures(report: Report, prefectures: readonly CentreEntry[]): void {
  const codes = prefectures.map(({ code }) => code);
  const expected = Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0'));
  if (codes.join() !== expected.join()) report('prefectures must be "01" to "47", each once and in order');
}

/** One service for the phone. The seasons also go into the schedule, so that it is closed outside of them. */
function toService(entry: ServiceEntry): Service {
  const { hours, hoursEvidence, hidden, checkedBy, documents, staffNotes, ...shown } = entry;
  const schedule: Schedule | null =
    hours.schedule && entry.seasons ? { ...hours.schedule, seasons: entry.seasons } : hours.schedule;
  return {
    ...shown,
    hours: { text: hours.text, schedule, isSingleSource: hoursEvidence === 'single-source' },
  };
}

/**
 * The services that a phone may show, in the order of the file: without hidden rows and without seasonal rows that
 * have no period yet. Never throws.
 */
export const toServices = (content: Content): Service[] =>
  content.services
    .filter(({ hidden, seasons }) => hidden === undefined && seasons?.length !== 0)
    .map(toService);

// 119 before 110: illness and injury are the likelier need here.
const EMERGENCY_IDS = ['emergency-119', 'emergency-110'] as const;

// The round-the-clock free line first; all three are free and for anyone.
const CRISIS_IDS = ['yorisoi-hotline', 'inochi-sos-tel', 'inochi-no-denwa-free'] as const;

function callable(services: readonly Service[], id: string): Service {
  const service = services.find((one) => one.id === id);
  if (!service?.phone || service.evidence === 'single-source') {
    throw new Error(
      `consultation.json: ${id} must be there, shown, and with a number that two documents prove`,
    );
  }
  return service;
}

/** The three lines of the crisis block, in its order. Throws an Error if one is missing or not proven. */
export const crisisLines = (services: readonly Service[]): Service[] =>
  CRISIS_IDS.map((id) => callable(services, id));

/** 119 and 110. Throws an Error if one is missing or not proven. */
export const emergencies = (services: readonly Service[]): Service[] =>
  EMERGENCY_IDS.map((id) => callable(services, id));

/** The 47 prefectures with their centres, for the phone. Never throws. */
export function toCentres({ centres }: Content): Centres {
  const { officialList, checkedOn } = centres;
  const prefectures = centres.prefectures.map(({ staffNotes, ...shown }): PrefectureCentre => shown);
  return { officialList, checkedOn, prefectures };
}

/** Playable films, lists and links to the owners' pages, for the phone. Never throws. */
export function toVideos({ videos }: Content): Videos {
  return {
    videos: videos.videos.map(({ staffNotes, checkedBy, ...shown }) => shown),
    lists: videos.lists.map(({ staffNotes, checkedBy, ...shown }) => shown),
    links: videos.links.map(({ staffNotes, checkedBy, ...shown }) => shown),
  };
}
