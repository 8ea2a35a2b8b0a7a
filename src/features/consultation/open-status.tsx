import { type OpenState, openState } from '#domain/consultation/open-now.ts';
import type { Service } from '#domain/consultation/service.ts';
import { consultation as t } from '#messages/ja/consultation.ts';
import { useNow } from '#platform/use-now.ts';
import { describeStatus } from './describe-status.ts';
import styles from './open-status.module.css';

/** What the pill says: people receive at certain hours; pages and programs are simply there. */
function wordsOf({ channel, hours, url }: Service, state: OpenState, at: Date): string {
  const isPage = channel === 'web' || channel === 'chatbot';
  if (isPage && state.state === 'open') return t.status.anytime;
  // 「公式ページで確認」 would point at a page that the card does not have.
  if (state.state === 'unknown' && !url) return t.status.unproven;
  return isPage && hours.schedule === null ? t.hours : describeStatus(state, at);
}

/** Open, closing, closed or unknown, in words. Its row keeps its height, so nothing moves once the clock is read. */
export function OpenStatus({ service }: { service: Service }) {
  const at = useNow();
  const { channel, hours } = service;
  const state = at ? openState(hours.schedule, at) : null;
  const isPerson = channel !== 'web' && channel !== 'chatbot';
  return (
    <p className={styles.status}>
      <span className={styles.pill} data-state={isPerson ? (state?.state ?? 'waiting') : 'page'}>
        {state && at ? wordsOf(service, state, at) : t.hours}
      </span>
      {hours.isSingleSource && hours.schedule && <span className={styles.hint}>{t.status.singleSource}</span>}
    </p>
  );
}
