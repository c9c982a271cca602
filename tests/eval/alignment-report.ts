// Reads labelled cases, ours and others, for the evaluation of alignment, and sums their scores up as rows.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Relation } from '../../src/core/model/comparison.ts';
import type { Passage } from '../../src/core/model/span.ts';
import {
  evaluateAlignment,
  type AlignmentCase,
  type AlignmentScores,
  type LabelledPair,
  type Ratio,
} from './alignment.ts';
import type { EvalRow } from './extraction.ts';

interface OwnCase {
  readonly split: 'fit' | 'held';
  readonly sources: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly title: string;
    readonly date: string | null;
    readonly text: string;
  }[];
  readonly pairs: readonly {
    readonly a: { readonly source: string; readonly words: string };
    readonly b: { readonly source: string; readonly words: string };
    readonly relation: Relation;
    readonly strength: 'strong' | 'weak';
  }[];
}

/** The short cases of `cases/`, the long and the contested ones; README.md tells what their labels mean. */
export function readAllCases(folder: URL): AlignmentCase[] {
  return [
    ...readOwnCases(new URL('cases/', folder), 'short'),
    ...readOwnCases(new URL('long/', folder), 'long'),
    ...readOwnCases(new URL('contested/', folder), 'contested'),
  ];
}

/** The cases of one folder, in the order of their names. */
export function readOwnCases(folder: URL, kind: AlignmentCase['kind']): AlignmentCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { split, sources, pairs } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as OwnCase;
      const texts = new Map(sources.map(({ id, text }) => [id, text]));
      const place = ({ source, words }: { source: string; words: string }): Passage => {
        const start = texts.get(source)!.indexOf(words);
        return { source, start, end: start + words.length };
      };
      return {
        name: basename(file, '.json'),
        split,
        kind,
        sources,
        pairs: pairs.map(({ a, b, relation, strength }) => ({
          a: place(a),
          b: place(b),
          relation,
          strength,
        })),
      };
    });
}

/** Labels with offsets into texts that lie elsewhere. */
export interface AlignmentGold {
  readonly files: readonly {
    readonly file: string;
    readonly articleDate: string | null;
    readonly sentences: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  }[];
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly aFile: string;
    readonly bFile: string;
    readonly relation: string;
    readonly strength: 'strong' | 'weak';
  }[];
}

export function readGold(gold: AlignmentGold, texts: ReadonlyMap<string, string>): AlignmentCase {
  const places = new Map(
    gold.files.flatMap(({ file, sentences }) =>
      sentences.map(({ id, start, end }): [string, Passage] => [id, { source: file, start, end }]),
    ),
  );
  return {
    name: 'labels given',
    split: 'shared',
    kind: 'long',
    sources: gold.files.map(({ file, articleDate }) => ({
      id: file,
      title: file,
      outlet: file,
      date: articleDate,
      text: texts.get(file)!,
    })),
    pairs: gold.pairs.map(({ a, b, relation, strength }): LabelledPair => ({
      a: places.get(a)!,
      b: places.get(b)!,
      strength,
      relation: null,
      elsewhere: relation === 'context-differs',
    })),
  };
}

/** One row per figure, over the cases of one split; with `details`, the false alarms and confusions too. */
export function alignmentRows(cases: readonly AlignmentCase[], details: boolean): EvalRow[] {
  const scores = cases.map((each) => ({ name: each.name, ...evaluateAlignment(each) }));
  const ranks = scores.flatMap(({ partners }) => partners.map(({ rank }) => rank));
  const within = (most: number): EvalRow =>
    row(`partners: right one among ${most}`, ranks.filter((rank) => rank <= most).length, ranks.length);
  const summed = (what: string, pick: (one: AlignmentScores) => Ratio): EvalRow =>
    row(
      what,
      scores.reduce((sum, one) => sum + pick(one).hit, 0),
      scores.reduce((sum, one) => sum + pick(one).of, 0),
    );
  const right = scores.reduce((sum, { shownRightly }) => sum + shownRightly, 0);
  const wrong = scores.reduce((sum, { shownWrongly }) => sum + shownWrongly, 0);
  const alarms = scores.flatMap(({ falseAlarms }) => falseAlarms);
  const rows: EvalRow[] = [
    {
      what: 'alignment, average precision',
      value: scores.reduce((sum, { averagePrecision }) => sum + averagePrecision, 0) / scores.length,
      note: scores.map(({ name, averagePrecision }) => `${name} ${averagePrecision.toFixed(2)}`).join(', '),
    },
    summed('strong pairs in the first 50', ({ inFirst50, strong }) => ({ hit: inFirst50, of: strong })),
    summed('strong pairs in the first 100', ({ inFirst100, strong }) => ({ hit: inFirst100, of: strong })),
    within(1),
    within(3),
    within(5),
    summed('one occasion: shown', ({ sameOccasion }) => sameOccasion),
    { what: 'shown wrongly per right', value: wrong / Math.max(1, right), note: `${wrong} to ${right}` },
    summed('other occasion or speaker', ({ elsewhere }) => elsewhere),
    summed('numbers and dates that differ', ({ numbersAndDates }) => numbersAndDates),
    summed('contradictions', ({ contradictions }) => contradictions),
    { what: 'false alarms in the first 100', value: alarms.length, note: `${cases.length} cases together` },
  ];
  if (!details) return rows;
  const confusion = new Map<string, number>();
  for (const one of scores)
    for (const [cell, count] of one.confusion) confusion.set(cell, (confusion.get(cell) ?? 0) + count);
  return [
    ...rows,
    ...[...confusion]
      .sort((x, y) => y[1] - x[1])
      .map(([what, value]) => ({ what: `  ${what}`, value, note: '' })),
    ...alarms.map((note) => ({ what: '  false alarm', value: 1, note })),
  ];
}

function row(what: string, hit: number, of: number): EvalRow {
  return { what, value: of === 0 ? Number.NaN : hit / of, note: `${hit} of ${of}` };
}
