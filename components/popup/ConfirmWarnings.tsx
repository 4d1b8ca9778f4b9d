import { activeOrderQuestion, PRICE_CHANGED, platformMismatch, stalePrice } from '../../lib/outcome-words.ts';
import { agoInWords } from '../shared/ago.ts';
import { Icon } from '../shared/icons.tsx';
import type { Asked } from './popup-state.ts';

/** What one should know before pressing: alerts, because most come up while the dialog is open. */
export function ConfirmWarnings({ asked, now }: { asked: Asked | null; now: number }) {
  if (asked === null) return null;
  const warnings = [
    asked.mismatch && platformMismatch(asked.mismatch),
    asked.activeOrder && activeOrderQuestion(asked.activeOrder.panelOrderId),
    asked.oldPrice && PRICE_CHANGED,
    asked.stale && stalePrice(agoInWords(asked.stale.fetchedAt, now), asked.stale.failure),
  ].filter((warning) => warning !== null);
  return (
    <div role="alert">
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          <Icon name="alert" />
          <span>{warning}</span>
        </p>
      ))}
    </div>
  );
}
