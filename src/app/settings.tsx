import { SettingsSheet } from '#features/profile/settings-sheet.tsx';
import { useSettings } from '#features/profile/settings-store.ts';
import { forgetAnswers } from '#features/stress-check/draft-store.ts';
import { paths } from '#pages/paths.ts';
import { loadProfile } from '#platform/line/index.ts';
import { eraseEverything } from '#platform/storage.ts';

/** What stores hold in memory goes first: nothing may be written back after the phone is clean. */
const eraseAll = async () => {
  forgetAnswers();
  useSettings.getState().forget();
  await eraseEverything();
};

/** The sheet 「Aa」 with what only the whole app can do: forget every feature's data. */
export function Settings({ onClose }: { onClose: () => void }) {
  return (
    <SettingsSheet
      privacyPath={paths.privacy}
      onErase={eraseAll}
      onShowName={() => void loadProfile()}
      onClose={onClose}
    />
  );
}
