import { NewsList } from '#features/news/news-list.tsx';
import { useSettings } from '#features/profile/settings-store.ts';
import { news as t } from '#messages/ja/news.ts';
import page from '#ui/page.module.css';

export function Page() {
  const { ageBand, prefecture, change } = useSettings();
  return (
    <div className={page.page}>
      <header>
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className={page.lead}>{t.lead}</p>
      </header>
      <NewsList
        ageBand={ageBand}
        prefecture={prefecture}
        onPrefecture={(chosen) => change({ prefecture: chosen })}
      />
    </div>
  );
}
