import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import MapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import { ServiceList } from '#features/consultation/service-list.tsx';
import { useSettings } from '#features/profile/settings-store.ts';
import { consultation as t } from '#messages/ja/consultation.ts';
import { LinkButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import { paths } from './paths.ts';

export function Page() {
  const prefecture = useSettings((state) => state.prefecture);
  return (
    <div className={page.page}>
      <header>
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className={page.lead}>{t.lead}</p>
      </header>
      <LinkButton href={prefecture ? paths.area(prefecture) : paths.areas}>
        <Icon of={MapPin} />
        {t.area}
        <Icon of={ChevronRight} />
      </LinkButton>
      <ServiceList prefecture={prefecture} />
    </div>
  );
}
