import Bot from 'lucide/dist/esm/icons/bot.mjs';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import { isRoundTheClock, openState } from '#domain/consultation/open-now.ts';
import { telHref } from '#domain/consultation/phone.ts';
import type { Service } from '#domain/consultation/service.ts';
import { consultation as t } from '#messages/ja/consultation.ts';
import { joins } from '#messages/ja/joins.ts';
import { useNow } from '#platform/use-now.ts';
import { LinkButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import { CallLink } from './call-link.tsx';
import { OpenStatus } from './open-status.tsx';
import styles from './service-card.module.css';

/**
 * One desk: what it costs, when it answers, for whom, and one way in. What decides nothing waits behind 「くわしく」 and
 * comes once the page is live, which keeps the document within its budget.
 */
export function ServiceCard({
  service,
  alternative,
}: {
  service: Service;
  alternative?: Service | undefined;
}) {
  const at = useNow();
  const { name, channel, hours, cost } = service;
  return (
    <li id={service.id} className={page.card}>
      <h3 tabIndex={-1} lang={service.languages[0] === 'en' ? 'en' : undefined}>
        {name}
      </h3>
      <OpenStatus service={service} />
      {channel === 'chatbot' && (
        <p className={styles.bot}>
          <Icon of={Bot} />
          {t.chatbotNote}
        </p>
      )}
      <dl className={styles.facts}>
        <Fact name={t.hours}>{hours.text}</Fact>
        <Fact name={t.cost.label}>{t.cost[cost]}</Fact>
        <Fact name={t.audience}>{joins.list(service.audience)}</Fact>
        {service.limits.length > 0 && <Fact name={t.limits}>{joins.sentences(service.limits)}</Fact>}
      </dl>
      <ServiceActions service={service} look={isAnswering(service, at) ? 'primary' : 'secondary'} />
      {alternative?.phone && (
        <div className={styles.alternative}>
          <p>{t.alternative(alternative.name)}</p>
          <CallLink name={alternative.name} phone={alternative.phone} />
        </div>
      )}
      {/* Its row is kept free until there is something behind it: nothing below moves. */}
      <details className={styles.details} data-waiting={at === null || undefined}>
        <summary>{t.details}</summary>
        {at && <Details service={service} />}
      </details>
      <p className={styles.checked}>{t.checked(t.evidence[service.evidence], service.checkedOn)}</p>
    </li>
  );
}

function Details({ service }: { service: Service }) {
  const { operator, isAnonymous, languages, otherPhones, source, note } = service;
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t.operator}>{operator}</Fact>
        {isAnonymous && <Fact name={t.anonymous}>○</Fact>}
        <Fact name={t.languages}>{joins.list(languages.map((code) => t.languageNames[code] ?? code))}</Fact>
        {otherPhones.map((phone) => (
          <Fact key={phone.number} name={phone.use}>
            <a href={telHref(phone.number)}>{phone.display}</a>
          </Fact>
        ))}
        <Fact name={t.source}>
          <a href={source.url} rel="noopener noreferrer" target="_blank">
            {source.title}
          </a>
        </Fact>
      </dl>
      {note && <p>{note}</p>}
    </>
  );
}

/** Only a line that takes calls now looks like the way to go; the number of a closed one stays in reach. */
function isAnswering({ hours }: Service, at: Date | null): boolean {
  if (!at) return isRoundTheClock(hours.schedule);
  const { state } = openState(hours.schedule, at);
  return state === 'open' || state === 'closing';
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const ACTIONS = {
  tel: t.siteOpen,
  line: t.lineOpen,
  chat: t.chatOpen,
  chatbot: t.botOpen,
  web: t.siteOpen,
} as const;

/** Telephone first; otherwise LINE, then the operator's page. A row without a proven contact has the page only. */
export function ServiceActions({
  service,
  look = 'secondary',
}: {
  service: Service;
  look?: 'primary' | 'secondary';
}) {
  const { name, phone, lineUrl, url, channel } = service;
  if (phone) return <CallLink name={name} phone={phone} look={look} />;
  const href = lineUrl ?? url;
  if (!href) return null;
  const isDoubtful = service.evidence === 'single-source';
  const action = lineUrl ? t.lineOpen : channel === 'line' || isDoubtful ? t.siteOpen : ACTIONS[channel];
  const icon = channel === 'line' || channel === 'chat' ? MessagesSquare : ExternalLink;
  return (
    <>
      {channel === 'tel' && isDoubtful && <p>{t.numberOnSite}</p>}
      <LinkButton
        href={href}
        look={look}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t.openLabel(name, action)}
      >
        <Icon of={icon} />
        {action}
      </LinkButton>
    </>
  );
}
