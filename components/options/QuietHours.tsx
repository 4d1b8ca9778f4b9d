import type { Alerts } from '../../lib/settings.ts';

interface Props {
  alerts: Alerts;
  onChange: (change: Partial<Alerts>) => void;
}

const NIGHT = { quietFrom: 22, quietUntil: 7 };
const NEVER = { quietFrom: 0, quietUntil: 0 };

export function QuietHours({ alerts, onChange }: Props) {
  const { quietFrom, quietUntil } = alerts;
  const isOn = quietFrom !== quietUntil;
  return (
    <div class="quiet">
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChange(event.currentTarget.checked ? NIGHT : NEVER)}
        />
        Quiet hours: notifications wait for their end; the number still counts
      </label>
      {isOn && (
        <p class="quiet-hours">
          from{' '}
          <Hour
            name="From"
            value={quietFrom}
            other={quietUntil}
            onChoose={(hour) => onChange({ quietFrom: hour })}
          />{' '}
          until{' '}
          <Hour
            name="Until"
            value={quietUntil}
            other={quietFrom}
            onChoose={(hour) => onChange({ quietUntil: hour })}
          />
        </p>
      )}
    </div>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface HourProps {
  name: string;
  value: number;
  /** The other end: the same hour twice would be never. */
  other: number;
  onChoose: (hour: number) => void;
}

function Hour({ name, value, other, onChoose }: HourProps) {
  return (
    <select
      class="field hour"
      aria-label={`Quiet hours: ${name.toLowerCase()}`}
      value={value}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    >
      {HOURS.filter((hour) => hour !== other).map((hour) => (
        <option key={hour} value={hour}>
          {String(hour).padStart(2, '0')}:00
        </option>
      ))}
    </select>
  );
}
