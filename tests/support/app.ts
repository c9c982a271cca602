// An app over a library in a folder of the test's, with a clock and ids that count, and the analysis in place.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../../src/core/analysis.ts';
import { Comparer, type StartRun } from '../../src/main/analysis/comparer.ts';
import { createApp } from '../../src/main/app.ts';
import { Library } from '../../src/main/library/library.ts';
import { Searcher } from '../../src/main/search/searcher.ts';
import type { Contract } from '../../src/core/contract/contract.ts';
import { Problem } from '../../src/core/model/problem.ts';

const SEARCH_WORKER = pathToFileURL(join(import.meta.dirname, '../../out/main/search-worker.js'));

/** Runs the analysis at once, on the thread of the test. */
const inPlace: StartRun = ({ sources, partnersOf }, { onProgress }) => ({
  result: Promise.resolve(
    analyse(sources, {
      ...(partnersOf === undefined ? {} : { partnersOf }),
      onProgress: (step, done) => onProgress({ step, done }),
    }),
  ),
  stop: () => undefined,
});

/** One second later at every look. */
function countingClock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++).toISOString();
}

/** testaaa0, testaaa1, … */
function countingIds(prefix = 'testaaa'): () => string {
  let count = 0;
  return () => `${prefix}${count++}`;
}

/** @param startRun how comparisons run; in place unless the test is about running them */
export async function openApp(
  folder: string,
  startRun: StartRun = inPlace,
): Promise<{ app: Contract; library: Library; search: Searcher }> {
  const library = await Library.open(folder);
  // Starts no thread before something is searched for.
  const search = new Searcher(library, SEARCH_WORKER);
  const app = createApp({
    library,
    comparer: new Comparer(startRun),
    clock: countingClock(),
    newId: countingIds(),
    door: 'browser',
    version: '0.0.0',
    readOnly: null,
    search,
  });
  return { app, library, search };
}

/**
 * Adds one file. Rejects with its problem when nothing of it came in; `sourceId` is that of the first text in it.
 */
export async function addFile(app: Contract, caseId: string, fileName: string, content: string | Uint8Array) {
  const added = await app.importSources({ caseId, files: [{ fileName, bytes: base64(content) }] });
  const outcomes = added.files[0] ?? [];
  const problem = outcomes.every((one) => one.problem !== null) ? outcomes[0]?.problem : null;
  if (problem) throw new Problem(problem.code, problem.message);
  return {
    ...added,
    outcomes,
    sourceId: outcomes.find(({ sourceId }) => sourceId !== null)?.sourceId ?? null,
  };
}

/** Bytes as `importSources` takes them. */
export function base64(text: string | Uint8Array): string {
  return Buffer.from(text).toString('base64');
}
