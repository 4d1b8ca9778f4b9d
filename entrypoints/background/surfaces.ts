import { leaveLink } from '../../lib/browser/draft-hand-over.ts';
import { exclusively } from '../../lib/browser/locks.ts';
import { installMenus } from '../../lib/browser/menus.ts';
import { openOrderWindow } from '../../lib/browser/order-window.ts';
import { placePageButton } from '../../lib/browser/page-button.ts';
import { loadWorkerSettings } from '../../lib/browser/settings-store.ts';
import { reschedule } from './follow.ts';
import { deliverNotices } from './notices.ts';

/** Opens the form for a link. In the turn of the gesture: Firefox opens a popup for one, and an `await` would end it. */
export function openFor(link: string, serviceId: string | null = null): void {
  void leaveLink(link, serviceId);
  void openOrderWindow();
}

/**
 * Puts page button, right-click menu, badge and alarm where the settings have them. One run at a time: a permission
 * given or taken starts one, and so does the page that asked for it; the last must be the one that knows the last
 * settings.
 */
export function placeSurfaces(): Promise<void> {
  return exclusively('surfaces', async () => {
    const { pageButton, menus, favourites, accountId } = await loadWorkerSettings();
    const here = favourites.filter((favourite) => favourite.accountId === accountId);
    await Promise.all([
      placePageButton(pageButton),
      installMenus(menus, here),
      deliverNotices(),
      reschedule(),
    ]);
  });
}
