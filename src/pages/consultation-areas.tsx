import { AreaPicker } from '#features/consultation/area.tsx';
import { consultation } from '#messages/ja/consultation.ts';
import page from '#ui/page.module.css';
import { paths } from './paths.ts';

const t = consultation.areas;

export function Page() {
  return (
    <div className={page.page}>
      <header>
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className={page.lead}>{t.lead}</p>
      </header>
      <AreaPicker hrefOf={paths.area} />
    </div>
  );
}
