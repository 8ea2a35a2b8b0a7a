import { prefectureOf } from '#domain/audience/prefecture.ts';
import type { Video, VideoLink } from '#domain/videos/video.ts';
import { joins } from '#messages/ja/joins.ts';
import { videos as t } from '#messages/ja/videos.ts';
import page from '#ui/page.module.css';

/** Owner, length, year, language, for whom: what is known, and no more. */
export function Facts({ video }: { video: Video | VideoLink }) {
  const { owner, durationSec, published, language, audience, prefecture } = video;
  const facts = [
    owner,
    durationSec && t.length(Math.floor(durationSec / 60), durationSec % 60),
    published && t.published(published.slice(0, 4)),
    language === 'en' && t.english,
    audience.length > 0 && t.audience(joins.list(audience)),
    prefecture && prefectureOf(prefecture) && t.prefecture(prefectureOf(prefecture)?.name ?? ''),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return <p className={page.meta}>{joins.facts(...facts)}</p>;
}
