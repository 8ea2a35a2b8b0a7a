import { crisisLines, emergencies } from 'virtual:content/crisis';
import { telHref } from '#domain/consultation/phone.ts';
import { app } from '#messages/ja/app.ts';
import { joins } from '#messages/ja/joins.ts';
import { CallLink } from './call-link.tsx';
import styles from './crisis-help.module.css';

const t = app.help;

/** At the foot of every page, in its HTML before any script: three telephones with their hours, 119 and 110. */
export function CrisisHelp({ listHref }: { listHref: string }) {
  return (
    <aside className={styles.help} aria-labelledby="help-title">
      <h2 id="help-title">{t.title}</h2>
      <p>{t.lead}</p>
      <ul className={styles.lines}>
        {crisisLines.map(({ id, name, phone, hours }) => (
          <li key={id}>
            <p className={styles.name}>
              {name}
              <span>{joins.facts(hours, t.free)}</span>
            </p>
            <CallLink name={name} phone={phone} />
          </li>
        ))}
      </ul>
      <p className={styles.emergencies}>
        {emergencies.map(({ id, phone }) => (
          <span key={id}>
            {id === 'emergency-119' ? t.emergency : t.danger}{' '}
            <a href={telHref(phone.number)}>{phone.display}</a>
          </span>
        ))}
      </p>
      <a href={listHref}>{t.more}</a>
    </aside>
  );
}
