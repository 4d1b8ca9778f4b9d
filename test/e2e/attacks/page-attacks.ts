/**
 * What a page can try by itself: scripts that run in the page, all of them without a person's press. None may open a
 * form. `host` is the page button's element, which any page can find.
 */
export const PAGE_ATTACKS: Record<string, string> = {
  'clicks the element of the button': `host.click()`,
  'sends a click event to it': `host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))`,
  'sends all events of a press': `for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    host.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true }))`,
  'clicks what is under its place': `(() => { const { x, y, width, height } = host.getBoundingClientRect();
    document.elementFromPoint(x + width / 3, y + height / 2).click() })()`,
  'sends the Enter key to it': `for (const type of ['keydown', 'keypress', 'keyup'])
    host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, composed: true }))`,
  'sends the space bar to the page': `for (const type of ['keydown', 'keyup'])
    document.dispatchEvent(new KeyboardEvent(type, { key: ' ', code: 'Space', keyCode: 32, bubbles: true }))`,
  'sends a touch': `host.dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, composed: true }))`,
  'focuses it and clicks what has the focus': `host.tabIndex = 0; host.focus(); document.activeElement.click()`,
  'makes all events look trusted': `Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    host.click(); host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))`,
  'gives its own event an isTrusted': `(() => { const click = new MouseEvent('click', { bubbles: true, composed: true });
    try { Object.defineProperty(click, 'isTrusted', { value: true }) } catch {}
    host.dispatchEvent(click) })()`,
  'goes for the shadow root': `host.shadowRoot?.querySelector('button')?.click();
    host.getHTML?.({ serializableShadowRoots: true }); host.attachShadow?.bind(host);
    try { host.attachShadow({ mode: 'open' }) } catch {}`,
  'walks into it with a selection': `getSelection().selectAllChildren(host); document.execCommand('copy')`,
  'pollutes prototypes': `Object.prototype.name = 'openOrder'; Object.prototype.seen = location.href;
    Object.prototype.isTrusted = true; Array.prototype.includes = () => true; String.prototype.startsWith = () => true;
    host.click()`,
  'posts the message to its own window': `postMessage({ name: 'openOrder', seen: location.href }, '*');
    postMessage({ name: 'placeOrder', input: {} }, '*')`,
  'sends the message by whatever API it finds': `globalThis.chrome?.runtime?.sendMessage?.(new URL(ownOrigin).host,
    { name: 'openOrder', seen: location.href }, () => {}); globalThis.browser?.runtime?.sendMessage?.({})`,
  'speaks on the channel of changes': `new BroadcastChannel('pocket-panel-changes').postMessage('link')`,
  'says that the extension was replaced': `dispatchEvent(new Event('pocket-panel-replaced'))`,
  'calls the methods of the element': `host.hidePopover(); host.showPopover(); host.togglePopover(); host.click()`,
  'clicks a clone': `(() => { const twin = host.cloneNode(true); document.body.append(twin); twin.click() })()`,
  'moves it into a frame and clicks': `(() => { const frame = document.createElement('iframe');
    document.body.append(frame); frame.contentDocument.body.append(host); host.click() })()`,
  'wraps it in a label': `(() => { const label = document.createElement('label'); document.body.append(label);
    label.append(host); label.click() })()`,
  'submits a form around it': `(() => { const form = document.createElement('form'); document.body.append(form);
    form.append(host); form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })) })()`,
  'changes its address a hundred times and clicks each time': `for (let i = 0; i < 100; i += 1) {
    history.replaceState(null, '', '/watch?v=flood' + i); host.click() }`,
  'shows our popup in a frame': `addFrame('popup.html')`,
  'shows our options in a frame': `addFrame('options.html')`,
  'opens our popup in a window': `open(ownOrigin + '/popup.html')`,
  'goes to our options by a link': `(() => { const a = document.createElement('a'); a.target = '_blank';
    a.href = ownOrigin + '/options.html'; document.body.append(a); a.click() })()`,
  'asks the worker for a file of ours': `fetch(ownOrigin + '/manifest.json').catch(() => {})`,
  'registers itself as our link handler': `try { navigator.registerProtocolHandler('web+order', '/?%s') } catch {}`,
};

/** Runs in the page before an attack. */
export const PREPARE = (ownOrigin: string) => `
  // A press that falls through to a link of the page leads nowhere.
  addEventListener('click', (event) => event.preventDefault());
  // Firefox sends a form that is told to by a script's own event: the page would be another one.
  addEventListener('submit', (event) => event.preventDefault());
  var ownOrigin = ${JSON.stringify(ownOrigin)};
  var host = document.querySelector(':popover-open');
  var addFrame = (file) => new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.onload = frame.onerror = done;
    frame.src = ownOrigin + '/' + file;
    document.body.append(frame);
    frame.focus();
  });`;
