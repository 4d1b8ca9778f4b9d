export function WhatItIs() {
  return (
    <div class="prose">
      <p>Pocket Panel orders from your SMM panel, for the page that you are looking at.</p>
      <ul>
        <li>It fills in the link and finds the services that suit it.</li>
        <li>It follows every order to its end, and tells you when one is done.</li>
        <li>It never sends an order twice, not even where the panel’s answer was lost.</li>
        <li>All it keeps stays in this browser. It talks to your panel and to nobody else.</li>
      </ul>
      <p class="honest">
        Bought engagement can break a platform’s rules and, in some places, the law. Order only for accounts
        you own or act for.
      </p>
    </div>
  );
}
