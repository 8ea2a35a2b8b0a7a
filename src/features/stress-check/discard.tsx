import { useState } from 'react';
import { stressCheck } from '#messages/ja/stress-check.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';

const t = stressCheck.result;

/** Takes two taps: what is gone cannot come back. */
export function Discard({ startHref, onDiscard }: { startHref: string; onDiscard: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setIsAsking(true)}>{t.discard}</Button>;
  return (
    <div className={page.card}>
      <p role="status">{t.discardSure}</p>
      <LinkButton href={startHref} onClick={onDiscard}>
        {t.discardYes}
      </LinkButton>
      <Button onClick={() => setIsAsking(false)}>{t.discardNo}</Button>
    </div>
  );
}
