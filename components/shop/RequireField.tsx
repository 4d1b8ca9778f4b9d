import { goodsProblem } from '../../lib/goods-words.ts';
import type { GoodsDraft } from '../../lib/ledger/product-form.ts';
import type { ShopModel } from './shop-model.ts';
import type { GoodsForm, ShopState } from './shop-state.ts';

interface Props {
  shop: ShopModel;
  now: ShopState;
  draft: GoodsDraft;
  /** What the product asks for, in the panel's words. */
  asked: string;
  form: GoodsForm;
}

export function RequireField({ shop, now, draft, asked, form }: Props) {
  const problem = now.shown.includes('require') ? form.requireProblem : null;
  return (
    <>
      <label for="require" dir="auto">
        {asked}
      </label>
      <input
        id="require"
        data-focus="require"
        class="field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-describedby="require-hint"
        aria-invalid={problem !== null}
        readOnly={now.step.at !== 'form'}
        value={draft.require}
        onInput={(event) => shop.type('require', event.currentTarget.value)}
        onBlur={() => shop.leave('require')}
      />
      <p id="require-hint" class={problem ? 'problem' : 'hint'}>
        {problem ? goodsProblem(problem) : 'Sent to the panel when you buy, and kept encrypted.'}
      </p>
    </>
  );
}
