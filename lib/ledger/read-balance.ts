import type { PanelClient } from '../panel/client.ts';
import type { Balance } from '../panel/decode.ts';

interface BalancePorts {
  panel: Pick<PanelClient, 'balance'>;
  /** Keeps a reading of the balance; `askedAt` is when the panel was asked. */
  recordBalance(balance: Balance, askedAt: number): Promise<void>;
  now(): number;
}

/** Asks for the balance and keeps the reading. */
export async function readBalance({ panel, recordBalance, now }: BalancePorts): Promise<Balance> {
  const askedAt = now();
  const balance = await panel.balance();
  await recordBalance(balance, askedAt);
  return balance;
}
