// Measures the differences of two versions of a text of 100,000 words beside jsdiff and three other libraries. Ours is
// timed from two texts to the parts of both; the others are given the words as numbers, which spares them the cutting.
// A library that takes too long is stopped, and counts as if it had been done by then.
import { Worker } from 'node:worker_threads';
import { Numbering, tokens } from '../../src/core/text/tokens.ts';
import { textDifferences } from '../../src/core/text/differences/text-differences.ts';
import { edited, movedBlocks, replacedBlocks, wordsByZipf } from '../support/edited-text.ts';
import { seededRandom } from '../support/random.ts';
import type { Row } from './row.ts';

const WORDS = 100_000;
/** Words in a block that is replaced or moved: a page and a half. */
const BLOCK = 500;
const SHARES = [0.05, 0.3, 0.8];
/** How often ours runs; the quickest counts, since whatever else the machine does only adds. */
const RUNS = 7;
/** How many times our time jsdiff is given: a little more than the figure asks for. */
const JSDIFF_TIMES = 44;
/** Milliseconds that each other library is given. */
const PATIENCE = 1_000;
const OTHERS = ['fast-diff', 'diff-match-patch', 'diff-sequences'] as const;
const SIZES = [25_000, 50_000, 100_000, 200_000];

interface Edit {
  readonly name: string;
  readonly isUniform: boolean;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export async function measure(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const edit of edits()) rows.push(...(await measureEdit(edit)));
  return [...rows, ...growth()];
}

async function measureEdit({ name, isUniform, a, b }: Edit): Promise<Row[]> {
  const [textA, textB] = [a.join(' '), b.join(' ')];
  const ours = quickest(() => textDifferences(textA, textB));
  const numbering = new Numbering();
  const [idsA, idsB] = [numbering.of(textA, tokens(textA)), numbering.of(textB, tokens(textB))];
  const jsdiff = await timeOf('diff', idsA, idsB, JSDIFF_TIMES * ours);
  const others: number[] = [];
  for (const library of OTHERS) others.push(await timeOf(library, idsA, idsB, PATIENCE));
  const rows: Row[] = [
    { what: `${name}: ours`, value: ours, unit: 'ms', wanted: { most: 250 } },
    { what: `${name}: jsdiff over ours`, value: jsdiff / ours, unit: 'times', wanted: { least: 40 } },
    {
      what: `${name}: fastest other over ours`,
      value: Math.min(...others) / ours,
      unit: 'times',
      wanted: { least: 1 },
    },
  ];
  if (!isUniform) return rows;
  const { equal, moved } = textDifferences(textA, textB).words;
  const kept = (100 * (equal + moved)) / commonLength(idsA, idsB, numbering.size);
  return [
    ...rows,
    { what: `${name}: kept of the longest common`, value: kept, unit: '%', wanted: { least: 99 } },
  ];
}

function edits(): Edit[] {
  const next = seededRandom(11);
  const draw = wordsByZipf(next);
  const a = Array.from({ length: WORDS }, draw);
  const half = (share: number): string[] =>
    movedBlocks(replacedBlocks(a, share / 2, next, draw, BLOCK), share / 2, next, BLOCK).text;
  return SHARES.flatMap((share) => [
    { name: `${share * 100} % of all words edited`, isUniform: true, a, b: edited(a, share, next, draw) },
    { name: `${share * 100} % in blocks replaced or moved`, isUniform: false, a, b: half(share) },
  ]);
}

/** How the time grows with the text, at 30 % of all words edited. */
function growth(): Row[] {
  const next = seededRandom(12);
  const draw = wordsByZipf(next);
  return SIZES.map((size) => {
    const a = Array.from({ length: size }, draw);
    const [textA, textB] = [a.join(' '), edited(a, 0.3, next, draw).join(' ')];
    return {
      what: `${size.toLocaleString('en')} words, 30 % edited`,
      value: quickest(() => textDifferences(textA, textB)),
      unit: 'ms',
      wanted: null,
      size,
    };
  });
}

function quickest(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Milliseconds that the library takes, in a thread of its own; at most `patience`. */
async function timeOf(
  library: string,
  idsA: Int32Array,
  idsB: Int32Array,
  patience: number,
): Promise<number> {
  const worker = new Worker(new URL('./differences-peer.js', `file://${process.cwd()}/tests/support/`), {
    workerData: { library, idsA, idsB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<number>((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (message: 'begun' | number) => {
        if (message === 'begun') timer = setTimeout(() => resolve(patience), patience);
        else resolve(Math.min(message, patience));
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Length of the longest common subsequence, by bits (H. Hyyrö 2004) and without the way back. */
function commonLength(a: Int32Array, b: Int32Array, vocabulary: number): number {
  const width = (a.length + 31) >>> 5;
  const places = Array.from({ length: vocabulary }, (): number[] => []);
  a.forEach((id, at) => places[id]!.push(at));
  const row = new Int32Array(width).fill(-1);
  const mask = new Int32Array(width);
  for (const id of b) {
    for (const at of places[id]!) mask[at >>> 5]! |= 1 << (at & 31);
    let carry = 0;
    for (let word = (places[id]![0] ?? a.length) >>> 5; word < width; word += 1) {
      const [old, hits] = [row[word]!, mask[word]!];
      if (hits === 0 && carry === 0) continue;
      const sum = (old >>> 0) + ((old & hits) >>> 0) + carry;
      carry = sum > 0xffff_ffff ? 1 : 0;
      row[word] = sum | 0 | (old & ~hits);
    }
    for (const at of places[id]!) mask[at >>> 5] = 0;
  }
  return a.reduce((count, _, at) => count + ((row[at >>> 5]! >>> (at & 31)) & 1 ? 0 : 1), 0);
}
