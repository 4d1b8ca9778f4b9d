import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Draft } from '../../lib/ledger/draft.ts';
import { CommentsField } from './CommentsField.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ConfirmFacts } from './ConfirmFacts.tsx';
import { Footer } from './Footer.tsx';
import { AttentionBar, IncomingBar } from './FormBars.tsx';
import { LinkField } from './LinkField.tsx';
import { FormOutcome } from './Outcome.tsx';
import { pressOrderKey } from './order-key.ts';
import type { PopupModel } from './popup-model.ts';
import { formOf, type PopupState, pickedService } from './popup-state.ts';
import { ServiceLine } from './ServiceLine.tsx';
import { ServicePicker } from './ServicePicker.tsx';

interface Props {
  state: PopupState;
  draft: Draft;
  model: PopupModel;
}

export function OrderForm({ state, draft, model }: Props) {
  const element = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (state.focus) element.current?.querySelector<HTMLElement>(`[data-focus="${state.focus.on}"]`)?.focus();
  }, [state.focus]);

  const service = pickedService(state);
  const form = formOf(state, draft);
  const picking = service === null || state.changing || state.snapshot.catalogue === null;
  return (
    <form
      ref={element}
      class="order-form"
      aria-label="Order"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.order();
      }}
      onKeyDown={(event) => pressOrderKey(event, state.step, model)}
    >
      <IncomingBar state={state} onUse={model.useIncoming} onKeep={model.keepDraft} />
      <AttentionBar count={state.snapshot.unknowns.length} onShow={() => model.show('orders')} />
      <LinkField state={state} draft={draft} form={form} model={model} />
      {picking ? (
        <ServicePicker state={state} draft={draft} form={form} model={model} />
      ) : (
        <div class="picked">
          <ServiceLine state={state} draft={draft} service={service} form={form} model={model} />
          {form.kind === 'customComments' && (
            <CommentsField state={state} draft={draft} form={form} model={model} />
          )}
        </div>
      )}
      <FormOutcome state={state} model={model} />
      <Footer state={state} draft={draft} service={service} form={form} model={model} />
      {state.step.at !== 'form' && service && (
        <ConfirmDialog title="Confirm order" step={state.step} now={state.now} model={model}>
          <ConfirmFacts state={state} draft={draft} service={service} form={form} step={state.step} />
        </ConfirmDialog>
      )}
    </form>
  );
}
