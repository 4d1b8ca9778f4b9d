import { decodeById } from './decode-by-id.ts';
import { errorWords, type Fields, layers, refusalIn, refused } from './decode-refusal.ts';
import { decodeOne } from './decode-shapes.ts';
import { isRecord, readCount, readDecimal, readNewId, readText } from './decode-values.ts';
import { PanelError } from './panel-error.ts';

// The fields are those of the panel's API page; other spellings were seen on other panels. In all that follows null
// means that the panel did not say, or not readably: never read it as 0 or false.

/** One row of `services`. */
export interface Service {
  id: string;
  name: string;
  /** As the panel spells it; spellings vary. */
  type: string;
  /** '' where the panel has none. */
  category: string;
  /** The price of 1,000 units, or of the whole for a Package; a decimal string. */
  rate: string | null;
  min: number | null;
  /** 2147483647 or 999999999 mean "no limit". */
  max: number | null;
  refill: boolean | null;
  cancel: boolean | null;
  description: string | null;
  /** In the panel's words: "52 minutes 14 seconds", "Not Enough Data". */
  averageTime: string | null;
  currency: string | null;
}

export interface ServiceList {
  services: Service[];
  /** Rows that were no object or had no id. */
  unreadable: number;
}

export interface Balance {
  /** A decimal string with the digits the panel shows. */
  balance: string;
  currency: string | null;
}

export interface OrderStatus {
  /** As the panel wrote it; a number's meaning differs between panels. */
  status: string | null;
  charge: string | null;
  startCount: number | null;
  /** May be negative: more was delivered than ordered. */
  remains: number | null;
}

/** One row of `products`. */
export interface Product {
  id: string;
  name: string;
  /** The prompt for the text that the buyer must give. */
  require: string | null;
  /** The price of one item; a decimal string. */
  rate: string | null;
  min: number | null;
  max: number | null;
  category: string;
  inStock: boolean | null;
  /** Absent, so null, where `type` is "Service". */
  inventory: number | null;
  /** "Auto" (delivered at once) or "Service" (by hand). */
  type: string;
}

export interface ProductList {
  products: Product[];
  unreadable: number;
}

export interface ProductOrderStatus {
  status: string | null;
  charge: string | null;
  /** A secret the buyer has paid for, such as a licence key or a login. */
  result: string | null;
  note: string | null;
}

/** The panel's refusal about one id of a list: data, not a failure of the call. */
export interface IdRefusal {
  error: string;
}

/** What a panel said about each id of a list. Ids it left out are absent. */
export type ById<T> = Map<string, T | IdRefusal>;

export interface Placed {
  orderId: string;
  charge: string | null;
  /** The body as received, at most 1,000 characters, without the key and a product's secrets. */
  answer: string;
}

const NEW_ORDER_KEYS = ['order', 'order_id', 'orderId'];
const ORDER_KEYS = [...NEW_ORDER_KEYS, 'id'];
const REFILL_KEYS = ['refill', 'refill_id', 'id'];

// Every decoder below takes the parsed JSON of a reply and throws only a PanelError: `refused` or `unexpected`.

export function decodeBalance(reply: unknown): Balance {
  return decodeOne(reply, (record) => {
    const balance = readDecimal(record['balance']);
    return balance === null ? null : { balance, currency: readText(record['currency']) };
  });
}

/**
 * The one id of something that was just made. Throws `refused` only if nothing in the reply looks like an id; an id beside
 * an error, or two different ids, are `unexpected`: whether it was made is unknown.
 */
function decodeNewId(reply: unknown, keys: readonly string[]): string {
  const words = errorWords(reply);
  const none: unknown[] = [undefined, null, false, 0, '0', ''];
  const values = layers(reply).flatMap((layer) => keys.map((key) => layer[key]));
  const made = values.filter(
    (value) => !none.includes(value) && !(isRecord(value) && refusalIn(value) !== null),
  );
  const ids = new Set(made.map(readNewId));
  if (words !== null) throw ids.size === 0 ? refused(words) : new PanelError('unexpected', { words });
  const [id = null] = ids;
  if (ids.size !== 1 || id === null) throw new PanelError('unexpected');
  return id;
}

