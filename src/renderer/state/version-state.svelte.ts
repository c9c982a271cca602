// A newer version of a source that may take the older one's place: which two, how they differ, what becomes of the
// person's work, and what the person says about passages that the machine is not sure of.
import { SvelteMap } from 'svelte/reactivity';
import type { VersionComparison, VersionPlace } from '../../core/contract/contract.ts';
import type { Source } from '../../core/model/source.ts';
import type { Span } from '../../core/model/span.ts';
import type { TextDifferences } from '../../core/text/differences/text-differences.ts';
import { seekDifferences, type Seeking } from '../reading/seek-differences.ts';
import { changeRows, type ChangeRow } from '../reading/text-changes.ts';
import type { CaseState } from './case-state.svelte.ts';
import { messageOf } from './problem-list.svelte.ts';

/** How two versions differ, for the page. */
export interface ComparedVersions {
  readonly rows: readonly ChangeRow[];
  readonly words: TextDifferences['words'];
  readonly moves: number;
  readonly places: VersionComparison['places'];
}

export class VersionState {
  /** Id of the source that has the person's work. */
  older: string = $state('');
  /** Id of the one whose text is newer; null while it is not chosen. */
  newer: string | null = $state(null);
  /** Why the text that was brought cannot be compared; null otherwise. */
  problem: string | null = $state(null);
  adopting = $state(false);

  readonly #case: CaseState;
  #seeking: Seeking | null = null;
  readonly #said = new SvelteMap<string, Span | null>();

  constructor(openCase: CaseState, older: string, newer: string | null) {
    this.#case = openCase;
    this.older = older;
    this.newer = newer;
  }

  get sources(): { readonly older: Source | null; readonly newer: Source | null } {
    return {
      older: this.#case.source(this.older),
      newer: this.newer === null ? null : this.#case.source(this.newer),
    };
  }

  /** The other one is the newer: import cannot know which of two was written first. */
  swap(): void {
    if (this.newer === null) return;
    [this.older, this.newer] = [this.newer, this.older];
    this.#said.clear();
  }

  /** Takes a text as a source of the case, and as the newer version. */
  async bring(text: () => Promise<string | null>): Promise<void> {
    this.problem = null;
    try {
      this.newer = await text();
    } catch (error) {
      this.problem = messageOf(error);
    }
  }

  /** Compares the two. Rejects with a Problem. */
  async compare(older: Source, newer: Source): Promise<ComparedVersions> {
    const { places } = await this.#case.compareVersions(older.id, newer.id);
    this.#seeking?.stop();
    this.#seeking = seekDifferences(older.text, newer.text);
    const differences = await this.#seeking.found;
    return {
      rows: changeRows(differences, older.text, newer.text),
      words: differences.words,
      moves: differences.moves.length,
      places,
    };
  }

  /** Ends a comparison under way: the dialog goes. */
  stop(): void {
    this.#seeking?.stop();
  }

  /** What the person said of a place; undefined while they said nothing. */
  readonly chosen = (place: VersionPlace): Span | null | undefined => this.#said.get(keyOf(place));

  choose(place: VersionPlace, to: Span | null): void {
    this.#said.set(keyOf(place), to);
  }

  /** Puts the newer text in the older one's place; false when it could not be stored. */
  async adopt(places: readonly VersionPlace[]): Promise<boolean> {
    if (this.newer === null) return false;
    this.adopting = true;
    const said = places.flatMap((place) => {
      const to = this.chosen(place);
      return to === undefined ? [] : [{ start: place.start, end: place.end, to }];
    });
    const adopted = await this.#case.adoptVersion(this.older, this.newer, said);
    this.adopting = false;
    return adopted;
  }
}

const keyOf = ({ start, end }: Span): string => `${String(start)}-${String(end)}`;
