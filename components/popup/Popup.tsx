import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DATABASE_FAILED } from '../../lib/words.ts';
import { Notice } from '../shared/Notice.tsx';
import { useStore } from '../shared/use-store.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { Header } from './Header.tsx';
import type { KeyboardProps } from './Keyboard.tsx';
import { findMismatch } from './mismatch.ts';
import { loadOrdersTab, OrdersEntry } from './OrdersEntry.tsx';
import { OrderTab } from './OrderTab.tsx';
import type { PopupModel } from './popup-model.ts';
import { Rows } from './Rows.tsx';
import { ShopEntry } from './ShopEntry.tsx';
import { Tabs } from './Tabs.tsx';

/** Sooner, it would stand in the way of the search. */
const LATEST_MS = 1_000;

/** The whole popup. `entrypoints/popup/main.tsx` makes the model and starts it. */
export function Popup({ model }: { model: PopupModel }) {
  const state = useStore(model.store);
  const [Keyboard, setKeyboard] = useState<FunctionComponent<KeyboardProps> | null>(null);
  const [helping, setHelping] = useState(false);
  useEffect(() => {
    const changed = () => model.onlineChanged();
    for (const name of ['online', 'offline']) addEventListener(name, changed);
    return () => {
      for (const name of ['online', 'offline']) removeEventListener(name, changed);
    };
  }, [model]);

  useEffect(() => {
    whenIdle(() => {
      void loadOrdersTab();
      // What it takes to warn of a service of another platform, so that the dialog need not wait for it.
      void findMismatch(null, '');
      void import('./Keyboard.tsx').then((loaded) => setKeyboard(() => loaded.Keyboard));
    }, LATEST_MS);
  }, []);

  // Without an account that can pay, Order and Shop say the same.
  const usable = state.snapshot.account?.keyState === 'usable';
  // One place for both: the form that was drawn first is not made anew.
  const isReady = state.phase === 'ready';
  const showsForm =
    (state.tab === 'order' && (isReady || state.phase === 'first')) ||
    (state.tab === 'shop' && isReady && !usable);
  return (
    <main class="popup">
      <Header state={state} model={model} onHelp={() => setHelping(true)} />
      <Tabs state={state} onShow={model.show} />
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${state.tab}`}>
        {state.phase === 'loading' && <Rows />}
        {state.phase === 'failed' && (
          <div role="alert">
            <Notice icon="alert" title="Nothing can be shown">
              <p>{DATABASE_FAILED}</p>
            </Notice>
          </div>
        )}
        {state.phase === 'first' && state.tab !== 'order' && <Rows />}
        {showsForm && <OrderTab state={state} model={model} />}
        {isReady && state.tab === 'orders' && <OrdersEntry state={state} model={model} />}
        {isReady && state.tab === 'shop' && usable && <ShopEntry state={state} model={model} />}
      </div>
      {Keyboard && <Keyboard open={helping} onOpen={setHelping} onShow={model.show} />}
    </main>
  );
}
