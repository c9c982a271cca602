// Words as the search compares them: folded, with their places. Scripts that put no space between words are cut into
// overlapping pairs of characters, so that whatever stretch is typed is found, wherever a dictionary would cut it.
import type { Span } from '../../model/span.ts';

export interface SearchWord extends Span {
  /** Lower case, without accents; or a pair of characters, or the last character of a stretch. */
  readonly folded: string;
}

/** Scripts written without spaces, with the signs that they share (々, ー). */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';

const PIECES = new RegExp(
  `(?:(?=[\\p{L}\\p{N}\\p{M}])[${UNSPACED}])+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`,
  'gu',
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const ASCII = /^[\0-\x7f]+$/;

/** Accents and the points of Arabic and Hebrew, which are often left out; vowel signs of other scripts are letters. */
const POINTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** A few letters unfold into several with signs between them (ﷺ). */
const SIGNS = /[\0-/:-@[-`{-\x7f\s]/g;

/** The words of a text in order, offsets in UTF-16 units; linear in its length. */
export function searchWords(text: string): SearchWord[] {
  const found: SearchWord[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (IS_UNSPACED.test(piece)) addPairs(found, piece, index);
    else found.push({ folded: foldWord(piece), start: index, end: index + piece.length });
  }
  return found;
}

/**
 * The words of something typed that must stand together. A stretch of characters at its end may go on in the text, so
 * its last character is no word of its own.
 * @returns `open`: the last word may go on, being a single character
 */
export function typedWords(typed: string): { readonly words: readonly string[]; readonly open: boolean } {
  const words = searchWords(typed).map(({ folded }) => folded);
  const last = words.at(-1);
  if (last === undefined || !isPairOrLess(last)) return { words, open: false };
  const before = words.at(-2);
  const belongs = before !== undefined && isPairOrLess(before) && before.endsWith(last);
  return belongs ? { words: words.slice(0, -1), open: false } : { words, open: true };
}

/** Whether a folded word is of a script without spaces. */
export function isPairOrLess(folded: string): boolean {
  return IS_UNSPACED.test(folded);
}

function addPairs(found: SearchWord[], stretch: string, from: number): void {
  let before: { folded: string; start: number } | null = null;
  let at = from;
  for (const character of stretch) {
    const folded = character.normalize('NFKC');
    if (before !== null)
      found.push({ folded: before.folded + folded, start: before.start, end: at + character.length });
    before = { folded, start: at };
    at += character.length;
  }
  if (before !== null) found.push({ folded: before.folded, start: before.start, end: at });
}

function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const bare = bareLetters(word.normalize('NFKD').replace(SIGNS, ''));
  // Nothing but points: kept as they are, for every word needs a form.
  return bare === '' ? word : bare;
}

/** In lower case, without accents and points, letters of any width as the plain ones. */
export function bareLetters(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(POINTS, '').normalize('NFKC');
}
