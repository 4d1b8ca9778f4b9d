/** Plain words for what the code does; when that changes, this must too. */
export function DataAndPrivacy() {
  return (
    <div class="prose">
      <h3>What is kept in this browser</h3>
      <ul>
        <li>Your orders, with link, price and every answer of the panel about them.</li>
        <li>The panel’s list of services, and the balances it told.</li>
        <li>
          Your API key, encrypted under a key that cannot leave this browser. It is not shown again. Somebody
          who has your whole browser profile could still use it.
        </li>
        <li>The order you are writing, until the browser closes.</li>
      </ul>
      <h3>What leaves it</h3>
      <p>
        Requests to your panel, and nothing else: your key, and the link and quantity of what you order. There
        is no server of ours, and nothing is counted or reported.
      </p>
      <h3>Before you order</h3>
      <p class="honest">
        Bought engagement can break a platform’s rules and, in some places, the law. Order only for accounts
        you own or act for.
      </p>
    </div>
  );
}
