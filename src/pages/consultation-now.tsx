import { CrisisPanel, CrisisPanelMore } from '#features/consultation/crisis-panel.tsx';
import { consultation } from '#messages/ja/consultation.ts';
import page from '#ui/page.module.css';
import { paths } from './paths.ts';

const t = consultation.crisis;

export function Page() {
  return (
    <div className={page.page}>
      <header>
        <h1 tabIndex={-1}>{t.title}</h1>
        <p>{t.lead}</p>
      </header>
      <CrisisPanel look="crisis" />
      <CrisisPanelMore href={paths.consultation} />
    </div>
  );
}
