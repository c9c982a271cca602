// Prints how well the analysis does on texts labelled by hand: `npm run eval [-- labels.json]`. The texts stand in
// `sources/` beside the folder of the labels. They are other people's articles and no part of this repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evaluateExtraction, type ExtractionGold } from './extraction.ts';

const DEFAULT_LABELS = '../shared/gold/jiangsu.json';

/** Reads the labels and the texts they belong to, and prints one table. */
export function main(args: readonly string[]): Promise<void> {
  const labels = args[0] ?? DEFAULT_LABELS;
  if (!existsSync(labels)) {
    process.stdout.write(`There are no labels at ${labels}. Give the path of a file of labels.\n`);
    return Promise.resolve();
  }
  const gold = JSON.parse(readFileSync(labels, 'utf8')) as ExtractionGold;
  const folder = join(dirname(dirname(labels)), 'sources');
  const texts = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  for (const row of evaluateExtraction(gold, texts))
    process.stdout.write(`${row.what.padEnd(24)} ${row.value.toFixed(3)}  ${row.note}\n`);
  return Promise.resolve();
}
