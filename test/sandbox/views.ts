import { statusOf } from './actions/product-order-status.ts';
import { startCountOf } from './actions/status.ts';
import type { Engine } from './engine.ts';
import { orderProgress } from './order-plan.ts';
import { PRODUCTS } from './products.ts';
import { refillStatus } from './store/refills.ts';

/** An order as the panel's owner sees it: what was bought, where it stands, what was given back. */
export interface OrderView {
  id: number;
  key: string;
  service: number;
  serviceName: string;
  link: string;
  quantity: number;
  comments: string | null;
  charge: string;
  status: string;
  remains: number;
  startCount: number;
  fate: string;
  createdAt: number;
  /** Credited to the balance so far; "0" when nothing was. */
  refunded: string;
}

export interface RefillView {
  id: number;
  key: string;
  order: number;
  status: string;
  createdAt: number;
}

export interface ProductOrderView {
  id: number;
  key: string;
  product: number;
  productName: string;
  quantity: number;
  require: string;
  charge: string;
  status: string;
  result: string | null;
  createdAt: number;
  refunded: string;
}

/** All orders of all keys, oldest first. */
export function viewOrders({ books, catalogue, clock }: Engine): OrderView[] {
  const now = clock.now();
  books.settle(now);
  return books.orders.all().map((order) => ({
    id: order.id,
    key: order.account,
    service: order.service,
    serviceName: catalogue.find(order.service)?.name ?? '',
    link: order.link,
    quantity: order.quantity,
    comments: order.comments,
    charge: order.charge,
    ...orderProgress(order, now),
    startCount: startCountOf(order.id),
    fate: order.fate,
    createdAt: order.createdAt,
    refunded: order.refundAt === null ? order.refund : '0',
  }));
}

export function viewRefills({ books, clock }: Engine): RefillView[] {
  const now = clock.now();
  return books.refills.all().map((refill) => ({
    id: refill.id,
    key: refill.account,
    order: refill.orderId,
    status: refillStatus(refill, now),
    createdAt: refill.createdAt,
  }));
}

export function viewProductOrders({ books, clock }: Engine): ProductOrderView[] {
  const now = clock.now();
  books.settle(now);
  return books.productOrders.all().map((order) => {
    const { status, result } = statusOf(order, now);
    return {
      id: order.id,
      key: order.account,
      product: order.product,
      productName: PRODUCTS.find(({ product }) => product === order.product)?.name ?? '',
      quantity: order.quantity,
      require: order.require,
      charge: order.charge,
      status,
      result: result ?? null,
      createdAt: order.createdAt,
      refunded: order.refundAt === null ? order.refund : '0',
    };
  });
}
