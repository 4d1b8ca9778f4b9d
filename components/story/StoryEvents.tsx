import type { StoryEvent } from '../../lib/story.ts';
import { dayAndTime, fullTime } from '../../lib/when.ts';

const WHO: Record<StoryEvent['by'], string> = {
  you: 'You',
  panel: 'The panel said',
  pocketPanel: 'Pocket Panel',
};

export function StoryEvents({ events, now }: { events: readonly StoryEvent[]; now: number }) {
  return (
    <ol class="story-events" aria-labelledby="story-events">
      {events.map(({ at, by, title, details }) => (
        <li key={`${at} ${title}`} class={`story-event by-${by}`}>
          <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
            {dayAndTime(at, now)}
          </time>
          <div>
            <p>
              <b dir="auto">{title}</b> <small>{WHO[by]}</small>
            </p>
            {details.length > 0 && (
              <p class="hint" dir="auto">
                {details.join(' · ')}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
