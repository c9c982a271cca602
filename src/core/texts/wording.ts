// Words what the machine says as data (model/said.ts) with the texts of one language.
import type { HistoryEntry } from '../model/case.ts';
import type { Finding } from '../model/comparison.ts';
import { filled, type ProblemData, type Told } from '../model/problem.ts';
import type { Explanation, Reason } from '../model/said.ts';
import { numberInName, type Evidence } from '../model/source.ts';
import type { Tellers } from '../model/tellers.ts';
import type { Texts } from './english.ts';

/** One sentence on how two wordings stand to each other. */
export function explained(texts: Texts, explanation: Explanation): string {
  const names = NAMES_AT[explanation[0]];
  return worded(texts.explanations, named(texts, explanation, names));
}

/** How many sources tell something: "3 sources, 2 of them with the same text". */
export function tellersInWords(
  texts: Texts,
  { sources, copies }: Pick<Tellers, 'sources' | 'copies'>,
): string {
  return texts.common.tellers(sources.length, ...copies.map(({ length }) => length));
}

/** A reason for a tie, or a note on it. */
export function reasoned(texts: Texts, reason: Reason): string {
  return worded(texts.reasons, named(texts, reason, reason[0] === 'oneQuotes' ? [1] : []));
}

/** A line of what a finding says. */
export interface FindingLine {
  /** The one source that the line is of, where a table would have it in its first column; null for a whole sentence. */
  readonly name: string | null;
  /** What stands beside the name, or the sentence. */
  readonly says: string;
  /** The line as a sentence, its name included. */
  readonly sentence: string;
}

/**
 * What a finding says, line by line: a pair of sources each, but occasions and speakers source by source, for each is in
 * several pairs. What holds for several lines stands once, behind them.
 */
export function findingLines(
  texts: Texts,
  { explanations, more }: Pick<Finding, 'explanations' | 'more'>,
): readonly FindingLine[] {
  const lines = new Map<string, FindingLine>();
  const add = (sentence: string, says = sentence, name: string | null = null): void => {
    if (!lines.has(sentence)) lines.set(sentence, { name, says, sentence });
  };
  const addOccasion = (of: string, parts: readonly string[], published: string | null): void => {
    const [name, says] = [nameIn(texts, of), texts.ofEach.occasion(parts, published)];
    add(texts.ofEach.occasionSentence(name, says), says, name);
  };
  const addSpeaker = (of: string, who: string | null): void => {
    const name = nameIn(texts, of);
    add(texts.ofEach.speakerSentence(name, who), texts.ofEach.speaker(who), name);
  };
  const open = explanations.flatMap(([key, ...names]) =>
    key === 'open' ? (names as readonly string[]) : [],
  );
  for (const explanation of explanations) {
    if (explanation[0] === 'open') {
      add(texts.ofEach.open([...new Set(open)].map((name) => nameIn(texts, name))));
    } else if (explanation[0] === 'occasions') {
      const [, , one, parts, published, other, otherParts, otherPublished] = explanation;
      addOccasion(one, parts, published);
      addOccasion(other, otherParts, otherPublished);
    } else if (explanation[0] === 'speakers') {
      const [, one, speaker, other, otherSpeaker] = explanation;
      addSpeaker(one, speaker);
      addSpeaker(other, otherSpeaker);
    } else add(explained(texts, explanation));
  }
  for (const explanation of explanations)
    if (explanation[0] === 'occasions') add(texts.ofEach.apart[explanation[1]]);
  if (more > 0) add(texts.common.moreOfTheKind(more));
  return [...lines.values()];
}

/** All of it in one paragraph. */
export function findingSays(texts: Texts, finding: Pick<Finding, 'explanations' | 'more'>): string {
  return texts.common.together(findingLines(texts, finding).map(({ sentence }) => sentence));
}

/** A source's name as the machine gave it, in the language of the page. */
export function nameIn(texts: Texts, name: string): string {
  const number = numberInName(name);
  return number === null ? name : texts.common.sourceNumber(number);
}

/** What a person did. The sentence of an older log stays as it is. */
export function changeSays(texts: Texts, what: HistoryEntry['what']): string {
  return typeof what === 'string' ? what : worded(texts.changes, what);
}

/** A line of the case's log. */
export function entrySays(texts: Texts, { what, how }: Pick<HistoryEntry, 'what' | 'how'>): string {
  const said = changeSays(texts, what);
  return how === undefined ? said : texts.log[how](said);
}

/** What went wrong and what to do; in English where the catalogue does not know the text. */
export function problemSays(
  texts: Texts,
  { message, told: data }: Pick<ProblemData, 'message' | 'told'>,
): string {
  return data === undefined ? message : told(texts, data);
}

/** A text that was said as data; in English where the catalogue does not know it. */
export function told(texts: Texts, { text, values }: Told): string {
  return filled({ text: texts.problems[text] ?? text, values }, (value) => told(texts, value));
}

/** How import came to know something about a source. The words of an older case stay as they are. */
export function wayOf(texts: Texts, how: Evidence['how']): string {
  if (typeof how === 'string') return how;
  return how[0] === 'earlier' ? texts.source.hadBefore(wayOf(texts, how.slice(1))) : worded(texts.ways, how);
}

/** Where the names of sources stand in each explanation; a source's own words stay as they are, "Source 2" too. */
const NAMES_AT: Readonly<Record<Explanation[0], readonly number[]>> = {
  same: [2, 3],
  open: [1, 2],
  figuresOpen: [1, 3],
  figuresRoom: [1, 3],
  wordsOpen: [1, 3],
  wordsApart: [1, 3],
  limits: [1, 2, 3],
  oneDenies: [1, 2, 3],
  certainty: [1, 4],
  worded: [2, 4],
  occasions: [2, 5],
  speakers: [1, 3],
  copied: [2, 3],
  opposed: [1, 3],
  figures: [1, 3],
  rounded: [1, 3],
  count: [1, 4],
  wentOn: [1, 4],
  incomparable: [2, 6],
  figuresOfTwo: [1, 4],
  examples: [1, 3],
  dates: [1, 4],
  alone: [1],
  aloneOf: [1],
};

/** @param names none where a file of somebody else's has what this version does not know */
function named(texts: Texts, said: readonly unknown[], names?: readonly number[]): readonly unknown[] {
  return said.map((value, at) =>
    typeof value === 'string' && names?.includes(at) === true ? nameIn(texts, value) : value,
  );
}

function worded(room: object, [first, ...values]: readonly unknown[]): string {
  const key = String(first);
  // The key binds the function and its values; the compiler cannot follow it through the union.
  const text = Object.hasOwn(room, key)
    ? (room as Record<string, (...values: unknown[]) => string>)[key]
    : undefined;
  // A file of somebody else's may name what is in no catalogue: then its own words are all there is to show.
  return text?.(...values) ?? [key, ...values].join(' ');
}
