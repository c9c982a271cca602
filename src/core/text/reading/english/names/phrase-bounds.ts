// Where noun phrases begin and end: the words that open one, that stand inside a name, and that never do.
import type { Token } from '../tokens.ts';

/** Longest noun phrase looked at, in words: "Ministry of Foreign Affairs spokeswoman Ann Lee" has seven. */
export const LONGEST_PHRASE = 14;

/** What opens a noun phrase before its noun. */
export const DETERMINERS = new Set(
  'the a an another his her its their our my your this these those some many several one'.split(' '),
);

/** Words in lower case that may stand inside a name: "Bank of Estmark", "Ludwig van Beethoven", "Committee on Trade". */
export const INNER = new Set([
  'of',
  'for',
  'and',
  'the',
  '&',
  'de',
  'da',
  'del',
  'della',
  'di',
  'du',
  'des',
  'dos',
  'la',
  'von',
  'van',
  'der',
  'bin',
  'al',
  'on',
]);

/** Words before which a clause ends, so that its subject begins after them. */
export const CLAUSE_OPENERS = new Set(
  'after as when before because once while but and though although that where if since whether yet so'.split(
    ' ',
  ),
);

/** Words that end a noun phrase: conjunctions, prepositions, verbs that help. */
export const NEVER_IN_PHRASE = new Set(
  (
    'and or but although though unless whereas that which who when while as if because after before since until than of in on at by from with ' +
    'into over under about against during through is are was were be been being has have had will would can could ' +
    'should may might must do does did not to it he she they we there came comes come also said say says told tell tells why whether how'
  ).split(' '),
);

/** Adjectives made of a name, which are none themselves: "Oslo-based", "state-run", "Panama-flagged". */
export const BASED = /-(?:based|run|owned|backed|born|flagged|led|listed|made|built|registered|funded)$/;

/** Whether a word may be a noun in lower case. */
export function isPlainNoun(token: Token): boolean {
  return !token.capital && !NEVER_IN_PHRASE.has(token.word) && /^\p{Ll}{3}/u.test(token.word);
}
