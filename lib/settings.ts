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

/** One script for each group of platforms: a page loads no more than it can use. */
export const PAGE_BUTTON_GROUPS = ['media', 'networks', 'talk'] as const;
const patterns = v.array(v.string());
const pageButtonSchema = v.object({ media: patterns, networks: patterns, talk: patterns });
/** Where the page button was turned on: match patterns. */
export type PageButtonSites = v.InferOutput<typeof pageButtonSchema>;
const NOWHERE: PageButtonSites = { media: [], networks: [], talk: [] };

const favouriteSchema = v.object({ accountId: v.string(), serviceId: v.string(), name: v.string() });
/** A service that the person wants at hand. */
export type Favourite = v.InferOutput<typeof favouriteSchema>;

export const settingsSchema = v.object({
  theme: v.fallback(themeSchema, 'system'),
  /** The account that pays; null where there is none. */
  accountId: v.fallback(v.nullable(v.string()), null),
  notifications: v.fallback(v.boolean(), true),
  pageButton: v.fallback(pageButtonSchema, NOWHERE),
  /** Whether the right-click menu has our entries. */
  menus: v.fallback(v.boolean(), true),
  favourites: v.fallback(v.array(favouriteSchema), []),
  /** Goods that the person wants to hear of when they are back; see `watchOf`. */
  watches: v.fallback(v.array(v.string()), []),
  /** When the first-run page was finished or skipped; null: it is still to be shown. */
  welcomedAt: v.fallback(v.nullable(v.number()), null),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  accountId: null,
  notifications: true,
  pageButton: NOWHERE,
  menus: true,
  favourites: [],
  watches: [],
  welcomedAt: null,
};
