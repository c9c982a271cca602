// Finds what somebody types in a text as it stands there: in either case, with or without accents, letters of any width,
// curly or straight quotation marks, any dash, any white space. Nothing is cut into words, so that every script is alike.
import type { Span } from '../../model/span.ts';
import { Rewriting, type Composed } from '../composed.ts';
import { plainSigns } from '../plain-signs.ts';
import { bareLetters } from './search-words.ts';

/**
 * What is written anew as one: characters that nobody sees; white space; the syllables of Korean in their parts; a letter
 * with its marks, those of half-width Japanese among them; everything beyond ASCII; the one sign of it that means another.
 */
const PARTS =
  /[\u00ad\u200b-\u200d\u2060\ufeff]+|[^\S ]\s*| \s+|[\u1100-\u115f][\u1160-\u11a7]+[\u11a8-\u11ff]*|\P{M}?[\p{M}\uff9e\uff9f]+|[^\0-\x7f]|`/gu;
const HIDDEN = /^[\u00ad\u200b-\u200d\u2060\ufeff]/u;
const SPACE = /^\s/;

/** A text made ready to be searched, with the offsets of the original. */
export type Findable = Composed;

/** Makes a text ready: once for as many searches as there are. */
export function findable(original: string): Findable {
  const written = new Rewriting();
  // A text has few different characters, however long it is.
  const known = new Map<string, string>();
  let from = 0;
  for (const { index, 0: part } of original.matchAll(PARTS)) {
    written.putUnits(original.slice(from, index).toLowerCase(), from);
    from = index + part.length;
    let form = known.get(part);
    if (form === undefined) {
      form = formOf(part);
      known.set(part, form);
    }
    written.put(form, index, from);
  }
  written.putUnits(original.slice(from).toLowerCase(), from);
  return written;
}

/**
 * Where a text says what was typed, in its order; places do not overlap, and none begins or ends within a letter. Nothing
 * is found for white space alone, nor for accents alone.
 */
export function findIn({ text, starts, ends }: Findable, typed: string): Span[] {
  const wanted = findable(typed).text;
  if (wanted.trim() === '') return [];
  // Units of one piece have one start: what a ligature unfolds to is found as a whole.
  const isEdge = (at: number): boolean => at === 0 || starts[at] !== starts[at - 1];
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at !== -1;) {
    const after = at + wanted.length;
    const whole = isEdge(at) && isEdge(after);
    if (whole) found.push({ start: starts[at]!, end: ends[after]! });
    at = text.indexOf(wanted, whole ? after : at + 1);
  }
  return found;
}

function formOf(part: string): string {
  if (HIDDEN.test(part)) return '';
  // A line may be broken anywhere; over a blank line nobody reads on.
  if (SPACE.test(part)) return (part.match(/\n/g) ?? []).length > 1 ? '\n' : ' ';
  // By the capitals, since small letters have more forms: ς and σ, ß and ss.
  return bareLetters(plainSigns(part).toUpperCase());
}
