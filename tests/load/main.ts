// The command behind `npm run test:load -- [--cases N] [--sources N]`.
import { parseArgs } from 'node:util';
import { load } from './load.ts';

/** Changes that are measured; the median of fifty does not hang on one slow flush. */
const CHANGES = 50;

/** @param args of the command line */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string', default: '300' }, sources: { type: 'string', default: '10000' } },
  });
  const found = await load(Number(values.cases), Number(values.sources), CHANGES);
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const lines = [
    `library                        ${found.cases} cases, ${found.sources} sources`,
    `list without an index          ${ms(found.firstList)}`,
    `list with its index            ${ms(found.laterList)}`,
    `one case opened                ${ms(found.openCase)}`,
    `a change saved, median         ${ms(found.change)}, of which the disk's own flush ${ms(found.disk)}`,
    `beyond the disk's own          ${ms(found.change - found.disk)}`,
    `written by a change            ${(found.written / 1000).toFixed(0)} kB`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
