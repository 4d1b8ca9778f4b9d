import type { OrderIn } from '../../../lib/ledger/order.ts';
import type { RivalApi } from './api.ts';

declare const chrome: RivalApi;

/** Every order as one object of `storage.local`, the first `rows` of them in a table. */
const stored: { orders: OrderIn<'placed'>[] } = (await chrome.storage.local.get('orders')) as never;
const orders = stored.orders.slice(0, Number(new URLSearchParams(location.search).get('rows')));
const state = document.createElement('select');
state.append(...['', 'Completed', 'Partial', 'Canceled'].map((word) => new Option(word, word)));
const table = document.createElement('tbody');

function draw(found: OrderIn<'placed'>[]): void {
  table.replaceChildren(
    ...found.map(({ createdAt, panelOrderId, price, progress, purchase }) => {
      const row = document.createElement('tr');
      row.className = 'shown';
      const cells = [
        new Date(createdAt).toISOString(),
        progress.status,
        purchase.name,
        purchase.quantity,
        price,
      ];
      for (const text of [...cells, panelOrderId]) row.insertCell().textContent = String(text);
      return row;
    }),
  );
}

state.addEventListener('change', () =>
  draw(orders.filter(({ progress }) => state.value === '' || progress.status === state.value)),
);
draw(orders);
const whole = document.createElement('table');
whole.append(table);
document.getElementById('root')?.append(state, whole);
