/** The end of an axis that begins at 0: the least of 1, 2, 2.5 or 5 times a power of ten that holds `most`. */
export function axisEnd(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 2.5, 5, 10].find((times) => times * power >= most) ?? 10;
  return Number((step * power).toPrecision(3));
}

/** As a decimal, as amounts are written: never `1e-7`. */
export function asAmount(value: number): string {
  return value.toFixed(10).replace(/\.?0+$/, '');
}
