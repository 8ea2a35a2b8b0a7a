// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sex } from '#domain/stress-check/bjsq-57/scales.ts';
import { SCALES } from '#domain/stress-check/bjsq-57/scales.ts';
import type { Level } from '#domain/stress-check/level.ts';
import { writeDraft } from '#features/stress-check/draft.ts';
import { useDrafts } from '#features/stress-check/draft-store.ts';
import { Result } from '#features/stress-check/result.tsx';
import { allAnswered, answersWithRaw } from '../../../tests/fixtures/stress-check/answer-sets.ts';

const user = userEvent.setup();
const NOT_A_DIAGNOSIS = 'これは診断ではありません。いまの目安です。';

const page = (
  <Result
    startHref="/stress-check"
    hrefOf={(id) => `/check/${id}`}
    isYoung={false}
    renderHelp={(level) => <p>help of level {level}</p>}
  >
    <p>the start</p>
  </Result>
);

/** A draft as the check leaves it on the phone. */
function leave(id: 'k6' | 'bjsq-57', answers: Readonly<Record<string, number>>, sex: Sex | null = null) {
  localStorage.setItem(`kokoro.draft.${id}`, writeDraft({ answers, sex, at: null }, Date.now()));
  localStorage.setItem('kokoro.draft.current', id);
}

/** Six answers that add up to `total`, filled from the first question on. */
const k6Answers = (total: number) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((no, index) => [`K${no}`, Math.max(0, Math.min(4, total - 4 * index))]),
  );

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const text = () => document.body.textContent ?? '';
const cells = (row: Element | undefined) => [...(row?.children ?? [])].map(({ textContent }) => textContent);
const rows = () => within(screen.getByRole('table')).getAllByRole('row');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  useDrafts.setState(useDrafts.getInitialState(), true);
});
afterEach(cleanup);

