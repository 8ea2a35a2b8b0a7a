import { describe, expect, it } from 'vitest';
import { liffIdFor } from '#platform/line/liff-id.ts';

const IDS = {
  stressCheck: '1234567890-AAAAAAAA',
  videos: '1234567890-BBBBBBBB',
  consultation: '1234567890-CCCCCCCC',
  news: '1234567890-DDDDDDDD',
};
const ONLY_FIRST = { ...IDS, videos: '', consultation: '', news: '' };

const nobody = () => false;
const tokenOf = (stored: string) => (id: string) => id === stored;

describe('liffIdFor', () => {
  it.each([
    ['/', IDS.stressCheck],
    ['/stress-check', IDS.stressCheck],
    ['/stress-check/k6', IDS.stressCheck],
    ['/privacy', IDS.stressCheck],
    ['/videos', IDS.videos],
    ['/videos/', IDS.videos],
    ['/consultation', IDS.consultation],
    ['/consultation/area/13', IDS.consultation],
    ['/news', IDS.news],
    ['/newsletter', IDS.stressCheck],
    ['', IDS.stressCheck],
    ['/constructor', IDS.stressCheck],
  ])("takes the tab's own ID on %s", (pathname, id) => {
    expect(liffIdFor(pathname, IDS, nobody)).toBe(id);
  });

  it.each(['/', '/videos', '/consultation/now', '/news'])('falls back to the first ID on %s', (pathname) => {
    expect(liffIdFor(pathname, ONLY_FIRST, nobody)).toBe(IDS.stressCheck);
  });

  it('takes the app that was opened, whose token is stored, when the person reads another tab', () => {
    expect(liffIdFor('/videos', IDS, tokenOf(IDS.news))).toBe(IDS.news);
    expect(liffIdFor('/videos', IDS, tokenOf(IDS.stressCheck))).toBe(IDS.stressCheck);
    expect(liffIdFor('/', IDS, tokenOf(IDS.consultation))).toBe(IDS.consultation);
  });

  it("prefers the tab's own token to another's", () => {
    expect(liffIdFor('/videos', IDS, () => true)).toBe(IDS.videos);
  });

  it('never takes a missing ID for one with a token', () => {
    expect(liffIdFor('/videos', ONLY_FIRST, tokenOf(''))).toBe(IDS.stressCheck);
  });

  it('is empty where no ID is set at all', () => {
    expect(liffIdFor('/videos', { ...ONLY_FIRST, stressCheck: '' }, nobody)).toBe('');
  });
});
