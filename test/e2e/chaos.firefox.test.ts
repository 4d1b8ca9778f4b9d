import { it } from 'vitest';
import { shortCampaign } from './short-campaign.ts';

it('Firefox: no order is lost, doubled or left open where the worker or the browser is killed at random', () =>
  shortCampaign('firefox', 12, 1, 0));
