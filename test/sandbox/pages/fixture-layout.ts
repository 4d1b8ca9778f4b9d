import { html, raw } from 'hono/html';
import { createRandom } from '../random.ts';

export type Html = ReturnType<typeof html>;

const STYLE = `
  :root { color-scheme: light dark; --line: light-dark(#e4e4e7, #2b2b30); --soft: light-dark(#f4f4f5, #1b1b1f);
    --dim: light-dark(#62626b, #a1a1ab); --accent: light-dark(#b42355, #ff7aa5); }
  * { box-sizing: border-box }
  body { margin: 0; font: 15px/1.45 system-ui, sans-serif; background: light-dark(#fff, #121214); color: light-dark(#18181b, #f4f4f5) }
  a { color: inherit; text-decoration: none } a:hover { text-decoration: underline }
  header { position: sticky; top: 0; display: flex; gap: 16px; align-items: center; padding: 10px 24px;
    background: light-dark(#fff, #121214); border-bottom: 1px solid var(--line); z-index: 1 }
  header strong { font-size: 18px; letter-spacing: -.02em; color: var(--accent) }
  header input { flex: 1; max-width: 460px; margin: auto; padding: 8px 14px; border: 1px solid var(--line);
    border-radius: 20px; background: var(--soft); color: inherit; font: inherit }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 28px; max-width: 1180px; margin: 24px auto; padding: 0 24px }
  @media (max-width: 860px) { .columns { grid-template-columns: 1fr } }
  h1 { font-size: 21px; line-height: 1.3; margin: 14px 0 6px } h2 { font-size: 15px; margin: 0 0 12px }
  .picture { border-radius: 12px; aspect-ratio: 16 / 9; display: grid; place-items: center; color: #fff; font-size: 56px }
  .small { aspect-ratio: 16 / 9; width: 128px; border-radius: 8px; flex: none }
  .face { width: 40px; height: 40px; border-radius: 50%; flex: none } .face.big { width: 112px; height: 112px }
  .row { display: flex; gap: 12px; align-items: center } .row.top { align-items: flex-start }
  .spread { justify-content: space-between; flex-wrap: wrap }
  .dim { color: var(--dim); font-size: 13px }
  button { font: inherit; padding: 7px 14px; border: 0; border-radius: 18px; background: var(--soft); color: inherit; cursor: pointer }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 14px }
  .grid { grid-template-columns: repeat(3, 1fr) } .grid .picture { aspect-ratio: 1; font-size: 24px }
  .box { background: var(--soft); border-radius: 12px; padding: 14px 16px; margin: 16px 0 }
  .title { font-weight: 600; display: block }`;

/**
 * Pages change their address without loading. "Next" does it as single-page sites do; with `?trick=push-state`
 * every click does it before anyone else hears of the click, as a page might to have another link ordered.
 */
const SCRIPT = `
  const go = (path) => { history.pushState(null, '', path); document.title = 'Now at ' + location.pathname };
  document.querySelector('[data-next]')?.addEventListener('click', (e) => go(e.currentTarget.dataset.next));
  if (new URLSearchParams(location.search).get('trick') === 'push-state')
    addEventListener('click', () => go('/watch?v=aVictim0001'), { capture: true });`;

/** The frame of every fixture page: a site of our own, whatever host it is served under. */
export function layout(title: string, main: Html, aside: Html): Html {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title}</title>
  <style>${raw(STYLE)}</style>
</head>
<body>
  <header>
    <a href="/"><strong>loopline</strong></a>
    <input type="search" aria-label="Search the site" placeholder="Search">
    <nav class="row"><a href="/@anna.films">anna.films</a><a href="/@anna.films"><div class="face" style="${paint('anna.films')}"></div></a></nav>
  </header>
  <div class="columns"><main>${main}</main><aside>${aside}</aside></div>
  <script>${raw(SCRIPT)}</script>
</body>
</html>`;
}

/** A picture made of the name alone: two colours that are the same at every visit. */
export function paint(name: string): string {
  const random = createRandom(seedOf(name));
  const hue = Math.floor(random() * 360);
  const other = (hue + 40 + Math.floor(random() * 80)) % 360;
  return `background: linear-gradient(${Math.floor(random() * 180)}deg, hsl(${hue} 62% 46%), hsl(${other} 66% 34%))`;
}

/** A count made of the name alone, worded as sites do. */
export function count(name: string, most: number): string {
  const n = Math.floor(createRandom(seedOf(name))() ** 2 * most);
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(n);
}

export function pickFor<T>(name: string, from: readonly T[]): T {
  return from[seedOf(name) % from.length] as T;
}

function seedOf(name: string): number {
  let hash = 2166136261;
  for (let n = 0; n < name.length; n++) hash = Math.imul(hash ^ name.charCodeAt(n), 16777619);
  return hash >>> 0;
}
