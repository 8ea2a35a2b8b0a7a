// @vitest-environment happy-dom

import { services } from 'virtual:content/consultation';
import { crisisLines, emergencies } from 'virtual:content/crisis';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { primaryDesks } from '#domain/consultation/order.ts';
import { HandOver } from '#features/consultation/hand-over.tsx';

const clock = vi.hoisted((): { at: Date | null } => ({ at: null }));
vi.mock('#platform/use-now.ts', () => ({ useNow: () => clock.at }));

const show = (level: 1 | 2 | 3 | 4, prefecture: string | null = null) =>
  render(
    <HandOver
      level={level}
      prefecture={prefecture}
      listHref="/consultation"
      areaHref="/consultation/area"
      videosHref="/videos"
    />,
  ).container;

const links = () => screen.getAllByRole('link');
const primary = () => links().filter(({ dataset }) => dataset.look === 'primary');
const calls = () => links().filter((link) => link.getAttribute('href')?.startsWith('tel:'));
const videos = () => screen.queryByRole('link', { name: '動画・セルフケアを見る' });

beforeEach(() => {
  // A Friday at 19:00 in Japan: evening lines are open too.
  clock.at = new Date('2026-11-20T19:00:00+09:00');
});
afterEach(cleanup);

describe('HandOver', () => {
  it('offers the videos first at level 1, with a person second', () => {
    show(1);
    expect(primary()).toEqual([videos()]);
    expect(calls()).toHaveLength(1);
    expect(links().indexOf(videos() ?? document.body)).toBeLessThan(
      links().indexOf(calls()[0] ?? document.body),
    );
  });

  it('has one first step at level 2, a person, and the videos beside it', () => {
    show(2);
    expect(primary()).toEqual(calls());
    expect(calls()).toHaveLength(1);
    expect(videos()?.dataset.look).toBe('secondary');
  });

  it('offers a free telephone that answers now as the one way to go at level 3, then writing', () => {
    show(3);
    expect(primary()).toEqual(calls());
    const [desk] = primaryDesks(services, clock.at).filter(({ channel }) => channel === 'tel');
    expect(desk?.cost).toBe('free-call');
    expect(calls().map((call) => call.getAttribute('href'))).toEqual([`tel:${desk?.phone?.number}`]);
    const text = primaryDesks(services, clock.at).find(({ channel }) => channel !== 'tel');
    expect(screen.getByText(text?.name ?? 'none')).toBeDefined();
    expect(videos()).toBeNull();
  });

  it('puts the crisis panel first at level 4, in no red, with 119 and 110', () => {
    show(4);
    expect(calls().map((call) => call.getAttribute('href'))).toEqual(
      [...crisisLines, ...emergencies].map(({ phone }) => `tel:${phone.number}`),
    );
    expect(primary()).toEqual([calls()[0]]);
    expect(document.querySelector('[data-look="crisis"]')).toBeNull();
    expect(
      screen.getByText('この画面は人とつながっていません。電話すると、人が話を聞きます。'),
    ).toBeDefined();
    expect(videos()).toBeNull();
  });

  it.each([1, 2, 3, 4] as const)('leads on to the area and the whole list at level %i', (level) => {
    show(level);
    expect(screen.getByRole('link', { name: '近くの窓口をさがす' }).getAttribute('href')).toBe(
      '/consultation/area',
    );
    expect(screen.getByRole('link', { name: 'ほかの相談先を見る' }).getAttribute('href')).toBe(
      '/consultation',
    );
  });

  it.each([
    ['in the dead of night', new Date('2026-11-22T03:30:00+09:00')],
    ['on a holiday', new Date('2026-11-23T12:00:00+09:00')],
    ['on New Year', new Date('2027-01-01T08:00:00+09:00')],
    ['beyond the table of holidays', new Date('2031-05-05T12:00:00+09:00')],
    ['before the clock is read', null],
  ])('never leaves a person without a telephone that answers %s', (_, at) => {
    clock.at = at;
    for (const level of [1, 2, 3, 4] as const) {
      show(level);
      expect(calls().length).toBeGreaterThan(0);
      cleanup();
    }
    const desk = primaryDesks(services, at).find(({ channel }) => channel === 'tel');
    expect(desk?.evidence).not.toBe('single-source');
  });

  it('hands nobody over to a line of another prefecture', () => {
    const local = services.filter(({ prefectures }) => prefectures.length > 0).map(({ name }) => name);
    expect(local.length).toBeGreaterThan(0);
    const text = show(3, '47').textContent ?? '';
    expect(local.filter((name) => text.includes(name))).toEqual([]);
  });
});
