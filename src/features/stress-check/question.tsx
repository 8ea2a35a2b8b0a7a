import { type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { Item, Section } from '#domain/stress-check/instrument.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';
import { Button } from '#ui/button.tsx';
import { Choice, Choices, Toggle } from '#ui/choice.tsx';
import page from '#ui/page.module.css';
import { BeforeYouStart } from './before-you-start.tsx';
import { CheckBar } from './check-bar.tsx';
import styles from './question.module.css';
import { useTap } from './use-tap.ts';

const t = stressCheck.question;

/** A second tap of a double tap lands on the next question; nobody reads and answers one in this time. */
const DOUBLE_TAP_MS = 250;

/** Seconds that one question takes: the ministry's five minutes for 57 questions. */
const SECONDS_PER_ITEM = 300 / 57;

interface Props {
  item: Item;
  section: Section;
  index: number;
  count: number;
  answer: number | undefined;
  /** Reached from another question: a screen reader starts at the new one. */
  isArrival: boolean;
  /** Goes on by itself after a tap; never after a key, where an arrow already selects. */
  auto: boolean;
  onAuto: (auto: boolean) => void;
  onAnswer: (value: number) => void;
  onNext: () => void;
  onBack?: (() => void) | undefined;
  startHref: string;
  onDiscard: () => void;
}

export function Question(props: Props) {
  const { item, section, index, count, answer, isArrival, auto, onAuto, onAnswer, onNext, onBack } = props;
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const shownAt = useRef(Number.NEGATIVE_INFINITY);
  const { onPointerUp, isTap } = useTap();
  /** 「次へ」 was pressed before an answer was chosen. */
  const [isAsked, setIsAsked] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per question, which is once per mount
  useEffect(() => {
    // The page a visit starts with was on screen long before it became live: nothing led a finger there.
    const isFirstPage = document.documentElement.dataset.hydrated === undefined;
    shownAt.current = isFirstPage ? Number.NEGATIVE_INFINITY : performance.now();
    // The first question can be answered before the app is live: that answer is kept.
    const early = form.current && new FormData(form.current).get('answer');
    if (typeof early === 'string' && answer === undefined) onAnswer(Number(early));
    if (isArrival) document.getElementById(title)?.focus();
  }, []);

  // What was stored arrives after the first render, when a radio no longer heeds `defaultChecked`.
  useEffect(() => {
    const radio = form.current?.querySelector<HTMLInputElement>(`input[name="answer"][value="${answer}"]`);
    if (radio) radio.checked = true;
  }, [answer]);

  const choose = (value: number, event: MouseEvent) => {
    const byTap = isTap(event);
    if (byTap && event.timeStamp - shownAt.current < DOUBLE_TAP_MS) {
      event.preventDefault();
      return;
    }
    onAnswer(value);
    if (byTap && auto) onNext();
  };

  const minutesLeft = Math.ceil(((count - index) * SECONDS_PER_ITEM) / 60);
  return (
    <form ref={form} className={styles.question} onSubmit={(event) => event.preventDefault()}>
      <CheckBar {...props} minutesLeft={minutesLeft} onBack={onBack} />
      <fieldset aria-labelledby={title} onPointerUp={onPointerUp}>
        <legend className={styles.legend}>
          <span className={styles.heading}>{section.heading}</span>
          {item.prompt && <span className={styles.prompt}>{item.prompt}</span>}
          <h1 id={title} className={styles.text} tabIndex={-1}>
            {item.text}
          </h1>
        </legend>
        <Choices>
          {section.options.map(({ value, label }) => (
            <Choice
              key={value}
              name="answer"
              value={value}
              defaultChecked={answer === value}
              onClick={(event) => choose(value, event)}
            >
              {label}
            </Choice>
          ))}
        </Choices>
      </fieldset>
      <div className={page.stack}>
        <Button
          look={answer === undefined ? 'secondary' : 'primary'}
          aria-disabled={answer === undefined}
          onClick={() => (answer === undefined ? setIsAsked(true) : onNext())}
        >
          {t.next}
        </Button>
        <p role="status">{isAsked && answer === undefined && t.needsAnswer}</p>
        <Toggle checked={auto} onChange={() => onAuto(!auto)}>
          {t.auto}
        </Toggle>
      </div>
      {index === 0 && <BeforeYouStart />}
      <noscript>
        <p>{t.noScript}</p>
      </noscript>
    </form>
  );
}
