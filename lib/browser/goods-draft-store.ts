import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { goodsOf } from '../ledger/goods.ts';
import type { GoodsDraft } from '../ledger/product-form.ts';
import { sealedSchema } from '../settings.ts';
import { seal, unseal } from './secret.ts';

const keptSchema = v.object({
  localId: v.string(),
  accountId: v.string(),
  productId: v.string(),
  quantity: v.string(),
  /** It may be a login. */
  require: sealedSchema,
  replaces: v.nullable(v.string()),
});

/** The purchase being written: like an order being written it outlives the popup, not the browser. */
export async function loadGoodsDraft(accountId: string): Promise<GoodsDraft | null> {
  const { goods } = await browser.storage.session.get('goods');
  if (!v.is(keptSchema, goods) || goods.accountId !== accountId) return null;
  const require = await unseal(goods.require, goodsOf(accountId));
  return require === null ? null : { ...goods, require };
}

/** Keeps it in the place of the one before; null: none is being written. */
export async function saveGoodsDraft(draft: GoodsDraft | null): Promise<void> {
  if (draft === null) return browser.storage.session.remove('goods');
  const require = await seal(draft.require, goodsOf(draft.accountId));
  await browser.storage.session.set({ goods: { ...draft, require } });
}
