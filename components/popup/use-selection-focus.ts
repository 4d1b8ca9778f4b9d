import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusOn } from '../shared/focus-on.ts';
import type { Selecting } from './refill-selection.ts';

/** What was pressed is gone with the press, or can be pressed no more: the keyboard goes on beside it, in `whole`. */
export function useSelectionFocus({ selected, told }: Selecting, whole: RefObject<HTMLElement | null>): void {
  const isSelecting = selected !== null;
  const last = useRef({ isSelecting, told });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { isSelecting, told };
    if (isSelecting !== before.isSelecting) {
      focusOn(isSelecting ? 'select-all' : 'select-orders', whole.current);
    } else if (told && told !== before.told) {
      focusOn('clear-selection', whole.current);
    }
  }, [isSelecting, told]);
}
