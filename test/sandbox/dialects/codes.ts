import { type Dialect, wordsWith } from './dialect.ts';
import { orderRecord, renderers, seed } from './seed.ts';

/** This panel's own numbering; another's 2 may mean something else. */
const CODES: Record<string, number> = {
  Pending: 0,
  Processing: 1,
  'In progress': 2,
  Completed: 3,
  Partial: 4,
  Canceled: 5,
};

/** Statuses nobody can read without this panel's manual, and refusals in Vietnamese. */
export const codes: Dialect = {
  ...seed,
  about: 'numbers for statuses, errors in Vietnamese',
  words: wordsWith({
    incorrectService: 'Dịch vụ không tồn tại',
    badLink: 'Liên kết không hợp lệ',
    activeOrder: 'Bạn đang có đơn hàng đang chạy với liên kết này',
    quantityBelow: 'Số lượng tối thiểu là {n}',
    quantityAbove: 'Số lượng tối đa là {n}',
    notEnoughFunds: 'Số dư không đủ',
    incorrectOrder: 'Đơn hàng không tồn tại',
  }),
  render: renderers({ order: (o) => ({ ...orderRecord(o), status: CODES[o.status] ?? o.status }) }),
};
