// The case that is open: its contents as the door last told them, every change a person makes, and the comparison.
import type { CaseView, Input, Progress, Results, VersionComparison } from '../../core/contract/contract.ts';
import type { reviewInputs } from '../../core/contract/review.ts';
import type { SeenBefore } from '../../core/contract/seen-before.ts';
import { stands } from '../../core/model/anchor.ts';
import type { Annotation } from '../../core/model/annotation.ts';
import type { Case } from '../../core/model/case.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { Problem } from '../../core/model/problem.ts';
import { sourceNames, type Source } from '../../core/model/source.ts';
import type { Span } from '../../core/model/span.ts';
import { resolve, type Reviewed } from '../../core/resolve.ts';
import { asCompared } from '../../core/resolve/corrected-claims.ts';
import { tieTeller } from '../../core/resolve/judged-again.ts';
import { changeSays, nameIn } from '../../core/texts/wording.ts';
import { t } from '../texts.svelte.ts';
import type { Api } from '../api/api.ts';
import { ComparisonIndex } from '../reading/comparison-index.ts';
import { shortName } from '../reading/labels.ts';
import type { ProblemList } from './problem-list.svelte.ts';

/** Milliseconds before a comparison counts as slow: below that, a progress bar would only flicker. */
const SLOW_AFTER = 500;
/** Milliseconds between two looks at the progress of a slow comparison. */
const PROGRESS_EVERY = 300;

type Fields<N extends 'editSource' | 'editCase'> = Input<N>['fields'];

/** The calls of a review. */
export type ReviewCall = keyof typeof reviewInputs;
export type Wish<N extends ReviewCall> = Omit<Input<N>, 'caseId'>;

export class CaseState {
  view: CaseView = $state.raw(null as unknown as CaseView);
  /** What the machine found last with the person's work laid over it; the last one stays until the next is there. */
  reviewed: Reviewed | null = $state.raw(null);
  /** Index of the comparison as reviewed. */
  index: ComparisonIndex | null = $state.raw(null);
  /** What other cases have or have judged of the sources; null until that is known. */
  seen: SeenBefore | null = $state.raw(null);
  comparing = $state(false);
  /** What is shown was found by words alone; what the statements mean was not read, or not yet. */
  byWords = $state(false);
  /** Set while a comparison takes longer than a moment. */
  progress: Progress | null = $state.raw(null);
  /** The person stopped the comparison, or it failed; it waits for "Compare again". */
  stopped = $state(false);
  /** Changes on their way to the library. */
  saving = $state(0);
  /** The last change was refused, and is with the person who made it. */
  #refused = $state(false);

  readonly #api: Api;
  /** Done when the latest comparison is. */
  #compares: Promise<void> = Promise.resolve();
  readonly #problems: ProblemList;
  #queue: Promise<unknown> = Promise.resolve();
  #compared = '';
  #found: Comparison | null = null;
  /** Corrections in the comparison that is indexed. */
  #corrected: Case['corrections'] | null = null;
  readonly #names = $derived.by(() => sourceNames(this.sources));
  #round = 0;
  /** How many imports are under way. */
  #held = 0;

  constructor(api: Api, problems: ProblemList, view: CaseView) {
    this.#api = api;
    this.#problems = problems;
    this.view = view;
  }

  /** Whether something is not on the disk: refused, or held in memory until the disk takes it. */
  get unsaved(): boolean {
    return this.#refused || this.view.notice?.kind === 'unsaved';
  }

  get case(): Case {
    return this.view.case;
  }

  /** What undo would take back, in words; null when there is nothing. */
  get undoName(): string | null {
    return this.view.undo === null ? null : changeSays(t, this.view.undo);
  }

  /** What redo would make again, in words; null when there is nothing. */
  get redoName(): string | null {
    return this.view.redo === null ? null : changeSays(t, this.view.redo);
  }

  get id(): string {
    return this.view.case.id;
  }

  get sources(): readonly Source[] {
    return this.view.case.sources;
  }

  get annotations(): readonly Annotation[] {
    return this.view.case.annotations;
  }

  /** Without those that lost their place when a newer version of their source was adopted. */
  get placedAnnotations(): readonly Annotation[] {
    return this.annotations.filter((note) => stands(note, this.source(note.source)?.text ?? ''));
  }

