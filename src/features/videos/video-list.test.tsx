// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Video, VideoLink, VideoTopic } from '#domain/videos/video.ts';
import { VideoList } from '#features/videos/video-list.tsx';

const { film, link } = vi.hoisted(() => {
  const base = (id: string, topics: readonly VideoTopic[]) => ({
    id,
    title: `動画 ${id}`,
    owner: '厚生労働省',
    topics,
    summary: `内容 ${id}`,
    language: 'ja' as const,
    audience: [],
    prefecture: null,
    durationSec: 252,
    published: '2024-05',
    evidence: 'two-sources' as const,
    checkedOn: '2026-11-21',
    source: { title: '出典', url: 'https://www.mhlw.go.jp/' },
  });
  const film = (id: string, topics: readonly VideoTopic[]): Video => ({
    ...base(id, topics),
    youtubeId: id,
    watchUrl: `https://www.youtube.com/watch?v=${id}`,
  });
  const link = (id: string, topics: readonly VideoTopic[]): VideoLink => ({
    ...base(id, topics),
    url: `https://www.mhlw.go.jp/${id}`,
  });
  return { film, link };
});

vi.mock('virtual:content/videos', () => ({
  videos: {
    videos: [film('AbCdEfGhIjK', ['sleep']), film('LmNoPqRsTuV', ['mood', 'sleep'])],
    lists: [
      {
        id: 'newest',
        title: '新しい動画',
        embedUrl: 'https://www.youtube-nocookie.com/embed/videoseries?list=UU123',
        url: 'https://www.youtube.com/@mhlw',
        summary: '新しいもの',
      },
    ],
    links: Array.from({ length: 38 }, (_, index) => link(`link-${index}`, [index < 7 ? 'work' : 'family'])),
  },
}));

const user = userEvent.setup();
const frames = () => [...document.querySelectorAll('iframe')];
const chip = (name: string) => screen.getByRole('button', { name });
const films = () =>
  within(screen.getByRole('region', { name: 'ここで見られる動画' })).getAllByRole('listitem');
const links = () =>
  within(screen.getByRole('region', { name: '公式ページで見られる動画' })).getAllByRole('listitem');
const more = () => screen.queryByRole('button', { name: 'もっと見る' });

/** The simulated browser cannot load frames and prints an error for each: here none is loaded at all. */
function loadNoFrames() {
  const frame: object = HTMLIFrameElement.prototype;
  const load = Object.getOwnPropertySymbols(frame).find(
    ({ description }) => description === 'connectedToDocument',
  );
  if (!load) throw new Error('happy-dom has another name for the loading of frames');
  vi.spyOn(frame as Record<symbol, () => void>, load).mockImplementation(() => {});
}

beforeEach(loadNoFrames);
afterEach(cleanup);

describe('VideoList', () => {
  it('shows forty films: those that play here, and links in pages', async () => {
    render(<VideoList />);
    expect(films()).toHaveLength(2);
    const perPage = links().length;
    expect(perPage).toBeLessThanOrEqual(10);
    for (let page = 2; more(); page += 1) {
      await user.click(more() ?? document.body);
      expect(links()).toHaveLength(Math.min(page * perPage, 38));
    }
    expect(links()).toHaveLength(38);
  });

  it('asks nothing of YouTube before a tap', () => {
    const { container } = render(<VideoList />);
    expect(frames()).toEqual([]);
    expect(container.innerHTML).not.toContain('youtube');
  });

  it('plays one film at a time', async () => {
    render(<VideoList />);
    await user.click(screen.getByRole('button', { name: '再生する 動画 AbCdEfGhIjK' }));
    expect(frames().map(({ title }) => title)).toEqual(['動画 AbCdEfGhIjK']);
    await user.click(screen.getByRole('button', { name: '再生する 動画 LmNoPqRsTuV' }));
    expect(frames().map(({ title }) => title)).toEqual(['動画 LmNoPqRsTuV']);
    await user.click(screen.getByRole('button', { name: '再生する 新しい動画' }));
    expect(frames().map(({ title }) => title)).toEqual(['新しい動画']);
    expect(frames().every(({ src }) => src.startsWith('https://www.youtube-nocookie.com/'))).toBe(true);
    expect(screen.getByRole('button', { name: '再生する 動画 AbCdEfGhIjK' })).toBeDefined();
  });

  it('says of every film whose it is, how long, from when, and what is in it', () => {
    render(<VideoList />);
    const [first] = films();
    expect(first?.textContent).toContain('厚生労働省・4分12秒・2024公開');
    expect(first?.textContent).toContain('内容 AbCdEfGhIjK');
  });

  it("opens other films on their owners' pages", () => {
    render(<VideoList />);
    const page = screen.getByRole('link', { name: '公式ページをひらく 動画 link-0' });
    expect(page.getAttribute('href')).toBe('https://www.mhlw.go.jp/link-0');
    expect(page.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('offers only topics that lead somewhere', () => {
    render(<VideoList />);
    const chips = within(screen.getByRole('group', { name: '話題でしぼる' })).getAllByRole('button');
    expect(chips.map(({ textContent }) => textContent)).toEqual([
      'すべて',
      '気分が落ちこむ',
      '眠れない',
      '仕事',
      '家族・友人',
    ]);
  });

  it('narrows to a topic and back', async () => {
    render(<VideoList />);
    expect(chip('すべて').getAttribute('aria-pressed')).toBe('true');
    await user.click(chip('眠れない'));
    expect(chip('眠れない').getAttribute('aria-pressed')).toBe('true');
    expect(chip('すべて').getAttribute('aria-pressed')).toBe('false');
    expect(films()).toHaveLength(2);
    expect(screen.queryByRole('region', { name: '公式ページで見られる動画' })).toBeNull();
    expect(screen.queryByRole('region', { name: '厚生労働省の新しい動画' })).toBeNull();
    await user.click(chip('仕事'));
    expect(screen.queryByRole('region', { name: 'ここで見られる動画' })).toBeNull();
    await user.click(chip('すべて'));
    expect(films()).toHaveLength(2);
    expect(screen.getByRole('region', { name: '厚生労働省の新しい動画' })).toBeDefined();
  });

  it('stops a film that is filtered away', async () => {
    render(<VideoList />);
    await user.click(screen.getByRole('button', { name: '再生する 動画 AbCdEfGhIjK' }));
    await user.click(chip('仕事'));
    expect(frames()).toEqual([]);
  });
});
