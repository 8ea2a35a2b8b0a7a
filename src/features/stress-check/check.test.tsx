// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import { itemsOf } from '#domain/stress-check/instrument.ts';
import { K6 } from '#domain/stress-check/k6/items.ts';
import { isCrisisAnswer } from '#domain/stress-check/k6/scoring.ts';
import { Check } from '#features/stress-check/check.tsx';
import { writeDraft } from '#features/stress-check/draft.ts';
import { useDrafts } from '#features/stress-check/draft-store.ts';

const user = userEvent.setup();
const HREFS = {
  startHref: '/stress-check',
  resultHref: '/stress-check/result',
  helpHref: '/consultation/now',
};
const K6_TEXTS = itemsOf(K6).map(({ text }) => text);

const k6 = <Check instrument={K6} isCrisisAnswer={isCrisisAnswer} {...HREFS} />;
const bjsq = <Check instrument={BJSQ_57} asksSex {...HREFS} />;

let time = 0;
/** Nobody reads a question in less time than a double tap takes. */
const read = () => {
  time += 1000;
};

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const option = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
const next = () => screen.getByRole('button', { name: '次へ' });
const button = (name: string) => screen.getByRole('button', { name });
const answers = (id: 'k6' | 'bjsq-57' = 'k6') => useDrafts.getState().drafts[id]?.answers;

/** A tap on an answer by somebody who has read the question. */
async function tap(name: string) {
  read();
  await user.click(option(name));
}

/** Closes the app and opens it again: memory is gone, the phone remembers. */
function reopen(element = k6) {
  cleanup();
  useDrafts.setState(useDrafts.getInitialState(), true);
  read();
  render(element);
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  useDrafts.setState(useDrafts.getInitialState(), true);
  time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  // As if the person had come here by a tap; only the first page of a visit is exempt from the double-tap guard.
  document.documentElement.dataset.hydrated = '';
});
afterEach(cleanup);

