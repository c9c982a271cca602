// Prints how well the analysis does on texts labelled by hand: `npm run eval [-- labels.json] [-- --counts]`. Our own cases
// stand beside this file. Other labels may be given: their texts stand in `sources/` beside the folder of the labels, are
// other people's articles and no part of this repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  alignmentRows,
  confusionOf,
  readAllCases,
  readGold,
  rowsOfTwo,
  scoresOf,
  type CaseScores,
  type AlignmentGold,
} from './alignment-report.ts';
import type { AlignmentCase } from './alignment.ts';
import {
  evaluateExtraction,
  evaluateHardSentences,
  evaluateOwnCases,
  evaluateSingleReports,
  type ExtractionGold,
} from './extraction.ts';
import { readingsOf, type ReadingOf } from './meanings.ts';
import { readScenes, scenesTable, wronglyTold } from './scenes.ts';
import { calibrationTable } from './calibration.ts';
import { confusionTable, countsOf, figuresTable, type EvalSet } from './table.ts';
import { tonguesTable } from './tongues.ts';

const DEFAULT_LABELS = '../shared/gold/jiangsu.json';
/** With it, the counts behind each figure are printed too, and what was missed in the cases that may be read. */
const COUNTS = '--counts';

/** Measures our own cases, and the labels at the path given or the default place when there are any; prints tables. */
export async function main(args: readonly string[]): Promise<void> {
  const folder = new URL('tests/eval/', pathToFileURL(`${process.cwd()}/`));
  const labels = args.find((arg) => arg !== COUNTS) ?? DEFAULT_LABELS;
  const own = readAllCases(folder);
  const given = existsSync(labels) ? givenCase(labels) : null;
  const readingOf = await readingsOf([...own, ...(given === null ? [] : [given.subject])]);
  const scored = (['short', 'long', 'contested'] as const).flatMap((kind) =>
    (['fit', 'held'] as const).map((split) => {
      const cases = own.filter((each) => each.split === split && each.kind === kind);
      return { kind, split, cases, scores: scoresOf(cases, readingOf) };
    }),
  );
  const ownSets = scored
    .filter(({ scores }) => scores.length > 0)
    .map((each) => ({ ...each, name: each.split === 'fit' ? each.kind : `${each.kind}, held` }));
  const givenScores = given === null ? [] : scoresOf([given.subject], readingOf);
  const sets: EvalSet[] = [
    ...ownSets.map(({ name, kind, split, cases, scores }) => ({
      name,
      rows: [
        ...(kind === 'short' ? [evaluateHardSentences(folder), ...evaluateOwnCases(folder, split)] : []),
        ...alignmentRows(scores, split === 'fit'),
        ...rowsOfTwo(cases, readingOf),
      ],
    })),
    { name: 'reports', rows: evaluateSingleReports(folder, 'en', 'fit') },
    { name: 'reports, held', rows: evaluateSingleReports(folder, 'en', 'held') },
    { name: 'Chinese', rows: evaluateSingleReports(folder, 'zh', 'fit') },
    ...(given === null ? [] : [givenSet(given, givenScores, readingOf)]),
  ];
  const read = scored.filter(({ split }) => split === 'fit').flatMap(({ scores }) => scores);
  const scenes = readScenes(new URL('scenes/', folder));
  const parts = [
    'Wanted of texts that are read and of others, and reached in each set of texts',
    figuresTable(sets),
    'Strong pairs of the cases that are read: how they were labelled, and found',
    confusionTable(confusionOf(read)),
    'Whether scores keep what they promise',
    calibrationTable(
      [...ownSets, { name: 'given', scores: givenScores }].map(({ name, scores }) => ({
        name,
        cases: scores.map(({ scored }) => scored),
      })),
    ),
    tonguesTable(folder, readingOf),
    scenesTable(scenes),
    ...(args.includes(COUNTS) ? [...sets.map(countsOf), wronglyTold(scenes)] : []),
    ...(given !== null
      ? []
      : [`There are no labels at ${labels}. Give the path of a file of labels to measure them too.`]),
  ];
  process.stdout.write(`${parts.join('\n\n')}\n`);
}

/** Labels that lie elsewhere, with the texts that they are of. */
interface GivenCase {
  readonly gold: ExtractionGold & AlignmentGold;
  readonly texts: ReadonlyMap<string, string>;
  readonly subject: AlignmentCase;
}

function givenCase(labels: string): GivenCase {
  const gold = JSON.parse(readFileSync(labels, 'utf8')) as ExtractionGold & AlignmentGold;
  const folder = join(dirname(dirname(labels)), 'sources');
  const texts = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  return { gold, texts, subject: readGold(gold, texts) };
}

function givenSet(
  { gold, texts, subject }: GivenCase,
  scores: readonly CaseScores[],
  readingOf: ReadingOf,
): EvalSet {
  return {
    name: 'given',
    rows: [
      ...evaluateExtraction(gold, texts),
      ...alignmentRows(scores, true),
      ...rowsOfTwo([subject], readingOf),
    ],
  };
}
