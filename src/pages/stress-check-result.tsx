import { HandOver } from '#features/consultation/hand-over.tsx';
import { useSettings } from '#features/profile/settings-store.ts';
import { Result } from '#features/stress-check/result.tsx';
import { stressCheck as t } from '#messages/ja/stress-check.ts';
import { LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';
import { checkHref, paths } from './paths.ts';

/** A result exists only where a complete draft does; the address alone shows the way to the start. */
export function Page() {
  const prefecture = useSettings((state) => state.prefecture);
  const ageBand = useSettings((state) => state.ageBand);
  return (
    <Result
      startHref={paths.stressCheck}
      hrefOf={checkHref}
      isYoung={ageBand === 'u10' || ageBand === '10s'}
      renderHelp={(level) => (
        <HandOver
          level={level}
          prefecture={prefecture}
          listHref={paths.consultation}
          areaHref={prefecture ? paths.area(prefecture) : paths.areas}
          videosHref={paths.videos}
        />
      )}
    >
      <div className={page.page}>
        <h1 tabIndex={-1}>{t.result.none}</h1>
        <p>{t.lead}</p>
        <LinkButton look="primary" href={paths.stressCheck}>
          {t.title}
        </LinkButton>
      </div>
    </Result>
  );
}
