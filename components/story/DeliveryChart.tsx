import type { OrderIn } from '../../lib/ledger/order.ts';
import { deliveredOverTime } from '../../lib/story.ts';
import { dayAndTime } from '../../lib/when.ts';
import { whole } from '../../lib/whole.ts';
import { lasting } from '../shared/ago.ts';

const WIDTH = 560;
const HEIGHT = 120;

/**
 * How much was delivered by when. The panel is asked now and then: between two answers nobody knows, so the line goes
 * straight from one to the next. Each number stands in words under "What happened".
 */
export function DeliveryChart({ order, now }: { order: OrderIn<'placed'>; now: number }) {
  const points = deliveredOverTime(order);
  const [first] = points;
  const last = points.at(-1);
  const { quantity } = order.purchase;
  if (!first || !last || !quantity || last.at === first.at) return null;
  const x = (at: number) => ((at - first.at) / (last.at - first.at)) * WIDTH;
  const y = (delivered: number) => HEIGHT - (delivered / quantity) * HEIGHT;
  const line = points.map(({ at, delivered }) => `${x(at).toFixed(1)},${y(delivered).toFixed(1)}`).join(' ');
  const says = `${whole(last.delivered)} of ${whole(quantity)} delivered in ${lasting(first.at, last.at)}`;
  return (
    <section aria-labelledby="story-chart">
      <h2 id="story-chart">Delivered over time</h2>
      <figure class="chart">
        <span class="chart-most">{whole(quantity)}</span>
        <span class="chart-none">0</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={says}>
          <line class="chart-grid" x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
          <polygon class="chart-area" points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} />
          <polyline class="chart-line" points={line} />
        </svg>
        <figcaption>
          <time dateTime={new Date(first.at).toISOString()}>{dayAndTime(first.at, now)}</time>
          <span>{says}</span>
          <time dateTime={new Date(last.at).toISOString()}>{dayAndTime(last.at, now)}</time>
        </figcaption>
      </figure>
    </section>
  );
}
