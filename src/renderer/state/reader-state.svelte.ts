// What the reader shows of the open case: which sources stand side by side, what is selected, and which findings are
// listed.
import { FINDING_KINDS, type Claim, type Finding, type FindingKind } from '../../core/model/comparison.ts';
import type { Annotation } from '../../core/model/annotation.ts';
import type { Passage } from '../../core/model/span.ts';
import type { ComparisonIndex, Selected } from '../reading/comparison-index.ts';
import { broughtTogether, fillPanes } from '../reading/pane-choice.ts';
import type { CaseState } from './case-state.svelte.ts';
import { Drafts, type KeptDrafts } from './drafts.svelte.ts';

/** Most sources that stand side by side; a fifth column leaves too few words to a line. */
const MAX_PANES = 4;

/** Which kind of finding a newcomer should meet first: one thought, told in two ways. */
const OPENING_KIND: FindingKind = 'worded-differently';

/** A request to bring passages level; a new object each time, so that asking twice works. */
export interface LevelRequest {
  readonly passages: readonly Passage[];
  /** Source whose passage stays where it is, if it can. */
  readonly anchor: string | null;
  readonly smooth: boolean;
}

/** Where the person was before whole texts were compared. */
interface Before {
  readonly panes: readonly string[];
  /** The two that are compared. */
  readonly compared: readonly string[];
  readonly whole: string | null;
  readonly selected: ReadIn<Selected> | null;
  readonly wasChosen: boolean;
}

/** Something out of a comparison, with the one it was read in. */
interface ReadIn<T> {
  readonly what: T;
  readonly index: ComparisonIndex | null;
}

/** Parts of the rail beside the texts. */
export type RailPart = 'findings' | 'partners' | 'passages' | 'names' | 'links';

export class ReaderState {
  /** Sources of the panes, from left to right. */
  panes: readonly string[] = $state.raw([]);
  #selected: ReadIn<Selected> | null = $state.raw(null);
  /** The one kind of finding listed, null for all. */
  filter: FindingKind | null = $state(null);
  level: LevelRequest | null = $state.raw(null);
  /** The passage that a search found last, marked in its pane. */
  found: Passage | null = $state.raw(null);
  /** What was sought last in the texts. */
  sought: string = $state('');
  /** Which part of the rail shows. */
  part: RailPart = $state('findings');
  /** The source that is read whole, alone; null while sources stand side by side. */
  whole: string | null = $state(null);
  /** What stood here before the first two panes were compared as whole texts; null while they are not. */
  #before: Before | null = $state.raw(null);

  readonly #case: CaseState;
  /** The person has chosen the panes: from then on they stay as they are. */
  #chosen = false;
  /** Panes to come back to from reading one source whole. */
  #besides: readonly string[] = [];
  /** Offset of the line read first of each source, as far as it was seen: kept while another screen shows. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the page is drawn from it.
  readonly #places = new Map<string, number>();
  #welcomed = false;
  /** Id of the finding that was selected before nothing was: from there the keys go on. */
  #left: string | null = null;

  /** The note and the link that are being made. */
  readonly drafts: Drafts;

  /** @param kept where a half-written note or link outlives the app; they are given back from there */
  constructor(openCase: CaseState, kept?: KeptDrafts) {
    this.#case = openCase;
    this.drafts = new Drafts(openCase, kept);
  }

  get selected(): Selected | null {
    return this.#selected?.what ?? null;
  }

