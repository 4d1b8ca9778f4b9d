import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Notice } from '../shared/Notice.tsx';

/** A view of the options page that is fetched when it is opened, so that the settings stay small. */
export interface LazyViewOf {
  /** `history` opens at `#history` and `#history=…`. */
  name: string;
  /** What the navigation calls it. */
  title: string;
  /** False where it is opened from elsewhere alone. */
  inNavigation: boolean;
  /** `of` is what the hash says after `=`. */
  load(): Promise<ComponentType<{ of: string }>>;
}

type Loaded =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'ready'; View: ComponentType<{ of: string }> };

export function LazyView({ view, of }: { view: LazyViewOf; of: string }) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  // Before the first paint: what it shows is what the page was opened for.
  useLayoutEffect(() => {
    let isCurrent = true;
    const show = (next: Loaded) => isCurrent && setLoaded(next);
    view.load().then(
      (View) => show({ state: 'ready', View }),
      () => show({ state: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [view]);

  if (loaded.state === 'ready') return <loaded.View of={of} />;
  if (loaded.state === 'loading') return <p class="sr-only">Opening {view.title}…</p>;
  return (
    <div role="alert">
      <h1 class="sr-only">{view.title}</h1>
      <Notice icon="alert" title={`${view.title} could not be opened`}>
        <p>Pocket Panel may have been updated while this page was open. Load the page again.</p>
      </Notice>
    </div>
  );
}
