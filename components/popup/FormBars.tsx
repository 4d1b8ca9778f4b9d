import { Icon } from '../shared/icons.tsx';
import { shortLink } from '../shared/short-link.ts';

interface IncomingProps {
  link: string | null;
  onUse: () => void;
  onKeep: () => void;
}

/** A link from the menu never silently takes the place of one that work was put into. */
export function IncomingLink({ link, onUse, onKeep }: IncomingProps) {
  if (link === null) return null;
  return (
    <div class="bar accent">
      <p title={link}>
        Use <b>{shortLink(link)}</b> instead?
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
