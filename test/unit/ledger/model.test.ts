import fc from 'fast-check';
import { describe, it } from 'vitest';
import { sequences } from '../../chaos/core/commands.ts';
import { interleavings } from '../../chaos/core/interleavings.ts';

/** A short run of `npm run model`, which plays a counterexample again by the seed, path and replay path printed here. */
describe('whatever happens, no order is sent twice or lost, and the ledger and every answer are true', () => {
  it('one thing after another', () => fc.assert(sequences(), { numRuns: 150 }), 60_000);

  it('several at once, their steps in any order', () => fc.assert(interleavings(), { numRuns: 60 }), 60_000);
});
