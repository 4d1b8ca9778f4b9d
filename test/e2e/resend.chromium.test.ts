import { beforeAll, expect, it } from 'vitest';
import { allCells } from '../chaos/resend-cells.ts';
import { runMatrix, type Sent } from '../chaos/resend-run.ts';
import { faultsOf } from '../chaos/resend-table.ts';

const all: Sent[] = [];
beforeAll(() => runMatrix('chromium', allCells('chromium'), (sent) => all.push(sent)), 600_000);

it('sends one request for one order, however and over whatever its connection dies', () => {
  expect(faultsOf('chromium', all)).toEqual([]);
  expect(all).toHaveLength(allCells('chromium').length);
});

it('is asked for orders over connections that had carried other requests, where the panel keeps them', () => {
  const reused = all.filter((sent) => sent.reused).map(({ cell }) => cell);
  expect(reused).toEqual(expect.arrayContaining(allCells('chromium').filter(isKept)));
});

const isKept = ({ protocol, connection }: Sent['cell']) => protocol === 'HTTP/2' && connection === 'warm';
