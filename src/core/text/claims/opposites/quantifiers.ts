// How many of something a statement tells of in words: "all schools", "some schools". Most of these are words of grammar, which
// are left out where the words of two statements are compared.
import type { Span } from '../../../model/span.ts';
import { remembered } from '../../patterns/remembered.ts';
import { words } from '../../words.ts';
import type { Opposition } from './oppositions.ts';

/** Of two words in different groups, one tells more than the other. */
const QUANTIFIERS = new Map(
  ['all every each both', 'most', 'many', 'half', 'some several', 'few', 'no none'].flatMap((group, at) =>
    group.split(' ').map((word) => [word, at] as const),
  ),
);

/** May stand between a quantifier and what it is of: "some of the 40 schools". */
const BETWEEN = new Set('of the these those its their his her our'.split(' '));

interface Quantified extends Span {
  readonly group: number;
}

/** By the stem of a noun, the first quantifier before it. */
const quantifiedIn = remembered((text: string): ReadonlyMap<string, Quantified> => {
  const found = new Map<string, Quantified>();
  const all = words(text);
  all.forEach(({ folded, start, end }, at) => {
    const group = QUANTIFIERS.get(folded);
    // "A few", "the most", "at all" tell something else.
    if (group === undefined || NOT_BEHIND.has(all[at - 1]?.folded ?? '')) return;
    let next = at + 1;
    while (next < all.length && (BETWEEN.has(all[next]!.folded) || /^\d/u.test(all[next]!.folded))) next += 1;
    const noun = all[next]?.stem;
    if (noun !== undefined && !found.has(noun)) found.set(noun, { group, start, end });
  });
  return found;
});

const NOT_BEHIND = new Set('a the at not so too very how as'.split(' '));

/** The words by which two statements tell of more and of fewer of one thing: "most members", "few members". */
export function otherQuantifiers(a: string, b: string): Opposition | null {
  const there = quantifiedIn(b);
  for (const [noun, one] of quantifiedIn(a)) {
    const other = there.get(noun);
    if (other !== undefined && other.group !== one.group)
      return { a: { start: one.start, end: one.end }, b: { start: other.start, end: other.end } };
  }
  return null;
}
