import { useParams } from 'react-router-dom';
import { prefectureOf } from '#domain/audience/prefecture.ts';
import { AreaDesks, AreaPicker } from '#features/consultation/area.tsx';
import { consultation } from '#messages/ja/consultation.ts';
import page from '#ui/page.module.css';
import { paths } from './paths.ts';

const t = consultation.areas;

/** One prefecture; a code that is none shows the list of all. */
export function Page() {
  const prefecture = prefectureOf(useParams().code);
  return (
    <div className={page.page}>
      <h1 tabIndex={-1}>{prefecture ? consultation.areaOf(prefecture.name) : t.title}</h1>
      {prefecture ? <AreaDesks code={prefecture.code} /> : <AreaPicker hrefOf={paths.area} />}
      {prefecture && <a href={paths.areas}>{t.other}</a>}
    </div>
  );
}
