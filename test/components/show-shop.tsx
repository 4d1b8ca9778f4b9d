import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { Popup } from '../../components/popup/Popup.tsx';
import type { ProductRequest } from '../../lib/messages.ts';
import type { Product } from '../../lib/panel/decode.ts';
import { catalogue, createWorld, views, type World } from './popup-world.ts';

export function product(change: Partial<Product> = {}): Product {
  return {
    id: '1',
    name: 'Netflix premium 1 month',
    require: 'Input your account',
    rate: '2.5',
    min: 1,
    max: 10,
    category: 'Netflix',
    inStock: true,
    inventory: 40,
    type: 'Auto',
    ...change,
  };
}

export const shelf: Product[] = [
  product(),
  product({ id: '2', name: 'Youtube premium', category: 'Youtube', inStock: false, inventory: 0 }),
  product({
    id: '3',
    name: 'Facebook account',
    category: 'Accounts',
    require: null,
    type: 'Service',
    inventory: null,
  }),
  product({ id: '5', name: 'Windows key', category: 'Licences', require: null, max: 20, inventory: 500 }),
  product({ id: '6', name: 'Office key', category: 'Licences', require: null, max: 20, inventory: 120 }),
];

/** A popup whose panel sells these, with the Shop tab open. */
export async function showShop(products = shelf, world = createWorld()) {
  world.snapshot.catalogue = { ...catalogue([views]), products };
  world.worker.buyProduct ??= ({ localId }: ProductRequest) => ({
    kind: 'placed',
    localId,
    panelOrderId: '701',
  });
  render(<Popup model={world.model} />);
  await world.model.start();
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: 'Shop' }));
  return { world, user };
}

/** The purchases that reached the worker. */
export function bought({ asked }: World): ProductRequest[] {
  return asked.filter(({ name }) => name === 'buyProduct').map(({ input }) => input as ProductRequest);
}

/** The row of one product, once the list is there. */
export async function rowOf(name: string): Promise<HTMLElement> {
  const list = await screen.findByRole('list', { name: 'Products' });
  const row = within(list)
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent?.includes(name));
  if (!row) throw new Error(`no product ${name}`);
  return row;
}

/** Opens the form for a product. */
export async function pick(user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> {
  await user.click(within(await rowOf(name)).getByRole('button', { name: 'Buy' }));
}
