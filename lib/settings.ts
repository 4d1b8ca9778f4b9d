import * as v from 'valibot';

export const DEFAULT_API_URL = 'https://smmdiva.com/api/v2';

/** A secret at rest: AES-GCM under a key that cannot leave the browser; both parts base64. */
export const sealedSchema = v.object({ iv: v.string(), data: v.string() });
export type Sealed = v.InferOutput<typeof sealedSchema>;

/**
 * `usable`: the key is there. `forgotten`: the person took it away. `refused`: the panel did not accept it when last
 * asked. `unreadable`: the browser lost what opens it. In the last three the ledger is kept and nothing is sent.
 */
const keyStateSchema = v.picklist(['usable', 'forgotten', 'refused', 'unreadable']);
export type KeyState = v.InferOutput<typeof keyStateSchema>;

export const accountSchema = v.object({
  accountId: v.string(),
  name: v.string(),
  apiUrl: v.string(),
  currency: v.nullable(v.string()),
  addedAt: v.number(),
  keyState: keyStateSchema,
  sealedKey: v.nullable(sealedSchema),
});
export type Account = v.InferOutput<typeof accountSchema>;

const themeSchema = v.picklist(['system', 'light', 'dark']);
export type Theme = v.InferOutput<typeof themeSchema>;

export const settingsSchema = v.object({
  theme: v.fallback(themeSchema, 'system'),
  /** The account that pays; null where there is none. */
  accountId: v.fallback(v.nullable(v.string()), null),
  notifications: v.fallback(v.boolean(), true),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { theme: 'system', accountId: null, notifications: true };
