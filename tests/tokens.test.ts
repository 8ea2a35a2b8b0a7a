import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const theirs = readFileSync(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8');
const ours = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8');

interface Colour {
  hex: string;
  /** The Agency's name, as the comment beside the value has it. */
  name: string;
}

const colour = (hex = '', name = ''): Colour => ({ hex, name });

/** Every alias that is a colour, for both themes. */
const ALIASES: ReadonlyMap<string, readonly [light: Colour, dark: Colour]> = new Map(
  [
    ...ours.matchAll(
      /^\s*--([\w-]+): light-dark\((#[0-9a-f]{6}) \/\* ([\w-]+) \*\/, (#[0-9a-f]{6}) \/\* ([\w-]+) \*\/\);$/gm,
    ),
  ].map(([, alias = '', lightHex, lightName, darkHex, darkName]) => [
    alias,
    [colour(lightHex, lightName), colour(darkHex, darkName)],
  ]),
);

const valueIn = (property: string) =>
  new RegExp(`^\\s*--${property}: (#[0-9a-f]{3,6});`, 'm')
    .exec(theirs)?.[1]
    ?.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');

/** The value that the Agency gives a name: a primitive hue, a solid grey, white or black. */
const official = (name: string) => valueIn(`color-primitive-${name}`) ?? valueIn(`color-neutral-${name}`);

/** Relative luminance, 0 to 1. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('tokens.css', () => {
  it('has every colour as a pair with names, so that none escapes these tests', () => {
    const colours = ours.split('\n').filter((line) => line.includes('#') && line.includes('--'));
    expect(colours).toHaveLength(ALIASES.size);
    expect(ALIASES.size).toBeGreaterThanOrEqual(25);
  });

  it.each([...ALIASES].flatMap(([alias, pair]) => pair.map(({ name, hex }) => [alias, name, hex] as const)))(
    'gives %s the value of %s: %s',
    (_, name, hex) => {
      expect(hex).toBe(official(name));
    },
  );

  it.each([
    ['level-1', 'green'],
    ['level-2', 'cyan'],
    ['level-3', 'yellow'],
    ['level-4', 'orange'],
  ])('shows %s in %s, never in red: a result is no alarm', (level, hue) => {
    const [text, tint] = [ALIASES.get(`${level}-text`), ALIASES.get(`${level}-tint`)];
    expect([...(text ?? []), tint?.[0]].every((one) => one?.name.startsWith(`${hue}-`))).toBe(true);
    expect(text).toHaveLength(2);
  });

  it('has red for crisis and errors only', () => {
    const red = [...ALIASES].filter(([, pair]) => pair.some(({ name }) => name.startsWith('red-')));
    expect(red.map(([alias]) => alias)).toEqual(['crisis']);
  });
});

// Text 4.5 : 1 (WCAG 1.4.3), controls and focus 3 : 1 (1.4.11); the pairs of the colour table of the design.
const PAIRS = [
  ['text', 'surface-page', 4.5],
  ['text', 'surface-card', 4.5],
  ['text', 'surface-tint', 4.5],
  ['text', 'surface-selected', 4.5],
  ['text-sub', 'surface-page', 4.5],
  ['text-sub', 'surface-card', 4.5],
  ['primary', 'surface-page', 4.5],
  ['primary', 'surface-card', 4.5],
  ['primary-pressed', 'surface-page', 4.5],
  ['on-primary', 'primary', 4.5],
  ['on-primary', 'primary-pressed', 4.5],
  ['level-1-text', 'level-1-tint', 4.5],
  ['level-2-text', 'level-2-tint', 4.5],
  ['level-3-text', 'level-3-tint', 4.5],
  ['level-4-text', 'level-4-tint', 4.5],
  ['crisis', 'surface-page', 4.5],
  ['crisis', 'surface-card', 4.5],
  ['on-crisis', 'crisis', 4.5],
  ['open-text', 'open-tint', 4.5],
  ['closing-text', 'closing-tint', 4.5],
  ['border-control', 'surface-page', 3],
  ['border-control', 'surface-card', 3],
  ['focus-line', 'surface-page', 3],
  ['focus-line', 'surface-card', 3],
] as const;

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('contrast, %s', (_, theme) => {
  const hexOf = (alias: string) => ALIASES.get(alias)?.[theme]?.hex ?? 'missing';

  it.each(PAIRS)('of %s on %s is at least %d', (front, back, least) => {
    expect(contrast(hexOf(front), hexOf(back))).toBeGreaterThanOrEqual(least);
  });

  it('of the ring around the focus line is enough on any ground', () => {
    expect(contrast(hexOf('focus-line'), hexOf('focus-ring'))).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Figures of the design's colour table.
    ['#333333', '#ffffff', 12.6],
    ['#666666', '#ffffff', 5.7],
    ['#ce0000', '#ffffff', 5.8],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});
