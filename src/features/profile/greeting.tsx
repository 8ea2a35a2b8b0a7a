import { profile as t } from '#messages/ja/profile.ts';
import styles from './greeting.module.css';
import { useSettings } from './settings-store.ts';
import { useLine } from './use-line.ts';

/** Name and picture on the first tab. The row is there from the start, so nothing moves when LINE answers. */
export function Greeting() {
  const profile = useLine((state) => state.profile);
  const isShown = useSettings((state) => state.showsName) && profile !== null;
  return (
    <p className={styles.greeting} aria-live="polite">
      {isShown && (
        <>
          {profile.pictureUrl?.startsWith('https://profile.line-scdn.net/') && (
            <img className={styles.picture} src={profile.pictureUrl} alt="" width="32" height="32" />
          )}
          {t.greeting(profile.displayName)}
        </>
      )}
    </p>
  );
}
