// Pairs for which no difference was found, but which do not surely agree either: one has a figure, day, name or word that the
// other lacks. The reader is shown that and decides.
import type { ScoredPair } from '../../model/comparison.ts';
import type { Explanation } from '../../model/said.ts';
import type { Span } from '../../model/span.ts';
import type { ClaimAlone } from '../../text/claims/claims-alone.ts';
import { tellOtherSides } from '../../text/claims/opposites/chinese-states.ts';
import { ofTwoSides } from '../../text/claims/opposites/converses.ts';
import { compareOtherwise } from '../../text/claims/opposites/comparisons.ts';
import { counterparts } from '../../text/claims/opposites/counterparts.ts';
import { limitOfOne } from '../../text/claims/opposites/limits.ts';
import { type Figure } from '../../text/claims/figures/figures.ts';
import { areOneFigure, consistentFigures } from '../../text/claims/figures/figure-values.ts';
import {
  agreesByDenial,
  deniesAnything,
  deniesBeside,
  lacksOnly,
  opposedPoles,
  readAllPoles,
} from '../../text/claims/opposites/oppositions.ts';
import {
  areNearlyOne,
  otherNames,
  otherPerson,
  sayOne,
  swappedWords,
  turnedRound,
} from '../../text/claims/opposites/predicates.ts';
import { denyAlike } from '../../text/claims/opposites/plain-denials.ts';
import { otherQuantifiers } from '../../text/claims/opposites/quantifiers.ts';
import { twoActors } from '../../text/claims/opposites/two-actors.ts';
import { otherRepeats } from '../../text/claims/opposites/repeated.ts';
import { phraseAt } from '../../text/claims/words/phrase-at.ts';
import { matching, ofLastTwo } from '../../text/patterns/remembered.ts';
import { sameName } from '../../text/names/same-name.ts';
import { words } from '../../text/words.ts';
import { leavesUntold } from './certainty.ts';
import { areChinese, areEnglish, crowded, tellOfTwo } from './contradictions.ts';
import { openDates, openLength } from './dates.ts';
import {
  behindSubjects,
  agreeOnFigure,
  answersOf,
  countUnlike,
  haveOtherFigures,
  openFigures,
  openNumbers,
  unitsTold,
} from './figures.ts';
import { aloneOf, names, quoted, type Surroundings } from './surroundings.ts';
import { isLikelyOne } from './ties.ts';

/** What is known of a pair without a grave difference. */
export interface Agreeing {
  /** Whether the two are on one matter. */
  readonly same: boolean;
  /** What looks like a difference and is none. */
  readonly notes: readonly Explanation[];
}

/** What keeps a pair from surely agreeing; null where the two surely say the same. */
export function leftOpen(
  pair: ScoredPair,
  { same, notes }: Agreeing,
  around: Surroundings,
): Explanation | null {
  // A note on figures that cannot be compared already says what is open.
  const noted = notes.find(([key]) => key !== 'speakers');
  if (noted !== undefined) return noted;
  const [{ text }, { text: otherText }] = aloneOf(pair, around);
  // "Denied that he was leaving", "said that he was not leaving".
  if (same && denyAlike(text, otherText)) return null;
  const open = openBetween(pair, around);
  if (open !== null) return open;
  // It is told as open, without details, where the two may be two statements: tied by their matter alone, with opposed states, one
  // only seeking or leaving untold what the other tells, or sharing too little.
  const [a, b] = aloneOf(pair, around);
  const opposed =
    around.told.states.areOpposed(pair.a, pair.b) ||
    (areChinese(a, b) && tellOtherSides(a.text, b.text)) ||
    (areEnglish(a, b) && compareOtherwise(a.text, b.text));
  const sought = seeks(a.text) !== seeks(b.text) || leavesUntold(a.text) !== leavesUntold(b.text);
  const isOne = isLikelyOne(pair, around) || sayOne(...behindSubjects([a.undated, b.undated], pair, around));
  if (!same || opposed || sought || !isOne) return ['open', ...names(pair, around)];
  if (areOneDeed(pair, around)) return null;
  const unequal =
    byAndTo(pair, a, b) ?? wholeAndPart(a, b, pair.a.start) ?? turned(wholeAndPart(b, a, pair.b.start));
  if (unequal !== null) return figuresOpen(unequal, names(pair, around), around);
  const room = answersOf(pair, around)?.room ?? null;
  if (room !== null) {
    const [[one, other], [mine, yours]] = [names(pair, around), room];
    return ['figuresRoom', one, quoted(mine.quantity, around), other, quoted(yours.quantity, around)];
  }
  if (agreeOnFigure(a, b)) {
    const words = otherWords(pair, around);
    return words?.[0] === 'wordsApart' && countUnlike(words[2], words[4], a, b) ? words : null;
  }
  // "12 million" beside "450": each lacks the other's figure, so they say different things, whatever the figures measure.
  const unlike = openFigures(pair, around, true);
  return unlike === null ? otherWords(pair, around) : figuresOpen(unlike, names(pair, around), around);
}

