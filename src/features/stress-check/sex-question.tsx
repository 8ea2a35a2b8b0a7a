import type { MouseEvent } from 'react';
import { useRef } from 'react';
import type { Sex } from '#domain/stress-check/bjsq-57/scales.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';
import { Button } from '#ui/button.tsx';
import { Choice, Choices } from '#ui/choice.tsx';
import page from '#ui/page.module.css';
import { BeforeYouStart } from './before-you-start.tsx';
import { CheckBar } from './check-bar.tsx';
import styles from './question.module.css';
import { useTap } from './use-tap.ts';

const t = stressCheck.sex;

const SEXES = ['male', 'female', 'unanswered'] as const satisfies readonly Sex[];

interface Props {
  startHref: string;
  onDiscard: () => void;
  onChoose: (sex: Sex) => void;
}

/** Asked before the 57 questions, with the reason; a key selects, the button goes on. */
export function SexQuestion({ startHref, onDiscard, onChoose }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { onPointerUp, isTap } = useTap();
  const goOn = () => {
    const chosen = form.current && new FormData(form.current).get('sex');
    const sex = SEXES.find((one) => one === chosen);
    if (sex) onChoose(sex);
  };
  const tap = (sex: Sex, event: MouseEvent) => {
    if (isTap(event)) onChoose(sex);
  };
  return (
    <form ref={form} className={styles.question} onSubmit={(event) => event.preventDefault()}>
      <CheckBar startHref={startHref} onDiscard={onDiscard} />
      <fieldset aria-labelledby="sex" onPointerUp={onPointerUp}>
        <legend className={styles.legend}>
          <span className={styles.heading}>{t.heading}</span>
          <h1 id="sex" className={styles.text} tabIndex={-1}>
            {t.title}
          </h1>
        </legend>
        <Choices>
          {SEXES.map((sex) => (
            <Choice key={sex} name="sex" value={sex} onClick={(event) => tap(sex, event)}>
              {t.options[sex]}
            </Choice>
          ))}
        </Choices>
      </fieldset>
      <p className={page.meta}>{t.note}</p>
      <Button onClick={goOn}>{stressCheck.question.next}</Button>
      <BeforeYouStart />
      <noscript>
        <p>{stressCheck.question.noScript}</p>
      </noscript>
    </form>
  );
}
