import type { Service } from '../../../lib/panel/decode.ts';
import type { RivalApi } from './api.ts';

declare const chrome: RivalApi;

/** The catalogue as one object of `storage.local`, its first fifty rows, and a filter by what a name includes. */
const { services }: { services: Service[] } = (await chrome.storage.local.get('services')) as never;
const names = services.map(({ name }) => name.toLowerCase());
const input = document.createElement('input');
const list = document.createElement('ul');

function draw(found: Service[]): void {
  list.replaceChildren(
    ...found.slice(0, 50).map(({ id, name, rate }) => {
      const row = document.createElement('li');
      row.className = 'shown';
      row.textContent = `${id} ${name} ${rate}`;
      return row;
    }),
  );
}

input.addEventListener('input', () => {
  const wanted = input.value.toLowerCase();
  draw(services.filter((_, at) => names[at]?.includes(wanted)));
});
draw(services);
document.getElementById('root')?.append(input, list);
