/** What runs in the pages measured: each function is sent there as it stands and can use nothing around it. */

/** What `probe` leaves in a page. Times are in ms since the document's start. */
interface Probe {
  /** When the first element that was waited for was on the screen. */
  shown: Promise<number>;
  /** The sum of all layout shifts so far. */
  shift(): { sum: number; moved: string[] };
  /** When the next frame is on the screen. */
  painted(): Promise<number>;
  /**
   * Does `act`, and says how long it took until what is in view of `within` had changed, and until that was on the
   * screen. Null where twenty frames passed without a change.
   */
  changed(within: string, act: () => void): Promise<Delay | null>;
  /** Left by `awaitInput`. */
  delay?: Promise<Delay | null>;
  /** Resolves after so many frames. */
  frames(count: number): Promise<void>;
}

export interface Delay {
  drawn: number;
  painted: number;
}

/** TypeScript's own library does not have it. */
interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

declare global {
  var probe: Probe;
}

/** Runs before the page's own scripts, and waits for `selector`. */
export function installProbe(selector: string): void {
  let sum = 0;
  const moved: string[] = [];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries() as unknown as LayoutShift[]) {
      if (hadRecentInput) continue;
      sum += value;
      for (const { node } of sources) moved.push((node as Element | null)?.className ?? String(node));
    }
  }).observe({ type: 'layout-shift', buffered: true });

  // A message sent before a frame is drawn arrives once it is.
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const shown = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      void painted().then(resolve);
    }).observe(document, { childList: true, subtree: true });
  });

  const isInView = ({ addedNodes, target }: MutationRecord, place: Element) => {
    const end = Math.min(innerHeight, place.getBoundingClientRect().bottom);
    return (addedNodes.length > 0 ? [...addedNodes] : [target]).some((node) => {
      const element = node instanceof Element ? node : node.parentElement;
      return element !== null && element.getBoundingClientRect().top < end;
    });
  };

  const frames = async (count: number) => {
    for (let frame = 0; frame < count; frame++) await painted();
  };

  globalThis.probe = {
    frames,
    shown,
    shift: () => ({ sum, moved }),
    painted,
    changed: (within, act) =>
      new Promise((resolve, reject) => {
        const place = document.querySelector(within);
        if (!place) return reject(new Error(`nothing is ${within}`));
        const begin = performance.now();
        const observer = new MutationObserver((changes) => {
          const drawn = performance.now() - begin;
          if (!changes.some((change) => isInView(change, place))) return;
          observer.disconnect();
          void painted().then((at) => resolve({ drawn, painted: at - begin }));
        });
        observer.observe(place, { childList: true, subtree: true, characterData: true, attributes: true });
        act();
        void frames(20).then(() => resolve(null));
      }),
  };
}

/** Has `probe.delay` say how long it takes from the next key itself until the results are on the screen. */
export function awaitInput(within: string): void {
  probe.delay = new Promise((resolve) => {
    const hear = async (event: Event) => {
      const lag = performance.now() - event.timeStamp;
      const delay = await probe.changed(within, () => {});
      resolve(delay && { drawn: lag + delay.drawn, painted: lag + delay.painted });
    };
    addEventListener('input', (event) => void hear(event), { capture: true, once: true });
  });
}

/** Types a query the moment the list is there; the time from then until its one hit is on the screen. */
export async function untilSearchable(wanted: string): Promise<number> {
  const listed = await probe.shown;
  const input = document.querySelector<HTMLInputElement>('[role=combobox][aria-label=Service]');
  if (!input) throw new Error('no search');
  input.value = wanted;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const isFound = () => document.querySelector('[role=option]')?.textContent?.includes(wanted) === true;
  await new Promise<void>((resolve) => {
    const look = () => isFound() && resolve();
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });
  return (await probe.painted()) - listed;
}

interface Choice {
  select: string;
  value: string;
  within: string;
}

/** Chooses in a `<select>`, as a person does. */
export function choose({ select, value, within }: Choice): Promise<Delay | null> {
  const field = document.querySelector<HTMLSelectElement>(select);
  if (!field) throw new Error(`no ${select}`);
  return probe.changed(within, () => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Scrolls so many frames; the frames a second over the whole way. */
export async function scrollFrames(frames: number): Promise<number> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const begin = await frame();
  let end = begin;
  for (let n = 0; n < frames; n++) {
    scrollBy(0, 150);
    end = await frame();
  }
  return (1000 * frames) / (end - begin);
}

interface Runtime {
  chrome: { runtime: { sendMessage(...message: unknown[]): Promise<unknown> } };
}

/** Asks a worker, and says how long its answer took. */
export async function timeAnswer(message: unknown[]): Promise<number> {
  const { chrome } = globalThis as unknown as Runtime;
  const begin = performance.now();
  const answer = await chrome.runtime.sendMessage(...message);
  if (answer === undefined) throw new Error('the worker said nothing');
  return performance.now() - begin;
}
