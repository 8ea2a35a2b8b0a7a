// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { VideoLink } from '#domain/videos/video.ts';
import { Facts } from '#features/videos/facts.tsx';

const VIDEO: VideoLink = {
  id: 'film',
  title: '動画',
  owner: '厚生労働省',
  topics: [],
  summary: '内容',
  language: 'ja',
  audience: [],
  prefecture: null,
  durationSec: null,
  published: null,
  evidence: 'two-sources',
  checkedOn: '2026-11-21',
  source: { title: '出典', url: 'https://www.mhlw.go.jp/' },
  url: 'https://www.mhlw.go.jp/',
};

const text = (changes: Partial<VideoLink>) =>
  render(<Facts video={{ ...VIDEO, ...changes }} />).container.textContent;

afterEach(cleanup);

describe('Facts', () => {
  it.each([
    [{}, '厚生労働省'],
    [{ durationSec: 59 }, '厚生労働省・59秒'],
    [{ durationSec: 60 }, '厚生労働省・1分'],
    [{ durationSec: 61 }, '厚生労働省・1分1秒'],
    [{ durationSec: 0 }, '厚生労働省'],
    [{ published: '2024-05-01' }, '厚生労働省・2024公開'],
    [{ language: 'en' as const }, '厚生労働省・英語'],
    [{ audience: ['中学生', '高校生'] }, '厚生労働省・対象: 中学生、高校生'],
    [{ prefecture: '13' }, '厚生労働省・東京都の動画'],
    [{ prefecture: '99' }, '厚生労働省'],
  ])('of %j', (changes, expected) => {
    expect(text(changes)).toBe(expected);
  });
});
