/** What `npm run mutations` breaks, one at a time: each is a promise of the placing flow. */

export interface Mutation {
  name: string;
  file: string;
  find: string;
  replace: string;
  /** The folder of test/unit that notices it; `ledger` unless told. */
  tests?: string;
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'the ledger is written after the fetch',
    file: 'lib/ledger/place.ts',
    find: 'if (await ports.ledger.add(order)) return { order, send: checked.send };',
    replace: `const early = await checked.send();
  if (await ports.ledger.add(order)) return { order, send: async () => early };`,
  },
  {
    name: 'a request that failed is sent once more',
    file: 'lib/panel/transport.ts',
    find: 'await fetch(',
    replace: 'await ((url: string, init: RequestInit) => fetch(url, init).catch(() => fetch(url, init)))(',
  },
  {
    name: 'goods are asked for once more where the answer was lost',
    file: 'lib/ledger/place-product.ts',
    find: 'send: () => panel.addProductOrder(',
    replace: `send: () =>
      ((goods: Parameters<typeof panel.addProductOrder>[0]) =>
        panel.addProductOrder(goods).catch(() => panel.addProductOrder(goods)))(`,
  },
  {
    name: '`put` instead of `add`',
    file: 'lib/browser/ledger-store.ts',
    find: "store('orders').add(order)",
    replace: "store('orders').put(order)",
  },
  {
    name: 'an order goes over the connection that came after the last read',
    file: 'lib/panel/rehearse.ts',
    find: 'if (wire.streams && !streamBody) void',
    replace: 'if (wire.streams && streamBody) void',
    tests: 'panel',
  },
  {
    name: 'an order does not wait for what the browser tells of a read late',
    file: 'lib/panel/rehearse.ts',
    find: 'wire.calls(options.mark)',
    replace: 'wire.calls()',
    tests: 'panel',
  },
  {
    name: 'the gate is asked by each of two calls that come at once',
    file: 'lib/panel/transport.ts',
    find: 'gate ??= beforeSend',
    replace: 'gate = beforeSend',
    tests: 'panel',
  },
  {
    name: "an order's copy is written after the ledger",
    file: 'lib/browser/ledger-store.ts',
    find: `    await keepCopy(next.order);
    await ledger.update([localId], change);`,
    replace: `    await ledger.update([localId], change);
    await keepCopy(next.order);`,
    tests: 'browser',
  },
  {
    name: 'a form that was submitted is not looked up',
    file: 'lib/ledger/place.ts',
    find: 'if (known) return outcomeOf(known);',
    replace: '',
  },
  {
    name: 'goods get another localId each time they are submitted',
    file: 'lib/ledger/place-product.ts',
    find: 'return place(request,',
    replace: 'return place({ ...request, localId: String(ports.random() + ports.now()) },',
  },
  {
    name: 'a form submitted for two accounts is called closed',
    file: 'lib/ledger/place.ts',
    find: "return other ? outcomeOf(other) : { kind: 'unknown', localId: asked.localId };",
    replace: "return { kind: 'closed', localId: (other ?? order).localId };",
  },
  {
    name: 'no sweep at the start',
    file: 'lib/ledger/outcome.ts',
    find: "if (order.state !== 'sending' || order.workerId === workerId) return null;",
    replace: 'if (at) return null;\n  if (order.state !== "sending") return null;',
  },
  {
    name: 'no lock',
    file: 'lib/browser/locks.ts',
    find: 'return navigator.locks.request(name, work) as Promise<T>;',
    replace: 'return name ? work() : work();',
  },
  {
    name: 'orders are placed without the lock',
    file: 'lib/ledger/place.ts',
    find: 'return ports.exclusively(async () => {',
    replace: 'return ((work: () => Promise<PlaceOutcome>) => work())(async () => {',
  },
  {
    name: 'the rule against repeats is not checked',
    file: 'lib/ledger/place.ts',
    find: 'if (!(await ports.sendsOnce())) return',
    replace: 'if (!ports) return',
  },
  {
    name: 'an order over HTTP/2 goes as a body that can be sent again',
    file: 'lib/panel/rehearse.ts',
    find: 'panel.add(order, { streamBody })',
    replace: 'panel.add(order)',
    tests: 'panel',
  },
  {
    name: 'one read that had to connect is taken for all',
    file: 'lib/panel/rehearse.ts',
    find: 'fresh > 1',
    replace: 'fresh > 0',
    tests: 'panel',
  },
  {
    name: 'no second is left between two orders',
    file: 'lib/ledger/place.ts',
    find: 'if (pause > 0) await',
    replace: 'if (pause > 1e9) await',
  },
  {
    name: 'a 5xx is taken as a refusal',
    file: 'lib/ledger/verdict.ts',
    find: ' || httpStatus >= 500',
    replace: '',
  },
  {
    name: 'a refusal for funds or an active order is trusted unseen',
    file: 'lib/ledger/verdict.ts',
    find: "kind: DOUBTFUL.has(reason) ? 'doubtful' : 'refused'",
    replace: "kind: 'refused'",
  },
  {
    name: 'a balance that moved is taken for one that did not',
    file: 'lib/ledger/verdict.ts',
    find: ' || compare(before, after) !== 0',
    replace: '',
  },
  {
    name: 'a balance is believed about a price that it cannot show',
    file: 'lib/ledger/verdict.ts',
    find: 'return compare(price, write(1n, digits)) >= 0;',
    replace: 'return compare(price, write(0n, digits)) >= 0;',
  },
  {
    name: 'an unknown does not block',
    file: 'lib/ledger/place-service.ts',
    find: "if (rival && rival.state !== 'placed') return",
    replace: "if (rival && rival.state === 'refused') return",
  },
  {
    name: 'unknown goods do not block',
    file: 'lib/ledger/place-product.ts',
    find: "if (rival && rival.state !== 'placed') return",
    replace: "if (rival && rival.state === 'refused') return",
  },
  {
    name: 'a disk that fails after the request is told as if nothing was sent',
    file: 'lib/ledger/place.ts',
    find: "return { kind: 'unknown', localId: order.localId };",
    replace: "return notSent({ code: 'database', words: '' });",
  },
  {
    name: 'a page is told the panel’s answer where the ledger says something else',
    file: 'lib/ledger/place.ts',
    find: 'return outcomeOf(stands);',
    replace: 'return outcomeOf(ended ?? stands);',
  },
  {
    name: 'an id that another order has is taken',
    file: 'lib/ledger/resolve.ts',
    find: 'if (owner) return',
    replace: 'if (owner === null) return',
  },
  {
    name: 'an id is taken without asking the panel',
    file: 'lib/ledger/resolve.ts',
    find: 'said = await statusAtPanel(panel, purchase, panelOrderId);',
    replace: "said = { status: panel ? '' : statusAtPanel.name, charge: price };",
  },
  {
    name: 'ids are taken without the lock',
    file: 'lib/ledger/resolve.ts',
    find: 'return exclusively(async () => {',
    replace: 'return ((work: () => Promise<FoundOutcome>) => work())(async () => {',
  },
  {
    name: 'an order that was found is closed as not placed',
    file: 'lib/ledger/resolve.ts',
    find: "if (order.state !== 'unknown') return null;",
    replace: "if (order.state === 'refused') return null;",
  },
  {
    name: 'twice the price is not labelled',
    file: 'lib/ledger/evidence.ts',
    find: "if (last === 'twice') return 'fellTwice';",
    replace: '',
  },
  {
    name: 'what other orders cost is not taken out of the evidence',
    file: 'lib/ledger/evidence.ts',
    find: '(isSure ? sure : maybe).push(chargeOf(other));',
    replace: '',
  },
  {
    name: 'the evidence of an unknown does not go on',
    file: 'lib/ledger/reading.ts',
    find: 'READINGS_MS.map((wait) => since + wait).find((at) => at > now)',
    replace: 'READINGS_MS.map((wait) => since + wait).find((at) => at > now + READINGS_MS[1])',
  },
];
