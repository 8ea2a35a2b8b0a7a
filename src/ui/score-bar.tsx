import styles from './score-bar.module.css';

interface Props {
  value: number;
  max: number;
  /** Number of equal steps to mark; a plain bar without. */
  steps?: number;
  isMarked?: boolean;
}

/** A bar of `value` out of `max`. For eyes only: the numbers stand beside it as text. */
export function ScoreBar({ value, max, steps, isMarked = false }: Props) {
  const cuts = steps ? Array.from({ length: steps - 1 }, (_, index) => ((index + 1) * 100) / steps) : [];
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width="100" height="6" />
      <rect
        className={styles.value}
        data-marked={isMarked || undefined}
        width={(100 * value) / max}
        height="6"
      />
      {cuts.map((x) => (
        <rect key={x} className={styles.cut} x={x - 0.4} width="0.8" height="6" />
      ))}
    </svg>
  );
}
