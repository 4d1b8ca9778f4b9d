import type { Refill } from '../../lib/ledger/refill.ts';
import { refillSaid, refillStanding, refillWord } from '../../lib/refill-words.ts';
import { fullTime } from '../../lib/when.ts';
import { ago } from './ago.ts';
import { Icon, type IconName } from './icons.tsx';

const MARKS: Record<ReturnType<typeof refillStanding>, { shape: IconName; tone: string }> = {
  asking: { shape: 'empty', tone: 'soft' },
  running: { shape: 'half', tone: 'accent' },
  completed: { shape: 'full', tone: 'good' },
  rejected: { shape: 'x', tone: 'bad' },
  ended: { shape: 'x', tone: 'bad' },
  refused: { shape: 'x', tone: 'bad' },
  unknown: { shape: 'question', tone: 'soft' },
};

/** Where one refill stands: word, shape and colour, since when, and what the panel said of it. */
export function RefillState({ refill, now }: { refill: Refill; now: number }) {
  const { shape, tone } = MARKS[refillStanding(refill)];
  const at = refill.finalAt ?? refill.askedAt;
  const said = refillSaid(refill);
  return (
    <p class="refill-state">
      <span class={`status ${tone}`}>
        <Icon name={shape} size={12} />
        {refillWord(refill)}
      </span>{' '}
      <time class="refill-time" dateTime={new Date(at).toISOString()} title={fullTime(at)}>
        {ago(at, now)}
      </time>
      {said !== null && (
        <span class="refill-said" dir="auto">
          {said}
        </span>
      )}
    </p>
  );
}
