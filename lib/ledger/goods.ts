/** What sealed goods of an account, and what was given for them, are bound to: they open for it alone. */
export function goodsOf(accountId: string): string {
  return `${accountId} goods`;
}
