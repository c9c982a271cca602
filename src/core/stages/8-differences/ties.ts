// Whether two claims say the same thing, answer one question, or are on one topic and no more: by their score, by what they
// share, and by the figures, events and states that they tell.
import type { Claim, ScoredPair } from '../../model/comparison.ts';
import { foldedWords } from '../../text/claims/copies.ts';
import { statesOf } from './contradictions.ts';
import { eventsOf } from './dates.ts';
import { answersOf, isBackground, nearLeftOver, otherTime } from './figures.ts';
import { occasionsOfExclude } from './occasions.ts';
import { isLikely, mayAnswer, OWN_EVIDENCE, SAME_MATTER, sharedOfBoth } from './scores.ts';
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
export function isSameMatter(pair: ScoredPair, around: Surroundings): boolean {
  if (pair.score < SAME_MATTER || isBackground(pair, around)) return false;
  return (
    sharedOfBoth(pair) >= OWN_EVIDENCE ||
    haveSameWords(pair, around) ||
    answersOf(pair, around) !== null ||
    statesOf(pair, around) !== null ||
    eventsOf(pair, around) !== null ||
    nearLeftOver(pair, around) !== null
  );
}

/** Whether both are the same words, however common these are in the case. */
export function haveSameWords(pair: AnsweringPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return foldedWords(a.text) === foldedWords(b.text);
}

/** Whether a pair may be more than `related`, and so is worth judging where only what a reader should see is wanted. */
export function mayBeShown(pair: ScoredPair, around: Surroundings): boolean {
  return isSameMatter(pair, around) || ((isLikely(pair) || mayAnswer(pair)) && !isBackground(pair, around));
}

/**
 * The least score of a pair for what it tells: that two sources tell how many died, or whether the doors were open, is
 * more than their words have in common. 0 where it has to stand for its words.
 */
export function leastScore(pair: AnsweringPair, around: Surroundings): number {
  const stated = (): boolean =>
    statesOf(pair, around) !== null || eventsOf(pair, around) !== null || nearLeftOver(pair, around) !== null;
  const least = answersOf(pair, around) !== null ? ANSWERED : stated() ? STATED : 0;
  return least === 0 || occasionsOfExclude(pair.a, pair.b, around) || otherTime(pair, around) ? 0 : least;
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
