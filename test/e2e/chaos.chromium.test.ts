import { it } from 'vitest';
import { shortCampaign } from './short-campaign.ts';

it('Chromium: no order is lost, doubled or left open where the worker or the browser is killed at random', () =>
  shortCampaign('chromium', 40, 2, 1));