/** Directly before a figure: what something came to, or by how much it changed. */
const BY_OR_TO = /\b(by|to)\s+$/iu;

/** "Rose by 20 percent", "rose to 20 million euros": the only figures of both, which answer two questions. */
function byAndTo({ a, b }: ScoredPair, one: ClaimAlone, other: ClaimAlone): readonly [Figure, Figure] | null {
  const [[mine, more], [yours, others]] = [one.given, other.given];
  if (mine === undefined || yours === undefined || more !== undefined || others !== undefined) return null;
  const jointOf = ({ text }: ClaimAlone, { quantity }: Figure, { start }: Span): string | undefined =>
    BY_OR_TO.exec(text.slice(0, quantity.start - start).slice(-LONGEST_JOINT))?.[1]?.toLowerCase();
  const [here, there] = [jointOf(one, mine, a), jointOf(other, yours, b)];
  return here === undefined || there === undefined || here === there ? null : [mine, yours];
}

/** "By" or "to" with blanks around it. */
const LONGEST_JOINT = 8;

/** Between a part and its whole: "six of the party's 14". */
const OF_WHOLE = /^\s+of\s+(?:\S+\s+){0,3}$/u;

/** A part that the one tells of the only figure of the other: "30 million of its 80 million". */
function wholeAndPart(one: ClaimAlone, other: ClaimAlone, start: number): readonly [Figure, Figure] | null {
  const [only, more] = other.given;
  if (only === undefined || more !== undefined) return null;
  for (const [at, part] of one.given.entries()) {
    const whole = one.given[at + 1];
    if (whole === undefined) return null;
    if (!OF_WHOLE.test(one.text.slice(part.quantity.end - start, whole.quantity.start - start))) continue;
    if (consistentFigures(only.quantity, whole.quantity) && !consistentFigures(only.quantity, part.quantity))
      return [part, only];
  }
  return null;
}

function turned(found: readonly [Figure, Figure] | null): readonly [Figure, Figure] | null {
  return found === null ? null : [found[1], found[0]];
}

/** Acting against or looking for a thing is not the thing: "they are to strike", "it went to court to stop a strike". */
const seeks = matching(
  /\b(?:to\s+(?:stop|block|halt|prevent|avert|avoid)|(?:look|search|call)(?:s|ed|ing|es)?\s+for)\b/iu,
);

/** If more words than these differ, they are not quoted in the sentence that explains it; the texts are marked instead. */
const MOST_SHOWN = 4;

/**
 * The words that stand in each other's place and are not known to be synonyms. They may mean the same ("joined", "signed
 * for") or the opposite ("backed", "spoke out against"), so the reader decides. Null where no such words are left.
 */
function otherWords(pair: ScoredPair, around: Surroundings): Explanation | null {
  const [a, b] = aloneOf(pair, around);
  const [one, other] = names(pair, around);
  // Function words and synonyms are known for English only.
  if (!areEnglish(a, b)) return null;
  const texts = behindSubjects([a.undated, b.undated], pair, around);
  if (swappedWords(...texts) === null) return null;
  const answering = counterparts(...texts);
  if (answering === null) return ['open', one, other];
  const [here, there] = [phraseAt(a.told, answering.a), phraseAt(b.told, answering.b)];
  return words(here).length > MOST_SHOWN || words(there).length > MOST_SHOWN
    ? ['open', one, other]
    : ['wordsApart', one, here, other, there];
}

/**
 * What may keep two statements apart: a figure, day or name that each has and the other lacks, words that stand in each
 * other's place, or a denial on one side only. Null where there is nothing of the kind.
 */
