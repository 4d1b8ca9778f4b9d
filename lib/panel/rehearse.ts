import type { PanelClient } from './client.ts';
import { PanelError } from './panel-error.ts';

type Calls = Pick<PanelClient, 'balance' | 'add' | 'addProductOrder'>;

/** Failures that say nothing about how a body may be sent: a panel that is slow or busy is not asked once more. */
const NO_VERDICT: ReadonlySet<string> = new Set(['timeout', 'rateLimited']);

/**
 * The panel for one order, whose balance read is the rehearsal of the order: what is bought goes as that read went,
 * with a stream body where the browser may otherwise send it again by itself.
 *
 * A streamed read that fails is read again plainly: over HTTP/1.1 nothing was sent, and some panels may not take a body
 * of unknown length. Where that read may have been repeated after all, the connection had a mishap rather than the
 * panel a dislike, or the network is another one now: a stream is tried once more, and only where that fails too does
 * the order go plain.
 *
 * @param mayRepeat whether the browser might send a plain POST to this panel twice, by what it told of the last one
 */
export function rehearsed(panel: Calls, mayRepeat: () => boolean): Calls {
  let streamBody: boolean | undefined;
  const read = async (streamed: boolean) => {
    const balance = await panel.balance({ streamBody: streamed });
    streamBody = streamed;
    return balance;
  };
  const rehearse = async () => {
    if (!mayRepeat()) return null;
    try {
      return await read(true);
    } catch (error) {
      if (error instanceof PanelError && NO_VERDICT.has(error.kind)) throw error;
      return null;
    }
  };
  // Undefined where no read gave a balance: a panel may refuse to tell it and take orders all the same.
  const options = () => ({ streamBody: streamBody ?? mayRepeat() });
  return {
    async balance() {
      const streamed = await rehearse();
      if (streamed) return streamed;
      const plain = await read(false);
      return (await rehearse()) ?? plain;
    },
    add: (order) => panel.add(order, options()),
    addProductOrder: (order) => panel.addProductOrder(order, options()),
  };
}
