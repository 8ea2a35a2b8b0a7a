// The ten-year groups of the suicide white paper (police statistics), of which the youngest and the oldest
// are open: 令和6年版自殺対策白書, 図表1-4 and 1-11. A band is enough; nobody is asked for a birth date.

/** Youngest first. Ages in completed years; `max` is inclusive and null when the band has no upper end. */
export const AGE_BANDS = [
  { id: 'u10', label: '9歳以下', min: 0, max: 9 },
  { id: '10s', label: '10代', min: 10, max: 19 },
  { id: '20s', label: '20代', min: 20, max: 29 },
  { id: '30s', label: '30代', min: 30, max: 39 },
  { id: '40s', label: '40代', min: 40, max: 49 },
  { id: '50s', label: '50代', min: 50, max: 59 },
  { id: '60s', label: '60代', min: 60, max: 69 },
  { id: '70s', label: '70代', min: 70, max: 79 },
  { id: '80p', label: '80歳以上', min: 80, max: null },
] as const satisfies readonly Readonly<{ id: string; label: string; min: number; max: number | null }>[];

export type AgeBandId = (typeof AGE_BANDS)[number]['id'];

export type AgeBand = Readonly<{ id: AgeBandId; label: string; min: number; max: number | null }>;

const byId: ReadonlyMap<unknown, AgeBand> = new Map(AGE_BANDS.map((one) => [one.id, one]));

/** Whether `value` is the id of one of the nine bands. Never throws. */
export const isAgeBandId = (value: unknown): value is AgeBandId => byId.has(value);

/** The band of an id, or null when there is none. Never throws. */
export const ageBandOf = (id: unknown): AgeBand | null => byId.get(id) ?? null;
