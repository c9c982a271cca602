// The command behind `npm run test:crash -- [--kills N] [--seed S]`: prints what was counted, and fails on any loss.
import { parseArgs } from 'node:util';
import { crash } from './crash.ts';

/** @param args of the command line */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  const report = await crash(Number(values.kills), Number(values.seed));
  const count = (counts: Readonly<Record<string, number>>): string => {
    const sum = Object.values(counts).reduce((total, one) => total + one, 0);
    const parts = Object.entries(counts).map(([what, times]) => `${what} ${times}`);
    return `${sum} (${parts.join(', ')})`;
  };
  const lines = [
    `kills                            ${report.kills}`,
    `acknowledged changes             ${count(report.acknowledged)}`,
    `changes that a kill interrupted  ${count(report.interrupted)}`,
    `cases met before their migration ${report.migrations}`,
    `journals that a kill left        ${report.journals}`,
    `acknowledged changes lost        ${report.lost.length}`,
    `files that cannot be read        ${report.unreadable.length}`,
    `litter                           ${report.litter.length}`,
    ...[...report.lost, ...report.unreadable, ...report.litter],
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (report.lost.length + report.unreadable.length + report.litter.length > 0) process.exitCode = 1;
}
