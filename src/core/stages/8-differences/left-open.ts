// What leaves open whether two statements agree, though nothing tells them apart: figures, days, names or words that only one has.
import type { ScoredPair } from '../../model/comparison.ts';
import type { Explanation } from '../../model/said.ts';
import type { Span } from '../../model/span.ts';
import { ofTwoSides } from '../../text/claims/converses.ts';
import { counterparts } from '../../text/claims/counterparts.ts';
import { areOneFigure, consistentFigures, type Figure } from '../../text/claims/figures.ts';
import { deniesAnything, deniesBeside, opposedPoles, readPoles } from '../../text/claims/oppositions.ts';
import {
  areNearlyOne,
  otherNames,
  otherPerson,
  swappedWords,
  turnedRound,
} from '../../text/claims/predicates.ts';
import { words } from '../../text/words.ts';
import { areEnglish, crowded, tellOfTwo } from './contradictions.ts';
import { openDates, openLength } from './dates.ts';
import {
  agreeOnFigure,
  countUnlike,
  openFigures,
  openNumbers,
  unitsTold,
  withoutSpellings,
} from './figures.ts';
import { aloneOf, names, type Surroundings } from './surroundings.ts';
import { isLikelyOne } from './ties.ts';

/** A pair that nothing grave tells apart. */
export interface Agreeing {
  /** Whether the two are on one matter. */
  readonly same: boolean;
  /** What looks like a difference and is none. */
  readonly notes: readonly Explanation[];
}

/** What leaves open whether two statements agree that nothing tells apart; null where they surely say the same. */
export function leftOpen(
  pair: ScoredPair,
  { same, notes }: Agreeing,
  around: Surroundings,
): Explanation | null {
  // Figures that cannot be compared leave open what else is.
  const open = notes.find(([key]) => key !== 'speakers') ?? openBetween(pair, around);
  if (open !== null) return open;
  // What is told of two things, or of one and not clearly so, is not the same for that.
  const opposed = around.told.states.areOpposed(pair.a, pair.b);
  const [a, b] = aloneOf(pair, around);
  const sought = SOUGHT.test(a.text) !== SOUGHT.test(b.text);
  if (!same || opposed || sought || !isLikelyOne(pair, around)) return ['open', ...names(pair, around)];
  if (areOneDeed(pair, around)) return null;
  if (agreeOnFigure(a, b)) {
    const words = otherWords(pair, around);
    return words?.[0] === 'wordsApart' && countUnlike(words[2], words[4], a, b) ? words : null;
  }
  // Who has 12 million where the other has 450 and no figure of the other says something else, whatever it is for.
  const unlike = openFigures(pair, around, true);
  return unlike === null ? otherWords(pair, around) : figuresOpen(unlike, names(pair, around), around);
}

/** "They are to strike", "it went to court to stop a strike": what somebody does about a thing is not the thing. */
const SOUGHT =
  /\b(?:to\s+(?:stop|block|halt|prevent|avert|avoid)|(?:look|search|call)(?:s|ed|ing|es)?\s+for)\b/iu;

/** More words than these in the place of one another are shown where they stand. */
const MOST_SHOWN = 4;

/**
 * Words in the place of one another that nothing tells to mean the same, be they "joined" and "signed for" or "backed" and
 * "spoke out against": where no figure agrees either, whether two statements do is left to the reader. Null where all that the one
 * says of the matter is said by the other.
 */
function otherWords(pair: ScoredPair, around: Surroundings): Explanation | null {
  const [a, b] = aloneOf(pair, around);
  const [one, other] = names(pair, around);
  // Only of English it is known which words say nothing, and which mean the same.
  if (!areEnglish(a, b)) return null;
  const texts = withoutSpellings([a.undated, b.undated], pair, around);
  if (swappedWords(...texts) === null) return null;
  const answering = counterparts(...texts);
  if (answering === null) return ['open', one, other];
  const [here, there] = [wordsAt(a.text, answering.a), wordsAt(b.text, answering.b)];
  return words(here).length > MOST_SHOWN || words(there).length > MOST_SHOWN
    ? ['open', one, other]
    : ['wordsApart', one, here, other, there];
}

