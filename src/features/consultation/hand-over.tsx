import { services } from 'virtual:content/consultation';
import { primaryDesks } from '#domain/consultation/order.ts';
import { consultation } from '#messages/ja/consultation.ts';
import { joins } from '#messages/ja/joins.ts';
import { useNow } from '#platform/use-now.ts';
import { LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';
import { CallLink } from './call-link.tsx';
import { CrisisPanel } from './crisis-panel.tsx';
import { OpenStatus } from './open-status.tsx';
import { ServiceActions } from './service-card.tsx';

const t = consultation.handOver;

interface Props {
  /** How much help a result offers: 1 (least) to 4 (help comes first). */
  level: 1 | 2 | 3 | 4;
  prefecture: string | null;
  listHref: string;
  areaHref: string;
  videosHref: string;
}

/** One way to a person who answers now, then two others. Never only a place to visit later. */
export function HandOver({ level, prefecture, listHref, areaHref, videosHref }: Props) {
  const at = useNow();
  const desks = primaryDesks(services, at, prefecture);
  const call = desks.find(({ channel }) => channel === 'tel');
  const text = desks.find(({ channel }) => channel !== 'tel');
  const videos = (
    <LinkButton look={level === 1 ? 'primary' : 'secondary'} href={videosHref}>
      {t.videos}
    </LinkButton>
  );
  return (
    <section className={page.section} aria-label={t.label}>
      {level === 4 && <CrisisPanel look="primary" />}
      {level === 1 && videos}
      {level !== 4 && call?.phone && (
        <div className={page.card}>
          <p>
            <strong>{call.name}</strong>
          </p>
          <OpenStatus service={call} />
          <CallLink name={call.name} phone={call.phone} look={level === 1 ? 'secondary' : 'primary'} />
          <p className={page.meta}>{joins.facts(consultation.cost[call.cost], call.hours.text)}</p>
        </div>
      )}
      {level !== 4 && text && (
        <div className={page.card}>
          <p>
            <strong>{text.name}</strong>
          </p>
          <OpenStatus service={text} />
          <ServiceActions service={text} />
        </div>
      )}
      <div className={page.stack}>
        {level === 2 && videos}
        <LinkButton href={areaHref}>{t.area}</LinkButton>
        <LinkButton href={listHref}>{t.list}</LinkButton>
      </div>
    </section>
  );
}
