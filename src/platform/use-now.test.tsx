// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNow } from '#platform/use-now.ts';

function Shown() {
  const at = useNow();
  return <p>{at ? at.toISOString() : 'no clock yet'}</p>;
}

const shown = () => screen.getByText(/T|clock/).textContent;

/** Moves the clock without waking a timer, as a phone in a pocket does. */
const sleepUntil = (instant: string) => vi.setSystemTime(Date.parse(instant));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T12:34:15.000Z') });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('useNow', () => {
  it('knows no time in prerendered HTML', () => {
    expect(renderToString(<Shown />)).toBe('<p>no clock yet</p>');
  });

  it('shows the time once the page is live, and renews it just after every full minute', () => {
    render(<Shown />);
    expect(shown()).toBe('2026-11-21T12:34:15.000Z');
    act(() => vi.advanceTimersByTime(45_000));
    expect(shown()).toBe('2026-11-21T12:34:15.000Z');
    act(() => vi.advanceTimersByTime(20));
    expect(shown()).toBe('2026-11-21T12:35:00.020Z');
    act(() => vi.advanceTimersByTime(60_000));
    expect(shown()).toBe('2026-11-21T12:36:00.020Z');
  });

  it.each([
    ['shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['taken from the back-forward cache', () => window.dispatchEvent(new Event('pageshow'))],
  ])('looks at the clock when the page is %s', (_, comeBack) => {
    render(<Shown />);
    sleepUntil('2026-11-22T01:00:00.000Z');
    act(comeBack);
    expect(shown()).toBe('2026-11-22T01:00:00.000Z');
  });

  it('does not look while the page is hidden', () => {
    render(<Shown />);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    sleepUntil('2026-11-22T01:00:00.000Z');
    act(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(shown()).toBe('2026-11-21T12:34:15.000Z');
  });

  it('runs one timer for all who look, and none once nobody does', () => {
    const { unmount } = render(
      <>
        <Shown />
        <span>
          <Shown />
        </span>
      </>,
    );
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
