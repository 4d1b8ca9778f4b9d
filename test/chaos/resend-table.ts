import type { Cell } from './resend-cells.ts';
import type { Sent } from './resend-run.ts';
import type { BrowserName } from './target.ts';

/**
 * What of our promises one browser's outcomes break. In Chromium each order is one request; Firefox may send a second
 * one. The ledger calls no order refused that was paid for, none placed that was not, and has an end for each; one that was
 * paid for twice is labelled so. Over HTTP/1.1 Chromium's balance is read until two reads in a row had to connect; over
 * HTTP/2 the order is a stream.
 */
export function faultsOf(browser: BrowserName, all: readonly Sent[]): string[] {
  return all.flatMap(({ cell, hits, reads, streamed, charged, ledger, evidence }) => {
    const faults = [];
    const most = browser === 'chromium' ? 1 : 2;
    if (hits < 1 || hits > most) faults.push(`${hits} requests`);
    // Two that had to connect, and one over each that was left.
    const least = LEAST_READS[cell.connection];
    if (browser === 'chromium' && cell.protocol !== 'HTTP/2' && reads < least)
      faults.push(`sent after ${reads} readings of the balance`);
    if (browser === 'chromium' && streamed !== (cell.protocol === 'HTTP/2'))
      faults.push(streamed ? 'sent as a stream' : 'not sent as a stream');
    const known = charged > 0 ? 'placed' : 'refused';
    if (ledger !== 'unknown' && ledger !== known) {
      faults.push(`${charged > 0 ? 'paid for' : 'not paid for'}, and ${ledger}`);
    }
    if (evidence !== null && (charged === 2) !== (evidence === 'fellTwice')) {
      faults.push(`paid for ${charged} times, and labelled ${evidence}`);
    }
    return faults.map((fault) => `${nameOf(cell)}: ${fault}`);
  });
}

const LEAST_READS: Record<Cell['connection'], number> = {
  fresh: 2,
  warm: 2,
  unused: 3,
  connecting: 5,
  late: 2,
};

/** One line a cell: how many requests came, how many of the orders went over a used connection, and what was said. */
export function tableOf(all: readonly Sent[]): string {
  const cells = Object.entries(Object.groupBy(all, ({ cell }) => nameOf(cell)));
  return cells
    .map(([name, sent = []]) => {
      const words = count(sent.map(({ ledger, told }) => (ledger === told ? ledger : `${ledger} (${told})`)));
      const reused = sent.filter((one) => one.reused).length;
      const charged = sent.reduce((sum, one) => sum + one.charged, 0);
      const labels = count(sent.flatMap(({ evidence }) => evidence ?? []));
      return `${name.padEnd(62)} requests ${count(sent.map(({ hits }) => hits)).padEnd(12)} reused ${String(reused).padStart(3)}  charged ${String(charged).padStart(3)}  ${words}${labels && `; ${labels}`}`;
    })
    .sort()
    .join('\n');
}

function nameOf({ protocol, connection, death, deed }: Cell): string {
  return `${protocol}, ${connection}, ${death}, ${deed}`;
}

/** `2 × 1, 18 × 2`: how often each value is there. */
function count(values: readonly (string | number)[]): string {
  const groups = Object.entries(Object.groupBy(values, String)).sort();
  return groups.map(([value, those = []]) => `${those.length} × ${value}`).join(', ');
}
