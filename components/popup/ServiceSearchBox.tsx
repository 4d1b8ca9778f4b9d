import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/icons.tsx';
import type { Move } from './use-active-option.ts';

interface Props {
  query: string;
  placeholder: string;
  problem: string | null;
  activeId: string | undefined;
  canPick: boolean;
  onQuery: (query: string) => void;
  onMove: (by: Move) => void;
  onPick: () => void;
  /** Makes the active service a favourite, or no longer one. */
  onStar: () => void;
  /** Null where Escape has nothing to undo here and may close the popup. */
  onEscape: (() => void) | null;
  /** What narrows the search; its place in the box is kept until it comes. */
  children: ComponentChildren;
}

/** The key by which browsers keep a page: it keeps a service here. */
const isStarKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  key.toLowerCase() === 'd' && (ctrlKey || metaKey);

const MOVES: Record<string, Move> = { ArrowDown: 1, ArrowUp: -1, PageUp: 'first', PageDown: 'last' };

/** https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ with a list that is always open. */
export function ServiceSearchBox(props: Props) {
  function press(event: KeyboardEvent): void {
    // An input method is still composing: its Enter and arrows are not for us.
    if (event.isComposing) return;
    const move = MOVES[event.key];
    if (move !== undefined) props.onMove(move);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && props.canPick) props.onPick();
    else if (isStarKey(event)) props.onStar();
    else if (event.key === 'Escape' && props.onEscape) props.onEscape();
    else return;
    event.preventDefault();
  }
  return (
    <div class="picker-search">
      <div class="input-box">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Service"
          aria-expanded="true"
          aria-controls="services"
          aria-autocomplete="list"
          aria-activedescendant={props.activeId}
          aria-keyshortcuts="Control+D Meta+D"
          aria-invalid={props.problem !== null}
          aria-describedby="service-problem"
          data-focus="service"
          placeholder={props.placeholder}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      {props.children}
      <p id="service-problem" class="problem">
        {props.problem}
      </p>
    </div>
  );
}
