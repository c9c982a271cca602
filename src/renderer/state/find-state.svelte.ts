// Words sought in the texts that stand in the reader: every place that has them, the one in hand, and the way on.
import { tick } from 'svelte';
import type { Passage, Span } from '../../core/model/span.ts';
import type { Source } from '../../core/model/source.ts';
import { findable, findIn, type Findable } from '../../core/text/search/find-in-text.ts';
import { isTyping } from '../reading/typing.ts';
import type { ChosenWords } from './chosen-words.svelte.ts';
import type { PanesState } from './panes-state.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Selected words up to this length are what is sought when the bar opens: a name or a phrase, not a paragraph. */
const LONGEST_CHOICE = 100;
/** Characters told on either side of the place in hand: a line or so. */
const AROUND = 40;

/** A place of a text, from which on is sought. */
interface From {
  readonly source: string;
  readonly offset: number;
}

export class FindState {
  /** Whether the bar shows. */
  on: boolean = $state(false);
  /** How often it was asked for: each time its field takes the focus. */
  asked: number = $state(0);
  #from: From | null = $state.raw(null);
  /** What had the focus before the bar. */
  #before: HTMLElement | null = null;
  /** Texts made ready, while the bar shows. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the page is drawn from it.
  readonly #ready = new Map<string, { readonly text: string; readonly made: Findable }>();

  readonly #reader: ReaderState;
  readonly #sources: () => readonly Source[];
  readonly #panes: PanesState;
  readonly #words: ChosenWords;

  /** @param sources those of the panes, from left to right */
  constructor(reader: ReaderState, sources: () => readonly Source[], panes: PanesState, words: ChosenWords) {
    this.#reader = reader;
    this.#sources = sources;
    this.#panes = panes;
    this.#words = words;
  }

  /** What is sought; kept for when the bar opens again. */
  get typed(): string {
    return this.#reader.sought;
  }

  /** The places in each pane. */
  readonly places: readonly { readonly source: string; readonly spans: readonly Span[] }[] = $derived.by(
    () =>
      this.on
        ? this.#sources().map(({ id, text }) => ({
            source: id,
            spans: findIn(this.#readyText(id, text), this.typed),
          }))
        : [],
  );

  /** All of them in the order in which they are walked: pane by pane. */
  readonly all: readonly Passage[] = $derived.by(() =>
    this.places.flatMap(({ source, spans }) => spans.map((span) => ({ source, ...span }))),
  );

  /** Index of the place in hand: the first one from where was read or walked to; -1 where there is none. */
  readonly at: number = $derived.by(() => {
    const panes = this.places.map(({ source }) => source);
    const first = this.#from === null ? -1 : panes.indexOf(this.#from.source);
    const offset = this.#from?.offset ?? 0;
    const next = this.all.findIndex(({ source, start }) => {
      const pane = panes.indexOf(source);
      return pane > first || (pane === first && start >= offset);
    });
    return next === -1 && this.all.length > 0 ? 0 : next;
  });

  readonly current: Passage | null = $derived.by(() => this.all[this.at] ?? null);

  spansIn(source: string): readonly Span[] {
    return this.places.find((each) => each.source === source)?.spans ?? [];
  }

  currentIn(source: string): Span[] {
    return this.current?.source === source ? [this.current] : [];
  }

  /** The words around the place in hand, for who does not see it. */
  readonly around: string = $derived.by(() => {
    const { current } = this;
    const text = this.#sources().find(({ id }) => id === current?.source)?.text ?? '';
    if (current === null) return '';
    return text.slice(Math.max(0, current.start - AROUND), current.end + AROUND).replace(/\s+/g, ' ');
  });

  /**
   * Shows the bar, and seeks the selected words, else what was sought last, from what is read on.
   * @param pane the source whose pane has the focus
   */
  start(pane: string | undefined): void {
    // The page tells of a selection a moment late; what is selected now counts.
    this.#words.look();
    const { passage } = this.#words;
    if (!isFocusInBar()) this.#before = document.activeElement as HTMLElement | null;
    if (passage !== null && passage.end - passage.start <= LONGEST_CHOICE) {
      const text = this.#sources().find(({ id }) => id === passage.source)?.text ?? '';
      this.#reader.sought = text.slice(passage.start, passage.end).replace(/\s+/g, ' ');
      this.#from = { source: passage.source, offset: passage.start };
    } else if (!this.on) {
      const source = pane ?? this.#reader.panes[0];
      this.#from = source === undefined ? null : { source, offset: this.#panes.motion.placeOf(source) };
    }
    this.on = true;
    this.asked += 1;
    void this.#show();
  }

  type(typed: string): void {
    this.#reader.sought = typed;
    void this.#show();
  }

  /** Goes to the next (+1) or previous (-1) place; after the last comes the first. */
  step(by: 1 | -1): void {
    const count = this.all.length;
    if (count === 0) return;
    const { source, start } = this.all[(this.at + by + count) % count]!;
    this.#from = { source, offset: start };
    void this.#show();
  }

  /** Takes the bar away, gives the focus back, and leaves the place in hand in sight, its words selected. */
  async close(): Promise<void> {
    const { current } = this;
    const before = isFocusInBar() ? this.#before : null;
    this.on = false;
    this.#before = null;
    this.#ready.clear();
    await tick();
    before?.focus({ preventScroll: true });
    // Who was writing writes on.
    if (current !== null && !isTyping(document.activeElement)) this.#words.select(current);
  }

  async #show(): Promise<void> {
    // The bar that has just come takes room from the panes.
    await tick();
    if (this.on && this.current !== null) this.#panes.reveal(this.current);
  }

  #readyText(id: string, text: string): Findable {
    const known = this.#ready.get(id);
    if (known?.text === text) return known.made;
    const made = findable(text);
    this.#ready.set(id, { text, made });
    return made;
  }
}

function isFocusInBar(): boolean {
  return (document.activeElement?.closest('search') ?? null) !== null;
}
