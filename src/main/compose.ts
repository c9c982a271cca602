// What the doors with a window share: the app with its library, its worker, its clock and its ids.
import type { Contract } from '../core/contract/contract.ts';
import { ANALYSIS_VERSION } from '../core/analysis-version.ts';
import { Comparer } from './analysis/comparer.ts';
import { workerRuns } from './analysis/worker-run.ts';
import { createApp } from './app.ts';
import { exportInWorker } from './export/export-run.ts';
import { parseBodyInWorker, readCaseInWorker, type ParseBody } from './export/open-run.ts';
import type { PrintPdf } from './export/print-pdf.ts';
import { newId } from './ids.ts';
import { readInWorker } from './import/worker-run.ts';
import { derivedFolder } from './library/derived.ts';
import { openLibrary } from './library/open-library.ts';
import { SettingsFile } from './library/settings-file.ts';
import { Searcher } from './search/searcher.ts';
import { VERSION } from './version.ts';
import { versionsInWorker } from './versions/worker-run.ts';

/** By then the window is usable, also on a slow machine, and the index is in step before most people search. */
const SEARCH_AFTER_MS = 3_000;

export interface RunningApp {
  readonly contract: Contract;
  /** Parses the body of a call that brings a large file, off the thread that answers. */
  readonly parseLarge: ParseBody;
  /** Ends comparisons, so that nobody waits for one. */
  readonly endComparisons: () => void;
  /**
   * Ends comparisons, waits until everything is on the disk, and lets the library go.
   * @throws Problem `cannot-save` when the disk refused a change to the last
   */
  readonly close: () => Promise<void>;
}

/**
 * @param folder of the library
 * @param worker where the built worker lies
 * @param onWait told when it takes seconds to know whether another process still has the library
 * @param printPdf how this door prints; left out when it cannot by itself
 * @param toOpen hands out, once, the id of a case that the page should show first
 * @throws Problem `in-use`, `cannot-save`
 */
export async function composeApp(
  folder: string,
  door: 'desktop' | 'browser',
  worker: URL,
  onWait: () => void,
  printPdf?: PrintPdf,
  toOpen?: () => string | null,
): Promise<RunningApp> {
  const { library, readOnly, close } = await openLibrary(folder, door, undefined, undefined, onWait);
  // Only the process that holds the library may keep anything beside it.
  const kept = readOnly === null ? derivedFolder(library.folder, 'analysis', ANALYSIS_VERSION) : null;
  const runs = workerRuns(worker, kept);
  const comparer = new Comparer(runs.start, runs.forget);
  // Built beside the other worker.
  const readFile = readInWorker(new URL('./import-worker.js', worker));
  const search = new Searcher(library, new URL('./search-worker.js', worker));
  // Not while the window opens; a person who searches sooner starts it sooner.
  setTimeout(() => search.begin(), SEARCH_AFTER_MS).unref();
  const settingsFile = new SettingsFile(library.folder);
  const clock = (): string => new Date().toISOString();
  const openWorker = new URL('./open-worker.js', worker);
  return {
    contract: createApp({
      library,
      comparer,
      clock,
      newId,
      door,
      version: VERSION,
      readOnly,
      readFile,
      search,
      settingsFile,
      runExport: exportInWorker(new URL('./export-worker.js', worker)),
      readCase: readCaseInWorker(openWorker),
      versions: versionsInWorker(new URL('./versions-worker.js', worker)),
      ...(printPdf === undefined ? {} : { printPdf }),
      ...(toOpen === undefined ? {} : { toOpen }),
    }),
    parseLarge: parseBodyInWorker(openWorker),
    endComparisons: () => comparer.close(),
    async close() {
      comparer.close();
      runs.close();
      await search.close();
      await settingsFile.flush();
      await close();
    },
  };
}
