import type { IconNode } from 'lucide';
import ALargeSmall from 'lucide/dist/esm/icons/a-large-small.mjs';
import CirclePlay from 'lucide/dist/esm/icons/circle-play.mjs';
import ClipboardCheck from 'lucide/dist/esm/icons/clipboard-check.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import MessageCircleHeart from 'lucide/dist/esm/icons/message-circle-heart.mjs';
import Newspaper from 'lucide/dist/esm/icons/newspaper.mjs';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { CrisisLine } from '#features/consultation/crisis-line.tsx';
import { app as t } from '#messages/ja/app.ts';
import { paths } from '#pages/paths.ts';
import { neutralSite } from '#platform/config.ts';
import { line } from '#platform/line/index.ts';
import { useIsOnline } from '#platform/network.ts';
import { Icon } from '#ui/icon.tsx';
import { TabBar } from '#ui/tab-bar.tsx';
import type { Tab } from './routes.ts';
import { SettingsButton } from './settings-button.tsx';
import styles from './shell.module.css';
import { WideScreen } from './wide-screen.tsx';

const TABS = [
  { tab: 'stressCheck', href: paths.stressCheck, icon: ClipboardCheck },
  { tab: 'videos', href: paths.videos, icon: CirclePlay },
  { tab: 'consultation', href: paths.consultation, icon: MessageCircleHeart },
  { tab: 'news', href: paths.news, icon: Newspaper },
] as const satisfies readonly { tab: Tab; href: string; icon: IconNode }[];

interface Props {
  tab: Tab | null;
  title: string;
  isFocused: boolean;
  children: ReactNode;
}

/** The frame of every page: skip link, header, crisis line, four tabs, then the page. */
export function Shell({ tab, title, isFocused, children }: Props) {
  const [isCovered, setIsCovered] = useState(false);
  if (isCovered) return <Cover onUncover={() => setIsCovered(false)} />;
  return (
    <div className={styles.frame} data-focused={isFocused || undefined}>
      <a className={styles.skip} href="#main">
        {t.skip}
      </a>
      <header className={styles.header}>
        <p className={styles.title}>{title}</p>
        <SettingsButton icon={<Icon of={ALargeSmall} />} className={styles.tool ?? ''} />
        <HideLink onHide={() => setIsCovered(true)} />
      </header>
      <CrisisLine panelHref={paths.now} />
      {!isFocused && (
        <TabBar
          label={t.tabs.label}
          tabs={TABS.map((one) => ({
            href: one.href,
            icon: one.icon,
            label: t.tabs[one.tab],
            isCurrent: one.tab === tab,
          }))}
        />
      )}
      <OfflineNote />
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <WideScreen />
    </div>
  );
}

/** 「画面をかくす」: a plain link to a neutral site; the blank page appears before the leaving starts. */
function HideLink({ onHide }: { onHide: () => void }) {
  const hide = (event: MouseEvent) => {
    event.preventDefault();
    flushSync(onHide);
    if (!line().close()) location.replace(neutralSite);
  };
  return (
    <a className={styles.tool} href={neutralSite} rel="noreferrer" onClick={hide} aria-label={t.hideLabel}>
      <Icon of={EyeOff} />
      <span>{t.hide}</span>
    </a>
  );
}

function Cover({ onUncover }: { onUncover: () => void }) {
  return (
    <main className={styles.cover}>
      <h1>{t.covered}</h1>
      <button type="button" onClick={onUncover}>
        {t.uncover}
      </button>
    </main>
  );
}

function OfflineNote() {
  const isOnline = useIsOnline();
  return (
    <p className={styles.offline} role="status">
      {!isOnline && t.offline}
    </p>
  );
}
