// Measures the analysis on made-up reports, in one run and as ratios, since the machine's own speed drifts:
// `npm run bench -- analysis`.
import { analyse } from '../../src/core/analysis.ts';
import { wordDifferences } from '../../src/core/text/diff.ts';
import { words } from '../../src/core/text/words.ts';
import { reports } from './reports.ts';
import type { Row } from './row.ts';

/** Figures of the whole analysis, and of what it is measured against. */
export function measure(): Promise<Row[]> {
  // Each of other seeds: texts that were met before would be read quicker.
  const [small, middle, large] = [25, 50, 100].map((count) => reports(count, count));
  analyse(reports(10));
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
