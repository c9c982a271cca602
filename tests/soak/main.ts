// The command behind `npm run test:soak -- [--actions N] [--seed S]`.
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';

/** @param args of the command line */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { actions: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
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
