import { Greeting } from '#features/profile/greeting.tsx';
import { LineNote } from '#features/profile/line-note.tsx';
import { BeforeYouStart } from '#features/stress-check/before-you-start.tsx';
import { KeepChoice, Paused, StartCards } from '#features/stress-check/start-cards.tsx';
import { app } from '#messages/ja/app.ts';
import { stressCheck as t } from '#messages/ja/stress-check.ts';
import page from '#ui/page.module.css';
import { checkHref, paths } from './paths.ts';

/** The first tab: which check, for whom, and what happens to the answers. */
export function Page() {
  return (
    <div className={page.page}>
      <header>
        <Greeting />
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className={page.lead}>{t.lead}</p>
      </header>
      <Paused hrefOf={checkHref} resultHref={paths.result} />
      <StartCards hrefOf={checkHref} />
      <KeepChoice />
      <BeforeYouStart />
      <p>
        {t.young}
        <br />
        <a href={`${paths.consultation}#kodomo-sos-24h`}>{t.youngLink}</a>
      </p>
      <p>
        {t.family}
        <br />
        <a href={paths.consultation}>{t.familyLink}</a>
      </p>
      <LineNote />
      <p className={page.meta}>
        <a href={paths.privacy}>{app.demo}</a>
      </p>
    </div>
  );
}
