import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Look = 'primary' | 'secondary' | 'crisis' | 'quiet';

export function Button({ look = 'secondary', ...props }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className={styles.button} data-look={look} {...props} />;
}

/** A plain link that looks like a button: works before any script. */
export function LinkButton({ look = 'secondary', ...props }: ComponentProps<'a'> & { look?: Look }) {
  return <a className={styles.button} data-look={look} {...props} />;
}
