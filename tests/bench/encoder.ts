// Measures what the sentence encoder costs: one of our own labelled cases, analysed with it and without.
import { pathToFileURL } from 'node:url';
import { analyse, readSource } from '../../src/core/analysis.ts';
import { encodeInThreads } from '../../src/main/analysis/encoder-run.ts';
import type { Encode } from '../../src/main/analysis/encoder.ts';
import { readSources } from '../../src/main/analysis/read-sources.ts';
import { readOwnCases } from '../eval/alignment-report.ts';
import { median, type Row } from './row.ts';

const SCRIPT = new URL('out/main/encoder-worker.js', pathToFileURL(`${process.cwd()}/`));
/** Four reports, 6,900 letters. */
const CASE = 'hearing';
const RUNS = 3;

export async function measure(): Promise<readonly Row[]> {
  const folder = new URL('tests/eval/long/', pathToFileURL(`${process.cwd()}/`));
  const { sources } = readOwnCases(folder, 'long').find(({ name }) => name === CASE)!;
  const claims = sources.flatMap((source) => readSource(source).claims).length;
  const analysed = (encode: Encode | null) => async (): Promise<void> => {
    const readings = await readSources(sources, { encode });
    analyse(sources, { readingOf: (source) => readings[sources.indexOf(source)]! });
  };
  const times = { without: [] as number[], one: [] as number[], two: [] as number[] };
  const memory: number[] = [];
  // The code has run, and the texts were cut into words before: what is left is what the encoder adds to.
  await analysed(null)();
  for (let turn = 0; turn < RUNS; turn += 1) {
    times.without.push(await seconds(analysed(null)));
    memory.push(
      await megabytes(async () => times.one.push(await seconds(analysed(encodeInThreads(SCRIPT, 1))))),
    );
    times.two.push(await seconds(analysed(encodeInThreads(SCRIPT, 2))));
  }
  const [one, without] = [median(times.one), median(times.without)];
  const over = (what: string, value: number): Row => ({ what, value, unit: 'times', wanted: null });
  return [
    { what: `${String(claims)} claims with the encoder in one thread`, value: one, unit: 's', wanted: null },
    over('the same, over the analysis by words alone', one / without),
    over('in two threads, over one', median(times.two) / one),
    { what: 'memory while one thread encodes, above idle', value: median(memory), unit: 'MB', wanted: null },
  ];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The most memory that this process had while the work went on, above what it had before. */
async function megabytes(work: () => Promise<unknown>): Promise<number> {
  const idle = process.memoryUsage.rss();
  let most = idle;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  await work();
  clearInterval(look);
  return (most - idle) / 1024 / 1024;
}
