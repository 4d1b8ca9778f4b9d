import type { ComponentChildren, RefObject } from 'preact';

/*
 * A table by its roles alone: only the rows in sight are drawn, and a `<table>` would measure its columns anew by each
 * row that comes and goes. What is pressed in a cell takes the keyboard, not the cell.
 */

interface Props {
  class: string;
  title?: string | undefined;
  children?: ComponentChildren;
}

interface RowProps extends Props {
  /** Counted from 1, the head being the first. */
  index: number;
  /** How many rows it stands below the top of its group. */
  at?: number;
}

export function TableRow({ index, at, ...props }: RowProps) {
  const style = at === undefined ? undefined : { insetBlockStart: `calc(${at} * var(--history-row))` };
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="row" aria-rowindex={index} style={style} {...props} />;
}

export function Cell(props: Props) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <span role="cell" {...props} />;
}

export function HeadCell({ sorted, ...props }: Props & { sorted?: 'ascending' | 'descending' | undefined }) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <span role="columnheader" aria-sort={sorted} {...props} />;
}

interface GroupProps extends Props {
  /** As high as so many rows, which stand in it wherever they say. */
  rows?: number;
  place?: RefObject<HTMLDivElement | null>;
}

export function RowGroup({ rows, place, ...props }: GroupProps) {
  const style = rows === undefined ? undefined : { blockSize: `calc(${rows} * var(--history-row))` };
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="rowgroup" ref={place} style={style} {...props} />;
}
