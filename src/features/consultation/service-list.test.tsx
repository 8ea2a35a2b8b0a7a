// @vitest-environment happy-dom

import { services } from 'virtual:content/consultation';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceList } from '#features/consultation/service-list.tsx';

const clock = vi.hoisted((): { at: Date | null } => ({ at: null }));
vi.mock('#platform/use-now.ts', () => ({ useNow: () => clock.at }));

/** One more row: whether the directory has a seasonal line just now is the staff's business. */
const SEASONAL = '季節の電話';
vi.mock('virtual:content/consultation', async (importOriginal) => {
  const original = await importOriginal<typeof import('virtual:content/consultation')>();
  const seasonal = original.services
    .filter(({ id }) => id === 'yorisoi-hotline')
    .map((service) => ({
      ...service,
      id: 'seasonal',
      name: '季節の電話',
      seasons: [{ from: '2026-09-01', to: '2026-09-30' }],
    }));
  return { services: [...original.services, ...seasonal] };
});

const group = (name: string) => screen.getByRole('region', { name });
const names = (region = document.body) =>
  within(region)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
const nationwide = services.filter(
  ({ prefectures, seasons, tier }) => prefectures.length === 0 && !seasons && tier !== 'immediate',
);

beforeEach(() => {
  clock.at = new Date('2026-11-20T12:00:00+09:00');
});
afterEach(cleanup);

describe('ServiceList', () => {
  it('shows every nationwide desk once, whatever the hour', () => {
    for (const at of ['2026-11-20T12:00:00+09:00', '2026-11-22T03:30:00+09:00']) {
      clock.at = new Date(at);
      render(<ServiceList prefecture={null} />);
      expect([...names()].sort()).toEqual(nationwide.map(({ name }) => name).sort());
      cleanup();
    }
  });

  it('adds the desks of the own prefecture, and nobody else', () => {
    const ofFukushima = services.filter(({ prefectures }) => prefectures.includes('07'));
    expect(ofFukushima.length).toBeGreaterThan(0);
    render(<ServiceList prefecture="07" />);
    expect([...names()].sort()).toEqual([...nationwide, ...ofFukushima].map(({ name }) => name).sort());
  });

  it('puts telephones first and programs below people', () => {
    render(<ServiceList prefecture={null} />);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '電話で話す',
      'LINE・チャットで話す',
      '自動応答で調べる',
      '自分で調べる・書いて送る',
    ]);
    expect(names(group('自動応答で調べる'))).toEqual(
      expect.arrayContaining(services.filter(({ id }) => id === 'kokorobo').map(({ name }) => name)),
    );
    expect(screen.getByText(/返信まで時間がかかることがあります/)).toBeDefined();
  });

  it('has a chip for every group', () => {
    render(<ServiceList prefecture={null} />);
    const chips = within(screen.getByRole('navigation', { name: '話しかた' })).getAllByRole('link');
    for (const chip of chips) {
      expect(document.getElementById(chip.getAttribute('href')?.slice(1) ?? '')?.tagName).toBe('SECTION');
    }
    expect(chips).toHaveLength(4);
  });

  it('orders by what is open now', () => {
    const status = () => group('電話で話す').querySelector('li [data-state]')?.getAttribute('data-state');
    const states = () =>
      [...group('電話で話す').querySelectorAll('[data-state]')].map((pill) =>
        pill.getAttribute('data-state'),
      );
    clock.at = new Date('2026-11-22T03:30:00+09:00');
    render(<ServiceList prefecture={null} />);
    expect(status()).toBe('open');
    expect(states().lastIndexOf('open')).toBeLessThan(states().indexOf('closed'));
  });

  it('shows in every group of the prerendered page only the first, so that the document stays light', () => {
    clock.at = null;
    render(<ServiceList prefecture={null} />);
    expect(names(group('電話で話す'))).toHaveLength(4);
    for (const name of ['LINE・チャットで話す', '自動応答で調べる', '自分で調べる・書いて送る']) {
      expect(names(group(name))).toHaveLength(1);
    }
    expect(screen.getAllByRole('link', { name: /に電話する/ }).length).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['2026-08-31T23:59:00+09:00', 0],
    ['2026-09-01T00:00:00+09:00', 1],
    ['2026-09-30T23:59:00+09:00', 1],
    ['2026-10-01T00:00:00+09:00', 0],
    [null, 0],
  ])('shows a seasonal line only in its weeks: %s', (time, count) => {
    clock.at = time ? new Date(time) : null;
    render(<ServiceList prefecture={null} />);
    expect(names().filter((name) => name === SEASONAL)).toHaveLength(count);
  });
});