describe('Check', () => {
  it('leads from the first question to the result, one tap a question', async () => {
    render(k6);
    for (const [index, text] of K6_TEXTS.entries()) {
      expect(heading()).toBe(text);
      expect(screen.getByText(`${index + 1} / 6`)).toBeDefined();
      expect(screen.getAllByRole('radio')).toHaveLength(5);
      await tap('少しだけ');
    }
    expect(heading()).toBe('おつかれさまでした');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByRole('link', { name: '結果を見る' }).getAttribute('href')).toBe(
      '/stress-check/result',
    );
    expect(screen.getByRole('link', { name: '点数を見ないで相談先を見る' }).getAttribute('href')).toBe(
      '/consultation/now',
    );
    expect(answers()).toEqual({ K1: 1, K2: 1, K3: 1, K4: 1, K5: 1, K6: 1 });
    expect(useDrafts.getState().current).toBe('k6');
  });

  it('shows no score before somebody asks for it', async () => {
    render(k6);
    for (const _ of K6_TEXTS) await tap('いつも');
    expect(document.body.textContent).not.toMatch(/24|点数?[:：]|レベル/);
  });

  it("prerenders the first question whatever the phone remembers, with one group of radios that has the question's name", () => {
    useDrafts.getState().answer('k6', 'K1', 1);
    useDrafts.setState(useDrafts.getInitialState(), true);
    document.body.innerHTML = renderToString(k6);
    expect(heading()).toBe(K6_TEXTS[0]);
    expect(within(screen.getByRole('group', { name: K6_TEXTS[0] ?? '' })).getAllByRole('radio')).toHaveLength(
      5,
    );
    expect(chosen()).toEqual([]);
    document.body.innerHTML = '';
  });

  it('says five lines before the first question, and only there', async () => {
    render(k6);
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByText('これは診断ではありません。')).toBeDefined();
    await tap('全くない');
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });

  it('names how far one is in words', async () => {
    render(k6);
    await tap('全くない');
    expect(screen.getByRole('progressbar', { name: '6問のうち2問目' })).toBeDefined();
  });

  it('stores every answer at once', async () => {
    render(k6);
    await tap('ときどき');
    expect(JSON.parse(localStorage.getItem('kokoro.draft.k6') ?? '').data.answers).toEqual({ K1: 2 });
  });

  it('writes nothing of an answer into address or title', async () => {
    const { href } = location;
    const state = JSON.stringify(history.state);
    const { title } = document;
    render(k6);
    for (const _ of K6_TEXTS) await tap('いつも');
    expect([location.href, JSON.stringify(history.state), document.title]).toEqual([href, state, title]);
  });

  it('moves focus to the question that is new, but not on arrival at the page', async () => {
    render(k6);
    expect(document.activeElement).toBe(document.body);
    await tap('全くない');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('takes a tap in the first moment of the page that a visit starts with', async () => {
    delete document.documentElement.dataset.hydrated;
    render(k6);
    await user.click(option('少しだけ'));
    expect(useDrafts.getState().drafts.k6?.answers).toEqual({ K1: 1 });
  });

  describe('double taps', () => {
    it.each([
      ['the same moment', 0, K6_TEXTS[1]],
      ['249 ms', 249, K6_TEXTS[1]],
      ['250 ms', 250, K6_TEXTS[2]],
    ])('a second tap after %s', async (_, pause, expected) => {
      render(k6);
      await tap('少しだけ');
      time += pause;
      await user.click(option('いつも'));
      expect(heading()).toBe(expected);
    });

    it('leave the next question unanswered', async () => {
      render(k6);
      await tap('少しだけ');
      await user.click(option('いつも'));
      expect(answers()).toEqual({ K1: 1 });
      expect(chosen()).toEqual([]);
    });
  });

  describe('by keyboard', () => {
    it('selects without going on; 「次へ」 goes on', async () => {
      render(k6);
      read();
      option('全くない').focus();
      await user.keyboard('{ArrowDown}');
      expect(option('少しだけ').checked).toBe(true);
      await user.keyboard('{ArrowDown}{ArrowDown}');
      expect(option('たいてい').checked).toBe(true);
      expect(heading()).toBe(K6_TEXTS[0]);
      expect(answers()).toEqual({ K1: 3 });
      next().focus();
      await user.keyboard('{Enter}');
      expect(heading()).toBe(K6_TEXTS[1]);
      expect(answers()).toEqual({ K1: 3 });
    });

    it('selects with the space bar, also right after the question appeared', async () => {
      render(k6);
      option('ときどき').focus();
      await user.keyboard(' ');
      expect(answers()).toEqual({ K1: 2 });
      expect(heading()).toBe(K6_TEXTS[0]);
    });

    it('stays when Enter submits the form', async () => {
      render(k6);
      const { href } = location;
      option('ときどき').focus();
      await user.keyboard('{Enter}');
      expect(heading()).toBe(K6_TEXTS[0]);
      expect(location.href).toBe(href);
    });
  });

  it('does nothing at 「次へ」 while the question has no answer', async () => {
    render(k6);
    expect(next().getAttribute('aria-disabled')).toBe('true');
    await user.click(next());
    expect(heading()).toBe(K6_TEXTS[0]);
    expect(answers()).toBeUndefined();
  });

  it('does not go on by itself once the switch is off, on any question', async () => {
    render(k6);
    await user.click(screen.getByRole('checkbox', { name: '自動で次へ進む' }));
    await tap('少しだけ');
    expect(heading()).toBe(K6_TEXTS[0]);
    expect(next().getAttribute('aria-disabled')).toBe('false');
    await user.click(next());
    expect(heading()).toBe(K6_TEXTS[1]);
    await tap('少しだけ');
    expect(heading()).toBe(K6_TEXTS[1]);
    await user.click(screen.getByRole('checkbox', { name: '自動で次へ進む' }));
    await tap('ときどき');
    expect(heading()).toBe(K6_TEXTS[2]);
  });

  it('goes back with all answers kept, and lets one be changed', async () => {
    render(k6);
    expect(screen.getByRole('link', { name: 'もどる' }).getAttribute('href')).toBe('/stress-check');
    await tap('全くない');
    await tap('ときどき');
    await user.click(button('もどる'));
    expect(heading()).toBe(K6_TEXTS[1]);
    expect(chosen().map(({ value }) => value)).toEqual(['2']);
    await user.click(button('もどる'));
    expect(chosen().map(({ value }) => value)).toEqual(['0']);
    await tap('いつも');
    expect(answers()).toEqual({ K1: 4, K2: 2 });
    expect(heading()).toBe(K6_TEXTS[1]);
  });

  it('goes back from the end to the last question', async () => {
    render(k6);
    for (const _ of K6_TEXTS) await tap('全くない');
    await user.click(button('答えを見直す'));
    expect(heading()).toBe(K6_TEXTS[5]);
    expect(chosen().map(({ value }) => value)).toEqual(['0']);
  });

  it('opens at its end once it is finished, also after it was closed, and starts anew on request', async () => {
    render(k6);
    for (const _ of K6_TEXTS) await tap('全くない');
    reopen();
    expect(heading()).toBe('おつかれさまでした');
    await user.click(button('消して、はじめから答える'));
    expect(heading()).toBe(K6_TEXTS[0]);
    expect(chosen()).toEqual([]);
    expect(localStorage.getItem('kokoro.draft.k6')).toBeNull();
  });

  it('asks what is still open after the last question, and ends only then', async () => {
    const text = { answers: { K1: 1, K3: 1, K4: 1, K5: 1 }, sex: null, at: 'K6' };
    localStorage.setItem('kokoro.draft.k6', writeDraft(text, Date.now()));
    render(k6);
    expect(heading()).toBe(K6_TEXTS[5]);
    await tap('少しだけ');
    expect(heading()).toBe(K6_TEXTS[1]);
    await tap('少しだけ');
    for (const text of K6_TEXTS.slice(2)) {
      expect(heading()).toBe(text);
      await user.click(next());
    }
    expect(heading()).toBe('おつかれさまでした');
  });

  describe('after it was closed', () => {
    it('goes on at the same question with the same answers', async () => {
      render(k6);
      await tap('全くない');
      await tap('ときどき');
      reopen();
      expect(heading()).toBe(K6_TEXTS[2]);
      await user.click(button('もどる'));
      expect(chosen().map(({ value }) => value)).toEqual(['2']);
      reopen();
      expect(heading()).toBe(K6_TEXTS[1]);
      expect(chosen().map(({ value }) => value)).toEqual(['2']);
      expect(answers()).toEqual({ K1: 0, K2: 2 });
    });

    it('goes on at a question that was answered but not left', async () => {
      render(k6);
      option('ときどき').focus();
      await user.keyboard(' ');
      reopen();
      expect(heading()).toBe(K6_TEXTS[0]);
      expect(answers()).toEqual({ K1: 2 });
      expect(next().getAttribute('aria-disabled')).toBe('false');
    });

    it('marks the answer to the first question, which the prerendered page did not know', () => {
      useDrafts.getState().answer('k6', 'K1', 2);
      reopen();
      expect(chosen().map(({ value }) => value)).toEqual(['2']);
    });

    it('tells of an answer that cannot be read, and asks it again', () => {
      const data = { answers: { K1: 2, K2: '3', K3: 9 }, sex: null, at: null };
      localStorage.setItem('kokoro.draft.k6', JSON.stringify({ v: 1, savedAt: Date.now(), data }));
      render(k6);
      expect(screen.getByText(/一部が読めませんでした/)).toBeDefined();
      expect(heading()).toBe(K6_TEXTS[1]);
      expect(chosen()).toEqual([]);
    });

    it('starts at the first question where nothing real is stored', () => {
      localStorage.setItem(
        'kokoro.draft.k6',
        writeDraft({ answers: { A1: 1, K9: 2 }, sex: null, at: 'A1' }, Date.now()),
      );
      render(k6);
      expect(heading()).toBe(K6_TEXTS[0]);
    });
  });

  it('keeps the answer to the first question that was given before the app was live', () => {
    const container = document.createElement('div');
    document.body.append(container);
    container.innerHTML = renderToString(k6);
    const early = container.querySelector<HTMLInputElement>('input[type="radio"][value="3"]');
    if (early) early.checked = true;
    render(k6, { container, hydrate: true });
    expect(answers()).toEqual({ K1: 3 });
    expect(heading()).toBe(K6_TEXTS[0]);
    expect(chosen().map(({ value }) => value)).toEqual(['3']);
    container.remove();
  });

  describe('the way to help', () => {
    const help = () => screen.queryByRole('link', { name: /つらさが強いときは、とちゅうでも相談できます/ });

    it('appears after 「たいてい」 on hopelessness and stays to the last question', async () => {
      render(k6);
      await tap('いつも');
      expect(help()).toBeNull();
      await tap('たいてい');
      expect(help()?.getAttribute('href')).toBe('/consultation/now');
      expect(help()?.closest('[role="status"]')).not.toBeNull();
      for (const _ of [3, 4, 5]) {
        await tap('全くない');
        expect(help()).not.toBeNull();
      }
      reopen();
      expect(help()).not.toBeNull();
    });

    it('does not appear below that', async () => {
      render(k6);
      await tap('いつも');
      await tap('ときどき');
      await tap('いつも');
      expect(help()).toBeNull();
    });

    it('blocks nothing: the question stays where it is', async () => {
      render(k6);
      await tap('全くない');
      await tap('いつも');
      expect(heading()).toBe(K6_TEXTS[2]);
      expect(screen.getAllByRole('radio')).toHaveLength(5);
    });
  });

  describe('「やめる」', () => {
    it('offers to go on later, to erase, or to stay, and does none of them by itself', async () => {
      render(k6);
      await tap('少しだけ');
      expect(button('やめる').getAttribute('aria-expanded')).toBe('false');
      await user.click(button('やめる'));
      expect(button('やめる').getAttribute('aria-expanded')).toBe('true');
      const choice = screen.getByRole('region', { name: 'ここでやめますか' });
      expect(within(choice).getByRole('link', { name: 'つづきは後で' }).getAttribute('href')).toBe(
        '/stress-check',
      );
      await user.click(within(choice).getByRole('button', { name: 'このままつづける' }));
      expect(screen.queryByRole('region', { name: 'ここでやめますか' })).toBeNull();
      expect(heading()).toBe(K6_TEXTS[1]);
      expect(answers()).toEqual({ K1: 1 });
    });

    it('keeps the answers for later', async () => {
      render(k6);
      await tap('少しだけ');
      await user.click(button('やめる'));
      await user.click(screen.getByRole('link', { name: 'つづきは後で' }));
      expect(answers()).toEqual({ K1: 1 });
      expect(localStorage.getItem('kokoro.draft.k6')).toContain('"K1":1');
    });

    it('erases only this check, on the phone too', async () => {
      useDrafts.getState().answer('bjsq-57', 'A1', 1);
      render(k6);
      await tap('少しだけ');
      await user.click(button('やめる'));
      const erase = screen.getByRole('link', { name: '消してやめる' });
      expect(erase.getAttribute('href')).toBe('/stress-check');
      await user.click(erase);
      expect(answers()).toBeUndefined();
      expect(localStorage.getItem('kokoro.draft.k6')).toBeNull();
      expect(answers('bjsq-57')).toEqual({ A1: 1 });
    });
  });

  it('works to the end and says so where the phone stores nothing', async () => {
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      vi.spyOn(window, area, 'get').mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      });
    }
    render(k6);
    await tap('少しだけ');
    expect(screen.getAllByText(/この端末では記録できません/)).toHaveLength(1);
    for (const _ of K6_TEXTS.slice(1)) await tap('少しだけ');
    expect(heading()).toBe('おつかれさまでした');
    expect(Object.keys(answers() ?? {})).toHaveLength(6);
    useDrafts.getState().discard('k6');
  });
});

