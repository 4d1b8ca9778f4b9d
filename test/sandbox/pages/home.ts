import { html, raw } from 'hono/html';
import type { SandboxPanel } from '../panel.ts';
import type { OrderView } from '../views.ts';
import type { Html } from './fixture-layout.ts';

const STYLE = `
  :root { color-scheme: light dark; --line: light-dark(#e2e2e6, #2c2c31); --dim: light-dark(#64646e, #a0a0aa); --accent: light-dark(#1d5fd1, #7db0ff) }
  body { margin: 0 auto; max-width: 1080px; padding: 32px 24px; font: 14px/1.5 system-ui, sans-serif;
    background: light-dark(#fff, #131316); color: light-dark(#19191c, #f2f2f4) }
  h1 { font-size: 20px; margin: 0 } h2 { font-size: 14px; margin: 28px 0 8px }
  p { margin: 4px 0; color: var(--dim) } a { color: var(--accent) } code { font-size: 13px }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
  th { text-align: start; font-weight: 500; color: var(--dim) } th, td { padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line) }
  .money { text-align: end } td.link { max-width: 260px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  progress { width: 90px; accent-color: var(--accent) }`;

/** Draws the page anew every two seconds; only `main` is replaced, so nothing flickers and the scroll stays. */
const SCRIPT = `
  setInterval(async () => {
    const text = await fetch(location.href).then((page) => page.text(), () => ''); // the panel may have ended
    const next = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
    const here = document.querySelector('main');
    if (next && next.innerHTML !== here.innerHTML) here.replaceWith(next);
  }, 2000);`;

/** What the panel's owner would see: the money, the orders and the calls. */
export function renderHome(panel: Omit<SandboxPanel, 'app' | 'fetch'>, origin: string): Html {
  return html`<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Sandbox panel</title><style>${raw(STYLE)}</style></head>
<body>
  <h1>Sandbox panel</h1>
  <p>A pretend SMM panel. No money and no service here is real. API URL <code>${origin}/api/v2</code>,
    a page to order for: <a href="/watch?v=jNQXAC9IVRw">/watch?v=jNQXAC9IVRw</a></p>
  <main>
    <p>Dialect <strong>${panel.dialect()}</strong> · ${panel.services().length.toLocaleString('en')} services · calls: ${callsOf(panel)}</p>
    ${accounts(panel)}
    ${orders(panel)}
    ${productOrders(panel)}
  </main>
  <script>${raw(SCRIPT)}</script>
</body>
</html>`;
}

type Panel = Parameters<typeof renderHome>[0];

function callsOf(panel: Panel): string {
  const calls = Object.entries(panel.hits()).map(([action, n]) => `${action || '?'} ${n}`);
  return calls.join(', ') || 'none yet';
}

function accounts(panel: Panel): Html {
  return html`<table>
    <thead><tr><th>API key</th><th>State</th><th class="money">Balance</th></tr></thead>
    <tbody>${panel
      .accounts()
      .map(
        ({ key, state, balance, currency }) =>
          html`<tr><td><code>${key}</code></td><td>${state}</td><td class="money">${balance} ${currency}</td></tr>`,
      )}</tbody></table>`;
}

function orders(panel: Panel): Html {
  const latest = panel.orders().reverse().slice(0, 100);
  if (latest.length === 0) return html`<h2>Orders</h2><p>No order has come in yet.</p>`;
  return html`<h2>Orders</h2><table>
    <thead><tr><th>ID</th><th>Service</th><th>Link</th><th>Delivered</th><th>Status</th><th class="money">Charge</th><th class="money">Refunded</th></tr></thead>
    <tbody>${latest.map(orderRow)}</tbody></table>`;
}

function orderRow(order: OrderView): Html {
  const delivered = order.quantity - order.remains;
  return html`<tr><td>${order.id}</td><td>${order.serviceName}</td><td class="link">${order.link}</td>
    <td><progress max="${order.quantity}" value="${delivered}"></progress> ${delivered} of ${order.quantity}</td>
    <td>${order.status}</td><td class="money">${order.charge}</td><td class="money">${order.refunded}</td></tr>`;
}

function productOrders(panel: Panel): Html {
  const latest = panel.productOrders().reverse().slice(0, 100);
  if (latest.length === 0) return html``;
  return html`<h2>Products</h2><table>
    <thead><tr><th>ID</th><th>Product</th><th>Quantity</th><th>Status</th><th class="money">Charge</th></tr></thead>
    <tbody>${latest.map(
      (order) =>
        html`<tr><td>${order.id}</td><td>${order.productName}</td><td>${order.quantity}</td><td>${order.status}</td><td class="money">${order.charge}</td></tr>`,
    )}</tbody></table>`;
}
