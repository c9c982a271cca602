// What can be done now. Views put in what they offer while they show; names and keys stand in the table of actions, so
// that the keys of the window, the palette and the page of keys cannot differ.

import { untrack } from 'svelte';
import { pressedKey } from '../reading/pressed-key.ts';
import { entryOf, type ActionId } from './action-table.ts';

export interface Action {
  readonly id: ActionId;
  /** What it does now, where that is not what the table says: "Undo: Note on Harbour Wire". */
  readonly name?: string;
  /** Whether it can be done now; always unless said otherwise. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

export class ActionList {
  #offers: readonly (() => readonly Action[])[] = $state.raw([]);

  /** Everything on offer, in the order in which it was put in. */
  readonly all: readonly Action[] = $derived(this.#offers.flatMap((offer) => offer()));

  /** Puts in what a view offers; returns how to take it out. The list is asked for anew when it changes. */
  offer(actions: () => readonly Action[]): () => void {
    // Views offer from within an effect, which must not run again because another view offers something.
    const others = untrack(() => this.#offers);
    this.#offers = [...others, actions];
    return () => {
      this.#offers = untrack(() => this.#offers).filter((each) => each !== actions);
    };
  }

  /** The action of a key that can be done now; the one put in last comes first. */
  byKey(key: string): Action | null {
    return (
      this.all.findLast((action) => entryOf(action.id).keys?.includes(key) === true && isEnabled(action)) ??
      null
    );
  }

  /** What is to be done as soon as it is on offer: the screen that offers it may still be on its way. */
  wanted: ActionId | null = $state(null);

  /** Does what is wanted, if it can be done; an effect. */
  doWanted(): void {
    const { wanted } = this;
    if (wanted === null) return;
    const action = this.byId(wanted);
    if (action === null) return;
    untrack(() => {
      this.wanted = null;
      if (isEnabled(action)) action.run();
    });
  }

  /** What is on offer under the id, whether it can be done now or not. */
  byId(id: ActionId): Action | null {
    return this.all.find((action) => action.id === id) ?? null;
  }
}

export function isEnabled(action: Action): boolean {
  return action.enabled?.() !== false;
}

/** Keys with Control, Command or Alt, and those that write nothing: Escape, Enter, the arrows, F1. */
const NO_CHARACTER = /^(?:Mod|Alt)\+|^(?:Shift\+)?[A-Z][A-Za-z0-9]{1,20}$/;

/** Whether a key of the table of actions writes something by itself, so that speech or a slip may press it. */
export function isCharacterKey(key: string): boolean {
  return !NO_CHARACTER.test(key);
}

/** A key press as the table of actions writes it. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const pressed = pressedKey(event);
  const key = pressed.length === 1 ? pressed.toUpperCase() : pressed;
  // Signs such as "?" carry the shift key in themselves, on whichever key the keyboard has them.
  const shift = event.shiftKey && (pressed.length > 1 || key !== key.toLowerCase());
  return [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key === ' ' ? 'Space' : key,
  ].join('+');
}
