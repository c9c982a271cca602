// Comparisons of two parties, which may be told from the side of either: "fares rose more slowly than wages", "wages rose
// faster than fares". They are held against each other only where both compare one thing: how fast, how dear, how much of what.
import { meanings } from '../words/equivalents.ts';
import { deniesAnything } from './oppositions.ts';
import {
  areInOneClause,
  isOfParty,
  ofBothParties,
  partiesAt,
  shareAny,
  tellsMore,
  type OfBoth,
  type Parties,
} from './parties.ts';
import { remembered } from '../../patterns/remembered.ts';
import { words, type Word } from '../../words.ts';

/**
 * What is compared: by line one thing, its two sides parted by "|", comparatives before ":" and behind it the words that take
 * "more" or "less". From general knowledge of English, not from labelled texts.
 */
const SCALES = `
more higher larger bigger greater: many much|less fewer lower smaller:
faster quicker swifter speedier: fast quick quickly rapidly rapid swiftly speedily|slower: slow slowly gradually sluggishly
dearer costlier pricier: expensive costly|cheaper: affordable cheaply cheap
better: well|worse: badly poorly
later:|sooner earlier:
older:|younger newer: recent recently
longer taller:|shorter: briefly
further farther: far|nearer closer: near closely
stronger: strong strongly sharply steeply powerful powerfully markedly|weaker milder: weak weakly mildly slightly gently modestly
richer wealthier: prosperous|poorer:
safer: safe safely|: dangerous risky hazardous unsafe
oftener: often frequently frequent common commonly|rarer: rarely seldom rare infrequently
warmer hotter: warm hot|colder cooler: cold cool
heavier: heavy|lighter: light
wider broader:|narrower:
deeper:|shallower:
louder: loud loudly noisy|quieter: quiet quietly
wetter:|drier:
easier: easy easily|harder: hard difficult
`;

interface Grade {
  readonly scale: number;
  readonly side: number;
}

const COMPARATIVES = new Map<string, Grade>();
const GRADED = new Map<string, Grade>();
SCALES.trim()
  .split('\n')
  .forEach((line, scale) => {
    line.split('|').forEach((wordings, side) => {
      const [comparatives, graded] = wordings.split(':').map((each) => each.trim().split(' '));
      for (const word of comparatives!) if (word !== '') COMPARATIVES.set(word, { scale, side });
      for (const word of graded!) if (word !== '') GRADED.set(word, { scale, side });
    });
  });

/** How much or how many of what is told: the words between "more" and "than" must name it. */
const AMOUNT = 0;

/** A comparison as a text tells it. */
interface Compared extends Parties {
  readonly scale: number;
  /** What the subject does that is compared, by stem and meaning; empty where it only is so. */
  readonly act: ReadonlySet<string>;
  /** What stands between the comparative and "than": "people" of "more people than". */
  readonly measured: ReadonlySet<string>;
  /** The places of its verb, with the word before it, and of "than". */
  readonly from: number;
  readonly than: number;
}

/** So many words may stand before "than": "lost more of its members in the east than". */
const REACH = 8;
const MOST_TOLD = 8;
/** "Far faster", "at a faster rate": words around a comparative that change nothing of what is compared. */
const AROUND = new Set(
  'at a an the not much far even slightly somewhat considerably significantly rate pace speed'.split(' '),
);
const BEING = new Set('is are was were be been being has have had do does did'.split(' '));

const comparedIn = remembered((text: string): readonly Compared[] => {
  const all = words(text);
  const isCompared = all.some(({ folded }) => folded === 'than' || folded === 'as');
  // What is denied is not turned round: what did not rise faster may have risen as fast.
  if (!isCompared || (deniesAnything(text) && !FALLS_SHORT.test(text))) return NOTHING;
  return all.flatMap((_, at) => comparedAt(text, all, at) ?? []).slice(0, MOST_TOLD);
});

const NOTHING: readonly Compared[] = [];

