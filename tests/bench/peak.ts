// Measures the most memory that a process of its own takes while it analyses 50 sources, above what it has when it has loaded
// the analysis and done nothing: what other measurements have left behind must not count. Run by `analysis.ts`.
import { Worker } from 'node:worker_threads';
import { analyse } from '../../src/core/analysis.ts';
import { keeping } from './keeping.ts';
import { reports } from './reports.ts';

/** How often memory is looked at, in milliseconds: hundreds of times in an analysis. */
const EVERY = 5;

/**
 * Looks at the memory of the whole process from a thread of its own, as the analysis does not stop for a timer. The most and the
 * last are kept in bytes.
 */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  const seen = new Float64Array(workerData);
  setInterval(() => {
    seen[1] = process.memoryUsage.rss();
    seen[0] = Math.max(seen[0], seen[1]);
  }, ${EVERY});
`;

/** Prints the most memory above idle, in bytes. */
export async function main(): Promise<void> {
  const sources = reports(50, 50);
  const seen = new Float64Array(new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT));
  const watch = new Worker(WATCH, { eval: true, workerData: seen.buffer });
  await new Promise((resolve) => watch.once('online', resolve));
  globalThis.gc!();
  await new Promise((resolve) => setTimeout(resolve, 100 * EVERY));
  // What the heap has set aside and does not use would be used first, and not be seen to grow.
  const { heapTotal, heapUsed } = process.memoryUsage();
  const idle = seen[1]! - (heapTotal - heapUsed);
  seen[0] = seen[1]!;
  analyse(sources, keeping());
  process.stdout.write(String(seen[0] - idle));
  await watch.terminate();
}
