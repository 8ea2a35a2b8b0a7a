import { describe, expect, it } from 'vitest';
import { type Audience, matches, type Person } from '#domain/audience/demographic-filter.ts';

const everybody: Audience = { ageBands: [], prefectures: [] };
const youngOfKumamoto: Audience = { ageBands: ['10s', '20s'], prefectures: ['43'] };

describe('matches', () => {
  it.each<[string, Audience, Person, boolean]>([
    ['everybody', everybody, { ageBand: '40s', prefecture: '13' }, true],
    ['everybody, to somebody unknown', everybody, { ageBand: null, prefecture: null }, true],
    ['an age', { ...everybody, ageBands: ['10s', '20s'] }, { ageBand: '20s', prefecture: null }, true],
    ['another age', { ...everybody, ageBands: ['10s', '20s'] }, { ageBand: '30s', prefecture: null }, false],
    ['an age, not said', { ...everybody, ageBands: ['80p'] }, { ageBand: null, prefecture: null }, true],
    ['a place', { ...everybody, prefectures: ['13', '43'] }, { ageBand: null, prefecture: '43' }, true],
    [
      'another place',
      { ...everybody, prefectures: ['13', '43'] },
      { ageBand: null, prefecture: '27' },
      false,
    ],
    ['a place, not said', { ...everybody, prefectures: ['43'] }, { ageBand: '20s', prefecture: null }, false],
    ['both', youngOfKumamoto, { ageBand: '10s', prefecture: '43' }, true],
    ['the age only', youngOfKumamoto, { ageBand: '10s', prefecture: '13' }, false],
    ['the place only', youngOfKumamoto, { ageBand: '50s', prefecture: '43' }, false],
  ])('decides for %s', (_, audience, person, expected) => {
    expect(matches(audience, person)).toBe(expected);
  });
});
