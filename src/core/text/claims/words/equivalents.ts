// Words and phrases that news uses for one another, found in a run of words: "died" and "killed" share a meaning. Of
// meanings with two poles ("held", "gave way") both poles share the meaning, and each knows which one it is.
import { MEANINGS, OPPOSED } from './news-meanings.ts';
import { stem } from '../../words.ts';

/** Which side of a meaning a wording is on, 1 and -1 where there are two; 0 for meanings without sides. */
export type Pole = number;

export interface Meaning {
  /** The first wording of its line, behind "=". */
  readonly meaning: string;
  readonly pole: Pole;
  /** Place of its first word. */
  readonly at: number;
  /** How many words it spans. */
  readonly length: number;
}

/** Left out of wordings and of the text: "lost its appeal" is there in "lost the appeal". */
const SKIPPED = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'my'].map(stem));

/** Never left out: "will play" is not there in "will not play". */
const NEGATIONS = new Set(['not', 'never', 'no'].map(stem));

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: string;
  readonly pole: Pole;
}

/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>;

function phrasesOf(
  sides: Iterable<readonly [wordings: readonly string[], name: string, pole: Pole]>,
  keyOf: (word: string) => string = stem,
): Phrases {
  const phrases = new Map<string, Phrase[]>();
  for (const [wordings, name, pole] of sides) {
    const meaning = meaningOfLine(name);
    for (const wording of wordings) {
      const words = wording
        .trim()
        .split(/[\s-]+/)
        .map(keyOf)
        .filter((word) => !SKIPPED.has(word));
      const known = phrases.get(words[0]!) ?? [];
      // Forms of one word have one stem and would be found twice.
      if (known.some((each) => each.meaning === meaning && each.words.join(' ') === words.join(' ')))
        continue;
      known.push({ words, meaning, pole });
      phrases.set(words[0]!, known);
    }
  }
  for (const known of phrases.values()) known.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The two sides of each meaning that has poles, and whether nothing lies between them. */
const OPPOSITES = OPPOSED.trim()
  .split('\n')
  .map((line) => {
    const [one, other] = line.split(/<=?>/u).map((side) => side.split('|')) as [string[], string[]];
    return { one, other, leavesNothing: line.includes('<=>') };
  });

const NEWS: Phrases = phrasesOf([
  ...linesOf(MEANINGS).map((wordings) => [wordings, wordings[0]!, 0] as const),
  ...OPPOSITES.flatMap(({ one, other }) => [[one, one[0]!, 1] as const, [other, one[0]!, -1] as const]),
]);

const WITHOUT_MIDDLE: ReadonlySet<string> = new Set(
  OPPOSITES.filter(({ leavesNothing }) => leavesNothing).map(({ one }) => meaningOfLine(one[0]!)),
);

/** Whether something may lie between the two sides of a meaning: a match that was not lost may be drawn. */
export function hasMiddle(meaning: string): boolean {
  return !WITHOUT_MIDDLE.has(meaning);
}

function meaningOfLine(first: string): string {
  return `=${first.trim()}`;
}

function linesOf(list: string): string[][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

/**
 * The meanings that stand in a run of word stems, in order. A longer phrase wins over the shorter one that it begins
 * with; a phrase may have several meanings.
 */
export function meanings(stems: readonly string[]): Meaning[] {
  return phrasesIn(NEWS, stems);
}

interface Finding {
  /** How many words may stand between two of a wording: "passed a fire drill". */
  readonly gap: number;
  /** Whether a longer phrase hides only the shorter ones of its own meaning. */
  readonly eachMeaning: boolean;
}

const PLAIN: Finding = { gap: 0, eachMeaning: false };

/**
 * The same for a list of other lines, one meaning each; where "<>" stands, the sides are numbered from 1.
 * @param keyOf the form by which words of the list and of a text are held against each other
 */
export function meaningsOf(
  list: string,
  how: Finding = PLAIN,
  keyOf: (word: string) => string = stem,
): (keys: readonly string[]) => Meaning[] {
  const phrases = phrasesOf(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const sides = line.split('<>').map((side) => side.split('|'));
        return sides.map((wordings, at) => [wordings, sides[0]![0]!, sides.length > 1 ? at + 1 : 0] as const);
      }),
    keyOf,
  );
  return (stems) => phrasesIn(phrases, stems, how);
}

function phrasesIn(
  phrases: Phrases,
  stems: readonly string[],
  { gap, eachMeaning }: Finding = PLAIN,
): Meaning[] {
  const found: Meaning[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    // Most words begin no phrase, and those that are skipped begin none.
    const beginning = phrases.get(stems[at]!);
    if (beginning === undefined) continue;
    const first = found.length;
    let longest = 0;
    for (const { words, meaning, pole } of beginning) {
      if (words.length < longest && !eachMeaning) break;
      const last = lastOf(words, stems, at, gap);
      if (last < 0 || (eachMeaning && found.slice(first).some((each) => each.meaning === meaning))) continue;
      longest = words.length;
      found.push({ meaning, pole, at, length: last - at + 1 });
    }
  }
  return found;
}

/** The place of a phrase's last word, where the phrase begins at a place; -1 where it does not stand there. */
function lastOf(words: readonly string[], stems: readonly string[], at: number, gap: number): number {
  let place = at;
  for (let word = 1; word < words.length; word += 1) {
    let left = gap;
    do place += 1;
    while (
      place < stems.length &&
      (SKIPPED.has(stems[place]!) ||
        (stems[place] !== words[word] && mayStandBetween(words[0]!, stems[place]!) && left-- > 0))
    );
    if (stems[place] !== words[word]) return -1;
  }
  return place;
}

/** Whether a word may stand within a wording that begins with another one: "no compulsory redundancies" are not "no redundancies". */
function mayStandBetween(first: string, between: string): boolean {
  return !NEGATIONS.has(between) && !(NEGATIONS.has(first) && OF_SOME.has(between));
}

/** What tells which of several are meant, by stem: where these are denied, others there may be. */
export const OF_SOME: ReadonlySet<string> = new Set(
  'compulsory forced mandatory further more additional another immediate other major serious significant large permanent general full mass'
    .split(' ')
    .map(stem),
);
