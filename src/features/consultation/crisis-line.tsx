import { crisisLines } from 'virtual:content/crisis';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import { telHref } from '#domain/consultation/phone.ts';
import { app as t } from '#messages/ja/app.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './crisis-line.module.css';

/** The thin line on every screen: one tap to the panel, one tap to a person. Never dismissible. */
export function CrisisLine({ panelHref }: { panelHref: string }) {
  const first = crisisLines[0];
  return (
    <aside className={styles.line} aria-label={t.crisisLine}>
      <a className={styles.panel} href={panelHref}>
        {t.crisisLine}
        <Icon of={ChevronRight} size={18} />
      </a>
      {first && (
        <a
          className={styles.call}
          href={telHref(first.phone.number)}
          aria-label={t.crisisCall(first.name, first.phone.display)}
        >
          <Icon of={Phone} size={16} />
          {first.phone.display}
        </a>
      )}
    </aside>
  );
}
