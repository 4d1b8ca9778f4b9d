import { whole } from '../../lib/whole.ts';

/** What a person should know before an account goes. */
export function removeQuestion({ all, open }: { all: number; open: number }): string {
  if (all === 0) return 'Remove the account and its key? It has no orders here.';
  const orders = all === 1 ? 'its order' : `its ${whole(all)} orders`;
  const followed =
    open === 0
      ? ''
      : ` ${whole(open)} of them ${open === 1 ? 'is' : 'are'} not at the end: the panel goes on with ${open === 1 ? 'it' : 'them'}, and nobody follows here.`;
  return `Remove the account and its key? You can keep ${orders} in the history, or delete them for good.${followed}`;
}
