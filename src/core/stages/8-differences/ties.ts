// Whether two claims say the same thing, answer one question, or are on one topic and no more: by their score, by what they
// share, and by the figures, events and states that they tell.
import { type Claim, isQuoted, type ScoredPair } from '../../model/comparison.ts';
import { foldedWords } from '../../text/claims/copies.ts';
import { generalRarity } from '../../text/general-rarity.ts';
import { isOfCalendar } from '../../text/reading/english/names.ts';
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
  sharedOfBoth,
  SURELY_SAME,
} from './scores.ts';
import { aloneOf, type AnsweringPair, type Surroundings } from './surroundings.ts';

/**
 * The least score of two claims that answer one question with a figure. On the labelled cases for fitting nine in ten
 * belong together; elsewhere it may be less.
 */
export const ANSWERED = 0.7;

/** The least score of two claims that tell of one thing states of which only one can hold. */
const STATED = 0.5;

/**
 * Whether the two say the same thing or answer the same question, rather than being on one topic. Company alone shows
 * nothing: the two themselves must have something in common.
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

/** What words in common have to be worth. */
interface Worth {
  /** More words than these tell together, whatever each tells. */
  readonly most: number;
  /** The least chance that fewer mean these two claims. */
  readonly least: number;
}

/**
 * Words that most likely mean other claims. Of pairs from SAME_MATTER up the own cases show two wrong ones fewer for it, and the
 * held ones, with ONLY_THESE, six of 48, none of them right.
 */
const OF_MANY: Worth = { most: 1, least: 0.5 };

/** Words that mean these two claims and no others. Of pairs by elimination 22 of 25 without them are wrong in the fit cases. */
const ONLY_THESE: Worth = { most: 2, least: 1 };

/**
 * Whether what both share tells that these two are meant, and not any two of the many that the sources have on their topic:
 * what nearly every statement of a case about rents shares is landlords.
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

/** Whether the two are likely one statement by elimination. */
function isLikely(pair: ScoredPair, around: Surroundings): boolean {
  if (!isLeftOver(pair)) return false;
  if (isSpoken(pair) && (pair.score >= SAME_MATTER || shareNothing(pair, around))) return true;
  return areMeant(pair, around, ONLY_THESE) || leftOver(pair, around) !== null;
}

/** Whether both give one day. */
function shareDay(pair: ScoredPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return a.dates.some(({ value }) => b.dates.some((other) => other.value === value));
}

/** Whether both are the same words, however common these are in the case. */
export function haveSameWords(pair: AnsweringPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return foldedWords(a.text) === foldedWords(b.text);
}

/** By what a pair may be more than `related`. */
export interface Standing {
  /** See `isSameMatter`. */
  readonly same: boolean;
  /** See `isLikely`. */
  readonly likely: boolean;
  /** Whether the two may answer one question. */
  readonly answering: boolean;
}

/** How a pair stands; null where it is on one topic and no more, and so is worth no judgement of what a reader should see. */
export function standingOf(pair: ScoredPair, around: Surroundings): Standing | null {
  if (isSameMatter(pair, around)) return { same: true, likely: false, answering: false };
  if (isBackground(pair, around)) return null;
  const [likely, answering] = [isLikely(pair, around), mayAnswer(pair)];
  return likely || answering ? { same: false, likely, answering } : null;
}

/**
 * The least score of a pair for what it tells: that two sources tell how many died, or whether the doors were open, is
 * more than their words have in common. 0 where it has to stand for its words, or reaches as much by them.
 */
export function leastScore(pair: AnsweringPair, around: Surroundings): number {
  if (pair.score >= ANSWERED) return 0;
  const stated = (): boolean =>
    pair.score < STATED &&
    (statesOf(pair, around) !== null ||
      eventsOf(pair, around) !== null ||
      tyingFigures(pair, around) !== null);
  const least = answersOf(pair, around) !== null ? ANSWERED : stated() ? STATED : 0;
  return least === 0 || areApart(pair, around) || otherTime(pair, around) ? 0 : least;
}

/** What a claim tells that another may tell otherwise: answers, events, states, a bit for each kind. */
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

/** Whether somebody is said to say both. */
function isSpoken({ a, b }: ScoredPair): boolean {
  return a.speaker !== null && b.speaker !== null;
}

function shareNothing({ a, b }: ScoredPair, around: Surroundings): boolean {
  return around.told.words.shared(a, b).length === 0;
}

/**
 * Whether two statements on one matter likely say the same, where nothing tells them apart. What reporters tell in words of
 * their own, of which both have one, may be two things, however good the company that they keep: of four such pairs of the
 * fit cases two are at odds.
 */
export function isLikelyOne(pair: ScoredPair, around: Surroundings): boolean {
  const isMore =
    isQuoted(pair.a) ||
    isQuoted(pair.b) ||
    pair.overlap >= SURELY_SAME ||
    (shareMoreThanAWord(pair) && !shareNamesAlone(pair));
  return (pair.score >= SAME_CLAIM && isMore) || agreeOnFigure(...aloneOf(pair, around));
}

/**
 * More frequent words ("will", "out", "two") are shared by chance. Less than what ties: with the .3 of ties three of 106 restatements
 * of the labelled cases, and two in other words, were left open.
 */
const LEAST_RARITY = 0.2;

/** Whether both share two words or meanings: divers who search the hull and helicopters that join the search do two things. */
export function shareMoreThanAWord({ shared, equivalents }: ScoredPair): boolean {
  const telling = shared.filter((word) =>
    words(word).some(({ stem }) => generalRarity(stem) >= LEAST_RARITY),
  );
  return telling.length + equivalents.length > 1;
}

/** Whether all that both share are names: somebody founded a company and runs it. A day that both give is more. */
function shareNamesAlone({ shared, equivalents }: ScoredPair): boolean {
  return (
    equivalents.length === 0 &&
    shared.every((word) => /^\p{Lu}/u.test(word) && !isOfCalendar(word.toLowerCase()))
  );
}
