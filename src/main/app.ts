// The app behind the contract: library, import, analysis and export put together. Doors call it through dispatch.
import { isDeepStrictEqual } from 'node:util';
import type { Backup, Contract, ImportOutcome, Results } from '../core/contract/contract.ts';
import { CASE_VERSION, NO_REVIEW, reviewerOf, type Case } from '../core/model/case.ts';
import { applyChange } from '../core/model/change.ts';
import { Problem, say, type Told } from '../core/model/problem.ts';
import { changeTyped, isNothingStored, takeTyped, withEarlier, type Typed } from '../core/model/typed.ts';
import { asCompared } from '../core/resolve/corrected-claims.ts';
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
import { ExportRuns } from './export-runs.ts';
import { exportInPlace, type RunExport } from './export/export-run.ts';
import { annotationsFrom } from './export/open-file.ts';
import { readCaseInPlace, type ReadCase } from './export/open-run.ts';
import { printWithBrowser, type PrintPdf } from './export/print-pdf.ts';
import type { FileBytes } from './import/document.ts';
import { readFile } from './import/import-file.ts';
import { ImportRuns, type ReadOneFile } from './import-runs.ts';
import { addTexts, idsIn } from './import-changes.ts';
import { importText } from './import/text.ts';
import { earlierVersionOf } from './import/versions.ts';
import { caseDifferences } from './library/case-differences.ts';
import { CASE_ID } from './library/folders.ts';
import type { Library } from './library/library.ts';
import { noticeOf } from './library/notices.ts';
import { SettingsFile } from './library/settings-file.ts';
import { caseIdIn } from './library/trash.ts';
import { OpenCases } from './open-cases.ts';
import { OpenPages } from './open-pages.ts';
import { OpeningRuns } from './opening-runs.ts';
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
  /** Where the settings are kept; left out where nobody waits for their last write. */
  readonly settingsFile?: SettingsFile;
  /** Searches the library; left out where nobody searches. */
  readonly search?: Search;
  /** Hands out, once, the id of a case that a file brought and that the page should show first. */
  readonly toOpen?: () => string | null;
  /** How a file is read: in place, unless the door has a thread to do it in. */
  readonly readFile?: ReadOneFile;
  /** How versions are compared and adopted: in place, unless the door has a thread to do it in. */
  readonly versions?: VersionRuns;
  /** How an export is written: in place, unless the door has a thread to do it in. */
  readonly runExport?: RunExport;
  /** How an exported case is read: in place, unless the door has a thread to do it in. */
  readonly readCase?: ReadCase;
  /** How a report becomes a PDF; by a browser found on this machine unless the door prints by itself. */
  readonly printPdf?: PrintPdf;
}

