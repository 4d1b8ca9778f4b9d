import type { ComponentChildren } from 'preact';
import { DATABASE_FAILED } from '../../lib/words.ts';
import { useStore } from '../shared/use-store.ts';
import { Accounts } from './Accounts.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { DataAndPrivacy } from './DataAndPrivacy.tsx';
import { DataTools } from './DataTools.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import { Limits } from './Limits.tsx';
import { NoticeSettings } from './NoticeSettings.tsx';
import type { OptionsModel } from './options-model.ts';
import { PageButtonAndMenus } from './PageButtonAndMenus.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

/** The settings. */
export function Options({ model }: { model: OptionsModel }) {
  const state = useStore(model.store);
  const { theme } = state.snapshot.settings;
  return (
    <div class="options">
      <h1>Pocket Panel settings</h1>
      {state.phase === 'failed' && (
        <p class="bar bad" role="alert">
          {DATABASE_FAILED}
        </p>
      )}
      <Section
        id="connection"
        title="Connection"
        about="The panel that your orders go to, and the key that pays there."
      >
        <ConnectForm state={state} model={model} />
        <Accounts state={state} model={model} />
      </Section>
      <Section
        id="page-button"
        title="Page button & menus"
        about="Ways to open the order form from the page that you are on. None of them can order by itself."
      >
        <PageButtonAndMenus state={state} model={model} />
      </Section>
      <Section id="appearance" title="Appearance" about="">
        <DensityChoice
          density={state.snapshot.settings.density}
          onChoose={(density) => void model.changeSettings({ density })}
        />
        <ThemeChoice theme={theme} onChoose={(chosen) => void model.changeSettings({ theme: chosen })} />
      </Section>
      <Section id="limits" title="Limits" about="Amounts from which on the popup asks, or warns.">
        <Limits state={state} model={model} />
      </Section>
      <Section
        id="notifications"
        title="Notifications"
        about="What you are told of while the popup is closed."
      >
        <NoticeSettings
          alerts={state.snapshot.settings.alerts}
          onChange={(change) => void model.changeAlerts(change)}
        />
      </Section>
      <Section
        id="privacy"
        title="Data & privacy"
        about="What is kept, where, and what to know before you order."
      >
        <DataTools
          model={model.data}
          accountIds={state.snapshot.accounts.map(({ accountId }) => accountId)}
        />
        <DataAndPrivacy />
      </Section>
    </div>
  );
}

interface SectionProps {
  id: string;
  title: string;
  about: string;
  children: ComponentChildren;
}

function Section({ id, title, about, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {about !== '' && <p class="hint">{about}</p>}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}
