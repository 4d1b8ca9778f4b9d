import { start } from './deeds.ts';
import type { Life } from './life.ts';
import { checkPromises } from './promises.ts';
import type { World } from './world.ts';

export type Worker = ReturnType<typeof createWorker>;

/** The worker as the browser keeps it: one life after another, each beginning with a start. */
export function createWorker(world: World) {
  let life = world.newLife();
  let nextDiesAt: number | null = null;
  return {
    /** Wakes it where it is dead, as anything asked of it does. */
    async life(): Promise<Life> {
      while (life.isDead()) {
        life = world.newLife();
        if (nextDiesAt !== null) life.dieAt(nextDiesAt);
        nextDiesAt = null;
        try {
          if ((await start(world, life)) === 'died') continue;
          world.truth.unwritten.clear();
          await checkPromises(world, true);
        } catch (error) {
          // A disk that takes nothing leaves it unable to start: nothing is answered until it is woken anew.
          if ((error as Error).name !== 'QuotaExceededError') throw error;
          life.kill();
        }
      }
      return life;
    },
    isDead: () => life.isDead(),
    dieAt: (n: number) => life.dieAt(n),
    /** @param next the point at which the next life dies too */
    kill(next: number | null): void {
      life.kill();
      nextDiesAt = next;
    },
  };
}
