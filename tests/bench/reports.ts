// Made-up reports of one matter, as many as wanted, by a seeded generator: the same at every run. They are what the
// analysis is measured on, so they are as dense as reports of one event are: two claims of two reports share 0.6 content
// words on average and 44 in 100 share at least one, where five real articles of one event have 0.7 and 47. A few
// statements stand in most reports, many in some, a third of each report is its own. An earlier generator drew
// everything from 12 verbs, 16 things and 12 places, so that each claim was tied to dozens that said something else.
import type { AnalysedSource } from '../../src/core/analysis.ts';
import type { Claim } from '../../src/core/model/comparison.ts';

const SENTENCES = 60;
/** Statements that the reports have in common; the first are told by two reports in three, the last by few. */
const STOCK = 400;
const COMMON_SENTENCES = 40;
/** How steeply the share of reports that tell a statement falls with its rank: 1 ÷ (rank + this). */
const FLATNESS = 10;
/** Different invented words, drawn by the law of Zipf and Mandelbrot, as the words of a language are. */
const LEXICON = 3_000;
/** The law's offset: function words, which would be its first, are in the sentences already. */
const OFFSET = 4;
/** Speakers and actors, places and verbs of the matter. */
const PEOPLE = 10;
const PLACES = 12;
const VERBS = 60;

interface Statement {
  readonly number: number;
  readonly who: string;
  readonly did: readonly [string, string];
  readonly what: string;
  readonly where: string;
  readonly figure: number;
  readonly unit: string;
  readonly after: string;
}

/** A made-up report, and what it tells. */
export interface Report extends AnalysedSource {
  /** The number of the statement that each paragraph words. */
  readonly told: readonly number[];
}

/** So many reports of 60 sentences. Another seed gives other reports of another matter. */
export function reports(count: number, seed = 7): Report[] {
  const next = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const invent = (): string =>
    Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(SYLLABLES)).join('');
  const name = (): string => invent().replace(/^./, (first) => first.toUpperCase());
  const lexicon = Array.from({ length: LEXICON }, invent);
  const word = (): string => lexicon[Math.floor(OFFSET * ((LEXICON + OFFSET) / OFFSET) ** next() - OFFSET)]!;
  const people = [...WHO, ...Array.from({ length: PEOPLE }, () => `${name()} ${name()}`)];
  const places = Array.from({ length: PLACES }, name);
  // One thing has two verbs: the words of a report and those of another that says the same.
  const verbs = Array.from({ length: VERBS }, () => [`${invent()}ed`, `${invent()}ed`] as const);
  let statements = 0;
  const statement = (): Statement => ({
    number: statements++,
    who: pick(people),
    did: pick(verbs),
    what: `${word()} ${word()} ${word()}`,
    where: pick(places),
    figure: 1 + Math.floor(next() * 900),
    unit: word(),
    after: `the ${word()} ${word()} ${pick(verbs)[0]} the ${word()} of ${word()} and ${word()}`,
  });
  const stock = Array.from({ length: STOCK }, statement);
  return Array.from({ length: count }, (_, at) => {
    const told = stock
      .map((each, rank) => ({ each, key: next() ** (rank + FLATNESS) }))
      .sort((a, b) => b.key - a.key)
      .slice(0, COMMON_SENTENCES)
      .map(({ each }) => each);
    const own = Array.from({ length: SENTENCES - COMMON_SENTENCES }, statement);
    const ordered = [...told, ...own]
      .map((each) => ({ each, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ each }) => each);
    return {
      id: `s${at}`,
      title: `Report ${at}`,
      outlet: `Outlet ${at}`,
      date: '2024-03-06',
      text: ordered.map((each) => wording(each, pick, next)).join('\n\n'),
      told: ordered.map(({ number }) => number),
    };
  });
}

/** The statement that each claim of these reports words, by the claim's id. */
export function statementOf(
  made: readonly Report[],
  claims: readonly Pick<Claim, 'id' | 'source' | 'start'>[],
): Map<string, number> {
  const ends = new Map(
    made.map(({ id, text }): [string, number[]] => {
      let end = -2;
      return [id, text.split('\n\n').map((paragraph) => (end += paragraph.length + 2))];
    }),
  );
  const told = new Map(made.map((report) => [report.id, report.told]));
  return new Map(
    claims.map(({ id, source, start }) => [
      id,
      told.get(source)![ends.get(source)!.findIndex((end) => start < end)]!,
    ]),
  );
}

function wording(
  { who, did, what, where, figure, unit, after }: Statement,
  pick: <T>(list: readonly T[]) => T,
  next: () => number,
): string {
  const verb = pick(did);
  const told = next() < 0.05 ? figure + 10 : figure;
  const sentence = pick([
    `${who} ${verb} the ${what} in ${where} on Sunday, and ${told} ${unit}s were there when ${after}.`,
    `In ${where}, where ${after}, ${who} ${verb} the ${what} and ${told} ${unit}s, the police said on Monday.`,
    `“We ${verb} the ${what} after ${after},” ${who} told reporters in ${where}, where it met ${told} ${unit}s.`,
    `About ${told} ${unit}s of the ${what} were ${verb} in ${where} as ${after}, according to ${who}.`,
    `It was the ${what} of ${where} that ${who} ${verb} before ${after}.`,
    `${who} said that ${told} ${unit}s had ${verb} the ${what} of ${where} by Friday before ${after}.`,
  ]);
  return sentence.replace(/^./u, (first) => first.toUpperCase());
}

/** Mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough for texts. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// prettier-ignore
const SYLLABLES = [
  'ba', 'del', 'for', 'gan', 'hol', 'kir', 'lem', 'mor', 'nus', 'pet', 'quin', 'ros', 'sil', 'tav', 'ul', 'vek', 'wen',
  'yor', 'zan', 'cha', 'bri', 'cor', 'dam', 'eld', 'fin', 'gro', 'hart', 'ing', 'jol', 'kan', 'lum', 'mer', 'nor',
  'ost', 'pra', 'ren', 'sta', 'tor', 'urb', 'ver',
];
const WHO = ['the river board', 'farmers', 'the union', 'the ministry', 'rescuers', 'two witnesses'];
