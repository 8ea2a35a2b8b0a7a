// @vitest-environment happy-dom

import { services } from 'virtual:content/consultation';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { telHref } from '#domain/consultation/phone.ts';
import type { Service } from '#domain/consultation/service.ts';
import { ServiceActions, ServiceCard } from '#features/consultation/service-card.tsx';

const clock = vi.hoisted((): { at: Date | null } => ({ at: null }));
vi.mock('#platform/use-now.ts', () => ({ useNow: () => clock.at }));

/** A row of the directory, as the app has it. */
function row(id: string): Service {
  const found = services.find((service) => service.id === id);
  if (!found) throw new Error(`${id} is not in the directory`);
  return found;
}
const show = (service: Service, alternative?: Service) =>
  render(<ServiceCard service={service} alternative={alternative} />).container;

const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
const telLinks = () => hrefs().filter((href) => href.startsWith('tel:'));

beforeEach(() => {
  clock.at = new Date('2026-11-20T12:00:00+09:00');
});
afterEach(cleanup);

describe('ServiceCard', () => {
  it('says name, hours, cost and for whom, and dials what it shows', () => {
    const service = row('yorisoi-hotline');
    const card = show(service);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(service.name);
    const { display, number } = service.phone ?? { display: '', number: '' };
    const call = screen.getByRole('link', { name: `${service.name}に電話する ${display}` });
    expect(call.getAttribute('href')).toBe(`tel:${number}`);
    expect(call.textContent).toContain(display);
    expect(call.hasAttribute('target')).toBe(false);
    expect(card.textContent).toContain('24時間受付');
    expect(card.textContent).toContain('通話無料');
    expect(card.textContent).toContain(service.hours.text);
    for (const limit of service.limits) expect(card.textContent).toContain(limit);
  });

  it('shows a row of one source without any number, and leads to the page instead', () => {
    const service = row('jidou-soudanjo-soudan');
    expect([service.channel, service.evidence]).toEqual(['tel', 'single-source']);
    const card = show(service);
    expect(telLinks()).toEqual([]);
    expect(card.textContent).not.toMatch(/\d{2,4}-\d{2,4}-\d{3,4}/);
    expect(screen.getByText('番号は公式ページで確かめてください。')).toBeDefined();
    const page = screen.getByRole('link', { name: `${service.name} 公式ページをひらく` });
    expect(page.getAttribute('href')).toBe(service.url);
    expect(page.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('says that a chatbot is no person', () => {
    show(row('notalone-chatbot'));
    expect(screen.getByText('自動応答です。人ではありません。')).toBeDefined();
  });

  it.each(
    services.filter(({ channel }) => channel !== 'chatbot').map((service) => [service.id, service] as const),
  )('%s is not called a program', (_, service) => {
    const card = show(service);
    expect(card.textContent).not.toContain('人ではありません');
  });

  const short = services.filter(({ phone }) => phone?.number.startsWith('#'));
  it.each(short.map((service) => [service.id, service] as const))(
    '%s shows its number as text, dials it escaped, and has an alternative that dials everywhere',
    (_, service) => {
      const alternative = row(service.alternativeId ?? '');
      const card = show(service, alternative);
      const { number, display } = service.phone ?? { number: '', display: '' };
      expect(card.textContent).toContain(display);
      expect(telLinks()).toEqual([`tel:%23${number.slice(1)}`, telHref(alternative.phone?.number ?? '')]);
      expect(telLinks()[1]).not.toContain('%23');
      expect(screen.getByText(`つながらないとき: ${alternative.name}`)).toBeDefined();
    },
  );

  it('has #nnnn numbers to try this with', () => {
    expect(short.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['inochi-no-denwa-navi', '通話料がかかります（かけ放題の対象外）'],
    ['police-9110', '通話料がかかります'],
    ['yorisoi-hotline', '通話無料'],
    ['anata-no-ibasho', '無料（通信料は自分もち）'],
    ['onestop-8891', '料金は公式ページで確認'],
  ])('says before the tap what %s costs', (id, words) => {
    show(row(id));
    const cost = screen.getAllByRole('term').find(({ textContent }) => textContent === '料金');
    expect(cost?.nextElementSibling?.textContent).toBe(words);
    const link = screen.getAllByRole('link')[0];
    const order = cost?.compareDocumentPosition(link ?? document.body) ?? 0;
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('tells how far the contact is proven, and when it was checked', () => {
    const service = row('yorisoi-hotline');
    show(service);
    expect(screen.getByText(`公開資料2件で照合・確認日 ${service.checkedOn}`)).toBeDefined();
    cleanup();
    show(row('denwa-relay'));
    expect(screen.getByText(/^公開資料1件・確認日/)).toBeDefined();
  });

  it('warns where the hours are from one document only', () => {
    const service = row('yorisoi-hotline');
    show({ ...service, hours: { ...service.hours, isSingleSource: true } });
    expect(screen.getByText('時間は資料1件によるものです')).toBeDefined();
    cleanup();
    show({ ...service, hours: { ...service.hours, isSingleSource: false } });
    expect(screen.queryByText('時間は資料1件によるものです')).toBeNull();
  });

  it('speaks of anonymity only where a document does', () => {
    const service = row('yorisoi-hotline');
    for (const [isAnonymous, count] of [
      [true, 1],
      [false, 0],
      [null, 0],
    ] as const) {
      show({ ...service, isAnonymous });
      expect(screen.queryAllByText('名前を言わなくてよい')).toHaveLength(count);
      cleanup();
    }
  });

  it('lists further numbers and the source with the details', () => {
    const service = row('yorisoi-hotline');
    const [other] = service.otherPhones;
    show(service);
    const link = screen.getByRole('link', { name: other?.display ?? '' });
    expect(link.getAttribute('href')).toBe(`tel:${other?.number}`);
    expect(screen.getByRole('link', { name: service.source.title }).getAttribute('href')).toBe(
      service.source.url,
    );
  });

  it('leaves details and hours to the live page, and no number with them', () => {
    clock.at = null;
    const service = row('inochi-no-denwa-free');
    const card = show(service);
    const details = screen.getByText('くわしく').parentElement;
    expect(details?.dataset.waiting).toBe('true');
    expect(details?.textContent).toBe('くわしく');
    expect(card.textContent).not.toMatch(/受付中|時間外|まもなく/);
    expect(telLinks()).toEqual([`tel:${service.phone?.number}`]);
  });

  it('marks the name of a desk that speaks English as English', () => {
    show(row('tell-lifeline'));
    expect(screen.getByRole('heading', { level: 3 }).getAttribute('lang')).toBe('en');
    cleanup();
    show(row('yorisoi-hotline'));
    expect(screen.getByRole('heading', { level: 3 }).hasAttribute('lang')).toBe(false);
  });

  it.each([
    ['open', '2026-11-20T20:00:00+09:00', 'primary'],
    ['closing', '2026-11-20T20:45:00+09:00', 'primary'],
    ['closed', '2026-11-20T21:00:00+09:00', 'secondary'],
  ])('makes only a line that answers look like the way to go, and hides none: %s', (_, time, look) => {
    clock.at = new Date(time);
    show(row('inochi-no-denwa-free'));
    expect(screen.getByRole('link', { name: /に電話する/ }).dataset.look).toBe(look);
  });
});

describe('ServiceActions', () => {
  it.each([
    ['line-jinken', 'LINEでひらく', 'lineUrl'],
    ['kokoro-no-mimi-sns', '公式ページをひらく', 'url'],
    ['anata-no-ibasho', 'チャットをひらく', 'url'],
    ['notalone-chatbot', '自動応答をひらく', 'url'],
    ['mamorouyo-kokoro', '公式ページをひらく', 'url'],
    ['inochi-no-denwa-web', '公式ページをひらく', 'url'],
  ] as const)('%s: %s', (id, action, field) => {
    const service = row(id);
    render(<ServiceActions service={service} />);
    const link = screen.getByRole('link', { name: `${service.name} ${action}` });
    expect(link.getAttribute('href')).toBe(service[field]);
  });

  it('promises no chat on the word of one document', () => {
    render(<ServiceActions service={{ ...row('anata-no-ibasho'), evidence: 'single-source' }} />);
    expect(screen.getByRole('link').textContent).toBe('公式ページをひらく');
  });

  it('shows nothing where there is no way in', () => {
    const { phone: _, url: __, lineUrl: ___, ...service } = row('yorisoi-hotline');
    expect(render(<ServiceActions service={service} />).container.innerHTML).toBe('');
  });
});
