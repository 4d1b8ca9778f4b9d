import { seal } from '../../lib/browser/secret.ts';
import { goodsOf } from '../../lib/ledger/goods.ts';
import type { Sealed } from '../../lib/settings.ts';

/** Seals what the buyer gave or got for goods: it opens for its own account alone. */
export function sealGoods(accountId: string): (text: string) => Promise<Sealed> {
  return (text) => seal(text, goodsOf(accountId));
}
