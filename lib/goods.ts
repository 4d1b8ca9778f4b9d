/** What sealed goods are bound to: they open for their own account alone. */
export function goodsOf(accountId: string): string {
  return `${accountId} goods`;
}
