// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LineNote } from '#features/profile/line-note.tsx';
import { useSettings } from '#features/profile/settings-store.ts';
import { guest } from '#platform/line/client.ts';
import { type LineState, lineState } from '#platform/line/index.ts';

const show = (state: Partial<LineState>) => {
  lineState.setState(state);
  return render(<LineNote />).container;
};

beforeEach(() => {
  localStorage.clear();
  lineState.setState(lineState.getInitialState(), true);
  useSettings.setState(useSettings.getInitialState(), true);
});
afterEach(cleanup);

describe('LineNote', () => {
  it('says nothing until LINE has settled', () => {
    expect(show({ isSettled: false, problem: 'unreachable' }).innerHTML).toBe('');
  });

  it.each(['refused', 'unreachable'] as const)(
    'says in one quiet line that it goes on without a name: %s',
    (problem) => {
      expect(show({ isSettled: true, problem }).textContent).toBe('お名前を使わずに続けます。');
    },
  );

  it.each([
    ["in LINE's browser", { isInClient: true }],
    ['logged in', { isLoggedIn: true }],
  ])('says nothing %s', (_, client) => {
    expect(show({ isSettled: true, client: { ...guest, ...client } }).innerHTML).toBe('');
  });

  it('says outside of LINE that LINE is one way in, until it is dismissed for good', async () => {
    show({ isSettled: true });
    expect(screen.getByText('LINEの中でひらくと、メニューからすぐ使えます。')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'とじる' }));
    expect(screen.queryByText(/LINEの中でひらくと/)).toBeNull();
    useSettings.setState(useSettings.getInitialState(), true);
    useSettings.getState().load();
    cleanup();
    expect(show({ isSettled: true }).innerHTML).toBe('');
  });
});
