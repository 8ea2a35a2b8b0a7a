import { useEffect, useRef } from 'react';
import { stressCheck } from '#messages/ja/stress-check.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';

const t = stressCheck.finished;

interface Props {
  resultHref: string;
  helpHref: string;
  onResult: () => void;
  onBack: () => void;
  onRestart: () => void;
}

/** Before the result: to see a score is a choice (ux §1, rule 4). */
export function Finished({ resultHref, helpHref, onResult, onBack, onRestart }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className={page.page}>
      <div className={page.stack}>
        <h1 ref={title} tabIndex={-1}>
          {t.title}
        </h1>
        <p>{t.text}</p>
      </div>
      <div className={page.stack}>
        <LinkButton look="primary" href={resultHref} onClick={onResult}>
          {t.result}
        </LinkButton>
        <LinkButton href={helpHref}>{t.withoutScore}</LinkButton>
        <Button look="quiet" onClick={onBack}>
          {t.back}
        </Button>
        <Button look="quiet" onClick={onRestart}>
          {t.restart}
        </Button>
      </div>
    </div>
  );
}
