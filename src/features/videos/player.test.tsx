// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Player } from '#features/videos/player.tsx';

const device = vi.hoisted(() => ({ isOnline: true }));
vi.mock('#platform/network.ts', () => ({ useIsOnline: () => device.isOnline }));

const FILM = {
  title: 'ねむりの話',
  embedUrl: 'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK',
  watchUrl: 'https://www.youtube.com/watch?v=AbCdEfGhIjK',
};

function One(props: { isPage?: boolean; embedUrl?: string }) {
  const [isPlaying, setIsPlaying] = useState(false);
  return <Player {...FILM} {...props} isPlaying={isPlaying} onPlay={() => setIsPlaying(true)} />;
}

/** The simulated browser cannot load frames and prints an error for each: here none is loaded at all. */
function loadNoFrames() {
  const frame: object = HTMLIFrameElement.prototype;
  const load = Object.getOwnPropertySymbols(frame).find(
    ({ description }) => description === 'connectedToDocument',
  );
  if (!load) throw new Error('happy-dom has another name for the loading of frames');
  vi.spyOn(frame as Record<symbol, () => void>, load).mockImplementation(() => {});
}

const play = () => fireEvent.click(screen.getByRole('button', { name: '再生する ねむりの話' }));
const frame = () => document.querySelector('iframe');
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const loaded = () => fireEvent.load(frame() ?? document.body);

beforeEach(() => {
  loadNoFrames();
  device.isOnline = true;
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('Player', () => {
  it('asks nothing of YouTube before the tap', () => {
    const { container } = render(<One />);
    expect(frame()).toBeNull();
    expect(container.querySelector('img, link, script, video')).toBeNull();
    expect(container.innerHTML).not.toMatch(/youtube|ytimg|https?:/);
    expect(renderToString(<One />)).not.toMatch(/youtube|iframe/);
  });

  it('plays after the tap on youtube-nocookie, in place, with captions and a title', () => {
    render(<One />);
    play();
    const url = new URL(frame()?.src ?? '');
    expect(url.origin + url.pathname).toBe('https://www.youtube-nocookie.com/embed/AbCdEfGhIjK');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      autoplay: '1',
      playsinline: '1',
      hl: 'ja',
      cc_load_policy: '1',
      cc_lang_pref: 'ja',
      rel: '0',
    });
    expect(frame()?.title).toBe('ねむりの話');
    expect(screen.queryByRole('button', { name: '再生する ねむりの話' })).toBeNull();
  });

  it('keeps what the address of a list already says', () => {
    render(<One embedUrl="https://www.youtube-nocookie.com/embed/videoseries?list=UU123" />);
    play();
    expect(new URL(frame()?.src ?? '').searchParams.get('list')).toBe('UU123');
  });

  it('says that it loads, then that one may stop', () => {
    render(<One />);
    play();
    expect(screen.getByRole('status').textContent).toBe('読みこみ中');
    loaded();
    expect(screen.getByRole('status').textContent).toBe('見てつらくなったら、止めて大丈夫です。');
    wait(60_000);
    expect(screen.queryByText('再生できないようです。')).toBeNull();
  });

  it('offers other ways after eight seconds of silence, and begins anew on request', () => {
    render(<One />);
    play();
    wait(7999);
    expect(screen.queryByText('再生できないようです。')).toBeNull();
    wait(1);
    expect(screen.getByText('再生できないようです。')).toBeDefined();
    const before = frame();
    fireEvent.click(screen.getByRole('button', { name: 'もう一度' }));
    expect(frame()).not.toBe(before);
    expect(screen.queryByText('再生できないようです。')).toBeNull();
    wait(8000);
    expect(screen.getByText('再生できないようです。')).toBeDefined();
  });

  it('takes a late film all the same', () => {
    render(<One />);
    play();
    wait(8000);
    loaded();
    expect(screen.queryByText('再生できないようです。')).toBeNull();
  });

  it.each([
    [false, 'YouTubeでひらく'],
    [true, '公式ページをひらく'],
  ])('offers the film on its own page (list: %s), with a referrer, which YouTube needs', (isPage, name) => {
    render(<One isPage={isPage} />);
    play();
    const link = screen.getByRole('link', { name });
    expect(link.getAttribute('href')).toBe(FILM.watchUrl);
    expect(link.getAttribute('rel')).toBe('noopener');
  });

  it('does not start where there is no network, and says so', () => {
    device.isOnline = false;
    render(<One />);
    const poster = screen.getByRole<HTMLButtonElement>('button');
    expect(poster.disabled).toBe(true);
    expect(poster.textContent).toBe('オンラインで見られます。');
    fireEvent.click(poster);
    expect(frame()).toBeNull();
  });

  it('leaves no timer behind', () => {
    const { unmount } = render(<One />);
    play();
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
