/** Leads the keyboard to what is marked `data-focus` with this spot; to the whole where that is not, or no longer, there. */
export function focusOn(spot: string, whole: HTMLElement | null): void {
  const spots = whole?.querySelectorAll<HTMLElement>('[data-focus]') ?? [];
  ([...spots].find((one) => one.dataset['focus'] === spot) ?? whole)?.focus();
}
