import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import { sameLink } from '../../lib/links/link.ts';
import { formProblem } from '../../lib/words.ts';
import { Icon } from '../shared/icons.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';

interface Props {
  state: PopupState;
  draft: Draft;
  form: FormView;
  model: PopupModel;
}

export function LinkField({ state, draft, form, model }: Props) {
  const problem = state.shown.includes('link') ? form.linkProblem : null;
  return (
    <div class="link-field">
      <div class="input-box">
        <Icon name="link" />
        <input
          type="text"
          inputMode="url"
          aria-label="Link"
          aria-describedby="link-hint"
          aria-invalid={problem !== null}
          data-focus="link"
          placeholder="Link to order for"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          readOnly={state.step.at !== 'form'}
          value={draft.link}
          title={draft.link}
          onInput={(event) => model.setLink(event.currentTarget.value)}
          onBlur={() => model.leave('link')}
        />
        {draft.link !== '' && (
          <button
            type="button"
            class="icon-button"
            aria-label="Clear link"
            title="Clear link"
            onClick={(event) => {
              model.setLink('');
              event.currentTarget.parentElement?.querySelector('input')?.focus();
            }}
          >
            <Icon name="x" />
          </button>
        )}
      </div>
      <div class="hint-line">
        <p id="link-hint" class={problem ? 'problem' : 'hint'}>
          {problem ? formProblem(problem, null) : whence(draft, state.pageLink)}
        </p>
        {offersPage(draft, state.pageLink) && (
          <button type="button" class="text-button" onClick={model.usePageLink}>
            Use this tab
          </button>
        )}
      </div>
    </div>
  );
}

type PageLink = PopupState['pageLink'];

const WHENCE: Record<Draft['origin'], string> = {
  none: '',
  tab: 'From another tab',
  menu: 'From the menu',
  typed: '',
  reorder: 'From an earlier order',
};

function whence(draft: Draft, pageLink: PageLink): string {
  if (pageLink === undefined) return '';
  if (draft.link === '') return 'The page, post or profile it is for';
  return pageLink !== null && sameLink(draft.link, pageLink) ? 'From this tab' : WHENCE[draft.origin];
}

function offersPage(draft: Draft, pageLink: PageLink): boolean {
  return !!pageLink && !sameLink(draft.link, pageLink);
}
