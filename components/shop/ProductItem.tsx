import { deliveryWords, stockWords } from '../../lib/goods-words.ts';
import { formatExact } from '../../lib/money.ts';
import type { Product } from '../../lib/panel/decode.ts';
import { Icon } from '../shared/icons.tsx';
import type { ShopModel } from './shop-model.ts';

interface Props {
  heading: string | null;
  product: Product;
  currency: string | null;
  /** The person wants to hear when it is back. */
  watched: boolean;
  shop: ShopModel;
}

export function ProductItem({ heading, product, currency, watched, shop }: Props) {
  const { id } = product;
  return (
    <li>
      {heading !== null && (
        <h2 class="group-heading" dir="auto">
          {heading}
        </h2>
      )}
      <div class="product">
        <div class="row" id={`product-${id}`}>
          <ProductSummary product={product} currency={currency} watched={watched} />
        </div>
        {product.inStock === false ? (
          <button
            type="button"
            class="button small"
            aria-pressed={watched}
            aria-describedby={`product-${id}`}
            title="Tells you when it is back in stock"
            onClick={() => void shop.watch(id, !watched)}
          >
            {watched && <Icon name="check" size={12} />}
            Watch
          </button>
        ) : (
          <button
            type="button"
            class="button small"
            data-focus={`buy-${id}`}
            aria-describedby={`product-${id}`}
            onClick={() => shop.pick(id)}
          >
            Buy
          </button>
        )}
      </div>
    </li>
  );
}

/** Two lines: name and price; stock and delivery. */
export function ProductSummary({
  product,
  currency,
  watched = false,
}: Pick<Props, 'product' | 'currency'> & { watched?: boolean }) {
  const { name, rate, inStock } = product;
  const told = watched && inStock === false;
  const facts = told
    ? ['you are told when it is back']
    : [deliveryWords(product), `ID ${product.id}`].filter((fact) => fact !== '');
  const stock = stockWords(product);
  return (
    <>
      <span class="row-name" dir="auto" title={name}>
        {name}
      </span>
      {rate === null ? (
        <span class="row-rate unpriced">no price</span>
      ) : (
        <span class="row-rate">
          {formatExact(rate, currency)} <small>each</small>
        </span>
      )}
      <span class="row-small">
        {stock !== '' && <span class={inStock === false ? 'sold-out' : ''}>{stock}</span>}
        {stock !== '' && ' · '}
        {facts.join(' · ')}
      </span>
    </>
  );
}
