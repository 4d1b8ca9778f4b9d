import { expect, it } from 'vitest';
import { createDraftWriter } from '../../components/popup/draft-writer.ts';
import type { Draft } from '../../lib/ledger/draft.ts';
import { createWorld, draft, VIDEO } from './popup-world.ts';

/** A storage whose writes end when the test says so. */
function slowStorage() {
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const writer = createDraftWriter(({ quantity }: Draft) => {
    started.push(quantity);
    return new Promise((resolve) => ends.push(resolve));
  });
  return { writer, started, end: () => ends.shift()?.() };
}

it('writes a change at once, without a delay that closing could cut off', () => {
  const { writer, started } = slowStorage();
  writer.save(draft({ quantity: '1' }));
  expect(started).toEqual(['1']);
});

it('has one write under way, and writes only the last of what came meanwhile', async () => {
  const { writer, started, end } = slowStorage();
  for (const quantity of ['1', '10', '100', '1000']) writer.save(draft({ quantity }));
  expect(started).toEqual(['1']);
  const settled = writer.settled();
  end();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  end();
  await settled;
  expect(started).toEqual(['1', '1000']);
});

it('hands over what waits when the page closes', () => {
  const { writer, started } = slowStorage();
  writer.save(draft({ quantity: '1' }));
  writer.save(draft({ quantity: '10' }));
  writer.flush();
  expect(started).toEqual(['1', '10']);
});

it('goes on after a write that failed', async () => {
  const written: string[] = [];
  const writer = createDraftWriter(async ({ quantity }: Draft) => {
    written.push(quantity);
    if (quantity === '1') throw new Error('QuotaExceededError');
  });
  writer.save(draft({ quantity: '1' }));
  await writer.settled();
  writer.save(draft({ quantity: '10' }));
  await writer.settled();
  expect(written).toEqual(['1', '10']);
});

it('the popup keeps every change of the form, and the last one when it closes right after it', async () => {
  const world = createWorld();
  world.page = VIDEO;
  await world.model.start();
  world.model.pickService('1');
  world.model.setQuantity('100');
  world.model.setQuantity('1000');
  world.closing.abort();
  expect(world.drafts.at(-1)).toMatchObject({ link: VIDEO, serviceId: '1', quantity: '1000' });
});
