import { services } from 'virtual:content/consultation';
import { crisisLines, emergencies } from 'virtual:content/crisis';
import { consultation } from '#messages/ja/consultation.ts';
import { joins } from '#messages/ja/joins.ts';
import { LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';
import { CallLink } from './call-link.tsx';
import styles from './crisis-panel.module.css';
import { OpenStatus } from './open-status.tsx';
import { ServiceActions } from './service-card.tsx';

const t = consultation.crisis;

/** The text desk of the panel: the only one that answers round the clock by two documents. */
const TEXT_DESK = 'anata-no-ibasho';

/**
 * Help for this minute: three telephones, one way to write, 119 and 110. No script is needed to use it. Red only
 * on the crisis page itself: a result is never red.
 */
export function CrisisPanel({ look }: { look: 'crisis' | 'primary' }) {
  const textDesk = services.find(({ id }) => id === TEXT_DESK);
  const lines = crisisLines.flatMap(({ id }) => services.find((service) => service.id === id) ?? []);
  return (
    <>
      <ul className={page.stack}>
        {lines.map((service, index) => (
          <li key={service.id} className={page.card}>
            <h2 className={styles.name}>{service.name}</h2>
            <OpenStatus service={service} />
            {service.phone && (
              <CallLink name={service.name} phone={service.phone} look={index === 0 ? look : 'secondary'} />
            )}
            <p className={page.meta}>{joins.facts(consultation.cost[service.cost], service.hours.text)}</p>
          </li>
        ))}
      </ul>
      <p className={page.meta}>{t.busy}</p>
      {textDesk && (
        <section className={page.section}>
          <h2>{t.text}</h2>
          <p>{joins.aside(textDesk.name, textDesk.hours.text)}</p>
          <ServiceActions service={textDesk} />
        </section>
      )}
      <ul className={styles.emergencies}>
        {emergencies.map(({ id, phone }) => (
          <li key={id}>
            {id === 'emergency-119' ? t.hurt : t.danger}
            <CallLink name={id === 'emergency-119' ? t.hurt : t.danger} phone={phone} isShort />
          </li>
        ))}
      </ul>
      <section className={page.section}>
        <h2>{t.cannotTalk}</h2>
        <p>{t.cannotTalkText}</p>
        <blockquote className={styles.message}>{t.message}</blockquote>
        <p>{t.breathe}</p>
      </section>
      <p className={page.meta}>{t.notAChat}</p>
    </>
  );
}

/** The way on from the panel, for those who want to choose for themselves. */
export function CrisisPanelMore({ href }: { href: string }) {
  return <LinkButton href={href}>{t.portal}</LinkButton>;
}
