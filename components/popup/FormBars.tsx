import { Icon } from '../shared/icons.tsx';
import { shortLink } from '../shared/short-link.ts';
import type { PopupState } from './popup-state.ts';

interface IncomingProps {
  state: PopupState;
  onUse: () => void;
  onKeep: () => void;
}

/** What comes from the menu never silently takes the place of what work was put into. */
export function IncomingBar({ state: { incoming, snapshot }, onUse, onKeep }: IncomingProps) {
  if (incoming === null) return null;
  const { link, serviceId } = incoming;
  const service = snapshot.catalogue?.services.find(({ id }) => id === serviceId);
  return (
    <div class="bar accent">
      <p title={link}>
        Use <b>{shortLink(link)}</b>
        {serviceId !== null && (
          <>
            {' '}
            with <b dir="auto">{service?.name ?? `service ${serviceId}`}</b>
          </>
        )}{' '}
        instead?
      </p>
      <button type="button" class="button small" onClick={onUse}>
        Use it
      </button>
      <button type="button" class="button small quiet" onClick={onKeep}>
        Keep mine
      </button>
    </div>
  );
}

export function AttentionBar({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <div class="bar warn">
      <Icon name="alert" />
      <p>{count === 1 ? 'One order needs your attention' : `${count} orders need your attention`}</p>
      <button type="button" class="button small" onClick={onShow}>
        Show
      </button>
    </div>
  );
}
