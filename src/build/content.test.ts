import type { Plugin } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { content, contentFaults } from './content.ts';

/** What staff have just saved, by the end of the file's path; every other file is as it is. */
const edits = vi.hoisted(() => new Map<string, (text: string) => string>());
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return {
    ...fs,
    readFileSync: (path: URL, encoding: 'utf8') => {
      const text = fs.readFileSync(path, encoding);
      const edit = [...edits].find(([end]) => String(path).endsWith(end))?.[1];
      return edit ? edit(text) : text;
    },
  };
});

interface StaffFile {
  services: [{ phone: object }];
  links: [object];
  prefectures: object[];
}

/** A file as staff leave it after one change. */
const edited = (change: (file: StaffFile) => unknown) => (text: string) => {
  const file: StaffFile = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};

interface Hooks {
  buildStart(this: { addWatchFile(path: string): void }): void;
  resolveId(id: string): string | null;
  load(id: string): string | null;
}
const hooksOf = (plugin: Plugin) => plugin as unknown as Hooks;

function start() {
  const watched: string[] = [];
  hooksOf(content(undefined)).buildStart.call({ addWatchFile: (path) => void watched.push(path) });
  return watched;
}

const LIFF_ID = '1234567890-AbcdEfgh';

function moduleOf(id: string, liffId?: string) {
  const { resolveId, load } = hooksOf(content(liffId));
  return load(resolveId(id) ?? '') ?? '';
}

/** The exports of a module's source, which is nothing but JSON.parse of texts. */
const exportsOf = (source: string): Record<string, unknown> =>
  Object.fromEntries(
    [...source.matchAll(/^export const (\w+) = JSON\.parse\((".*")\);$/gm)].map(([, name, text]) => [
      name ?? '',
      JSON.parse(JSON.parse(text ?? '""')),
    ]),
  );

afterEach(() => {
  edits.clear();
});

describe('content', () => {
  it('lets the files as they are pass, and watches each of them', () => {
    expect(contentFaults()).toBeNull();
    const watched = start();
    for (const file of ['consultation', 'centres', 'videos', 'allowed-hosts', 'denied-numbers', 'latest']) {
      expect(watched.filter((path) => path.endsWith(`${file}.json`))).toHaveLength(1);
    }
  });

  it.each([
    [
      'a number with a letter',
      'consultation.json',
      edited((file) => Object.assign(file.services[0].phone, { number: '11O' })),
      /consultation\.json, 1st entry \(emergency-119\): phone\.number/,
    ],
    [
      'a number that shows other digits than it dials',
      'consultation.json',
      edited((file) => Object.assign(file.services[0].phone, { display: '191' })),
      /consultation\.json, 1st entry \(emergency-119\): phone shows 191 but dials 119/,
    ],
    [
      'a number that is no text',
      'consultation.json',
      edited((file) => Object.assign(file.services[0].phone, { number: 119 })),
      /consultation\.json, 1st entry \(emergency-119\): phone\.number/,
    ],
    [
      'a link to a host nobody has allowed',
      'videos.json',
      edited((file) => Object.assign(file.links[0], { url: 'https://evil.example/' })),
      /videos\.json, 1st entry of links .*evil\.example/,
    ],
    ['a prefecture too few', 'centres.json', edited((file) => file.prefectures.pop()), /centres\.json/],
    ['text that is no JSON', 'consultation.json', (text: string) => text.slice(0, -10), /JSON|end of/i],
    [
      'news without a usable item',
      'latest.json',
      () => '{"v":1,"items":[]}',
      /npm run operator -- news import/,
    ],
  ])('stops the build at %s, with the place', (_, file, edit, reason) => {
    edits.set(file, edit);
    expect(start).toThrow(reason);
    expect(contentFaults()).toMatch(reason);
  });

  it('serves what the phone needs, and no note of the staff', () => {
    const source = moduleOf('virtual:content/consultation');
    const { services } = exportsOf(source);
    expect(services).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'yorisoi-hotline' })]));
    expect(source).not.toMatch(/staffNotes|checkedBy|"documents/);
  });

  it('serves the three crisis lines and the two emergency numbers apart, without the directory', () => {
    const { crisisLines, emergencies } = exportsOf(moduleOf('virtual:content/crisis'));
    expect(crisisLines).toHaveLength(3);
    expect(emergencies).toMatchObject([{ phone: { number: '119' } }, { phone: { number: '110' } }]);
    for (const line of [crisisLines, emergencies].flat()) {
      expect(Object.keys(Object(line)).sort()).toEqual(['hours', 'id', 'name', 'phone']);
    }
  });

  it('serves as many news as three screens show', () => {
    const { snapshot, newsHosts } = exportsOf(moduleOf('virtual:content/news'));
    const { items } = snapshot as { items: unknown[] };
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(30);
    expect(newsHosts).toContain('www.mhlw.go.jp');
  });

  it.each([
    [undefined, null],
    [LIFF_ID, { url: `https://liff.line.me/${LIFF_ID}`, image: '/liff-qr.svg' }],
  ])('serves the way into LINE for the LIFF ID %s', (liffId, liffQr) => {
    expect(exportsOf(moduleOf('virtual:content/liff-qr', liffId))).toEqual({ liffQr });
  });

  it.each([LIFF_ID, undefined])('makes a QR code only with a LIFF ID and only once: %s', (liffId) => {
    const emitted: { fileName: string; source: string }[] = [];
    const { generateBundle } = content(liffId) as unknown as { generateBundle: (this: object) => void };
    for (const name of ['client', 'ssr']) {
      generateBundle.call({
        environment: { name },
        emitFile: (file: (typeof emitted)[number]) => void emitted.push(file),
      });
    }
    expect(emitted.map(({ fileName }) => fileName)).toEqual(liffId ? ['liff-qr.svg'] : []);
  });

  it('leaves every other module alone', () => {
    const { resolveId, load } = hooksOf(content(undefined));
    expect(resolveId('react')).toBeNull();
    expect(resolveId('virtual:content/other')).toBeNull();
    expect(load('virtual:content/videos')).toBeNull();
    expect(load('\0virtual:content/other')).toBeNull();
  });
});
