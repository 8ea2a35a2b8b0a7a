import { profile as t } from '#messages/ja/profile.ts';
import { Button } from '#ui/button.tsx';
import page from '#ui/page.module.css';
import { useSettings } from './settings-store.ts';
import { useLine } from './use-line.ts';

/** A quiet line about LINE: opened outside of it, or a name that LINE did not give. Never in the way. */
export function LineNote() {
  const isSettled = useLine((state) => state.isSettled);
  const problem = useLine((state) => state.problem);
  const isInClient = useLine((state) => state.client.isInClient);
  const isLoggedIn = useLine((state) => state.client.isLoggedIn);
  const isHidden = useSettings((state) => state.hidesLineNote);
  const change = useSettings((state) => state.change);
  if (!isSettled) return null;
  if (problem) return <p className={page.meta}>{t.refused}</p>;
  if (isInClient || isLoggedIn || isHidden) return null;
  return (
    <div className={page.notice}>
      <p>{t.external}</p>
      <Button look="quiet" onClick={() => change({ hidesLineNote: true })}>
        {t.dismiss}
      </Button>
    </div>
  );
}
