import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderSVG } from 'uqr';
import type { Plugin } from 'vite';
import {
  type Content,
  crisisLines,
  emergencies,
  parseContent,
  toCentres,
  toServices,
  toVideos,
} from '../content/parse.ts';
import type { Service } from '../domain/consultation/service.ts';
import { parseNewsFile } from '../domain/news/news-item.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

/** The files that staff edit; a change of one of them rebuilds what is made of it. */
const FILES = {
  consultation: 'src/content/consultation.json',
  centres: 'src/content/centres.json',
  videos: 'src/content/videos.json',
  allowedHosts: 'src/content/allowed-hosts.json',
  deniedNumbers: 'src/content/denied-numbers.json',
};
const NEWS = 'public/news/latest.json';
const NEWS_SOURCES = 'src/content/news-sources.json';

/** As many news items as a first screen and two taps on 「もっと見る」 show. */
const SNAPSHOT_ITEMS = 30;

const loadContent = (): Content =>
  parseContent({
    consultation: readJson(FILES.consultation),
    centres: readJson(FILES.centres),
    videos: readJson(FILES.videos),
    allowedHosts: readJson(FILES.allowedHosts),
    deniedNumbers: readJson(FILES.deniedNumbers),
  });

function loadNews() {
  const { linkHosts: hosts } = readJson(NEWS_SOURCES) as { linkHosts: string[] };
  const news = parseNewsFile(read(NEWS), hosts);
  if (!news)
    throw new Error(`${NEWS} holds no usable item. Build it anew with: npm run operator -- news import`);
  return { hosts, snapshot: { ...news, items: news.items.slice(0, SNAPSHOT_ITEMS) } };
}

const QR_FILE = 'liff-qr.svg';

const liffUrl = (liffId: string) => `https://liff.line.me/${liffId}`;

/** Black on white in every theme, since a camera reads it; four modules of quiet zone (ISO/IEC 18004). */
const qrImage = (url: string) => renderSVG(url, { border: 4, blackColor: '#000', whiteColor: '#fff' });

/** What is wrong with the content, in lines of file, entry and reason; null if nothing is. Never throws. */
export function contentFaults(): string | null {
  try {
    loadContent();
    loadNews();
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/**
 * Serves `virtual:content/*`. Content is checked when the build or the development server starts: a bad edit stops
 * it with file, entry and reason.
 */
export function content(liffId: string | undefined): Plugin {
  const modules: Record<string, () => Record<string, unknown>> = {
    'virtual:content/crisis': () => {
      const services = toServices(loadContent());
      const brief = ({ id, name, phone, hours }: Service) => ({ id, name, phone, hours: hours.text });
      return { crisisLines: crisisLines(services).map(brief), emergencies: emergencies(services).map(brief) };
    },
    'virtual:content/consultation': () => ({ services: toServices(loadContent()) }),
    'virtual:content/centres': () => ({ centres: toCentres(loadContent()) }),
    'virtual:content/videos': () => ({ videos: toVideos(loadContent()) }),
    'virtual:content/news': () => {
      const { hosts, snapshot } = loadNews();
      return { snapshot, newsHosts: hosts };
    },
    'virtual:content/liff-qr': () => ({
      liffQr: liffId ? { url: liffUrl(liffId), image: `/${QR_FILE}` } : null,
    }),
  };
  return {
    name: 'content',
    buildStart() {
      for (const file of [...Object.values(FILES), NEWS])
        this.addWatchFile(fileURLToPath(new URL(file, root)));
      loadContent();
      loadNews();
    },
    generateBundle() {
      if (!liffId || this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: QR_FILE, source: qrImage(liffUrl(liffId)) });
    },
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load(id) {
      const make = modules[id.slice(1)];
      if (!id.startsWith('\0') || !make) return null;
      // JSON.parse of a string is read faster than the same object as source (V8).
      return Object.entries(make())
        .map(
          ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
        )
        .join('\n');
    },
  };
}
