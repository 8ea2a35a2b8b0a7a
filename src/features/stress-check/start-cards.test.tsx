// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDraft } from '#features/stress-check/draft.ts';
import { useDrafts } from '#features/stress-check/draft-store.ts';
import { KeepChoice, Paused, StartCards, StorageNotice } from '#features/stress-check/start-cards.tsx';

const user = userEvent.setup();
const hrefOf = (id: string) => `/stress-check/${id}`;
const paused = <Paused hrefOf={hrefOf} resultHref="/stress-check/result" />;

const leave = (id: string, answers: Record<string, number>, sex: 'male' | null = null) =>
  localStorage.setItem(`kokoro.draft.${id}`, writeDraft({ answers, sex, at: null }, Date.now()));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  useDrafts.setState(useDrafts.getInitialState(), true);
});
afterEach(cleanup);

describe('StartCards', () => {
  it('says of each check for whom it is, how long it takes, and leads there', () => {
    render(<StartCards hrefOf={hrefOf} />);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'こころの状態（K6）',
      '職場のストレス（57問）',
    ]);
    expect(screen.getByText('2分・6問')).toBeDefined();
    expect(screen.getByText('5分・57問')).toBeDefined();
    expect(screen.getByText(/16歳からの方に/)).toBeDefined();
    expect(screen.getByText(/ストレスチェック制度の代わりにはなりません/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'こころの状態（K6）をはじめる' }).getAttribute('href')).toBe(
      '/stress-check/k6',
    );
    expect(screen.getByRole('link', { name: '職場のストレス（57問）をはじめる' }).getAttribute('href')).toBe(
      '/stress-check/bjsq-57',
    );
  });
});

describe('Paused', () => {
  it('is nothing where nothing was begun, and in prerendered HTML', () => {
    expect(render(paused).container.innerHTML).toBe('');
    leave('k6', { K1: 1 });
    expect(renderToString(paused)).toBe('');
  });

  it('leads on to a check that was interrupted', () => {
    leave('bjsq-57', { D1: 1, D2: 2 }, 'male');
    render(paused);
    expect(screen.getByRole('region', { name: 'とちゅうのチェックがあります' })).toBeDefined();
    expect(screen.getByText('職場のストレス（57問） 2 / 57')).toBeDefined();
    const resume = screen.getByRole('link', { name: '職場のストレス（57問） つづきから' });
    expect(resume.getAttribute('href')).toBe('/stress-check/bjsq-57');
  });

  it('leads to the result of a check that was finished', async () => {
    leave('k6', { K1: 1, K2: 1, K3: 1, K4: 1, K5: 1, K6: 1 });
    leave('bjsq-57', { D1: 1 }, 'male');
    localStorage.setItem('kokoro.draft.current', 'bjsq-57');
    render(paused);
    expect(screen.getByText('こころの状態（K6） 答え終わりました')).toBeDefined();
    const result = screen.getByRole('link', { name: 'こころの状態（K6） 結果へ' });
    expect(result.getAttribute('href')).toBe('/stress-check/result');
    await user.click(result);
    expect(useDrafts.getState().current).toBe('k6');
  });

  it('erases one check and leaves the other', async () => {
    leave('k6', { K1: 1 });
    leave('bjsq-57', { D1: 1 }, 'male');
    render(paused);
    await user.click(screen.getByRole('button', { name: 'こころの状態（K6） この答えを消す' }));
    expect(screen.queryByText(/こころの状態/)).toBeNull();
    expect(screen.getByText('職場のストレス（57問） 1 / 57')).toBeDefined();
    expect(localStorage.getItem('kokoro.draft.k6')).toBeNull();
  });
});

describe('KeepChoice', () => {
  it('says where the answers stay, and moves them at the tap', async () => {
    useDrafts.getState().answer('k6', 'K1', 1);
    render(<KeepChoice />);
    const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: '答えを端末に残さない' });
    expect(choice.checked).toBe(false);
    expect(screen.getByText(/7日間この端末に残ります/)).toBeDefined();
    await user.click(choice);
    expect(choice.checked).toBe(true);
    expect(screen.getByText('答えは、この画面を閉じると消えます。')).toBeDefined();
    expect(localStorage.length).toBe(0);
    expect(sessionStorage.getItem('kokoro.draft.k6')).toContain('"K1":1');
    await user.click(choice);
    expect(localStorage.getItem('kokoro.draft.k6')).toContain('"K1":1');
    expect(sessionStorage.length).toBe(0);
  });
});

describe('StorageNotice', () => {
  it.each([
    [{}, ''],
    [
      { isDamaged: true },
      '残っていた答えの一部が読めませんでした。読めなかった質問だけ、もう一度おたずねします。',
    ],
    [{ isNewer: true }, '新しい版のアプリで残した答えがあります。こわさないように、そのままにしています。'],
    [{ isRefused: true }, 'この端末では記録できません。この画面を開いているあいだは、つづけられます。'],
    [
      { isRefused: true, isNewer: true, isDamaged: true },
      'この端末では記録できません。この画面を開いているあいだは、つづけられます。',
    ],
  ])('for %j says one thing', (state, expected) => {
    useDrafts.setState(state);
    render(<StorageNotice />);
    expect(screen.getByRole('status').textContent).toBe(expected);
  });
});
