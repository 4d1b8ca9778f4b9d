import * as v from 'valibot';

export const balanceSampleSchema = v.object({
  accountId: v.string(),
  /** When the panel was asked, and when it had answered. */
  askedAt: v.number(),
  at: v.number(),
  balance: v.string(),
  currency: v.nullable(v.string()),
});
/** The balance as the panel told it at one time. */
export type BalanceSample = v.InferOutput<typeof balanceSampleSchema>;
