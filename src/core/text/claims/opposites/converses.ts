// Deeds of two parties that are told from the side of either: "Dorn beat Selby", "Selby lost to Dorn". Opposite verbs say the
// same where the parties have changed places, and the same verb says the contrary. Comparisons likewise.
import { ofTwoCompared } from './comparisons.ts';
import { deniesAnything } from './oppositions.ts';
import {
  areInOneClause,
  ofBothParties,
  partiesAt,
  shareAny,
  tellsMore,
  type OfBoth,
  type Parties,
} from './parties.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
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
interface Told extends Parties {
  readonly deed: number;
}

/** So many words may stand between a verb and the other party: "lost the seat on the council by three votes to". */
const REACH = 8;
const MOST_TOLD = 8;
const BE = new Set('is are was were be been being'.split(' '));

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
  const parties = partiesAt(text, all, { at, from, side: isPassive ? 1 - side : side });
  return parties === null ? null : { ...parties, deed };
}

/** The place of the first of some words within reach behind a verb, or -1. */
function placeWithin(all: readonly Word[], at: number, wanted: ReadonlySet<string>): number {
  const found = all.slice(at + 1, at + 1 + REACH).findIndex(({ folded }) => wanted.has(folded));
  return found < 0 ? -1 : at + 1 + found;
}

const BY: ReadonlySet<string> = new Set(['by']);

/**
 * Whether two English statements tell a deed or a comparison of the same two parties alike or the other way round, where they
 * tell it from two sides; null where they do not.
 */
export function ofTwoSides(a: string, b: string): OfBoth | null {
  for (const one of toldIn(a)) {
    for (const two of toldIn(b)) {
      const found = one.deed === two.deed ? ofBothParties(one, two, shareAny) : null;
      if (found !== null && (found.agree || !areOfTwoOccasions(a, b))) return found;
    }
  }
  return ofTwoCompared(a, b);
}

/**
 * "In the semi-final", "in the league"; "bought the kiln", "bought the mill": two may do it to each other by turns. Days are held against
 * each other elsewhere, and one alone may tell more of one occasion.
 */
function areOfTwoOccasions(a: string, b: string): boolean {
  const [mine, yours] = [words(a), words(b)];
  const isOfAny = ({ folded }: Word): boolean =>
    /\d/u.test(folded) || BY_VERB.has(folded) || isOfCalendar(folded);
  return tellsMore(mine, yours, isOfAny) && tellsMore(yours, mine, isOfAny);
}