  #select(what: Selected | null): void {
    this.#selected = what === null ? null : { what, index: this.#case.index };
  }

  get findings(): readonly Finding[] {
    return this.#case.index?.comparison.findings ?? [];
  }

  get listed(): readonly Finding[] {
    return this.filter === null ? this.findings : this.findings.filter(({ kind }) => kind === this.filter);
  }

  /** How many findings there are of each kind that occurs, in the order of review. */
  get counts(): readonly { readonly kind: FindingKind; readonly count: number }[] {
    return FINDING_KINDS.map((kind) => ({
      kind,
      count: this.findings.filter((finding) => finding.kind === kind).length,
    })).filter(({ count }) => count > 0);
  }

  /**
   * Brings the panes in line with the case: sources that are gone leave, the best `wanted` sources come, and the
   * first time a comparison is there, the finding a newcomer should meet is selected.
   */
  arrange(wanted: number): void {
    const ids = this.#case.sources.map(({ id }) => id);
    if (this.whole !== null && !ids.includes(this.whole)) this.leaveWhole();
    const kept = this.panes.filter((id) => ids.includes(id));
    const index = this.#case.index;
    // Panes the person chose stay, but a lone pane compares nothing: a second source joins it.
    const count = Math.min(
      this.whole !== null ? 1 : this.#chosen ? Math.max(kept.length, Math.min(2, this.panes.length)) : wanted,
      ids.length,
    );
    if (kept.length < count || kept.length < this.panes.length)
      this.panes = fillPanes(kept, count, ids, this.#case.case.about.base, index);

    if (index === null) {
      this.#select(null);
      return;
    }
    this.#selected = this.#standingIn(index, this.#selected);
    if (!this.#welcomed && this.findings.length > 0) {
      this.#welcomed = true;
      if (this.selected === null) this.#welcome();
    }
  }

  /** Selects a finding, brings its sources into view and its passages level. */
  selectFinding(id: string, smooth = true): void {
    const selected = this.#case.index?.selectFinding(id) ?? null;
    if (selected === null) return;
    this.found = null;
    this.#before = null;
    this.#select(selected);
    this.#bringIntoView(selected.sources);
    this.level = { passages: selected.passages, anchor: null, smooth };
  }

  /** Selects what is tied to the claim at an offset of a source's text; beside every claim, selects nothing. */
  selectAt(source: string, offset: number): void {
    if (this.wholeTexts) return;
    const claim = this.#case.index?.claimAt(source, offset) ?? null;
    this.found = null;
    this.#select(claim === null ? null : (this.#case.index?.selectClaim(claim) ?? null));
    if (this.selected !== null) {
      this.level = { passages: this.selected.passages, anchor: source, smooth: true };
    }
  }

  /** Brings what is selected level again after the layout has changed. */
  levelAgain(): void {
    if (this.selected !== null) {
      this.level = { passages: this.selected.passages, anchor: null, smooth: false };
    }
  }

  clearSelection(): void {
    this.found = null;
    this.#left = this.selected?.finding?.id ?? this.#left;
    this.#select(null);
  }

  /** Selects the next (+1) or previous (-1) listed finding; stops at the ends. */
  step(by: 1 | -1): void {
    const listed = this.listed;
    const at = listed.findIndex(({ id }) => id === (this.selected?.finding?.id ?? this.#left));
    const next = listed[at === -1 ? (by === 1 ? 0 : listed.length - 1) : at + by];
    if (next !== undefined) this.selectFinding(next.id);
  }

  /**
   * Selects just these wordings of a point, with what the finding says of them or, without one, what ties them; and brings their
   * sources into view.
   */
  showPoint(findingId: string | null, claims: readonly Claim[]): void {
    const index = this.#case.index;
    const [first, second] = claims;
    if (index === null || first === undefined) return;
    this.leaveWhole();
    this.#before = null;
    const sources = claims.map(({ source }) => source);
    const whole =
      (findingId === null ? null : index.selectFinding(findingId)) ??
      (second === undefined ? null : index.selectPair(first.id, second.id)) ??
      index.selectClaim(first.id);
    this.#select(
      whole === null
        ? null
        : {
            ...whole,
            sources,
            passages: claims,
            evidence: whole.evidence.filter(({ source }) => sources.includes(source)),
          },
    );
    this.#bringIntoView(sources);
    this.level = { passages: claims, anchor: null, smooth: false };
  }

  /** Shows one passage, in the pane of its source or, where there is none, in the last pane. */
  show(passage: Passage): void {
    this.#bringIntoView([passage.source]);
    this.level = { passages: [passage], anchor: null, smooth: true };
  }

  /** Shows the passage of a note; of one that lost its place, only its source: what stands there now is not its own. */
  showNote(note: Annotation): void {
    if (this.#case.placedAnnotations.includes(note)) this.show(note);
    else this.#bringIntoView([note.source]);
  }

  /** Shows a passage that a search found, and marks it until something is selected. */
  showFound(passage: Passage): void {
    // Whoever searched comes for this passage, and need not be shown around.
    this.#welcomed = true;
    this.#select(null);
    this.#before = null;
    this.leaveWhole();
    if (this.panes.length === 0) this.panes = [passage.source];
    this.show(passage);
    this.found = passage;
  }

  /** Shows passages of several sources beside each other, level; the first one stays where it is, if it can. */
  showBeside(passages: readonly [Passage, ...Passage[]]): void {
    this.#bringIntoView(passages.map(({ source }) => source));
    this.level = { passages, anchor: passages[0].source, smooth: true };
  }

  /** Puts a source into a pane; if it stands in another one, the two change places. */
  setPane(at: number, source: string): void {
    const before = this.panes[at];
    if (before === undefined || before === source) return;
    if (this.whole !== null) {
      this.readWhole(source);
      return;
    }
    this.#choosePanes(this.panes.map((id, index) => (index === at ? source : id === source ? before : id)));
  }

  get canAddPane(): boolean {
    return (
      this.whole === null &&
      !this.wholeTexts &&
      this.panes.length < Math.min(MAX_PANES, this.#case.sources.length)
    );
  }

  /** Shows one more source: one that says something on what is selected, if there is one. */
  addPane(): void {
    if (!this.canAddPane) return;
    const hidden = this.#case.sources.map(({ id }) => id).filter((id) => !this.panes.includes(id));
    const next = hidden.find((id) => this.selected?.sources.includes(id)) ?? hidden[0];
    if (next !== undefined) this.#choosePanes([...this.panes, next]);
  }

  closePane(at: number): void {
    this.#before = null;
    if (this.panes.length > 1) this.#choosePanes(this.panes.filter((_, index) => index !== at));
  }

  /** The first two panes are compared as whole texts, word by word. */
  get wholeTexts(): boolean {
    return this.#before !== null;
  }

  /** Compares the texts of the first two panes word by word. */
  compareTexts(): void {
    const [whole, selected, wasChosen] = [this.whole, this.#selected, this.#chosen];
    this.leaveWhole();
    const { panes } = this;
    if (panes.length < 2) return;
    this.#select(null);
    this.#choosePanes(panes.slice(0, 2));
    this.#before = { panes, compared: this.panes, whole, selected, wasChosen };
  }

  /** Back to the panes and what was selected before whole texts were compared; other panes that were chosen since then stay. */
  leaveTexts(): void {
    const before = this.#before;
    if (before === null) return;
    this.#before = null;
    const { index } = this.#case;
    const ids = this.#case.sources.map(({ id }) => id);
    if (this.panes === before.compared) {
      this.panes = before.panes.filter((id) => ids.includes(id));
      this.#chosen = before.wasChosen;
    }
    this.#selected = index === null ? null : this.#standingIn(index, before.selected);
    this.levelAgain();
    if (before.whole !== null && ids.includes(before.whole)) this.readWhole(before.whole);
  }

  /** Shows one source alone, to be read from end to end. */
  readWhole(source: string): void {
    this.#before = null;
    if (this.whole === null) this.#besides = this.panes;
    this.whole = source;
    this.panes = [source];
  }

  /** Back to the sources side by side, as they stood before. */
  leaveWhole(): void {
    if (this.whole === null) return;
    const ids = this.#case.sources.map(({ id }) => id);
    this.panes = this.#besides.filter((id) => ids.includes(id));
    this.whole = null;
    this.levelAgain();
  }

  /** Opens panes as they stood when the app was last open. */
  restore(places: readonly { readonly source: string; readonly offset: number }[]): void {
    const ids = this.#case.sources.map(({ id }) => id);
    const known = places.filter(({ source }) => ids.includes(source));
    if (known.length === 0) return;
    this.#chosen = true;
    this.#welcomed = true;
    this.panes = known.map(({ source }) => source).slice(0, MAX_PANES);
    for (const { source, offset } of known) this.#places.set(source, offset);
  }

  /** Remembers the offset of the line of a source that is read first. */
  keepPlace(source: string, offset: number): void {
    this.#places.set(source, offset);
  }

  /** Offset of the line read first when the source was last on the page; 0 for one not seen yet. */
  placeOf(source: string): number {
    return this.#places.get(source) ?? 0;
  }

  /** The panes with where they stand, to restore them at the next start. */
  get places(): { source: string; offset: number }[] {
    const panes = this.whole === null ? this.panes : this.#besides;
    return panes.map((source) => ({ source, offset: this.placeOf(source) }));
  }

  /** Opens an annotation for editing and shows its passage, unless another note is half written. */
  editNote(annotationId: string): void {
    const opened = this.drafts.editNote(annotationId);
    if (opened !== null) this.showNote(opened);
  }

  /** Stores the link that is being made, and shows the links of the case. */
  async saveLink(): Promise<void> {
    if (await this.drafts.saveLink()) this.part = 'links';
  }

  /** Panes as the person wants them; what is selected comes level again. */
  #choosePanes(panes: readonly string[]): void {
    this.#chosen = true;
    this.whole = null;
    this.panes = panes;
    this.levelAgain();
  }

  /** What is selected as it stands in a comparison: what was selected in another one is sought again. */
  #standingIn(index: ComparisonIndex, selected: ReadIn<Selected> | null): ReadIn<Selected> | null {
    if (selected === null || selected.index === index) return selected;
    const what = again(index, selected.what);
    return what === null ? null : { what, index };
  }

  /** Selects the first finding of the kind a newcomer should meet, or else the first of all. */
  #welcome(): void {
    const first = this.findings.find(({ kind }) => kind === OPENING_KIND) ?? this.findings[0];
    if (first === undefined) return;
    this.selectFinding(first.id, false);
    if (!this.#chosen && this.selected !== null)
      this.panes = broughtTogether(this.panes, this.selected.sources);
  }

  /** Makes room for sources that are not in view: panes that hold none of them give way, from the right. */
  #bringIntoView(wanted: readonly string[]): void {
    const missing = wanted.filter((id) => !this.panes.includes(id));
    if (missing.length === 0) return;
    // A finding is about several sources: whoever asks for one has read enough of the one alone.
    if (this.whole !== null) {
      const ids = this.#case.sources.map(({ id }) => id);
      this.panes = this.#besides.filter((id) => ids.includes(id));
      this.whole = null;
      this.#bringIntoView(wanted);
      return;
    }
    const free = this.panes
      .map((id, at) => ({ id, at }))
      .filter(({ id }) => !wanted.includes(id))
      .slice(-missing.length)
      .map(({ at }) => at);
    this.panes = this.panes.map((id, at) => missing[free.indexOf(at)] ?? id);
  }
}

/** What was selected, in a comparison made anew: the same finding or pair, else what is found at the same place now. */
function again(index: ComparisonIndex, { finding, passages }: Selected): Selected | null {
  const same = finding === null ? null : index.selectFinding(finding.id);
  const [first] = passages;
  if (same?.passages.some((each) => each.source === first?.source && each.start === first.start)) return same;
  const claims = passages.map(({ source, start }) => index.claimAt(source, start));
  const [one = null, other = null] = claims;
  if (one === null) return null;
  const isPair = finding === null && claims.length === 2 && other !== null;
  return (isPair ? index.selectPair(one, other) : null) ?? index.selectClaim(one);
}
