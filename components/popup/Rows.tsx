const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

/** Where rows will stand. */
export function Rows() {
  return (
    <div class="bones" aria-hidden="true">
      {ROWS.map((row) => (
        <div key={row} class="row">
          <span class={`bone bone-name bone-${row}`} />
          <span class="bone bone-small" />
        </div>
      ))}
    </div>
  );
}
