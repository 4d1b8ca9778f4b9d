import { beforeAll, expect, it } from 'vitest';
import { allCells } from '../chaos/resend-cells.ts';
import { runMatrix, type Sent } from '../chaos/resend-run.ts';
import { faultsOf } from '../chaos/resend-table.ts';

const cells = allCells().filter(({ protocol }) => protocol !== 'HTTP/2');
const all: Sent[] = [];
beforeAll(() => runMatrix('firefox', cells, 1, (sent) => all.push(sent)), 120_000);

it('over HTTP/1.1 never calls an order refused that was paid for, nor sends it more than twice', () => {
  expect(faultsOf('firefox', all)).toEqual([]);
  expect(all).toHaveLength(cells.length);
});

it('does not post an order again where it is redirected', () => {
  const redirected = all.filter(({ cell }) => cell.death === 'redirected (307)');
  expect(redirected.map(({ hits }) => hits)).toEqual(redirected.map(() => 1));
});
