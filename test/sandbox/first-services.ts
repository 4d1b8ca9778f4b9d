import type { Service } from './catalogue.ts';

const plain = { averageTime: null, description: '', cancel: false, dripfeed: false };

/**
 * The services every catalogue begins with, so that a test can name one by its id: the seed's two, then
 * the cheapest (also without an upper limit), the dearest, a package and a type nobody can order through the API.
 */
export const FIRST_SERVICES: readonly Service[] = [
  {
    ...plain,
    service: 1,
    name: 'Youtube views',
    type: 'Default',
    category: 'Youtube',
    rate: '2.5',
    min: 200,
    max: 10_000,
    refill: true,
  },
  {
    ...plain,
    service: 2,
    name: 'Facebook comments',
    type: 'Custom Comments',
    category: 'Facebook',
    rate: '4',
    min: 10,
    max: 1_500,
    refill: false,
  },
  {
    ...plain,
    service: 3,
    name: '⚡ Telegram Post Views | Max Unlimited | Instant',
    type: 'Default',
    category: '✈️ Telegram Views',
    rate: '0.0003',
    min: 1,
    max: 2_147_483_647,
    refill: false,
  },
  {
    ...plain,
    service: 4,
    name: '👑 LinkedIn Recommendations | Written by hand | 30 Days Refill ♻️',
    type: 'Default',
    category: '💼 LinkedIn',
    rate: '90',
    min: 5,
    max: 200,
    refill: true,
  },
  {
    ...plain,
    service: 5,
    name: '🎧 Spotify Starter Package | 5,000 Plays + 100 Followers',
    type: 'Package',
    category: '🎧 Spotify Packages',
    rate: '7.99',
    min: 1,
    max: 1,
    refill: true,
  },
  {
    ...plain,
    service: 6,
    name: '📸 Instagram Mentions | One day of posts',
    type: 'Special (1DG)',
    category: '📸 Instagram Mentions',
    rate: '1.15',
    min: 100,
    max: 5_000,
    refill: false,
  },
];
