import type { ComponentChildren } from 'preact';

/*
 * A table by its roles alone: only the rows in sight are drawn, and a `<table>` would measure its columns anew by each
 * row that comes and goes. What is pressed in a cell takes the keyboard, not the cell.
 */

interface Props {
  class: string;
  children?: ComponentChildren;
}

export function TableRow({
  index,
  ...props
}: Props & { /** Counted from 1, the head being the first. */ index: number }) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: see above
  return <div role="row" aria-rowindex={index} {...props} />;
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

export function RowGroup(props: Props) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <div role="rowgroup" {...props} />;
}
