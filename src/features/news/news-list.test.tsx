// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgeBandId } from '#domain/audience/age-band.ts';
import { PREFECTURES, type PrefectureCode } from '#domain/audience/prefecture.ts';
import type { NewsFile, NewsItem } from '#domain/news/news-item.ts';
import { NewsList } from '#features/news/news-list.tsx';

const { snapshot, item } = vi.hoisted(() => {
  const item = (id: string, changes: Partial<NewsItem> = {}): NewsItem => ({
    id,
    title: `題名 ${id}`,
    url: `https://www.mhlw.go.jp/${id}`,
    publishedAt: '2026-11-20T09:00:00+09:00',
    source: '厚生労働省',
    ageBands: [],
    prefectures: [],
    forSupporters: false,
    isAutomatic: false,
    ...changes,
  });
  const snapshot: NewsFile = {
    v: 1,
    fetchedAt: '2026-11-01T09:00:00+09:00',
    isSample: false,
    items: [item('old')],
  };
  return { snapshot, item };
});
vi.mock('virtual:content/news', () => ({ snapshot, newsHosts: ['www.mhlw.go.jp'] }));

const site = vi.hoisted(() => ({ fetchText: vi.fn<(path: string, limitMs: number) => Promise<string>>() }));
vi.mock('#platform/network.ts', () => site);

const user = userEvent.setup();

const serves = (items: readonly NewsItem[], changes: Partial<NewsFile> = {}) =>
  site.fetchText.mockResolvedValue(
    JSON.stringify({ v: 1, fetchedAt: '2026-11-21T09:00:00+09:00', isSample: false, items, ...changes }),
  );

/** The page around the list: it remembers the region. */
function News({
  ageBand = null,
  spy,
}: {
  ageBand?: AgeBandId | null;
  spy?: (code: PrefectureCode | null) => void;
}) {
  const [prefecture, setPrefecture] = useState<PrefectureCode | null>(null);
  return (
    <NewsList
      ageBand={ageBand}
      prefecture={prefecture}
      onPrefecture={(code) => {
        spy?.(code);
        setPrefecture(code);
      }}
    />
  );
}

async function open(props: { ageBand?: AgeBandId | null; spy?: (code: PrefectureCode | null) => void } = {}) {
  const { container } = render(<News {...props} />);
  await waitFor(() => expect(screen.queryByText(/^題名 old/)).toBeNull());
  return container;
}

const titles = () =>
  screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.replace('題名 ', ''));
const chip = (name: string) => screen.getByRole('button', { name });
const pressed = () =>
  within(screen.getByRole('group', { name: '年代' }))
    .getAllByRole('button')
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map(({ textContent }) => textContent);
const region = () => screen.getByRole('combobox', { name: '地域' });

beforeEach(() => {
  site.fetchText.mockReset();
});
afterEach(cleanup);

const MIXED = [
  item('everybody'),
  item('young', { ageBands: ['10s'] }),
  item('forties', { ageBands: ['40s'] }),
  item('fifties', { ageBands: ['50s'] }),
  item('supporters', { forSupporters: true }),
  item('tokyo', { prefectures: ['13'] }),
];

