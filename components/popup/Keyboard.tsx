import { useEffect } from 'preact/hooks';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import type { Tab } from './popup-state.ts';

export interface KeyboardProps {
  /** Whether the help stands open. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onShow: (tab: Tab) => void;
}

/** By place on the keyboard: with Alt, many layouts write other signs there. */
const TABS: Record<string, Tab> = { Digit1: 'order', Digit2: 'orders', Digit3: 'shop' };

/** The keys that work wherever the focus is, and the help that lists all. No part of the popup's first view. */
export function Keyboard({ open, onOpen, onShow }: KeyboardProps) {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      // Under a dialog nothing may change, least of all while it sends.
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const tab = tabOf(event);
      if (tab !== undefined) {
        onShow(tab);
        document.getElementById(`tab-${tab}`)?.focus();
      } else if (asksForHelp(event)) onOpen(true);
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onOpen, onShow]);
  return open ? <KeyboardHelp onClose={() => onOpen(false)} /> : null;
}

function tabOf({ altKey, ctrlKey, metaKey, code }: KeyboardEvent): Tab | undefined {
  // Ctrl and Alt together are AltGr, which writes signs.
  return altKey && !ctrlKey && !metaKey ? TABS[code] : undefined;
}

function asksForHelp({ key, isComposing, target }: KeyboardEvent): boolean {
  return key === '?' && !isComposing && !(target as Element).closest?.('input, textarea');
}
