import { Component, type ComponentChildren } from 'preact';
import type { HistoryRow } from '../../lib/ledger/history.ts';
import type { Refill } from '../../lib/ledger/refill.ts';
import type { RefundSight } from '../../lib/ledger/refunds-seen.ts';
import { compare, formatExact } from '../../lib/money.ts';
import { refillWord } from '../../lib/refill-words.ts';
import { dayAndTime, fullTime } from '../../lib/when.ts';
import { whole } from '../../lib/whole.ts';
import { Amount } from '../shared/Amount.tsx';
import { Icon } from '../shared/icons.tsx';
import { stateMark } from '../shared/order-status.ts';
import { shortLink } from '../shared/short-link.ts';
import type { HistoryModel } from './history-model.ts';
import { Cell, TableRow } from './table-parts.tsx';

interface Props {
  row: HistoryRow;
  /** Where it stands in view, from 0. */
  index: number;
  isSelected: boolean;
  /** The newest one of it. */
  refill: Refill | undefined;
  sight: RefundSight | undefined;
  /** Null where there is one account alone. */
  accountName: string | null;
  now: number;
  model: HistoryModel;
}

/** One order. It is drawn again only where what it shows has changed: each frame scrolled draws the table anew. */
export class HistoryLine extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return Object.entries(next).some(([name, value]) => value !== this.props[name as keyof Props]);
  }

  override render({
    row,
    index,
    isSelected,
    refill,
    sight,
    accountName,
    now,
    model,
  }: Props): ComponentChildren {
    const { localId, name, link, panelOrderId, quantity, remains, charge, price, currency } = row;
    const { word, shape, tone } = stateMark(row.state, row.status);
    const running =
      row.standing === 'running' && remains !== null && quantity !== null && remains <= quantity;
    return (
      <TableRow class={isSelected ? 'history-row selected' : 'history-row'} index={index + 2} at={index}>
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
            {dayAndTime(row.createdAt, now)}
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
            {accountName !== null && `${accountName} · `}
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
          <Due row={row} sight={sight} />
        </Cell>
        <Cell class="at-id number" title={panelOrderId ?? undefined}>
          {panelOrderId}
        </Cell>
      </TableRow>
    );
  }
}

function isUnspent({ state }: HistoryRow): boolean {
  return state === 'refused' || state === 'notPlaced';
}

const SIGHTS = {
  seen: 'seen in the balance',
  notSeen: 'not seen yet',
  cannotTell: 'cannot tell',
} as const;

function Due({ row: { due, currency }, sight }: { row: HistoryRow; sight: RefundSight | undefined }) {
  if (due === null || compare(due, '0') === 0) return null;
  return (
    <>
      <b class={sight === 'seen' ? 'refund-seen' : 'refund-due'}>
        <Amount of={due} currency={currency} />
      </b>
      {/* Its line is there before it is known: the amount would move. */}
      <small>{sight ? SIGHTS[sight] : '\u00a0'}</small>
    </>
  );
}
