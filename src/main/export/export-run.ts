// Writes exports in a thread of its own, so that the app answers while the report of a large case is laid out, and so
// that it can be stopped. What only the main thread has, the printer of the door, is asked for by message.
import { Worker } from 'node:worker_threads';
import type { Case } from '../../core/model/case.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { Problem, say, type ProblemData } from '../../core/model/problem.ts';
import type { Original } from './bundle.ts';
import type { ExportedFile, ExportWish } from './export-case.ts';
import type { PrintPdf } from './print-pdf.ts';

/** What is to be written. */
export interface ExportTask {
  readonly subject: Case;
  readonly comparison: Comparison | null;
  readonly wish: ExportWish;
  /** The bytes that the sources were imported from; empty where the format does not hold them. */
  readonly originals: readonly Original[];
}

/** What the thread posts. */
export type ExportMessage =
  | { readonly kind: 'print'; readonly html: string }
  | { readonly kind: 'done'; readonly file: ExportedFile }
  | { readonly kind: 'refused'; readonly problem: ProblemData };

/** What the thread is answered when it wants something printed. */
export interface PrintedMessage {
  readonly pdf: Uint8Array;
}

/** As `exportCase`, and with its problems; Problem `cancelled` when it is stopped. */
export type RunExport = (task: ExportTask, printPdf: PrintPdf, signal: AbortSignal) => Promise<ExportedFile>;

/** At once, on the thread that asks. */
export const exportInPlace: RunExport = async (
  { subject, comparison, wish, originals },
  printPdf,
  signal,
) => {
  // The app starts without what exports are made of, which the stages of the analysis are part of.
  const { exportCase } = await import('./export-case.ts');
  try {
    return await exportCase(subject, comparison, wish, {
      originals: () => Promise.resolve(originals),
      printPdf: (html) => printPdf(html, signal),
    });
  } catch (error) {
    throw signal.aborted ? exportCancelled() : error;
  }
};

/**
 * Characters of all texts together up to which an export is written at once: a report on two articles takes some
 * hundred milliseconds, about what a thread takes to start.
 */
const IN_PLACE = 20_000;

/** @param script where the built worker lies */
export function exportInWorker(script: URL): RunExport {
  return (task, printPdf, signal) => {
    const size = task.subject.sources.reduce((sum, { text }) => sum + text.length, 0);
    return size <= IN_PLACE
      ? exportInPlace(task, printPdf, signal)
      : inThread(script, task, printPdf, signal);
  };
}

/** What an export that was stopped ends with. */
export function exportCancelled(): Problem {
  return new Problem('cancelled', say`The export was stopped, and nothing was saved.`);
}

async function inThread(
  script: URL,
  task: ExportTask,
  printPdf: PrintPdf,
  signal: AbortSignal,
): Promise<ExportedFile> {
  if (signal.aborted) throw exportCancelled();
  const worker = new Worker(script, { workerData: task });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise<ExportedFile>((resolve, reject) => {
      const fail = (cause: unknown): void => reject(signal.aborted ? exportCancelled() : brokenOff(cause));
      worker.on('message', (message: ExportMessage) => {
        if (message.kind === 'done') resolve(message.file);
        else if (message.kind === 'refused') reject(Problem.from(message.problem));
        else
          printPdf(message.html, signal).then(
            (pdf) => worker.postMessage({ pdf } satisfies PrintedMessage),
            (error: unknown) => (error instanceof Problem ? reject(error) : fail(error)),
          );
      });
      worker.once('error', fail);
      worker.once('exit', (code) => fail(new Error(`The thread ended with code ${String(code)}.`)));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function brokenOff(cause: unknown): Problem {
  return new Problem(
    'internal',
    say`Writing the export broke off; your case is unharmed. Try again; if it breaks off again, there may be too little memory: export a part of the case.`,
    { cause },
  );
}
