// Adding files to a case: in batches, each file with an outcome of its own for every text in it, which stays to be read.
import type { ImportOutcome as Outcome, Progress } from '../../core/contract/contract.ts';
import type { ProblemCode } from '../../core/model/problem.ts';
import type { OfferedFile } from '../api/files.ts';
import { isUnderWay, type ImportedFile, type ImportedText } from '../reading/imported.ts';
import type { CaseState } from './case-state.svelte.ts';
import { problemSays } from '../../core/texts/wording.ts';
import { messageOf } from './problem-list.svelte.ts';
import { t } from '../texts.svelte.ts';

/** Files of one call: each call answers with the whole case. */
const BATCH_FILES = 25;
/** Characters of base64 after which a batch goes off. */
const BATCH_SIZE = 6 * 1024 * 1024;
/** Milliseconds between two looks at how far the reading is. */
const PROGRESS_EVERY = 300;

export class ImportState {
  files: readonly ImportedFile[] = $state.raw([]);
  /** How far the reading of a batch is; null when nothing is read, or not for longer than a moment. */
  progress: Progress | null = $state.raw(null);
  /** Text in the paste field; kept until it has become a source. */
  pasted = $state('');
  /** Why the pasted text was refused; null otherwise. */
  pasteProblem: string | null = $state(null);
  /** What was offered, file by file. */
  #offered: readonly OfferedFile[] = [];
  #queue: Promise<void> = Promise.resolve();
  /** The case that files are being added to. */
  #target: CaseState | null = null;
  #stopping = false;

  get busy(): boolean {
    return this.files.some(({ texts }) => texts.some(isUnderWay));
  }

  /** Files that are through, whatever became of them. */
  get done(): number {
    return this.files.filter(({ texts }) => !texts.some(isUnderWay)).length;
  }

  /** Adds the files in order; what goes wrong with one does not stop the next. Resolves when all are through. */
  add(target: CaseState, files: readonly OfferedFile[]): Promise<void> {
    const first = this.files.length;
    this.#offered = [...this.#offered, ...files];
    this.files = [...this.files, ...files.map(({ name }) => ({ name, texts: [only(name, 'waiting')] }))];
    this.#queue = this.#queue.then(async () => {
      this.#target = target;
      this.#stopping = false;
      const release = target.holdComparison();
      try {
        await this.#addAll(target, files, first);
      } finally {
        release();
      }
    });
    return this.#queue;
  }

  /** Leaves out what has not been read yet. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#target?.cancelImport();
  }

  /** Adds the pasted text; resolves to what it became, or null when it was refused and stays to be mended. */
  async paste(target: CaseState): Promise<Awaited<ReturnType<CaseState['pasteSource']>> | null> {
    this.pasteProblem = null;
    try {
      const added = await target.pasteSource(this.pasted);
      this.pasted = '';
      return added;
    } catch (error) {
      this.pasteProblem = messageOf(error);
      return null;
    }
  }

  /** Forgets the outcomes of earlier files, unless some are still under way. */
  clear(): void {
    this.pasteProblem = null;
    if (this.busy) return;
    this.files = [];
    this.#offered = [];
  }

  /** The file as it was offered, for what is done with it besides adding sources. */
  offered(file: ImportedFile): OfferedFile | null {
    return this.#offered[this.files.indexOf(file)] ?? null;
  }

  /** Adds the notes, verdicts and links in a file of Web Annotations to the case. */
  async addNotes(target: CaseState, file: ImportedFile): Promise<void> {
    const at = this.files.indexOf(file);
    const offered = this.#offered[at];
    if (offered === undefined) return;
    try {
      const { added, known, lost } = await target.addAnnotations(file.name, await offered.read());
      const reason = [
        t.adding.notesAdded(added, known),
        ...lost.map(({ words, reason: why }) => t.adding.noteLost(words, why)),
      ].join('\n');
      this.#set(at, [{ ...only(file.name, 'noted'), reason }]);
    } catch (error) {
      this.#set(at, [{ ...only(file.name, 'refused'), reason: messageOf(error) }]);
    }
  }

  async #addAll(target: CaseState, files: readonly OfferedFile[], first: number): Promise<void> {
    let batch: { at: number; fileName: string; bytes: string }[] = [];
    const send = async (): Promise<void> => {
      const sent = batch;
      batch = [];
      // Stopped before the door had them, there was nothing for it to stop.
      if (this.#stopping) for (const { at, fileName } of sent) this.#set(at, [only(fileName, 'stopped')]);
      else if (sent.length > 0) await this.#send(target, sent);
    };
    for (const [index, file] of files.entries()) {
      const at = first + index;
      if (this.#stopping) {
        this.#set(at, [only(file.name, 'stopped')]);
        continue;
      }
      this.#set(at, [only(file.name, 'reading')]);
      try {
        batch.push({ at, fileName: file.name, bytes: await file.read() });
      } catch (error) {
        this.#set(at, [{ ...only(file.name, 'refused'), reason: messageOf(error) }]);
      }
      const size = batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (batch.length >= BATCH_FILES || size >= BATCH_SIZE) await send();
    }
    await send();
  }

  async #send(
    target: CaseState,
    batch: readonly { readonly at: number; readonly fileName: string; readonly bytes: string }[],
  ): Promise<void> {
    const watch = setInterval(() => void this.#look(target), PROGRESS_EVERY);
    try {
      const read = await target.importSources(batch.map(({ fileName, bytes }) => ({ fileName, bytes })));
      for (const [index, { at }] of batch.entries()) this.#set(at, (read[index] ?? []).map(textOf));
    } catch (error) {
      for (const { at, fileName } of batch)
        this.#set(at, [{ ...only(fileName, 'refused'), reason: messageOf(error) }]);
    } finally {
      clearInterval(watch);
      this.progress = null;
    }
  }

  async #look(target: CaseState): Promise<void> {
    const progress = await target.importProgress();
    if (this.busy && progress !== null) this.progress = progress;
  }

  #set(at: number, texts: readonly ImportedText[]): void {
    this.files = this.files.map((file, index) => (index === at ? { ...file, texts } : file));
  }
}

/** What a problem means for the report on what was added. */
const STATUSES: Partial<Readonly<Record<ProblemCode, ImportedText['status']>>> = {
  'duplicate-source': 'already-there',
  cancelled: 'stopped',
  'case-file': 'case',
  'annotations-file': 'notes',
};

function only(name: string, status: ImportedText['status']): ImportedText {
  return { name, status, reason: null, sourceId: null, versionOf: null };
}

function textOf({ name, sourceId, record, problem, versionOf }: Outcome): ImportedText {
  if (problem !== null) {
    return { ...only(name, STATUSES[problem.code] ?? 'refused'), reason: problemSays(t, problem) };
  }
  const status = record !== null ? 'record' : versionOf === null ? 'added' : 'version';
  return { name, status, reason: null, sourceId, versionOf };
}
