// Deeds of two parties that are told from the side of either: "Dorn beat Selby", "Selby lost to Dorn". Opposite verbs say the
// same where the parties have changed places, and the same verb says the contrary.
import { isFunctionWord } from '../../function-words.ts';
import type { Span } from '../../../model/span.ts';
import { deniesAnything, type Opposition } from './oppositions.ts';
import { remembered } from '../../patterns/remembered.ts';
import { words, type Word } from '../../words.ts';

/**
 * The two sides of each deed. A wording is the forms of a verb and, behind ":", what stands before the other party; without it
 * the party is the object, and may do it in the passive. From general knowledge of English, not from labelled texts.
 */
const DEEDS: readonly (readonly [string, string])[] = [
  [
    'beat beats beating beaten defeat defeats defeated defeating overcame thrashed outvoted|win wins won winning take takes took gain gained capture captured:from against over|win wins won winning:at',
    'lose loses lost losing:to against|lose loses lost losing:at|fall falls fell:to',
  ],
  [
    'rise rises rose rising gain gains gained strengthen strengthens strengthened climb climbs climbed firmed appreciated:against',
    'fall falls fell falling lose loses lost weaken weakens weakened drop drops dropped slip slips slipped slid declined depreciated:against',
  ],
  ['buy buys bought acquire acquires acquired:from', 'sell sells sold selling:to'],
  [
    'more higher larger bigger older taller longer faster stronger dearer richer earlier:than',
    'less fewer lower smaller younger shorter slower weaker cheaper poorer later:than',
  ],
];

interface Wording {
  readonly deed: number;
  readonly side: number;
  /** What may stand before the other party; null where it is the object. */
  readonly before: ReadonlySet<string> | null;
}

const BY_VERB = new Map<string, Wording[]>();
DEEDS.forEach((sides, deed) => {
  sides.forEach((wordings, side) => {
    for (const wording of wordings.split('|')) {
      const [verbs, before] = wording.split(':');
      const own = { deed, side, before: before === undefined ? null : new Set(before.split(' ')) };
      for (const verb of verbs!.split(' ')) BY_VERB.set(verb, [...(BY_VERB.get(verb) ?? []), own]);
    }
  });
});

/** A deed with its parties, as a text tells it. */
interface Told extends Span {
  readonly deed: number;
  readonly side: number;
  /** The content words before the verb in its clause, by stem, and those of the other party. */
  readonly subject: ReadonlySet<string>;
  readonly other: readonly string[];
}

/** So many words may stand between a verb and the other party: "lost the seat on the council by three votes to". */
const REACH = 8;
/** A subject stands no farther before its verb: "the mayor of the old town, Ida Roth, a former judge". */
const SUBJECT_REACH = 12;
const MOST_TOLD = 8;
const BE = new Set('is are was were be been being'.split(' '));
const OPENS_PARTY = new Set('the a an its his her their'.split(' '));

const toldIn = remembered((text: string): readonly Told[] => {
  const all = words(text);
  // Who denies it tells neither side.
  if (!all.some(({ folded }) => BY_VERB.has(folded)) || deniesAnything(text)) return NOTHING;
  return all
    .flatMap((_, at) =>
      (BY_VERB.get(all[at]!.folded) ?? []).flatMap((wording) => toldAt(text, all, at, wording) ?? []),
    )
    .slice(0, MOST_TOLD);
});

const NOTHING: readonly Told[] = [];

function toldAt(
  text: string,
  all: readonly Word[],
  at: number,
  { deed, side, before }: Wording,
): Told | null {
  const isPassive = before === null && BE.has(all[at - 1]?.folded ?? '');
  const opening = isPassive ? BY : before;
  let from = at + 1;
  if (opening !== null) {
    from = placeWithin(all, at, opening) + 1;
    if (from === 0 || !areInOneClause(text, all, at, from - 1)) return null;
  }
  if (OPENS_PARTY.has(all[from]?.folded ?? '')) from += 1;
  let to = from;
  while (to < all.length && isOfParty(all[to]!) && areInOneClause(text, all, from - 1, to)) to += 1;
  if (to === from) return null;
  const subject = new Set<string>();
  for (let back = at - 1; back >= Math.max(0, at - SUBJECT_REACH); back -= 1)
    if (isOfParty(all[back]!)) subject.add(all[back]!.stem);
  return {
    deed,
    side: isPassive ? 1 - side : side,
    subject,
    // "United" of two such clubs tells neither from the other.
    other: all.slice(from, to).flatMap(({ stem }) => (subject.has(stem) ? [] : [stem])),
    start: all[at]!.start,
    end: all[to - 1]!.end,
  };
}

/** The place of the first of some words within reach behind a verb, or -1. */
function placeWithin(all: readonly Word[], at: number, wanted: ReadonlySet<string>): number {
  const found = all.slice(at + 1, at + 1 + REACH).findIndex(({ folded }) => wanted.has(folded));
  return found < 0 ? -1 : at + 1 + found;
}

const BY: ReadonlySet<string> = new Set(['by']);

function isOfParty({ folded }: Word): boolean {
  return !isFunctionWord(folded) && !/\d/u.test(folded);
}

/** Whether no mark parts the words at two places. */
function areInOneClause(text: string, all: readonly Word[], from: number, to: number): boolean {
  return !/[,;:.!?]\s/u.test(text.slice(all[from]!.end, all[to]!.start));
}

/**
 * Whether two English statements tell a deed of the same two parties alike or the other way round, where they tell it from two
 * sides; null where they do not.
 */
export function ofTwoSides(a: string, b: string): (Opposition & { readonly agree: boolean }) | null {
  for (const one of toldIn(a)) {
    for (const two of toldIn(b)) {
      if (one.deed !== two.deed) continue;
      const turned =
        one.other.some((stem) => two.subject.has(stem)) && two.other.some((stem) => one.subject.has(stem));
      const kept =
        one.other.some((stem) => two.other.includes(stem)) &&
        [...one.subject].some((stem) => two.subject.has(stem));
      if (turned === kept || (kept && one.side === two.side)) continue;
      const agree = turned && one.side !== two.side;
      return { agree, a: { start: one.start, end: one.end }, b: { start: two.start, end: two.end } };
    }
  }
  return null;
}
