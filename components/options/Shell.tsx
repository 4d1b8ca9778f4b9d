import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readHash } from '../shared/hash.ts';
import { applyLook } from '../shared/theme.ts';
import { useStore } from '../shared/use-store.ts';
import { LazyView, type LazyViewOf } from './LazyView.tsx';
import { Options } from './Options.tsx';
import type { OptionsModel } from './options-model.ts';

interface Props {
  model: OptionsModel;
  views: readonly LazyViewOf[];
}

/** The whole options page: the settings, and the views that its address may name instead. */
export function Shell({ model, views }: Props) {
  const { phase, snapshot } = useStore(model.store);
  const { theme, density } = snapshot.settings;
  useLayoutEffect(() => {
    if (phase !== 'ready') return;
    applyLook({ theme, density }, document.documentElement);
  }, [theme, density, phase]);

  const { name, of } = useHash();
  const view = views.find((one) => one.name === name);
  const main = useRef<HTMLElement>(null);
  const opened = useRef(view?.name);
  useEffect(() => {
    document.title = `${view?.title ?? 'Settings'} · Pocket Panel`;
    // Whoever came by a link goes on in what it led to; nobody is moved when the page opens.
    if (opened.current !== view?.name) main.current?.focus();
    opened.current = view?.name;
  }, [view]);
  useEffect(() => {
    if (!view && phase === 'ready' && name !== '') document.getElementById(name)?.scrollIntoView();
  }, [view, name, phase]);

  return (
    <>
      <header class="shell-head">
        <b class="shell-name">Pocket Panel</b>
        <nav aria-label="Pocket Panel">
          <Entry hash="settings" title="Settings" isCurrent={!view} />
          {views
            .filter(({ inNavigation }) => inNavigation)
            .map((one) => (
              <Entry key={one.name} hash={one.name} title={one.title} isCurrent={one === view} />
            ))}
        </nav>
      </header>
      <main ref={main} class="shell-main" tabIndex={-1}>
        {view ? <LazyView key={view.name} view={view} of={of} /> : <Options model={model} />}
      </main>
    </>
  );
}

function Entry({ hash, title, isCurrent }: { hash: string; title: string; isCurrent: boolean }) {
  return (
    <a class="shell-entry" href={`#${hash}`} aria-current={isCurrent ? 'page' : undefined}>
      {title}
    </a>
  );
}

function useHash() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return readHash(hash);
}
