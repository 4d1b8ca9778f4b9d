import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { Service } from '../../lib/panel/decode.ts';
import { listDrawn } from './list-drawn.ts';
import { catalogue, createWorld, draft, service, views } from './popup-world.ts';

afterEach(cleanup);

async function show(services: Service[], left = draft()) {
  const world = createWorld({ catalogue: catalogue(services) });
  world.draft = left;
  render(<Popup model={world.model} />);
  await world.model.start();
  await screen.findByRole('button', { name: /^Order/ });
  await listDrawn();
  return { world, user: userEvent.setup() };
}

/** Types into a field, presses Order, and gives back what the field is described by. */
async function complaint(field: 'Link' | 'Quantity', typed: string): Promise<string> {
  const { world, user } = await show([views]);
  const input = screen.getByRole('textbox', { name: field });
  await user.clear(input);
  if (typed !== '') await user.type(input, typed);
  await user.click(screen.getByRole('button', { name: /^Order/ }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(world.placings()).toEqual([]);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(input);
  return document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

describe('a quantity that cannot be ordered is explained and not sent:', () => {
  it.each([
    ['', /Type how many/],
    ['0', /at least 200/],
    ['-1', /at least 200/],
    ['199', /at least 200/],
    ['10001', /at most 10,000/],
    ['1e9', /whole number/],
    ['1.5', /whole number/],
    ['１００', /digits 0–9/],
    ['99999999999999999999', /whole number/],
  ])('%j', async (typed, sentence) => {
    expect(await complaint('Quantity', typed)).toMatch(sentence);
  });
});

describe('a link that cannot be ordered for is explained and not sent:', () => {
  it.each([
    ['', /Paste the link/],
    ['garbage', /not a web address/],
    ['not a link', /not a web address/],
    ['javascript:alert(1)', /Only https/],
    ['https://me:secret@site.com/', /user name or password/],
  ])('%j', async (typed, sentence) => {
    expect(await complaint('Link', typed)).toMatch(sentence);
  });
});

describe('a service that cannot be ordered', () => {
  it('because it vanished says so and offers to pick another', async () => {
    const { user } = await show([views], draft({ serviceId: '999' }));
    expect(screen.getByRole('alert').textContent).toMatch(/Service 999 is no longer/);
    await user.click(screen.getByRole('button', { name: 'Change' }));
    await user.click(await screen.findByRole('option', { name: /Youtube views/ }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('because its price cannot be read has no price and no order', async () => {
    const { world, user } = await show([service({ rate: null })]);
    expect(screen.getByRole('alert').textContent).toMatch(/no price/);
    await user.click(screen.getByRole('button', { name: /^Order/ }));
    expect(world.placings()).toEqual([]);
  });

  it('because of its type is marked, and leads to the panel’s site', async () => {
    const { world, user } = await show([service({ type: 'Special 1 (1DG)' })]);
    expect(screen.getByRole('alert').textContent).toMatch(/Special 1 \(1DG\)/);
    await user.click(screen.getByRole('button', { name: 'Open the panel’s site' }));
    expect(world.opened).toEqual(['https://smmdiva.com']);
  });
});

describe('what is wrong with a field', () => {
  it('is not said while it is typed, but when it is left', async () => {
    const { user } = await show([views], draft({ quantity: '' }));
    const quantity = screen.getByRole('textbox', { name: 'Quantity' });
    await user.type(quantity, '1');
    expect(quantity.getAttribute('aria-invalid')).toBe('false');
    await user.tab();
    expect(quantity.getAttribute('aria-invalid')).toBe('true');
    await user.type(quantity, '000');
    expect(quantity.getAttribute('aria-invalid')).toBe('false');
  });
});
