// Prints how well the analysis does on texts labelled by hand: `npm run eval [-- labels.json]`. Our own cases stand
// beside this file. Other labels may be given: their texts stand in `sources/` beside the folder of the labels, are
// other people's articles and no part of this repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alignmentRows, readAllCases, readGold, type AlignmentGold } from './alignment-report.ts';
import {
  evaluateExtraction,
  evaluateOwnCases,
  evaluateSingleReports,
  type EvalRow,
  type ExtractionGold,
} from './extraction.ts';
import { tonguesTable } from './tongues.ts';

const DEFAULT_LABELS = '../shared/gold/jiangsu.json';

/** Measures our own cases, and the labels at `args[0]` or the default place when there are any; prints tables. */
export function main(args: readonly string[]): Promise<void> {
  print('Own cases', evaluateOwnCases(new URL('tests/eval/', pathToFileURL(`${process.cwd()}/`))));
  print('Single reports', evaluateSingleReports(new URL('tests/eval/', pathToFileURL(`${process.cwd()}/`))));
  const own = readAllCases(new URL('tests/eval/', pathToFileURL(`${process.cwd()}/`)));
  for (const kind of ['short', 'long', 'contested'] as const) {
    for (const split of ['fit', 'held'] as const) {
      const cases = own.filter((each) => each.split === split && each.kind === kind);
      if (cases.length > 0)
        print(`Own ${kind} cases, alignment, ${split}`, alignmentRows(cases, split === 'fit'));
    }
  }
  process.stdout.write(`\n${tonguesTable(new URL('tests/eval/', pathToFileURL(`${process.cwd()}/`)))}\n`);
  const labels = args[0] ?? DEFAULT_LABELS;
  if (!existsSync(labels)) {
    process.stdout.write(`There are no labels at ${labels}. Give the path of a file of labels.\n`);
    return Promise.resolve();
  }
  const gold = JSON.parse(readFileSync(labels, 'utf8')) as ExtractionGold & AlignmentGold;
  const folder = join(dirname(dirname(labels)), 'sources');
  const texts = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  print(labels, evaluateExtraction(gold, texts));
  print(`${labels}, alignment`, alignmentRows([readGold(gold, texts)], true));
  return Promise.resolve();
}

function print(title: string, rows: readonly EvalRow[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const row of rows)
    process.stdout.write(`${row.what.padEnd(32)} ${row.value.toFixed(3)}  ${row.note}\n`);
}