describe('NewsList', () => {
  it('shows the snapshot in prerendered HTML and until the file is here', async () => {
    expect(renderToString(<News />)).toContain('題名 old');
    serves([item('new')]);
    render(<News />);
    expect(titles()).toEqual(['old']);
    expect(await screen.findByText('題名 new')).toBeDefined();
    expect(titles()).toEqual(['new']);
    expect(screen.getByText('取得 2026/11/21 9:00')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'もう一度読みこむ' })).toBeNull();
    expect(site.fetchText).toHaveBeenCalledTimes(1);
    expect(site.fetchText.mock.calls[0]?.[0]).toBe('/news/latest.json');
  });

  it.each([
    ['there is no network', () => site.fetchText.mockRejectedValue(new TypeError('Failed to fetch'))],
    ['a maintenance page comes instead', () => site.fetchText.mockResolvedValue('<html>')],
    ['the file is damaged', () => site.fetchText.mockResolvedValue('{"v":1,"items":[')],
    ['the file is empty', () => serves([])],
    ['no item can be trusted', () => serves([item('bad', { title: '' })])],
  ])('keeps the snapshot, with its date and a way to try again, when %s', async (_, prepare) => {
    prepare();
    render(<News />);
    expect(
      await screen.findByText('2026/11/01 9:00の内容です。新しいお知らせを読みこめませんでした。'),
    ).toBeDefined();
    expect(titles()).toEqual(['old']);
    serves([item('new')]);
    await user.click(screen.getByRole('button', { name: 'もう一度読みこむ' }));
    expect(await screen.findByText('題名 new')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'もう一度読みこむ' })).toBeNull();
  });

  it('says that a sample is one', async () => {
    serves([item('new')], { isSample: true });
    await open();
    expect(
      screen.getByText('2026年8月の内容から作った見本です。最新のお知らせではありません。'),
    ).toBeDefined();
    expect(screen.queryByText(/取得/)).toBeNull();
  });

  it('links to hosts on the list only, and names where a link leads', async () => {
    serves([
      item('good'),
      item('evil', { url: 'https://evil.example/' }),
      item('script', { url: 'javascript:alert(1)' }),
      item('none', { url: null }),
    ]);
    await open();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://www.mhlw.go.jp/good']);
    expect(links[0]?.getAttribute('aria-label')).toBe('題名 good（厚生労働省のサイトへ）');
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.getAllByText('リンクを確かめられないため、題名だけを載せています。')).toHaveLength(3);
  });

  it('shows markup as text', async () => {
    serves([item('markup', { title: '<img src=x onerror=alert(1)>' })]);
    const container = await open();
    expect(container.querySelector('article img')).toBeNull();
    expect(titles()).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('shows source, day and tags of an item, newest first', async () => {
    serves([
      item('second', {
        publishedAt: '2026-11-18T09:00:00+09:00',
        prefectures: ['13', '47'],
        isAutomatic: true,
      }),
      item('first', { publishedAt: '2026-11-19T09:00:00+09:00' }),
    ]);
    await open();
    expect(titles()).toEqual(['first', 'second']);
    const [first, second] = screen.getAllByRole('article');
    expect(first?.textContent).toContain('厚生労働省2026/11/19');
    expect(within(first ?? document.body).getByText('全国')).toBeDefined();
    expect(within(first ?? document.body).queryByText('自動分類')).toBeNull();
    for (const tag of ['東京都', '沖縄県', '自動分類']) {
      expect(within(second ?? document.body).getByText(tag)).toBeDefined();
    }
    expect(within(second ?? document.body).queryByText('全国')).toBeNull();
  });

  it('narrows by a chip, on the phone', async () => {
    serves(MIXED);
    await open();
    expect(pressed()).toEqual(['すべて']);
    expect(titles()).toHaveLength(6);
    await user.click(chip('10代'));
    expect(pressed()).toEqual(['10代']);
    expect(titles()).toEqual(['everybody', 'young']);
    await user.click(chip('支える人'));
    expect(titles()).toEqual(['everybody', 'supporters']);
    await user.click(chip('すべて'));
    expect(titles()).toHaveLength(6);
    expect(site.fetchText).toHaveBeenCalledTimes(1);
  });

  it('takes a chip for all the age bands it stands for, or for the own one', async () => {
    serves(MIXED);
    await open();
    await user.click(chip('30〜50代'));
    expect(titles()).toEqual(['everybody', 'forties', 'fifties']);
    cleanup();
    serves(MIXED);
    await open({ ageBand: '40s' });
    expect(pressed()).toEqual(['30〜50代']);
    expect(titles()).toEqual(['everybody', 'forties']);
    await user.click(chip('10代'));
    expect(titles()).toEqual(['everybody', 'young']);
  });

  it('reads with everybody when the own age band is under ten', async () => {
    serves(MIXED);
    await open({ ageBand: 'u10' });
    expect(pressed()).toEqual(['すべて']);
  });

  it('asks the page to remember the region, and shows its items with the nation’s', async () => {
    serves(MIXED);
    const spy = vi.fn();
    await open({ spy });
    expect(within(region()).getAllByRole('option')).toHaveLength(PREFECTURES.length + 1);
    await user.selectOptions(region(), '東京都');
    expect(spy).toHaveBeenLastCalledWith('13');
    expect(titles()).toContain('tokyo');
    await user.selectOptions(region(), 'えらばない');
    expect(spy).toHaveBeenLastCalledWith(null);
  });

  it('shows the nation’s items and says so where there are none of the choice', async () => {
    serves([item('everybody'), item('young', { ageBands: ['10s'] })]);
    await open();
    expect(screen.queryByText(/全国のお知らせを表示しています/)).toBeNull();
    await user.click(chip('60代以上'));
    expect(screen.getByText(/選んだ条件だけのお知らせは、いまはありません/)).toBeDefined();
    expect(titles()).toEqual(['everybody']);
    await user.selectOptions(region(), '沖縄県');
    expect(screen.getByText(/選んだ条件だけのお知らせは、いまはありません/)).toBeDefined();
    expect(titles()).toEqual(['everybody']);
  });

  it('shows ten at a time, and begins again with ten at another chip', async () => {
    serves(Array.from({ length: 25 }, (_, index) => item(`${index}`)));
    await open();
    expect(titles()).toHaveLength(10);
    expect(screen.getByText('25件のうち10件を表示しています')).toBeDefined();
    await user.click(chip('もっと見る'));
    expect(titles()).toHaveLength(20);
    await user.click(chip('もっと見る'));
    expect(titles()).toHaveLength(25);
    expect(screen.queryByRole('button', { name: 'もっと見る' })).toBeNull();
    await user.click(chip('20代'));
    expect(titles()).toHaveLength(10);
  });
});
