import type { Pane } from '../../browsers/pane.ts';
import type { SandboxServer } from '../../sandbox/serve.ts';

export const HOST = 'www.youtube.com';
export const HOME = `https://${HOST}/watch?v=jNQXAC9IVRw`;

export interface Place {
  x: number;
  y: number;
}

/** What was said where, each as one text. */
export interface Overheard {
  console: string;
  notifications: string;
  messages: string;
  /** Of pages, and of what they asked for. */
  addresses: string;
}

/** A social page under its real name with the page button on it, and everything an attack is judged by. */
export interface HostileGround {
  server: SandboxServer;
  /** What the addresses of our pages begin with. */
  origin: string;
  /** Runs code in the page, as its own scripts. */
  inPage<T>(code: string): Promise<T>;
  /** Runs code as the page button's own world would, as if the page had got in there. */
  inContentWorld<T>(expression: string): Promise<T>;
  /** Has a page of another extension write to ours; resolves with the answer, or `nothing`. */
  writeFromOutside(message: object): Promise<unknown>;
  click(at: Place): Promise<void>;
  press(key: 'Tab' | 'Enter'): Promise<void>;
  /** Where the middle of the page button is. */
  buttonAt(): Promise<Place | null>;
  /** The links of the order forms that opened since the last call; each is closed. */
  formsOpened(): Promise<string[]>;
  /** Ends the worker: the next life of it opens a form at once, whenever the last one opened. */
  rest(): Promise<void>;
  /** The page as it was at first, with a button that has been in sight long enough to be pressed. */
  reset(): Promise<void>;
  /** Begins to listen, until the worker next ends; resolves with how to ask for what was heard since. */
  overhear(): Promise<() => Promise<Overheard>>;
  /** One of our own pages, in a tab. */
  open(page: 'popup.html' | 'options.html'): Promise<Pane>;
  close(): Promise<void>;
}

/** Runs in the options page: turns the page button on for these addresses, as its switches do. */
export async function turnOnFor(pattern: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: OwnApi };
  const { settings } = await chrome.storage.local.get('settings');
  const pageButton = { media: [pattern], networks: [], talk: [] };
  await chrome.storage.local.set({ settings: { ...settings, pageButton } });
  await chrome.runtime.sendMessage({ name: 'placeSurfaces', input: {} });
}

interface OwnApi {
  storage: {
    local: { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> };
  };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Runs in a page of another extension. */
export function writeTo({ id, message }: { id: string; message: object }): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(id: string, message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage(id, message).then(
    (answer) => answer ?? 'nothing',
    () => 'nothing',
  );
}
