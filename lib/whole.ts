/** A whole number for people: `10,000`. By hand, as browsers take a millisecond to make what would write it. */
export function whole(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
