// The thresholds of this stage: what a pair's score, and the part that its claims share, must reach for each judgement.
import { isQuoted, type Claim, type ScoredPair } from '../../model/comparison.ts';
import { areInTwoScripts, sameName } from '../../text/names/same-name.ts';
import type { AnsweringPair } from './surroundings.ts';

/** From this score on two claims are taken to say the same thing, or to answer the same question. */
export const SAME_MATTER = 0.45;

/**
 * From this score on two claims that are each other's likeliest partner are likely one statement, unless two people make
 * them. With every fit case scored by weights fitted on the others, 44 of 85 such pairs below SAME_MATTER are right; between
 * .10 and .15, 14 of 51.
 */
export const BY_ELIMINATION = 0.15;

/**
 * The same threshold where neither claim has a speaker, and more claims compete as partners. In the fit cases 23 of 66 such
 * pairs from BY_ELIMINATION up to here are right, and 15 of 30 from here on.
 */
export const OF_NO_SPEAKER = 0.3;

/**
 * From this likeness on two claims of no speaker below OF_NO_SPEAKER stay tied by elimination after all. Such a likeness is known of
 * two claims only that are nearest to each other in what they mean. In the fit cases 5 of 6 such pairs are right, and of those
 * below it none of six.
 */
const OF_ONE_MEANING = 0.2;

/**
 * The same threshold where both name one speaker, so that few claims compete. On one occasion, 19 of 27 such pairs below
 * SAME_MATTER are right, and 5 of the 6 below BY_ELIMINATION.
 */
const OF_ONE_SPEAKER = 0.05;

/**
 * Another answer to one question needs fewer words in common than the same answer. At .25 four more figures of other things are
 * told to differ in the scenes, at .15 ten more, and of those that do differ one and three more.
 */
export const ANSWER_SCORE = 0.35;

/** No pair below this score is shown. */
export const LOWEST_SHOWN = OF_ONE_SPEAKER;

/**
 * From this score on two claims without a difference are said to say the same; with a figure in common from SAME_MATTER on.
 * In the cases that were read 82 of 104 do from here on, and 18 of 20 below it with a figure in common (held cases: 11 of
 * 15, 6 of 6); of the remaining pairs 35 of 63 do (5 of 24).
 */
export const SAME_CLAIM = 0.9;

/**
 * Claims said to say the same surely do where they share this part of the longer one: 25 of 25 in the cases that were read,
 * and 51 of 74 below it.
 */
export const SURELY_SAME = 0.4;

/**
 * The part that two claims must share themselves, however well their neighbours match. From .04 to .12 the fit cases show the
 * same pairs but for two; at .06 and below, real articles show ties that are merely of one topic.
 */
export const OWN_EVIDENCE = 0.1;

/** Two claims that share this much of all that both say (geometric mean of both shares) are one statement. */
const SAME_STATEMENT = 0.4;

/** Whether the two share so much of what they say that it is one statement, not one topic. */
export function sameStatement(pair: ScoredPair): boolean {
  return sharedOfBoth(pair) >= SAME_STATEMENT;
}

/** Part of all that both say that they share: the geometric mean of both parts. */
export function sharedOfBoth({ containment, overlap }: AnsweringPair): number {
  return Math.sqrt(containment * overlap);
}

/**
 * A quotation ("like a train going through a wall") and a claim without a speaker are tied by elimination only where the
 * shorter shares at least half of its content. The four such pairs that were seen below, up to .41, are all wrong; the right
 * one has .66.
 */
const MOST_SHARED = 0.5;

/** Whether the shorter of the two shares at least half of its content. */
function sharesMost({ containment }: ScoredPair): boolean {
  return containment >= MOST_SHARED;
}

/** Whether the two may be one statement by elimination: each is the other's likeliest partner, and the score suffices. */
export function isLeftOver(pair: ScoredPair): boolean {
  if (!pair.best || pair.score < OF_ONE_SPEAKER) return false;
  const { a, b } = pair;
  const unnamed = a.speaker === null || b.speaker === null;
  const isTold = (claim: Claim): boolean => claim.speaker !== null && isQuoted(claim);
  if (unnamed && [a, b].some(isTold) && !sharesMost(pair)) return false;
  if (unnamed || areInTwoScripts(a.speaker, b.speaker)) return pair.score >= BY_ELIMINATION;
  return sameName(a.speaker, b.speaker) && !areStrangers(pair);
}

/** Whether two claims have no speaker, a low score, and nothing but a few words that tells for their being one statement. */
export function isBare({ a, b, score, alike }: ScoredPair): boolean {
  const unnamed = a.speaker === null && b.speaker === null;
  return unnamed && score < OF_NO_SPEAKER && (alike === null || alike < OF_ONE_MEANING);
}

/**
 * Whether neither claim quotes and the two share no word and no meaning: then they are two remarks, of which each source left
 * one out. A quotation may be far from another source's paraphrase of it, so quotes are let through.
 */
function areStrangers(pair: ScoredPair): boolean {
  return sharedOfBoth(pair) === 0 && !isQuoted(pair.a) && !isQuoted(pair.b);
}

/** Whether the two are close enough that differing figures or dates count as answers to one question. */
export function mayAnswer(pair: ScoredPair): boolean {
  return pair.score >= ANSWER_SCORE && sharedOfBoth(pair) >= OWN_EVIDENCE;
}
