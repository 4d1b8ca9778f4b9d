/** One thing measured: our values, what they are held to, and a plain rival's in the same run. */
export interface Figure {
  name: string;
  unit: 'ms' | 'fps' | 'count' | 'shift';
  values: number[];
  /** The median may be no more than this, with `fps` no less; of counts and shifts none may be more. */
  limit?: number;
  rival?: { name: string; values: number[] };
  /** The median may be no more than so many times the rival's. */
  limitTimes?: number;
}

interface Summary {
  name: string;
  unit: Figure['unit'];
  runs: number;
  median: number;
  p95: number;
  target: string | null;
  /** Null where nothing was asked of it. */
  holds: boolean | null;
  rival: { name: string; median: number; p95: number } | null;
  ratio: number | null;
  values: number[];
}

export function summarise({ name, unit, values, limit, rival, limitTimes }: Figure): Summary {
  const median = quantile(values, 0.5);
  // Of frames a second the bad end is the low one.
  const p95 = quantile(values, unit === 'fps' ? 0.05 : 0.95);
  const other = rival && {
    name: rival.name,
    median: quantile(rival.values, 0.5),
    p95: quantile(rival.values, 0.95),
  };
  const ratio = other && other.median > 0 ? median / other.median : null;
  const held = unit === 'count' || unit === 'shift' ? Math.max(...values) : median;
  const asked = [
    ...(limit === undefined
      ? []
      : [
          {
            text: `${unit === 'fps' ? '≥' : '≤'} ${limit}`,
            met: unit === 'fps' ? median >= limit : held <= limit,
          },
        ]),
    ...(limitTimes === undefined
      ? []
      : [{ text: `≤ ${limitTimes}×`, met: ratio !== null && ratio <= limitTimes }]),
  ];
  return {
    ...{ name, unit, runs: values.length, median, p95 },
    target: asked.length > 0 ? asked.map(({ text }) => text).join(', ') : null,
    holds: asked.length > 0 ? asked.every(({ met }) => met) : null,
    rival: other ?? null,
    ratio,
    values,
  };
}

/** The value that this share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.at(Math.max(0, Math.ceil(share * sorted.length) - 1));
  if (last === undefined) throw new Error('Nothing was measured');
  return last;
}

export function tableOf(summaries: readonly Summary[]): string {
  const heads = ['', 'runs', 'median', 'p95', 'target', 'holds', 'rival', 'its median', 'ratio'];
  const rows = summaries.map((one) => [
    `${one.name}${one.unit === 'ms' ? ', ms' : one.unit === 'fps' ? ', frames/s' : ''}`,
    String(one.runs),
    short(one.median),
    short(one.p95),
    one.target ?? '·',
    one.holds === null ? '·' : one.holds ? 'yes' : 'NO',
    one.rival?.name ?? '·',
    one.rival ? short(one.rival.median) : '·',
    one.ratio === null ? '·' : `${one.ratio.toFixed(2)}×`,
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [heads, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 0.1 ? 4 : value < 10 ? 2 : 1);
}
