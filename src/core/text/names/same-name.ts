// Whether two names may be names of one person or body: "Xi" and "Xi Jinping", "the commerce department" and
// "US Department of Commerce".
import { isFunctionWord } from '../function-words.ts';
import { matching, remembered } from '../patterns/remembered.ts';
import { words } from '../words.ts';

/**
 * Whether two names may be one: all words of the shorter are in the longer, and where one is a description, its main noun is
 * in both. So "the library" is not "two clerks at the library", and "the state" is not "the state police". Two nameless
 * speakers are the same.
 */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const left = nameWords(a);
  if (a === b) return left.size > 0;
  const right = nameWords(b);
  const shorter = left.size <= right.size;
  const [short, long] = shorter ? [left, right] : [right, left];
  if (short.size === 0 || ![...short].every((word) => long.has(word))) return false;
  if (short.size === long.size) return true;
  // "Mayor Ann Lee" may be called "the mayor": the head of a name is no noun.
  const described = /^\p{Ll}/u.test(a) || /^\p{Ll}/u.test(b);
  const head = described ? headOf(shorter ? b : a) : null;
  return head === null || short.has(head);
}

/** Whether one of two names is Chinese and the other in Latin letters: nobody can tell by these if "罗森" is Erik Rosen. */
export function areInTwoScripts(a: string, b: string): boolean {
  return a !== b && (isWritten(a, b) || isWritten(b, a));
}

/** Whether two names are names of one person or body, or are in two scripts, so that nobody can tell. */
export function mayBeOne(a: string | null, b: string | null): boolean {
  return sameName(a, b) || (a !== null && b !== null && areInTwoScripts(a, b));
}

function isWritten(han: string, latin: string): boolean {
  return hasHan(han) && hasLatin(latin) && !hasHan(latin);
}

const hasHan = matching(/\p{sc=Han}/u);
const hasLatin = matching(/\p{sc=Latin}/u);

/**
 * The stem of the main noun of a description: "clerk" of "two clerks at the library". Null for a name, and for a spokesperson or
 * representative, who stands for the body that follows.
 */
const headOf = remembered((name): string | null => {
  const [phrase] = name.split(/\s(?:of|for|with|in|at|from|on|to|by|who|close|familiar|briefed)\s/u, 1);
  const head = words(phrase!).at(-1);
  if (head === undefined || /^\p{Lu}/u.test(phrase!.slice(head.start))) return null;
  return /^(?:spokes|representative)/.test(head.folded) ? null : head.stem;
});

/** The words of a name that are compared, as stems and without function words. */
export const nameWords = remembered(
  (name): ReadonlySet<string> =>
    new Set(
      words(name)
        .filter((word) => !isFunctionWord(word.folded))
        // "Mrs" is no more than one "Mr".
        .map((word) => (word.folded === 'mrs' ? word.folded : word.stem)),
    ),
);

/** Gives names numbers, so that two names are compared only once, however many pairs of claims have them. */
export class NameTable {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  /** By the smaller number, then the larger. */
  readonly #same: Map<number, boolean>[] = [];

  /** -1 for a claim without a speaker. */
  number(name: string | null): number {
    if (name === null) return -1;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(name, number);
      this.#names.push(name);
      this.#same.push(new Map());
    }
    return number;
  }

  /** What `sameName` says of the names with these numbers. */
  same(a: number, b: number): boolean {
    if (a === b) return true;
    if (a < 0 || b < 0) return false;
    const [low, high] = a < b ? [a, b] : [b, a];
    let known = this.#same[low]!.get(high);
    if (known === undefined) {
      known = sameName(this.#names[low]!, this.#names[high]!);
      this.#same[low]!.set(high, known);
    }
    return known;
  }
}
