import { ordersInState } from '../../../lib/browser/ledger-store.ts';
import { followOrders } from '../../../lib/ledger/follow.ts';
import { sweep } from '../../../lib/ledger/outcome.ts';
import type { PlacePorts } from '../../../lib/ledger/place.ts';
import { buyProduct } from '../../../lib/ledger/place-product.ts';
import { placeOrder } from '../../../lib/ledger/place-service.ts';
import { closeAsNotPlaced, resolveFound } from '../../../lib/ledger/resolve.ts';
import type { FoundOutcome, PlaceOutcome } from '../../../lib/messages.ts';
import { PanelError } from '../../../lib/panel/panel-error.ts';
import type { Life } from './life.ts';
import type { Intent } from './truth.ts';
import type { World } from './world.ts';

/** What the worker does when it is asked, each through ports at which its life may end. */

const lockOf = (accountId: string) => `placing ${accountId}`;
const random = () => 0.5;
const seal = async (data: string) => ({ iv: 'sealed', data });

export function submit(world: World, life: Life, intent: Intent): Promise<PlaceOutcome | 'died'> {
  const { localId, accountId, kind, id, link, price, replaces } = intent;
  const { now } = world;
  const panel = world.panelFor(life, accountId, localId);
  const ports: PlacePorts = {
    ledger: life.ports('ledger', world.ledger),
    panel: {
      balance: panel.balance,
      add: (...order) => world.onItsWay(life, accountId, () => panel.add(...order)),
      addProductOrder: (...order) => world.onItsWay(life, accountId, () => panel.addProductOrder(...order)),
    },
    catalogue: life.port('catalogue', async (of: string) => world.catalogue(of)),
    exclusively: (work) => life.exclusively(lockOf(accountId), work),
    recordBalance: life.port('recordBalance', world.recordBalance(accountId)),
    sendsOnce: life.port('sendsOnce', async () => true),
    consumeDraft: life.port('consumeDraft', async () => {}),
    wait: life.port('wait', async (ms: number) => {
      now.ours += ms;
      now.panel += ms;
    }),
    now: () => now.ours,
    random,
    workerId: life.workerId,
  };
  const asked = { localId, accountId, replaces, price };
  return life.outlives(
    kind === 'service'
      ? placeOrder(
          {
            ...asked,
            serviceId: id,
            link,
            quantity: '1000',
            comments: '',
            consents: intent.consent ? ['activeOrder'] : [],
          },
          ports,
        )
      : buyProduct(
          { ...asked, productId: id, quantity: '1', require: 'buyer@example.com' },
          { ...ports, seal: life.port('seal', seal) },
        ),
  );
}

/**
 * What a start of the worker does before it answers anything.
 *
 * @param hasKeys without an account's key its lock has no name, and what is interrupted is marked without it
 */
export async function start(world: World, life: Life, hasKeys = true): Promise<'started' | 'died'> {
  const ledger = life.ports('ledger', world.ledger);
  const interrupted = await ordersInState('sending');
  const marked = interrupted.map(({ localId, accountId }) => () => {
    const mark = () =>
      ledger.settle(localId, (order) => {
        const swept = sweep(order, life.workerId, world.now.ours);
        return swept && { order: swept };
      });
    return hasKeys ? life.exclusively(lockOf(accountId), mark) : mark();
  });
  return life.outlives(
    (async () => {
      for (const mark of marked) await mark();
      return 'started' as const;
    })(),
  );
}

/** One poll of an account. A panel that fails is left for the next one. */
export function poll(world: World, life: Life, accountId: string): Promise<'polled' | 'died'> {
  const polled = followOrders(accountId, null, {
    ledger: life.ports('ledger', world.ledger),
    panel: world.panelFor(life, accountId),
    recordBalance: life.port('recordBalance', world.recordBalance(accountId)),
    seal: life.port('seal', seal),
    now: () => world.now.ours,
    random,
  }).catch((error: unknown) => {
    if (!(error instanceof PanelError) && !(error instanceof DOMException)) throw error;
  });
  return life.outlives(polled.then(() => 'polled' as const));
}

export function sayFound(
  world: World,
  life: Life,
  { localId, accountId }: Intent,
  panelOrderId: string,
): Promise<FoundOutcome | 'died' | 'diskFull'> {
  const found = resolveFound(
    { localId, panelOrderId, anyPrice: true },
    {
      ledger: life.ports('ledger', world.ledger),
      panel: world.panelFor(life, accountId),
      exclusively: (work) => life.exclusively(lockOf(accountId), work),
      seal: life.port('seal', seal),
      now: () => world.now.ours,
      random,
    },
  );
  return life.outlives(found.catch(whereDiskIsFull));
}

export function sayNotPlaced(
  world: World,
  life: Life,
  { localId }: Intent,
): Promise<'closed' | 'died' | 'diskFull'> {
  const closed = closeAsNotPlaced(localId, life.ports('ledger', world.ledger), world.now.ours);
  return life.outlives(closed.then(() => 'closed' as const, whereDiskIsFull));
}

function whereDiskIsFull(error: unknown): 'diskFull' {
  if ((error as Error).name === 'QuotaExceededError') return 'diskFull';
  throw error;
}
