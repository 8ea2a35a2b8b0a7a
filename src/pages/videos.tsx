import { VideoList } from '#features/videos/video-list.tsx';
import { videos as t } from '#messages/ja/videos.ts';
import page from '#ui/page.module.css';

export function Page() {
  return (
    <div className={page.page}>
      <header>
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className={page.lead}>{t.lead}</p>
        <p className={page.meta}>{t.dataNote}</p>
      </header>
      <VideoList />
    </div>
  );
}