/** "Did not grow as quickly as": less quickly. */
const FALLS_SHORT = /(?:\bnot|n['’]t)\s(?:[\p{L}]{1,30}\s){0,3}(?:as|so)\s/iu;

function comparedAt(text: string, all: readonly Word[], at: number): Compared | null {
  const found = gradeAt(text, all, at);
  if (found === null) return null;
  const { grade, behind, before } = found;
  const than = all.findIndex(
    ({ folded }, place) => place >= behind && place < behind + REACH && folded === before,
  );
  if (than < 0 || !areInOneClause(text, all, at, than)) return null;
  let verb = at - 1;
  while (AROUND.has(all[verb]?.folded ?? '')) verb -= 1;
  const parties = partiesAt(text, all, {
    at: isAct(all[verb]) ? verb : at,
    from: than + 1,
    side: grade.side,
  });
  if (parties === null) return null;
  return {
    ...parties,
    start: all[at]!.start,
    scale: grade.scale,
    act: actAt(all, verb),
    // "Went up faster": the verb is of two words at most.
    from: isAct(all[verb]) ? verb - 1 : at,
    than,
    measured: new Set(
      all
        .slice(behind, than)
        .flatMap((word) => (isOfParty(word) && !AROUND.has(word.folded) ? [word.stem] : [])),
    ),
  };
}

/** The comparative at a place, where the words behind it begin, and the word before the other party. */
function gradeAt(
  text: string,
  all: readonly Word[],
  at: number,
): { readonly grade: Grade; readonly behind: number; readonly before: string } | null {
  const { folded, start } = all[at]!;
  const graded = GRADED.get(all[at + 1]?.folded ?? '');
  if (folded === 'as' || folded === 'so') {
    const isShort =
      graded !== undefined && FALLS_SHORT.test(text.slice(Math.max(0, start - SHORT_OF), start + 3));
    return isShort ? { grade: { ...graded, side: 1 - graded.side }, behind: at + 2, before: 'as' } : null;
  }
  const grade = COMPARATIVES.get(folded);
  if (grade === undefined) return null;
  // "More slowly": the word behind tells what is compared.
  if (grade.scale !== AMOUNT || graded === undefined) return { grade, behind: at + 1, before: 'than' };
  const side = grade.side === 0 ? graded.side : 1 - graded.side;
  return { grade: { ...graded, side }, behind: at + 2, before: 'than' };
}

/** Characters of "did not grow much in the end": up to three words behind the denial, and a few to spare. */
const SHORT_OF = 60;

function isAct(word: Word | undefined): word is Word {
  return word !== undefined && isOfParty(word) && !BEING.has(word.folded.replace(/n['’]t$/u, ''));
}

/** What the subject does, by the word before the comparative and what that means: "rose", "went up". */
function actAt(all: readonly Word[], at: number): Set<string> {
  const from = Math.max(0, at - 1);
  const near = all.slice(from, at + 1).map(({ stem }) => stem);
  const meant = meanings(near).flatMap((each) =>
    from + each.at + each.length > at ? [`${each.meaning} ${String(each.pole)}`] : [],
  );
  return new Set([...meant, ...(isAct(all[at]) ? [all[at].stem] : [])]);
}

/** Whether both English statements compare two parties, be it the same ones and in one thing or not. */
export function bothCompare(a: string, b: string): boolean {
  return comparedIn(a).length > 0 && comparedIn(b).length > 0;
}

/**
 * Whether two English statements compare two parties that have changed places, or are told from two sides, without saying the same
 * or the contrary of each other: at two times, in two places or in two things.
 */
export function compareOtherwise(a: string, b: string): boolean {
  return (
    comparedIn(a).some((one) => comparedIn(b).some((two) => ofBothParties(one, two, isWithin) !== null)) &&
    ofTwoCompared(a, b) === null
  );
}

/** Whether two English statements compare the same two parties alike or the other way round; null where they do neither. */
export function ofTwoCompared(a: string, b: string): OfBoth | null {
  for (const one of comparedIn(a)) {
    for (const two of comparedIn(b)) {
      const found =
        compareOneThing(one, two) && areOfOneOccasion(a, one, b, two)
          ? ofBothParties(one, two, isWithin)
          : null;
      if (found !== null) return found;
    }
  }
  return null;
}

/** "At night", "at rush hour"; "is", "was": what is so in one place or time may be the other way round in another. */
function areOfOneOccasion(a: string, one: Compared, b: string, two: Compared): boolean {
  const [mine, yours] = [words(a), words(b)];
  const isCompared =
    ({ from, than }: Compared) =>
    ({ folded }: Word, at: number): boolean =>
      (at >= from && at <= than) || folded === 'not' || BEING.has(folded.replace(/n['’]t$/u, ''));
  const isPast = (all: readonly Word[]): boolean => all.some(({ folded }) => /^(?:was|were)/u.test(folded));
  return (
    isPast(mine) === isPast(yours) &&
    !tellsMore(mine, yours, isCompared(one)) &&
    !tellsMore(yours, mine, isCompared(two))
  );
}

function compareOneThing(one: Compared, two: Compared): boolean {
  if (one.scale !== two.scale) return false;
  if (one.act.size + two.act.size > 0 && !shareAny(one.act, two.act)) return false;
  const { measured: mine } = one;
  const { measured: yours } = two;
  // "More people", "more": it may be more of anything; "shots on goal" are no goals.
  const isLess = one.scale !== AMOUNT && (mine.size === 0 || yours.size === 0);
  return isLess || (mine.size === yours.size && [...mine].every((stem) => yours.has(stem)));
}

/** "Fares" and "fares in Orlen" may be one, "fares in Orlen" and "fares in Varn" are two. */
function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  return less.size > 0 && [...less].every((stem) => more.has(stem));
}
