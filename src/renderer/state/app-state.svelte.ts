// The whole page's state: which screen shows, the library's cases, the open case with its reader, and problems.
import type { CaseSummary, CaseView, Input, Results } from '../../core/contract/contract.ts';
import type { Hit } from '../../core/contract/search.ts';
import type { Command } from '../../core/contract/names.ts';
import { Problem } from '../../core/model/problem.ts';
import { forgetRemembered } from '../../core/text/patterns/remembered.ts';
import type { Api } from '../api/api.ts';
import { pageName } from '../api/pages.ts';
import { chosenFiles, droppedFiles, type OfferedFile } from '../api/files.ts';
import type { ImportedFile } from '../reading/imported.ts';
import { besideOf } from '../reading/beside.ts';
import type { MatrixRow } from '../reading/matrix.ts';
import { t } from '../texts.svelte.ts';
import type { CaseState } from './case-state.svelte.ts';
import { DeletedCases } from './deleted-cases.svelte.ts';
import { ImportState } from './import-state.svelte.ts';
import { ProblemList } from './problem-list.svelte.ts';
import { ActionList } from './action-list.svelte.ts';
import { ReaderState } from './reader-state.svelte.ts';
import { ReviewState } from './review-state.svelte.ts';
import { SearchState } from './search-state.svelte.ts';
import { SettingsState } from './settings-state.svelte.ts';
import { TypedState } from './typed-state.svelte.ts';

const SCREENS = ['library', 'matrix', 'reader', 'review', 'export'] as const;
export type Screen = (typeof SCREENS)[number];
const isScreen = (name: string): name is Screen => SCREENS.some((screen) => screen === name);

/** Names of exported cases: as JSON, as a bundle. */
const MAY_BE_CASE = /\.(?:json|crossread|zip)$/i;

/** Milliseconds until it is said that a file is being opened: most are open by then, and a line that flashes tells nothing. */
const TELL_AFTER = 400;

/** The dialog on top of the screen, if one is open. */
export type OpenDialog =
  | { readonly kind: 'new-case' }
  | { readonly kind: 'delete-case'; readonly case: CaseSummary }
  | { readonly kind: 'add-sources' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'handbook' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'about' }
  | { readonly kind: 'tags' }
  | {
      readonly kind: 'versions';
      readonly sourceId: string;
      readonly newerId: string | null;
      readonly fromReport?: boolean;
    }
  | { readonly kind: 'backups'; readonly caseId: string; readonly title: string }
  | {
      readonly kind: 'edit-source';
      readonly sourceId: string;
      /** It has just been added. */
      readonly fresh: boolean;
      /** The field that somebody wants to fill. */
      readonly asked?: 'outlet' | 'date' | null;
      /** Id of the source that it is likely another version of. */
      readonly versionOf?: string | null;
      /** Opened from the report on what was added, which is shown again after it. */
      readonly fromReport?: boolean;
    };

export class AppState {
  readonly api: Api;
  readonly problems = new ProblemList();
  readonly imports = new ImportState();
  readonly settings: SettingsState;
  readonly search: SearchState;
  readonly deleted: DeletedCases;
  /** Everything that can be done now: the palette, the keys and the page of keys read from it. */
  readonly actions = new ActionList();
  start: Results['start'] | null = $state.raw(null);
  screen: Screen = $state('library');
  cases: readonly CaseSummary[] | null = $state.raw(null);
  case: CaseState | null = $state.raw(null);
  reader: ReaderState | null = $state.raw(null);
  review: ReviewState | null = $state.raw(null);
  /** What is half written on the open case. */
  typed: TypedState | null = $state.raw(null);
  dialog: OpenDialog | null = $state.raw(null);
  /** A case is being opened. */
  opening = $state(false);
  /** The exported case whose reading takes a while. */
  openingFile: { readonly name: string; readonly run: string } | null = $state.raw(null);

  /** Until the page is back where the person left off, where it is tells nothing. */
  #begun = $state(false);
  /** The screen that the person chose last; null until one is chosen. */
  #chosen: Screen | null = null;
  /** How many cases were asked for: the one that was asked for last is shown, whichever answer comes last. */
  #asked = 0;

