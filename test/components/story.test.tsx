import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Story } from '../../components/story/Story.tsx';
import { createStoryModel } from '../../components/story/story-model.ts';
import type { StoryPorts, StorySnapshot } from '../../components/story/story-ports.ts';
import type { RefillsOutcome } from '../../lib/messages.ts';
import { account, goods, MINUTE_MS, NOON, placed, purchase, refill, VIDEO } from './popup-world.ts';

afterEach(cleanup);

const change = (minute: number, status: string, remains: number) => ({
  ...{ at: NOON + minute * MINUTE_MS, status, remains, charge: '2.5', startCount: 10 },
});
const completed = placed(
  {
    finalAt: NOON + 20 * MINUTE_MS,
    changes: [change(1, 'Pending', 1000), change(10, 'In progress', 400), change(20, 'Completed', 0)],
    answer: '{"order":23501}',
  },
  { status: 'Completed', charge: '2.5', startCount: 10, remains: 0 },
);

async function show(given: Partial<StorySnapshot> | 'missing' | 'failed' = {}) {
  const world = {
    snapshot: { order: completed, refills: [], account, isPaying: true, sight: null } as StorySnapshot,
    asked: [] as unknown[],
    answer: { kind: 'asked', running: 1, refused: 0, unknown: 0, leftOut: [] } as RefillsOutcome | undefined,
    copied: [] as string[],
    reordered: [] as string[],
  };
  const ports: StoryPorts = {
    async read() {
      if (given === 'failed') throw new Error('unreadable order');
      return given === 'missing' ? undefined : { ...world.snapshot, ...given };
    },
    watch: () => {},
    send: async (_, input) => {
      world.asked.push(input);
      return world.answer as never;
    },
    copyText: async (text) => void world.copied.push(text),
    reorder: (localId) => void world.reordered.push(localId),
    now: () => NOON + 60 * MINUTE_MS,
  };
  const model = createStoryModel('draft-one', ports, new AbortController().signal);
  render(<Story model={model} />);
  await model.start();
  return { world, user: userEvent.setup() };
}

describe('the story of an order', () => {
  it('tells what was ordered, what happened, and how it was delivered', async () => {
    await show({ refills: [refill({ status: 'Pending' })] });
    screen.getByRole('heading', { name: 'Youtube views' });
    screen.getByRole('img', { name: '1,000 of 1,000 delivered in 20 min' });
    const events = within(screen.getByRole('list', { name: 'What happened' })).getAllByRole('listitem');
    expect(events).toHaveLength(6);
    expect(screen.getByRole('list', { name: 'Refills' }).textContent).toContain('Refill running');
    screen.getByText('{"order":23501}');
    expect(screen.getByRole('link', { name: 'youtube.com/watch?v=jNQXAC9IVRw' }).getAttribute('href')).toBe(
      VIDEO,
    );
  });

  it('asks for a refill, copies the id and the link, and orders the same again', async () => {
    const { world, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Refill' }));
    await screen.findByText('Refills: 1 asked for.');
    await user.click(screen.getByRole('button', { name: 'Copy ID' }));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    await user.click(screen.getByRole('button', { name: 'Reorder' }));
    expect(world).toMatchObject({
      asked: [{ accountId: 'account-1', localIds: ['draft-one'] }],
      copied: ['23501', VIDEO],
      reordered: ['draft-one'],
    });
  });

  it.each([
    ['seen', 'The balance rose by it.'],
    ['notSeen', 'has not risen by it so far'],
    ['cannotTell', 'cannot tell whether it came'],
  ] as const)('tells a refund that is due and %s', async (sight, words) => {
    const order = placed({ finalAt: NOON }, { status: 'Partial', charge: '2.5', remains: 400 });
    await show({ order, sight });
    expect(screen.getByText('Due back').nextElementSibling?.textContent).toContain('$1.00');
    expect(screen.getByText('Due back').nextElementSibling?.textContent).toContain(words);
  });

  it('says why neither refill nor reorder is offered', async () => {
    await show({ order: { ...completed, purchase: { ...purchase, refill: false } }, isPaying: false });
    expect(screen.queryByRole('button', { name: 'Refill' })).toBeNull();
    screen.getByText('The panel does not say that this service refills.');
    expect(screen.getByRole('button', { name: 'Reorder' })).toHaveProperty('disabled', true);
    screen.getByText(/paid from another account/);
  });

  it('makes no link of what does not lead to the web', async () => {
    const link = 'javascript:alert(1)';
    await show({ order: { ...completed, purchase: { ...purchase, link } } });
    screen.getByText(link);
    expect(screen.queryByRole('link', { name: link })).toBeNull();
  });

  it('holds nothing of what goods hold', async () => {
    const sealed = { iv: 'aXY=', data: 'c2VjcmV0' };
    await show({
      order: placed({ purchase: { ...goods, require: sealed }, result: sealed, note: 'Sent by hand' }),
    });
    screen.getByText('The panel’s note: “Sent by hand”');
    expect(document.body.textContent).not.toContain(sealed.data);
  });

  it.each([
    ['missing', 'This order is not here'],
    ['failed', 'This order cannot be shown'],
  ] as const)('that is %s says so', async (state, title) => {
    await show(state);
    screen.getByRole('heading', { name: title });
  });
});
