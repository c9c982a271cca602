// Words that are spelt nearly alike: what was meant when a word was mistyped. Looks through every word of the index;
// most are ruled out by their length and by the letters they are made of, so that few have to be compared.
import { append } from '../../core/model/lists.ts';

/** A typed word and a word of the index, at most this far apart: the usual bounds, those of Algolia's search. */
const ONE_SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;

/** More spellings of one word than this only tire the index. */
const MOST_NEAR = 12;

interface Known {
  readonly word: string;
  /** One bit for each letter that occurs, by its code modulo 32. */
  readonly letters: number;
  /** In how many entries it stands. */
  readonly entries: number;
}

export class NearWords {
  /** By length. */
  readonly #known = new Map<number, Known[]>();
  readonly #words = new Set<string>();

  /** Takes a word in; one that is known already stays as it is. @returns whether it is new */
  add(word: string, entries: number): boolean {
    if (this.#words.has(word)) return false;
    this.#words.add(word);
    append(this.#known, word.length, { word, letters: lettersOf(word), entries });
    return true;
  }

  /**
   * Known words that were perhaps meant, the nearest and commonest first; never the word itself.
   * @param open the word is still being typed: words that begin nearly like it count too
   */
  find(word: string, open: boolean): readonly string[] {
    const slips = word.length >= TWO_SLIPS_FROM ? 2 : word.length >= ONE_SLIP_FROM ? 1 : 0;
    if (slips === 0) return [];
    const letters = lettersOf(word);
    const found: { readonly known: Known; readonly distance: number }[] = [];
    const consider = (known: Known, begins: boolean): void => {
      const spelt = begins ? known.word.slice(0, word.length + slips) : known.word;
      const distance = distanceOf(word, spelt, slips, begins);
      if (distance <= slips && known.word !== word) found.push({ known, distance });
    };
    for (const [length, list] of this.#known) {
      if (Math.abs(length - word.length) <= slips) {
        for (const known of list) {
          // A slip changes two letters at most: one goes, one comes.
          if (bitsOf(known.letters ^ letters) <= 2 * slips) consider(known, false);
        }
      } else if (open && length > word.length) {
        for (const known of list) {
          // The first letter is rarely mistyped, and looking at every beginning would take too long.
          if (known.word[0] === word[0] && bitsOf(letters & ~known.letters) <= slips) consider(known, true);
        }
      }
    }
    return found
      .sort((a, b) => a.distance - b.distance || b.known.entries - a.known.entries)
      .slice(0, MOST_NEAR)
      .map(({ known }) => known.word);
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function bitsOf(value: number): number {
  const pairs = value - ((value >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/**
 * Insertions, deletions, changes and swaps of neighbours between two words (optimal string alignment; Damerau 1964);
 * anything above `most` once it is known to be that far.
 * @param begins compare with the beginning of `b` that is nearest
 */
function distanceOf(a: string, b: string, most: number, begins: boolean): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    before = last;
    last = row;
  }
  return begins ? Math.min(...last) : last[b.length]!;
}
