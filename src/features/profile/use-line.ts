import { useStore } from 'zustand';
import { type LineState, lineState } from '#platform/line/index.ts';

/** One part of what LINE has told the app so far. */
export const useLine = <T>(select: (state: LineState) => T): T => useStore(lineState, select);
