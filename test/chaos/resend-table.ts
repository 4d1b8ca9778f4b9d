import type { Cell } from './resend-cells.ts';
import type { Sent } from './resend-run.ts';
import type { BrowserName } from './target.ts';

/**
 * What of our promises one browser's outcomes break. In Chromium each order is one request; Firefox may send a second
 * one. The ledger calls no order refused that was paid for, none placed that was not, and has an end for each; one that was
 * paid for twice is labelled so. Where a connection was open and unused, the balance is read until a read had to connect.
 */
export function faultsOf(browser: BrowserName, all: readonly Sent[]): string[] {
  return all.flatMap(({ cell, hits, reads, charged, ledger, evidence }) => {
    const faults = [];
    const most = browser === 'chromium' ? 1 : 2;
    if (hits < 1 || hits > most) faults.push(`${hits} requests`);
    if (cell.connection === 'unused' && reads < 2) faults.push(`sent after ${reads} reading of the balance`);
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
