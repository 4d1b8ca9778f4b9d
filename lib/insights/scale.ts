/** The end of an axis that begins at 0: the least round number that holds `most` and whose half is round too. */
export function axisEnd(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((times) => times * power >= most) ?? 10;
  return Number((step * power).toPrecision(3));
}

/** As a decimal, as amounts are written: never `1e-7`. */
export function asAmount(value: number): string {
  return value.toFixed(10).replace(/\.?0+$/, '');
}
