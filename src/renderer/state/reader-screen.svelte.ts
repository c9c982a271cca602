// The reader while it is on the page: its panes, their marks, the words selected in them, and what the pointer and
// the keys do there. `ReaderState` is what stays of it while another screen shows.
import { tick } from 'svelte';
import type { Finding } from '../../core/model/comparison.ts';
import type { Passage } from '../../core/model/span.ts';
import type { Source } from '../../core/model/source.ts';
import type { AppState } from './app-state.svelte.ts';
import type { CaseState } from './case-state.svelte.ts';
import { ChosenWords } from './chosen-words.svelte.ts';
import { FindState } from './find-state.svelte.ts';
import { MarksState } from './marks-state.svelte.ts';
import { PanesState } from './panes-state.svelte.ts';
import { PartnersState } from './partners-state.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';
import { WholeTexts } from './whole-texts.svelte.ts';

export class ReaderScreen {
  readonly app: AppState;
  readonly case: CaseState;
  readonly reader: ReaderState;
  readonly partners: PartnersState;
  readonly marks: MarksState;
  readonly panes: PanesState;
  readonly words: ChosenWords;
  readonly whole: WholeTexts;
  readonly find: FindState;

  /** Sources of the panes, from left to right. */
  readonly sources: readonly Source[] = $derived.by(() =>
    this.reader.panes.flatMap((id) => this.case.source(id) ?? []),
  );

  constructor(app: AppState, openCase: CaseState, reader: ReaderState) {
    this.app = app;
    this.case = openCase;
    this.reader = reader;
    this.partners = new PartnersState(app.api, openCase, app.problems);
    this.marks = new MarksState(app.settings, openCase, reader, this.partners);
    this.whole = new WholeTexts(openCase, reader, app.problems);
    this.panes = new PanesState(app, reader, this.marks, this.whole);
    this.words = new ChosenWords(
      () => this.sources,
      (source) => this.panes.dom(source),
    );
    this.find = new FindState(reader, () => this.sources, this.panes, this.words);
  }

  /** The name of a source; an arrow, since lists are handed it. */
  readonly nameOf = (source: string): string => this.case.nameOf(source);

  outletsOf(finding: Finding): readonly string[] {
    const sources = finding.passages.map(({ source }) => source);
    return sources.filter((source, at) => sources.indexOf(source) === at).map(this.nameOf);
  }

  hover(source: string, offset: number | null): void {
    this.marks.hovered =
      offset === null || this.whole.on ? null : (this.case.index?.claimAt(source, offset) ?? null);
  }

  /** Selects what is tied to the words at an offset; beside the text, nothing. */
  pick(source: string, offset: number | null): void {
    if (offset === null) this.reader.clearSelection();
    else {
      this.reader.selectAt(source, offset);
      if (this.reader.part === 'partners' && this.reader.selected === null) this.#seekAt(source, offset);
    }
  }

  scrolled(source: string): void {
    this.panes.scrolled(source);
    this.words.follow();
  }

  /** What a note or a search for partners would be about: the selected words, else the selected finding where it
   * stands furthest to the left. */
  get subject(): Passage | null {
    return this.words.passage ?? this.marks.wordings[0]?.passage ?? null;
  }

  /** Id of the point that a verdict on what is selected would be on. */
  get judged(): string | null {
    const { review } = this.app;
    const { selected } = this.reader;
    const [first] = selected?.passages ?? [];
    if (review === null || first === undefined) return null;
    const point = selected?.finding?.point;
    return review.rows.find(({ id }) => id === point)?.id ?? review.pointAt(first);
  }

  /**
   * Goes to the next or the previous finding or change. Words that were selected before are no longer meant: a note begun now
   * is on the finding, and not on words that are out of sight.
   */
  step(by: 1 | -1): void {
    if (this.whole.on) this.whole.step(by);
    else {
      this.words.clear();
      this.reader.step(by);
    }
  }

  beginNote(): void {
    // The page tells of a selection a moment late; what is selected now counts.
    this.words.look();
    const { subject } = this;
    if (subject === null) return;
    this.reader.drafts.beginNote({ source: subject.source, start: subject.start, end: subject.end });
    this.words.clear();
  }

  /**
   * Begins a link, or ends the one that waits for its other passage: at the selected words, else at the selected
   * finding, whose wordings in two sources are offered as the two ends.
   */
  beginLink(): void {
    this.words.look();
    const words = this.words.passage;
    const [first] = this.marks.wordings;
    const other = this.marks.wordings.find(({ passage }) => passage.source !== first?.passage.source);
    if (words !== null) this.reader.drafts.linkFrom(words, null);
    else if (first !== undefined) this.reader.drafts.linkFrom(first.passage, other?.passage ?? null);
    this.words.clear();
  }

  /** Seeks partners of the subject, and goes to the first one. */
  async beginPartners(): Promise<void> {
    this.words.look();
    const { subject } = this;
    // The panel keeps up with what is selected; selected words are about themselves alone.
    if (this.words.passage !== null) this.reader.clearSelection();
    this.reader.part = 'partners';
    if (subject === null) return;
    this.words.clear();
    await this.partners.seek(subject);
    await tick();
    document.querySelector<HTMLElement>('.rail [data-claim]')?.focus();
  }

  /** Shows a candidate beside the passage it was found for. */
  walk(source: string, claim: string): void {
    const found = this.partners.candidate(source, claim);
    if (found === null || this.partners.of === null) return;
    this.partners.active = { source, claim };
    this.reader.showBeside([this.partners.of, found]);
  }

  /** Ties a candidate, and shows the two level: who ties what they read in the list sees what they have tied. */
  async tie(source: string, claim: string): Promise<void> {
    await this.partners.tie(source, claim);
    this.walk(source, claim);
  }

  /** Seeks partners of the sentence at an offset that no claim covers. */
  #seekAt(source: string, offset: number): void {
    const sentence = this.case.index?.comparison.sentences.find(
      (each) => each.source === source && each.start <= offset && offset < each.end,
    );
    if (sentence !== undefined) void this.partners.seek(sentence);
  }
}
