// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Greeting } from '#features/profile/greeting.tsx';
import { useSettings } from '#features/profile/settings-store.ts';
import { lineState } from '#platform/line/index.ts';

const NAME = 'テスト 花子';
const PICTURE = 'https://profile.line-scdn.net/0h1234';

const lineGives = (profile: { displayName: string; pictureUrl?: string } | null) =>
  act(() => lineState.setState({ profile }));

beforeEach(() => {
  localStorage.clear();
  lineState.setState(lineState.getInitialState(), true);
  useSettings.setState(useSettings.getInitialState(), true);
});
afterEach(cleanup);

describe('Greeting', () => {
  it('is an empty row in prerendered HTML and until LINE answers', () => {
    expect(renderToString(<Greeting />)).toMatch(/^<p [^>]*><\/p>$/);
    render(<Greeting />);
    expect(screen.getByRole('paragraph').textContent).toBe('');
    expect(screen.getByRole('paragraph').getAttribute('aria-live')).toBe('polite');
  });

  it('greets by name once LINE gives it, in the same row', () => {
    render(<Greeting />);
    const row = screen.getByRole('paragraph');
    lineGives({ displayName: NAME });
    expect(row.textContent).toBe('テスト 花子さん、こんにちは');
    expect(row.querySelector('img')).toBeNull();
  });

  it("shows the picture from LINE's own host, as decoration", () => {
    render(<Greeting />);
    lineGives({ displayName: NAME, pictureUrl: PICTURE });
    const picture = screen.getByRole('paragraph').querySelector('img');
    expect(picture?.getAttribute('src')).toBe(PICTURE);
    expect(picture?.getAttribute('alt')).toBe('');
  });

  it.each([
    'https://evil.example/a.png',
    'https://profile.line-scdn.net.evil.example/a.png',
    'http://profile.line-scdn.net/a.png',
    'data:image/png;base64,AAAA',
  ])('shows no picture from %s', (pictureUrl) => {
    render(<Greeting />);
    lineGives({ displayName: NAME, pictureUrl });
    expect(screen.getByRole('paragraph').textContent).toContain(NAME);
    expect(screen.getByRole('paragraph').querySelector('img')).toBeNull();
  });

  it('hides name and picture while the switch is off', () => {
    render(<Greeting />);
    lineGives({ displayName: NAME, pictureUrl: PICTURE });
    act(() => useSettings.getState().change({ showsName: false }));
    expect(screen.getByRole('paragraph').innerHTML).toBe('');
  });

  it('stores nothing of the profile', () => {
    render(<Greeting />);
    lineGives({ displayName: NAME, pictureUrl: PICTURE });
    act(() => useSettings.getState().change({ theme: 'dark' }));
    const everything = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    expect(everything).toContain('dark');
    expect(everything).not.toContain('花子');
    expect(everything).not.toContain('line-scdn');
  });
});
