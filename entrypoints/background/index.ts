import { defineBackground } from 'wxt/utils/define-background';
import { onPollAlarm } from '../../lib/browser/alarms.ts';
import { answerRequests } from '../../lib/browser/answer-requests.ts';
import { leaveLink } from '../../lib/browser/draft-store.ts';
import { installMenus, onMenuClick } from '../../lib/browser/menus.ts';
import { onNotificationClick } from '../../lib/browser/notifications.ts';
import { openOrderWindow } from '../../lib/browser/order-window.ts';
import { closeStorageToPages } from '../../lib/browser/settings-store.ts';
import { connect, forgetKey } from './connection.ts';
import { pollAll, restoreAlarm } from './follow.ts';
import { deliverNotices, markSeen } from './notices.ts';
import { orderProduct, orderService, sweepInterrupted } from './place.ts';
import { refill, sweepRefills } from './refills.ts';
import { freshenPrices, refresh } from './refresh.ts';
import { closeOrder, foundOrder } from './resolve.ts';

export default defineBackground(() => {
  const ready = start();

  answerRequests({
    connect: (input) => ready.then(() => connect(input)),
    forgetKey: ({ accountId }) => ready.then(() => forgetKey(accountId)),
    refresh: ({ accountId, force }) => ready.then(() => refresh(accountId, force)),
    freshenPrices: ({ accountId }) => ready.then(() => freshenPrices(accountId)),
    placeOrder: (request) => ready.then(() => orderService(request)),
    buyProduct: (request) => ready.then(() => orderProduct(request)),
    foundOrder: (input) => ready.then(() => foundOrder(input)),
    closeOrder: ({ localId }) => ready.then(() => closeOrder(localId)),
    askRefills: (input) => ready.then(() => refill(input)),
    markSeen: ({ accountId }) => ready.then(() => markSeen(accountId)),
  });
  onPollAlarm(() => void ready.then(pollAll));
  onMenuClick((link) => {
    void leaveLink(link);
    // In the same turn as the click: Firefox opens a popup for a gesture, and an `await` would end it.
    void openOrderWindow();
  });
  onNotificationClick(() => void openOrderWindow('#orders'));
});

/** At every start, whatever woke the worker: nothing of an earlier life may be left half done or missing. */
async function start(): Promise<void> {
  await Promise.all([sweepInterrupted(), sweepRefills()]);
  // No request has to wait for these, and none fails with them.
  void Promise.all([closeStorageToPages(), restoreAlarm(), installMenus(), deliverNotices()]);
}
