import { whole } from '../../lib/whole.ts';
import { failureSentence } from '../../lib/words.ts';
import { Notice } from '../shared/Notice.tsx';
import type { PopupState } from './popup-state.ts';
import { Rows } from './Rows.tsx';

interface Props {
  state: PopupState;
  /** Whether a query or a filter is there to match. */
  asked: boolean;
  /** How many services match. */
  total: number;
  /** How many of them are not listed. */
  more: number;
  onRefresh: () => void;
}

/** What stands below the listed services, or in their place. */
export function CatalogueState({ state, asked, total, more, onRefresh }: Props) {
  const { catalogue } = state.snapshot;
  if (catalogue === null) return <NotHere state={state} onRefresh={onRefresh} />;
  if (catalogue.services.length === 0) {
    return (
      <Notice icon="inbox" title="The panel lists no services">
        <p>It may be setting them up. Press Refresh later, or look at the panel’s site.</p>
      </Notice>
    );
  }
  return (
    <>
      <p class="sr-only" role="status">
        {asked && `${whole(total)} found`}
      </p>
      {total === 0 && (
        <Notice icon="search" title="No service matches">
          <p>Try fewer or shorter words, the service’s number, or other filters.</p>
        </Notice>
      )}
      {more > 0 && <p class="list-end">and {whole(more)} more: type to narrow</p>}
      {catalogue.unreadable > 0 && (
        <p class="list-end">{whole(catalogue.unreadable)} rows of the panel’s list could not be read</p>
      )}
    </>
  );
}

function NotHere({ state, onRefresh }: { state: PopupState; onRefresh: () => void }) {
  if (state.refreshing) {
    return (
      <div role="status" aria-label="Fetching the panel’s services">
        <Rows />
      </div>
    );
  }
  return (
    <Notice icon="inbox" title="The panel’s services are not here yet">
      <p>{reason(state)}</p>
      <button type="button" class="button" onClick={onRefresh}>
        Try again
      </button>
    </Notice>
  );
}

function reason({ online, trouble }: PopupState): string {
  if (!online) return 'You are offline. They are fetched once you are back.';
  return trouble ? failureSentence(trouble) : 'They have not been fetched from the panel.';
}
