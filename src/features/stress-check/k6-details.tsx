import type { K6Score } from '#domain/stress-check/k6/scoring.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';
import page from '#ui/page.module.css';
import { ScoreBar } from '#ui/score-bar.tsx';

const t = stressCheck.result.k6;

export function K6Details({ score }: { score: K6Score }) {
  const { total, range } = score;
  return (
    <section className={page.section}>
      <h3>{t.total(total, range[1])}</h3>
      <ScoreBar value={total - range[0]} max={range[1] - range[0]} />
      <p className={page.meta}>{t.note}</p>
      <p className={page.meta}>{t.bands}</p>
    </section>
  );
}
