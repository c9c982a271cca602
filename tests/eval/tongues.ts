// The cases in other languages than English, one line of figures for each, beside English and beside BM25 on the words
// that ICU finds: what alignment is worth where only means that know no language are at hand.
import { readFileSync } from 'node:fs';
import { analyse } from '../../src/core/analysis.ts';
import { words } from '../../src/core/text/words.ts';
import { readOwnCases } from './alignment-report.ts';
import {
  averagePrecision,
  evaluateAlignment,
  key,
  labelsOf,
  type AlignmentCase,
  type Ratio,
} from './alignment.ts';
import { evaluateCase, type EvaluationCase } from './extraction.ts';

/** The usual parameters of BM25: how soon a repeated word stops counting, and how much length is levelled. */
import type { ReadingOf } from './meanings.ts';

const SATURATION = 1.2;
const LEVELLING = 0.75;

/** A table as text: a line for each case in another language, one for the short English ones, and what fit cases miss. */
export function tonguesTable(folder: URL, readingOf: ReadingOf): string {
  const others = readOwnCases(new URL('tongues/', folder), 'short');
  const english = readOwnCases(new URL('cases/', folder), 'short');
  const lines = [
    line(
      readingOf,
      'English, short cases',
      english.map((one) => [one, labelsIn(folder, 'cases', one.name)]),
    ),
    ...others.map((one) =>
      line(readingOf, `${one.name}, ${one.split}`, [[one, labelsIn(folder, 'tongues', one.name)]]),
    ),
  ];
  const missed = others
    .filter(({ split }) => split === 'fit')
    .flatMap((one) => [
      ...evaluateCase(labelsIn(folder, 'tongues', one.name), true)
        .filter(({ what, note }) => !/speakers|relays/u.test(what) && note.includes('missed'))
        .map(({ what, note }) => `  ${one.name}: ${what} ${note}`),
      ...evaluateAlignment(one, readingOf).falseAlarms.map((alarm) => `  false alarm: ${alarm}`),
    ]);
  const head = [
    'case',
    'precision',
    'BM25',
    'first',
    'among 3',
    'shown',
    'wrongly',
    'elsewhere',
    'differ',
    'alarms',
    'quotations',
    'quantities',
    'values',
  ];
  return ['Languages', columns(head), ...lines.map(columns), ...missed].join('\n');
}

function labelsIn(folder: URL, room: string, name: string): EvaluationCase {
  return JSON.parse(readFileSync(new URL(`${room}/${name}.json`, folder), 'utf8')) as EvaluationCase;
}

/** The figures of some cases together, in the order of the head. */
function line(
  readingOf: ReadingOf,
  name: string,
  cases: readonly (readonly [AlignmentCase, EvaluationCase])[],
): readonly string[] {
  const scores = cases.map(([one]) => evaluateAlignment(one, readingOf));
  const extracted = cases.flatMap(([, labels]) => evaluateCase(labels, false));
  const ranks = scores.flatMap(({ partners }) => partners.map(({ rank }) => rank));
  const mean = (values: readonly number[]): string =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
  const within = (most: number): string =>
    (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(2);
  const counted = (ratios: readonly Ratio[]): string =>
    `${sum(ratios.map(({ hit }) => hit))}/${sum(ratios.map(({ of }) => of))}`;
  const found = (what: string): string =>
    counted(
      extracted
        .filter((row) => row.what === what)
        .map(({ note }) => {
          const [hit, of] = note.split(' of ').map(Number);
          return { hit: hit!, of: of! };
        }),
    );
  return [
    name,
    mean(scores.map((one) => one.averagePrecision)),
    mean(cases.map(([one]) => baselinePrecision(one))),
    within(1),
    within(3),
    counted(scores.map((one) => one.sameOccasion)),
    `${sum(scores.map((one) => one.shownWrongly))}:${sum(scores.map((one) => one.shownRightly))}`,
    counted(scores.map((one) => one.elsewhere)),
    counted(scores.map((one) => one.numbersAndDates)),
    String(sum(scores.map((one) => one.falseAlarms.length))),
    found('quotations found'),
    found('quantities found'),
    found('quantity values'),
  ];
}

function columns(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(11)))
    .join('')
    .trimEnd();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Average precision where BM25, both ways and with the case's claims as documents, ranks the pairs. */
function baselinePrecision(subject: AlignmentCase): number {
  const found = analyse(subject.sources);
  const texts = new Map(subject.sources.map(({ id, text }) => [id, text]));
  const documents = found.claims.map(({ id, source, start, end }) => {
    const counts = new Map<string, number>();
    for (const { stem } of words(texts.get(source)!.slice(start, end)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return { id, source, counts, length: sum([...counts.values()]) };
  });
  const average = sum(documents.map(({ length }) => length)) / documents.length;
  const having = new Map<string, number>();
  for (const { counts } of documents)
    for (const word of counts.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const score = (asked: (typeof documents)[number], document: (typeof documents)[number]): number =>
    sum(
      [...asked.counts.keys()].map((word) => {
        const count = document.counts.get(word) ?? 0;
        const documentsWith = having.get(word)!;
        const rarity = Math.log(1 + (documents.length - documentsWith + 0.5) / (documentsWith + 0.5));
        const levelled = 1 - LEVELLING + (LEVELLING * document.length) / average;
        return (rarity * count * (SATURATION + 1)) / (count + SATURATION * levelled);
      }),
    );
  const { strong, weak } = labelsOf(subject, found);
  const hits = documents
    .flatMap((a, at) =>
      documents
        .slice(at + 1)
        .filter((b) => b.source !== a.source)
        .map((b) => ({ id: key(a.id, b.id), score: score(a, b) + score(b, a) })),
    )
    .filter(({ id }) => !weak.has(id))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => strong.has(id));
  return averagePrecision(hits, strong.size);
}
