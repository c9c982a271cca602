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
import type { ReadingOf } from './meanings.ts';

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
  readonly onlyIn?: readonly { readonly source: string; readonly words: string }[];
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
      const { split, sources, pairs, onlyIn } = JSON.parse(
        readFileSync(new URL(file, folder), 'utf8'),
      ) as OwnCase;
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
        onlyIn: onlyIn?.map(place) ?? null,
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
    onlyIn: null,
  };
}

/** What is measured of each case, with its name. */
export type CaseScores = AlignmentScores & { readonly name: string };

export function scoresOf(cases: readonly AlignmentCase[], readingOf: ReadingOf): CaseScores[] {
  return cases.map((each) => ({ name: each.name, ...evaluateAlignment(each, readingOf) }));
}

/** One row per figure, over some cases; with `details`, what the false alarms are. */
export function alignmentRows(scores: readonly CaseScores[], details: boolean): EvalRow[] {
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
  return [
    {
      what: 'average precision of strong pairs',
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
    summed('strong pairs in one point', ({ inPoints }) => inPoints.found),
    summed('pairs in one point: right ones', ({ inPoints }) => inPoints.right),
    summed('other occasion or speaker', ({ elsewhere }) => elsewhere),
    summed('numbers and dates that differ', ({ numbersAndDates }) => numbersAndDates),
    summed('contradictions', ({ contradictions }) => contradictions),
    summed('only in one source, told', ({ onlyInOne }) => onlyInOne.found),
    summed('the same: right of those told', ({ onlyInOne }) => onlyInOne.right),
    summed('only in one source by all labels', ({ alone }) => alone.found),
    summed('by all labels: right of those told', ({ alone }) => alone.right),
    {
      what: 'false alarms in the first 100',
      value: alarms.length / scores.length,
      note: [`${alarms.length} in ${scores.length} cases`, ...(details ? alarms : [])].join('; '),
    },
  ];
}

/** What is shown of each two sources alone, where no third one says what belongs together. */
export function rowsOfTwo(cases: readonly AlignmentCase[], readingOf: ReadingOf): EvalRow[] {
  const scores = cases.flatMap(eachTwo).map((two) => evaluateAlignment(two, readingOf));
  const sum = (pick: (one: AlignmentScores) => number): number =>
    scores.reduce((all, one) => all + pick(one), 0);
  const [right, wrong] = [sum(({ shownRightly }) => shownRightly), sum(({ shownWrongly }) => shownWrongly)];
  return [
    row(
      'two sources alone: shown',
      sum(({ sameOccasion }) => sameOccasion.hit),
      sum(({ sameOccasion }) => sameOccasion.of),
    ),
    {
      what: 'two sources alone: wrong per right',
      value: wrong / Math.max(1, right),
      note: `${wrong} to ${right}`,
    },
  ];
}

/** Each two sources of a case as a case of their own; what one alone tells there is another matter. */
function eachTwo({ sources, pairs, ...rest }: AlignmentCase): AlignmentCase[] {
  return sources.flatMap((one, at) =>
    sources.slice(at + 1).map((other) => {
      const ids = new Set([one.id, other.id]);
      const own = pairs.filter(({ a, b }) => ids.has(a.source) && ids.has(b.source));
      return { ...rest, sources: [one, other], pairs: own, onlyIn: null };
    }),
  );
}

/** How often a relation that was labelled was found as which, over some cases: by label, then by what was found. */
export function confusionOf(scores: readonly CaseScores[]): Map<Relation, Map<Relation, number>> {
  const confusion = new Map<Relation, Map<Relation, number>>();
  for (const { confused } of scores) {
    for (const [labelled, found] of confused) {
      const row = confusion.get(labelled) ?? new Map<Relation, number>();
      confusion.set(labelled, row.set(found, (row.get(found) ?? 0) + 1));
    }
  }
  return confusion;
}

function row(what: string, hit: number, of: number): EvalRow {
  return { what, value: of === 0 ? Number.NaN : hit / of, note: `${hit} of ${of}` };
}
