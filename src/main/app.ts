// The app behind the contract: library, import, analysis and export put together. Doors call it through dispatch.
import type {
  Backup,
  Contract,
  ImportOutcome,
  MadeFile,
  Progress,
  Results,
} from '../core/contract/contract.ts';
import { EXPORT_FORMATS } from '../core/contract/formats.ts';
import { CASE_VERSION, NO_REVIEW, reviewerOf, type Case } from '../core/model/case.ts';
import { applyChange } from '../core/model/change.ts';
import { Problem, say, type Told } from '../core/model/problem.ts';
import type { Comparer } from './analysis/comparer.ts';
import {
  addSource,
  annotate,
  editAnnotation,
  editCase,
  editSource,
  placeAnnotation,
  removeAnnotation,
  removeSource,
} from './changes.ts';
import type { ExportWish } from './export/export-case.ts';
import { exportCancelled, exportInPlace, type RunExport } from './export/export-run.ts';
import { annotationsFrom, readCaseFile } from './export/open-file.ts';
import { printWithBrowser, type PrintPdf } from './export/print-pdf.ts';
import { readFile, type ReadOutcome } from './import/import-file.ts';
import type { FileBytes, OnProgress } from './import/document.ts';
import { cancelled } from './import/worker-run.ts';
import { addTexts, idsIn } from './import-changes.ts';
import { importText } from './import/text.ts';
import { earlierVersionOf } from './import/versions.ts';
import { caseDifferences } from './library/case-differences.ts';
import { CASE_ID, type Library } from './library/library.ts';
import { noticeOf } from './library/notices.ts';
import { readSettings, writeSettings } from './library/settings-file.ts';
import { OpenCases } from './open-cases.ts';
import { attachReference, meetReference, removeReference } from './reference-changes.ts';
import * as review from './review-changes.ts';
import { LibraryPrints } from './seen-before/library-prints.ts';
import type { Search } from './search/searcher.ts';
import { versionsInPlace, type VersionRuns } from './versions/worker-run.ts';
import { SAMPLE_TITLE, sampleBase, sampleSources } from './sample.ts';

export interface AppParts {
  readonly library: Library;
  readonly comparer: Comparer;
  /** The time now, ISO 8601 with zone. */
  readonly clock: () => string;
  /** A new random id: a lower-case letter, then lower-case letters and digits. */
  readonly newId: () => string;
  readonly door: 'desktop' | 'browser';
  /** Version of Crossread. */
  readonly version: string;
  /** Why nothing can be saved in this library; null when it can. */
  readonly readOnly: Told | null;
  /** Searches the library; left out where nobody searches. */
  readonly search?: Search;
  /** Hands out, once, the id of a case that a file brought and that the page should show first. */
  readonly toOpen?: () => string | null;
  /** How a file is read: in place, unless the door has a thread to do it in. */
  readonly readFile?: (
    file: FileBytes,
    onProgress: OnProgress,
    signal: AbortSignal,
  ) => Promise<ReadOutcome[]>;
  /** How versions are compared and adopted: in place, unless the door has a thread to do it in. */
  readonly versions?: VersionRuns;
  /** How an export is written: in place, unless the door has a thread to do it in. */
  readonly runExport?: RunExport;
  /** How a report becomes a PDF; by a browser found on this machine unless the door prints by itself. */
  readonly printPdf?: PrintPdf;
}

interface ImportRun {
  progress: Progress;
  readonly stop: AbortController;
}

interface ExportRun {
  /** The sources are still being compared. */
  isWaiting: boolean;
  readonly stop: AbortController;
}

