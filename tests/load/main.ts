// The command behind `npm run test:load -- [--cases N] [--sources N]`.
import { parseArgs } from 'node:util';
import { load, type ChangeCost } from './load.ts';

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
  const costs = (what: string, { size, openCase, change, disk, written, blocked }: ChangeCost): string[] => [
    `${what.padEnd(31)}${(size / 1000).toFixed(0)} kB`,
    `  opened                       ${ms(openCase)}`,
    `  a change saved, median       ${ms(change)}, of which the disk's own flush ${ms(disk)}`,
    `  beyond the disk's own        ${ms(change - disk)}`,
    `  written by a change          ${(written / 1000).toFixed(1)} kB`,
    `  thread held without a break  ${ms(blocked)}`,
  ];
  const lines = [
    `library                        ${found.cases} cases, ${found.sources} sources`,
    `list without an index          ${ms(found.firstList)}`,
    `list with its index            ${ms(found.laterList)}`,
    ...costs('a case of middle size', found.usual),
    ...costs('200 sources and 2,000 notes', found.large),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
