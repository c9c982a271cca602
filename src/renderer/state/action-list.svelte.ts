// Everything a person can do, by name and key. Views put in what they offer while they show; the palette lists it,
// the keys of the window run it, and the page of keys is made of it, so none of the three can be wrong.

import { untrack } from 'svelte';

/** Groups of the palette and the page of keys, in their order. */
export const ACTION_GROUPS = ['go', 'reading', 'finding', 'review', 'note', 'case', 'app'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface Action {
  readonly id: string;
  /** What it does, as a command: "Next finding". */
  readonly name: string;
  readonly group: ActionGroup;
  /**
   * Keys that do it, each as `Mod+Shift+Z`: the modifiers in this order, then `KeyboardEvent.key`, letters in
   * capitals. `Mod` is Command on a Mac and Control elsewhere.
   */
  readonly keys?: readonly string[];
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
    return this.all.findLast((action) => action.keys?.includes(key) === true && isEnabled(action)) ?? null;
  }
}

export function isEnabled(action: Action): boolean {
  return action.enabled?.() !== false;
}

/** A key press as `Action.keys` writes it. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // Signs such as "?" carry the shift key in themselves, on whichever key the keyboard has them.
  const shift = event.shiftKey && (event.key.length > 1 || key !== key.toLowerCase());
  return [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key === ' ' ? 'Space' : key,
  ].join('+');
}
