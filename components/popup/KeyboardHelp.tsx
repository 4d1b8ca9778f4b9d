import { Modal } from '../shared/Modal.tsx';

/** What Ctrl does elsewhere, this key does on a Mac. */
const CTRL = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Keys that are pressed together stand in one list; several lists do alike. */
const GROUPS: { heading: string; keys: [pressed: string[][], does: string][] }[] = [
  {
    heading: 'Everywhere',
    keys: [
      [[['Alt', '1']], 'Order'],
      [[['Alt', '2']], 'Orders'],
      [[['Alt', '3']], 'Shop'],
      [[['←'], ['→']], 'The tab beside, on the tabs'],
      [[['Esc']], 'Back, or close'],
      [[['?']], 'This list, outside text fields'],
    ],
  },
  {
    heading: 'Order form',
    keys: [
      [[[CTRL, 'Enter']], 'Order; in the dialog, confirm'],
      [[['↓'], ['↑']], 'Next or previous service'],
      [[['PgUp'], ['PgDn']], 'First or last in the list'],
      [[['Enter']], 'Pick the service'],
      [[[CTRL, 'D']], 'Favourite, or no longer'],
    ],
  },
  {
    heading: 'In the browser, unless changed there',
    keys: [
      [[['Alt', 'Shift', 'P']], 'Open Pocket Panel'],
      [[['Alt', 'Shift', 'O']], 'Order for the current page'],
    ],
  },
];

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal labelledBy="keyboard-title" describedBy="keyboard-keys" held={false} onDismiss={onClose}>
      <h2 id="keyboard-title">Keyboard</h2>
      <div id="keyboard-keys">
        {GROUPS.map(({ heading, keys }) => (
          <section key={heading}>
            <h3 class="keys-heading">{heading}</h3>
            <dl class="keys">
              {keys.map(([pressed, does]) => (
                <div key={does}>
                  <dt>
                    {pressed.map((together) => (
                      <span key={together.join()}>
                        {together.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div class="modal-actions">
        <p class="hint" />
        <button data-first type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Modal>
  );
}
