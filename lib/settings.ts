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
  /** When the person removed it and kept its orders: it is named, and offered no more. Connecting takes it up again. */
  removedAt: v.optional(v.number()),
  /** An order that costs less needs no confirm step; in the account's own currency. */
  skipBelow: v.optional(v.string()),
  /** A balance below it is shown as low. */
  lowBelow: v.optional(v.string()),
});
export type Account = v.InferOutput<typeof accountSchema>;

const themeSchema = v.picklist(['system', 'light', 'dark']);
export type Theme = v.InferOutput<typeof themeSchema>;

const densitySchema = v.picklist(['normal', 'compact']);
/** How high rows are. */
export type Density = v.InferOutput<typeof densitySchema>;

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

const alertsSchema = v.object({
  /** Kinds of notices that no notification is shown for. */
  muted: v.array(v.string()),
  /** The hours of the day, by the person's clock, from and until which none is shown; the same hour twice: never. */
  quietFrom: v.number(),
  quietUntil: v.number(),
  /** Whether the toolbar icon has a number. */
  badge: v.boolean(),
  /** At least so many minutes pass between two polls by the alarm. */
  pollMinutes: v.number(),
});
/** How often the panel is asked, and how the person hears of what it said. */
export type Alerts = v.InferOutput<typeof alertsSchema>;
const ALERTS: Alerts = { muted: ['favourite'], quietFrom: 0, quietUntil: 0, badge: true, pollMinutes: 0 };

/** The account that pays; null where there is none. */
const accountId = v.fallback(v.nullable(v.string()), null);
const alerts = v.fallback(alertsSchema, ALERTS);
const pageButton = v.fallback(pageButtonSchema, NOWHERE);
/** Whether the right-click menu has our entries. */
const menus = v.fallback(v.boolean(), true);
const favourites = v.fallback(v.array(favouriteSchema), []);
/** Goods that the person wants to hear of when they are back; see `watchOf`. */
const watches = v.fallback(v.array(v.string()), []);

/** What the worker reads of the settings: it has no room for the rest. */
export const workerSettingsSchema = v.object({ accountId, alerts, pageButton, menus, favourites, watches });
export type WorkerSettings = v.InferOutput<typeof workerSettingsSchema>;

export const settingsSchema = v.object({
  // Not spread from the schema above: the bundler would then keep this one in the worker too.
  accountId,
  alerts,
  pageButton,
  menus,
  favourites,
  theme: v.fallback(themeSchema, 'system'),
  density: v.fallback(densitySchema, 'normal'),
  watches,
  /** When the first-run page was finished or skipped; null: it is still to be shown. */
  welcomedAt: v.fallback(v.nullable(v.number()), null),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  accountId: null,
  alerts: ALERTS,
  pageButton: NOWHERE,
  menus: true,
  favourites: [],
  theme: 'system',
  density: 'normal',
  watches: [],
  welcomedAt: null,
};
