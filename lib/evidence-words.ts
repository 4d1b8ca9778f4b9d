import type { Evidence } from './ledger/evidence.ts';

/** What the balance showed, and in one sentence what else may look the same. */
export const EVIDENCE_WORDS: Record<Evidence, { label: string; confounders: string }> = {
  fellByPrice: {
    label: 'The balance fell by exactly the price.',
    confounders: 'An order of the same price made elsewhere would look the same.',
  },
  fellTwice: {
    label: 'Possible double charge: the balance fell by twice the price.',
    confounders: 'A second order of the same price made elsewhere would look the same.',
  },
  notMoved: {
    label: 'The balance did not move in ten minutes.',
    confounders: 'A panel that charges later, or a top-up of the same amount, would look the same.',
  },
  waiting: {
    label: 'The balance has not moved so far.',
    confounders: 'It is read until ten minutes have passed, as some panels charge late.',
  },
  cannotTell: {
    label: 'The balance cannot tell.',
    confounders: 'It was not told, moved by something else as well, or the price is too small to show in it.',
  },
};
