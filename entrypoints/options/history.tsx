import { useLayoutEffect, useState } from 'preact/hooks';
import { History } from '../../components/history/History.tsx';
import { createHistoryModel } from '../../components/history/history-model.ts';
import type { HistoryPorts } from '../../components/history/history-ports.ts';
import { balancesSince } from '../../lib/browser/balance-store.ts';
import { watchChanges } from '../../lib/browser/changes.ts';
import { keep, readKept } from '../../lib/browser/first-view.ts';
import { readAllOrders, readAllRefills } from '../../lib/browser/history-store.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { send } from '../../lib/browser/send.ts';
import { loadAccounts } from '../../lib/browser/settings-store.ts';

const ports: HistoryPorts = {
  firstHistory: () => readKept('history'),
  keepFirstHistory: (first) => keep('history', first),
  accounts: loadAccounts,
  readOrders: readAllOrders,
  readRefills: readAllRefills,
  readings: (accountId) => balancesSince(accountId, 0),
  watch: (onChange, signal) => {
    watchChanges((changed) => changed === 'orders' && onChange(), signal);
  },
  send,
  saveFile,
  copyText: (text) => navigator.clipboard.writeText(text),
  now: Date.now,
};

/** History as a view of the options page: it reads while it is open. */
export function HistoryView() {
  const [{ model, closing }] = useState(() => {
    const controller = new AbortController();
    return { model: createHistoryModel(ports, controller.signal), closing: controller };
  });
  useLayoutEffect(() => {
    void model.start();
    return () => closing.abort();
  }, [model]);
  return <History model={model} />;
}
