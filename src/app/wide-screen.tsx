import { liffQr } from 'virtual:content/liff-qr';
import { useLine } from '#features/profile/use-line.ts';
import { app } from '#messages/ja/app.ts';
import styles from './wide-screen.module.css';

const t = app.wide;

/** On a wide screen outside LINE: the way into LINE, beside the app. */
export function WideScreen() {
  const isInClient = useLine((state) => state.client.isInClient);
  if (!liffQr || isInClient) return null;
  const { image, url } = liffQr;
  return (
    <aside className={styles.wide} aria-labelledby="wide-title">
      <h2 id="wide-title">{t.title}</h2>
      <img className={styles.qr} src={image} alt={t.qr} width="224" height="224" loading="lazy" />
      <p>{t.text}</p>
      <a href={url}>{url}</a>
    </aside>
  );
}
