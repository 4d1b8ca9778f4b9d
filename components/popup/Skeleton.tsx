/** The Order tab's shape before the first read: everything stands where it will stand. */
export function Skeleton() {
  return (
    <div class="order-form" aria-busy="true">
      <div class="link-field">
        <span class="bone bone-input" />
        <span class="bone bone-hint" />
      </div>
      <div class="picker">
        <div class="picker-search">
          <span class="bone bone-input" />
        </div>
        <Rows />
      </div>
      <div class="footer footer-bones" />
    </div>
  );
}

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

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
