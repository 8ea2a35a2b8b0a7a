import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { useState } from 'react';
import { stressCheck } from '#messages/ja/stress-check.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import styles from './check-bar.module.css';

const t = stressCheck.question;

interface Props {
  /** Position from 0; absent before the first question. */
  index?: number;
  count?: number;
  minutesLeft?: number;
  onBack?: (() => void) | undefined;
  startHref: string;
  onDiscard: () => void;
}

/** Back, how far, and out. */
export function CheckBar({ index, count, minutesLeft, onBack, startHref, onDiscard }: Props) {
  const [isStopping, setIsStopping] = useState(false);
  const hasProgress = index !== undefined && count !== undefined;
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        {onBack ? (
          <button type="button" className={styles.tool} onClick={onBack}>
            <Icon of={ArrowLeft} />
            {t.back}
          </button>
        ) : (
          <a className={styles.tool} href={startHref}>
            <Icon of={ArrowLeft} />
            {t.back}
          </a>
        )}
        {hasProgress && (
          <p className={styles.count}>
            {t.progress(index + 1, count)}
            {minutesLeft !== undefined && minutesLeft > 1 && <span>{t.minutes(minutesLeft)}</span>}
          </p>
        )}
        <button
          type="button"
          className={styles.tool}
          aria-expanded={isStopping}
          onClick={() => setIsStopping(!isStopping)}
        >
          <Icon of={X} />
          {t.stop}
        </button>
      </div>
      {hasProgress && (
        <progress
          className={styles.progress}
          value={index}
          max={count}
          aria-label={t.progressLabel(index + 1, count)}
        />
      )}
      {isStopping && (
        <section className={page.card} aria-label={t.stopTitle}>
          <p>{t.stopTitle}</p>
          <LinkButton href={startHref}>{t.later}</LinkButton>
          <LinkButton href={startHref} onClick={onDiscard}>
            {t.discard}
          </LinkButton>
          <Button look="quiet" onClick={() => setIsStopping(false)}>
            {t.stay}
          </Button>
        </section>
      )}
    </div>
  );
}
