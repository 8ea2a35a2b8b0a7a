import { services } from 'virtual:content/consultation';
import { isInSeason } from '#domain/consultation/open-now.ts';
import { orderServices } from '#domain/consultation/order.ts';
import type { Service } from '#domain/consultation/service.ts';
import { consultation as t } from '#messages/ja/consultation.ts';
import { useNow } from '#platform/use-now.ts';
import page from '#ui/page.module.css';
import { ServiceCard } from './service-card.tsx';

/**
 * Desks in the prerendered page, which knows no hour: those that always answer come first in every group. The
 * others follow as soon as the page is live; all of them at once would double the document.
 */
const FIRST: Readonly<Record<string, number>> = { tel: 4, text: 1, chatbot: 1, web: 1 };

/** Ways of talking, in the order of the page. A chatbot never stands above a person. */
const GROUPS = [
  { id: 'tel', title: t.groups.tel, has: ({ channel }: Service) => channel === 'tel' },
  {
    id: 'text',
    title: t.groups.text,
    has: ({ channel }: Service) => channel === 'line' || channel === 'chat',
  },
  { id: 'chatbot', title: t.groups.chatbot, has: ({ channel }: Service) => channel === 'chatbot' },
  { id: 'web', title: t.groups.web, has: ({ channel }: Service) => channel === 'web' },
] as const;

/** Every national service, and those of the person's prefecture, open ones first. Never empty. */
export function ServiceList({ prefecture }: { prefecture: string | null }) {
  const at = useNow();
  const shown = services.filter(
    ({ prefectures, seasons, tier }) =>
      tier !== 'immediate' &&
      (prefectures.length === 0 || (prefecture !== null && prefectures.includes(prefecture))) &&
      (seasons === undefined || (at !== null && isInSeason(seasons, at))),
  );
  const sorted = orderServices(shown, at, prefecture);
  return (
    <>
      <nav aria-label={t.groupsLabel}>
        <ul className={page.chips}>
          {GROUPS.map(({ id }) => (
            <li key={id}>
              <a className={page.chip} href={`#${id}`}>
                {t.chips[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {GROUPS.map(({ id, title, has }) => (
        <section key={id} id={id} className={page.section} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`} tabIndex={-1}>
            {title}
          </h2>
          {id === 'text' && <p className={page.meta}>{t.textNote}</p>}
          <ul className={page.stack}>
            {sorted
              .filter(has)
              .slice(0, at ? undefined : FIRST[id])
              .map((service) => (
                <ServiceCard
                  key={service.id}
                  service={service}
                  alternative={services.find(({ id: other }) => other === service.alternativeId)}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
