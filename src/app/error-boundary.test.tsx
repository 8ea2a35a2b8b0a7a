// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#app/error-boundary.tsx';

const SECRET = '#access_token=secret';

function Failing(): never {
  throw new Error(`cannot read ${SECRET}`);
}

beforeEach(() => {
  // React itself prints what was caught.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(cleanup);

describe('ErrorBoundary', () => {
  it('shows the page while it works', () => {
    render(
      <ErrorBoundary>
        <p>page</p>
      </ErrorBoundary>,
    );
    expect(screen.getByText('page')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what happened, what still works and what to do, and nothing of the cause', () => {
    render(
      <ErrorBoundary>
        <Failing />
      </ErrorBoundary>,
    );
    const alert = screen.getByRole('alert');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('この画面を表示できませんでした');
    expect(alert.textContent).toContain('電話番号と、ほかの画面は使えます。');
    expect(alert.textContent).not.toMatch(/access_token|Error|\bat\b/);
  });

  it('leaves standing what is around it', () => {
    render(
      <>
        <a href="tel:110">110</a>
        <ErrorBoundary>
          <Failing />
        </ErrorBoundary>
      </>,
    );
    expect(screen.getByRole('link').getAttribute('href')).toBe('tel:110');
  });

  it('loads the page again at the tap only, and asks no server about the failure', () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const fetch = vi.spyOn(globalThis, 'fetch');
    render(
      <ErrorBoundary>
        <Failing />
      </ErrorBoundary>,
    );
    expect(reload).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'もう一度ひらく' }));
    expect(reload).toHaveBeenCalledTimes(1);
    expect(fetch).not.toHaveBeenCalled();
  });
});
