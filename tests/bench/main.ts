// Measures speed and memory: `npm run bench [-- GROUP …] [--json]`. Without a group, all of them. Ratios are taken in
// one run, since the machine's own speed drifts. Each group is a file beside this one that exports `measure`.
import type { Row } from './row.ts';

const GROUPS: Readonly<Record<string, () => Promise<{ measure: () => Promise<readonly Row[]> }>>> = {
  analysis: () => import('./analysis.ts'),
  encoder: () => import('./encoder.ts'),
  differences: () => import('./differences.ts'),
  reuse: () => import('./reuse.ts'),
  formats: () => import('./formats.ts'),
  page: () => import('./page.ts'),
  search: () => import('./search.ts'),
  start: () => import('./start.ts'),
};

/** Prints a table for each group, or with `--json` one object with the rows of each group by its name. */
export async function main(args: readonly string[]): Promise<void> {
  const wanted = args.filter((argument) => argument !== '--json');
  const unknown = wanted.find((name) => GROUPS[name] === undefined);
  if (unknown !== undefined) {
    process.stderr.write(
      `There is no group ${unknown}. There are ${Object.keys(GROUPS).join(', ')}, and the option --json.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const results: Record<string, readonly Row[]> = {};
  for (const name of wanted.length > 0 ? wanted : Object.keys(GROUPS)) {
    const rows = await (await GROUPS[name]!()).measure();
    results[name] = rows;
    if (!args.includes('--json')) print(name, rows);
  }
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

function print(name: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  process.stdout.write(`\n${name}\n`);
  for (const { what, value, unit, wanted } of rows) {
    const [sign, bound] =
      wanted === null ? ['', NaN] : 'most' in wanted ? ['≤', wanted.most] : ['≥', wanted.least];
    const reached = sign === '≤' ? value <= bound : value >= bound;
    const verdict = wanted === null ? '' : `${sign} ${bound}  ${reached ? 'reached' : 'MISSED'}`;
    process.stdout.write(
      `  ${what.padEnd(width)}  ${value.toFixed(2).padStart(10)} ${unit.padEnd(5)}  ${verdict}\n`,
    );
  }
}
