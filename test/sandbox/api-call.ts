import type { Context } from 'hono';
import { type Answer, answer } from './dialects/dialect.ts';
import { DIALECTS, type DialectName } from './dialects.ts';
import type { Engine } from './engine.ts';
import type { Fault, Faults } from './faults.ts';
import type { Holds } from './holds.ts';
import type { Line } from './line.ts';
import { perform } from './perform.ts';
import type { RequestLog } from './request-log.ts';
import { failToFetch, respond, type Spoiling, spoil } from './spoil.ts';

/** What `serveSandbox` hands to each request; in process there is nothing to hand. */
export interface SandboxEnv {
  Bindings: { line?: Line } | undefined;
}

/** What the HTTP side of the panel works with. */
export interface Desk {
  engine: Engine;
  /** The one in use, by name, so that a test may change it. */
  dialect: { name: DialectName };
  faults: Faults;
  holds: Holds;
  log: RequestLog;
}

/** From an HTTP request to the API to its answer, spoilt or not. */
export async function apiCall(c: Context<SandboxEnv>, desk: Desk): Promise<Response> {
  const { engine, faults, log } = desk;
  const line = c.env?.line;
  const params = await readForm(c);
  const { key = '', action = '', ...rest } = Object.fromEntries(params ?? []);
  const logged = log.arrive({
    at: engine.clock.now(),
    method: c.req.method,
    path: c.req.path,
    action: c.req.method === 'POST' ? action : c.req.method,
    key,
    params: rest,
    connection: line?.connection ?? null,
    nth: line?.nth ?? null,
    streamed: c.req.header('content-length') === undefined,
  });
  let status: number | null = null;
  try {
    const dialect = DIALECTS[desk.dialect.name];
    const act = (): Answer => {
      logged.acted = true;
      if (c.req.method !== 'POST') return answer(refused('methodNotAllowed'), dialect);
      return answer(params ? perform(params, engine) : refused('incorrectRequest'), dialect);
    };
    const spoiling: Spoiling = { act, dialect, line };
    const fault = faults.take(logged.action);
    logged.fault = fault?.kind ?? null;
    const response = await (fault === undefined
      ? respond(act())
      : fault.kind === 'stall'
        ? stall(fault, spoiling, desk.holds, c.req.raw.signal)
        : spoil(fault, spoiling));
    if (engine.rules.latencyMs > 0) await desk.holds.wait(engine.rules.latencyMs, c.req.raw.signal);
    status = response.headers.has('x-hono-already-sent') ? null : response.status;
    return response;
  } finally {
    log.finish(logged, status);
  }
}

const refused = (code: 'methodNotAllowed' | 'incorrectRequest') =>
  ({ call: 'refused', reply: { code } }) as const;

/** The form that was posted, or null for a body of another kind. */
async function readForm({ req }: Context): Promise<URLSearchParams | null> {
  if (!req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return null;
  return new URLSearchParams(await req.text());
}

async function stall(
  { when, forMs }: Extract<Fault, { kind: 'stall' }>,
  { act, line }: Spoiling,
  holds: Holds,
  signal: AbortSignal,
): Promise<Response> {
  const acted = when === 'after' ? act() : undefined;
  const ending = await holds.wait(forMs, signal);
  if (ending !== 'gone') return respond(acted ?? act());
  return line ? line.close() : failToFetch();
}
