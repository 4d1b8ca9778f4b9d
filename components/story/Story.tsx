import type { ComponentChildren } from 'preact';
import type { Order } from '../../lib/ledger/order.ts';
import { storyOf } from '../../lib/story.ts';
import { DATABASE_FAILED } from '../../lib/words.ts';
import { Icon } from '../shared/icons.tsx';
import { Notice } from '../shared/Notice.tsx';
import { orderStatus } from '../shared/order-status.ts';
import { RefillState } from '../shared/RefillState.tsx';
import { useStore } from '../shared/use-store.ts';
import { DeliveryChart } from './DeliveryChart.tsx';
import { StoryActions } from './StoryActions.tsx';
import { StoryEvents } from './StoryEvents.tsx';
import { StoryFacts } from './StoryFacts.tsx';
import type { StoryModel, StoryState } from './story-model.ts';

interface Props {
  model: StoryModel;
  /** Draws what goods hold, which is a secret: it is asked for here, and nowhere else in the story. */
  goods?: (order: Order) => ComponentChildren;
}

/** Everything that is known of one order. `entrypoints/options/story.tsx` makes the model and starts it. */
export function Story({ model, goods }: Props) {
  const state = useStore(model.store);
  if (state.phase === 'loading') return <div class="story" aria-busy="true" />;
  if (state.phase !== 'ready') return <NoStory phase={state.phase} />;
  const { order, refills, account } = state.snapshot;
  const { word, shape, tone } = orderStatus(order);
  const newestFirst = refills.toSorted((a, b) => b.askedAt - a.askedAt);
  return (
    <article class="story" aria-labelledby="story-title">
      <p class="story-back">
        <a href="#history">History</a>
      </p>
      <header class="story-head">
        <h1 id="story-title" dir="auto">
          {order.purchase.name}
        </h1>
        <p class="story-standing">
          <span class={`status ${tone}`}>
            <Icon name={shape} size={14} />
            <span dir="auto">{word}</span>
          </span>
          {order.state === 'placed' && <span>Order {order.panelOrderId}</span>}
          <span class="hint">{account?.name ?? 'Removed account'}</span>
        </p>
      </header>
      <StoryActions state={state} model={model} />
      <div class="story-columns">
        <section aria-labelledby="story-facts">
          <h2 id="story-facts">What was ordered</h2>
          <StoryFacts snapshot={state.snapshot} now={state.now} />
          {order.state === 'placed' && order.note && (
            <p class="story-note" dir="auto">
              The panel’s note: “{order.note}”
            </p>
          )}
          {goods?.(order)}
        </section>
        <div class="story-course">
          {order.state === 'placed' && <DeliveryChart order={order} now={state.now} />}
          {newestFirst.length > 0 && (
            <section aria-labelledby="story-refills">
              <h2 id="story-refills">Refills</h2>
              <ul class="story-refills" aria-labelledby="story-refills">
                {newestFirst.map((refill) => (
                  <li key={refill.refillKey}>
                    <RefillState refill={refill} now={state.now} />
                    {refill.refillId !== null && <small>Refill {refill.refillId}</small>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="story-events">
            <h2 id="story-events">What happened</h2>
            <StoryEvents events={storyOf(order, refills)} now={state.now} />
          </section>
          <LastAnswer order={order} />
        </div>
      </div>
    </article>
  );
}

function NoStory({ phase }: { phase: Exclude<StoryState['phase'], 'loading' | 'ready'> }) {
  if (phase === 'missing') {
    return (
      <>
        <h1 class="sr-only">Order</h1>
        <Notice icon="question" title="This order is not here">
          <p>
            It was deleted, or belongs to another browser. <a href="#history">All orders</a>
          </p>
        </Notice>
      </>
    );
  }
  return (
    <div role="alert">
      <h1 class="sr-only">Order</h1>
      <Notice icon="alert" title="This order cannot be shown">
        <p>Its record cannot be read, and is left as it is. {DATABASE_FAILED}</p>
      </Notice>
    </div>
  );
}

/** What the panel wrote when it was asked to place the order, without the key: for whoever helps. */
function LastAnswer({ order }: { order: Order }) {
  if (!('answer' in order) || order.answer === '') return null;
  return (
    <details class="story-answer">
      <summary>The panel’s raw answer to the order</summary>
      <pre dir="ltr">{order.answer}</pre>
    </details>
  );
}
