import { create } from 'zustand';
import type { AgeBandId } from '#domain/audience/age-band.ts';
import type { PrefectureCode } from '#domain/audience/prefecture.ts';
import { onThisPhone, type Storage } from '#platform/storage.ts';

export const TEXT_SIZES = ['100', '125', '150', '200'] as const;
type TextSize = (typeof TEXT_SIZES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

export interface Settings {
  /** Per cent of the browser's own size. */
  textSize: TextSize;
  theme: Theme;
  /** One switch for LINE's name and picture (decisions 10). */
  showsName: boolean;
  prefecture: PrefectureCode | null;
  ageBand: AgeBandId | null;
  /** 「LINEで開くと…」 was read and closed. */
  hidesLineNote: boolean;
}

const DEFAULTS: Settings = {
  textSize: '100',
  theme: 'auto',
  showsName: true,
  prefecture: null,
  ageBand: null,
  hidesLineNote: false,
};

// Written out, so that the first screen need not load the tables of names; a test compares them.
const isPrefectureCode = (value: unknown): value is PrefectureCode =>
  typeof value === 'string' && /^(0[1-9]|[1-3][0-9]|4[0-7])$/.test(value);
const isAgeBandId = (value: unknown): value is AgeBandId =>
  typeof value === 'string' && /^(u10|[1-7]0s|80p)$/.test(value);

const KEY = 'settings';
const VERSION = 1;

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.find((known) => known === value) ?? otherwise;

/**
 * Settings from stored text, field by field: what is missing, damaged or unknown gets its default. Text of a newer
 * version gives null: it must not be written over. Never throws.
 */
export function parseSettings(text: string | null): Settings | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return DEFAULTS;
  }
  if (typeof stored !== 'object' || stored === null || !('v' in stored) || !('data' in stored))
    return DEFAULTS;
  if (typeof stored.v === 'number' && stored.v > VERSION) return null;
  const data = Object(stored.data) as Record<keyof Settings, unknown>;
  return {
    textSize: oneOf(TEXT_SIZES, data.textSize, DEFAULTS.textSize),
    theme: oneOf(THEMES, data.theme, DEFAULTS.theme),
    showsName: data.showsName !== false,
    prefecture: isPrefectureCode(data.prefecture) ? data.prefecture : null,
    ageBand: isAgeBandId(data.ageBand) ? data.ageBand : null,
    hidesLineNote: data.hidesLineNote === true,
  };
}

interface SettingsState extends Settings {
  /** True once the phone refused to store a change. */
  isRefused: boolean;
  load(): void;
  change(changes: Partial<Settings>): void;
  forget(): void;
}

export const createSettingsStore = (storage: Storage) =>
  create<SettingsState>()((set, get) => ({
    ...DEFAULTS,
    isRefused: false,
    load: () => {
      set(parseSettings(storage.read(KEY)) ?? DEFAULTS);
    },
    change: (changes) => {
      set(changes);
      if (parseSettings(storage.read(KEY)) === null) return;
      const { textSize, theme, showsName, prefecture, ageBand, hidesLineNote } = get();
      const data: Settings = { textSize, theme, showsName, prefecture, ageBand, hidesLineNote };
      set({ isRefused: !storage.write(KEY, JSON.stringify({ v: VERSION, data })) });
    },
    forget: () => {
      storage.remove(KEY);
      set({ ...DEFAULTS, isRefused: false });
    },
  }));

export const useSettings = createSettingsStore(onThisPhone);

/** Puts text size and theme on the document, where the style sheet reads them. */
export function applySettings({ textSize, theme }: Pick<Settings, 'textSize' | 'theme'>): void {
  const { dataset } = document.documentElement;
  dataset.textSize = textSize;
  dataset.theme = theme;
}

/** Before the first render of the app: the page must not jump in size after it is live. Never throws. */
export function applyStoredSettings(): void {
  applySettings(parseSettings(onThisPhone.read(KEY)) ?? DEFAULTS);
}
