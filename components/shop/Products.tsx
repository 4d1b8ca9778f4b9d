import { useMemo } from 'preact/hooks';
import { createServiceSearch } from '../../lib/catalogue/search.ts';
import { watchOf } from '../../lib/catalogue/watch.ts';
import { whole } from '../../lib/whole.ts';
import { failureSentence } from '../../lib/words.ts';
import type { PopupModel } from '../popup/popup-model.ts';
import type { PopupState } from '../popup/popup-state.ts';
import { Rows } from '../popup/Rows.tsx';
import { Icon } from '../shared/icons.tsx';
import { Notice } from '../shared/Notice.tsx';
import { listProducts } from './list-products.ts';
import { ProductItem } from './ProductItem.tsx';
import type { ShopModel } from './shop-model.ts';

interface Props {
  shop: ShopModel;
  query: string;
  state: PopupState;
  model: PopupModel;
}

const NONE: never[] = [];

/** Everything the panel sells, by category, under a search. */
export function Products({ shop, query, state, model }: Props) {
  const { catalogue, account, watches } = state.snapshot;
  const products = catalogue?.products ?? NONE;
  const search = useMemo(() => createServiceSearch(products), [products]);
  const { items, total, more } = useMemo(
    () => listProducts(products, query, search),
    [products, query, search],
  );
  if (catalogue === null) return <NotHere state={state} onRefresh={() => void model.refresh()} />;
  if (products.length === 0) {
    return (
      <Notice icon="inbox" title="The panel sells no products">
        <p>Licences, accounts and other goods would be listed here.</p>
      </Notice>
    );
  }
  const currency = account?.currency ?? null;
  return (
    <>
      <search class="picker-search">
        <div class="input-box">
          <Icon name="search" />
          <input
            type="search"
            aria-label="Search products"
            data-focus="search"
            placeholder={`Search ${whole(products.length)} products`}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            value={query}
            onInput={(event) => shop.setQuery(event.currentTarget.value)}
          />
        </div>
      </search>
      <div class="picker-list">
        {items.length > 0 && (
          <ul aria-label="Products">
            {items.map(({ heading, product }) => (
              <ProductItem
                key={product.id}
                heading={heading}
                product={product}
                currency={currency}
                watched={account !== null && watches.includes(watchOf(account.accountId, product.id))}
                shop={shop}
              />
            ))}
          </ul>
        )}
        <p class="sr-only" role="status">
          {query.trim() === '' ? '' : `${whole(total)} found`}
        </p>
        {total === 0 && (
          <Notice icon="search" title="No product matches">
            <p>Try fewer or shorter words.</p>
          </Notice>
        )}
        {more > 0 && <p class="list-end">and {whole(more)} more: type to narrow</p>}
      </div>
    </>
  );
}

function NotHere({ state, onRefresh }: { state: PopupState; onRefresh: () => void }) {
  if (state.refreshing) {
    return (
      <div role="status" aria-label="Fetching what the panel sells">
        <Rows />
      </div>
    );
  }
  return (
    <Notice icon="inbox" title="What the panel sells is not here yet">
      {state.trouble && <p>{failureSentence(state.trouble)}</p>}
      <button type="button" class="button" onClick={onRefresh}>
        Try again
      </button>
    </Notice>
  );
}
