import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '../../lib/catalogue/catalogue.ts';
import { type CatalogueChanges as Changes, seenOf } from '../../lib/catalogue/changes.ts';
import { Icon } from '../shared/icons.tsx';
import type { ChangesDialogProps } from './ChangesDialog.tsx';
import { changesInShort, goneFavourites, sinceWhen } from './changes-words.ts';
import { lookForChanges } from './look-for-changes.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

export interface ChangesProps {
  state: PopupState;
  model: PopupModel;
}

interface Told {
  changes: Changes;
  catalogue: Catalogue;
}

/**
 * What changed in the catalogue since the person saw it last, told in the first heading of the list: it takes no room of
 * its own, so nothing makes way for it. No part of the popup's first view.
 */
export function CatalogueChanges({ state, model }: ChangesProps) {
  const { catalogue, favourites } = state.snapshot;
  const [told, setTold] = useState<Told | null>(null);
  const [Dialog, setDialog] = useState<FunctionComponent<ChangesDialogProps> | null>(null);

  function tell(next: Told | null): void {
    setTold(next);
    const risen = next?.changes.dearer.map(({ id, was }) => [id, was ?? ''] as const);
    model.store.setState({ risen: risen && new Map(risen) });
  }
  useEffect(() => {
    if (catalogue === null) return;
    let current = true;
    model
      .seen()
      .then((seen) => lookForChanges(catalogue, seen))
      .then((changes) => current && tell(changes && { changes, catalogue }))
      // The prices themselves are all there; what they were is not worth a word of trouble.
      .catch(() => current && tell(null));
    return () => {
      current = false;
    };
  }, [catalogue]);

  if (told === null) return null;
  const { changes } = told;
  function putAway(): void {
    setDialog(null);
    tell(null);
    model.store.setState({ focus: { on: 'service' } });
    void model.seen().then(({ keepSeen }) => keepSeen(seenOf(told?.catalogue as Catalogue)));
  }
  const favourite = goneFavourites(changes, favourites);
  const short = `${changesInShort(changes)} ${sinceWhen(changes.since, state.now)}`;
  return (
    <div class="changes">
      <button
        type="button"
        class="changes-line"
        aria-haspopup="dialog"
        title={`${favourite && `${favourite} · `}${short}`}
        onClick={() =>
          void import('./ChangesDialog.tsx').then((loaded) => setDialog(() => loaded.ChangesDialog))
        }
      >
        <span class="sr-only">What changed: </span>
        {favourite !== '' && (
          <>
            <Icon name="star" size={12} />
            <b>{favourite}</b> ·{' '}
          </>
        )}
        {short}
      </button>
      <button
        type="button"
        class="changes-away"
        aria-label="Changes seen"
        title="Seen: tell what changes from now on"
        onClick={putAway}
      >
        <Icon name="x" size={12} />
      </button>
      {Dialog && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the form around it must not take its Ctrl+Enter for an order
        <div onKeyDown={(event) => event.stopPropagation()}>
          <Dialog
            changes={changes}
            favourites={favourites}
            currency={state.snapshot.account?.currency ?? null}
            since={sinceWhen(changes.since, state.now)}
            onPick={(serviceId) => {
              putAway();
              model.pickService(serviceId);
            }}
            onClose={putAway}
          />
        </div>
      )}
    </div>
  );
}
