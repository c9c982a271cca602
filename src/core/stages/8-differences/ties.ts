// Decides whether two claims say the same thing, answer one question, or are merely on one topic: by their score, by what they
// share, and by the figures, events and states that they report.
import { type Claim, type Difference, isQuoted, type ScoredPair } from '../../model/comparison.ts';
import { areNearlyOne } from '../../text/claims/opposites/predicates.ts';
import { isOneOfAnother, openWithTwo } from '../../text/claims/opposites/two-subjects.ts';
import { foldedWords } from '../../text/claims/likeness/copies.ts';
import { generalRarity } from '../../text/general-rarity.ts';
import { isOfCalendar } from '../../text/reading/english/names/calendar-words.ts';
import { matching, ofLastTwo } from '../../text/patterns/remembered.ts';
import { words } from '../../text/words.ts';
import { statesOf } from './contradictions.ts';
import { eventsOf } from './dates.ts';
import { agreeOnFigure, answersOf, isBackground, leftOver, otherTime, tyingFigures } from './figures.ts';
import { areApart } from './occasions.ts';
import {
  isLeftOver,
  mayAnswer,
  OWN_EVIDENCE,
  SAME_CLAIM,
  SAME_MATTER,
  sameStatement,
  sharedOfBoth,
  SURELY_SAME,
} from './scores.ts';
import { aloneOf, type AnsweringPair, type Surroundings } from './surroundings.ts';

/**
 * The least score of two claims that answer one question with a figure. On the labelled cases for fitting nine in ten
 * belong together; elsewhere it may be less.
 */
export const ANSWERED = 0.7;

/**
 * The score that two claims get at least which give one thing states of which only one can hold ("open", "closed"). At .35 half
 * of the labelled contradictions are tied too weakly to be shown, at .65 the same are found.
 */
export const STATED = 0.5;

/**
 * Whether the two say the same thing or answer the same question, rather than being merely on one topic. A good score can come
 * from tied neighbours alone, so the two claims themselves must also have something in common.
 */
function isSameMatter(pair: ScoredPair, around: Surroundings): boolean {
  if (pair.score < SAME_MATTER || isBackground(pair, around)) return false;
  return (
    (sharedOfBoth(pair) >= OWN_EVIDENCE &&
      (pair.overlap >= SURELY_SAME || areMeant(pair, around, OF_MANY))) ||
    haveSameWords(pair, around) ||
    answersOf(pair, around) !== null ||
    statesOf(pair, around) !== null ||
    eventsOf(pair, around) !== null ||
    tyingFigures(pair, around) !== null
  );
}

/** How much evidence the shared words have to give. */
interface Worth {
  /** More shared words than this suffice, however common each is. */
  readonly most: number;
  /** With fewer words: the least sum of the chances that each points to these two claims and no others. */
  readonly least: number;
}

/**
 * Asked of pairs from SAME_MATTER up: a single shared word must more likely mean these two claims than others. It removes two
 * wrong pairs of our own cases and, with ONLY_THESE, six of 48 in the held ones, none of them right.
 */
const OF_MANY: Worth = { most: 1, least: 0.5 };

/** Asked of pairs by elimination: words that point to these two claims alone. Without such words 22 of 25 are wrong in the fit cases. */
const ONLY_THESE: Worth = { most: 2, least: 1 };

/**
 * Whether the shared words point to these two claims rather than to any two on the topic: in a case about rents, nearly every
 * claim shares "landlords", which proves nothing.
 */
function areMeant(pair: ScoredPair, around: Surroundings, { most, least }: Worth): boolean {
  if (pair.score >= SAME_CLAIM || pair.equivalents.length > 0) return true;
  const { words } = around.told;
  const shared = words.shared(pair.a, pair.b);
  if (shared.length > most) return true;
  const chances = shared.map((stem) => words.chance(pair.a, pair.b, stem));
  if (chances.reduce((sum, chance) => sum + chance, 0) >= least) return true;
  return agreeOnFigure(...aloneOf(pair, around)) || shareDay(pair, around);
}

