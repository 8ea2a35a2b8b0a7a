import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import { useState } from 'react';
import type { AgeBandId } from '#domain/audience/age-band.ts';
import {
  isPrefectureCode,
  PREFECTURES,
  type PrefectureCode,
  prefectureOf,
} from '#domain/audience/prefecture.ts';
import { filterNews } from '#domain/news/filter-news.ts';
import type { NewsItem } from '#domain/news/news-item.ts';
import { news as t } from '#messages/ja/news.ts';
import { useIsLive } from '#platform/use-is-live.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import { Select } from '#ui/select.tsx';
import { formatDay, formatTime } from './format.ts';
import { GROUPS, type Group, groupOf } from './groups.ts';
import styles from './news-list.module.css';
import { useNews } from './use-news.ts';

const PER_PAGE = 10;

/** What the document carries; the rest of the first ten follows when the page is live. */
const PRERENDERED = 3;

/** Two lines on a phone (ux §8); the whole title stands on the publisher's page. */
const MAX_TITLE = 60;

const shorten = (title: string) => (title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1)}…` : title);

interface Props {
  ageBand: AgeBandId | null;
  prefecture: PrefectureCode | null;
  /** Remembers the region on this phone, if the person chose one here. */
  onPrefecture: (prefecture: PrefectureCode | null) => void;
}

/** Official news, filtered on the phone: no choice made here leaves it. */
export function NewsList({ ageBand, prefecture, onPrefecture }: Props) {
  const { file, isStale, reload } = useNews();
  const [picked, setPicked] = useState<Group | 'supporter' | 'all' | null>(null);
  const [pages, setPages] = useState(1);
  // Until something is picked here, the age band of the settings decides.
  const group = picked ?? (ageBand ? groupOf(ageBand) : 'all');
  const { items, isFallback } = filterByGroup(file.items, group, ageBand, prefecture);
  const shown = items.slice(0, useIsLive() ? pages * PER_PAGE : PRERENDERED);
  return (
    <>
      <div className={page.section}>
        <fieldset className={page.chips} aria-label={t.forWhom}>
          {(['all', ...GROUPS.map(({ id }) => id), 'supporter'] as const).map((id) => (
            <button
              key={id}
              type="button"
              className={page.chip}
              aria-pressed={group === id}
              onClick={() => {
                setPicked(id);
                setPages(1);
              }}
            >
              {id === 'all' ? t.everybody : id === 'supporter' ? t.supporter : t.groups[id]}
            </button>
          ))}
        </fieldset>
        <Select
          label={t.prefecture}
          unset={t.nation}
          options={PREFECTURES.map(({ code, name }) => ({ value: code, name }))}
          value={prefecture}
          onChange={(value) => onPrefecture(isPrefectureCode(value) ? value : null)}
        />
      </div>
      <div className={styles.state} role="status">
        {file.isSample && <p className={page.notice}>{t.sample}</p>}
        {(isStale || !file.isSample) && (
          <p className={page.meta}>
            {isStale ? t.stale(formatTime(file.fetchedAt)) : t.fetched(formatTime(file.fetchedAt))}
          </p>
        )}
        {isFallback && <p>{t.fallback}</p>}
        {items.length === 0 && <p>{t.none}</p>}
      </div>
      {isStale && <Button onClick={reload}>{t.retry}</Button>}
      <ul className={page.stack}>
        {shown.map((item) => (
          <NewsCard key={item.id} item={item} />
        ))}
      </ul>
      {shown.length < items.length && (
        <div className={page.stack}>
          <p className={page.meta}>{t.shown(shown.length, items.length)}</p>
          <Button onClick={() => setPages(pages + 1)}>{t.more}</Button>
        </div>
      )}
      <p className={page.meta}>{t.automaticNote}</p>
    </>
  );
}

/** A chip may stand for several age bands: an item for any of them is for the chip. */
function filterByGroup(
  items: readonly NewsItem[],
  group: Group | 'supporter' | 'all',
  ageBand: AgeBandId | null,
  prefecture: PrefectureCode | null,
) {
  const supporter = group === 'supporter';
  const bands = GROUPS.find(({ id }) => id === group)?.bands ?? [];
  const band = bands.find((one) => one === ageBand) ?? null;
  const choices = band ? [band] : bands.length > 0 ? bands : [null];
  const results = choices.map((one) => filterNews(items, { ageBand: one, prefecture, supporter }));
  const found = results.some(({ isFallback }) => !isFallback)
    ? results.filter(({ isFallback }) => !isFallback)
    : results;
  const wanted = new Set(found.flatMap((result) => result.items));
  // Every result is newest first; so is their union in the order of all items.
  const newestFirst = filterNews(items, { ageBand: null, prefecture: null, supporter: false }).items;
  return {
    items: newestFirst.filter((item) => wanted.has(item)),
    isFallback: results.every(({ isFallback }) => isFallback),
  };
}

function NewsCard({ item }: { item: NewsItem }) {
  const { url, source, publishedAt, prefectures, isAutomatic } = item;
  const title = shorten(item.title);
  return (
    <li>
      <article className={page.card}>
        <p className={styles.facts}>
          {source}
          <time dateTime={publishedAt}>{formatDay(publishedAt)}</time>
        </p>
        <h2 className={styles.title}>
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer" aria-label={t.openLabel(title, source)}>
              {title}
              <Icon of={ExternalLink} size={18} />
            </a>
          ) : (
            title
          )}
        </h2>
        <p className={styles.facts}>
          {prefectures.length === 0 && <span className={page.tag}>{t.nationTag}</span>}
          {prefectures.map((code) => (
            <span key={code} className={page.tag}>
              {prefectureOf(code)?.name}
            </span>
          ))}
          {isAutomatic && <span className={page.tag}>{t.automatic}</span>}
        </p>
        {!url && <p className={page.meta}>{t.noLink}</p>}
      </article>
    </li>
  );
}
