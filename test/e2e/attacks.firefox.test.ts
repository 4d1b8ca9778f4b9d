import { afterAll, beforeAll, describe } from 'vitest';
import { everyAttack } from './attacks/every-attack.ts';
import { openFirefoxGround } from './attacks/firefox-ground.ts';
import type { HostileGround } from './attacks/hostile-ground.ts';
import { keyIsNowhere } from './attacks/key-hunt.ts';

let ground: HostileGround;

beforeAll(async () => {
  ground = await openFirefoxGround();
}, 300_000);
afterAll(() => ground.close());

describe('a hostile page in Firefox', () => {
  everyAttack(() => ground);
  keyIsNowhere(() => ground);
});
