import { videos } from 'virtual:content/videos';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import { useState } from 'react';
import { VIDEO_TOPICS, type VideoLink, type VideoTopic } from '#domain/videos/video.ts';
import { videos as t } from '#messages/ja/videos.ts';
import { useIsLive } from '#platform/use-is-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import { Facts } from './facts.tsx';
import { Player } from './player.tsx';
import styles from './video-list.module.css';

/** As many links as a thumb likes to pass; the rest on request. */
const LINKS_PER_PAGE = 6;

/** Films and links that the document carries; the others follow when the page is live. */
const PRERENDERED = { videos: 4, links: 2 };

const has = (topic: VideoTopic | null) => (video: { topics: readonly VideoTopic[] }) =>
  topic === null || video.topics.includes(topic);

/** Topics that lead somewhere: a chip with nothing behind it would only disappoint. */
const TOPICS = VIDEO_TOPICS.filter((topic) => [...videos.videos, ...videos.links].some(has(topic)));

/** Films that play here after a tap, the ministry's newest in one player, and films on their owners' pages. */
export function VideoList() {
  const isLive = useIsLive();
  const [topic, setTopic] = useState<VideoTopic | null>(null);
  const [pages, setPages] = useState(1);
  const [playing, setPlaying] = useState<string | null>(null);
  const playable = videos.videos.filter(has(topic));
  const links = videos.links.filter(has(topic));
  const player = (id: string) => ({ isPlaying: playing === id, onPlay: () => setPlaying(id) });
  return (
    <>
      <fieldset className={page.chips} aria-label={t.topicsLabel}>
        {[null, ...TOPICS].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className={page.chip}
            aria-pressed={topic === one}
            onClick={() => setTopic(one)}
          >
            {one ? t.topics[one] : t.all}
          </button>
        ))}
      </fieldset>
      {playable.length > 0 && (
        <section className={page.section} aria-labelledby="playable">
          <h2 id="playable">{t.playable}</h2>
          <ul className={styles.grid}>
            {playable.slice(0, isLive ? undefined : PRERENDERED.videos).map((video) => (
              <li key={video.id} className={page.card}>
                <Player
                  title={video.title}
                  topic={video.topics[0]}
                  embedUrl={`https://www.youtube-nocookie.com/embed/${video.youtubeId}`}
                  watchUrl={video.watchUrl}
                  {...player(video.id)}
                />
                <h3 lang={video.language}>{video.title}</h3>
                <Facts video={video} />
                <p>{video.summary}</p>
                {video.caution && <p className={page.meta}>{video.caution}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {topic === null &&
        videos.lists.map((list) => (
          <section key={list.id} className={page.section} aria-labelledby={list.id}>
            <h2 id={list.id}>{t.list}</h2>
            <div className={page.card}>
              <Player
                title={list.title}
                embedUrl={list.embedUrl}
                watchUrl={list.url}
                isPage
                {...player(list.id)}
              />
              <p>{list.summary}</p>
            </div>
          </section>
        ))}
      {links.length > 0 && (
        <section className={page.section} aria-labelledby="links">
          <h2 id="links">{t.links}</h2>
          <p className={page.meta}>{t.linksText}</p>
          <ul className={page.stack}>
            {links.slice(0, isLive ? pages * LINKS_PER_PAGE : PRERENDERED.links).map((video) => (
              <LinkCard key={video.id} video={video} />
            ))}
          </ul>
          {links.length > pages * LINKS_PER_PAGE && (
            <Button onClick={() => setPages(pages + 1)}>{t.more}</Button>
          )}
        </section>
      )}
      {playable.length + links.length === 0 && (
        <div className={page.stack}>
          <p>{t.none}</p>
          <Button onClick={() => setTopic(null)}>{t.showAll}</Button>
        </div>
      )}
    </>
  );
}

function LinkCard({ video }: { video: VideoLink }) {
  return (
    <li className={page.card}>
      <h3 lang={video.language}>{video.title}</h3>
      <Facts video={video} />
      <p>{video.summary}</p>
      <LinkButton
        href={video.url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t.openPageLabel(video.title)}
      >
        <Icon of={ExternalLink} />
        {t.openPage}
      </LinkButton>
    </li>
  );
}
