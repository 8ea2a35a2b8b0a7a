import { describe, expect, it } from 'vitest';
import { dialString, isDialable, telHref } from './phone.ts';

describe('dialString', () => {
  it.each([
    ['0120-279-338', '0120279338'],
    ['０１２０−２７９−３３８', '0120279338'],
    ['03（1234）5678', '0312345678'],
    ['0120‐279–338', '0120279338'],
    ['0120ー279ー338', '0120279338'],
    ['＃8008', '#8008'],
  ])('dials %s as %s', (written, dialled) => {
    expect(dialString(written)).toBe(dialled);
  });

  it.each(['', '-', '0120-ABC', '119 または 110', '+81312345678', '0120;279', '0120\u0000279'])(
    'refuses %j',
    (written) => {
      expect(() => dialString(written)).toThrow(RangeError);
    },
  );
});

describe('telHref', () => {
  it.each([
    ['0120279338', 'tel:0120279338'],
    ['#8008', 'tel:%238008'],
    ['189', 'tel:189'],
  ])('links %s as %s', (number, href) => {
    expect(telHref(number)).toBe(href);
  });
});

describe('isDialable', () => {
  const reviewed = ['0570064556'];

  it.each([
    ['110', true],
    ['118', true],
    ['119', true],
    ['189', true],
    ['111', false],
    ['117', false],
    ['18', false],
    ['1890', false],
    ['#800', false],
    ['#8008', true],
    ['#80080', false],
    ['8008', false],
    ['012027933', false],
    ['0120279338', true],
    ['01202793380', true],
    ['012027933800', false],
    ['080030083', false],
    ['0800300835', true],
    ['08003008355', true],
    ['080030083550', false],
    ['0570064556', true],
    ['057006455', false],
    ['05700645560', false],
    ['0570064557', false],
    ['0990123456', false],
    ['09901234567', false],
    ['0501234567', false],
    ['05036550279', true],
    ['050365502790', false],
    ['03123456', false],
    ['0312345678', true],
    ['03123456789', false],
    ['0980728447', true],
    ['07012345678', false],
    ['08012345678', false],
    ['09012345678', false],
    ['0901234567', false],
    ['+81312345678', false],
    ['1312345678', false],
    ['03-1234-5678', false],
    ['03 12345678', false],
    ['0312345678\n', false],
    ['', false],
  ])('%j: %s', (number, expected) => {
    expect(isDialable(number, reviewed)).toBe(expected);
  });
});
