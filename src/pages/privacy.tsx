import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import { K6 } from '#domain/stress-check/k6/items.ts';
import { privacy as t } from '#messages/ja/privacy.ts';
import { privacyLines } from '#messages/ja/settings.ts';
import page from '#ui/page.module.css';
import styles from './privacy.module.css';

export function Page() {
  return (
    <div className={page.page}>
      <h1 tabIndex={-1}>{t.title}</h1>
      <section className={page.section}>
        <h2>{t.demo.title}</h2>
        <p>{t.demo.text}</p>
      </section>
      <List title={t.lines.title} items={privacyLines} />
      <List title={t.stays.title} items={t.stays.items} />
      <List title={t.leaves.title} items={t.leaves.items} />
      <section className={page.section}>
        <h2>{t.health.title}</h2>
        <p>{t.health.text}</p>
      </section>
      <section className={page.section}>
        <h2>{t.line.title}</h2>
        <p>{t.line.text}</p>
        <a href={t.line.url} target="_blank" rel="noopener noreferrer">
          {t.line.link}
        </a>
      </section>
      <section className={page.section}>
        <h2>{t.sources.title}</h2>
        <p>{t.sources.lead}</p>
        <h3>{t.sources.instruments}</h3>
        {[K6, BJSQ_57].map(({ id, licence }) => (
          <p key={id} className={page.meta}>
            {licence}
          </p>
        ))}
        <h3>{t.sources.desks}</h3>
        <p className={page.meta}>{t.sources.desksText}</p>
        <h3>{t.sources.contrast}</h3>
        <p className={page.meta}>{t.sources.contrastText}</p>
      </section>
      <section className={page.section}>
        <h2>{t.version.title}</h2>
        <p className={page.meta}>
          {t.version.build}: {import.meta.env.VITE_BUILD}
        </p>
      </section>
    </div>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className={page.section}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