export const openBetween = ofLastTwo((pair: ScoredPair, around: Surroundings): Explanation | null => {
  const [one, other] = names(pair, around);
  const open = openFigures(pair, around);
  if (open !== null) return figuresOpen(open, [one, other], around);
  const [{ text }, { text: otherText }] = aloneOf(pair, around);
  // "All stayed shut", "none opened".
  const many = agreesByDenial(text, otherText) ? null : otherQuantifiers(text, otherText);
  if (many !== null) return ['wordsApart', one, phraseAt(text, many.a), other, phraseAt(otherText, many.b)];
  const repeats = otherRepeats(text, otherText);
  if (repeats !== null)
    return ['wordsApart', one, phraseAt(text, repeats.a), other, phraseAt(otherText, repeats.b)];
  const limit = areEnglish(...aloneOf(pair, around)) ? limitOfOne(text, otherText) : null;
  if (limit !== null) {
    const { start, end } = limit.words;
    return limit.whose === 'a'
      ? ['limits', one, other, one, text.slice(start, end)]
      : ['limits', one, other, other, otherText.slice(start, end)];
  }
  const days = openDates(pair, around) ?? openLength(pair, around);
  if (days !== null)
    return days.length === 0 ? ['open', one, other] : ['wordsApart', one, days[0], other, days[1]];
  if (areOneDeed(pair, around)) return null;
  const [a, b] = aloneOf(pair, around);
  const two = tellOfTwo(pair, around);
  if (two !== null) return ['wordsApart', one, phraseAt(a.text, two.a), other, phraseAt(b.text, two.b)];
  // Dates are compared as dates.
  const [mine, yours] = behindSubjects([a.undated, b.undated], pair, around);
  const nearlyOne = areNearlyOne(mine, yours);
  // In other languages nothing tells what a bare number counts ("38 voix contre 21"), so any other number leaves it open; and of
  // two languages nothing tells that two units are of one thing ("31 muertos").
  const isUntold = [a, b].some(({ language }) => language === 'other') || a.language !== b.language;
  const numbers = nearlyOne || isUntold ? openNumbers(pair, around) : null;
  if (numbers !== null) return ['figuresOpen', one, numbers[0], other, numbers[1]];
  if (nearlyOne) {
    // If only one has a date, it may stand in the place of other words: "by the end of May", "by the end of the year".
    const oneDates = (a.undated === a.text) !== (b.undated === b.text);
    const texts = behindSubjects([a.text, b.text], pair, around);
    if (swappedWords(mine, yours) !== null && !isOneAmount(pair, [mine, yours], around))
      return wordsOpen(pair, [mine, yours], around);
    if (oneDates && swappedWords(...texts) !== null) return wordsOpen(pair, texts, around);
  }
  const named = otherNames(mine, yours);
  // Two names are shown against each other only where they stand in the same place; sharing "the" is not enough: "the US",
  // "the Biden administration".
  if (named !== null && counterparts(mine, yours, named) === null) return ['open', one, other];
  const apart =
    named ??
    otherPerson(mine, yours) ??
    (areEnglish(a, b) ? twoActors(a.told, b.told) : null) ??
    turnedRound(mine, yours) ??
    opposedPoles(readAllPoles(a.told), readAllPoles(b.told)) ??
    crowded(pair, around);
  if (apart !== null) {
    const [here, there] = [phraseAt(a.told, apart.a), phraseAt(b.told, apart.b)];
    // "Decide" beside "nothing decided": the same word on both sides would explain nothing.
    return words(here)[0]?.stem === words(there)[0]?.stem
      ? ['open', one, other]
      : ['wordsApart', one, here, other, there];
  }
  if (a.language === 'other' && b.language === 'other') {
    return a.denies === b.denies ? null : ['oneDenies', one, other, a.denies ? one : other];
  }
  // Both negate in some way, or neither does: "denied that it was so" is a negation too.
  if (deniesAnything(a.text) === deniesAnything(b.text) || agreesByDenial(a.text, b.text)) return null;
  const isDenied = deniesBeside(a.text, b.text);
  if (isDenied === deniesBeside(b.text, a.text)) return null;
  // Who lacks or withholds something denies nothing, yet the other may tell otherwise.
  return lacksOnly(isDenied ? a.text : b.text)
    ? ['open', one, other]
    : ['oneDenies', one, other, isDenied ? one : other];
});

/**
 * Whether both give one speaker's figures and no others, and no words of the two stand against one another: "would spend between
 * 3 and 5 million on mills", "spending on mills will be between 3 and 5 million".
 */
function isOneAmount(pair: ScoredPair, texts: readonly [string, string], around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return (
    pair.a.speaker !== null &&
    sameName(pair.a.speaker, pair.b.speaker) &&
    a.given.length === b.given.length &&
    agreeOnFigure(a, b) &&
    !haveOtherFigures(a, b) &&
    counterparts(...texts) === null
  );
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
    : ['wordsOpen', one, phraseAt(a.told, answering.a), other, phraseAt(b.told, answering.b)];
}

/** Whether both report one deed from the two parties' sides: "Dorn beat Selby", "Selby lost to Dorn". */
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
