import type { PopupContext } from '../popup/popup-context.ts';
import type { PopupModel } from '../popup/popup-model.ts';
import type { PopupState } from '../popup/popup-state.ts';
import { ShopTab } from './ShopTab.tsx';
import { createShopModel } from './shop-model.ts';

/** Opens the shop of a popup: what is typed there stays while other tabs are shown. The popup loads this on use. */
export async function openShop(context: PopupContext) {
  const shop = createShopModel(context);
  await shop.restore();
  return (props: { state: PopupState; model: PopupModel }) => <ShopTab shop={shop} {...props} />;
}
