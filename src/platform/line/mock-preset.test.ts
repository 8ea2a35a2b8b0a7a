import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mockPreset } from '#platform/line/mock-preset.ts';

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
];

describe('mockPreset', () => {
  it.each(PRESETS)('knows the row %s of the state matrix', (preset) => {
    expect(mockPreset(`?now=2026-12-31T23:10&mock=${preset}`)).toBe(preset);
  });

  it.each(['', '?mock', '?mock=', '?mock=OK', '?mock=constructor', '?mock=%', '?preset=denied'])(
    'is ok for "%s"',
    (search) => {
      expect(mockPreset(search)).toBe('ok');
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(PRESETS).toContain(mockPreset(search));
      }),
    );
  });
});
