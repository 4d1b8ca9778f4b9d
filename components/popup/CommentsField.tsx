import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import { formProblem } from '../../lib/words.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  state: PopupState;
  draft: Draft;
  form: FormView;
  model: PopupModel;
}

export function CommentsField({ state, draft, form, model }: Props) {
  const problem = state.shown.includes('comments') ? form.quantityProblem : null;
  return (
    <div class="comments-field">
      <label for="comments">Comments</label>
      <textarea
        id="comments"
        class="field"
        data-focus="comments"
        aria-describedby="comments-hint"
        aria-invalid={problem !== null}
        placeholder="One comment on each line"
        dir="auto"
        readOnly={state.step.at !== 'form'}
        value={draft.comments}
        onInput={(event) => model.setComments(event.currentTarget.value)}
        onBlur={() => model.leave('comments')}
      />
      <p id="comments-hint" class={problem ? 'problem' : 'hint'}>
        {problem ? formProblem(problem, null) : 'One on each line; blank lines do not count.'}
      </p>
    </div>
  );
}
