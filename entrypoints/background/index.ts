import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '../../lib/browser/alarms.ts';
import { onPageButton } from '../../lib/browser/answer-page-button.ts';
import { answerRequests } from '../../lib/browser/answer-requests.ts';
import { onOrderCommand } from '../../lib/browser/commands.ts';
import { onInstall } from '../../lib/browser/install.ts';
import { onMenuClick } from '../../lib/browser/menus.ts';
import { onNotificationClick } from '../../lib/browser/notifications.ts';
import { openOrderWindow, openTab } from '../../lib/browser/order-window.ts';
import { onAccessChange } from '../../lib/browser/permissions.ts';
import { closeStorageToPages } from '../../lib/browser/settings-store.ts';
import { connect, forgetKey } from './connection.ts';
import { restoreAlarm } from './follow.ts';
import { deliverNotices, markSeen } from './notices.ts';
import { orderProduct, orderService, sweepInterrupted } from './place.ts';
import { refill, sweepRefills } from './refills.ts';
import { freshenPrices, pollAll, refresh } from './refresh.ts';
import { closeOrder, foundOrder } from './resolve.ts';
import { openFor, placeSurfaces } from './surfaces.ts';

export default defineBackground(() => {
  const ready = start();

  answerRequests(
    {
      connect,
      forgetKey: ({ accountId }) => forgetKey(accountId),
      refresh: ({ accountId, force }) => refresh(accountId, force),
      freshenPrices: ({ accountId }) => freshenPrices(accountId),
      placeOrder: orderService,
      buyProduct: orderProduct,
      foundOrder,
      closeOrder: ({ localId }) => closeOrder(localId),
      askRefills: refill,
      placeSurfaces,
      markSeen: ({ accountId }) => markSeen(accountId),
    },
    ready,
  );
  onAlarm(
    () => void ready.then(pollAll),
    // The start of the worker delivers already, where the alarm woke it.
    () => void ready.then(deliverNotices),
  );
  onMenuClick(openFor);
  onPageButton(openFor);
  onOrderCommand(openFor);
  onAccessChange(() => void placeSurfaces());
  // The browsers of the tests and of `npm start` begin with a page of their own.
  if (import.meta.env.MODE !== 'sandbox') onInstall(() => void openTab('options.html#welcome'));
  onNotificationClick((id) => void openOrderWindow(id[0] === '#' ? id : `#orders=${id}`));
});

/** At every start, whatever woke the worker: nothing of an earlier life may be left half done or missing. */
async function start(): Promise<void> {
  // A disk that fails here must not silence the worker: what it does then fails with a sentence of its own, and a
  // `sending` that was not swept blocks as an unknown does.
  await Promise.allSettled([sweepInterrupted(), sweepRefills()]);
  // No request has to wait for these, and none fails with them; what woke the worker has its answer before the latter two.
  void closeStorageToPages();
  setTimeout(() => {
    void restoreAlarm();
    void placeSurfaces();
  }, 100);
}
