// The two parties of what a text tells, whether a deed ("Dorn beat Selby") or a comparison ("gas is cheaper than oil"), and
// how two texts stand to each other that tell it of the same two.
import { isFunctionWord } from '../../function-words.ts';
import type { Span } from '../../../model/span.ts';
import type { Opposition } from './oppositions.ts';
import type { Word } from '../../words.ts';

/** The parties as a text tells them. */
export interface Parties extends Span {
  /** From whose side it is told, 0 or 1. */
  readonly side: number;
  /** The content words before the verb in its clause, by stem, and those of the other party. */
  readonly subject: ReadonlySet<string>;
  readonly other: readonly string[];
}

/** A subject stands no farther before its verb: "the mayor of the old town, Ida Roth, a former judge". */
const SUBJECT_REACH = 12;
const OPENS_PARTY = new Set('the a an its his her their those'.split(' '));
const OF_WHERE = new Set('in of at from on'.split(' '));

/**
 * The parties of what stands at a place of a text; null where no other party is named.
 * @param from where the other party begins
 */
export function partiesAt(
  text: string,
  all: readonly Word[],
  { at, from, side }: { readonly at: number; readonly from: number; readonly side: number },
): Parties | null {
  const subject = new Set<string>();
  for (let back = at - 1; back >= Math.max(0, at - SUBJECT_REACH); back -= 1)
    if (isOfParty(all[back]!)) subject.add(all[back]!.stem);
  const first = OPENS_PARTY.has(all[from]?.folded ?? '') ? from + 1 : from;
  let to = first;
  const readOn = (): void => {
    while (to < all.length && isOfParty(all[to]!) && areInOneClause(text, all, first - 1, to)) to += 1;
  };
  readOn();
  if (to === first) return null;
  // "United" of two such clubs tells neither from the other; nor do the "pupils" of "pupils in Orlen", "pupils in Varn".
  const own = (): string[] =>
    all.slice(first, to).flatMap((word) => (isOfParty(word) && !subject.has(word.stem) ? [word.stem] : []));
  if (own().length === 0 && OF_WHERE.has(all[to]?.folded ?? '')) {
    to += 1;
    readOn();
  }
  return {
    side,
    subject,
    other: own(),
    start: all[at]!.start,
    end: all[to - 1]!.end,
  };
}

/** Whether a word may name a party. */
export function isOfParty({ folded }: Word): boolean {
  return !isFunctionWord(folded) && !/\d/u.test(folded);
}

/** Whether no mark parts the words at two places. */
export function areInOneClause(text: string, all: readonly Word[], from: number, to: number): boolean {
  return !/[,;:.!?]\s/u.test(text.slice(all[from]!.end, all[to]!.start));
}

/** Two tellings of the same two parties: whether they agree, and where they stand. */
export type OfBoth = Opposition & { readonly agree: boolean };

/**
 * How two tellings of one thing stand to each other: alike where the parties have changed places with the side, the other way
 * round where just one of the two has; null where nothing is turned, or the parties are others.
 * @param isSubject whether two subjects are surely one party
 */
export function ofBothParties(
  one: Parties,
  two: Parties,
  isSubject: (a: ReadonlySet<string>, b: ReadonlySet<string>) => boolean,
): OfBoth | null {
  const turned =
    one.other.some((stem) => two.subject.has(stem)) && two.other.some((stem) => one.subject.has(stem));
  const kept = one.other.some((stem) => two.other.includes(stem)) && isSubject(one.subject, two.subject);
  if (turned === kept || (kept && one.side === two.side)) return null;
  const agree = turned && one.side !== two.side;
  return { agree, a: { start: one.start, end: one.end }, b: { start: two.start, end: two.end } };
}

/** Whether a text tells more than another of the circumstances of what both tell: a word outside of given places that it alone has. */
export function tellsMore(
  all: readonly Word[],
  other: readonly Word[],
  isLeftOut: (word: Word, at: number) => boolean,
): boolean {
  const known = new Set(other.map(({ stem }) => stem));
  return all.some(
    (word, at) => !isFunctionWord(word.folded) && !known.has(word.stem) && !isLeftOut(word, at),
  );
}

/** Whether two sets have a member in common. */
export function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}
