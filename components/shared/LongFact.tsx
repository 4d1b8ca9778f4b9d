import type { ComponentChildren } from 'preact';

/** Fewer characters than this fit into the lines a fact has, so there is nothing to scroll. */
const SURELY_FITS = 120;

/** A value of a `facts` list that may be very long: it scrolls in its place, and then the keyboard must reach it. */
export function LongFact({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <dd class="facts-long" dir="auto" tabIndex={text.length > SURELY_FITS ? 0 : undefined}>
      {text}
      {children}
    </dd>
  );
}
