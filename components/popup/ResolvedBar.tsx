import { foundSentence, RESOLVING } from '../../lib/outcome-words.ts';
import { Icon } from '../shared/icons.tsx';
import type { Resolved } from './popup-state.ts';

/** What came of the person's word on an order. The live region stands here before there is anything to say. */
export function ResolvedBar({ resolved }: { resolved: Resolved | null }) {
  const failed = resolved?.kind === 'notClosed' || resolved?.kind === 'unreadable';
  const done = failed ? null : resolved;
  return (
    <>
      <div role="status" class={done ? 'bar accent resolved' : ''}>
        {done && (
          <>
            <Icon name="check" />
            <p>
              {done.kind === 'found'
                ? foundSentence(done.panelOrderId, done.samePrice)
                : RESOLVING[done.kind]}
            </p>
          </>
        )}
      </div>
      {failed && (
        <div role="alert" class="bar bad resolved">
          <Icon name="alert" />
          <p>{RESOLVING[resolved.kind]}</p>
        </div>
      )}
    </>
  );
}
