import type { PanelClient } from '../panel/client.ts';
import type { OrderStatus, ProductOrderStatus } from '../panel/decode.ts';
import type { Purchase } from './order.ts';

/** What the panel says of one order, by the call that knows its kind. */
export function statusAtPanel(
  panel: Pick<PanelClient, 'status' | 'productOrderStatus'>,
  { kind }: Pick<Purchase, 'kind'>,
  panelOrderId: string,
): Promise<Pick<OrderStatus, 'status' | 'charge'> & Partial<Pick<ProductOrderStatus, 'result'>>> {
  return kind === 'service' ? panel.status(panelOrderId) : panel.productOrderStatus(panelOrderId);
}
