import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { Certificate } from '../sandbox/certificate.ts';
import type { Fault } from '../sandbox/faults.ts';
import type { SandboxPanel } from '../sandbox/panel.ts';
import type { ServeOptions } from '../sandbox/serve.ts';
import type { Door } from './door.ts';
import type { BrowserName } from './target.ts';

export type Protocol = 'HTTP/1.1' | 'TLS HTTP/1.1' | 'HTTP/2';
/**
 * `fresh`: no connection is open when the order is sent. `warm`: as many as a buyer may have who just opened the popup.
 * `unused`: one is open that no call ever used, as a call leaves it that is given up while it connects. `connecting`:
 * three of these are on their way, and are there once the order's first call has taken one of them. `late`: each of the
 * order's reads takes one of these three, and the last is there in the moment between them and the order.
 */
type Connection = 'fresh' | 'warm' | 'unused' | 'connecting' | 'late';
type Death = 'closed' | 'reset' | 'answered 408' | 'redirected (307)' | 'session destroyed' | 'stream reset';
/**
 * What the panel does with the first request before its answer is lost. A second one would succeed after `nothing` and
 * `order, and again`, and after the others be refused: for an active order on the link, or for the funds that the first
 * one took.
 */
type Deed = 'nothing' | 'order, link taken' | 'order, funds gone' | 'order, and again';

export interface Cell {
  protocol: Protocol;
  connection: Connection;
  death: Death;
  deed: Deed;
}

type When = 'before' | 'after';

const EVERYWHERE: Partial<Record<Death, (when: When) => Fault>> = {
  closed: (when) => ({ kind: 'close', when, tcp: true }),
  reset: (when) => ({ kind: 'reset', when, tcp: true }),
  'answered 408': (when) => ({ kind: 'status', when, status: 408 }),
  'redirected (307)': (when) => ({ kind: 'redirect', when, status: 307 }),
};

const DEATHS: Record<Protocol, Partial<Record<Death, (when: When) => Fault>>> = {
  'HTTP/1.1': EVERYWHERE,
  'TLS HTTP/1.1': EVERYWHERE,
  'HTTP/2': {
    ...EVERYWHERE,
    'session destroyed': (when) => ({ kind: 'close', when }),
    'stream reset': (when) => ({ kind: 'reset', when }),
  },
};

const DEEDS: Record<Deed, (panel: SandboxPanel) => void> = {
  nothing: () => {},
  'order, link taken': (panel) => panel.setRules({ refuseActiveLink: true }),
  'order, funds gone': (panel) => {
    panel.setRules({ refuseActiveLink: false });
    panel.setBalance('3');
  },
  'order, and again': (panel) => panel.setRules({ refuseActiveLink: false }),
};

const PROTOCOLS = Object.keys(DEATHS) as Protocol[];
const CONNECTIONS = ['fresh', 'warm', 'unused', 'connecting', 'late'] as const;

/** All cells, in an order in which one panel rests while the others are asked. */
export function allCells(browser: BrowserName): Cell[] {
  return PROTOCOLS.flatMap((protocol) =>
    CONNECTIONS.flatMap((connection) =>
      (Object.keys(DEATHS[protocol]) as Death[]).flatMap((death) =>
        (Object.keys(DEEDS) as Deed[]).map((deed) => ({ protocol, connection, death, deed })),
      ),
    ),
  ).filter((cell) => isOfUse(cell, browser));
}

/** Firefox was not brought to leave one unused; what one does, one protocol and one deed show. */
function isOfUse({ protocol, connection, deed }: Cell, browser: BrowserName): boolean {
  if (connection === 'fresh' || connection === 'warm') return true;
  const shownBy = connection === 'unused' ? 'HTTP/1.1' : 'TLS HTTP/1.1';
  return browser === 'chromium' && protocol === shownBy && deed === 'nothing';
}

/** Makes a panel meet its next `add` as the cell says. The order costs 2.50 of a balance of 100, or of 3. */
export function arrange(panel: SandboxPanel, { protocol, death, deed }: Cell): void {
  panel.setBalance('100');
  DEEDS[deed](panel);
  const fault = DEATHS[protocol][death]?.(deed === 'nothing' ? 'before' : 'after');
  if (fault) panel.fault(fault, { action: 'add' });
}

/** What serves a panel over `protocol`, behind `door`; over plain HTTP/1.1 it is the sandbox's own server. */
export function serverFor(
  protocol: Protocol,
  certificate: Certificate,
  door: Door,
): Pick<ServeOptions, 'createServer'> {
  if (protocol === 'HTTP/1.1') return {};
  return {
    createServer: (listener) =>
      protocol === 'HTTP/2'
        ? createSecureServer({ ...certificate, allowHTTP1: true }, listener)
        : door.guard(createServer({ ...certificate, keepAliveTimeout: 120_000 }, listener)),
  };
}
