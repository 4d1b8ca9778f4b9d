import type { Service } from '../../lib/panel/decode.ts';
import type { PopupContext } from './popup-context.ts';

export interface Favourites {
  /** Makes the service a favourite of the account, or no longer one; the right-click menu follows. */
  toggleFavourite(service: Service): Promise<void>;
}

export function createFavourites({ ports, get, set, ask }: PopupContext): Favourites {
  return {
    async toggleFavourite({ id, name }) {
      const { snapshot } = get();
      if (snapshot.account === null) return;
      const others = snapshot.favourites.filter((favourite) => favourite !== id);
      const added = others.length === snapshot.favourites.length;
      set({ snapshot: { ...snapshot, favourites: added ? [...others, id] : others } });
      await ports.keepFavourite({ accountId: snapshot.account.accountId, serviceId: id, name }, added);
      await ask('placeSurfaces', {});
    },
  };
}
