// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGE_BANDS } from '#domain/audience/age-band.ts';
import { PREFECTURES } from '#domain/audience/prefecture.ts';
import { SettingsSheet } from '#features/profile/settings-sheet.tsx';
import { useSettings } from '#features/profile/settings-store.ts';
import { guest, type LineClient } from '#platform/line/client.ts';
import { type LineState, lineState } from '#platform/line/index.ts';

const user = userEvent.setup();

function open({
  client,
  ...state
}: Partial<Omit<LineState, 'client'>> & { client?: Partial<LineClient> } = {}) {
  lineState.setState({ ...state, client: { ...guest, ...client } });
  const calls = { onErase: vi.fn(async () => {}), onShowName: vi.fn(), onClose: vi.fn() };
  render(<SettingsSheet privacyPath="/privacy" {...calls} />);
  return calls;
}

const button = (name: string) => screen.getByRole('button', { name });
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

beforeEach(() => {
  localStorage.clear();
  lineState.setState(lineState.getInitialState(), true);
  useSettings.setState(useSettings.getInitialState(), true);
});
afterEach(cleanup);

describe('SettingsSheet', () => {
  it('opens as a dialog with a name, and closes', async () => {
    const { onClose } = open();
    const sheet = screen.getByRole<HTMLDialogElement>('dialog', { name: '文字と設定' });
    expect(sheet.open).toBe(true);
    await user.click(button('とじる'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('opens and closes where the browser knows no dialog', async () => {
    const { showModal, close } = HTMLDialogElement.prototype;
    Object.assign(HTMLDialogElement.prototype, { showModal: undefined, close: undefined });
    const { onClose } = open();
    expect(screen.getByRole<HTMLDialogElement>('dialog', { name: '文字と設定' }).hasAttribute('open')).toBe(
      true,
    );
    await user.click(button('とじる'));
    expect(onClose).toHaveBeenCalledTimes(1);
    Object.assign(HTMLDialogElement.prototype, { showModal, close });
  });

  it.each([
    ['大', { textSize: '125' }],
    ['特大', { textSize: '150' }],
    ['最大', { textSize: '200' }],
    ['明るい', { theme: 'light' }],
    ['暗い', { theme: 'dark' }],
  ])('sets %s at the tap and stores it', async (name, expected) => {
    open();
    expect(radio('標準').checked).toBe(true);
    expect(radio('自動（端末にあわせる）').checked).toBe(true);
    await user.click(radio(name));
    expect(radio(name).checked).toBe(true);
    expect(useSettings.getState()).toMatchObject(expected);
    expect(JSON.parse(localStorage.getItem('kokoro.settings') ?? '').data).toMatchObject(expected);
  });

  it('says once that a phone stores nothing, and works on', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    open();
    expect(screen.queryByText(/保存できません/)).toBeNull();
    await user.click(radio('暗い'));
    expect(radio('暗い').checked).toBe(true);
    expect(
      screen.getAllByText('この端末では設定を保存できません。いまの画面では、このまま使えます。'),
    ).toHaveLength(1);
  });

  it('offers the 47 prefectures and the age bands, none of them chosen', () => {
    open();
    const [prefecture, ageBand] = screen.getAllByRole<HTMLSelectElement>('combobox');
    expect([...(prefecture?.options ?? [])].map(({ text }) => text)).toEqual([
      'えらばない',
      ...PREFECTURES.map(({ name }) => name),
    ]);
    expect([...(ageBand?.options ?? [])].map(({ text }) => text)).toEqual([
      'えらばない',
      ...AGE_BANDS.map(({ label }) => label),
    ]);
    expect([prefecture?.value, ageBand?.value]).toEqual(['', '']);
  });

  it('remembers prefecture and age band, and forgets them again', async () => {
    open();
    await user.selectOptions(screen.getByRole('combobox', { name: '都道府県' }), '沖縄県');
    await user.selectOptions(screen.getByRole('combobox', { name: '年代' }), '80歳以上');
    expect(useSettings.getState()).toMatchObject({ prefecture: '47', ageBand: '80p' });
    await user.selectOptions(screen.getByRole('combobox', { name: '都道府県' }), 'えらばない');
    await user.selectOptions(screen.getByRole('combobox', { name: '年代' }), 'えらばない');
    expect(useSettings.getState()).toMatchObject({ prefecture: null, ageBand: null });
  });

  it('shows the five lines on privacy and leads to the rest', () => {
    open();
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByRole('link', { name: 'くわしい説明と出典' }).getAttribute('href')).toBe('/privacy');
  });

  it('names the person only while the switch is on, and asks LINE only when it is turned on', async () => {
    const { onShowName } = open({ client: { isLoggedIn: true }, profile: { displayName: 'テスト 花子' } });
    expect(screen.getByText('テスト 花子さんとして表示しています。保存はしません。')).toBeDefined();
    const name = screen.getByRole<HTMLInputElement>('checkbox', { name: 'LINEの名前と写真を表示する' });
    await user.click(name);
    expect(screen.queryByText(/花子/)).toBeNull();
    expect(screen.getByText('名前なしで使っています。')).toBeDefined();
    expect(onShowName).not.toHaveBeenCalled();
    await user.click(name);
    expect(screen.getByText(/花子/)).toBeDefined();
    expect(onShowName).toHaveBeenCalledTimes(1);
  });

  it('offers neither login nor logout inside LINE', () => {
    open({ client: { isInClient: true, isLoggedIn: true } });
    expect(screen.queryByRole('button', { name: 'LINEでログインして名前を表示する' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'ログアウトする' })).toBeNull();
  });

  it('starts a login outside of LINE at the tap only', async () => {
    const login = vi.fn(async () => {});
    open({ client: { login } });
    expect(login).not.toHaveBeenCalled();
    await user.click(button('LINEでログインして名前を表示する'));
    expect(login).toHaveBeenCalledTimes(1);
  });

  it('logs out: the name goes, and a login is offered again', async () => {
    const logout = vi.fn();
    open({ client: { isLoggedIn: true, logout }, profile: { displayName: 'テスト 花子' } });
    await user.click(button('ログアウトする'));
    expect(logout).toHaveBeenCalledTimes(1);
    expect(lineState.getState()).toMatchObject({ profile: null, client: { isLoggedIn: false } });
    expect(screen.queryByText(/花子/)).toBeNull();
    expect(button('LINEでログインして名前を表示する')).toBeDefined();
  });

  it('erases only after a second yes, and then says so', async () => {
    const { onErase } = open();
    await user.click(button('すべて消す'));
    const question = screen.getByRole('group', { name: '消してよろしいですか' });
    await user.click(within(question).getByRole('button', { name: 'やめる' }));
    expect(screen.queryByRole('group', { name: '消してよろしいですか' })).toBeNull();
    expect(onErase).not.toHaveBeenCalled();

    await user.click(button('すべて消す'));
    await user.click(button('消す'));
    expect(onErase).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('すべて消しました。')).toBeDefined();
  });

  it('says nothing of success before everything is gone', async () => {
    let finish = () => {};
    const { onErase } = open();
    onErase.mockReturnValue(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    await user.click(button('すべて消す'));
    await user.click(button('消す'));
    expect(screen.queryByText('すべて消しました。')).toBeNull();
    await act(async () => finish());
    expect(screen.getByText('すべて消しました。')).toBeDefined();
  });
});
