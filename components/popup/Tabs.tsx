import type { PopupSnapshot } from './popup-ports.ts';
import type { PopupState, Tab } from './popup-state.ts';

const TABS: { tab: Tab; name: string }[] = [
  { tab: 'order', name: 'Order' },
  { tab: 'orders', name: 'Orders' },
  { tab: 'shop', name: 'Shop' },
];

/** One stop for the Tab key; arrows, Home and End move and show at once. */
export function Tabs({ state, onShow }: { state: PopupState; onShow: (tab: Tab) => void }) {
  const current = TABS.findIndex(({ tab }) => tab === state.tab);
  const count = countOf(state.snapshot);
  function move(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const target = targetOf(event.key, current);
    const next = TABS[target];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.tab);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  }
  return (
    <div>
      <div class="tabs" role="tablist" aria-label="Pocket Panel" onKeyDown={move}>
        {TABS.map(({ tab, name }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            class="tab"
            id={`tab-${tab}`}
            aria-describedby={tab === 'orders' ? 'orders-count' : undefined}
            aria-selected={tab === state.tab}
            aria-controls="panel"
            tabIndex={tab === state.tab ? 0 : -1}
            onClick={() => onShow(tab)}
          >
            {name}
            {tab === 'orders' && count && (
              // The tab's name stays "Orders"; the number is told as its description.
              <span class={count.urgent ? 'count warn' : 'count'} aria-hidden="true">
                {count.number}
              </span>
            )}
          </button>
        ))}
      </div>
      <p class="sr-only" id="orders-count">
        {count?.says}
      </p>
    </div>
  );
}

function targetOf(key: string, current: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return TABS.length - 1;
  if (key === 'ArrowRight') return (current + 1) % TABS.length;
  return key === 'ArrowLeft' ? (current + TABS.length - 1) % TABS.length : -1;
}

/** Orders that need the person; otherwise changes not yet seen. As on the toolbar. */
function countOf({ unknowns, unseen }: PopupSnapshot) {
  if (unknowns.length > 0) {
    return { number: unknowns.length, says: `${unknowns.length} need your attention`, urgent: true };
  }
  return unseen > 0 ? { number: unseen, says: `${unseen} changed`, urgent: false } : null;
}
