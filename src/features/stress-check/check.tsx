import { useState } from 'react';
import { type Instrument, itemsOf, validAnswers } from '#domain/stress-check/instrument.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';
import page from '#ui/page.module.css';
import { useDrafts } from './draft-store.ts';
import { Finished } from './finished.tsx';
import { Question } from './question.tsx';
import { SexQuestion } from './sex-question.tsx';
import { StorageNotice } from './start-cards.tsx';
import { useDraft, useStoredDrafts } from './use-draft.ts';

const t = stressCheck.question;

interface Props {
  instrument: Instrument;
  /** The conversion tables of the 57 questions are printed for men and for women. */
  asksSex?: boolean;
  isCrisisAnswer?: (itemId: string, value: number) => boolean;
  startHref: string;
  resultHref: string;
  helpHref: string;
}

/** A check, one question a screen: saved at each answer, resumed where it was left. */
export function Check({
  instrument,
  asksSex = false,
  isCrisisAnswer,
  startHref,
  resultHref,
  helpHref,
}: Props) {
  useStoredDrafts();
  const draft = useDraft(instrument.id);
  const { answer, chooseSex, moveTo, show, discard } = useDrafts.getState();
  const [hasMoved, setHasMoved] = useState(false);
  const [auto, setAuto] = useState(true);

  const items = itemsOf(instrument);
  const answers = validAnswers(instrument, draft?.answers);
  const firstOpen = items.findIndex(({ id }) => answers[id] === undefined);
  const isComplete = firstOpen === -1;
  const left = items.findIndex(({ id }) => id === draft?.at);
  const index = left === -1 ? Math.max(firstOpen, 0) : left;
  const item = items[index];
  const section = instrument.sections.find((one) => item && one.items.includes(item));
  const hasCrisis = items.some(({ id }) => {
    const value = answers[id];
    return value !== undefined && isCrisisAnswer?.(id, value);
  });
  const frame = { startHref, onDiscard: () => discard(instrument.id) };

  if (asksSex && !draft?.sex) {
    return (
      <SexQuestion
        {...frame}
        onChoose={(sex) => {
          setHasMoved(true);
          chooseSex(instrument.id, sex);
        }}
      />
    );
  }
  if (!item || !section) return null;

  const goTo = (to: number) => {
    setHasMoved(true);
    const next = items[to];
    if (next) moveTo(instrument.id, next.id);
  };
  /** After the last question come those that are still open; after the last of these, the end. */
  const goOn = () => {
    const current = validAnswers(instrument, useDrafts.getState().drafts[instrument.id]?.answers);
    const open = items.findIndex(({ id }) => current[id] === undefined);
    if (index + 1 < items.length) goTo(index + 1);
    else if (open >= 0) goTo(open);
    else moveTo(instrument.id, null);
  };

  if (isComplete && left === -1) {
    return (
      <Finished
        resultHref={resultHref}
        helpHref={helpHref}
        onResult={() => show(instrument.id)}
        onBack={() => goTo(items.length - 1)}
        onRestart={() => discard(instrument.id)}
      />
    );
  }

  return (
    <>
      <Question
        {...frame}
        key={item.id}
        item={item}
        section={section}
        index={index}
        count={items.length}
        answer={answers[item.id]}
        isArrival={hasMoved}
        auto={auto}
        onAuto={setAuto}
        onAnswer={(value) => answer(instrument.id, item.id, value)}
        onNext={goOn}
        onBack={index > 0 ? () => goTo(index - 1) : undefined}
      />
      <div role="status">
        {hasCrisis && (
          <a className={page.notice} href={helpHref}>
            {t.crisis}
          </a>
        )}
      </div>
      <StorageNotice />
    </>
  );
}
