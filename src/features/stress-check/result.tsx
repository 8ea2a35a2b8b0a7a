import { type ReactNode, useEffect, useRef } from 'react';
import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import { scoreBjsq57 } from '#domain/stress-check/bjsq-57/scoring.ts';
import {
  type Instrument,
  type InstrumentId,
  isComplete,
  validAnswers,
} from '#domain/stress-check/instrument.ts';
import { K6 } from '#domain/stress-check/k6/items.ts';
import { scoreK6 } from '#domain/stress-check/k6/scoring.ts';
import type { Level } from '#domain/stress-check/level.ts';
import { joins } from '#messages/ja/joins.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';
import { LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';
import { Bjsq57Details } from './bjsq-57-details.tsx';
import { Discard } from './discard.tsx';
import type { Draft } from './draft.ts';
import { useDrafts } from './draft-store.ts';
import { K6Details } from './k6-details.tsx';
import styles from './result.module.css';
import { Tips } from './tips.tsx';
import { useStoredDrafts } from './use-draft.ts';

const t = stressCheck.result;

interface Outcome {
  instrument: Instrument;
  level: Level;
  details: ReactNode;
  /** Whether the person is at work, where a company doctor may be near. */
  isAboutWork: boolean;
}

/** The outcome of a complete draft, or null: a result exists only where every answer does. */
function outcomeOf(id: InstrumentId, draft: Draft | undefined): Outcome | null {
  if (id === 'k6') {
    const answers = validAnswers(K6, draft?.answers);
    if (!isComplete(K6, answers)) return null;
    const score = scoreK6(answers);
    return { instrument: K6, level: score.level, details: <K6Details score={score} />, isAboutWork: false };
  }
  const answers = validAnswers(BJSQ_57, draft?.answers);
  if (!draft?.sex || !isComplete(BJSQ_57, answers)) return null;
  const score = scoreBjsq57(answers, draft.sex);
  return {
    instrument: BJSQ_57,
    level: score.level,
    details: <Bjsq57Details score={score} />,
    isAboutWork: true,
  };
}

interface Props {
  /** Who to turn to, first of all; composed by the page, because desks belong to another feature. */
  renderHelp: (level: Level) => ReactNode;
  startHref: string;
  hrefOf: (id: InstrumentId) => string;
  /** Under 16 by the settings: desks for the young come before a score that was not made for them. */
  isYoung: boolean;
}

/**
 * The result, in the order of ux §5: a plain sentence, what it is not, one way to a person, then everything else.
 * Without a complete draft, `children` (the start page) is shown: there is nothing to be wrong about.
 */
export function Result({
  renderHelp,
  startHref,
  hrefOf,
  isYoung,
  children,
}: Props & { children: ReactNode }) {
  useStoredDrafts();
  const current = useDrafts((state) => state.current);
  const draft = useDrafts((state) => (state.current ? state.drafts[state.current] : undefined));
  const outcome = current && outcomeOf(current, draft);
  if (!current || !outcome) return children;
  const { level, instrument, details, isAboutWork } = outcome;
  const { name, sentence } = t.levels[level];
  return (
    <article className={page.page}>
      <header className={page.stack}>
        <p className={styles.level} data-level={level}>
          {t.level(level, name)}
        </p>
        <Title>{sentence}</Title>
        <p>
          <strong>{t.notADiagnosis}</strong>
          {t.meaning}
        </p>
      </header>
      {isYoung && <p>{t.young}</p>}
      {renderHelp(level)}
      {level >= 3 && isAboutWork && <p>{t.work}</p>}
      <p>{level === 1 ? t.low : t.twoWeeks}</p>
      <Tips level={level} />
      <details className={styles.details}>
        <summary>{t.details}</summary>
        <div className={page.page}>
          {details}
          <section className={page.section}>
            <h3>{t.source}</h3>
            <p className={page.meta}>{joins.facts(instrument.name, instrument.version)}</p>
            <p className={page.meta}>{instrument.licence}</p>
            <a href={instrument.source.url} target="_blank" rel="noopener noreferrer">
              {instrument.source.title}
            </a>
          </section>
        </div>
      </details>
      <p className={page.meta}>{t.again[level]}</p>
      <div className={page.stack}>
        <LinkButton href={hrefOf(current)}>{t.answers}</LinkButton>
        <Discard startHref={startHref} onDiscard={() => useDrafts.getState().discard(current)} />
      </div>
    </article>
  );
}

function Title({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
