import type { BrowserContext, CDPSession } from 'playwright-core';

export interface WorkerKiller {
  /** Kills the extension's service worker, as the browser does. Resolves, once it has stopped, with whether one ran. */
  kill(): Promise<boolean>;
  detach(): Promise<void>;
}

/**
 * Keeps an eye on the extension's service worker, so that a kill takes a few milliseconds and says what it met. Any
 * page's session will do, so the tab that is there anyway serves: a new one would become the active tab.
 */
export async function watchWorker(context: BrowserContext, extensionId: string): Promise<WorkerKiller> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  let now = '';
  const hear = createEar(session, extensionId, (status) => {
    now = status;
  });
  const first = hear(() => true);
  await session.send('ServiceWorker.enable');
  await first;
  return {
    async kill() {
      if (now === 'stopped') return false;
      const stopped = hear((status) => status === 'stopped');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      return true;
    },
    detach: () => session.detach(),
  };
}

/** Calls `note` with each status of the extension's worker; the function it returns resolves with the next one `wanted`. */
function createEar(session: CDPSession, extensionId: string, note: (status: string) => void) {
  let waiting: { wanted: (status: string) => boolean; resolve: () => void }[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const ours = versions.find(({ scriptURL }) => new URL(scriptURL).host === extensionId);
    if (!ours) return;
    note(ours.runningStatus);
    for (const { wanted, resolve } of waiting) if (wanted(ours.runningStatus)) resolve();
    waiting = waiting.filter(({ wanted }) => !wanted(ours.runningStatus));
  });
  return (wanted: (status: string) => boolean) =>
    new Promise<void>((resolve) => {
      waiting.push({ wanted, resolve });
    });
}
