// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGE_BANDS } from '#domain/audience/age-band.ts';
import { PREFECTURES } from '#domain/audience/prefecture.ts';
import {
  applySettings,
  applyStoredSettings,
  createSettingsStore,
  parseSettings,
  type Settings,
} from '#features/profile/settings-store.ts';

const DEFAULTS: Settings = {
  textSize: '100',
  theme: 'auto',
  showsName: true,
  prefecture: null,
  ageBand: null,
  hidesLineNote: false,
};
const CHOSEN: Settings = {
  textSize: '150',
  theme: 'dark',
  showsName: false,
  prefecture: '13',
  ageBand: '40s',
  hidesLineNote: true,
};

const stored = (data: unknown, v: unknown = 1) => JSON.stringify({ v, data });

/** A phone as a map; `isFull` makes it refuse to store. */
function phone(texts: Record<string, string> = {}) {
  const map = new Map(Object.entries(texts));
  const self = {
    map,
    isFull: false,
    read: (key: string) => map.get(key) ?? null,
    write: (key: string, text: string) => {
      if (!self.isFull) map.set(key, text);
      return !self.isFull;
    },
    remove: (key: string) => void map.delete(key),
  };
  return self;
}

describe('parseSettings', () => {
  it('gives back what was chosen', () => {
    expect(parseSettings(stored(CHOSEN))).toEqual(CHOSEN);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['half of a text', '{"v":1,"data":{"theme":'],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', '[1,2]'],
    ['an object without version', '{"data":{"theme":"dark"}}'],
    ['an object without data', '{"v":1}'],
    ['data that is null', stored(null)],
    ['data that is a list', stored(['dark'])],
    ['data that is text', stored('dark')],
  ])('gives the defaults for %s', (_, text) => {
    expect(parseSettings(text)).toEqual(DEFAULTS);
  });

  it.each([
    ['textSize', ['175', 150, '', null, 'constructor'], '100'],
    ['theme', ['sepia', 1, null, 'AUTO'], 'auto'],
    ['showsName', ['false', 0, null, 'no'], true],
    ['prefecture', ['00', '48', '1', 13, '013', '13 ', '１３', null], null],
    ['ageBand', ['40', 'u20', '90s', '00s', 40, '40s ', null], null],
    ['hidesLineNote', ['true', 1, null], false],
  ] as const)(
    'gives only %s its default where that is damaged, and keeps the rest',
    (field, values, fallback) => {
      for (const value of values) {
        expect(parseSettings(stored({ ...CHOSEN, [field]: value }))).toEqual({
          ...CHOSEN,
          [field]: fallback,
        });
      }
      const { [field]: _, ...without } = CHOSEN;
      expect(parseSettings(stored(without))).toEqual({ ...CHOSEN, [field]: fallback });
    },
  );

  it('drops what it does not know', () => {
    expect(parseSettings(stored({ ...CHOSEN, displayName: 'テスト 花子' }))).toEqual(CHOSEN);
  });

  it.each([
    [0, DEFAULTS],
    [1, DEFAULTS],
    [2, null],
    [1.5, null],
  ])('takes version %d', (v, expected) => {
    expect(parseSettings(stored({}, v))).toEqual(expected);
  });

  it('accepts exactly the codes of the 47 prefectures', () => {
    const all = Array.from({ length: 1000 }, (_, number) => [
      String(number),
      String(number).padStart(2, '0'),
    ]).flat();
    const accepted = all.filter(
      (prefecture) => parseSettings(stored({ prefecture }))?.prefecture === prefecture,
    );
    expect([...new Set(accepted)].sort()).toEqual(PREFECTURES.map(({ code }) => code));
  });

  it('accepts exactly the ids of the age bands', () => {
    const tails = ['', '0', 's', 'p', '0s', '0p', '5s', '10', '00s'];
    const heads = ['', 'u', 'p', ...Array.from({ length: 10 }, (_, digit) => String(digit))];
    const all = [
      ...AGE_BANDS.map(({ id }) => id),
      ...heads.flatMap((head) => tails.map((tail) => head + tail)),
    ];
    const accepted = all.filter((ageBand) => parseSettings(stored({ ageBand }))?.ageBand === ageBand);
    expect([...new Set(accepted)].sort()).toEqual(AGE_BANDS.map(({ id }) => id).sort());
  });

  it('never throws, and gives nothing but known values', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"v":1,"data":${json}}`),
    );
    fc.assert(
      fc.property(text, (any) => {
        const settings = parseSettings(any);
        if (settings === null) return;
        expect(['100', '125', '150', '200']).toContain(settings.textSize);
        expect(['auto', 'light', 'dark']).toContain(settings.theme);
        expect(typeof settings.showsName).toBe('boolean');
        expect(typeof settings.hidesLineNote).toBe('boolean');
        expect([null, ...PREFECTURES.map(({ code }) => code)]).toContain(settings.prefecture);
        expect([null, ...AGE_BANDS.map(({ id }) => id)]).toContain(settings.ageBand);
      }),
    );
  });
});

describe('createSettingsStore', () => {
  it('starts with the defaults, and knows more only once it has read the phone', () => {
    const store = createSettingsStore(phone({ settings: stored(CHOSEN) }));
    expect(store.getState()).toMatchObject(DEFAULTS);
    store.getState().load();
    expect(store.getState()).toMatchObject(CHOSEN);
  });

  it('stores every change at once, with all that was chosen before', () => {
    const place = phone({ settings: stored(CHOSEN) });
    const store = createSettingsStore(place);
    store.getState().load();
    store.getState().change({ textSize: '200' });
    expect(JSON.parse(place.map.get('settings') ?? '')).toEqual({
      v: 1,
      data: { ...CHOSEN, textSize: '200' },
    });
    expect(store.getState()).toMatchObject({ textSize: '200', isRefused: false });
  });

  it('says so where the phone refuses, applies the change all the same, and takes it back when it stores again', () => {
    const place = phone();
    const store = createSettingsStore(place);
    place.isFull = true;
    store.getState().change({ theme: 'dark' });
    expect(store.getState()).toMatchObject({ theme: 'dark', isRefused: true });
    place.isFull = false;
    store.getState().change({ textSize: '125' });
    expect(store.getState()).toMatchObject({ theme: 'dark', textSize: '125', isRefused: false });
  });

  it('never writes over settings of a newer version, and works without them', () => {
    const newer = stored({ theme: 'sepia' }, 2);
    const place = phone({ settings: newer });
    const store = createSettingsStore(place);
    store.getState().load();
    expect(store.getState()).toMatchObject(DEFAULTS);
    store.getState().change({ theme: 'dark' });
    expect(store.getState().theme).toBe('dark');
    expect(place.map.get('settings')).toBe(newer);
  });

  it('forgets everything, on the phone and on screen', () => {
    const place = phone({ settings: stored(CHOSEN) });
    const store = createSettingsStore(place);
    store.getState().load();
    store.getState().forget();
    expect(store.getState()).toMatchObject({ ...DEFAULTS, isRefused: false });
    expect(place.map.size).toBe(0);
  });
});

describe('applySettings', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    delete document.documentElement.dataset.textSize;
    delete document.documentElement.dataset.theme;
  });

  it('puts text size and theme where the style sheet reads them', () => {
    applySettings({ textSize: '200', theme: 'dark' });
    expect({ ...document.documentElement.dataset }).toEqual({ textSize: '200', theme: 'dark' });
  });

  it.each([
    ['what is stored', stored(CHOSEN), { textSize: '150', theme: 'dark' }],
    ['the defaults for damaged text', '{', { textSize: '100', theme: 'auto' }],
    ['the defaults for a newer version', stored(CHOSEN, 2), { textSize: '100', theme: 'auto' }],
  ])('applies %s before the first render', (_, text, expected) => {
    localStorage.setItem('kokoro.settings', text);
    applyStoredSettings();
    expect({ ...document.documentElement.dataset }).toEqual(expected);
  });
});
