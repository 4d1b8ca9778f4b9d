import { useState } from 'preact/hooks';
import { serviceKind } from '../../lib/catalogue/price.ts';
import { formatExact, type Money } from '../../lib/money.ts';
import type { Service } from '../../lib/panel/decode.ts';
import { Icon } from '../shared/icons.tsx';
import { limits } from '../shared/numbers.ts';
import { averageTime } from './average-time.ts';

interface Props {
  id: string;
  service: Service;
  currency: string | null;
  active: boolean;
  starred: boolean;
  /** What it cost before it got dearer. */
  was: Money | undefined;
  onPick: (serviceId: string) => void;
  onStar: (service: Service) => void;
}

export function ServiceOption({ id, service, currency, active, starred, was, onPick, onStar }: Props) {
  // Its star is seen where the pointer was, or the keyboard is: drawn with each row, it would cost the popup a frame.
  const [isNear, setNear] = useState(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the combobox, which moves over the options
    <div
      id={id}
      role="option"
      class="row option"
      aria-selected={active}
      tabIndex={-1}
      // Keeps the focus where it is: a field that is left may show a problem and move this row from under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onPointerEnter={() => setNear(true)}
      onClick={() => onPick(service.id)}
    >
      {/* For the pointer alone: nothing in an option can be reached by itself. The keyboard has a key for it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <span
        class={starred ? 'star starred' : 'star'}
        title={starred ? 'No longer a favourite' : 'Make it a favourite (Ctrl+D)'}
        onClick={(event) => {
          event.stopPropagation();
          onStar(service);
        }}
      >
        {(starred || active || isNear) && <Icon name="star" />}
      </span>
      <ServiceSummary service={service} currency={currency} />
      {was && <small class="row-was">was {formatExact(was, currency)}</small>}
      {starred && <span class="sr-only">favourite</span>}
    </div>
  );
}

/** Two lines: name and rate; id, limits, marks and the panel's average time. */
export function ServiceSummary({ service, currency }: { service: Service; currency: string | null }) {
  const kind = serviceKind(service.type);
  const marks = [
    limits(service),
    service.refill ? 'refill' : '',
    averageTime(service.averageTime),
    kind === 'customComments' ? 'your comments' : '',
  ];
  return (
    <>
      <span class="row-name" dir="auto" title={service.name}>
        {service.name}
      </span>
      <Rate service={service} currency={currency} />
      <span class="row-small">
        {[service.id, ...marks].filter((mark) => mark !== '').join(' · ')}
        {kind === 'other' && <em class="tag">On the panel’s site</em>}
      </span>
    </>
  );
}

function Rate({ service, currency }: { service: Service; currency: string | null }) {
  if (service.rate === null) return <span class="row-rate unpriced">no price</span>;
  return (
    <span class="row-rate">
      {formatExact(service.rate, currency)}{' '}
      <small>{serviceKind(service.type) === 'package' ? 'each' : '/1000'}</small>
    </span>
  );
}
