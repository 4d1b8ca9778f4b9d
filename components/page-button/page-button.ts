/**
 * The button on a social page. The page is hostile until proven otherwise: the button lives in a closed shadow root,
 * believes real presses alone, and only where the person could see what was pressed; it reads the address when it is
 * pressed, and can do one thing, ask for the order form.
 */
export interface PageButtonPorts {
  /** Whether the address is one that can be ordered for. */
  isKnown(address: string): boolean;
  /** Asks for the form, for the address that was seen at the press. */
  openOrder(seen: string): Promise<'opened' | 'moved' | 'gone'>;
  /** False once the extension was updated or removed: nobody is there to answer. */
  isAlive(): boolean;
}

const LABEL = 'Order for this page';
const MOVED = 'The page changed: press again';
const MOVED_MS = 4_000;
/** A button that came up under the pointer this short a time ago was not what the person meant to press. */
const SEEN_MS = 500;
const MARGIN = 16;
/** A scroll bar and rounding. */
const TOLERANCE = 24;

// Set through the style object, which no policy of the page forbids, and beyond the reach of the page's style sheets;
// light and dark follow the browser.
const HOST =
  `all: initial; position: fixed; inset: auto ${MARGIN}px ${MARGIN}px auto; z-index: 2147483647; display: block;
  color-scheme: light dark; contain: layout style; `.replaceAll(';', ' !important;');
const BOX = `display: flex; align-items: stretch; border-radius: 18px; overflow: hidden;
  border: 1px solid light-dark(#e3e6eb, #2b2f38); background: light-dark(#ffffff, #15171c);
  box-shadow: 0 2px 8px rgb(0 0 0 / 0.2); font: 500 13px/1 system-ui, sans-serif;`;
const BUTTON = `all: unset; box-sizing: border-box; cursor: pointer; padding: 10px 8px 10px 14px;
  color: light-dark(#1d4fd7, #93b1ff); outline-offset: -3px;`;
const CLOSE = `${BUTTON} padding: 10px 12px 10px 6px; color: light-dark(#565d6d, #a4abb9);`;
const FOCUS = '2px solid light-dark(#1d4fd7, #93b1ff)';

export interface PageButton {
  /** Shows or hides the button by the address of now. */
  follow(): void;
  remove(): void;
}

export function createPageButton(doc: Document, ports: PageButtonPorts): PageButton {
  let host: HTMLElement | null = null;
  let shownAt = 0;
  /** The address it was hidden for by the person. */
  let hiddenFor = '';

  const address = () => doc.location.href;

  function remove(): void {
    host?.remove();
    host = null;
  }

  function show(): void {
    host = make(doc, 'div');
    host.style.cssText = HOST;
    // The top layer: above what the page has, and untouched by what it does to the elements around.
    host.popover = 'manual';
    const box = make(doc, 'div');
    box.style.cssText = BOX;
    const order = button(doc, BUTTON, LABEL);
    order.textContent = LABEL;
    order.addEventListener('click', (event) => event.isTrusted && wasSeen() && void press(order));
    const close = button(doc, CLOSE, 'Hide on this page');
    close.textContent = '✕';
    close.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      hiddenFor = address();
      remove();
    });
    box.append(order, close);
    host.attachShadow({ mode: 'closed' }).append(box);
    rootOf(doc).append(host);
    host.showPopover();
    shownAt = performance.now();
  }

  /** Whether it stands where it was put, is not see-through, and has for a moment. */
  function wasSeen(): boolean {
    if (!host || performance.now() - shownAt < SEEN_MS) return false;
    const { right, bottom } = host.getBoundingClientRect();
    const isNear = (edge: number, end: number) => Math.abs(edge + MARGIN - end) <= TOLERANCE;
    const { opacity, transform, filter, clipPath } = getComputedStyle(host);
    return (
      isNear(right, innerWidth) &&
      isNear(bottom, innerHeight) &&
      host.checkVisibility({ visibilityProperty: true }) &&
      [opacity, transform, filter, clipPath].join() === '1,none,none,none'
    );
  }

  async function press(order: HTMLElement): Promise<void> {
    const answer = ports.isAlive() ? await ports.openOrder(address()) : 'gone';
    if (answer === 'gone') remove();
    if (answer !== 'moved') return;
    order.textContent = MOVED;
    setTimeout(() => {
      order.textContent = LABEL;
    }, MOVED_MS);
  }

  return {
    remove,
    follow() {
      const wanted = ports.isAlive() && address() !== hiddenFor && ports.isKnown(address());
      if (!wanted) remove();
      else if (!host?.isConnected) {
        remove();
        show();
      }
    },
  };
}

// Of the prototype: an element of the page that is named `createElement` would stand in the document's place.
function make<Tag extends 'div' | 'button'>(doc: Document, tag: Tag): HTMLElementTagNameMap[Tag] {
  return Document.prototype.createElement.call(doc, tag) as HTMLElementTagNameMap[Tag];
}

function rootOf(doc: Document): HTMLElement {
  return Reflect.get(Document.prototype, 'documentElement', doc) as HTMLElement;
}

function button(doc: Document, style: string, label: string): HTMLButtonElement {
  const made = make(doc, 'button');
  made.type = 'button';
  made.style.cssText = style;
  made.title = label;
  made.setAttribute('aria-label', label);
  made.addEventListener('focus', () => {
    made.style.outline = made.matches(':focus-visible') ? FOCUS : '';
  });
  made.addEventListener('blur', () => {
    made.style.outline = '';
  });
  return made;
}
