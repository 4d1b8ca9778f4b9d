import { OUTCOME, refusedSentence } from '../../lib/outcome-words.ts';
import { notSentSentence } from '../../lib/words.ts';
import { Icon } from '../shared/icons.tsx';
import { ConsumedOutcome } from './ConsumedOutcome.tsx';
import type { PopupModel } from './popup-model.ts';
import { hasTakenDraft, type Outcome, type PopupState } from './popup-state.ts';

interface Props {
  state: Pick<PopupState, 'outcome' | 'snapshot'> & { focus: { on: string } | null };
  model: Pick<PopupModel, 'show' | 'orderAnother'>;
}

/** What came of an order that took its draft with it. The live regions stand here before there is anything to say. */
export function OutcomeView({ state, model }: Props) {
  const { outcome } = state;
  const shown = hasTakenDraft(outcome);
  return (
    <div class={shown ? 'outcome' : ''}>
      <div role="status">
        {outcome?.kind === 'placed' && (
          <h2 class="outcome-title good">
            <Icon name="check" size={24} />
            Order {outcome.panelOrderId} placed
          </h2>
        )}
        {outcome?.kind === 'following' && <p>{OUTCOME.following}</p>}
      </div>
      {outcome?.kind === 'unknown' && (
        <div role="alert">
          <h2 class="outcome-title warn">
            <Icon name="alert" size={24} />
            {OUTCOME.unknown}
          </h2>
          <p>{OUTCOME.unknownWhy}</p>
        </div>
      )}
      {shown && <ConsumedOutcome state={state} localId={outcome.localId} model={model} />}
    </div>
  );
}

/** Why nothing was ordered, above the button that would try again. */
export function FormOutcome({ state, model }: Props) {
  const { outcome, snapshot } = state;
  if (outcome === null) return null;
  const sentence = sentenceOf(outcome, snapshot.account?.currency ?? null);
  if (sentence === null) return null;
  const answerFirst = outcome.kind === 'notSent' && outcome.why.code === 'blocked';
  return (
    <div class="bar bad" role="alert">
      <Icon name="alert" />
      <p dir="auto">{sentence}</p>
      {answerFirst && (
        <button type="button" class="button small" onClick={() => model.show('orders')}>
          Show
        </button>
      )}
    </div>
  );
}

function sentenceOf(outcome: Outcome, currency: string | null): string | null {
  switch (outcome.kind) {
    case 'refused':
      return refusedSentence(outcome.words);
    case 'notSent':
      return notSentSentence(outcome.why, currency);
    case 'closed':
    case 'lost':
    case 'unreadable':
      return OUTCOME[outcome.kind];
    default:
      return null;
  }
}
