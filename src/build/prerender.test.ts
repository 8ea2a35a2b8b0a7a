import { describe, expect, it } from 'vitest';
import { fileOf } from './prerender.ts';

describe('fileOf', () => {
  it.each([
    ['/', 'index.html'],
    ['/videos', 'videos.html'],
    ['/stress-check', 'stress-check.html'],
    ['/stress-check/k6', 'stress-check/k6.html'],
    ['/consultation/area/13', 'consultation/area/13.html'],
  ])('%s → %s: no redirect may stand between LINE and the page', (path, file) => {
    expect(fileOf(path)).toBe(file);
  });
});
