// What a pair's score, and what its claims share, have to reach for each thing that is told of them.
import { isQuoted, type Claim, type ScoredPair } from '../../model/comparison.ts';
import { areInTwoScripts, sameName } from '../../text/same-name.ts';
import type { AnsweringPair } from './surroundings.ts';

/** From this score on two claims are taken to say the same thing, or to answer the same question. */
export const SAME_MATTER = 0.45;

/**
 * From this score on two statements that are each other's likeliest partner are likely one, unless two people make them.
 * Where every fit case is scored by weights of the others, 44 of 85 such pairs below SAME_MATTER are right, and 14 of 51
 * of those between .10 and .15.
 */
export const BY_ELIMINATION = 0.15;

/**
 * The same where nobody is said to say either: what a source tells by itself has more that it could go with. In the fit
 * cases 23 of 66 such pairs from BY_ELIMINATION up to here are right, and 15 of 30 from here on.
 */
export const OF_NO_SPEAKER = 0.3;

/**
 * The same where both name one speaker, who says few things: of 27 such pairs below SAME_MATTER on one occasion 19 are
 * right, and 5 of the 6 below BY_ELIMINATION.
 */
const OF_ONE_SPEAKER = 0.05;

/** Another answer to one question needs fewer words in common than the same answer. */
export const ANSWER_SCORE = 0.25;

/** No pair below this score is shown. */
export const LOWEST_SHOWN = OF_ONE_SPEAKER;

/**
 * From this score on two statements that nothing tells apart are said to say the same; from SAME_MATTER on where both give
 * one figure. Of such pairs of the cases that were read 82 of 104 do so from here on, and 18 of 20 below with a figure in
 * common (held ones: 11 of 15, 6 of 6); of the others 35 of 63 (5 of 24).
 */
export const SAME_CLAIM = 0.9;

/**
 * Of statements that are said to say the same, those of which the longer shares this much of what it says surely do: 25 of
 * 25 in the cases that were read, 51 of 74 below.
 */
export const SURELY_SAME = 0.4;

/** Every threshold that a score is held against. */
const SCORES = [OF_ONE_SPEAKER, BY_ELIMINATION, ANSWER_SCORE, OF_NO_SPEAKER, SAME_MATTER, SAME_CLAIM];

/** How many thresholds a score reaches: while that stays, a pair is judged as before but for its score. */
export function reached(score: number): number {
  let count = 0;
  for (const threshold of SCORES) if (score >= threshold) count += 1;
  return count;
}

/**
 * Part of what both say that they have to share, however good the company that they keep. From .04 to .12 the fit cases
 * show the same pairs but for two; from .06 down ties of one topic come up in real articles.
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
 * What somebody is quoted with is left over for what a source tells by itself only where one has half of what the other says:
 * "like a train going through a wall". Of such pairs three of the fit cases and one beside have .41 and less, and none of them
 * is right; the right one has .66.
 */
const MOST_SHARED = 0.5;

/** Whether one of the two has half of what the other says. */
function sharesMost({ containment }: ScoredPair): boolean {
  return containment >= MOST_SHARED;
}

/** Whether the two may be one statement by elimination: neither source has anything closer to the other's. */
export function isLeftOver(pair: ScoredPair): boolean {
  if (!pair.best || pair.score < OF_ONE_SPEAKER) return false;
  const { a, b } = pair;
  const unnamed = a.speaker === null || b.speaker === null;
  const isTold = (claim: Claim): boolean => claim.speaker !== null && isQuoted(claim);
  if (unnamed && [a, b].some(isTold) && !sharesMost(pair)) return false;
  if (unnamed || areInTwoScripts(a.speaker, b.speaker)) return pair.score >= BY_ELIMINATION;
  return sameName(a.speaker, b.speaker) && !areStrangers(pair);
}

/**
 * Whether two sources tell in words of their own what has no word and no meaning in common: two remarks, of which each left
 * the other's out. Who quotes has the speaker's words, and the other's may be far from them.
 */
function areStrangers(pair: ScoredPair): boolean {
  return sharedOfBoth(pair) === 0 && !isQuoted(pair.a) && !isQuoted(pair.b);
}

/** Whether the two are near enough to give other answers to one question. */
export function mayAnswer(pair: ScoredPair): boolean {
  return pair.score >= ANSWER_SCORE && sharedOfBoth(pair) >= OWN_EVIDENCE;
}
