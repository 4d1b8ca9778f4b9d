import { describe, expect, it } from 'vitest';
import { createPanelClient, type PanelClient } from '../../../lib/panel/client.ts';
import { API_URL, clientWith, failureOf, KEY } from './fake-fetch.ts';

describe('a list of ids', () => {
  const ids = Array.from({ length: 250 }, (_, index) => String(index + 1));
  const listed = (form: string, name: string) => new URLSearchParams(form).get(name)?.split(',') ?? [];

  it('goes out by the hundred, one request after another, and comes back as one', async () => {
    let open = 0;
    const forms: string[] = [];
    const client = createPanelClient({
      apiUrl: API_URL,
      key: KEY,
      fetch: async (_, init) => {
        expect(open++).toBe(0);
        forms.push(String(init?.body));
        const orders = listed(String(init?.body), 'orders');
        await Promise.resolve();
        open--;
        return Response.json(
          Object.fromEntries(orders.map((id) => [id, { status: 'Pending', remains: id }])),
        );
      },
    });
    const statuses = await client.statuses(ids);
    expect(forms.map((form) => listed(form, 'orders').length)).toEqual([100, 100, 50]);
    expect([...statuses.keys()]).toEqual(ids);
    expect(statuses.get('250')).toMatchObject({ remains: 250 });
  });

  it.each([
    ['refills', 'orders', (c: PanelClient) => c.refills(ids)],
    ['refillStatuses', 'refills', (c: PanelClient) => c.refillStatuses(ids)],
    ['productOrderStatuses', 'orders', (c: PanelClient) => c.productOrderStatuses(ids)],
  ])('is split by %s as well', async (_, name, run) => {
    const { client, requests } = clientWith(() => new Response('[]'));
    await run(client);
    expect(requests.map(({ form }) => listed(form, name).length)).toEqual([100, 100, 50]);
  });

  it('of exactly 100 is one request', async () => {
    const { client, requests } = clientWith('{}');
    await client.statuses(ids.slice(0, 100));
    expect(requests).toHaveLength(1);
  });

  it('that is empty sends nothing', async () => {
    const { client, requests } = clientWith('{}');
    const answers = [
      client.statuses([]),
      client.refills([]),
      client.refillStatuses([]),
      client.productOrderStatuses([]),
    ];
    for (const answer of answers) expect(await answer).toEqual(new Map());
    expect(requests).toHaveLength(0);
  });

  it('asks for no id twice and for none that would break the list', async () => {
    const { client, requests } = clientWith('["a","b"]');
    const answers = await client.statuses(['1', '2,3', '', ' 4', '1', '5\n6', '7']);
    expect(listed(requests[0]?.form ?? '', 'orders')).toEqual(['1', '7']);
    expect(answers).toEqual(
      new Map([
        ['1', { error: 'a' }],
        ['7', { error: 'b' }],
      ]),
    );
  });

  it('fails as a whole where one of its requests does', async () => {
    const { client, requests } = clientWith('{}', '{"error":"Incorrect request"}', '{}');
    expect((await failureOf(client.statuses(ids))).words).toBe('Incorrect request');
    expect(requests).toHaveLength(2);
  });

  it('leaves an id with a comma whole in a call about one', async () => {
    const { client, requests } = clientWith('{"status":"Pending"}');
    await client.status('1,2');
    expect(requests[0]?.form).toBe(`key=${KEY}&action=status&order=1%2C2`);
  });
});
