import { leaveLink } from '../../lib/browser/draft-store.ts';
import { installMenus } from '../../lib/browser/menus.ts';
import { openOrderWindow } from '../../lib/browser/order-window.ts';
import { placePageButton } from '../../lib/browser/page-button.ts';
import { loadWorkerSettings } from '../../lib/browser/settings-store.ts';
import { reschedule } from './follow.ts';
import { updateBadge } from './notices.ts';

/** Opens the form for a link. In the turn of the gesture: Firefox opens a popup for one, and an `await` would end it. */
export function openFor(link: string, serviceId: string | null = null): void {
  void leaveLink(link, serviceId);
  void openOrderWindow();
}

/** Puts page button, right-click menu, badge and alarm where the settings have them. */
export async function placeSurfaces(): Promise<{ kind: 'done' }> {
  const { pageButton, menus, favourites, accountId } = await loadWorkerSettings();
  const here = favourites.filter((favourite) => favourite.accountId === accountId);
  await Promise.all([placePageButton(pageButton), installMenus(menus, here), updateBadge(), reschedule()]);
  return { kind: 'done' };
}