/**
 * A reply to `add` or `add_product_order`.
 *
 * @param answer the body as received, already without secrets, to be kept with the order
 */
export function decodePlaced(reply: unknown, answer: string): Placed {
  const charge = layers(reply).reduce<string | null>(
    (found, layer) => found ?? readDecimal(layer['charge']),
    null,
  );
  return { orderId: decodeNewId(reply, NEW_ORDER_KEYS), charge, answer };
}

/** Whether a record speaks of an order: a lone `{"status":"success"}` is an envelope without its letter. */
function isOrderRecord(record: Fields, fields: readonly string[]): boolean {
  if (fields.some((field) => record[field] !== undefined)) return true;
  const status = record['status'];
  return status !== undefined && !/^(success|error)$/i.test(readText(status) ?? '');
}

function readOrderStatus(record: Fields): OrderStatus | null {
  if (!isOrderRecord(record, ['charge', 'start_count', 'start_counter', 'remains'])) return null;
  return {
    status: readText(record['status']),
    charge: readDecimal(record['charge']),
    startCount: readCount(record['start_count']) ?? readCount(record['start_counter']),
    remains: readCount(record['remains']),
  };
}

export function decodeOrderStatus(reply: unknown): OrderStatus {
  return decodeOne(reply, readOrderStatus);
}

export function decodeOrderStatuses(reply: unknown, ids: readonly string[]): ById<OrderStatus> {
  return decodeById(reply, { ids, idKeys: ORDER_KEYS }, readOrderStatus);
}

function readProductOrderStatus(record: Fields): ProductOrderStatus | null {
  if (!isOrderRecord(record, ['charge', 'result', 'note'])) return null;
  const { result } = record;
  return {
    status: readText(record['status']),
    charge: readDecimal(record['charge']),
    // It is paid for, so a shape nobody has seen is kept as JSON rather than lost.
    result: typeof result === 'object' && result !== null ? JSON.stringify(result) : readText(result),
    note: readText(record['note']),
  };
}

export function decodeProductOrderStatus(reply: unknown): ProductOrderStatus {
  return decodeOne(reply, readProductOrderStatus);
}

export function decodeProductOrderStatuses(reply: unknown, ids: readonly string[]): ById<ProductOrderStatus> {
  return decodeById(reply, { ids, idKeys: ORDER_KEYS }, readProductOrderStatus);
}

/** The refill's id. */
export function decodeRefill(reply: unknown): string {
  return decodeNewId(reply, ['refill']);
}

/** Refill ids by order. In the form of the API page, `{"refill":"1"}`, the one id stands for every order of the request. */
export function decodeRefills(reply: unknown, ids: readonly string[]): ById<{ refillId: string }> {
  const single =
    isRecord(reply) && [reply, reply['data']].some((place) => isRecord(place) && 'refill' in place);
  if (single) {
    const refillId = decodeRefill(reply);
    return new Map(ids.map((id) => [id, { refillId }]));
  }
  return decodeById(reply, { ids, idKeys: ORDER_KEYS }, (record) => {
    const refillId = readNewId(record['refill']);
    if (refillId !== null) return { refillId };
    const words = readText(record['refill']);
    return words === null ? null : { error: words };
  });
}

/** The status word of one refill. */
export function decodeRefillStatus(reply: unknown): string {
  return decodeOne(reply, readRefillStatus);
}

function readRefillStatus(record: Fields): string | null {
  const status = readText(record['status']);
  return status?.toLowerCase() === 'success' ? null : status;
}

export function decodeRefillStatuses(reply: unknown, ids: readonly string[]): ById<{ status: string }> {
  return decodeById(reply, { ids, idKeys: REFILL_KEYS }, (record) => {
    const status = readRefillStatus(record);
    return status === null ? null : { status };
  });
}
