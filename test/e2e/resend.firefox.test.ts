import { beforeAll, expect, it } from 'vitest';
import { allCells, type Cell } from '../chaos/resend-cells.ts';
import { runMatrix, type Sent } from '../chaos/resend-run.ts';
import { faultsOf } from '../chaos/resend-table.ts';

/** Over HTTP/2 Firefox repeats on a fresh connection what it repeats on a warm one: the latter is enough here. */
const isTold = ({ protocol, connection }: Cell) => protocol !== 'HTTP/2' || connection === 'warm';

const cells = allCells('firefox').filter(isTold);
const all: Sent[] = [];
beforeAll(() => runMatrix('firefox', cells, (sent) => all.push(sent)), 600_000);

it('never calls an order refused that was paid for, though it may have sent it twice, nor sends it more often', () => {
  expect(faultsOf('firefox', all)).toEqual([]);
  expect(all).toHaveLength(cells.length);
});

it('does not post an order again where it is redirected', () => {
  const redirected = all.filter(({ cell }) => cell.death === 'redirected (307)');
  expect(redirected.map(({ hits }) => hits)).toEqual(redirected.map(() => 1));
});
