// What is marked in the panes of the reader: the ties of what stands side by side, the selection with the words that
// differ, the notes, and what the pointer is on.
/* eslint-disable svelte/prefer-svelte-reactivity -- every table here is made anew by its derivation, and only read. */
import { stands } from '../../core/model/anchor.ts';
import type { Link } from '../../core/model/link.ts';
import { samePassage, type Passage, type Span } from '../../core/model/span.ts';
import { listsBy } from '../../core/model/lists.ts';
import type { ComparisonIndex, Mark, Tie } from '../reading/comparison-index.ts';
import { KIND_LOOKS, type MarkKind, type Tone } from '../reading/kinds.ts';
import { wordingsOf, type Wording } from '../reading/wordings.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { PartnersState } from './partners-state.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';
import type { SettingsState } from './settings-state.svelte.ts';

export class MarksState {
  /** The claim under the pointer. */
  hovered: string | null = $state(null);

  readonly #settings: SettingsState;
  readonly #case: CaseState;
  readonly #reader: ReaderState;
  readonly #partners: PartnersState;

  constructor(settings: SettingsState, openCase: CaseState, reader: ReaderState, partners: PartnersState) {
    this.#settings = settings;
    this.#case = openCase;
    this.#reader = reader;
    this.#partners = partners;
  }

  get #index(): ComparisonIndex | null {
    return this.#case.index;
  }

  /** Sources whose ties are marked: those in view, or all while one is read whole. */
  readonly besides: readonly string[] = $derived.by(() =>
    this.#reader.whole === null ? this.#reader.panes : this.#case.sources.map(({ id }) => id),
  );

  /** Tone of what is selected. */
  readonly tone: Tone = $derived.by(() => {
    const { selected } = this.#reader;
    return selected === null ? 'word' : KIND_LOOKS[selected.kind].tone;
  });

  /** The wordings of what is selected, those of the panes first. */
  readonly wordings: readonly Wording[] = $derived.by(() => {
    const { selected, panes } = this.#reader;
    return selected === null
      ? []
      : wordingsOf(selected, panes, (source) => this.#case.source(source)?.text ?? null);
  });

  /** Ties of each pair of sources in view, gathered once per comparison. */
  readonly #ties: ReadonlyMap<string, readonly Tie[]> = $derived.by(() => {
    const { panes } = this.#reader;
    const table = new Map<string, readonly Tie[]>();
    for (const left of panes) {
      for (const right of panes) {
        if (left !== right) table.set(`${left} ${right}`, this.#index?.ties(left, right) ?? []);
      }
    }
    return table;
  });

  readonly #all: ReadonlyMap<string, readonly Mark[]> = $derived.by(
    () =>
      new Map(this.#reader.panes.map((source) => [source, this.#index?.marks(source, this.besides) ?? []])),
  );

  /** Kinds of mark that are switched off. */
  readonly hiddenKinds: ReadonlySet<MarkKind> = $derived.by(() => new Set(this.#settings.value.hiddenKinds));

  readonly #shown: ReadonlyMap<string, readonly Mark[]> = $derived.by(() => {
    const hidden = this.hiddenKinds;
    return new Map(
      [...this.#all].map(([source, marks]) => [source, marks.filter(({ kind }) => !hidden.has(kind))]),
    );
  });

  readonly #hoverPartners: readonly Passage[] = $derived.by(() =>
    this.hovered === null ? [] : (this.#index?.selectClaim(this.hovered)?.passages ?? []),
  );

  tiesOf(left: string, right: string): readonly Tie[] {
    return this.#ties.get(`${left} ${right}`) ?? [];
  }

  /** All marks of a pane, whether their kind is shown or not; in text order. */
  allOf(source: string): readonly Mark[] {
    return this.#all.get(source) ?? [];
  }

  /** The marks of a pane whose kind is shown; in text order. Two whole texts have marks of their own. */
  shownOf(source: string): readonly Mark[] {
    if (this.#reader.wholeTexts) return [];
    return this.#shown.get(source) ?? [];
  }

  selectedIn(source: string): Span[] {
    if (this.#reader.wholeTexts) return [];
    return spansOf(this.#reader.selected?.passages ?? [], source);
  }

  isSelected(passage: Passage): boolean {
    return this.#reader.selected?.passages.some((each) => samePassage(each, passage)) ?? false;
  }

  /** Words that differ within what is selected, and those that a search found. */
  wordsIn(source: string): Span[] {
    const { found, wholeTexts } = this.#reader;
    if (wholeTexts) return [];
    const differing = this.wordings
      .filter(({ passage }) => passage.source === source)
      .flatMap(({ passage, marks }) =>
        marks.map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end })),
      );
    return found?.source === source ? [...differing, found] : differing;
  }

  /** Passages with a note, the one being written included; none while notes are switched off. */
  notesIn(source: string): Span[] {
    if (!this.#settings.value.notes) return [];
    const draft = this.#reader.drafts.note?.passage;
    return [...spansOf(this.#case.placedAnnotations, source), ...(draft?.source === source ? [draft] : [])];
  }

  /** Ends of the links, those of the one being made included; none while notes are switched off. */
  linksIn(source: string): Span[] {
    if (!this.#settings.value.notes) return [];
    const { link } = this.#reader.drafts;
    const draft = [link?.from ?? [], link?.to ?? []].flat();
    const text = this.#textOf(source);
    const ends = this.#case.case.links
      .flatMap(({ from, to }) => [from, to])
      .filter((end) => end.source === source && stands(end, text));
    return [...ends, ...spansOf(draft, source)];
  }

  /** The links between each pair of sources in view whose words still stand; none while notes are switched off. */
  readonly #links: ReadonlyMap<string, readonly Link[]> = $derived.by(() => {
    if (!this.#settings.value.notes) return new Map<string, Link[]>();
    const { panes } = this.#reader;
    const stood = ({ from, to }: Link): boolean =>
      [from, to].every((end) => panes.includes(end.source) && stands(end, this.#textOf(end.source)));
    return listsBy(this.#case.case.links.filter(stood), ({ from, to }) => `${from.source} ${to.source}`);
  });

  /** A person's links between two sources, whichever of them they begin in. */
  linksBetween(left: string, right: string): readonly Link[] {
    return [...(this.#links.get(`${left} ${right}`) ?? []), ...(this.#links.get(`${right} ${left}`) ?? [])];
  }

  #textOf(source: string): string {
    return this.#case.source(source)?.text ?? '';
  }

  /** What is under the pointer with its partners; the passage that partners are shown of, and the one they are at. */
  hoveredIn(source: string): Span[] {
    const { of, pointed } = this.#partners;
    const walked = this.#reader.part === 'partners' ? [of ?? [], pointed ?? []].flat() : [];
    return spansOf([...this.#hoverPartners, ...walked], source);
  }

  sentencesIn(source: string, kind: 'headline' | 'furniture'): Span[] {
    return (this.#index?.comparison.sentences ?? []).filter(
      (sentence) => sentence.source === source && sentence.kind === kind,
    );
  }
}

function spansOf(passages: readonly Passage[], source: string): Span[] {
  return passages.filter((passage) => passage.source === source);
}
