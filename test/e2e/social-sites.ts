import { createServer } from 'node:https';
import { recognise } from '../../lib/links/recognise.ts';
import { makeCertificate } from '../sandbox/certificate.ts';
import type { SandboxPanel } from '../sandbox/panel.ts';
import { type SandboxServer, serveSandbox } from '../sandbox/serve.ts';
import { ADDRESSES } from '../unit/links/addresses.ts';
import { EXAMPLES } from '../unit/links/platform-examples.ts';

/** A page of each platform, at its real address. */
export const PAGES = Object.entries(EXAMPLES).map(([platform, { addresses }]) => {
  const address = recognise(addresses[0])?.link ?? addresses[0];
  // A Discord invite's short address only leads on.
  return { platform, address: address.replace('discord.gg/', 'discord.com/invite/') };
});

/** The fixture pages over TLS; `hostRules` has the hosts of all platforms come here. */
export async function serveSites(
  panel: SandboxPanel,
): Promise<SandboxServer & { hostRules: Record<string, number> }> {
  const hosts = PAGES.map(({ address }) => new URL(address).host);
  const certificate = await makeCertificate(hosts);
  const server = await serveSandbox({
    panel,
    createServer: (listener) => createServer(certificate, listener),
  });
  return { ...server, hostRules: Object.fromEntries(hosts.map((host) => [host, server.port])) };
}

/** Addresses of one platform at one host, each unlike the others. */
export function wander(platform: string, host: string, steps: number): string[] {
  const known = ADDRESSES[platform as keyof typeof ADDRESSES]
    .map(([address]) => new URL(address))
    .filter((url) => url.host === host && url.protocol === 'https:');
  return Array.from({ length: steps }, (_, step) => {
    const url = known[step % known.length];
    if (!url) throw new Error(`No address of ${platform} is at ${host}`);
    return `${url.pathname}${url.search}#${step}`;
  });
}