  /** Asks whether what was held in memory is on the disk by now. */
  async lookAgain(): Promise<void> {
    const turn = this.#queue.then(() => this.#api.openCase({ caseId: this.id }));
    this.#queue = turn.catch(() => undefined);
    // Nobody asked for it; the next look may be answered.
    const answer = await turn.catch(() => null);
    if (answer !== null && answer.notice?.kind !== 'unsaved') this.#take(answer);
  }

  /**
   * Saves the case, with its last changes and the files it came from, where the person says.
   * @returns the name of the file; null when it was not saved
   */
  async saveElsewhere(): Promise<string | null> {
    try {
      return await this.#api.saveFile(await this.#api.exportCase({ caseId: this.id, format: 'bundle' }));
    } catch (error) {
      this.#problems.report(error);
      return null;
    }
  }

  source(id: string): Source | null {
    return this.sources.find((source) => source.id === id) ?? null;
  }

  /** What a source is called in sentences and wherever its text is beside it; an arrow, since lists are handed it. */
  readonly nameOf = (id: string): string => {
    const name = this.#names.get(id);
    return name === undefined ? t.point.goneSource : nameIn(t, name);
  };

  /** What a source is called where one is to be chosen among others: with its title where no outlet tells it. */
  readonly listNameOf = (source: Source): string =>
    source.outlet === null ? `${this.nameOf(source.id)} · ${shortName(source)}` : this.nameOf(source.id);

