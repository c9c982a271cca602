// Measures the analysis on made-up reports, in one run and as ratios, since the machine's own speed drifts:
// `npm run bench -- analysis`. Each report draws on a common stock of statements in varied words, as reports of one
// matter do, so that there is much to align.
import { analyse, type AnalysedSource } from '../../src/core/analysis.ts';
import { wordDifferences } from '../../src/core/text/diff.ts';
import { words } from '../../src/core/text/words.ts';
import type { Row } from './row.ts';

const SENTENCES = 60;

/** Figures of the whole analysis, and of what it is measured against. */
export function measure(): Promise<Row[]> {
  const [small, middle, large] = [25, 50, 100].map((count) => reports(count));
  analyse(reports(5));
  const idle = heap();
  const half = seconds(() => analyse(small!));
  const tokenising = seconds(() => middle!.forEach(({ text }) => words(text)));
  const whole = seconds(() => analyse(middle!));
  const used = heap() - idle;
  const twice = seconds(() => analyse(large!));
  const [a, b] = [middle![0]!.text, middle![1]!.text];
  const lines = (text: string): string[] => text.split('\n');
  const passages = seconds(() => lines(a).forEach((line, at) => wordDifferences(line, lines(b)[at] ?? '')));
  const articles = seconds(() => wordDifferences(a, b));
  return Promise.resolve([
    { what: '50 sources of 60 sentences: whole analysis', value: whole, unit: 's', wanted: null },
    {
      what: 'the same, over tokenising the same text alone',
      value: whole / tokenising,
      unit: 'times',
      wanted: { most: 2 },
    },
    { what: 'from 25 to 50 sources', value: whole / half, unit: 'times', wanted: { most: 2.6 } },
    { what: 'from 50 to 100 sources', value: twice / whole, unit: 'times', wanted: { most: 2.6 } },
    {
      what: 'difference marks by passage over whole articles',
      value: passages / articles,
      unit: 'times',
      wanted: null,
    },
    {
      what: 'memory after analysing 50 sources, above idle',
      value: used,
      unit: 'MB',
      wanted: { most: 300 },
    },
  ]);
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function heap(): number {
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** Reports of 60 sentences by a seeded generator: the same at every run. */
function reports(count: number): AnalysedSource[] {
  const next = generator(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const name = (): string => Array.from({ length: 3 }, () => pick(SYLLABLES)).join('');
  const stock = Array.from(
    { length: 900 },
    () =>
      [
        pick(WHO),
        pick(DID),
        `${name()} ${pick(WHAT)}`,
        `${name()} near ${pick(WHERE)}`,
        1 + Math.floor(next() * 900),
      ] as const,
  );
  return Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    title: `Report ${at}`,
    outlet: `Outlet ${at}`,
    date: '2024-03-06',
    text: Array.from({ length: SENTENCES }, () => {
      const [who, did, what, where, figure] = pick(stock);
      return pick([
        `${who} ${did} ${what} in ${where} on Sunday, and ${figure} people were there.`,
        `In ${where}, ${who} ${did} ${what}, the police said on Monday.`,
        `“We ${did} ${what},” ${who} told reporters in ${where}, where ${figure} homes were hit.`,
        `About ${figure} tonnes of ${what} were counted in ${where}, according to ${who}.`,
      ]);
    }).join('\n\n'),
  }));
}

/** Mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough for texts. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = [
  'ba',
  'del',
  'for',
  'gan',
  'hol',
  'kir',
  'lem',
  'mor',
  'nus',
  'pet',
  'quin',
  'ros',
  'sil',
  'tav',
  'ul',
  'vek',
  'wen',
  'yor',
  'zan',
  'cha',
];
const WHO = [
  'Ada Lind',
  'Omar Haddad',
  'Mayor Rosa Brill',
  'Tomas Velik',
  'the river board',
  'Judge Ines Marsh',
  'farmers',
  'the union',
  'Paul Irwin',
  'the ministry',
  'rescuers',
  'two witnesses',
];
const DID = [
  'saved',
  'sold',
  'counted',
  'inspected',
  'rebuilt',
  'closed',
  'moved',
  'praised',
  'lost',
  'promised',
  'measured',
  'repaired',
];
const WHAT = [
  'the old bridge',
  'grain stores',
  'three ferries',
  'the sea wall',
  'steel plates',
  'a school roof',
  'wind turbines',
  'the harbour lights',
  'milk prices',
  'the power line',
  'fishing nets',
  'two clinics',
  'orchard land',
  'the dam',
  'cargo trains',
  'court files',
];
const WHERE = [
  'Norwell',
  'Port Ansel',
  'Tarsk',
  'Skarn',
  'Ullby',
  'Orvane',
  'Dell',
  'Brenn',
  'Kessel',
  'Gralland',
  'Lornia',
  'Asper',
];