describe('Check with the 57 questions', () => {
  it('asks for the sex first, says why, and goes on at a tap', async () => {
    render(bjsq);
    expect(heading()).toBe('あなたの性別は');
    expect(screen.getByText('公式の換算表が男女別のため、おたずねします。')).toBeDefined();
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    await tap('答えない');
    expect(heading()).toBe('仕事に満足だ');
    expect(screen.getByText('1 / 57')).toBeDefined();
    expect(useDrafts.getState().drafts['bjsq-57']?.sex).toBe('unanswered');
  });

  it('selects the sex by keyboard without going on, and does nothing without a choice', async () => {
    render(bjsq);
    await user.click(next());
    expect(heading()).toBe('あなたの性別は');
    option('男性').focus();
    await user.keyboard('{ArrowDown}');
    expect(heading()).toBe('あなたの性別は');
    expect(option('女性').checked).toBe(true);
    await user.click(next());
    expect(useDrafts.getState().drafts['bjsq-57']?.sex).toBe('female');
    expect(heading()).toBe('仕事に満足だ');
  });

  it('does not take the second tap on the sex for an answer', async () => {
    render(bjsq);
    await tap('男性');
    await user.click(option('満足'));
    expect(heading()).toBe('仕事に満足だ');
    expect(answers('bjsq-57')).toEqual({});
  });

  it('has a way to help at no single answer, which only K6 has a rule for', async () => {
    render(bjsq);
    await tap('女性');
    await tap('不満足');
    expect(screen.queryByRole('link', { name: /とちゅうでも相談できます/ })).toBeNull();
  });

  it('shows one question at a time, with the prompt that leads into it', () => {
    const answered = Object.fromEntries(
      itemsOf(BJSQ_57)
        .filter(({ id }) => !id.startsWith('C'))
        .map(({ id }) => [id, 1]),
    );
    localStorage.setItem(
      'kokoro.draft.bjsq-57',
      writeDraft({ answers: answered, sex: 'male', at: 'C1' }, Date.now()),
    );
    render(bjsq);
    expect(screen.getByText('次の人たちはどのくらい気軽に話ができますか？')).toBeDefined();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('radio')).toHaveLength(4);
  });
});
