import { waitFor } from '@testing-library/preact';

/** Resolves when the list of services, where there is one, waits for nothing any more. */
export function listDrawn(): Promise<void> {
  return waitFor(() => {
    if (document.querySelector('[role=listbox][aria-busy=true]')) throw new Error('the list is still coming');
  });
}
