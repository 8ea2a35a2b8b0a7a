import ClipboardCheck from 'lucide/dist/esm/icons/clipboard-check.mjs';
import type { InstrumentId } from '#domain/stress-check/instrument.ts';
import { stressCheck as t } from '#messages/ja/stress-check.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Toggle } from '#ui/choice.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import { CATALOGUE } from './catalogue.ts';
import { useDrafts } from './draft-store.ts';
import styles from './start-cards.module.css';
import { useStoredDrafts } from './use-draft.ts';

interface Props {
  hrefOf: (id: InstrumentId) => string;
  resultHref: string;
}

/** One card per check: for whom, how long, and the way in. */
export function StartCards({ hrefOf }: Pick<Props, 'hrefOf'>) {
  return (
    <ul className={page.stack}>
      {CATALOGUE.map(({ id }) => {
        const { who, name, size, text, start } = t.cards[id];
        return (
          <li key={id} className={page.card}>
            <h2>{name}</h2>
            <p className={styles.facts}>
              <span className={page.tag}>{who}</span>
              {size}
            </p>
            <p>{text}</p>
            <LinkButton look="primary" href={hrefOf(id)} aria-label={t.startLabel(name)}>
              <Icon of={ClipboardCheck} />
              {start}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}

/** Checks that were interrupted, and where their answers are kept. */
export function Paused({ hrefOf, resultHref }: Props) {
  useStoredDrafts();
  const drafts = useDrafts((state) => state.drafts);
  const discard = useDrafts((state) => state.discard);
  const show = useDrafts((state) => state.show);
  const paused = CATALOGUE.filter(({ id }) => drafts[id]);
  return (
    paused.length > 0 && (
      <section className={page.card} aria-labelledby="paused">
        <h2 id="paused">{t.paused.title}</h2>
        {paused.map(({ id, itemCount }) => {
          const { name } = t.cards[id];
          const done = Math.min(Object.keys(drafts[id]?.answers ?? {}).length, itemCount);
          const isDone = done === itemCount;
          const action = isDone ? t.paused.result : t.paused.resume;
          return (
            <div key={id} className={page.stack}>
              <p>{isDone ? t.paused.done(name) : t.paused.progress(name, done, itemCount)}</p>
              <LinkButton
                look="primary"
                href={isDone ? resultHref : hrefOf(id)}
                aria-label={t.paused.label(action, name)}
                onClick={() => show(id)}
              >
                {action}
              </LinkButton>
              <Button onClick={() => discard(id)} aria-label={t.paused.label(t.paused.discard, name)}>
                {t.paused.discard}
              </Button>
            </div>
          );
        })}
      </section>
    )
  );
}

/** The choice to leave nothing on the phone, and what the phone has to say about it. */
export function KeepChoice() {
  const isKept = useDrafts((state) => state.isKept);
  const keep = useDrafts((state) => state.keep);
  return (
    <div className={page.stack}>
      <Toggle checked={!isKept} onChange={() => keep(!isKept)}>
        {t.keep.label}
      </Toggle>
      <p className={page.meta}>{isKept ? t.keep.kept : t.keep.notKept}</p>
      <StorageNotice />
    </div>
  );
}

export function StorageNotice() {
  const isRefused = useDrafts((state) => state.isRefused);
  const isDamaged = useDrafts((state) => state.isDamaged);
  const isNewer = useDrafts((state) => state.isNewer);
  return (
    <p role="status" className={page.meta}>
      {isRefused ? t.keep.refused : isNewer ? t.keep.newer : isDamaged && t.keep.damaged}
    </p>
  );
}
