import { covers, type Site, withSites } from '../../lib/links/sites.ts';
import type { Settings } from '../../lib/settings.ts';
import type { OptionsPorts } from './options-ports.ts';
import type { OptionsState } from './options-state.ts';

export interface SurfaceActions {
  /** Must be called in the click's handler itself: the browser asks for permission only there. */
  turnOnSites(sites: readonly Site[]): Promise<void>;
  /** Takes the button off the sites, and gives the browser its permission back where nothing else needs it. */
  turnOffSites(sites: readonly Site[]): Promise<void>;
  showMenus(shown: boolean): Promise<void>;
  openKeySettings(): void;
}

interface Context {
  ports: OptionsPorts;
  get(): OptionsState;
  set(change: Partial<OptionsState>): void;
  reread(): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
}

/** What the options and first-run pages can do about page button and menus. */
export function createSurfaceActions({ ports, get, set, reread, changeSettings }: Context): SurfaceActions {
  const chosen = () => get().snapshot.settings.pageButton;
  const place = () => ports.send('placeSurfaces', {}).catch(() => undefined);

  return {
    async turnOnSites(sites) {
      // Before any await: a browser asks only while it still sees the click.
      const asking = ports.requestSites(sites.flatMap(({ patterns }) => patterns));
      set({ sitesTold: null });
      if (!(await asking.catch(() => false))) return set({ sitesTold: { kind: 'refused' } });
      await changeSettings({ pageButton: withSites(chosen(), sites, true) });
      await place();
      await reread();
      set({ sitesTold: { kind: 'on', sites } });
    },
    async turnOffSites(sites) {
      set({ sitesTold: null });
      await changeSettings({ pageButton: withSites(chosen(), sites, false) });
      const { accounts } = get().snapshot;
      const needed = (pattern: string) => accounts.some(({ apiUrl }) => covers(pattern, apiUrl));
      const patterns = sites.flatMap((site) => site.patterns);
      const free = patterns.filter((pattern) => !needed(pattern));
      const taken = await ports.giveBackSites(free);
      await place();
      await reread();
      set({ sitesTold: { kind: 'off', sites, kept: !taken || free.length < patterns.length } });
    },
    async showMenus(menus) {
      await changeSettings({ menus });
      await place();
    },
    openKeySettings: () => ports.openKeySettings(),
  };
}
