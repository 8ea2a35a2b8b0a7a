import { useEffect } from 'react';
import type { InstrumentId } from '#domain/stress-check/instrument.ts';
import { followOtherTabs, useDrafts } from './draft-store.ts';

/** Reads stored drafts once the page is live: the first render must be the prerendered one. */
export function useStoredDrafts(): void {
  const load = useDrafts((state) => state.load);
  useEffect(() => {
    load();
    return followOtherTabs();
  }, [load]);
}

export const useDraft = (id: InstrumentId) => useDrafts((state) => state.drafts[id]);
