import type { Verdict } from '#domain/stress-check/bjsq-57/high-stress.ts';
import type { Area } from '#domain/stress-check/bjsq-57/scales.ts';
import type { Bjsq57Score, ScaleScore } from '#domain/stress-check/bjsq-57/scoring.ts';
import { joins } from '#messages/ja/joins.ts';
import { stressCheck } from '#messages/ja/stress-check.ts';
import page from '#ui/page.module.css';
import { ScoreBar } from '#ui/score-bar.tsx';
import styles from './bjsq-57-details.module.css';

const t = stressCheck.result.bjsq;

/** In the manual's order: causes, reactions, support, satisfaction. */
const AREAS = ['A', 'B', 'C', 'D'] as const satisfies readonly Area[];

/** Both official methods with the sums that led there, then every scale as bar and in a table. */
export function Bjsq57Details({ score }: { score: Bjsq57Score }) {
  const worst = score.scales.filter(({ isWorst }) => isWorst).map(({ name }) => name);
  return (
    <>
      <section className={page.section}>
        <h3>{t.verdict}</h3>
        <Method verdict={score.sum} unit={t.sumUnit} />
        {score.conversion && <Method verdict={score.conversion} unit={t.ratingUnit} />}
        <p>{!score.conversion ? t.sumOnly : score.differ && t.differ}</p>
        <p className={page.meta}>{t.group}</p>
      </section>
      <section className={page.section}>
        <h3>{t.bars}</h3>
        {score.conversion && <p>{worst.length > 0 ? t.summary(joins.list(worst)) : t.noWorst}</p>}
        <p className={page.meta}>{score.conversion ? t.barsNote : t.rawBarsNote}</p>
        {AREAS.map((area) => (
          <div key={area} className={page.stack}>
            <h4 className={styles.area}>{t.areas[area]}</h4>
            <ul className={styles.bars}>
              {score.scales
                .filter((scale) => scale.area === area)
                .map((scale) => (
                  <ScaleRow key={scale.id} scale={scale} />
                ))}
            </ul>
            {area === 'D' && <p className={page.meta}>{t.satisfaction}</p>}
          </div>
        ))}
      </section>
      <section className={page.section}>
        <h3>{t.table}</h3>
        <ScaleTable score={score} />
        {score.conversion && <p className={page.meta}>{t.tableNote}</p>}
      </section>
    </>
  );
}

function Method({ verdict, unit }: { verdict: Verdict; unit: string }) {
  const { name, sums, criteria, high } = verdict;
  return (
    <div className={styles.method}>
      <h4>{name}</h4>
      <p>
        <strong>{high ? t.high : t.notHigh}</strong>
      </p>
      <p>{t.sums(sums.A, sums.B, sums.C)}</p>
      {high && <p>{t.criterion(joins.facts(...criteria))}</p>}
      <p className={page.meta}>{joins.sentences([unit, t.example])}</p>
    </div>
  );
}

function ScaleRow({ scale }: { scale: ScaleScore }) {
  const { name, raw, range, rating, columnLabel, isWorst } = scale;
  const [min, max] = range;
  return (
    <li className={styles.row}>
      <span>{name}</span>
      <span className={styles.value}>{rating === null ? t.raw(raw, min, max) : columnLabel}</span>
      {rating === null ? (
        <ScoreBar value={raw - min} max={max - min} />
      ) : (
        <ScoreBar value={rating} max={5} steps={5} isMarked={isWorst} />
      )}
    </li>
  );
}

function ScaleTable({ score }: { score: Bjsq57Score }) {
  const { columns } = t;
  const isRated = score.conversion !== null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must be scrollable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={t.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.scale}</th>
            <th scope="col">{columns.raw}</th>
            {isRated && <th scope="col">{columns.rating}</th>}
            {isRated && <th scope="col">{columns.column}</th>}
          </tr>
        </thead>
        <tbody>
          {score.scales.map(({ id, name, raw, rating, columnLabel }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{raw}</td>
              {isRated && <td>{rating}</td>}
              {isRated && <td>{columnLabel}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