/** Puts the app together. What it keeps is saved before a call resolves, so quitting needs only `library.flush`. */
export function createApp(parts: AppParts): Contract {
  const { library, comparer, clock, newId, door, version, readOnly, printPdf = printWithBrowser } = parts;
  const { versions = versionsInPlace, runExport = exportInPlace } = parts;
  const { settingsFile = new SettingsFile(library.folder) } = parts;
  const cases = new OpenCases(library, clock);
  const prints = new LibraryPrints(library);
  const imports = new ImportRuns(parts.readFile ?? readFile);
  const pages = new OpenPages();
  const openings = new OpeningRuns(parts.readCase ?? readCaseInPlace);
  const exports = new ExportRuns({ cases, library, comparer, runExport, printPdf });

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

  const importFiles = (caseId: string, files: readonly FileBytes[]) =>
    imports.read(caseId, files, async (read) => {
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
    });

  /**
   * Takes away what was typed in earlier versions on a case that is gone for good: it waits among the settings until the
   * case is opened, which it never is again.
   */
  const forgetTypedOf = async (caseId: string): Promise<void> => {
    if (isNothingStored(await settingsFile.typedOf(caseId))) return;
    const kept = (await library.list()).map(({ id }) => id);
    const deleted = (await library.deleted()).map(({ id }) => caseIdIn(id));
    if (![...kept, ...deleted].includes(caseId)) await settingsFile.forgetTyped(caseId);
  };

  // One at a time, or two pages that start together would each make a sample.
  let starting: Promise<string | null> | null = null;
  const firstCase = async (): Promise<string | null> => {
    if (readOnly !== null || !(await library.isNew())) return null;
    const { case: sample } = await makeSample();
    // Writes the index, by which a library that was emptied is told from a new one.
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
    readSettings: () => settingsFile.read(),
    async saveSettings({ settings }) {
      await settingsFile.write(settings, clock());
      return null;
    },
    async takeTyped({ caseId, browser, page, open }) {
      const everywhere = pages.tell(browser, open);
      const earlier = await settingsFile.typedOf(caseId);
      const found: Typed[] = [];
      try {
        await library.typed(caseId, (stored) => {
          const taken = takeTyped(withEarlier(stored, earlier), page, everywhere);
          found.push(taken.typed);
          return taken.stored;
        });
        if (!isNothingStored(earlier)) await settingsFile.forgetTyped(caseId);
      } catch (error) {
        // Where nothing can be written, what was read is shown all the same, and stays where it lies.
        if (found.length === 0) throw error;
      }
      return found[0]!;
    },
    async keepTyped({ caseId, page, ...change }) {
      await library.typed(caseId, (stored) => changeTyped(stored, page, change));
      return null;
    },
    leavePage({ page }) {
      pages.leave(page);
      return Promise.resolve(null);
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
      imports.stop(caseId);
      await cases.discard(caseId);
      // Whoever asked for a comparison in the meantime is told that it was cancelled.
      await comparer.forget(caseId);
      return null;
    },

    listDeleted: () => library.deleted(),
    async restoreDeleted({ deletedId }) {
      return { caseId: await library.restoreDeleted(deletedId) };
    },
    async eraseDeleted({ deletedId }) {
      await library.eraseDeleted(deletedId);
      await forgetTypedOf(caseIdIn(deletedId)).catch(() => undefined);
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
      const comparison = await comparer.compare(caseId, asCompared(subject));
      parts.search?.compared(caseId, comparison);
      return comparison;
    },
    async seenBefore({ caseId }) {
      const { case: subject } = await cases.view(caseId);
      return prints.seenBefore(subject);
    },
    async partners({ caseId, sourceId, start, end }) {
      const { case: subject } = await cases.view(caseId);
      return comparer.partners(caseId, asCompared(subject), { source: sourceId, start, end });
    },
    importProgress: ({ caseId }) => Promise.resolve(imports.progress(caseId)),
    cancelImport({ caseId }) {
      imports.stop(caseId);
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

    exportCase: ({ caseId, run = newId(), ...wish }) => exports.write(caseId, run, wish),
    exportProgress: ({ caseId, run }) => Promise.resolve(exports.progress(caseId, run)),
    cancelExport({ caseId, run }) {
      exports.stop(caseId, run);
      return Promise.resolve(null);
    },
    cancelOpening({ run }) {
      openings.stop(run);
      return Promise.resolve(null);
    },
    async openCaseFile({ run = newId(), ...file }) {
      const { subject, originals } = await openings.read(run, file);
      const taken = (await library.list()).map(({ id }) => id);
      if (taken.includes(subject.id)) {
        // One that cannot be read keeps nobody from opening the file as a case of its own.
        const there = await cases.view(subject.id).catch(() => null);
        if (there !== null && goesOnFrom(there.case, subject)) return there;
      }
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

/** Whether a case is what another one was or became, so that opening the other would only make a copy. */
function goesOnFrom(present: Case, { history }: Case): boolean {
  return history.length > 0 && isDeepStrictEqual(present.history.slice(0, history.length), history);
}

function freshId(newId: () => string, taken: readonly string[]): string {
  for (;;) {
    const id = newId();
    if (!taken.includes(id)) return id;
  }
}
