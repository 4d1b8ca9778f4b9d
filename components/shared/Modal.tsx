import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** The id of the heading inside that names it. */
  labelledBy: string;
  describedBy: string;
  /** While true neither Escape nor the browser can close it. */
  held: boolean;
  onDismiss: () => void;
  children: ComponentChildren;
}

/**
 * A native modal dialog, open as long as it is drawn. The keyboard goes to what is marked `data-first`, and back to where
 * it was when the dialog closes.
 */
export function Modal({ labelledBy, describedBy, held, onDismiss, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault();
        if (!held) onDismiss();
      }}
      onClose={(event) => {
        // Told of our own closing, after the fact.
        if (!event.currentTarget.isConnected) return;
        // Chromium closes at the second Escape whatever `cancel` says.
        if (held) event.currentTarget.showModal();
        else onDismiss();
      }}
    >
      {children}
    </dialog>
  );
}
