// @vitest-environment happy-dom

import { centres } from 'virtual:content/centres';
import { crisisLines } from 'virtual:content/crisis';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PREFECTURES, REGIONS } from '#domain/audience/prefecture.ts';
import { AreaDesks, AreaPicker } from '#features/consultation/area.tsx';

afterEach(cleanup);

const calls = () =>
  screen
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('tel:'));

describe('AreaPicker', () => {
  it('links all 47 prefectures, each once, below its region', () => {
    render(<AreaPicker hrefOf={(code) => `/consultation/area/${code}`} />);
    expect(
      screen
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href')])
        .sort(),
    ).toEqual(PREFECTURES.map(({ code, name }) => [name, `/consultation/area/${code}`]).sort());
    expect(screen.getAllByRole('region')).toHaveLength(REGIONS.length);
  });
});

describe('AreaDesks', () => {
  it.each(centres.prefectures.map((area) => [area.prefecture, area] as const))(
    'of %s shows only proven numbers, and always one that answers at any hour',
    (_, area) => {
      render(<AreaDesks code={area.code} />);
      const own = [area.centre, ...area.helplines, ...area.cities].flatMap(({ phone }) => phone ?? []);
      expect(calls()).toEqual(expect.arrayContaining(own.map(({ number }) => `tel:${number}`)));
      expect(calls().slice(-2)).toEqual(crisisLines.slice(0, 2).map(({ phone }) => `tel:${phone.number}`));
      expect(new Set(calls()).size).toBe(calls().length);
      expect(screen.queryAllByText(/番号を2件以上の資料で確かめられていない/)).toHaveLength(
        area.centre.phone ? 0 : 1,
      );
      const list = screen.getByRole('link', { name: '全国の精神保健福祉センター一覧' });
      expect(list.getAttribute('href')).toBe(centres.officialList.url);
    },
  );

  it('says what the nationwide number costs, and its hours for callers from here', () => {
    const [area] = centres.prefectures.filter(({ unifiedDialHours }) => unifiedDialHours !== null);
    render(<AreaDesks code={area?.code ?? ''} />);
    expect(screen.getByText(/通話料がかかります（かけ放題の対象外）/).textContent).toContain(
      `この地域の受付: ${area?.unifiedDialHours}`,
    );
  });

  it.each(['00', '48', '', '1'])('is nothing for the code "%s"', (code) => {
    expect(render(<AreaDesks code={code} />).container.innerHTML).toBe('');
  });
});
