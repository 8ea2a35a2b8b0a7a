import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import styles from './tab-bar.module.css';

interface TabLink {
  href: string;
  label: string;
  icon: IconNode;
  isCurrent: boolean;
}

/** Links, not an ARIA tab list: each leads to a page of its own. Icon and word, at most four. */
export function TabBar({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className={styles.bar} aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ href, label: word, icon, isCurrent }) => (
          <li key={href}>
            <a className={styles.tab} href={href} aria-current={isCurrent ? 'page' : undefined}>
              <Icon of={icon} />
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
