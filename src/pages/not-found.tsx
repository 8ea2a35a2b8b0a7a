import { app } from '#messages/ja/app.ts';
import { notFound as t } from '#messages/ja/not-found.ts';
import { LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';
import { paths } from './paths.ts';

export function Page() {
  return (
    <div className={page.page}>
      <header>
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className={page.lead}>{t.text}</p>
      </header>
      <div className={page.stack}>
        <LinkButton look="primary" href={paths.consultation}>
          {app.tabs.consultation}
        </LinkButton>
        <LinkButton href={paths.stressCheck}>{app.tabs.stressCheck}</LinkButton>
        <LinkButton href={paths.videos}>{app.tabs.videos}</LinkButton>
        <LinkButton href={paths.news}>{app.tabs.news}</LinkButton>
      </div>
    </div>
  );
}
