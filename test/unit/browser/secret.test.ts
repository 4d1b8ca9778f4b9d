import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { seal, unseal } from '../../../lib/browser/secret.ts';

const KEY = 'kéy-0123456789abcdef';

it('opens what it sealed, for the same account and panel', async () => {
  expect(
    await unseal(await seal(KEY, 'account-1 https://panel.example'), 'account-1 https://panel.example'),
  ).toBe(KEY);
});

it('does not open a key that was moved to another panel or account', async () => {
  const sealed = await seal(KEY, 'account-1 https://panel.example');
  expect(await unseal(sealed, 'account-1 https://evil.example')).toBeNull();
  expect(await unseal(sealed, 'account-2 https://panel.example')).toBeNull();
});

it('does not open a key that was changed or is no base64', async () => {
  const sealed = await seal(KEY, 'account-1');
  const flipped = sealed.data.startsWith('A') ? `B${sealed.data.slice(1)}` : `A${sealed.data.slice(1)}`;
  expect(await unseal({ ...sealed, data: flipped }, 'account-1')).toBeNull();
  expect(await unseal({ ...sealed, data: '%%%' }, 'account-1')).toBeNull();
});

it('holds nothing of the key in what is stored, and no two seals are alike', async () => {
  const [one, two] = await Promise.all([seal(KEY, 'a'), seal(KEY, 'a')]);
  expect(JSON.stringify(one)).not.toContain(KEY);
  expect(atob(one.data)).not.toContain('0123456789abcdef');
  expect(one).not.toEqual(two);
});