  /**
   * Adds a pasted text; resolves to the new source's id, and to that of the source it is likely another version of.
   * Rejects with a Problem, so the form can keep the text.
   */
  async pasteSource(text: string): Promise<Pick<Results['pasteSource'], 'sourceId' | 'versionOf'>> {
    const { sourceId, versionOf } = await this.#change(() =>
      this.#api.pasteSource({ caseId: this.id, text }),
    );
    return { sourceId, versionOf };
  }

  /**
   * Adds files; resolves to what became of each. Does not wait for other changes, nor they for it: a long PDF must
   * not hold up a note. Rejects with a Problem that belongs to all of them.
   */
  async importSources(files: Input<'importSources'>['files']): Promise<Results['importSources']['files']> {
    const answer = await this.#api.importSources({ caseId: this.id, files });
    this.#take(answer);
    return answer.files;
  }

  /** Adds one file; resolves to the id of the first source in it. Rejects with a Problem when there is none. */
  async importSource(fileName: string, bytes: string): Promise<string | null> {
    const [outcomes = []] = await this.importSources([{ fileName, bytes }]);
    const added = outcomes.find(({ sourceId }) => sourceId !== null);
    const problem = outcomes.find((outcome) => outcome.problem !== null)?.problem ?? null;
    if (added === undefined && problem !== null) throw Problem.from(problem);
    return added?.sourceId ?? null;
  }

  /** How far the reading of files is; null when that cannot be told. */
  async importProgress(): Promise<Progress | null> {
    // The import itself tells what is wrong; its progress is only an ornament.
    return this.#api.importProgress({ caseId: this.id }).catch(() => null);
  }

  async cancelImport(): Promise<void> {
    try {
      await this.#api.cancelImport({ caseId: this.id });
    } catch (error) {
      this.#problems.report(error);
    }
  }

  /** Compares nothing while sources come in one after the other; returns how to go on. */
  holdComparison(): () => void {
    this.#held += 1;
    return () => {
      this.#held -= 1;
      void this.compare();
    };
  }

  /** Adds what a file of Web Annotations holds; tells how much that was. Rejects with a Problem of that file. */
  addAnnotations(fileName: string, bytes: string): Promise<Results['addAnnotations']> {
    return this.#change(() => this.#api.addAnnotations({ caseId: this.id, fileName, bytes }));
  }

  attachReference(referenceId: string, sourceId: string): Promise<boolean> {
    return this.#report(() => this.#api.attachReference({ caseId: this.id, referenceId, sourceId }));
  }

  removeReference(referenceId: string): Promise<boolean> {
    return this.#report(() => this.#api.removeReference({ caseId: this.id, referenceId }));
  }

  editSource(sourceId: string, fields: Fields<'editSource'>): Promise<boolean> {
    return this.#report(() => this.#api.editSource({ caseId: this.id, sourceId, fields }));
  }

  /** What adopting a newer version would do to the person's work. Rejects with a Problem. */
  compareVersions(sourceId: string, newerId: string): Promise<VersionComparison> {
    return this.#api.compareVersions({ caseId: this.id, sourceId, newerId });
  }

  /** Puts the newer text in the older one's place. */
  adoptVersion(sourceId: string, newerId: string, places: Input<'adoptVersion'>['places']): Promise<boolean> {
    return this.#report(() => this.#api.adoptVersion({ caseId: this.id, sourceId, newerId, places }));
  }

  removeSource(sourceId: string): Promise<boolean> {
    return this.#report(() => this.#api.removeSource({ caseId: this.id, sourceId }));
  }

  editCase(fields: Fields<'editCase'>): Promise<boolean> {
    return this.#report(() => this.#api.editCase({ caseId: this.id, fields }));
  }

  annotate(note: Omit<Input<'annotate'>, 'caseId'>): Promise<boolean> {
    return this.#report(() => this.#api.annotate({ caseId: this.id, ...note }));
  }

  editAnnotation(annotationId: string, note: string, tags: string[]): Promise<boolean> {
    return this.#report(() => this.#api.editAnnotation({ caseId: this.id, annotationId, note, tags }));
  }

  /** Puts a note onto other words of its source. */
  placeAnnotation(annotationId: string, { start, end }: Span): Promise<boolean> {
    return this.#report(() => this.#api.placeAnnotation({ caseId: this.id, annotationId, start, end }));
  }

  removeAnnotation(annotationId: string): Promise<boolean> {
    return this.#report(() => this.#api.removeAnnotation({ caseId: this.id, annotationId }));
  }

  /**
   * Makes a change of the review: a verdict, a state, a decision, a link, a correction.
   * @param wish may be worked out when its turn has come, from what every change before has left; null where nothing is to be
   *   changed then
   */
  review<N extends ReviewCall>(call: N, wish: Wish<N> | (() => Wish<N> | null)): Promise<boolean> {
    // The compiler cannot pair a name with its input through a table; the door checks the input again.
    const ask = this.#api[call] as (input: unknown) => Promise<CaseView>;
    return this.#report(() => {
      const wanted = typeof wish === 'function' ? wish() : wish;
      return wanted === null ? Promise.resolve(null) : ask({ caseId: this.id, ...wanted });
    });
  }

  /** Takes the notice about a recovery away: the person has read it. */
  dismissNotice(): Promise<boolean> {
    return this.#report(() => this.#api.dismissNotice({ caseId: this.id }));
  }

  async undo(): Promise<void> {
    await this.#report(() =>
      this.view.undo === null ? Promise.resolve(null) : this.#api.undo({ caseId: this.id }),
    );
  }

  async redo(): Promise<void> {
    await this.#report(() =>
      this.view.redo === null ? Promise.resolve(null) : this.#api.redo({ caseId: this.id }),
    );
  }

  /**
   * Compares the sources unless the latest comparison is of just these; then it is done when that one is. One source
   * alone is not compared.
   */
  compare(): Promise<void> {
    const key = comparisonKey(this.case);
    if (key === this.#compared || this.#held > 0) return this.#compares;
    this.#compared = key;
    this.#compares = this.#compareAnew();
    return this.#compares;
  }

  async #compareAnew(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.stopped = false;
    void this.#lookBack(round);
    if (this.sources.length < 2) {
      this.#show(null);
      this.comparing = false;
      this.progress = null;
      return;
    }
    this.comparing = true;
    const watching = setTimeout(() => void this.#watch(round), SLOW_AFTER);
    try {
      const comparison: Comparison = await this.#api.compare({ caseId: this.id });
      if (round === this.#round) {
        this.byWords = false;
        this.#show(comparison);
      }
    } catch (error) {
      // A newer comparison has taken over: what became of this one is of no interest.
      if (round !== this.#round) return;
      this.stopped = true;
      this.#compared = '';
      this.#problems.report(error);
    } finally {
      clearTimeout(watching);
      if (round === this.#round) {
        this.comparing = false;
        this.progress = null;
      }
    }
  }

  async cancelCompare(): Promise<void> {
    try {
      await this.#api.cancelCompare({ caseId: this.id });
    } catch (error) {
      this.#problems.report(error);
    }
  }

  async #lookBack(round: number): Promise<void> {
    try {
      const seen = await this.#api.seenBefore({ caseId: this.id });
      if (round === this.#round) this.seen = seen;
    } catch {
      // Only an offer: the case is whole without it.
      if (round === this.#round) this.seen = null;
    }
  }

  /** Lays the person's work over what was found. The index is built anew only where its comparison has changed. */
  #show(found: Comparison | null): void {
    this.reviewed = found === null ? null : resolve(this.case, found);
    const { corrections } = this.case;
    const same = JSON.stringify(corrections) === JSON.stringify(this.#corrected);
    if (found !== this.#found || !same || this.reviewed === null) {
      const corrected = this.reviewed?.comparison;
      this.index =
        corrected === undefined ? null : new ComparisonIndex(corrected, tieTeller(this.case, corrected));
    }
    this.#found = found;
    this.#corrected = corrections;
  }

  /** Until the comparison is done a person can begin with what words tell, where nothing is shown yet. */
  async #showByWords(round: number): Promise<void> {
    // The comparison itself tells what is wrong.
    const found = await this.#api.comparedByWords({ caseId: this.id }).catch(() => null);
    if (found === null || round !== this.#round || !this.comparing || this.index !== null) return;
    this.byWords = true;
    this.#show(found);
  }

  async #watch(round: number): Promise<void> {
    if (this.index === null) void this.#showByWords(round);
    while (round === this.#round && this.comparing) {
      let progress: Progress | null = null;
      try {
        progress = await this.#api.compareProgress({ caseId: this.id });
      } catch {
        // The comparison itself tells what is wrong; its progress is only an ornament.
      }
      // Read again after the wait: the comparison may have ended meanwhile.
      if (round !== this.#round || !(this.comparing as boolean)) return;
      this.progress = progress ?? this.progress ?? { step: 'Comparing', done: 0 };
      await new Promise((resolve) => setTimeout(resolve, PROGRESS_EVERY));
    }
  }

  /** Makes changes one after the other, so that what the page shows is what the library holds. */
  async #change<T extends CaseView | null>(call: () => Promise<T>): Promise<T> {
    this.saving += 1;
    const turn = this.#queue.then(call);
    this.#queue = turn.catch(() => undefined);
    try {
      const answer = await turn;
      // Where nothing was to be changed, nothing was saved either.
      if (answer !== null) this.#take(answer);
      return answer;
    } catch (error) {
      if (error instanceof Problem && error.code === 'cannot-save') this.#refused = true;
      if (error instanceof Problem && error.code === 'conflict') await this.#readAfresh();
      throw error;
    } finally {
      this.saving -= 1;
    }
  }

  /**
   * Shows the case as it lies on the disk: another program has changed it, perhaps to an older state of it, with a shorter
   * history than is shown.
   */
  async #readAfresh(): Promise<void> {
    const answer = await this.#api.openCase({ caseId: this.id }).catch(() => null);
    if (answer !== null) this.#showCase(answer);
  }

  /** Shows the case as an answer tells it; an answer that an import has overtaken tells an older state. */
  #take(view: CaseView): void {
    this.#refused = false;
    if (view.case.history.length >= this.case.history.length) this.#showCase(view);
  }

  #showCase({ case: subject, undo, redo, notice }: CaseView): void {
    this.view = { case: subject, undo, redo, ...(notice && { notice }) };
    this.#show(this.#found);
    void this.compare();
  }

  async #report(call: () => Promise<CaseView | null>): Promise<boolean> {
    try {
      await this.#change(call);
      return true;
    } catch (error) {
      this.#problems.report(error);
      return false;
    }
  }
}

/** Changes whenever something that the analysis reads has changed. */
function comparisonKey(subject: Pick<Case, 'sources' | 'corrections'>): string {
  const read = subject.sources.map(({ id, title, outlet, date, sha256 }) => [
    id,
    title,
    outlet,
    date,
    sha256,
  ]);
  return JSON.stringify([read, asCompared(subject).flatMap(({ corrected = [] }) => corrected)]);
}
