import { describe, expect, it } from 'vitest';
import type { Draft } from '../../lib/ledger/draft.ts';
import { account, createWorld, draft, placed, unknown, VIDEO, type World } from './popup-world.ts';

const OTHER = 'https://www.instagram.com/nasa/';

async function opened(change: Partial<World>, world = createWorld()): Promise<World> {
  Object.assign(world, change);
  await world.model.start();
  return world;
}

const state = (world: World) => world.model.store.getState();

describe('the form opens', () => {
  it('with the open tab’s address', async () => {
    const world = await opened({ page: VIDEO });
    expect(state(world).draft).toMatchObject({ link: VIDEO, origin: 'tab', localId: 'fresh-id-1' });
  });

  it.each([
    ['https://m.youtube.com/watch?v=jNQXAC9IVRw&t=5&feature=share', VIDEO],
    ['https://youtu.be/jNQXAC9IVRw?si=abc', VIDEO],
    ['https://site.example/page?utm_source=x', 'https://site.example/page?utm_source=x'],
  ])('at %s with %s', async (page, link) => {
    const world = await opened({ page });
    expect(state(world)).toMatchObject({ draft: { link, origin: 'tab' }, pageLink: link });
  });

  it('with the draft as it was left', async () => {
    const world = await opened({ draft: draft({ quantity: '5' }), page: OTHER });
    expect(state(world)).toMatchObject({ draft: draft({ quantity: '5' }), shown: ['link', 'quantity'] });
  });

  it.each<[string, Partial<Draft>, string | null, string]>([
    ['another tab over a link of a tab', { serviceId: null, quantity: '' }, OTHER, OTHER],
    ['a page without an address over a link of a tab', { serviceId: null, quantity: '' }, null, ''],
    ['another tab over a typed link', { serviceId: null, quantity: '', origin: 'typed' }, OTHER, VIDEO],
    ['another tab over a link of the menu', { serviceId: null, quantity: '', origin: 'menu' }, OTHER, VIDEO],
    [
      'another tab over a link already ordered for',
      { serviceId: null, quantity: '', origin: 'none' },
      OTHER,
      OTHER,
    ],
    ['another tab once a service is picked', { quantity: '' }, OTHER, VIDEO],
    ['another tab once a quantity is typed', { serviceId: null }, OTHER, VIDEO],
  ])('over %s', async (_, left, page, link) => {
    const world = await opened({ draft: draft(left), page });
    expect(state(world).draft?.link).toBe(link);
  });

  it('with a new draft where the old one was ordered while the popup was closed', async () => {
    const world = createWorld({ orders: [placed()] });
    await opened({ draft: draft(), page: VIDEO }, world);
    expect(state(world).draft).toMatchObject({ localId: 'fresh-id-1', serviceId: null, quantity: '' });
  });

  it('with the link alone where the draft was written for another account', async () => {
    const world = await opened({ draft: draft({ accountId: 'account-2', origin: 'typed' }) });
    expect(state(world).draft).toMatchObject({
      accountId: account.accountId,
      link: VIDEO,
      serviceId: null,
      localId: 'fresh-id-1',
    });
  });

  it('on Orders where the fate of one is not known', async () => {
    const world = await opened({}, createWorld({ unknowns: [unknown()] }));
    expect(state(world).tab).toBe('orders');
  });

  it('on Order all the same where the menu asked for it', async () => {
    const world = await opened({ incoming: OTHER }, createWorld({ unknowns: [unknown()] }));
    expect(state(world).tab).toBe('order');
  });
});

describe('a link from the menu', () => {
  it('fills a form that was not started', async () => {
    const world = await opened({ incoming: OTHER, page: VIDEO });
    expect(state(world)).toMatchObject({ draft: { link: OTHER, origin: 'menu' }, incoming: null });
  });

  it('never overwrites a started draft by itself', async () => {
    const world = await opened({ draft: draft(), incoming: OTHER });
    expect(state(world)).toMatchObject({ draft: draft(), incoming: { link: OTHER, serviceId: null } });
    world.model.keepDraft();
    expect(state(world)).toMatchObject({ draft: draft(), incoming: null });
  });

  it('takes the place of the draft’s link when the person says so', async () => {
    const world = await opened({ draft: draft(), incoming: OTHER });
    world.model.useIncoming();
    expect(state(world)).toMatchObject({
      draft: draft({ link: OTHER, origin: 'menu' }),
      incoming: null,
    });
    expect(world.draft?.link).toBe(OTHER);
  });

  it('that the draft holds already asks nothing', async () => {
    const world = await opened({ draft: draft(), incoming: 'https://youtube.com/watch?v=jNQXAC9IVRw' });
    expect(state(world).incoming).toBeNull();
  });

  it('is spelled as every link to the same thing', async () => {
    const world = await opened({ incoming: 'https://instagram.com/NASA?igsh=abc', page: VIDEO });
    expect(state(world).draft?.link).toBe(OTHER);
  });

  it('that the draft holds in another spelling asks nothing either', async () => {
    const world = await opened({ draft: draft(), incoming: 'https://youtu.be/jNQXAC9IVRw' });
    expect(state(world).incoming).toBeNull();
  });

  it('that comes while the form stands open asks too', async () => {
    const world = await opened({ draft: draft() });
    world.incoming = OTHER;
    const asked = new Promise<void>((resolve) => {
      world.model.store.subscribe(({ incoming }) => incoming?.link === OTHER && resolve());
    });
    world.changed();
    await asked;
    expect(state(world).draft).toEqual(draft());
  });
});

describe('the first draw', () => {
  it('waits for the database alone, never for the worker', async () => {
    const world = createWorld();
    world.worker.refresh = () => new Promise(() => {});
    await world.model.start();
    expect(state(world)).toMatchObject({ phase: 'ready', refreshing: true });
  });

  it('says so where the database cannot be read', async () => {
    const world = createWorld();
    world.ports.read = () => Promise.reject(new Error('VersionError'));
    await world.model.start();
    expect(state(world).phase).toBe('failed');
  });

  it('asks nothing of the panel without a usable key, or off line', async () => {
    const keyless = await opened({}, createWorld({ account: { ...account, keyState: 'forgotten' } }));
    const offline = await opened({ online: false });
    expect([...keyless.asked, ...offline.asked]).toEqual([]);
  });
});

describe('changes of orders', () => {
  it('count as seen when the Orders tab shows them, and only then', async () => {
    const world = await opened({}, createWorld({ unseen: 2 }));
    const seen = () => world.asked.filter(({ name }) => name === 'markSeen').length;
    expect(seen()).toBe(0);
    world.model.show('orders');
    expect(seen()).toBe(1);
  });
});
