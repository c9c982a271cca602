// Measures how text that was used before is found: 1,000 articles of 5 kB, 100 of which took over a fifth of another
// and edited a tenth of its words. Timed from the texts to the last pair.
import { FingerprintTable } from '../../src/core/text/fingerprints.ts';
import { edited, wordsByZipf } from '../support/edited-text.ts';
import { seededRandom } from '../support/random.ts';
import type { Row } from './row.ts';

const ARTICLES = 1_000;
const PLANTED = 100;
/** About 5 kB of the words made here. */
const WORDS = 800;
const TAKEN = 0.2;
const EDITED = 0.1;
/** The quickest counts, since whatever else the machine does only adds. */
const RUNS = 5;
const SIZES = [250, 500, 1_000, 2_000, 4_000];

export function measure(): Promise<readonly Row[]> {
  const { texts, planted } = library(ARTICLES, PLANTED);
  let best = Infinity;
  let found: ReadonlySet<string> = new Set();
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    found = pairs(texts);
    best = Math.min(best, performance.now() - start);
  }
  const hits = planted.filter((pair) => found.has(pair)).length;
  const growth = SIZES.map((size): Row => {
    const { texts: some } = library(size, size / 10);
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      pairs(some);
      return performance.now() - start;
    });
    const what = `${size.toLocaleString('en')} articles`;
    return { what, value: Math.min(...times), unit: 'ms', wanted: null, size };
  });
  return Promise.resolve([
    { what: '1,000 articles, 100 reuses: time', value: best, unit: 'ms', wanted: { most: 600 } },
    { what: 'reuses found of 100', value: hits, unit: '', wanted: { least: PLANTED } },
    { what: 'pairs found that were not planted', value: found.size - hits, unit: '', wanted: { most: 0 } },
    ...growth,
  ]);
}

/** All pairs that share text, by number, the smaller first. */
function pairs(texts: readonly string[]): ReadonlySet<string> {
  const table = new FingerprintTable(texts);
  const found = new Set<string>();
  for (const at of texts.keys()) {
    for (const { text } of table.sharedWithText(at)) if (text < at) found.add(`${text} ${at}`);
  }
  return found;
}

function library(articles: number, reuses: number): { readonly texts: string[]; readonly planted: string[] } {
  const next = seededRandom(31);
  const draw = wordsByZipf(next);
  const words = Array.from({ length: articles }, () => Array.from({ length: WORDS }, draw));
  const length = WORDS * TAKEN;
  const planted = Array.from({ length: reuses }, (_, at) => {
    const from = Math.floor(next() * (WORDS - length));
    const to = Math.floor(next() * (WORDS - length));
    const taken = edited(words[at]!.slice(from, from + length), EDITED, next, draw);
    words[articles - 1 - at]!.splice(to, length, ...taken);
    return `${at} ${articles - 1 - at}`;
  });
  return { texts: words.map((list) => list.join(' ')), planted };
}
