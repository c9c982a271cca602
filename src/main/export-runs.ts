// The exports that are being written: what each needs is gathered first, how far it is, and how it is stopped.
import type { MadeFile, Results } from '../core/contract/contract.ts';
import { EXPORT_FORMATS } from '../core/contract/formats.ts';
import { asCompared } from '../core/resolve/corrected-claims.ts';
import type { Comparer } from './analysis/comparer.ts';
import type { ExportWish } from './export/export-case.ts';
import { exportCancelled, type RunExport } from './export/export-run.ts';
import type { PrintPdf } from './export/print-pdf.ts';
import type { Library } from './library/library.ts';
import type { OpenCases } from './open-cases.ts';

interface ExportRun {
  /** The sources are still being compared. */
  isWaiting: boolean;
  readonly stop: AbortController;
}

/** What exports are written with. */
interface ExportParts {
  readonly cases: Pick<OpenCases, 'view'>;
  readonly library: Pick<Library, 'originals'>;
  readonly comparer: Pick<Comparer, 'compare' | 'progress'>;
  readonly runExport: RunExport;
  readonly printPdf: PrintPdf;
}

export class ExportRuns {
  readonly #parts: ExportParts;
  /** By the case and the name that the page gave the export (`keyOf`). */
  readonly #runs = new Map<string, ExportRun>();

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /**
   * Writes an export, once the sources are compared where the format needs that.
   * @throws Problem `cancelled` when it is stopped
   */
  async write(caseId: string, run: string, wish: ExportWish): Promise<MadeFile> {
    const { cases, library, comparer, runExport, printPdf } = this.#parts;
    const writing: ExportRun = { isWaiting: true, stop: new AbortController() };
    const { signal } = writing.stop;
    const stopped = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(exportCancelled()));
    });
    // Whoever stops it before anybody waits is told all the same; an unhandled rejection would end the process.
    stopped.catch(() => undefined);
    this.#runs.set(keyOf(caseId, run), writing);
    try {
      const { case: subject } = await Promise.race([cases.view(caseId), stopped]);
      // A file that holds the case as it is needs no comparison, and may be wanted in a hurry.
      const isCompared = subject.sources.length >= 2 && !EXPORT_FORMATS[wish.format].isWhole;
      const comparing = isCompared ? comparer.compare(caseId, asCompared(subject)) : null;
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
      this.#runs.delete(keyOf(caseId, run));
    }
  }

  /** How far an export is; null when none of this name is under way. */
  progress(caseId: string, run: string): Results['exportProgress'] {
    const writing = this.#runs.get(keyOf(caseId, run));
    if (writing === undefined) return null;
    const comparing = writing.isWaiting ? this.#parts.comparer.progress(caseId) : null;
    return comparing ?? { step: 'Writing the export', done: null };
  }

  /** Stops an export; the comparison that it may be waiting for goes on. */
  stop(caseId: string, run: string): void {
    this.#runs.get(keyOf(caseId, run))?.stop.abort();
  }
}

const keyOf = (caseId: string, run: string): string => `${caseId} ${run}`;
