import { stressCheck as t } from '#messages/ja/stress-check.ts';
import styles from './before-you-start.module.css';

/** Five lines that a person should have seen before the first question. */
export function BeforeYouStart() {
  return (
    <ul className={styles.lines}>
      {t.before.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
