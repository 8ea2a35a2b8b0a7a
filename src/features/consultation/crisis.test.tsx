// @vitest-environment happy-dom

import { services } from 'virtual:content/consultation';
import { crisisLines, emergencies } from 'virtual:content/crisis';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CrisisHelp } from '#features/consultation/crisis-help.tsx';
import { CrisisLine } from '#features/consultation/crisis-line.tsx';
import { CrisisPanel, CrisisPanelMore } from '#features/consultation/crisis-panel.tsx';

const clock = vi.hoisted((): { at: Date | null } => ({ at: null }));
vi.mock('#platform/use-now.ts', () => ({ useNow: () => clock.at }));

afterEach(cleanup);

const calls = () =>
  screen
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('tel:'));
const first = crisisLines[0];

describe('CrisisLine', () => {
  it('is one tap from the panel and one from a person, the number being part of the name', () => {
    render(<CrisisLine panelHref="/consultation/now" />);
    const line = screen.getByRole('complementary', { name: 'いま とてもつらいとき' });
    const [panel, call] = within(line).getAllByRole('link');
    expect(panel?.getAttribute('href')).toBe('/consultation/now');
    expect(call?.getAttribute('href')).toBe(`tel:${first?.phone.number}`);
    expect(call?.getAttribute('aria-label')).toContain(first?.phone.display);
    expect(call?.textContent).toBe(first?.phone.display);
    expect(within(line).queryByRole('button')).toBeNull();
  });

  it('says 24 hours and free only of a line that is both', () => {
    const service = services.find(({ id }) => id === first?.id);
    expect(service?.cost).toBe('free-call');
    expect(service?.hours.text).toContain('24時間');
  });
});

describe('CrisisHelp', () => {
  it('has three telephones with their hours, 119 and 110, and the way to all others', () => {
    render(<CrisisHelp listHref="/consultation" />);
    expect(crisisLines).toHaveLength(3);
    expect(calls()).toEqual([...crisisLines, ...emergencies].map(({ phone }) => `tel:${phone.number}`));
    for (const { name, hours } of crisisLines) {
      expect(screen.getByText(`${hours}・通話無料`).parentElement?.textContent).toContain(name);
    }
    expect(screen.getByText(/けが・体の異変/).textContent).toContain('119');
    expect(screen.getByText(/身の危険/).textContent).toContain('110');
    expect(screen.getByRole('link', { name: 'ほかの相談先を見る' }).getAttribute('href')).toBe(
      '/consultation',
    );
  });
});

describe('CrisisPanel', () => {
  it.each(['crisis', 'primary'] as const)('gives one telephone the look %s, the others none', (look) => {
    render(<CrisisPanel look={look} />);
    expect(document.querySelectorAll(`[data-look="${look}"]`)).toHaveLength(1);
    expect(document.querySelector(`[data-look="${look}"]`)?.getAttribute('href')).toBe(
      `tel:${first?.phone.number}`,
    );
  });

  it('has everything that is needed without a script: telephones, writing, 119 and 110', () => {
    clock.at = null;
    render(<CrisisPanel look="crisis" />);
    expect(calls()).toEqual([...crisisLines, ...emergencies].map(({ phone }) => `tel:${phone.number}`));
    expect(screen.getByRole('heading', { name: '文字で話す' })).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('offers to write to a desk that answers round the clock', () => {
    const desk = services.find(({ id }) => id === 'anata-no-ibasho');
    expect(desk?.evidence).not.toBe('single-source');
    render(<CrisisPanel look="crisis" />);
    expect(screen.getByRole('link', { name: `${desk?.name} チャットをひらく` }).getAttribute('href')).toBe(
      desk?.url,
    );
  });

  it('tells who is open at this minute', () => {
    clock.at = new Date('2026-11-20T22:30:00+09:00');
    render(<CrisisPanel look="crisis" />);
    expect(screen.getAllByText('24時間受付').length).toBeGreaterThanOrEqual(1);
    expect(screen.getByText('時間外（次はあした 16:00）')).toBeDefined();
    expect(calls()).toHaveLength(5);
  });

  it('says that it is no chat, and names no method, no number of deaths', () => {
    const { container } = render(<CrisisPanel look="crisis" />);
    expect(screen.getByText(/この画面は人とつながっていません/)).toBeDefined();
    // The word stands in an official name only (ux §10).
    const words = crisisLines.reduce((text, { name }) => text.replace(name, ''), container.textContent ?? '');
    expect(words).not.toMatch(/死|自殺|\d+人/);
  });
});

describe('CrisisPanelMore', () => {
  it('leads to all desks', () => {
    render(<CrisisPanelMore href="/consultation" />);
    expect(screen.getByRole('link', { name: 'ほかの相談先をさがす' }).getAttribute('href')).toBe(
      '/consultation',
    );
  });
});
