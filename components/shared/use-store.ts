import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** The store's state, drawn again after each change. zustand's own hook would draw preact/compat in (4 kB). */
export function useStore<State>(store: StoreApi<State>): State {
  const [, redraw] = useState<State | null>(null);
  const drawn = useRef<State>(store.getState());
  drawn.current = store.getState();
  useLayoutEffect(() => {
    const compare = () => store.getState() !== drawn.current && redraw(store.getState());
    // Between the first draw and this effect the store may have moved on.
    compare();
    return store.subscribe(compare);
  }, [store]);
  return drawn.current;
}
