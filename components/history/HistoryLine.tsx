import type { HistoryRow } from '../../lib/ledger/history.ts';
import { compare, formatExact } from '../../lib/money.ts';
import { refillWord } from '../../lib/refill-words.ts';
import { Amount } from '../shared/Amount.tsx';
import { dayAndTime, fullTime } from '../shared/ago.ts';
import { Icon } from '../shared/icons.tsx';
import { whole } from '../shared/numbers.ts';
import { stateMark } from '../shared/order-status.ts';
import { shortLink } from '../shared/short-link.ts';
import type { HistoryModel } from './history-model.ts';
import { accountName, type HistoryState } from './history-state.ts';
import { Cell, TableRow } from './table-parts.tsx';

interface Props {
  row: HistoryRow;
  /** Where it stands in view, from 0. */
  index: number;
  state: HistoryState;
  /** Orders of more than one account are in view. */
  several: boolean;
  model: HistoryModel;
}

export function HistoryLine({ row, index, state, several, model }: Props) {
  const { localId, name, link, panelOrderId, quantity, remains, charge, price, currency } = row;
  const { word, shape, tone } = stateMark(row.state, row.status);
  const [refill] = state.refills.get(localId) ?? [];
  const isSelected = state.selected.has(localId);
  const running = row.standing === 'running' && remains !== null && quantity !== null && remains <= quantity;
  return (
    <TableRow class={isSelected ? 'history-row selected' : 'history-row'} index={index + 2}>
      <Cell class="at-select">
        <label class="history-select">
          <input
            type="checkbox"
            aria-label={`Select order ${panelOrderId ?? name}`}
            checked={isSelected}
            onChange={() => model.select([localId], !isSelected)}
          />
        </label>
      </Cell>
      <Cell class="at-time">
        <time dateTime={new Date(row.createdAt).toISOString()} title={fullTime(row.createdAt)}>
          {dayAndTime(row.createdAt, state.now)}
        </time>
      </Cell>
      <Cell class="at-status">
        <span class={`status ${tone}`}>
          <Icon name={shape} size={12} />
          <span dir="auto">{word}</span>
        </span>
        {refill && <small>{refillWord(refill)}</small>}
      </Cell>
      <Cell class="at-name">
        <a href={`#order=${encodeURIComponent(localId)}`} dir="auto" title={name}>
          {name}
        </a>
        <small title={link}>
          {several && `${accountName(row.accountId, state.accounts)} · `}
          {shortLink(link)}
        </small>
      </Cell>
      <Cell class="at-quantity number">
        {running && `${whole(quantity - Math.max(0, remains))} of `}
        {quantity !== null && whole(quantity)}
      </Cell>
      <Cell class={isUnspent(row) ? 'at-charge number unspent' : 'at-charge number'}>
        <Amount of={charge ?? price} currency={currency} />
        {charge !== null && compare(charge, price) > 0 && (
          <small class="problem" title={`Quoted ${formatExact(price, currency)}`}>
            above its quote
          </small>
        )}
      </Cell>
      <Cell class="at-due number">
        <Due row={row} state={state} />
      </Cell>
      <Cell class="at-id number">{panelOrderId}</Cell>
    </TableRow>
  );
}

function isUnspent({ state }: HistoryRow): boolean {
  return state === 'refused' || state === 'notPlaced';
}

const SIGHTS = {
  seen: 'seen in the balance',
  notSeen: 'not seen yet',
  cannotTell: 'cannot tell',
} as const;

function Due({ row: { due, currency, localId }, state }: { row: HistoryRow; state: HistoryState }) {
  if (due === null || compare(due, '0') === 0) return null;
  const sight = state.refunds.get(localId);
  return (
    <>
      <b class={sight === 'seen' ? 'refund-seen' : 'refund-due'}>
        <Amount of={due} currency={currency} />
      </b>
      {sight && <small>{SIGHTS[sight]}</small>}
    </>
  );
}
