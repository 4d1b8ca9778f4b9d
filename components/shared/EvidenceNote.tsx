import { EVIDENCE_WORDS } from '../../lib/evidence-words.ts';
import type { Evidence } from '../../lib/ledger/evidence.ts';

/** What the balance showed: the label stands out, what else would look the same is said quietly below it. */
export function EvidenceNote({ of }: { of: Evidence }) {
  const { label, confounders } = EVIDENCE_WORDS[of];
  return (
    <div class="evidence">
      <p>
        <b>{label}</b>
      </p>
      <p class="hint">{confounders}</p>
    </div>
  );
}
