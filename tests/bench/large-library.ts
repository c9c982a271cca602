// Large libraries for the measurements: articles of made-up words, as common and as rare as words of news are, so that
// an index of them is as large as one of real articles.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../support/random.ts';
import { storedCase } from '../support/stored-case.ts';

/** Different words; 10,000 English articles of this length have about as many, names and misprints included. */
const WORDS = 150_000;
/** Zipf's law with Mandelbrot's shift, as it is usually fitted to English. */
const EXPONENT = 1.05;
const SHIFT = 2.7;

const ONSETS = 'b c d f g h l m n p r s t v w st tr pr ch th sh br gr pl fl k j'.split(' ');
const VOWELS = 'a e i o u ea io ou ai'.split(' ');
const CODAS = ',,n,r,s,t,l,m,nd,nt,ng,ck,ss,rt'.split(',');

export interface Writer {
  /** A text of at least so many characters. */
  readonly article: (length: number) => string;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Writes texts; the same seed writes the same. */
export function writer(seed: number): Writer {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const words = new Set<string>();
  while (words.size < WORDS) {
    const syllables = 1 + Math.floor(random() * 2 + Math.min(2.2, Math.log10(words.size + 10) / 2));
    let word = '';
    for (let place = 0; place < syllables; place += 1) {
      word += pick(ONSETS) + pick(VOWELS) + (place === syllables - 1 || random() < 0.3 ? pick(CODAS) : '');
    }
    words.add(word);
  }
  const list = [...words];
  const sums = new Float64Array(WORDS);
  let sum = 0;
  for (let rank = 0; rank < WORDS; rank += 1) sums[rank] = sum += (rank + SHIFT) ** -EXPONENT;
  const word = (): string => {
    const wanted = random() * sum;
    let low = 0;
    let high = WORDS - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return list[low]!;
  };
  const sentence = (): string => {
    const said = Array.from({ length: 8 + Math.floor(random() * 20) }, word).join(' ');
    return `${said[0]!.toUpperCase()}${said.slice(1)}.${random() < 0.3 ? '\n\n' : ' '}`;
  };
  return {
    random,
    article(length) {
      let text = '';
      while (text.length < length) text += sentence();
      return text;
    },
  };
}

/** Writes cases straight to the disk. @returns the texts of the first case, for queries */
export async function plantLibrary(
  folder: string,
  cases: number,
  sourcesEach: number,
  articleLength: number,
): Promise<readonly string[]> {
  const { article } = writer(7);
  let first: readonly string[] = [];
  for (let number = 0; number < cases; number += 1) {
    const id = caseIdOf(number);
    const stored = storedCase(id, `Case ${String(number)}`, sourcesEach, 0);
    const sources = (stored['sources'] as object[]).map((source) => ({
      ...source,
      title: article(40).slice(0, 60).trim(),
      text: article(articleLength),
    }));
    if (number === 0) first = sources.map(({ text }) => text);
    await mkdir(join(folder, 'cases', id), { recursive: true });
    await writeFile(join(folder, 'cases', id, 'case.json'), JSON.stringify({ ...stored, sources }));
  }
  return first;
}

export const caseIdOf = (number: number): string => `large${String(number).padStart(5, '0')}`;
