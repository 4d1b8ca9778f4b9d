import type { Placing } from './placing.ts';
import type { Step } from './popup-state.ts';

/** Ctrl+Enter, on a Mac also Cmd+Enter: orders from anywhere in the form, and confirms in its dialog. */
export function pressOrderKey(
  event: KeyboardEvent,
  { at }: Step,
  form: Pick<Placing, 'order' | 'confirm'>,
): void {
  // Held down, it would confirm what nobody has read yet.
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
  event.preventDefault();
  void (at === 'form' ? form.order() : form.confirm());
}