/** Whether the two are likely one statement by elimination: nothing else in either source fits better. */
function isLikely(pair: ScoredPair, around: Surroundings): boolean {
  if (!isLeftOver(pair)) return false;
  if (isSpoken(pair) && (pair.score >= SAME_MATTER || shareNothing(pair, around))) return true;
  return areMeant(pair, around, ONLY_THESE) || leftOver(pair, around) !== null;
}

/** Whether both give the same day. */
function shareDay(pair: ScoredPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return a.dates.some(({ value }) => b.dates.some((other) => other.value === value));
}

/** Whether both are the same words, however common these are in the case. */
export function haveSameWords(pair: AnsweringPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return foldedWords(a.told) === foldedWords(b.told);
}

/** How far a pair is more than `related`. */
export interface Standing {
  /** See `isSameMatter`. */
  readonly same: boolean;
  /** See `isLikely`. */
  readonly likely: boolean;
  /** Whether the two may answer one question. */
  readonly answering: boolean;
}

/**
 * Whether two claims are of two things of one kind, such as wards or towns: just one says "another …", or both open with different
 * names. Not where they are nearly one text: then one source may have the name wrong.
 */
export function areOfTwo(pair: Pick<ScoredPair, 'a' | 'b'>, { told }: Pick<Surroundings, 'told'>): boolean {
  const [a, b] = [told.alone.of(pair.a), told.alone.of(pair.b)];
  return (
    isOneOfAnother(a.text, b.text) || (openWithTwo(a.text, b.text) && !areNearlyOne(a.undated, b.undated))
  );
}

/** Somebody had nothing to say, and that is all: "The operator declined to comment", "The firm did not respond to questions". */
const onlyKeepsSilent = matching(
  /^(?:[^\s,;:.]{1,30}\s){1,8}?(?:(?:has|have|had)\s)?(?:(?:declined|refused)\sto\s(?:comment|be\sinterviewed)|(?:did|could)\snot\s(?:immediately\s)?(?:respond|reply|be\sreached|comment)|was\snot\s(?:immediately\s)?available)(?:\s[^\s,;:.]{1,30}){0,10}\.?$/iu,
);

/** Words for having something to say or nothing: who "did comment" or "has not replied" speaks of the same as who declined to. */
const tellsOfAnswering = matching(
  /\b(?:comment|respon[ds]|repl(?:y|ie)|answer|interview|silen|reached\sfor\b)/iu,
);

/** Whether only one of the two tells that somebody had nothing to say, where the other tells nothing of that. */
function isSilenceBesideMore({ a, b }: ScoredPair, { told }: Surroundings): boolean {
  const [one, other] = [told.alone.of(a).text, told.alone.of(b).text];
  return onlyKeepsSilent(one) ? !tellsOfAnswering(other) : onlyKeepsSilent(other) && !tellsOfAnswering(one);
}

/** How a pair stands; null where it is merely on one topic, so that nothing needs to be judged for the reader. */
export function standingOf(pair: ScoredPair, around: Surroundings): Standing | null {
  if (areOfTwo(pair, around) || isSilenceBesideMore(pair, around)) return null;
  if (isSameMatter(pair, around)) return { same: true, likely: false, answering: false };
  if (isBackground(pair, around)) return null;
  const [likely, answering] = [isLikely(pair, around), mayAnswer(pair)];
  return likely || answering ? { same: false, likely, answering } : null;
}

/**
 * A floor under the score of a pair that answers one question ("how many died", "were the doors open"): that says more than
 * the words in common. 0 where there is no such floor, or the score is above it already.
 */
export function leastScore(pair: AnsweringPair, around: Surroundings): number {
  if (pair.score >= ANSWERED) return 0;
  const stated = (): boolean =>
    pair.score < STATED &&
    ((statesOf(pair, around) !== null && !areOfStrangers(pair, around)) ||
      eventsOf(pair, around) !== null ||
      tyingFigures(pair, around) !== null);
  const least = answersOf(pair, around) !== null ? ANSWERED : stated() ? STATED : 0;
  if (least === 0 || areApart(pair, around)) return 0;
  // Where only the year differs that something is dated by, it is not told of two times.
  const isDated = least === STATED && eventsOf(pair, around)?.[0].grain === 'year';
  return otherTime(pair, around) && !isDated ? 0 : least;
}

