// What the reader shows of the open case: which sources stand side by side, what is selected, which findings are
// listed, and the note that is being written.
import { FINDING_KINDS, type Claim, type Finding, type FindingKind } from '../../core/model/comparison.ts';
import { LINK_TYPES, type LinkType } from '../../core/model/link.ts';
import type { Annotation } from '../../core/model/annotation.ts';
import type { TypedPlace } from '../../core/model/settings.ts';
import { samePassage, slice, type Passage } from '../../core/model/span.ts';
import type { ComparisonIndex, Selected } from '../reading/comparison-index.ts';
import { broughtTogether, fillPanes } from '../reading/pane-choice.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { SettingsState } from './settings-state.svelte.ts';

/** Most sources that stand side by side; a fifth column leaves too few words to a line. */
const MAX_PANES = 4;

/** Which kind of finding a newcomer should meet first: one thought, told in two ways. */
const OPENING_KIND: FindingKind = 'worded-differently';

/** A note being written, new or on an annotation that exists. It is kept until it is saved or given up. */
export interface Draft {
  /** The words that it was begun on. */
  readonly place: TypedPlace;
  /** Where these stand now; null where the text has them no more, and the note waits for another passage. */
  readonly passage: Passage | null;
  readonly annotationId: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** Counts how often the form was asked for; each time it takes the focus. */
  readonly turn: number;
}

/**
 * A link being made. An end is null until it is chosen, or where the text has its words no more. It is kept until it is
 * saved or given up.
 */
export interface LinkDraft {
  readonly from: Passage | null;
  readonly to: Passage | null;
  readonly type: LinkType;
  readonly note: string;
  /** Somebody asked for it now; one that was kept from before takes nothing from the keys. */
  readonly asked: boolean;
}

type WrittenLink = Omit<LinkDraft, 'from' | 'to'> & {
  readonly from: TypedPlace;
  readonly to: TypedPlace | null;
};

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

/** What keeps half-written notes and links. */
type Kept = Pick<SettingsState, 'noteOf' | 'keepNote' | 'linkOf' | 'keepLink'>;
const NOTHING_KEPT: Kept = {
  noteOf: () => null,
  keepNote: () => undefined,
  linkOf: () => null,
  keepLink: () => undefined,
};

export class ReaderState {
  /** Sources of the panes, from left to right. */
  panes: readonly string[] = $state.raw([]);
  #selected: ReadIn<Selected> | null = $state.raw(null);
  /** The one kind of finding listed, null for all. */
  filter: FindingKind | null = $state(null);
  #written: Omit<Draft, 'passage'> | null = $state.raw(null);
  #tied: WrittenLink | null = $state.raw(null);
  level: LevelRequest | null = $state.raw(null);
  /** The passage that a search found last, marked in its pane. */
  found: Passage | null = $state.raw(null);
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
  #turn = 0;
  /** Id of the finding that was selected before nothing was: from there the keys go on. */
  #left: string | null = null;

  readonly #kept: Kept;

  /** @param kept where a half-written note or link outlives the app; they are given back from there */
  constructor(openCase: CaseState, kept: Kept = NOTHING_KEPT) {
    this.#case = openCase;
    this.#kept = kept;
    const note = kept.noteOf(openCase.id);
    if (note !== null) {
      const { source, start, end, words } = note;
      this.#written = { ...note, place: { source, start, end, words }, turn: this.#turn };
    }
    const link = kept.linkOf(openCase.id);
    if (link !== null) this.#tied = { ...link, asked: false };
  }

  get selected(): Selected | null {
    return this.#selected?.what ?? null;
  }

