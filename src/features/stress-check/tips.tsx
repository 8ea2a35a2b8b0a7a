import type { Level } from '#domain/stress-check/level.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';
import page from '#ui/page.module.css';
import styles from './tips.module.css';

const t = stressCheck.result;

/** Small things for today; fewer the harder the days are, none at level 4. */
export function Tips({ level }: { level: Level }) {
  const tips: readonly string[] = t.tipsOf[level];
  if (tips.length === 0) return null;
  return (
    <section className={page.section}>
      <h2>{t.tips}</h2>
      <ul className={styles.tips}>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </section>
  );
}
