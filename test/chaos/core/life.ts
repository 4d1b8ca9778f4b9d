import type { LockTable } from './lock-table.ts';

type AsyncCall = (...given: never[]) => Promise<unknown>;

export type Life = ReturnType<typeof createLife>;

/**
 * One life of the worker, which can end at any `await` of what it runs: each call through a port has a point before and
 * one after its effect, and what dies at a point never goes on.
 *
 * @param schedule decides when a flow may go on from a point; without it, at once
 */
export function createLife(
  workerId: string,
  locks: LockTable,
  schedule: ((point: string) => Promise<unknown>) | null = null,
) {
  const passed: string[] = [];
  const death = Promise.withResolvers<'died'>();
  let isDead = false;
  let pointsLeft = Number.POSITIVE_INFINITY;
  let running = 0;

  const life = {
    workerId,
    isDead: () => isDead,
    /** The points passed so far, by name. */
    passed: (): readonly string[] => passed,
    /** How many effects are under way: at 0, everything that lives waits at a point or for a lock. */
    running: () => running,
    /** Dies at the `n`-th point from now. */
    dieAt(n: number): void {
      pointsLeft = n;
    },
    kill(): void {
      isDead = true;
      locks.drop(life);
      death.resolve('died');
    },
    /** What came of `work`, or that nobody will hear of it. */
    outlives<T>(work: Promise<T>): Promise<T | 'died'> {
      return Promise.race([work, death.promise]);
    },

    /** @param isInside whether it is in the middle of another port's effect, which stands still meanwhile */
    async pass(point: string, isInside = false): Promise<void> {
      if (isDead) return never();
      const times = passed.filter((known) => known === point || known.startsWith(`${point} (`)).length;
      passed.push(times === 0 ? point : `${point} (${times + 1})`);
      pointsLeft -= 1;
      if (pointsLeft === 0) {
        life.kill();
        return never();
      }
      if (!schedule) return;
      const held = isInside ? 1 : 0;
      running -= held;
      await schedule(`${workerId} ${point}`);
      if (isDead) return never();
      running += held;
    },

    /** `call` with a point before and after its effect; `isInside` as in `pass`. */
    port<Call extends AsyncCall>(name: string, call: Call, isInside = false): Call {
      const guarded = async (...given: Parameters<Call>) => {
        await life.pass(`before ${name}`, isInside);
        // It may have died between the point and what follows it.
        if (isDead) return never();
        running += 1;
        const [settled] = await Promise.allSettled([call(...given)]).finally(() => {
          running -= 1;
        });
        await life.pass(`after ${name}`, isInside);
        if (settled.status === 'rejected') throw settled.reason;
        return settled.value;
      };
      return guarded as AsyncCall as Call;
    },

    /** Every method of `many` as a port. */
    ports<T extends object>(name: string, many: T): T {
      const methods = Object.entries(many) as [string, AsyncCall][];
      return Object.fromEntries(
        methods.map(([method, call]) => [method, life.port(`${name}.${method}`, call)]),
      ) as T;
    },

    async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
      await life.pass('before the lock');
      if (isDead) return never();
      const result = await locks.request(name, life, async () => {
        await life.pass('with the lock');
        return work();
      });
      await life.pass('after the lock');
      return result;
    },
  };
  return life;
}

function never(): Promise<never> {
  return new Promise(() => {});
}
