// The reader's comparison of two whole texts, the first two panes: word by word, with moved blocks named.
import { untrack } from 'svelte';
import type { Span } from '../../core/model/span.ts';
import type { TextDifferences } from '../../core/text/differences/text-differences.ts';
import type { ChangeLook } from '../reading/kinds.ts';
import type { LevelTie } from '../reading/pane-motion.ts';
import { seekDifferences } from '../reading/seek-differences.ts';
import { changesOf, samePlaces, type TextChange } from '../reading/whole-texts.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { ProblemList } from './problem-list.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';

export class WholeTexts {
  /** Place in the list of the change in hand; -1 for none. */
  at: number = $state(-1);

  readonly #case: CaseState;
  readonly #reader: ReaderState;
  readonly #problems: ProblemList;
  #found: TextDifferences | null = $state.raw(null);

  constructor(openCase: CaseState, reader: ReaderState, problems: ProblemList) {
    this.#case = openCase;
    this.#reader = reader;
    this.#problems = problems;
  }

  /** Ids of the two sources, from left to right; null while whole texts are not compared. */
  readonly pair: readonly [string, string] | null = $derived.by(() => {
    const [left, right] = this.#reader.panes;
    return this.#reader.wholeTexts && left !== undefined && right !== undefined ? [left, right] : null;
  });

  readonly #texts: readonly [string, string] | null = $derived.by(() =>
    this.pair === null ? null : [this.#textOf(this.pair[0]), this.#textOf(this.pair[1])],
  );

  get on(): boolean {
    return this.pair !== null;
  }

  /** The differences; null while they are sought. */
  get found(): TextDifferences | null {
    return this.on ? this.#found : null;
  }

  readonly changes: readonly TextChange[] = $derived.by(() =>
    this.found === null || this.#texts === null ? [] : changesOf(this.found, ...this.#texts),
  );

  /** What is the same in both, for the panes to follow. */
  readonly ties: readonly LevelTie[] = $derived.by(() =>
    this.found === null || this.#texts === null
      ? []
      : samePlaces(this.found, this.#texts[0]).map((places, at) => this.#tie(places, `same ${String(at)}`)),
  );

  readonly moves: readonly LevelTie[] = $derived.by(() =>
    (this.found?.moves ?? []).map(({ a, b }, at) => this.#tie({ left: a, right: b }, `move ${String(at)}`)),
  );

  /** The same, seen from either side. */
  tiesOf(left: string, right: string): readonly LevelTie[] {
    if (this.pair === null || !this.pair.includes(left) || !this.pair.includes(right)) return [];
    return left === this.pair[0] ? this.ties : this.ties.map((tie) => ({ left: tie.right, right: tie.left }));
  }

  /** Seeks the differences of the present pair; an effect. Returns how to stop. */
  seek(): () => void {
    const texts = this.#texts;
    this.#found = null;
    this.at = -1;
    if (texts === null) return () => undefined;
    const { found, stop } = seekDifferences(...texts);
    found.then(
      (differences) => {
        this.#found = differences;
        untrack(() => this.step(1));
      },
      (error: unknown) => this.#problems.report(error),
    );
    return stop;
  }

  /**
   * They share less than half of their words: two texts of their own, not two versions. Then nothing was removed, and
   * what only one has is underlined in both; a text that is struck throughout cannot be read.
   */
  readonly unlike: boolean = $derived.by(() => {
    if (this.found === null) return false;
    const { equal, moved, removed, added } = this.found.words;
    return equal + moved < Math.min(removed, added);
  });

  /** Spans of a source's text that changed in one way. */
  spansOf(source: string, look: ChangeLook): Span[] {
    const side = this.pair?.indexOf(source) ?? -1;
    const own = side === 1 || this.unlike ? 'added' : 'removed';
    if (side === -1 || (look !== 'moved' && look !== own)) return [];
    return this.changes.flatMap(({ kind, left, right }) => {
      const span = side === 0 ? left : right;
      return span === null || (kind === 'moved') !== (look === 'moved') ? [] : [span];
    });
  }

  /** Where the change in hand stands in a source's text. */
  selectedIn(source: string): Span[] {
    const change = this.changes[this.at];
    if (change === undefined || this.pair === null) return [];
    const span = source === this.pair[0] ? change.left : source === this.pair[1] ? change.right : null;
    return span === null ? [] : [span];
  }

  /** Takes a change in hand and brings both its places level. */
  select(at: number): void {
    const change = this.changes[at];
    if (change === undefined || this.pair === null) return;
    this.at = at;
    const [left, right] = this.pair;
    this.#reader.level = {
      passages: [
        { source: left, ...change.places.left },
        { source: right, ...change.places.right },
      ],
      anchor: null,
      smooth: true,
    };
  }

  /** Takes the next (+1) or previous (-1) change in hand; stops at the ends. */
  step(by: 1 | -1): void {
    this.select(this.at === -1 && by === -1 ? this.changes.length - 1 : this.at + by);
  }

  #tie({ left, right }: { readonly left: Span; readonly right: Span }, id: string): LevelTie {
    const [a, b] = this.pair!;
    return { left: { id, source: a, ...left }, right: { id, source: b, ...right } };
  }

  #textOf(source: string): string {
    return this.#case.source(source)?.text ?? '';
  }
}
