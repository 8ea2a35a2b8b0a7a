import CirclePlay from 'lucide/dist/esm/icons/circle-play.mjs';
import { useEffect, useRef, useState } from 'react';
import type { VideoTopic } from '#domain/videos/video.ts';
import { videos as t } from '#messages/ja/videos.ts';
import { useIsOnline } from '#platform/network.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import styles from './player.module.css';

/** After this long without a sign of life, other ways to the film are offered beside it (ux §6). */
const PATIENCE_MS = 8000;

interface Props {
  title: string;
  /** Chooses the colour of the poster. */
  topic?: VideoTopic | undefined;
  embedUrl: string;
  watchUrl: string;
  /** `watchUrl` is the owner's page instead of one film. */
  isPage?: boolean;
  isPlaying: boolean;
  onPlay: () => void;
}

/** Interface and captions in Japanese, nothing of other channels at the end, in place instead of full screen. */
const playerUrl = (embedUrl: string) => {
  const url = new URL(embedUrl);
  for (const [key, value] of Object.entries({
    autoplay: '1',
    playsinline: '1',
    hl: 'ja',
    cc_load_policy: '1',
    cc_lang_pref: 'ja',
    rel: '0',
  })) {
    url.searchParams.set(key, value);
  }
  return url.href;
};

/**
 * A poster of our own until the tap; only then YouTube is asked for anything. Another player stops when this one
 * starts, because only one is mounted at a time (YouTube's terms).
 */
export function Player({ title, topic, embedUrl, watchUrl, isPage = false, isPlaying, onPlay }: Props) {
  const isOnline = useIsOnline();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const frame = useRef<HTMLIFrameElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt starts the waiting anew
  useEffect(() => {
    if (!isPlaying) return;
    setState('loading');
    frame.current?.focus();
    const timer = setTimeout(() => setState((now) => (now === 'loading' ? 'failed' : now)), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, attempt]);

  if (!isPlaying) {
    return (
      <button
        type="button"
        className={styles.poster}
        data-topic={topic}
        onClick={onPlay}
        disabled={!isOnline}
        aria-label={t.playLabel(title)}
      >
        <Icon of={CirclePlay} size={56} strokeWidth={1.5} />
        <span>{isOnline ? t.play : t.offline}</span>
      </button>
    );
  }
  return (
    <>
      <div className={styles.frame}>
        <iframe
          key={attempt}
          ref={frame}
          src={playerUrl(embedUrl)}
          title={title}
          allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
          allowFullScreen
          onLoad={() => setState('shown')}
        />
      </div>
      <p role="status" className={page.meta}>
        {state === 'loading' ? t.loading : t.help}
      </p>
      {state === 'failed' && (
        <div className={page.stack}>
          <p>{t.failed}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{t.again}</Button>
        </div>
      )}
      <LinkButton look="quiet" href={watchUrl} target="_blank" rel="noopener">
        {isPage ? t.openPage : t.watch}
      </LinkButton>
    </>
  );
}
