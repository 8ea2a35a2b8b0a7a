import { type ComponentType, type ReactNode, useState } from 'react';
import { app as t } from '#messages/ja/app.ts';
import { paths } from '#pages/paths.ts';

type Sheet = ComponentType<{ onClose: () => void }>;

/** The sheet is not needed for the first screen: its code comes after it, and is here before most people tap. */
export const loadSettings = () => import('./settings.tsx');

/** Opens 「Aa」. */
export function SettingsButton({ icon, className }: { icon: ReactNode; className: string }) {
  const [Sheet, setSheet] = useState<Sheet | null>(null);
  const open = () => {
    loadSettings().then(
      ({ Settings }) => setSheet(() => Settings),
      // Without its code, the privacy page at least tells what is kept; it is a plain page of its own.
      () => location.assign(paths.privacy),
    );
  };
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={open}
        aria-label={t.settingsButton}
        aria-haspopup="dialog"
      >
        {icon}
      </button>
      {Sheet && <Sheet onClose={() => setSheet(null)} />}
    </>
  );
}