/** What the other lacks on either side, a figure or words that stand for each other, or a denial on one: what may keep two statements apart. */
export function openBetween(pair: ScoredPair, around: Surroundings): Explanation | null {
  const [one, other] = names(pair, around);
  const open = openFigures(pair, around);
  if (open !== null) return figuresOpen(open, [one, other], around);
  const days = openDates(pair, around) ?? openLength(pair, around);
  if (days !== null)
    return days.length === 0 ? ['open', one, other] : ['wordsApart', one, days[0], other, days[1]];
  if (areOneDeed(pair, around)) return null;
  const [a, b] = aloneOf(pair, around);
  const two = tellOfTwo(pair, around);
  if (two !== null) return ['wordsApart', one, wordsAt(a.text, two.a), other, wordsAt(b.text, two.b)];
  // Dates are compared as dates.
  const [mine, yours] = withoutSpellings([a.undated, b.undated], pair, around);
  const nearlyOne = areNearlyOne(mine, yours);
  // What a bare number is for, "38 voix contre 21", the grammar of the language would tell.
  const numbers = nearlyOne || a.language === 'other' ? openNumbers(pair, around) : null;
  if (numbers !== null) return ['figuresOpen', one, numbers[0], other, numbers[1]];
  if (nearlyOne) {
    // What only one gives as a date may stand for other words: "by the end of May", "by the end of the year".
    const oneDates = (a.undated === a.text) !== (b.undated === b.text);
    const texts = withoutSpellings([a.text, b.text], pair, around);
    if (swappedWords(mine, yours) !== null) return wordsOpen(pair, [mine, yours], around);
    if (oneDates && swappedWords(...texts) !== null) return wordsOpen(pair, texts, around);
  }
  const named = otherNames(mine, yours);
  // "The US", "the Biden administration": an article alone tells of no names that one is in the place of the other.
  if (named !== null && counterparts(mine, yours, named) === null) return ['open', one, other];
  const apart =
    named ??
    otherPerson(mine, yours) ??
    turnedRound(mine, yours) ??
    opposedPoles(readPoles(a.text), readPoles(b.text)) ??
    crowded(pair, around);
  if (apart !== null) {
    const [here, there] = [wordsAt(a.text, apart.a), wordsAt(b.text, apart.b)];
    // A word that is denied on one side, "decide" and "nothing decided", says nothing when it stands alone.
    return words(here)[0]?.stem === words(there)[0]?.stem
      ? ['open', one, other]
      : ['wordsApart', one, here, other, there];
  }
  if (a.language === 'other' && b.language === 'other') {
    return a.denies === b.denies ? null : ['oneDenies', one, other, a.denies ? one : other];
  }
  // "Denied that it was so" says as much.
  if (deniesAnything(a.text) === deniesAnything(b.text)) return null;
  const isDenied = deniesBeside(a.text, b.text);
  return isDenied === deniesBeside(b.text, a.text) ? null : ['oneDenies', one, other, isDenied ? one : other];
}

/** The words that stand against one another in two texts that are nearly one. */
export function wordsOpen(
  pair: ScoredPair,
  texts: readonly [string, string],
  around: Surroundings,
): Explanation {
  const [one, other] = names(pair, around);
  const [a, b] = aloneOf(pair, around);
  const answering = counterparts(...texts);
  return answering === null
    ? ['open', one, other]
    : ['wordsOpen', one, wordsAt(a.text, answering.a), other, wordsAt(b.text, answering.b)];
}

/** Whether both tell what one party did to the other, each from the side of either: "beat Selby", "lost to Dorn". */
function areOneDeed(pair: ScoredPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return areEnglish(a, b) && ofTwoSides(a.text, b.text)?.agree === true;
}

function figuresOpen(
  [a, b]: readonly [Figure, Figure],
  [one, other]: readonly [string, string],
  around: Surroundings,
): Explanation {
  const [words, otherWords] = unitsTold(a.quantity, b.quantity, around);
  const leaveRoom = consistentFigures(a.quantity, b.quantity) && !areOneFigure(a.quantity, b.quantity);
  return [leaveRoom ? 'figuresRoom' : 'figuresOpen', one, words, other, otherWords];
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