/** Puts the app together. What it keeps is saved before a call resolves, so quitting needs only `library.flush`. */
export function createApp(parts: AppParts): Contract {
  const { library, comparer, clock, newId, door, version, readOnly, printPdf = printWithBrowser } = parts;
  const { versions = versionsInPlace, runExport = exportInPlace } = parts;
  const cases = new OpenCases(library, clock);
  const prints = new LibraryPrints(library);
  /** What is being read for each case; two windows of one browser may each add files to it. */
  const imports = new Map<string, ImportRun[]>();
  /** What is being written, by the case and the name that the page gave it. */
  const exports = new Map<string, ExportRun>();

  const newCase = (title: string, id: string): Case => {
    const at = clock();
    return {
      format: 'crossread-case',
      version: CASE_VERSION,
      id,
      about: { title, base: null },
      createdAt: at,
      changedAt: at,
      sources: [],
      annotations: [],
      ...NO_REVIEW,
      history: [{ at, by: reviewerOf(NO_REVIEW), what: ['create', title] }],
    };
  };

  const makerOf = (subject: Case): review.Maker => ({
    id: freshId(newId, idsIn(subject)),
    at: clock(),
    by: reviewerOf(subject),
  });

  const unusedCaseId = async (): Promise<string> => {
    const taken = (await library.list()).map(({ id }) => id);
    return freshId(newId, taken);
  };

  const makeSample = async () => {
    const id = await unusedCaseId();
    const made = sampleSources(newId, clock(), version);
    for (const { source, bytes } of made) {
      await library.keepOriginal(id, source.sha256, source.file ?? 'sample', bytes);
    }
    const sources = made.map(({ source }) => source);
    const empty = newCase(SAMPLE_TITLE, id);
    return cases.add({ ...empty, about: { ...empty.about, base: sampleBase(sources) }, sources });
  };

  const paste = async (caseId: string, bytes: Uint8Array) => {
    let sourceId = '';
    let versionOf: string | null = null;
    const view = await cases.change(caseId, (subject) => {
      sourceId = freshId(newId, idsIn(subject));
      const source = importText({ id: sourceId, bytes, fileName: null, importedAt: clock(), version });
      versionOf = earlierVersionOf(subject.sources, source)?.id ?? null;
      const change = addSource(subject, source);
      const met = meetReference(applyChange(subject, change), source);
      return met === null ? change : { ...change, edits: [...change.edits, ...met] };
    });
    return { ...view, sourceId, versionOf };
  };

  /** What the file holds; stopping is a problem of this file as others are. */
  const readOne = async (
    file: FileBytes,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<readonly ReadOutcome[]> => {
    try {
      if (signal.aborted) throw cancelled(file.name);
      return await (parts.readFile ?? readFile)(file, onProgress, signal);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return [{ name: file.name, document: null, problem: error }];
    }
  };

  const stopImports = (caseId: string): void => {
    for (const { stop } of imports.get(caseId) ?? []) stop.abort();
  };

  const importFiles = async (caseId: string, files: readonly FileBytes[]) => {
    const stop = new AbortController();
    const run: ImportRun = { progress: { step: `Reading ${files[0]?.name ?? ''}`, done: 0 }, stop };
    imports.set(caseId, [...(imports.get(caseId) ?? []), run]);
    try {
      // Read before the case is touched: a long PDF must not hold up the notes a person makes meanwhile.
      const read: (readonly ReadOutcome[])[] = [];
      for (const [index, file] of files.entries()) {
        run.progress = { step: `Reading ${file.name}`, done: index / files.length };
        const onProgress = (step: string, done: number): void => {
          if (stop.signal.aborted) throw cancelled(file.name);
          run.progress = { step, done: (index + done) / files.length };
        };
        read.push(await readOne(file, onProgress, stop.signal));
      }
      let outcomes: readonly (readonly ImportOutcome[])[] = [];
      const view = await cases.change(caseId, async (subject) => {
        const making = { newId: (taken: readonly string[]) => freshId(newId, taken), clock, version };
        const made = addTexts(subject, read, making);
        for (const { sha256, name, bytes } of made.originals)
          await library.keepOriginal(caseId, sha256, name, bytes);
        outcomes = made.outcomes;
        return made.change;
      });
      return { ...view, files: outcomes };
    } finally {
      const others = (imports.get(caseId) ?? []).filter((other) => other !== run);
      if (others.length > 0) imports.set(caseId, others);
      else imports.delete(caseId);
    }
  };

  const writeExport = async (caseId: string, run: string, wish: ExportWish): Promise<MadeFile> => {
    const writing: ExportRun = { isWaiting: true, stop: new AbortController() };
    const { signal } = writing.stop;
    const stopped = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(exportCancelled()));
    });
    // Whoever stops it before anybody waits is told all the same; an unhandled rejection would end the process.
    stopped.catch(() => undefined);
    exports.set(nameOf(caseId, run), writing);
    try {
      const { case: subject } = await Promise.race([cases.view(caseId), stopped]);
      // A file that holds the case as it is needs no comparison, and may be wanted in a hurry.
      const isCompared = subject.sources.length >= 2 && !EXPORT_FORMATS[wish.format].isWhole;
      const comparing = isCompared ? comparer.compare(caseId, subject.sources) : null;
      const comparison = await Promise.race([comparing, stopped]);
      writing.isWaiting = false;
      const originals =
        wish.format === 'bundle' ? await Promise.race([library.originals(caseId), stopped]) : [];
      const made = runExport({ subject, comparison, wish, originals }, printPdf, signal);
      const { content, ...file } = await Promise.race([made, stopped]);
      return typeof content === 'string'
        ? { ...file, text: content }
        : { ...file, bytes: Buffer.from(content).toString('base64') };
    } finally {
      exports.delete(nameOf(caseId, run));
    }
  };

  // One at a time, or two pages that start together would each make a sample.
  let starting: Promise<string | null> | null = null;
  const firstCase = async (): Promise<string | null> => {
    if (readOnly !== null || !(await library.isNew())) return null;
    const { case: sample } = await makeSample();
    await library.list();
    return sample.id;
  };

  return {
    async start() {
      starting = (starting ?? Promise.resolve(null)).then(firstCase, firstCase);
      const notice = readOnly === null ? {} : { notice: noticeOf('read-only', readOnly) };
      return {
        version,
        door,
        library: library.folder,
        open: parts.toOpen?.() ?? (await starting),
        ...notice,
      };
    },
    readSettings: () => readSettings(library.folder),
    async saveSettings({ settings }) {
      await writeSettings(library.folder, settings);
      return null;
    },
    listCases: () => library.list(),
    search({ query, caseId }) {
      if (parts.search === undefined) throw new Problem('not-allowed', say`Nothing can be searched here.`);
      return parts.search.search(query, caseId);
    },
    createCase: async ({ title }) => cases.add(newCase(title, await unusedCaseId())),
    async openSample() {
      const there = (await library.list()).find(
        ({ title, problem }) => title === SAMPLE_TITLE && problem === null,
      );
      return there === undefined ? makeSample() : cases.view(there.id);
    },
    openCase: ({ caseId }) => cases.view(caseId),
    async deleteCase({ caseId }) {
      comparer.cancel(caseId);
      stopImports(caseId);
      await cases.discard(caseId);
      // Whoever asked for a comparison in the meantime is told that it was cancelled.
      await comparer.forget(caseId);
      return null;
    },

    async dismissNotice({ caseId }) {
      await library.dismissNotice(caseId);
      return cases.view(caseId);
    },
    async listBackups({ caseId }) {
      const { case: now } = await cases.view(caseId);
      const found: Backup[] = [];
      for await (const { name, subject } of library.backups(caseId)) {
        found.push({
          id: name.id,
          at: name.at,
          title: subject.about.title,
          sources: subject.sources.length,
          annotations: subject.annotations.length,
          differences: caseDifferences(now, subject),
        });
      }
      return found;
    },
    restoreBackup({ caseId, backupId }) {
      comparer.cancel(caseId);
      return cases.restore(caseId, () => library.takeBackup(caseId, backupId));
    },

    importSources: ({ caseId, files }) =>
      importFiles(
        caseId,
        files.map(({ fileName, bytes }) => ({ name: fileName, bytes: Buffer.from(bytes, 'base64') })),
      ),
    pasteSource: ({ caseId, text }) => paste(caseId, Buffer.from(text)),
    editSource: ({ caseId, sourceId, fields }) =>
      cases.change(caseId, (subject) => editSource(subject, sourceId, fields)),
    removeSource: ({ caseId, sourceId }) =>
      cases.change(caseId, (subject) => removeSource(subject, sourceId)),
    async compareVersions({ caseId, sourceId, newerId }) {
      return versions.compare((await cases.view(caseId)).case, sourceId, newerId);
    },
    adoptVersion: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => versions.adopt(subject, wish, clock())),
    editCase: ({ caseId, fields }) => cases.change(caseId, (subject) => editCase(subject, fields)),

    async annotate({ caseId, sourceId, start, end, note, tags }) {
      let annotationId = '';
      const view = await cases.change(caseId, (subject) => {
        annotationId = freshId(newId, idsIn(subject));
        const made = { id: annotationId, at: clock(), by: reviewerOf(subject) };
        return annotate(subject, { source: sourceId, start, end }, { note, tags }, made);
      });
      return { ...view, annotationId };
    },
    editAnnotation: ({ caseId, annotationId, note, tags }) =>
      cases.change(caseId, (subject) => editAnnotation(subject, annotationId, { note, tags }, clock())),
    placeAnnotation: ({ caseId, annotationId, start, end }) =>
      cases.change(caseId, (subject) => placeAnnotation(subject, annotationId, { start, end }, clock())),
    removeAnnotation: ({ caseId, annotationId }) =>
      cases.change(caseId, (subject) => removeAnnotation(subject, annotationId)),
    editReview: ({ caseId, fields }) => cases.change(caseId, (subject) => review.editReview(subject, fields)),
    giveVerdict: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.giveVerdict(subject, wish, makerOf(subject))),
    removeVerdict: ({ caseId, verdictId }) =>
      cases.change(caseId, (subject) => review.removeVerdict(subject, verdictId)),
    setPointState: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.setPointState(subject, wish, makerOf(subject))),
    decideFinding: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.decideFinding(subject, wish, makerOf(subject))),
    link: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.link(subject, wish, makerOf(subject))),
    removeLink: ({ caseId, linkId }) => cases.change(caseId, (subject) => review.removeLink(subject, linkId)),
    correct: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.correct(subject, wish, makerOf(subject))),
    removeCorrection: ({ caseId, correctionId }) =>
      cases.change(caseId, (subject) => review.removeCorrection(subject, correctionId)),
    saveScale: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.saveScale(subject, wish, makerOf(subject).id)),
    removeScale: ({ caseId, scaleId }) =>
      cases.change(caseId, (subject) => review.removeScale(subject, scaleId)),
    saveTags: ({ caseId, ...wish }) => cases.change(caseId, (subject) => review.saveTags(subject, wish)),
    renameTag: ({ caseId, ...wish }) => cases.change(caseId, (subject) => review.renameTag(subject, wish)),
    undo: ({ caseId }) => cases.undo(caseId),
    redo: ({ caseId }) => cases.redo(caseId),

    async compare({ caseId }) {
      const { case: subject } = await cases.view(caseId);
      if (subject.sources.length < 2) {
        throw new Problem(
          'too-few-sources',
          say`There is nothing to compare yet: a comparison needs at least two sources. Add another one.`,
        );
      }
      const comparison = await comparer.compare(caseId, subject.sources);
      parts.search?.compared(caseId, comparison);
      return comparison;
    },
    async seenBefore({ caseId }) {
      const { case: subject } = await cases.view(caseId);
      return prints.seenBefore(subject);
    },
    async partners({ caseId, sourceId, start, end }) {
      const { case: subject } = await cases.view(caseId);
      return comparer.partners(caseId, subject.sources, { source: sourceId, start, end });
    },
    importProgress: ({ caseId }) => Promise.resolve(imports.get(caseId)?.[0]?.progress ?? null),
    cancelImport({ caseId }) {
      stopImports(caseId);
      return Promise.resolve(null);
    },
    attachReference: ({ caseId, referenceId, sourceId }) =>
      cases.change(caseId, (subject) => attachReference(subject, referenceId, sourceId)),
    removeReference: ({ caseId, referenceId }) =>
      cases.change(caseId, (subject) => removeReference(subject, referenceId)),
    comparedByWords: ({ caseId }) => comparer.byWords(caseId),
    compareProgress: ({ caseId }) => Promise.resolve(comparer.progress(caseId)),
    cancelCompare({ caseId }) {
      comparer.cancel(caseId);
      return Promise.resolve(null);
    },

    exportCase: ({ caseId, run = newId(), ...wish }) => writeExport(caseId, run, wish),
    exportProgress({ caseId, run }) {
      const writing = exports.get(nameOf(caseId, run));
      if (writing === undefined) return Promise.resolve(null);
      const comparing = writing.isWaiting ? comparer.progress(caseId) : null;
      return Promise.resolve(comparing ?? { step: 'Writing the export', done: null });
    },
    cancelExport({ caseId, run }) {
      exports.get(nameOf(caseId, run))?.stop.abort();
      return Promise.resolve(null);
    },
    async openCaseFile({ fileName, bytes }) {
      const { subject, originals } = readCaseFile(Buffer.from(bytes, 'base64'), fileName);
      const taken = (await library.list()).map(({ id }) => id);
      const free = CASE_ID.test(subject.id) && !taken.includes(subject.id);
      const id = free ? subject.id : freshId(newId, taken);
      for (const original of originals) {
        await library.keepOriginal(id, original.sha256, original.fileName, original.bytes);
      }
      return cases.add({ ...subject, id });
    },
    async addAnnotations({ caseId, fileName, bytes }) {
      let found = { added: 0, known: 0, lost: [] as Results['addAnnotations']['lost'] };
      const view = await cases.change(caseId, (subject) => {
        const making = { newId: () => freshId(newId, idsIn(subject)), now: clock() };
        const made = annotationsFrom(subject, Buffer.from(bytes, 'base64'), fileName, making);
        found = { added: made.added, known: made.read.known, lost: made.read.lost };
        return made.change;
      });
      return { ...view, ...found };
    },
  };
}

const nameOf = (caseId: string, run: string): string => `${caseId} ${run}`;

function freshId(newId: () => string, taken: readonly string[]): string {
  for (;;) {
    const id = newId();
    if (!taken.includes(id)) return id;
  }
}
