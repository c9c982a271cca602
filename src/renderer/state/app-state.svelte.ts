// The whole page's state: which screen shows, the library's cases, the open case with its reader, and problems.
import type { CaseSummary, CaseView, Input, Results } from '../../core/contract/contract.ts';
import type { Command } from '../../core/contract/names.ts';
import type { Api } from '../api/api.ts';
import type { OfferedFile } from '../api/files.ts';
import { CaseState } from './case-state.svelte.ts';
import { ImportState } from './import-state.svelte.ts';
import { ProblemList } from './problem-list.svelte.ts';
import { ReaderState } from './reader-state.svelte.ts';

export type Screen = 'library' | 'reader' | 'export';

/** The dialog on top of the screen, if one is open. */
export type OpenDialog =
  | { readonly kind: 'new-case' }
  | { readonly kind: 'delete-case'; readonly case: CaseSummary }
  | { readonly kind: 'add-sources' }
  | { readonly kind: 'edit-source'; readonly sourceId: string; readonly fresh: boolean };

export class AppState {
  readonly api: Api;
  readonly problems = new ProblemList();
  readonly imports = new ImportState();
  start: Results['start'] | null = $state.raw(null);
  screen: Screen = $state('library');
  cases: readonly CaseSummary[] | null = $state.raw(null);
  case: CaseState | null = $state.raw(null);
  reader: ReaderState | null = $state.raw(null);
  dialog: OpenDialog | null = $state.raw(null);
  /** A case is being opened. */
  opening = $state(false);

  constructor(api: Api) {
    this.api = api;
  }

  /** Greets the door; at the very first start it names the sample, which opens at once. */
  async begin(): Promise<void> {
    await this.#attempt(async () => {
      const start = await this.api.start({});
      this.start = start;
      if (start.open !== null) await this.openCase(start.open);
      await this.#list();
    });
  }

  /** Goes to a screen; the reader and the export need an open case. */
  async go(screen: Screen): Promise<void> {
    if (screen !== 'library' && this.case === null) return;
    this.screen = screen;
    if (screen === 'library') await this.#attempt(() => this.#list());
  }

  openCase(caseId: string): Promise<void> {
    return this.#open(() => this.api.openCase({ caseId }));
  }

  openSample(): Promise<void> {
    return this.#open(() => this.api.openSample({}));
  }

  createCase(title: string): Promise<void> {
    return this.#open(() => this.api.createCase({ title }));
  }

  /** Moves a case to the library's trash folder; the page lets go of it if it was open. */
  async deleteCase(caseId: string): Promise<void> {
    await this.#attempt(async () => {
      await this.api.deleteCase({ caseId });
      if (this.case?.id === caseId) {
        this.case = null;
        this.reader = null;
        this.screen = 'library';
      }
      await this.#list();
    });
  }

  /** Adds files to the open case; from the library, to a new case named after the day. */
  async addFiles(files: readonly OfferedFile[], now: Date): Promise<void> {
    if (files.length === 0) return;
    if (this.screen === 'library' || this.case === null) {
      const day = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
      await this.createCase(`New case, ${day}`);
    }
    const target = this.case;
    if (target === null) return;
    this.screen = 'reader';
    this.dialog = { kind: 'add-sources' };
    await this.imports.add(target, files);
  }

  /** Adds the pasted text, then asks to check what import read in it. */
  async pasteSource(): Promise<void> {
    if (this.case === null) return;
    const sourceId = await this.imports.paste(this.case);
    if (sourceId === null) return;
    this.screen = 'reader';
    this.dialog = { kind: 'edit-source', sourceId, fresh: true };
  }

  /** Opens the system's dialog and adds what was chosen. */
  async chooseFiles(now: Date): Promise<void> {
    await this.#attempt(async () => {
      const files = (await this.api.chooseFiles?.()) ?? null;
      if (files !== null) await this.addFiles(files, now);
    });
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

  /** Does what the desktop menu asks for. */
  command(command: Command): void {
    switch (command) {
      case 'new-case':
        this.dialog = { kind: 'new-case' };
        break;
      case 'add-sources':
        if (this.case !== null) this.showAddSources();
        break;
      case 'undo':
        void this.undo();
        break;
      case 'redo':
        void this.redo();
        break;
      case 'library':
      case 'reader':
      case 'export':
        void this.go(command);
    }
  }

  showAddSources(): void {
    this.imports.clear();
    this.dialog = { kind: 'add-sources' };
  }

  closeDialog(): void {
    this.dialog = null;
  }

  async #open(call: () => Promise<CaseView>): Promise<void> {
    this.opening = true;
    await this.#attempt(async () => {
      const opened = new CaseState(this.api, this.problems, await call());
      this.case = opened;
      this.reader = new ReaderState(opened);
      this.screen = 'reader';
      this.imports.clear();
      void opened.compare();
    });
    this.opening = false;
  }

  async #list(): Promise<void> {
    this.cases = await this.api.listCases({});
  }

  async #attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.problems.report(error);
    }
  }
}