describe('Result', () => {
  it.each([
    ['nothing is stored', () => {}],
    ['an answer of K6 is missing', () => leave('k6', { K1: 4, K2: 4, K3: 4, K4: 4, K5: 4 })],
    ['an answer of K6 is none of its options', () => leave('k6', { ...k6Answers(24), K6: 5 })],
    ['the answers belong to another check', () => leave('k6', allAnswered(1))],
    ['one of the 57 answers is missing', () => leave('bjsq-57', { ...allAnswered(4), B29: 9 }, 'male')],
    ['nobody was asked for the sex', () => leave('bjsq-57', allAnswered(4), null)],
    [
      'no check is the current one',
      () => {
        leave('k6', k6Answers(24));
        localStorage.removeItem('kokoro.draft.current');
      },
    ],
  ])('is none while %s', (_, prepare) => {
    prepare();
    render(page);
    expect(screen.getByText('the start')).toBeDefined();
    expect(text()).not.toMatch(/レベル|合計|診断/);
  });

  it('is none in prerendered HTML, whatever the address says', () => {
    leave('k6', k6Answers(24));
    history.replaceState(null, '', '/stress-check/result?k6=24#level=4');
    expect(renderToString(page)).toBe('<p>the start</p>');
    history.replaceState(null, '', '/');
  });

  it.each([
    [0, 1, 'おだやか', 'いまは、つらさのサインは少なめです'],
    [4, 1, 'おだやか', 'いまは、つらさのサインは少なめです'],
    [5, 2, '少し疲れ気味', '少し疲れがたまっているようです'],
    [9, 2, '少し疲れ気味', '少し疲れがたまっているようです'],
    [10, 3, 'つらさが続いている', 'つらい日が続いているようです。だれかに話してみませんか'],
    [12, 3, 'つらさが続いている', 'つらい日が続いているようです。だれかに話してみませんか'],
    [13, 4, 'かなりつらい', 'かなりつらい状態のようです。ひとりで抱えなくて大丈夫です'],
    [24, 4, 'かなりつらい', 'かなりつらい状態のようです。ひとりで抱えなくて大丈夫です'],
  ])('of K6 with %i points begins with the sentence of level %i', (total, level, name, sentence) => {
    leave('k6', k6Answers(total));
    render(page);
    expect(heading()).toBe(sentence);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(screen.getByText(`レベル${level} ${name}`)).toBeDefined();
    expect(screen.getByText(`help of level ${level}`)).toBeDefined();
    expect(screen.getByText(NOT_A_DIAGNOSIS)).toBeDefined();
    expect(screen.getByRole('heading', { name: `合計 ${total}点（0〜24点）` })).toBeDefined();
  });

  it.each([0, 13])('says first what one can do, and folds the numbers, with %i points', (total) => {
    leave('k6', k6Answers(total));
    render(page);
    const blocks = [
      screen.getByRole('heading', { level: 1 }),
      screen.getByText(NOT_A_DIAGNOSIS),
      screen.getByText(/help of level/),
      screen.getByText('くわしい結果（点数・グラフ・表）'),
      screen.getByText(/^合計/),
    ];
    for (const [index, block] of blocks.slice(1).entries()) {
      const before = blocks[index]?.compareDocumentPosition(block) ?? 0;
      expect(before & Node.DOCUMENT_POSITION_FOLLOWING).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
    const details = screen.getByText(/^合計/).closest('details');
    expect(details?.open).toBe(false);
  });

  it.each([
    [0, 1, 3, '次のめやす: 1か月後'],
    [5, 2, 3, '次のめやす: 2週間後'],
    [10, 3, 1, '次のめやす: 2週間後'],
    [13, 4, 0, '次のめやす: 2週間後'],
  ])('with %i points (level %i) gives %i small things to do', (total, _, count, again) => {
    leave('k6', k6Answers(total));
    render(page);
    expect(screen.queryAllByRole('listitem')).toHaveLength(count);
    expect(screen.queryAllByRole('heading', { name: 'きょうできる小さなこと' })).toHaveLength(
      count > 0 ? 1 : 0,
    );
    expect(screen.getByText(again)).toBeDefined();
  });

  it('says that one may call also with few points, and when to see a doctor otherwise', () => {
    leave('k6', k6Answers(0));
    render(page);
    expect(screen.getByText('点数が低くても、つらいときは相談できます。')).toBeDefined();
    cleanup();
    leave('k6', k6Answers(5));
    render(page);
    expect(screen.getByText(/2週間以上つづくときは/)).toBeDefined();
  });

  it('uses no word of illness, danger or rank', () => {
    for (const total of [0, 5, 10, 13, 24]) {
      leave('k6', k6Answers(total));
      render(page);
      expect(text().replace(NOT_A_DIAGNOSIS, '')).not.toMatch(
        /診断|うつ病|判定|陽性|異常|重症|危険|確率|順位/,
      );
      cleanup();
    }
  });

  it('names the source of the questions', () => {
    leave('k6', k6Answers(3));
    render(page);
    expect(screen.getByText('K6 日本語版・2026-11-21')).toBeDefined();
    expect(screen.getByText(/© Ronald C\. Kessler, PhD/)).toBeDefined();
    const source = screen.getByRole('link', { name: 'Harvard NCS, K10 and K6 Scales' });
    expect(source.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('leads back to the answers, and shows the young their desks first', () => {
    leave('k6', k6Answers(5));
    render(
      <Result startHref="/" hrefOf={(id) => `/check/${id}`} isYoung renderHelp={() => <p>help</p>}>
        <p>the start</p>
      </Result>,
    );
    expect(screen.getByRole('link', { name: '答えを見直す' }).getAttribute('href')).toBe('/check/k6');
    const young = screen.getByText(/^15歳以下の方は/);
    expect(young.compareDocumentPosition(screen.getByText('help'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('erases answers and result at the second tap', async () => {
    leave('k6', k6Answers(13));
    render(page);
    await user.click(screen.getByRole('button', { name: '答えと結果を消す' }));
    expect(localStorage.getItem('kokoro.draft.k6')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: '消さない' }));
    await user.click(screen.getByRole('button', { name: '答えと結果を消す' }));
    const erase = screen.getByRole('link', { name: '消す' });
    expect(erase.getAttribute('href')).toBe('/stress-check');
    await user.click(erase);
    expect(Object.keys(localStorage)).toEqual([]);
    expect(screen.getByText('the start')).toBeDefined();
  });

  it('shows the check that was answered last', () => {
    leave('k6', k6Answers(13));
    leave('bjsq-57', allAnswered(1), 'male');
    render(page);
    expect(screen.getByRole('heading', { name: '高ストレスかどうかの評価' })).toBeDefined();
    expect(screen.queryByText(/合計 13点/)).toBeNull();
  });

  // 「結果へ」 of the start page says which; reading the phone must not undo that.
  it('shows the check that was asked for, although another one was begun since', () => {
    leave('k6', k6Answers(13));
    leave('bjsq-57', { D1: 1 }, 'male');
    useDrafts.getState().load();
    useDrafts.getState().show('k6');
    render(page);
    expect(heading()).toBe('かなりつらい状態のようです。ひとりで抱えなくて大丈夫です');
  });
});

describe('Result of the 57 questions', () => {
  it.each(['male', 'female'] as const)('shows both official methods and every scale (%s)', (sex) => {
    leave('bjsq-57', allAnswered(4), sex);
    render(page);
    expect(screen.getByRole('heading', { name: '合計点数を使う方法' })).toBeDefined();
    expect(screen.getByRole('heading', { name: '素点換算表を使う方法' })).toBeDefined();
    expect(screen.getAllByText(/マニュアルの評価基準の例による/)).toHaveLength(2);
    expect(cells(rows()[0])).toEqual(['尺度', '素点', '評価点', '欄']);
    expect(
      rows()
        .slice(1)
        .map((row) => cells(row)[0]),
    ).toEqual(SCALES.map(({ name }) => name));
    expect(text()).not.toContain('答えない');
  });

  it('follows the more careful method where they differ', () => {
    // B = 80 points, but ratings of 18 in area B: high by the sum method only.
    const answers = answersWithRaw({
      physicalStressReaction: 44,
      depression: 12,
      angerIrritability: 7,
      fatigue: 7,
      anxiety: 7,
    });
    leave('bjsq-57', answers, 'male');
    render(page);
    const verdicts = screen.getAllByText(/高ストレスの基準に/).map(({ textContent }) => textContent);
    expect(verdicts).toEqual(['高ストレスの基準にあてはまります', '高ストレスの基準にあてはまりません']);
    expect(
      screen.getByText(/2つの方法で結果が分かれました。このアプリは、より慎重なほうに合わせて/),
    ).toBeDefined();
    expect(screen.getByText('あてはまった基準: ㋐')).toBeDefined();
    expect(screen.getByText(/心身の反応 80/)).toBeDefined();
    expect(screen.getByText('help of level 3')).toBeDefined();
  });

  it('does not say so where they agree', () => {
    leave('bjsq-57', answersWithRaw({}), 'female');
    render(page);
    expect(screen.getAllByText('高ストレスの基準にあてはまりません')).toHaveLength(2);
    expect(text()).not.toContain('2つの方法で結果が分かれました');
    expect(screen.getByText('負担がいちばん大きい段階の尺度はありません。')).toBeDefined();
    expect(screen.getByText('help of level 1')).toBeDefined();
  });

  it('names the scales of the worst rating, satisfaction never among them', () => {
    leave('bjsq-57', answersWithRaw({ fatigue: 12, satisfaction: 2 }), 'male');
    render(page);
    expect(screen.getByText('負担が大きく出た尺度: 疲労感')).toBeDefined();
    expect(screen.getByText('満足度は、評価には使いません。')).toBeDefined();
    expect(document.querySelectorAll('[data-marked]')).toHaveLength(1);
  });

  it('has no ratings and one method where the sex was not given', () => {
    leave('bjsq-57', allAnswered(4), 'unanswered');
    render(page);
    expect(screen.queryByRole('heading', { name: '素点換算表を使う方法' })).toBeNull();
    expect(screen.getAllByText(/高ストレスの基準に/)).toHaveLength(1);
    expect(screen.getByText(/性別を「答えない」にしたため/)).toBeDefined();
    expect(cells(rows()[0])).toEqual(['尺度', '素点']);
    expect(screen.getByText('尺度ごとの素点です。5段階評価はしていません。')).toBeDefined();
    expect(document.querySelectorAll('[data-marked]')).toHaveLength(0);
    expect(text()).not.toMatch(/評価点|負担が大きく出た尺度/);
  });

  it.each([
    ['high, level 4', allAnswered(4), 4, true],
    ['quiet, level 1', answersWithRaw({}), 1, false],
  ] as const)('speaks of the company doctor only from level 3 on: %s', (_, answers, level, isShown) => {
    leave('bjsq-57', answers, 'male');
    render(page);
    expect(screen.getByText(`help of level ${level satisfies Level}`)).toBeDefined();
    expect(screen.queryAllByText(/会社の産業医/)).toHaveLength(isShown ? 1 : 0);
  });

  it('speaks of no company after K6', () => {
    leave('k6', k6Answers(24));
    render(page);
    expect(text()).not.toContain('産業医');
  });

  it('says again that this is not a diagnosis, and that high stress is no illness', () => {
    leave('bjsq-57', allAnswered(4), 'male');
    render(page);
    expect(screen.getByText(NOT_A_DIAGNOSIS)).toBeDefined();
    expect(screen.getByText(/病気の名前ではありません/)).toBeDefined();
  });

  it('lets a table that is wider than the screen be scrolled by keyboard', () => {
    leave('bjsq-57', allAnswered(4), 'male');
    render(page);
    expect(screen.getByRole('region', { name: '表' }).tabIndex).toBe(0);
  });
});
