import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromiumGround } from './attacks/chromium-ground.ts';
import { everyAttack } from './attacks/every-attack.ts';
import { keyIsNowhere, STORAGE } from './attacks/key-hunt.ts';

let ground: Awaited<ReturnType<typeof openChromiumGround>>;

beforeAll(async () => {
  ground = await openChromiumGround();
});
afterAll(() => ground.close());

describe('a hostile page in Chromium', () => {
  everyAttack(() => ground);
  keyIsNowhere(() => ground);

  it('has no way to our storage from the world of the page button', async () => {
    expect(await ground.inContentWorld(STORAGE)).toMatch(/^refused: .*\nrefused: /);
  });
});
