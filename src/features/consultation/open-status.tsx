import { openState } from '#domain/consultation/open-now.ts';
import type { Service } from '#domain/consultation/service.ts';
import { consultation as t } from '#messages/ja/consultation.ts';
import { useNow } from '#platform/use-now.ts';
import { describeStatus } from './describe-status.ts';
import styles from './open-status.module.css';

/** Open, closing, closed or unknown, in words. Its row keeps its height, so nothing moves once the clock is read. */
export function OpenStatus({ service }: { service: Service }) {
  const at = useNow();
  const { schedule, isSingleSource } = service.hours;
  const state = at ? openState(schedule, at) : null;
  return (
    <p className={styles.status}>
      <span className={styles.pill} data-state={state?.state ?? 'waiting'}>
        {state && at ? describeStatus(state, at) : t.hours}
      </span>
      {isSingleSource && schedule && <span className={styles.hint}>{t.status.singleSource}</span>}
    </p>
  );
}
