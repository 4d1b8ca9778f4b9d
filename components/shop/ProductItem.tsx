import { deliveryWords, stockWords } from '../../lib/goods-words.ts';
import { formatExact } from '../../lib/money.ts';
import type { Product } from '../../lib/panel/decode.ts';

interface Props {
  heading: string | null;
  product: Product;
  currency: string | null;
  onBuy: (productId: string) => void;
}

export function ProductItem({ heading, product, currency, onBuy }: Props) {
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
          <ProductSummary product={product} currency={currency} />
        </div>
        {product.inStock !== false && (
          <button
            type="button"
            class="button small"
            data-focus={`buy-${id}`}
            aria-describedby={`product-${id}`}
            onClick={() => onBuy(id)}
          >
            Buy
          </button>
        )}
      </div>
    </li>
  );
}

/** Two lines: name and price; stock and delivery. */
export function ProductSummary({ product, currency }: { product: Product; currency: string | null }) {
  const { name, rate, inStock } = product;
  const facts = [deliveryWords(product), `ID ${product.id}`].filter((fact) => fact !== '');
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
