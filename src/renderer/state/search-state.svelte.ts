// The search through the library: what is typed, what was found for it, and which result the arrow keys stand on.
import type { SearchGroup, SearchResult } from '../../core/contract/search.ts';
import type { EntryKind } from '../../core/text/search/search-query.ts';
import type { Api } from '../api/api.ts';
import type { ProblemList } from './problem-list.svelte.ts';

/** Milliseconds without a key before the library is asked: people type a letter in some 100 to 200. */
const PAUSE = 90;
/** Milliseconds between two looks while the index is being made. */
const AGAIN = 700;

export class SearchState {
  typed = $state('');
  /** The one kind that is shown; null for all. */
  kind: EntryKind | null = $state(null);
  /** What was found last; it stays until the next is there. Null while nothing is looked for. */
  result: SearchResult | null = $state.raw(null);
  /** Whether what is shown is for what is typed. */
  settled = $state(true);
  /** The field should take the focus, as soon as it is on the page. */
  wanted = $state(false);
  /** Cases of which everything is shown. */
  #whole: readonly SearchGroup[] = $state.raw([]);

  readonly #api: Api;
  readonly #problems: ProblemList;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #round = 0;

  constructor(api: Api, problems: ProblemList) {
    this.#api = api;
    this.#problems = problems;
  }

  /** Something is looked for: results stand in place of the list of cases. */
  get active(): boolean {
    return this.typed.trim() !== '';
  }

  readonly groups: readonly SearchGroup[] = $derived.by(
    () =>
      this.result?.groups.map(
        (group) => this.#whole.find(({ caseId }) => caseId === group.caseId) ?? group,
      ) ?? [],
  );

  /** Looks for what is typed, after a moment without a key. */
  type(typed: string): void {
    this.typed = typed;
    this.#ask(PAUSE);
  }

  /** Shows one kind alone, or all. */
  show(kind: EntryKind | null): void {
    this.kind = kind;
    this.#ask(0);
  }

  clear(): void {
    this.type('');
    this.kind = null;
  }

  /** Takes the focus to the field. */
  focus(): void {
    this.wanted = true;
  }

  /** Looks again, for the library may have changed. */
  refresh(): void {
    if (this.active) this.#ask(0);
  }

  /** Shows everything that was found in one case. */
  async showAll(caseId: string): Promise<void> {
    const { query } = this;
    try {
      const { groups } = await this.#api.search({ query, caseId });
      const [group] = groups;
      if (group !== undefined && query === this.query) this.#whole = [...this.#whole, group];
    } catch (error) {
      this.#problems.report(error);
    }
  }

  /** What the library is asked. */
  get query(): string {
    return this.kind === null ? this.typed : `kind:${this.kind} ${this.typed}`;
  }

  #ask(after: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#round += 1;
    if (!this.active) {
      this.result = null;
      this.settled = true;
      return;
    }
    this.settled = false;
    this.#timer = setTimeout(() => void this.#look(this.#round), after);
  }

  async #look(round: number): Promise<void> {
    try {
      const result = await this.#api.search({ query: this.query, caseId: null });
      // Something else was typed meanwhile: its own answer comes.
      if (round !== this.#round) return;
      this.result = result;
      this.#whole = [];
      this.settled = true;
      if (result.indexed !== null) this.#timer = setTimeout(() => void this.#look(this.#round), AGAIN);
    } catch (error) {
      if (round !== this.#round) return;
      this.settled = true;
      this.#problems.report(error);
    }
  }
}
