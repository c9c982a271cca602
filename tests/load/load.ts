// A library of many sources: opens it, lists it, changes a case in it, and measures what a change costs.
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract } from '../../src/core/contract/contract.ts';
import { Comparer } from '../../src/main/analysis/comparer.ts';
import { createApp } from '../../src/main/app.ts';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { storedCase } from '../support/stored-case.ts';

/** Words of an article; 4 kB is a report of some 650 words. */
const FILLER =
  'The harbour board said that dues will rise by a little next year, and that nobody need worry. ';
const ARTICLE_BYTES = 4_000;

/** The largest case that we expect of a person: a year of reports, some ten notes on each. */
const LARGE = { id: 'large001', sources: 200, notes: 2_000, bytes: 5_000 } as const;

/** What changes of one case cost. */
export interface ChangeCost {
  /** Bytes of the case's file. */
  readonly size: number;
  readonly openCase: number;
  /** Median milliseconds of one change, as the app acknowledges it. */
  readonly change: number;
  /** Median milliseconds of writing and flushing the same bytes and their folder: the disk's own share. */
  readonly disk: number;
  /** Median bytes written by one change, without a backup, which is made at most every five minutes. */
  readonly written: number;
  /** The longest that the thread did nothing else while a change was made, in milliseconds, at the median. */
  readonly blocked: number;
}

export interface LoadReport {
  readonly cases: number;
  readonly sources: number;
  /** Milliseconds until the list of cases is there: without an index, and with one. */
  readonly firstList: number;
  readonly laterList: number;
  /** Of a case of the library's middle size, and of a large one. */
  readonly usual: ChangeCost;
  readonly large: ChangeCost;
}

/** Makes a library of so many cases that share so many sources, one of them large, and measures. */
export async function load(cases: number, sources: number, changes: number): Promise<LoadReport> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-load-'));
  try {
    const others = sources - LARGE.sources;
    for (let number = 0; number < cases - 1; number += 1) {
      const share =
        Math.floor(((number + 1) * others) / (cases - 1)) - Math.floor((number * others) / (cases - 1));
      await plantCase(folder, caseIdOf(number), share, 0, ARTICLE_BYTES);
    }
    await plantCase(folder, LARGE.id, LARGE.sources, LARGE.notes, LARGE.bytes);
    const { library, close } = await openLibrary(folder, 'browser');
    const app = createApp({
      library,
      comparer: new Comparer(() => {
        throw new Error('Nothing is compared here.');
      }),
      clock: () => new Date().toISOString(),
      newId: () => `load${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`,
      door: 'browser',
      version: '0.0.0',
      readOnly: null,
    });
    const [firstList, listed] = await timed(() => app.listCases({}));
    const [laterList] = await timed(() => app.listCases({}));
    const usual = await costOf(app, folder, caseIdOf(Math.floor(cases / 2)), changes);
    const large = await costOf(app, folder, LARGE.id, changes);
    await close();
    return {
      cases: listed.length,
      sources: listed.reduce((sum, one) => sum + one.sources, 0),
      firstList,
      laterList,
      usual,
      large,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function costOf(app: Contract, folder: string, caseId: string, changes: number): Promise<ChangeCost> {
  const [openCase, { case: subject }] = await timed(() => app.openCase({ caseId }));
  const passage = { caseId, sourceId: subject.sources[0]!.id, start: 0, end: 7, tags: [] };
  // The first change keeps the state before it, and itself, as backups.
  await app.annotate({ ...passage, note: 'first' });
  const times: number[] = [];
  const written: number[] = [];
  const blocked: number[] = [];
  for (let number = 0; number < changes; number += 1) {
    const before = await bytesWritten();
    const watch = watchThread();
    const [time] = await timed(() => app.annotate({ ...passage, note: `Note ${number}` }));
    blocked.push(watch.stop());
    times.push(time);
    written.push((await bytesWritten()) - before);
  }
  const { size } = await stat(join(folder, 'cases', caseId, 'case.json'));
  const disk = await diskTimes(folder, median(written), changes);
  return {
    size,
    openCase,
    change: median(times),
    disk: median(disk),
    written: median(written),
    blocked: median(blocked),
  };
}

/** Bytes that this process has handed to the system's calls for writing, as Linux counts them; elsewhere 0. */
async function bytesWritten(): Promise<number> {
  const counts = await readFile('/proc/self/io', 'utf8').catch(() => '');
  return Number(/^wchar: (\d+)$/m.exec(counts)?.[1] ?? 0);
}

/** Measures the longest time between two turns of the thread. */
function watchThread(): { stop: () => number } {
  let longest = 0;
  let last = performance.now();
  let turn: NodeJS.Immediate;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    turn = setImmediate(look);
  };
  turn = setImmediate(look);
  return {
    stop: () => {
      clearImmediate(turn);
      return Math.max(longest, performance.now() - last);
    },
  };
}

const caseIdOf = (number: number): string => `load${String(number).padStart(4, '0')}`;

async function plantCase(
  folder: string,
  id: string,
  sources: number,
  notes: number,
  bytes: number,
): Promise<void> {
  const stored = storedCase(id, `Case ${id}`, sources, notes);
  for (const [index, source] of (stored['sources'] as { text: string }[]).entries()) {
    source.text = `Harbour dues ${id} ${index}\n\n${FILLER.repeat(bytes / FILLER.length)}`;
  }
  await mkdir(join(folder, 'cases', id), { recursive: true });
  await writeFile(join(folder, 'cases', id, 'case.json'), JSON.stringify(stored));
}

/** What it takes to write so many bytes to a new file, to flush it, and to flush its folder. */
async function diskTimes(folder: string, bytes: number, times: number): Promise<number[]> {
  const data = Buffer.alloc(bytes, 'x');
  const found: number[] = [];
  for (let number = 0; number < times; number += 1) {
    const path = join(folder, 'drafts', `probe-${number}`);
    const [time] = await timed(async () => {
      const file = await open(path, 'wx');
      await file.writeFile(data);
      await file.sync();
      await file.close();
      const parent = await open(join(folder, 'drafts'), 'r');
      await parent.sync();
      await parent.close();
    });
    found.push(time);
    await rm(path);
  }
  return found;
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
