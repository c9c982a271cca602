// Measures the analysis on made-up reports, in one run and as ratios, since the machine's own speed drifts:
// `npm run bench -- analysis`.
import { execFileSync } from 'node:child_process';
import { diffWords } from 'diff';
import { analyse } from '../../src/core/analysis.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { wordDifferences } from '../../src/core/text/differences/diff.ts';
import { words } from '../../src/core/text/words.ts';
import { keeping } from './keeping.ts';
import { reports, statementOf } from './reports.ts';
import { median, type Row } from './row.ts';

/** Figures of the whole analysis, and of what it is measured against. */
export function measure(): Promise<Row[]> {
  // Each of other seeds: texts that were met before would be read quicker.
  const [small, middle, large] = [25, 50, 100].map((count) => reports(count, count));
  analyse(reports(10));
  const half = seconds(() => analyse(small!));
  const tokenising = seconds(() => middle!.forEach(({ text }) => words(text)));
  // What is kept for the next analysis costs time and memory, so it is kept here too.
  const kept = keeping();
  let found: Comparison | undefined;
  const whole = seconds(() => {
    found = analyse(middle!, kept);
  });
  const statements = statementOf(middle!, found!.claims);
  const right = found!.alignments.filter(({ a, b }) => statements.get(a) === statements.get(b));
  const told = new Map<number, number>();
  for (const number of statements.values()) told.set(number, (told.get(number) ?? 0) + 1);
  const several = found!.claims.filter(({ id }) => told.get(statements.get(id)!)! > 1);
  const tied = new Set(right.flatMap(({ a, b }) => [a, b]));
  // One after the other, and the middle one of their times. The 51st to 55th are no step at which rarity is counted
  // anew; that happens once per quarter that a case grows.
  const more = reports(55, 50).slice(50);
  const added = median(
    more.map((_, at) => seconds(() => analyse([...middle!, ...more.slice(0, at + 1)], kept))),
  );
  const twice = seconds(() => analyse(large!));
  const [a, b] = [middle![0]!.text, middle![1]!.text];
  const lines = (text: string): string[] => text.split('\n');
  const passages = seconds(() => lines(a).forEach((line, at) => wordDifferences(line, lines(b)[at] ?? '')));
  const articles = seconds(() => diffWords(a, b));
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
      what: 'adding a source to the 50, over analysing them; median of five',
      value: added / whole,
      unit: 'times',
      wanted: { most: 0.1 },
    },
    {
      what: 'difference marks by passage, over jsdiff on whole articles',
      value: passages / articles,
      unit: 'times',
      wanted: null,
    },
    {
      what: 'right ones of the ties shown',
      value: (100 * right.length) / found!.alignments.length,
      unit: '%',
      wanted: null,
    },
    {
      what: 'statements told by several that are tied to a right one',
      value: (100 * several.filter(({ id }) => tied.has(id)).length) / several.length,
      unit: '%',
      wanted: null,
    },
    {
      what: 'memory while 50 sources are analysed, at its peak, above the idle process',
      value: peak(),
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

/** In megabytes, of a process of its own: in this one other measurements have left memory behind. */
function peak(): number {
  const run = ['--expose-gc', 'scripts/run.js', 'tests/bench/peak.ts'];
  return Number(execFileSync(process.execPath, run, { encoding: 'utf8' })) / 1024 / 1024;
}
