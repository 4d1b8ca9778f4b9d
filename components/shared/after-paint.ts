/**
 * Runs `work` once what was just drawn is on the screen. For what somebody may be waiting for: a page that opens has no
 * idle moment for a fifth of a second.
 */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
