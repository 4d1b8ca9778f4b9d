import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Notice } from '../shared/Notice.tsx';

type View = ComponentType<{ of: string }>;

/** A view of the options page. Most are fetched when they are opened, so that the settings stay small. */
export interface LazyViewOf {
  /** `history` opens at `#history` and `#history=…`. */
  name: string;
  /** What the navigation calls it. */
  title: string;
  /** False where it is opened from elsewhere alone. */
  inNavigation: boolean;
  /** `of` is what the hash says after `=`. */
  load(): View | Promise<View>;
}

type Loaded = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; View: View };

export function LazyView({ view, of }: { view: LazyViewOf; of: string }) {
  const [loading] = useState(() => view.load());
  const [loaded, setLoaded] = useState<Loaded>(
    loading instanceof Promise ? { state: 'loading' } : { state: 'ready', View: loading },
  );
  // Before the first paint: what it shows is what the page was opened for.
  useLayoutEffect(() => {
    if (!(loading instanceof Promise)) return;
    let isCurrent = true;
    const show = (next: Loaded) => isCurrent && setLoaded(next);
    loading.then(
      (View) => show({ state: 'ready', View }),
      () => show({ state: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [loading]);

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
