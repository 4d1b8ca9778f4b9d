import type { Answer, Dialect } from './dialects/dialect.ts';
import { refuse } from './dialects/dialect.ts';
import type { Fault } from './faults.ts';
import type { Line } from './line.ts';

/** What a spoilt call needs: the panel's deed, and the connection (absent in process). */
export interface Spoiling {
  act: () => Answer;
  dialect: Dialect;
  line: Line | undefined;
}

/** Answers a call that meets a fault, a stall excepted. @throws a TypeError as `fetch` would, where there is no line */
export function spoil(fault: Exclude<Fault, { kind: 'stall' }>, { act, dialect, line }: Spoiling): Response {
  const acted = 'when' in fault && fault.when === 'before' ? undefined : act();
  switch (fault.kind) {
    case 'close':
      return line ? line.close(fault.tcp) : failToFetch();
    case 'reset':
      return line ? line.reset(fault.tcp) : failToFetch();
    case 'cut':
      return line ? line.cut(acted ?? act()) : breakOff(acted ?? act());
    case 'truncated': {
      const { text, ...rest } = acted ?? act();
      return respond({ ...rest, text: text.slice(0, Math.ceil(text.length / 2)) });
    }
    case 'idAndError': {
      const answer = acted ?? act();
      const error = fault.text ?? 'Could not charge your balance, please try again';
      return respond({ ...answer, text: answer.text.replace(/\}$/, `,"error":${JSON.stringify(error)}}`) });
    }
    case 'status':
      return statusFault(fault);
    case 'farewell': {
      line?.retire();
      const answer = respond(acted ?? act());
      answer.headers.set('connection', 'close');
      return answer;
    }
    case 'html':
      return fault.page === 'phpWarning'
        ? page(`${PHP_WARNING}${(acted ?? act()).text}`)
        : page(fault.page === 'botCheck' ? BOT_CHECK : MAINTENANCE);
    case 'empty':
      return respond({ status: 200, contentType: 'application/json', text: '' });
    case 'garbage':
      return respond({ status: 200, contentType: 'application/json', text: '\u0000\u001f\uFFFD{]order=1;;' });
    case 'redirect':
      return new Response(null, {
        status: fault.status ?? 307,
        headers: { location: fault.to ?? '/moved/api/v2' },
      });
    case 'json':
      return respond({
        status: fault.status ?? 200,
        contentType: 'application/json',
        text: JSON.stringify(fault.body),
      });
    case 'refusal':
      return respond(refuse(fault.text, null, dialect));
  }
}

export function respond({ status, contentType, text }: Answer): Response {
  return new Response(text, { status, headers: { 'content-type': contentType } });
}

function page(text: string): Response {
  return respond({ status: 200, contentType: 'text/html; charset=UTF-8', text });
}

/** A server that answers 408 has given up on the connection: only with `close` beside it do browsers send again. */
function statusFault(fault: Extract<Fault, { kind: 'status' }>): Response {
  const { status, body = 'html', retryAfter } = fault;
  const bodies = {
    html: `<html>\r\n<head><title>${status}</title></head>\r\n<body><center><h1>${status}</h1></center><hr><center>nginx</center></body>\r\n</html>`,
    json: JSON.stringify({ error: status === 429 ? 'Too Many Attempts.' : 'Server Error' }),
    empty: '',
  };
  const headers = new Headers({ 'content-type': body === 'html' ? 'text/html' : 'application/json' });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  if (status === 408) headers.set('connection', 'close');
  return new Response(bodies[body], { status, headers });
}

export function failToFetch(): never {
  throw new TypeError('Failed to fetch');
}

/** In process, a body that fails half-way. */
function breakOff({ status, contentType, text }: Answer): Response {
  const half = new TextEncoder().encode(text.slice(0, Math.ceil(text.length / 2)));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(half),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
  return new Response(body, { status, headers: { 'content-type': contentType } });
}

const PHP_WARNING =
  '<br />\n<b>Warning</b>:  Undefined array key "provider" in <b>/var/www/panel/app/Api.php</b> on line <b>214</b><br />\n';

const BOT_CHECK = `<!DOCTYPE html><html lang="en"><head><title>Just a moment...</title></head>
<body><h1>Checking your browser before accessing the panel</h1><noscript>Please enable JavaScript.</noscript></body></html>`;

const MAINTENANCE = `<!DOCTYPE html><html lang="en"><head><title>Maintenance</title></head>
<body><h1>We’ll be back soon!</h1><p>The panel is down for maintenance.</p></body></html>`;
