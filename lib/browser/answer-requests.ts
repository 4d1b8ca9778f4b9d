import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { type RequestAnswer, type RequestInput, type RequestName, requestSchemas } from '../messages.ts';

interface Done {
  kind: 'done';
}

/** What the worker does with each request; one that has nothing to say is answered that it is done. */
export type Responders = {
  [Name in RequestName]: (
    input: RequestInput<Name>,
  ) => Promise<RequestAnswer<Name> extends Done ? void : RequestAnswer<Name>>;
};

/** Anything may have been sent: the name is looked up and the input parsed before either is used. */
interface Message {
  name?: unknown;
  input?: unknown;
}

/**
 * Answers requests of the extension's own pages and of nobody else: a content script shares our id, but its `url` is
 * the page it runs in. Call at the top level of the worker.
 *
 * @param ready no request is looked at before
 */
export function answerRequests(responders: Responders, ready: Promise<void>): void {
  const listener = (
    message: Message | undefined,
    sender: Runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    const name = message?.name as RequestName;
    if (!isOwnPage(sender) || !Object.hasOwn(requestSchemas, name)) return undefined;
    const input = v.safeParse(requestSchemas[name] as v.GenericSchema, message?.input);
    if (!input.success) return undefined;
    const answer = ready.then(() => (responders[name] as (given: unknown) => Promise<unknown>)(input.output));
    // Chrome before 148 takes no promise for an answer. A fault of ours answers nothing: the page reads the ledger.
    answer.then(
      (said = { kind: 'done' } satisfies Done) => respond(said),
      (fault) => {
        respond(undefined);
        throw fault;
      },
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}
