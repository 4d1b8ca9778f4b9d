import { html } from 'hono/html';
import { count, type Html, layout, paint, pickFor } from './fixture-layout.ts';

const TITLES = [
  'Me at the zoo, twenty years later',
  'How we rebuilt a 1970s sailing boat in one winter',
  'Ночной поезд через Карпаты',
  'Phở gà in forty minutes, start to finish',
  'أجمل الأماكن في مسقط',
  'The quiet maths of bridges',
  'Ten songs we wrote on a night bus',
  'İstanbul’da bir sabah',
];
const PEOPLE = ['anna.films', 'boatyard', 'kitchen_tran', 'nightbus', 'muscat.walks', 'bridgemaths'];
const REMARKS = [
  'The light at 2:10 is unreal.',
  'Came for the boat, stayed for the dog 🐕',
  'Спасибо, очень тепло.',
  'Which lens is that?',
];

/** A page with one moving picture, comments, and more to watch. */
export function videoPage(id: string): Html {
  const title = pickFor(id, TITLES);
  const by = pickFor(`by ${id}`, PEOPLE);
  const main = html`
    <div class="picture" style="${paint(id)}" role="img" aria-label="Video">▶</div>
    <h1>${title}</h1>
    <div class="row spread">
      <div class="row">${face(by)}<div><a class="title" href="/@${by}">${by}</a><span class="dim">${count(by, 900_000)} subscribers</span></div>
        <button type="button">Subscribe</button></div>
      <div class="row"><button type="button">Like ${count(`like ${id}`, 90_000)}</button><button type="button">Share</button>
        <button type="button" data-next="/watch?v=9bZkp7q19f0">Next</button></div>
    </div>
    <div class="box"><span class="dim">${count(id, 9_000_000)} views · 3 weeks ago</span><br>
      Filmed over one weekend. Music by <a href="/@nightbus">@nightbus</a>.</div>
    <h2>Comments</h2>
    <ul>${REMARKS.map((text, n) => comment(text, PEOPLE[n] ?? by))}</ul>`;
  return layout(title, main, more());
}

/** A page with one picture or text and what people said. */
export function postPage(id: string): Html {
  const by = pickFor(`by ${id}`, PEOPLE);
  const title = `${by}: ${pickFor(id, TITLES)}`;
  const main = html`
    <article>
      <div class="row">${face(by)}<div><a class="title" href="/@${by}">${by}</a><span class="dim">2 days ago</span></div></div>
      <h1>${pickFor(id, TITLES)}</h1>
      <div class="picture" style="${paint(id)}" role="img" aria-label="Photo"></div>
      <p><strong>${count(id, 40_000)} likes</strong></p>
    </article>
    <ul>${REMARKS.map((text, n) => comment(text, PEOPLE[n] ?? by))}</ul>`;
  return layout(title, main, more());
}

/** A person's or a channel's page. */
export function profilePage(name: string): Html {
  const posts = ['C8xkQ1aNvbE', 'C7pL0zzNf2a', 'C6rT9wqMx1d', 'C5aB3cdKe8f', 'C4gH7jkLm0n', 'C3oP2qrSt5u'];
  const main = html`
    <div class="row">
      <div class="face big" style="${paint(name)}"></div>
      <div><h1>${name}</h1>
        <p><strong>${count(`posts ${name}`, 900)}</strong> posts · <strong>${count(name, 2_000_000)}</strong> followers</p>
        <button type="button">Follow</button></div>
    </div>
    <div class="box">Boats, bread and long train rides.</div>
    <ul class="grid">${posts.map((id) => html`<li><a href="/p/${id}"><div class="picture" style="${paint(id + name)}"></div></a></li>`)}</ul>`;
  return layout(`${name} · loopline`, main, more());
}

/** The first page of the site. */
export function feedPage(): Html {
  const ids = ['jNQXAC9IVRw', 'dQw4w9WgXcQ', '9bZkp7q19f0', 'kJQP7kiw5Fk'];
  const main = html`<h1>For you</h1><ul>${ids.map(
    (id) =>
      html`<li><a href="/watch?v=${id}"><div class="picture" style="${paint(id)}">▶</div><h1>${pickFor(id, TITLES)}</h1></a></li>`,
  )}</ul>`;
  return layout('loopline', main, more());
}

/** Any other address: a text, which is no place to order for. */
export function articlePage(path: string): Html {
  return layout(
    'About · loopline',
    html`<h1>About this place</h1><p>There is nothing to like, follow or watch at <code>${path}</code>.</p>`,
    more(),
  );
}

/** Links of every kind, on this site and, with their whole address, on others. */
function more(): Html {
  const links: [string, string][] = [
    ['/watch?v=jNQXAC9IVRw', 'A video'],
    ['/shorts/abc123DEF45', 'A short'],
    ['/@anna.films', 'A channel'],
    ['/p/C8xkQ1aNvbE/', 'A photo'],
    ['/reel/C7pL0zzNf2a/', 'A reel'],
    ['/anna/status/1790012345678901234', 'A post'],
    ['/@anna.films/video/7351234567890123456', 'A clip'],
    ['/about', 'Nothing to order for'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'A video elsewhere'],
    ['https://www.instagram.com/p/C8xkQ1aNvbE/', 'A photo elsewhere'],
    ['https://t.me/durov/142', 'A channel post elsewhere'],
  ];
  return html`<h2>More</h2><ul>${links.map(
    ([href, text]) =>
      html`<li><a class="row top" href="${href}"><div class="small" style="${paint(href)}"></div><div><span class="title">${text}</span><span class="dim">${count(href, 700_000)} views</span></div></a></li>`,
  )}</ul>`;
}

function face(name: string): Html {
  return html`<div class="face" style="${paint(name)}"></div>`;
}

function comment(text: string, by: string): Html {
  return html`<li class="row top">${face(by)}<div><a class="title" href="/@${by}">${by}</a>${text}</div></li>`;
}
