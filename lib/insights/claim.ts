const UNITS_MS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/**
 * The panel's own words for a service's average time, in ms: `1 day 2 hours`, `52 minutes 14 seconds`, `3h 5m`. Null where
 * they hold anything else ("Not enough data"): a number without a unit may be minutes or hours.
 */
export function claimedMs(words: string | null): number | null {
  const part = /(\d+(?:\.\d+)?)\s*(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\b[\s,]*/giy;
  const text = words?.trim() ?? '';
  let total = 0;
  for (let found = part.exec(text); found !== null; found = part.exec(text)) {
    const [, number, unit = ''] = found;
    total += Number(number) * (UNITS_MS[unit[0]?.toLowerCase() ?? ''] ?? 0);
    if (part.lastIndex === text.length) return total;
  }
  return null;
}
