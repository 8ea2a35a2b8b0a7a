import { liffQr } from 'virtual:content/liff-qr';
import { useSyncExternalStore } from 'react';
import { useLine } from '#features/profile/use-line.ts';
import { app } from '#messages/ja/app.ts';
import styles from './wide-screen.module.css';

const t = app.wide;

const WIDE = '(min-width: 64rem)';

function watch(changed: () => void) {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** False in prerendered HTML: a phone must not load a picture that it never shows. */
const useIsWide = () =>
  useSyncExternalStore(
    watch,
    () => window.matchMedia(WIDE).matches,
    () => false,
  );

/** On a wide screen outside LINE: the way into LINE, beside the app. */
export function WideScreen() {
  const isInClient = useLine((state) => state.client.isInClient);
  const isWide = useIsWide();
  if (!liffQr || isInClient || !isWide) return null;
  const { image, url } = liffQr;
  return (
    <aside className={styles.wide} aria-labelledby="wide-title">
      <h2 id="wide-title">{t.title}</h2>
      <img className={styles.qr} src={image} alt={t.qr} width="224" height="224" />
      <p>{t.text}</p>
      <a href={url}>{url}</a>
    </aside>
  );
}
