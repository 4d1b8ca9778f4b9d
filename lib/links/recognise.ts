import { MEDIA } from './platforms-media.ts';
import { NETWORKS } from './platforms-networks.ts';
import { TALK } from './platforms-talk.ts';
import { type Recognised, recogniseAmong } from './recognise-among.ts';

const PLATFORMS = [...MEDIA, ...NETWORKS, ...TALK];

/**
 * What an address leads to, or null where it is no profile, post or the like of a platform known here. Takes any
 * text and never throws; an address without its scheme is not one.
 */
export function recognise(address: string): Recognised | null {
  return recogniseAmong(PLATFORMS, address);
}
