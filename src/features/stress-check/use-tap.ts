import { type SyntheticEvent, useRef } from 'react';

/** A click follows the lifting of a finger at once, unless the phone is very busy. */
const CLICK_AFTER_MS = 1000;

/**
 * Tells a tap from a key on a radio. The click's own `detail` cannot: WebKit gives 0 to the click that a label
 * passes on to its input, as if a key had made it.
 */
export function useTap() {
  const liftedAt = useRef(Number.NEGATIVE_INFINITY);
  return {
    /** For an element around the radios and their labels. */
    onPointerUp: (event: SyntheticEvent) => {
      liftedAt.current = event.timeStamp;
    },
    /** Asked once per click: one lifting of a finger makes one click. */
    isTap: (click: SyntheticEvent): boolean => {
      const byTap = click.timeStamp - liftedAt.current < CLICK_AFTER_MS;
      liftedAt.current = Number.NEGATIVE_INFINITY;
      return byTap;
    },
  };
}
