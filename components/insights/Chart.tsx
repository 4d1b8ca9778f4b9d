import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

/** What is told of one place on the chart. */
interface Mark {
  key: number;
  /** On the axis, or in full: `Nov 24`. */
  label: string;
  /** The amount in words. */
  says: string;
}

interface Props {
  title: string;
  marks: readonly Mark[];
  /** What stands at the axis' end, half-way and beginning. */
  ticks: readonly [string, string, string];
  /** The shapes, in a square of 100 × 100 with 0 at its top. */
  children: (chosen: number) => ComponentChildren;
  columns: readonly [string, string];
}

/** As many labels as fit under a chart on a narrow screen. */
const LABELS = 5;

/**
 * A chart with its axes, of which arrow keys and pointer read one place at a time; the same as a table is behind it. Its
 * colours are those of the page.
 */
export function Chart({ title, marks, ticks, children, columns }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(marks.length - 1);
  const at = Math.min(chosen, marks.length - 1);
  const mark = marks[at];
  const every = Math.max(1, Math.ceil(marks.length / LABELS));
  const share = (index: number) => ((index + 0.5) / marks.length) * 100;
  return (
    <figure class="plot" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <p class="plot-reading" role="status">
        {mark && (
          <>
            {mark.label}: <b>{mark.says}</b>
          </>
        )}
      </p>
      <div class="plot-frame">
        <div class="plot-ticks" aria-hidden="true">
          {ticks.map((tick, index) => (
            <span key={`${index}-${tick}`}>{tick}</span>
          ))}
        </div>
        <div
          class="plot-area"
          role="slider"
          tabIndex={0}
          aria-label={`${title}: read along`}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, marks.length - 1)}
          aria-valuenow={at}
          aria-valuetext={mark ? `${mark.label}: ${mark.says}` : ''}
          onKeyDown={(event) => {
            const to = targetOf(event.key, at, marks.length - 1);
            if (to === null) return;
            event.preventDefault();
            setChosen(to);
          }}
          onPointerMove={(event) => {
            const { left, width } = event.currentTarget.getBoundingClientRect();
            const index = Math.floor(((event.clientX - left) / width) * marks.length);
            setChosen(Math.min(marks.length - 1, Math.max(0, index)));
          }}
        >
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <line class="plot-grid" x1="0" x2="100" y1="0" y2="0" />
            <line class="plot-grid" x1="0" x2="100" y1="50" y2="50" />
            <line class="plot-base" x1="0" x2="100" y1="100" y2="100" />
            {children(at)}
          </svg>
        </div>
        <div class="plot-labels" aria-hidden="true">
          {marks.map(({ key, label }, index) =>
            (marks.length - 1 - index) % every === 0 ? (
              <span
                key={key}
                ref={(element) => element?.style.setProperty('inset-inline-start', `${share(index)}%`)}
              >
                {label}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <details>
        <summary>As a table</summary>
        <table class="insight-table">
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col" class="number">
                {columns[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {marks.map(({ key, label, says }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td class="number">{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function targetOf(key: string, at: number, last: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, at - 1);
  return key === 'ArrowRight' || key === 'ArrowUp' ? Math.min(last, at + 1) : null;
}
