import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False in prerendered HTML and while hydrating; then true. For what a document would be too heavy with. */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
