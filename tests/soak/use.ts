// Scripted use of the app as a door composes it, its threads included: cases are made, read, judged, compared, searched,
// exported, restored and thrown away for as long as is wanted, while memory is measured.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contract } from '../../src/core/contract/contract.ts';
import { composeApp } from '../../src/main/compose.ts';
import { reports } from '../bench/reports.ts';
import { seededRandom } from '../support/random.ts';

const WORKER = pathToFileURL(join(import.meta.dirname, '../../out/main/worker.js'));

/** As many cases as the library holds at most; a new one then takes the place of one that is thrown away. */
const CASES = 25;
/** Different texts to draw from; each case takes a few. */
const TEXTS = 200;
const MAX_NOTES = 60;

export interface MemorySample {
  readonly minute: number;
  /** Calls made so far. */
  readonly calls: number;
  /** MB of the main thread's heap after a collection, and of the whole process, threads and native memory included. */
  readonly heap: number;
  readonly process: number;
}

/**
 * Uses the app for so many minutes.
 * @param samples how often memory is measured, at even distances
 * @param onSample told of each at once
 */
export async function use(
  minutes: number,
  seed: number,
  samples: number,
  onSample: (sample: MemorySample) => void,
): Promise<readonly MemorySample[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-use-'));
  const { contract: app, close } = await composeApp(folder, 'browser', WORKER, () => undefined);
  const random = seededRandom(seed);
  const texts = reports(TEXTS, seed).map(({ text }) => text);
  const taken: MemorySample[] = [];
  const start = performance.now();
  let calls = 0;
  try {
    const cases: string[] = [];
    while (taken.length < samples) {
      calls += await useOnce(app, cases, texts, random);
      const minute = (performance.now() - start) / 60_000;
      if (minute < ((taken.length + 1) * minutes) / samples) continue;
      globalThis.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      const sample = { minute, calls, heap: heapUsed / 2 ** 20, process: rss / 2 ** 20 };
      taken.push(sample);
      onSample(sample);
    }
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
  return taken;
}

/** One sitting with one case. @returns how many calls it took */
async function useOnce(
  app: Contract,
  cases: string[],
  texts: readonly string[],
  random: () => number,
): Promise<number> {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  let calls = 0;
  const called = <T>(answer: Promise<T>): Promise<T> => {
    calls += 1;
    return answer;
  };
  if (cases.length === CASES) {
    const [gone] = cases.splice(Math.floor(random() * CASES), 1);
    await called(app.deleteCase({ caseId: gone! }));
  }
  if (cases.length < CASES / 2 || random() < 0.3) {
    const { case: made } = await called(app.createCase({ title: `Case ${Math.floor(random() * 1e6)}` }));
    const first = Math.floor(random() * (TEXTS - 4));
    for (const text of texts.slice(first, first + 2 + Math.floor(random() * 3))) {
      await called(app.pasteSource({ caseId: made.id, text }));
    }
    cases.push(made.id);
  }
  const caseId = any(cases);
  const { case: subject } = await called(app.openCase({ caseId }));
  const sourceId = any(subject.sources).id;
  await called(app.compare({ caseId }));
  await called(app.partners({ caseId, sourceId, start: 0, end: 200 }));
  await called(app.seenBefore({ caseId }));
  const passage = { source: sourceId, start: 0, end: 20 };
  for (let note = 0; note < 3 && subject.annotations.length < MAX_NOTES; note += 1) {
    const text = `Note ${Math.floor(random() * 1e6)}`;
    await called(app.annotate({ caseId, sourceId, start: 0, end: 20, note: text, tags: ['t'] }));
  }
  const point = { caseId, passages: [passage], replaces: null };
  await called(app.giveVerdict({ ...point, label: 'Disputed', explanation: 'Because.', evidence: [] }));
  await called(app.undo({ caseId }));
  await called(app.search({ query: any(texts).split(' ').slice(3, 5).join(' '), caseId: null }));
  const format = any(['html', 'markdown', 'docx', 'xlsx', 'csv', 'bundle', 'tei', 'w3c'] as const);
  const wish = { caseId, format, scope: { of: 'case' }, table: 'points', texts: true } as const;
  await called(app.exportCase({ ...wish, publication: null }));
  // The first state of a case has no sources yet, and nobody could go on with it.
  const backups = (await called(app.listBackups({ caseId }))).filter(({ sources }) => sources > 0);
  if (backups.length > 1 && random() < 0.2) {
    await called(app.restoreBackup({ caseId, backupId: any(backups).id }));
  }
  await called(app.listCases({}));
  return calls;
}
