/** What a change signal speaks of; the pages that are open read it again. */
export type Changed = 'orders' | 'catalogue' | 'balance' | 'accounts' | 'notices' | 'link';

const NAME = 'pocket-panel-changes';

let sender: BroadcastChannel | null = null;

/** Tells every other page and the worker that something in the database is new. */
export function announce(changed: Changed): void {
  sender ??= new BroadcastChannel(NAME);
  sender.postMessage(changed);
}

/** Calls `onChange` at every signal from elsewhere, until `signal` aborts. */
export function watchChanges(onChange: (changed: Changed) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<Changed>) => onChange(data);
  signal.addEventListener('abort', () => channel.close());
}
