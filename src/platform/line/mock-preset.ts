/** The rows of the state matrix a tester can stand in: `?mock=denied`. Only builds with `--mode mock` read it. */
const PRESETS = [
  'ok',
  'guest',
  'denied',
  'notfriend',
  'blocked',
  'oldline',
  'external',
  'offline',
  'initfail',
] as const;
export type MockPreset = (typeof PRESETS)[number];

/** The preset named in a query; `ok` if there is none or it is unknown. Never throws. */
export function mockPreset(search: string): MockPreset {
  const wanted = new URLSearchParams(search).get('mock');
  return PRESETS.find((preset) => preset === wanted) ?? 'ok';
}