  constructor(api: Api) {
    this.api = api;
    this.settings = new SettingsState(api);
    this.search = new SearchState(api, this.problems);
    this.deleted = new DeletedCases(api, this.problems, () => this.#list());
  }

  /** Greets the door; opens what it names at the very first start, later what was open when the person left. */
  async begin(): Promise<void> {
    await this.settings.read();
    await this.#attempt(async () => {
      const start = await this.api.start({});
      this.start = start;
      const { open } = start;
      if (open !== null)
        await this.#open(
          () => this.api.openCase({ caseId: open }),
          () => this.#chosen ?? 'reader',
        );
      await this.#list();
      if (open === null) await this.#resume();
    });
    this.#begun = true;
    this.rememberPlace();
  }

  /** Goes back to where the person left off. A case that is gone by now leaves the library on the screen. */
  async #resume(): Promise<void> {
    const session = this.settings.session;
    const summary = this.cases?.find(({ id }) => id === session?.caseId);
    if (session === null || summary === undefined || summary.problem !== null) return;
    // Whoever has made or opened a case meanwhile has begun something else.
    if (this.#asked > 0) return;
    await this.#open(
      () => this.api.openCase({ caseId: session.caseId }),
      (reader) => {
        reader.restore(session.panes);
        // Whoever went somewhere meanwhile stays there.
        const wanted = this.#chosen ?? session.screen;
        return isScreen(wanted) ? wanted : 'reader';
      },
    );
  }

  /** Remembers where the person is, for the next start. */
  rememberPlace(): void {
    if (!this.#begun) return;
    const [openCase, reader] = [this.case, this.reader];
    this.settings.remember(
      openCase === null || reader === null
        ? null
        : { caseId: openCase.id, screen: this.screen, panes: reader.places },
    );
  }

  /** Stores at once what waits to be stored; the page is going away. */
  storeNow(): void {
    this.settings.flush();
    void this.typed?.flush();
  }

  /** The page is closed or loaded again: what is half written on it is free for the next one. */
  leave(): void {
    this.storeNow();
    // Nobody is there to be told of a failure; the app learns of it from the browser's next page.
    void pageName()
      .then((page) => this.api.leavePage({ page }))
      .catch(() => undefined);
  }

  /** Goes to a screen; all but the library need an open case. */
  async go(screen: Screen): Promise<void> {
    if (screen !== 'library' && this.case === null) return;
    this.actions.wanted = null;
    this.screen = screen;
    this.#chosen = screen;
    if (screen === 'library') await this.#attempt(() => this.#list());
  }

  /**
   * Shows a source's wording of a point in the reader, the first unless the id of another is given, beside what it is held against, both
   * selected; one of another point beside what it is tied to in this one.
   */
  showInReader(row: MatrixRow, source: string, wording: string | null = null): void {
    const [openCase, reader, review] = [this.case, this.reader, this.review];
    if (openCase === null || reader === null || review === null) return;
    const wordings = row.claims.get(source);
    const own = wordings?.find(({ id }) => id === wording) ?? wordings?.[0];
    const elsewhere = row.elsewhere.find(({ claim }) => claim.source === source);
    if (own === undefined) {
      if (elsewhere === undefined) return;
      reader.showPoint(elsewhere.finding?.id ?? null, [elsewhere.beside, elsewhere.claim]);
    } else {
      const beside = besideOf(row, own, openCase.case.about.base, review.alignments);
      reader.showPoint(beside.finding, beside.claim === null ? [own] : [beside.claim, own]);
    }
    void this.go('reader');
  }

  /**
   * Opens what a search found: the case, and in it the passage of a source or note, or the page of a point. A verdict
   * leads to its point. Where the comparison no longer has the point, its passage is shown.
   */
  async openFound(caseId: string, hit: Pick<Hit, 'kind' | 'passage'> | null): Promise<void> {
    if (this.case?.id !== caseId) await this.openCase(caseId);
    const [openCase, reader, review] = [this.case, this.reader, this.review];
    if (openCase?.id !== caseId || reader === null || review === null) return;
    const passage = hit?.passage ?? null;
    if (passage === null || openCase.source(passage.source) === null) {
      await this.go('reader');
      return;
    }
    reader.showFound(passage);
    await this.go('reader');
    if (hit?.kind !== 'point' && hit?.kind !== 'verdict') return;
    await openCase.compare();
    const point = review.pointAt(passage);
    if (point === null || this.case !== openCase) return;
    review.current = point;
    review.pointShown = true;
    await this.go('matrix');
  }

  /** Opens the page of a point for a verdict. */
  async judge(point: string): Promise<void> {
    if (this.review === null) return;
    this.review.open(point);
    this.review.verdictWanted = true;
    await this.go('matrix');
  }

  /** Opens an earlier verdict: its case, and in it the page of the point that was judged. */
  async openVerdict(caseId: string, verdictId: string): Promise<void> {
    if (this.case?.id !== caseId) await this.openCase(caseId);
    const verdict = this.case?.case.verdicts.find(({ id }) => id === verdictId);
    const passage = verdict?.passages.find(({ source }) => this.case?.source(source) !== null) ?? null;
    await this.openFound(caseId, passage === null ? null : { kind: 'verdict', passage });
  }

  /** Goes to the field that searches the library. */
  async startSearch(): Promise<void> {
    // First the field: what is typed next is typed into it.
    this.search.focus();
    await this.go('library');
  }

  async openCase(caseId: string): Promise<void> {
    await this.#open(() => this.api.openCase({ caseId }));
  }

  async openSample(): Promise<void> {
    await this.#open(() => this.api.openSample({}));
  }

  /** Adds an exported case to the library, and opens it. */
  async openCaseFile(file: OfferedFile): Promise<void> {
    await this.#open(() => this.#readCase(file));
  }

  /** Opens the case that a file holds which was added as if it were a source. */
  async openImportedCase(file: ImportedFile): Promise<void> {
    const offered = this.imports.offered(file);
    if (offered === null) return;
    this.dialog = null;
    await this.openCaseFile(offered);
  }

  /** Stops the reading of an exported case. */
  async cancelOpening(): Promise<void> {
    const { openingFile } = this;
    if (openingFile === null) return;
    this.openingFile = null;
    await this.#attempt(async () => void (await this.api.cancelOpening({ run: openingFile.run })));
  }

  async #readCase(file: OfferedFile): Promise<CaseView> {
    const run = crypto.randomUUID();
    const timer = setTimeout(() => (this.openingFile = { name: file.name, run }), TELL_AFTER);
    try {
      return await this.api.openCaseFile({ fileName: file.name, bytes: await file.read(), run });
    } finally {
      clearTimeout(timer);
      if (this.openingFile?.run === run) this.openingFile = null;
    }
  }

  /** Opens a file that may be an exported case; false when it is none. */
  async #openedAsCase(file: OfferedFile): Promise<boolean> {
    if (!MAY_BE_CASE.test(file.name)) return false;
    try {
      const view = await this.#readCase(file);
      await this.#open(() => Promise.resolve(view));
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'bad-input') return false;
      if (!(error instanceof Problem && error.code === 'cancelled')) this.problems.report(error);
      return true;
    }
  }

  /** Makes a case and opens it; null when it was not made, or another one was asked for meanwhile. */
  createCase(title: string): Promise<CaseState | null> {
    return this.#open(() => this.api.createCase({ title }));
  }

  /** Opens the case as it was; what it is now is kept as one more earlier state. */
  async restoreBackup(caseId: string, backupId: string): Promise<void> {
    await this.#open(() => this.api.restoreBackup({ caseId, backupId }));
  }

  /** Moves a case to the library's trash folder; the page lets go of it if it was open. */
  async deleteCase(caseId: string): Promise<void> {
    await this.#attempt(async () => {
      if (this.case?.id === caseId) await this.typed?.flush();
      await this.api.deleteCase({ caseId });
      if (this.case?.id === caseId) {
        this.case = null;
        this.reader = null;
        this.review = null;
        this.typed = null;
        this.screen = 'library';
        forgetRemembered();
      }
      await this.#list();
    });
  }

  /** Adds files to the open case; from the library, to a new case named after the day. */
  async addFiles(files: readonly OfferedFile[], now: Date): Promise<void> {
    if (files.length === 0) return;
    const [single] = files;
    const inLibrary = this.screen === 'library' || this.case === null;
    if (inLibrary && files.length === 1 && single !== undefined && (await this.#openedAsCase(single))) return;
    let target = this.case;
    if (this.screen === 'library' || target === null) {
      const day = now.toLocaleDateString(t.locale, { day: 'numeric', month: 'long', year: 'numeric' });
      target = await this.createCase(t.library.newCaseOf(day));
    }
    if (target === null) return;
    this.screen = 'reader';
    // The report on earlier files was read when its dialog was closed.
    if (this.dialog === null) this.imports.clear();
    this.dialog = { kind: 'add-sources' };
    await this.imports.add(target, files);
  }

  /** Adds what was dropped on the window, folders with all that is in them. */
  async addDropped(drop: DataTransfer, now: Date): Promise<void> {
    await this.#attempt(async () => this.addFiles(await droppedFiles(drop), now));
  }

  /** Adds what was chosen in a file field, or in a folder. */
  async addChosen(files: readonly File[], now: Date): Promise<void> {
    await this.#attempt(async () => this.addFiles(chosenFiles(files), now));
  }

  /** Adds the pasted text, then asks to check what import read in it. */
  async pasteSource(): Promise<void> {
    if (this.case === null) return;
    const added = await this.imports.paste(this.case);
    if (added === null) return;
    this.screen = 'reader';
    this.dialog = { kind: 'edit-source', ...added, fresh: true };
  }

  /** Stores a source's details and whether it is the base; false when something could not be stored. */
  async saveSource(sourceId: string, fields: Input<'editSource'>['fields'], base: boolean): Promise<boolean> {
    const target = this.case;
    if (target === null || !(await target.editSource(sourceId, fields))) return false;
    const isBase = target.case.about.base === sourceId;
    return base === isBase || target.editCase({ base: base ? sourceId : null });
  }

  async undo(): Promise<void> {
    await this.case?.undo();
  }

  async redo(): Promise<void> {
    await this.case?.redo();
  }

  /** Whether files may be dropped: another dialog than the one that adds them has words of its own. */
  get takesFiles(): boolean {
    return this.dialog === null || this.dialog.kind === 'add-sources';
  }

  /** Does what the desktop menu asks for; while a dialog is open, nothing that would push it aside. */
  command(command: Command): void {
    if (this.dialog !== null && command !== 'opened') return;
    switch (command) {
      case 'opened':
        void this.#showOpened();
        break;
      case 'new-case':
        this.dialog = { kind: 'new-case' };
        break;
      case 'add-sources':
        if (this.case !== null) this.showAddSources();
        break;
      case 'handbook':
        this.dialog = { kind: 'handbook' };
        break;
      case 'undo':
        void this.undo();
        break;
      case 'redo':
        void this.redo();
        break;
      case 'find':
        // The texts of a case are read in the reader; without one there is the whole library to search.
        if (this.case === null) void this.startSearch();
        else {
          void this.go('reader');
          this.actions.wanted = 'find';
        }
        break;
      case 'library':
      case 'matrix':
      case 'reader':
      case 'review':
      case 'export':
        void this.go(command);
    }
  }

  showAddSources(): void {
    this.imports.clear();
    this.dialog = { kind: 'add-sources' };
  }

  /** Shows what import read in a source, then again the report on what was added. */
  showDetails(sourceId: string): void {
    this.dialog = { kind: 'edit-source', sourceId, fresh: true, fromReport: true };
  }

  /** Shows what differs between a source and a version that was just added, then again the report. */
  showVersions(sourceId: string, newerId: string): void {
    this.dialog = { kind: 'versions', sourceId, newerId, fromReport: true };
  }

  closeDialog(): void {
    const { dialog } = this;
    const fromReport = dialog !== null && 'fromReport' in dialog && dialog.fromReport;
    this.dialog = fromReport ? { kind: 'add-sources' } : null;
  }

  /**
   * @param place prepares the reader before it shows, and says which screen shows
   * @returns null when there was nothing to open, or another one was asked for meanwhile
   */
  async #open(
    call: () => Promise<CaseView>,
    place: (reader: ReaderState) => Screen = () => 'reader',
  ): Promise<CaseState | null> {
    let found: CaseState | null = null;
    this.opening = true;
    this.#asked += 1;
    const turn = this.#asked;
    await this.#attempt(async () => {
      // What a person's corrections are laid over with knows all lists of the comparison: the library does without.
      const [view, { CaseState }] = await Promise.all([call(), import('./case-state.svelte.ts')]);
      // Where the same case is opened again, what was typed last has to be there.
      await this.typed?.flush();
      const typed = await TypedState.take(this.api, view.case.id);
      if (turn !== this.#asked) return;
      // The passages of the case that was open.
      forgetRemembered();
      const opened = new CaseState(this.api, this.problems, view);
      const reader = new ReaderState(opened, typed);
      const screen = place(reader);
      found = opened;
      // A dialog on a source is of the case that was open.
      if (this.dialog !== null && 'sourceId' in this.dialog) this.dialog = null;
      this.case = opened;
      this.reader = reader;
      this.review = new ReviewState(opened);
      this.typed = typed;
      this.screen = screen;
      this.imports.clear();
      void opened.compare();
    });
    if (turn === this.#asked) this.opening = false;
    return found;
  }

  /** Shows the case that came with a file which the system opened with the app. */
  async #showOpened(): Promise<void> {
    await this.#attempt(async () => {
      const { open } = await this.api.start({});
      await this.#list();
      if (open !== null) await this.openCase(open);
    });
  }

  async #list(): Promise<void> {
    this.cases = await this.api.listCases({});
  }

  async #attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      // Whoever stopped it knows.
      if (!(error instanceof Problem && error.code === 'cancelled')) this.problems.report(error);
    }
  }
}
