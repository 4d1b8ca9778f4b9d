import type { CatalogueChanges, Change } from '../../lib/catalogue/changes.ts';
import { formatExact } from '../../lib/money.ts';
import { whole } from '../../lib/whole.ts';
import { Icon } from '../shared/icons.tsx';
import { Modal } from '../shared/Modal.tsx';
import { CHANGE_KINDS } from './changes-words.ts';

export interface ChangesDialogProps {
  changes: CatalogueChanges;
  /** By service id. */
  favourites: readonly string[];
  /** The account's, for services that name none. */
  currency: string | null;
  /** `since Tuesday` */
  since: string;
  onPick: (serviceId: string) => void;
  onClose: () => void;
}

/** More of one kind are a new catalogue rather than news. */
const LISTED = 200;

/** Every change by kind, favourites first; a press on a service that can be had picks it. */
export function ChangesDialog({ changes, favourites, currency, since, onPick, onClose }: ChangesDialogProps) {
  const isFavourite = ({ id }: Change) => favourites.includes(id);
  return (
    <Modal labelledBy="changes-title" describedBy="changes-title" held={false} onDismiss={onClose}>
      <h2 id="changes-title">Changes {since}</h2>
      {CHANGE_KINDS.map(({ kind, heading }) => {
        const all = changes[kind];
        if (all.length === 0) return null;
        const sorted = [...all.filter(isFavourite), ...all.filter((change) => !isFavourite(change))];
        return (
          <section key={kind} class="changes-kind">
            <h3 id={`changes-${kind}`}>
              {heading} · {whole(all.length)}
            </h3>
            <ul aria-labelledby={`changes-${kind}`}>
              {sorted.slice(0, LISTED).map((change) => (
                <li key={change.id}>
                  <ChangeRow
                    change={change}
                    currency={change.currency ?? currency}
                    starred={isFavourite(change)}
                    onPick={kind === 'gone' ? null : () => onPick(change.id)}
                  />
                </li>
              ))}
            </ul>
            {all.length > LISTED && <p class="hint">and {whole(all.length - LISTED)} more</p>}
          </section>
        );
      })}
      <div class="modal-actions">
        <p class="hint">Prices of 1,000, or of a package.</p>
        <button data-first type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Modal>
  );
}

interface RowProps {
  change: Change;
  currency: string | null;
  starred: boolean;
  /** Null where it can be had no more. */
  onPick: (() => void) | null;
}

function ChangeRow({ change: { id, name, was, rate }, currency, starred, onPick }: RowProps) {
  const facts = (
    <>
      <span class="row-name" dir="auto" title={name}>
        {starred && <Icon name="star" size={12} class="starred" />} {name || `Service ${id}`}
        {starred && <span class="sr-only"> favourite</span>}
      </span>
      <span class="row-rate">
        {was !== null && (
          <small>
            was <span class="amount">{formatExact(was, currency)}</span>{' '}
          </small>
        )}
        {rate !== null && formatExact(rate, currency)}
      </span>
    </>
  );
  return onPick === null ? (
    <div class="change">{facts}</div>
  ) : (
    <button type="button" class="change" title={`Pick service ${id}`} onClick={onPick}>
      {facts}
    </button>
  );
}