/**
 * Whether nothing says that two sources report one event: they have no name in common. States alone then tie no claims. Of 37
 * contradictions of the labelled cases that were read, which only their states tie, it costs none. A word in common would cost
 * 22, and a likeness in meaning more.
 */
function areOfStrangers({ a, b }: AnsweringPair, { told }: Surroundings): boolean {
  return told.names.areStrange(a.source, b.source);
}

/** Which kinds of comparable content a claim has (answers, events, states, times, figures), as one bit each. */
export function tells(claim: Claim, around: Surroundings): number {
  const { answers, events, figures, states, times } = around.told;
  return (
    Number(answers.has(claim)) +
    2 * Number(events.has(claim)) +
    4 * Number(states.has(claim)) +
    8 * Number(times.has(claim)) +
    16 * Number(figures.has(claim))
  );
}

/** Whether both claims have a speaker. */
function isSpoken({ a, b }: ScoredPair): boolean {
  return a.speaker !== null && b.speaker !== null;
}

function shareNothing({ a, b }: ScoredPair, around: Surroundings): boolean {
  return around.told.words.shared(a, b).length === 0;
}

/**
 * Whether two statements without a difference likely say the same. A high score is not enough where neither quotes and they
 * share a single word or only names: of four such pairs of the fit cases two contradict each other.
 */
export const isLikelyOne = ofLastTwo((pair: ScoredPair, around: Surroundings): boolean => {
  const isMore =
    isQuoted(pair.a) ||
    isQuoted(pair.b) ||
    pair.overlap >= SURELY_SAME ||
    (shareMoreThanAWord(pair) && !shareNamesAlone(pair));
  return (pair.score >= SAME_CLAIM && isMore) || agreeOnFigure(...aloneOf(pair, around));
});

/**
 * Whether two claims between which nothing is known to differ are on one matter all the same. Where the figures of both may be of
 * two things, or next to nothing ties the two, that counts for more than a score which the pairs around them have raised. Of such
 * figures in the cases that were read, one of 13 pairs below SAME_CLAIM belongs together and eight of 15 from there on; of those
 * by elimination none of three that may not answer one question and four of eight that may. Of two claims that share a single
 * word, two of 21 below ANSWERED do, and 25 of 40 from there on.
 */
export function areOfOneMatter(
  pair: ScoredPair,
  { same }: Standing,
  { kind, explanation: [key] }: Pick<Difference, 'kind' | 'explanation'>,
): boolean {
  if (kind !== 'same-matter') return true;
  if (!same) return key !== 'figuresOpen' || mayAnswer(pair);
  if (sameStatement(pair)) return true;
  if (key === 'figuresOpen') return pair.score >= SAME_CLAIM;
  const isOneOccasion = pair.a.occasion !== null && pair.a.occasion === pair.b.occasion;
  return isOneOccasion || pair.score >= ANSWERED || pair.shared.length + pair.equivalents.length > 1;
}

/**
 * Words below this rarity ("will", "out", "two") are shared by chance. Lower than the .3 used for tying: with .3, three of 106
 * restatements of the labelled cases, and two in other words, were left open.
 */
const LEAST_RARITY = 0.2;

/** Whether the two share at least two words or meanings. One is too little: divers "search" the hull, helicopters join the "search". */
export function shareMoreThanAWord({ shared, equivalents }: ScoredPair): boolean {
  const telling = shared.filter((word) =>
    words(word).some(({ stem }) => generalRarity(stem) >= LEAST_RARITY),
  );
  return telling.length + equivalents.length > 1;
}

/** Whether the two share nothing but names, as "she founded Arden" and "she runs Arden" do. A shared day or month is no name. */
function shareNamesAlone({ shared, equivalents }: ScoredPair): boolean {
  return (
    equivalents.length === 0 &&
    shared.every((word) => /^\p{Lu}/u.test(word) && !isOfCalendar(word.toLowerCase()))
  );
}
