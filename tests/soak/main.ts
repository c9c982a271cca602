// The commands behind `npm run test:soak -- [--actions N] [--seed S]`, random actions against the model of a case, and
// `npm run test:soak -- --minutes N [--seed S]`, scripted use with memory over time.
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';
import { use, type MemorySample } from './use.ts';

/** Measurements of memory in a run: enough to tell a slope from a step. */
const SAMPLES = 12;

/** @param args of the command line */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      actions: { type: 'string', default: '10000' },
      minutes: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.minutes !== undefined) {
    const print = ({ minute, calls, heap, process: whole }: MemorySample): void => {
      const cells = [minute.toFixed(1), calls, heap.toFixed(0), whole.toFixed(0)].map((cell) =>
        String(cell).padStart(8),
      );
      process.stdout.write(`${cells.join('')}\n`);
    };
    process.stdout.write('  minute   calls heap MB   process MB\n');
    await use(Number(values.minutes), Number(values.seed), SAMPLES, print);
    return;
  }
  const { actions, restarts, counts, heap } = await soak(Number(values.actions), Number(values.seed));
  const [early, late] = heap.map((bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`);
  const parts = Object.entries(counts).map(([what, times]) => `${what} ${times}`);
  const lines = [
    `actions         ${actions} (${parts.join(', ')})`,
    `restarts        ${restarts}`,
    'differences     0',
    `heap            ${early!} after a tenth, ${late!} at the end`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
