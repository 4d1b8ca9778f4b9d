import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ConnectForm } from '../options/ConnectForm.tsx';
import type { OptionsModel } from '../options/options-model.ts';
import type { OptionsState } from '../options/options-state.ts';
import { SiteSwitches } from '../options/SiteSwitches.tsx';
import { TurnOnButtons } from '../options/TurnOnButtons.tsx';
import { useStore } from '../shared/use-store.ts';
import { WhatItIs } from './WhatItIs.tsx';
import { WhereTheKeyIs } from './WhereTheKeyIs.tsx';

interface Props {
  model: OptionsModel;
  /** It was gone through, or skipped: it is not shown again. */
  onDone: () => void;
}

const STEPS = ['What it is', 'Connect your panel', 'Order from any page'] as const;

/** The first-run page: three steps, none of which must be taken. */
export function Welcome({ model, onDone }: Props) {
  const state = useStore(model.store);
  const [at, go] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    // What was pressed may be gone: keyboard and screen reader go on at the new step's beginning.
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [at]);

  const done = () => void model.finishWelcome().then(onDone);
  const last = at === STEPS.length - 1;
  const connected = state.snapshot.accounts.some(({ keyState }) => keyState === 'usable');
  return (
    <main class="welcome">
      <h1>Welcome to Pocket Panel</h1>
      <ol class="welcome-steps" aria-label="Steps">
        {STEPS.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined}>
            {step}
          </li>
        ))}
      </ol>
      <section class="welcome-step" aria-labelledby="welcome-step">
        <h2 id="welcome-step" ref={heading} tabIndex={-1}>
          {STEPS[at]}
        </h2>
        <Step at={at} state={state} model={model} />
      </section>
      <div class="welcome-actions">
        {!last && (
          <button type="button" class="button quiet" onClick={done}>
            Skip all this
          </button>
        )}
        <span />
        {at > 0 && (
          <button type="button" class="button" onClick={() => go(at - 1)}>
            Back
          </button>
        )}
        <button
          type="button"
          class={at === 1 && !connected ? 'button' : 'button primary'}
          onClick={last ? done : () => go(at + 1)}
        >
          {last ? 'Finish' : at === 1 && !connected ? 'Later' : 'Next'}
        </button>
      </div>
    </main>
  );
}

function Step({ at, state, model }: { at: number; state: OptionsState; model: OptionsModel }) {
  if (at === 0) return <WhatItIs />;
  if (at === 1) {
    return (
      <>
        <WhereTheKeyIs apiUrl={state.apiUrl} />
        <ConnectForm state={state} model={model} />
      </>
    );
  }
  const key = state.snapshot.commands.find(({ name }) => name === 'order-page')?.keys;
  return (
    <>
      <p>
        On pages that can be ordered for, a small button, “Order for this page”, opens the order form with the
        page’s link in it. It can do nothing else. It can be turned off again, for each site, in the settings.
      </p>
      <TurnOnButtons state={state} model={model} />
      <SiteSwitches state={state} model={model} />
      <p class="hint">
        Without it, there are the toolbar icon and “Order for this page” in the right-click menu
        {key && `, and ${key} on the keyboard`}.
      </p>
    </>
  );
}
