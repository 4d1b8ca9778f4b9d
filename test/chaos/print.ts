import type { Tally } from './campaign.ts';
import type { Cell } from './judge.ts';

/** The figures of a campaign as a person reads them: panel × ledger down, for services and goods, what the page was told across. */
export function printTally(tally: Tally): string {
  return [...headline(tally), ...table(tally), ...verdict(tally)].join('\n');
}

function headline({
  browser,
  seed,
  kills,
  sigkills,
  spoilt,
  losses,
  killed,
  inFlight,
  atStart,
  missed,
  orders,
  goods,
  typicalMs,
  ms,
}: Tally) {
  const share = (victim: keyof typeof killed) =>
    `${inFlight[victim]} (${Math.round((100 * inFlight[victim]) / killed[victim])} %) while an order was under way`;
  const each = Math.round(ms / (killed.worker + killed.browser));
  return [
    `${browser}, --kills ${kills} --sigkills ${sigkills} --spoilt ${spoilt} --seed ${seed}: ${Math.round(ms / 1000)} s, ${each} ms a kill`,
    ...(killed.worker
      ? [
          `${killed.worker} kills of the worker, ${share('worker')}, ${atStart} while it started; ${missed} missed`,
        ]
      : []),
    ...(killed.browser
      ? [
          `${killed.browser} SIGKILLs of the browser, ${share('browser')}; ${losses} times it lost its database, ${spoilt} of them by our damage`,
        ]
      : []),
    `${orders} orders, ${goods} of them for goods; two at once took ${Math.min(...typicalMs)}–${Math.max(...typicalMs)} ms undisturbed`,
  ];
}

function table({ cells }: Tally): string[] {
  const told = distinct(cells.map(({ cell }) => cell.told));
  const heads = distinct(cells.map(({ cell }) => headOf(cell)));
  const width = Math.max(...heads.map(({ length }) => length), HEAD.length);
  const line = (head: string, fields: string[]) =>
    head.padEnd(width) + fields.map((field, i) => field.padStart((told[i] ?? '').length + 3)).join('');
  const figure = (head: string, word: string) =>
    cells.find(({ cell }) => head === headOf(cell) && cell.told === word)?.count;
  const body = heads.map((head) =>
    line(
      head,
      told.map((word) => String(figure(head, word) ?? '·')),
    ),
  );
  return [`${' '.repeat(width)}   the page was told`, line(HEAD, told), ...body];
}

const HEAD = 'bought   panel  ledger';

function headOf({ what, panel, ledger }: Cell): string {
  return `${what.padEnd(7)}  ${panel.padEnd(5)}  ${ledger}`;
}

function verdict({ faults }: Tally): string[] {
  if (faults.length) return [`${faults.length} faults`, ...faults.map((fault) => `  ${fault}`)];
  return ['0 duplicates, 0 lost, 0 `sending` after a start, every lost answer unknown'];
}

function distinct(words: string[]): string[] {
  return [...new Set(words)].sort();
}
