/**
 * What a page can try around a person's real press. `before` runs in the page first; then the mouse is pressed where
 * the button is (or, with `at`, where the page lures it). The form may open only where the person saw the button, and
 * only with the address of the tab.
 */
export interface PressAttack {
  before: string;
  /** Where the press goes instead of the middle of the button. */
  at?: { x: number; y: number };
  /** Whether a form may open: never, or for the tab's own address. */
  form: 'never' | 'own address';
}

/** Where the page shows something that one likes to press. */
const LURE = { x: 400, y: 300 };
const toLure = `const { left, top, width, height } = host.getBoundingClientRect();
  const dx = ${LURE.x} - left - width / 3, dy = ${LURE.y} - top - height / 2;`;
const style = (property: string, value: string) =>
  `host.style.setProperty('${property}', '${value}', 'important')`;

export const PRESS_ATTACKS: Record<string, PressAttack> = {
  'makes it see-through': { before: style('opacity', '0.01'), form: 'never' },
  'makes it see-through in steps': { before: style('opacity', '0.99'), form: 'never' },
  'washes it out with a filter': { before: style('filter', 'opacity(0)'), form: 'never' },
  'cuts it away': { before: style('clip-path', 'inset(0 0 90% 0)'), form: 'never' },
  'moves it under the pointer with a transform': {
    before: `{ ${toLure} host.style.setProperty('transform', 'translate(' + dx + 'px,' + dy + 'px)', 'important') }`,
    at: LURE,
    form: 'never',
  },
  'moves it under the pointer with an inset': {
    before: `{ ${toLure} host.style.setProperty('inset', 'auto', 'important');
      host.style.setProperty('left', left + dx + 'px', 'important');
      host.style.setProperty('top', top + dy + 'px', 'important') }`,
    at: LURE,
    form: 'never',
  },
  'moves it with the newer property': {
    before: `{ ${toLure} host.style.setProperty('translate', dx + 'px ' + dy + 'px', 'important') }`,
    at: LURE,
    form: 'never',
  },
  'blows it up over the page': { before: style('transform', 'scale(40)'), at: LURE, form: 'never' },
  'blows it up with the newer property': { before: style('scale', '40'), at: LURE, form: 'never' },
  'blows it up by zoom': { before: style('zoom', '30'), at: LURE, form: 'never' },
  'styles it from a sheet': {
    before: `document.head.append(Object.assign(document.createElement('style'), { textContent:
      'html > div { opacity: 0 !important; transform: scale(40) !important; inset: 0 !important }' }))`,
    form: 'own address',
  },
  // The button is above the page, and stays in sight.
  'makes the whole page see-through': {
    before: `document.documentElement.style.opacity = '0'`,
    form: 'own address',
  },
  'turns the whole page over': {
    before: `document.documentElement.style.transform = 'scaleX(-1)'`,
    form: 'own address',
  },
  'covers it with what takes the press': {
    before: `{ const cover = document.createElement('div'); cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:auto;height:auto'; document.body.append(cover); cover.showPopover() }`,
    form: 'never',
  },
  'covers it with what lets the press through': {
    before: `{ const cover = document.createElement('div'); cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;pointer-events:none;background:#fff';
      document.body.append(cover); cover.showPopover() }`,
    form: 'own address',
  },
  'has the press meet a clone': {
    before: `{ const twin = host.cloneNode(true); host.remove(); document.body.append(twin); twin.showPopover() }`,
    form: 'never',
  },
  'changes its address in the press': {
    before: `addEventListener('click', () => history.pushState(null, '', '/watch?v=aVictim0001'), true)`,
    form: 'own address',
  },
  'changes its address and changes it back': {
    before: `addEventListener('click', () => { const here = location.href;
      history.pushState(null, '', '/watch?v=aVictim0002'); queueMicrotask(() => history.pushState(null, '', here)) }, true)`,
    form: 'own address',
  },
  'changes its address when the pointer comes': {
    before: `addEventListener('pointermove', () => history.replaceState(null, '', '/watch?v=aVictim0003'), true)`,
    form: 'own address',
  },
  'changes its address when the button goes down': {
    before: `addEventListener('pointerdown', () => history.replaceState(null, '', '/watch?v=aVictim0004'), true)`,
    form: 'own address',
  },
  'names elements after what the button uses, and has it made anew': {
    before: `{ const names = ['createElement', 'documentElement', 'location', 'addEventListener', 'body', 'defaultView'];
      document.body.append(...names.map((name) => Object.assign(document.createElement('img'), { name })));
      host.remove(); history.pushState(null, '', '/watch?v=clobbered01') }`,
    form: 'own address',
  },
  'sets another base address': {
    before: `document.head.append(Object.assign(document.createElement('base'), { href: 'https://victim.example/' }))`,
    form: 'own address',
  },
};
