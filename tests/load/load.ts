// A library of many sources: opens it, lists it, changes a case in it, and measures what a change costs.
import { mkdir, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Comparer } from '../../src/main/analysis/comparer.ts';
import { createApp } from '../../src/main/app.ts';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { storedCase } from '../support/stored-case.ts';

/** Words of an article; 4 kB is a report of some 650 words. */
const FILLER =
  'The harbour board said that dues will rise by a little next year, and that nobody need worry. ';
const ARTICLE_BYTES = 4_000;

export interface LoadReport {
  readonly cases: number;
  readonly sources: number;
  /** Milliseconds until the list of cases is there: without an index, and with one. */
  readonly firstList: number;
  readonly laterList: number;
  readonly openCase: number;
  /** Median milliseconds of one change, as the app acknowledges it. */
  readonly change: number;
  /** Median milliseconds of writing and flushing the same bytes and their folder: the disk's own share. */
  readonly disk: number;
  /** Bytes written by one change, without a backup, which is made at most every five minutes. */
  readonly written: number;
}

/** Makes a library of so many cases that share so many sources, and measures. */
export async function load(cases: number, sources: number, changes: number): Promise<LoadReport> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-load-'));
  try {
    for (let number = 0; number < cases; number += 1) {
      const share = Math.floor(((number + 1) * sources) / cases) - Math.floor((number * sources) / cases);
      await plantCase(folder, caseIdOf(number), share);
    }
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
    const caseId = caseIdOf(Math.floor(cases / 2));
    const [openCase, { case: subject }] = await timed(() => app.openCase({ caseId }));
    const passage = { caseId, sourceId: subject.sources[0]!.id, start: 0, end: 7, tags: [] };
    // The first change keeps the state before it, and itself, as backups.
    await app.annotate({ ...passage, note: 'first' });
    const times: number[] = [];
    for (let number = 0; number < changes; number += 1) {
      const [time] = await timed(() => app.annotate({ ...passage, note: `Note ${number}` }));
      times.push(time);
    }
    const { size: written } = await stat(join(folder, 'cases', caseId, 'case.json'));
    const disk = await diskTimes(folder, written, changes);
    await close();
    return {
      cases: listed.length,
      sources: listed.reduce((sum, one) => sum + one.sources, 0),
      firstList,
      laterList,
      openCase,
      change: median(times),
      disk: median(disk),
      written,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const caseIdOf = (number: number): string => `load${String(number).padStart(4, '0')}`;

async function plantCase(folder: string, id: string, sources: number): Promise<void> {
  const stored = storedCase(id, `Case ${id}`, sources, 0);
  for (const [index, source] of (stored['sources'] as { text: string }[]).entries()) {
    source.text = `Harbour dues ${id} ${index}\n\n${FILLER.repeat(ARTICLE_BYTES / FILLER.length)}`;
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
