import { Big } from 'big.js';
import type { Call, Engine } from '../engine.ts';
import type { Outcome } from '../outcome.ts';

/** `balance`: what is left, as exactly as the house rules show it. */
export function balance({ account }: Call, { rules }: Engine): Outcome {
  const { currency } = account;
  const decimals = rules.balanceDecimals ?? undefined;
  return { call: 'balance', reply: { balance: new Big(account.balance).toFixed(decimals), currency } };
}
