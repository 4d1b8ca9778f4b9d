import { errorWords } from './decode-refusal.ts';
import { PanelError } from './panel-error.ts';
import type { PanelReply } from './transport.ts';

/**
 * The JSON of a reply, whatever its status: panels send errors under 200 and answers under 201.
 * A refusal in it is left to the call's decoder.
 *
 * @throws PanelError `rateLimited` under 429; `server` under 408, 425 and ≥ 500 without an error text in JSON; `notJson`
 */
export function parseReply({ httpStatus, body, retryAfterMs }: PanelReply): unknown {
  const reply = parseJson(body);
  const words = errorWords(reply);
  if (httpStatus === 429) throw new PanelError('rateLimited', { words, httpStatus, retryAfterMs });
  const isFault = httpStatus >= 500 || httpStatus === 408 || httpStatus === 425;
  if (isFault && words === null) throw new PanelError('server', { httpStatus, retryAfterMs });
  if (reply === undefined) throw new PanelError('notJson', { httpStatus });
  return reply;
}

/** Undefined, which JSON cannot say, where the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