  #select(what: Selected | null): void {
    this.#selected = what === null ? null : { what, index: this.#case.index };
  }

  /** The note that is being written; one on a note that is gone is a note of its own. */
  readonly draft: Draft | null = $derived.by(() => {
    const written = this.#written;
    if (written === null) return null;
    const stored = this.#case.annotations.find(({ id }) => id === written.annotationId);
    return { ...written, annotationId: stored?.id ?? null, passage: this.#standing(written.place) };
  });

  /** The link that is being made. */
  readonly link: LinkDraft | null = $derived.by(() => {
    const tied = this.#tied;
    if (tied === null) return null;
    return {
      ...tied,
      from: this.#standing(tied.from),
      to: tied.to === null ? null : this.#standing(tied.to),
    };
  });

  /** Something is typed that is stored nowhere else. */
  get isWriting(): boolean {
    return this.draft !== null && this.#isTyped(this.draft);
  }

  #write(written: Omit<Draft, 'passage'> | null): void {
    this.#written = written;
    const { id } = this.#case;
    if (written === null || !this.#isTyped(written)) this.#kept.keepNote(id, null);
    else {
      const { place, annotationId, note, tags } = written;
      this.#kept.keepNote(id, { caseId: id, ...place, annotationId, note, tags: [...tags] });
    }
  }

  #tie(tied: WrittenLink | null): void {
    this.#tied = tied;
    const { id } = this.#case;
    if (tied === null) this.#kept.keepLink(id, null);
    else {
      const { from, to, type, note } = tied;
      this.#kept.keepLink(id, { caseId: id, from, to, type, note });
    }
  }

  #placeOf({ source, start, end }: Passage): TypedPlace {
    const words = slice(this.#case.source(source)?.text ?? '', { start, end });
    return { source, start, end, words };
  }

  /** Where the words stand: at their place, else where the text has them once; at another one nobody wrote on them. */
  #standing({ source, start, end, words }: TypedPlace): Passage | null {
    const text = this.#case.source(source)?.text ?? '';
    if (words === '') return null;
    if (slice(text, { start, end }) === words) return { source, start, end };
    const at = text.indexOf(words);
    if (at === -1 || text.includes(words, at + 1)) return null;
    return { source, start: at, end: at + words.length };
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

  /** Begins a note on a passage. What is typed already stays: a new note moves to the passage, an edit goes on. */
  beginNote(passage: Passage): void {
    this.#turn += 1;
    const turn = this.#turn;
    const { draft } = this;
    const place = this.#placeOf(passage);
    if (draft === null || !this.#isTyped(draft)) {
      this.#write({ place, annotationId: null, note: '', tags: [], turn });
    } else this.#write({ ...draft, ...(draft.annotationId === null ? { place } : {}), turn });
  }

  /** Opens an annotation for editing, unless another note is half written: that one takes the focus. */
  editNote(annotationId: string): void {
    const found = this.#case.annotations.find(({ id }) => id === annotationId);
    if (found === undefined) return;
    this.#turn += 1;
    if (this.draft !== null && this.#isTyped(this.draft)) {
      this.#write({ ...this.draft, turn: this.#turn });
      return;
    }
    const { note, tags } = found;
    this.#write({ place: this.#placeOf(found), annotationId, note, tags, turn: this.#turn });
    this.showNote(found);
  }

  /** Keeps what is typed; it outlives the form, and a change of screen. */
  writeNote(note: string, tags: readonly string[]): void {
    if (this.draft !== null) this.#write({ ...this.draft, note, tags });
  }

  /** Stores the note; on failure the draft stays with everything that was typed. */
  async saveNote(): Promise<void> {
    const draft = this.draft;
    if (draft === null) return;
    const { annotationId, passage } = draft;
    const note = draft.note.trim();
    const tags = [...draft.tags];
    let saved = false;
    if (annotationId !== null) saved = await this.#case.editAnnotation(annotationId, note, tags);
    else if (passage !== null) {
      const { source: sourceId, start, end } = passage;
      saved = await this.#case.annotate({ sourceId, start, end, note, tags });
    }
    // What was typed while the door was busy is a note of its own turn.
    if (saved && this.draft?.turn === draft.turn) this.#write(null);
  }

  cancelNote(): void {
    this.#write(null);
  }

  /** The person goes on to something else: what is typed stays. */
  leaveNote(): void {
    if (!this.isWriting) this.#write(null);
  }

  /** One end of the link is there, the other one is still to be chosen. */
  get waitsForEnd(): boolean {
    return this.link !== null && (this.link.from === null) !== (this.link.to === null);
  }

  /** Begins a link at a passage, or ends the one that waits for its other passage there. */
  linkFrom(from: Passage, to: Passage | null): void {
    const { link } = this;
    const place = this.#placeOf(from);
    const stands = link?.from ?? link?.to ?? from;
    if (this.#tied !== null && this.waitsForEnd && !samePassage(stands, from))
      this.#tie({ ...this.#tied, [link?.from === null ? 'from' : 'to']: place, asked: true });
    else {
      const { type, note } = link ?? { type: LINK_TYPES[0], note: '' };
      this.#tie({ from: place, to: to === null ? null : this.#placeOf(to), type, note, asked: true });
    }
  }

  writeLink(fields: Partial<Pick<LinkDraft, 'type' | 'note'>>): void {
    if (this.#tied !== null) this.#tie({ ...this.#tied, ...fields });
  }

  /** The other way round: a link is directed. */
  swapLink(): void {
    const tied = this.#tied;
    if (tied !== null && tied.to !== null) this.#tie({ ...tied, from: tied.to, to: tied.from });
  }

  /** Stores the link; on failure it stays as it was made. */
  async saveLink(): Promise<void> {
    const { link } = this;
    const tied = this.#tied;
    if (link === null || link.from === null || link.to === null) return;
    const [from, to] = [placeOf(link.from), placeOf(link.to)];
    const saved = await this.#case.review('link', { from, to, type: link.type, note: link.note.trim() });
    if (saved && this.#tied === tied) {
      this.#tie(null);
      this.part = 'links';
    }
  }

  cancelLink(): void {
    this.#tie(null);
  }

  #isTyped(draft: Omit<Draft, 'passage'>): boolean {
    const stored = this.#case.annotations.find(({ id }) => id === draft.annotationId);
    return (
      draft.note !== (stored?.note ?? '') || JSON.stringify(draft.tags) !== JSON.stringify(stored?.tags ?? [])
    );
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

/** A passage alone: a claim or a note that is one has more to it. */
const placeOf = ({ source, start, end }: Passage): Passage => ({ source, start, end });
