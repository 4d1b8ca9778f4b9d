import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** What a screen reader calls the question. */
  name: string;
  /** What harms nothing, and what its button says. */
  harmless: { says: string; does: () => void };
  question: string;
  /** The other answers. */
  children: ComponentChildren;
}

/** A question in the place of the button that was pressed; the keyboard goes on with the harmless answer. */
export function AccountQuestion({ name, harmless, question, children }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question with answers
    <div class="forget" role="group" aria-label={name}>
      <p>{question}</p>
      {children}
      <button ref={first} type="button" class="button small" onClick={harmless.does}>
        {harmless.says}
      </button>
    </div>
  );
}
