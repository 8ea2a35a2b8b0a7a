// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchText, useIsOnline } from '#platform/network.ts';

function Shown() {
  return <p>{useIsOnline() ? 'online' : 'offline'}</p>;
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  history.replaceState(null, '', '/');
});

describe('useIsOnline', () => {
  it('follows the device', () => {
    const device = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
    render(<Shown />);
    expect(screen.getByText('online')).toBeDefined();
    device.mockReturnValue(false);
    act(() => window.dispatchEvent(new Event('offline')));
    expect(screen.getByText('offline')).toBeDefined();
    device.mockReturnValue(true);
    act(() => window.dispatchEvent(new Event('online')));
    expect(screen.getByText('online')).toBeDefined();
  });

  it('is true in prerendered HTML', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(renderToString(<Shown />)).toBe('<p>online</p>');
  });

  it.each([
    ['mock', '?mock=offline', 'offline'],
    ['mock', '?mock=ok', 'online'],
    ['production', '?mock=offline', 'online'],
  ])('in mode %s with %s says %s', (mode, search, expected) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
    vi.stubEnv('MODE', mode);
    history.replaceState(null, '', `/${search}`);
    render(<Shown />);
    expect(screen.getByText(expected)).toBeDefined();
  });
});

describe('fetchText', () => {
  it('gives the text, and sends no cookie with the question', async () => {
    const fetch = vi.fn(async (_path: string, _options: RequestInit) => new Response('news'));
    vi.stubGlobal('fetch', fetch);
    await expect(fetchText('/news/latest.json', 100)).resolves.toBe('news');
    expect(fetch.mock.calls[0]?.[0]).toBe('/news/latest.json');
    expect(fetch.mock.calls[0]?.[1].credentials).toBe('omit');
  });

  it.each([404, 500])('rejects status %i', async (status) => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status }));
    await expect(fetchText('/news/latest.json', 100)).rejects.toThrow(`/news/latest.json: ${status}`);
  });

  it('gives up after the limit, and not before', async () => {
    vi.useFakeTimers();
    let isAborted = false;
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            isAborted = true;
            reject(signal.reason);
          });
        }),
    );
    const answer = fetchText('/news/latest.json', 8000);
    const refused = expect(answer).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(7999);
    expect(isAborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
  });

  it('rejects without a request where the mock is offline', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    vi.stubEnv('MODE', 'mock');
    history.replaceState(null, '', '/?mock=offline');
    await expect(fetchText('/news/latest.json', 100)).rejects.toThrow(TypeError);
    expect(fetch).not.toHaveBeenCalled();
  });
});
