import type { Alerts } from '../../lib/settings.ts';
import { isMuted, mute, NOTICE_KINDS } from './notice-kinds.ts';
import { QuietHours } from './QuietHours.tsx';

interface Props {
  alerts: Alerts;
  onChange: (change: Partial<Alerts>) => void;
}

/** What a notification is shown for, when, and how often the panel is asked at all. */
export function NoticeSettings({ alerts, onChange }: Props) {
  return (
    <div class="notice-settings">
      <fieldset class="choices">
        <legend>Show a notification when</legend>
        {NOTICE_KINDS.map(({ name, kinds }) => (
          <label key={name} class="choice">
            <input
              type="checkbox"
              checked={!isMuted(alerts.muted, kinds)}
              onChange={(event) =>
                onChange({ muted: mute(alerts.muted, kinds, !event.currentTarget.checked) })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <QuietHours alerts={alerts} onChange={onChange} />
      <label class="choice">
        <input
          type="checkbox"
          checked={alerts.badge}
          onChange={(event) => onChange({ badge: event.currentTarget.checked })}
        />
        Show a number on the toolbar icon: orders that need you, otherwise changes
      </label>
      <div class="labelled">
        <label for="poll-minutes">Ask the panel about open orders</label>
        <select
          id="poll-minutes"
          class="field poll"
          aria-describedby="poll-hint"
          value={alerts.pollMinutes}
          onChange={(event) => onChange({ pollMinutes: Number(event.currentTarget.value) })}
        >
          {POLL_CHOICES.map(({ minutes, name }) => (
            <option key={minutes} value={minutes}>
              {name}
            </option>
          ))}
        </select>
        <p id="poll-hint" class="hint">
          A longer wait also delays what the balance tells of an order whose answer was lost. Opening the
          popup asks at once.
        </p>
      </div>
    </div>
  );
}

const POLL_CHOICES = [
  { minutes: 0, name: 'As each order needs it' },
  { minutes: 5, name: 'At most every 5 minutes' },
  { minutes: 15, name: 'At most every 15 minutes' },
  { minutes: 30, name: 'At most every 30 minutes' },
  { minutes: 60, name: 'At most every hour' },
];
