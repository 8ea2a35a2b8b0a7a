import type { ComponentProps, ReactNode } from 'react';
import styles from './choice.module.css';

/** One answer: a native radio in a row of 56 px, all of it tappable. */
export function Choice({ children, ...input }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className={styles.choice}>
      <input type="radio" className={styles.input} {...input} />
      <span className={styles.face}>{children}</span>
    </label>
  );
}

/** A row for a yes-or-no setting, alike in size and look. */
export function Toggle({ children, ...input }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" className={styles.input} {...input} />
      <span className={styles.face}>{children}</span>
    </label>
  );
}

export function Choices({ children }: { children: ReactNode }) {
  return <div className={styles.rows}>{children}</div>;
}
