// The search through a library of 10,000 articles of 5 kB: making the index in its worker, opening it, asking it.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Library } from '../../src/main/library/library.ts';
import { Searcher } from '../../src/main/search/searcher.ts';
import { plantLibrary, writer } from './large-library.ts';
import type { Row } from './row.ts';

const CASES = 500;
const SOURCES = 20;
const LENGTH = 5_000;
const QUERIES = 60;

export async function measure(): Promise<readonly Row[]> {
  const script = pathToFileURL(join(process.cwd(), 'out/main/search-worker.js'));
  const folder = await mkdtemp(join(tmpdir(), 'crossread-search-'));
  try {
    const texts = await plantLibrary(folder, CASES, SOURCES, LENGTH);
    const library = await Library.open(folder);
    const before = memory();

    let search = new Searcher(library, script);
    const [index] = await timed(() => settle(search));
    const size = (await stat(join(folder, 'derived/search-3/index.sqlite'))).size / 1e6;
    await search.close();

    search = new Searcher(library, script);
    const [start] = await timed(() => settle(search));
    // The first query with a near spelling reads the vocabulary.
    const [first] = await timed(() => search.search('harbuor', null));
    const times: number[] = [];
    const found: boolean[] = [];
    for (const { typed, source } of queries(texts)) {
      const [time, { groups }] = await timed(() => search.search(typed, null));
      times.push(time);
      found.push(groups.some(({ hits }) => hits.some(({ ref }) => ref === source)));
    }
    const mostMemory = memory() - before;
    await search.close();
    times.sort((a, b) => a - b);
    return [
      {
        what: 'index of 10,000 articles, in the worker',
        value: index / 1000,
        unit: 's',
        wanted: { most: 15 },
      },
      { what: 'its size on the disk', value: size, unit: 'MB', wanted: null },
      {
        what: 'query with mistyped words, median',
        value: times[times.length >> 1]!,
        unit: 'ms',
        wanted: { most: 20 },
      },
      {
        what: 'query with mistyped words, 95 of 100',
        value: times[Math.floor(times.length * 0.95)]!,
        unit: 'ms',
        wanted: null,
      },
      {
        what: 'start with the index, to the first near spelling',
        value: (start + first) / 1000,
        unit: 's',
        wanted: { most: 1 },
      },
      { what: 'memory', value: mostMemory, unit: 'MB', wanted: { most: 500 } },
      { what: 'queries whose article is among the results', value: share(found), unit: '', wanted: null },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Until everything is in the index. */
async function settle(search: Searcher): Promise<void> {
  while ((await search.search('', null)).indexed !== null);
}

/** Two rare words of one article, every other query with both of them mistyped. */
function queries(texts: readonly string[]): { typed: string; source: string }[] {
  const { random } = writer(11);
  return Array.from({ length: QUERIES }, (_, number) => {
    const place = Math.floor(random() * texts.length);
    const words = texts[place]!.toLowerCase().match(/[a-z]{7,}/g) ?? [];
    const chosen = [0, 1].map(() => words[Math.floor(random() * words.length)]!);
    const typed = chosen.map((word) => (number % 2 === 0 ? word : mistyped(word, random))).join(' ');
    return { typed: `${typed} `, source: `source${String(place)}` };
  });
}

/** One slip inside the word: a letter lost, changed, or swapped with the next. */
function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return `${word.slice(0, at)}q${word.slice(at + 1)}`;
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length;
}

/** Of the whole process, the worker included, in megabytes. */
function memory(): number {
  return process.memoryUsage().rss / 1e6;
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}
