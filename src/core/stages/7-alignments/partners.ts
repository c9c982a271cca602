// The likeliest partners of one claim in a large case, where it is held against few others: sought when a person looks for
// them. Each has its first chance for a score, as the company of a pair is only known where all pairs are.
import type { Claim, ScoredPair } from '../../model/comparison.ts';
import {
  FEATURE_COUNT,
  firstOddsOfSupport,
  firstOddsTogether,
  firstOddsWithoutRank,
  modelFor,
  MUTUAL_RANK,
  probability,
} from '../../text/claims/likeness/alignment-features.ts';
import { rankAmong } from '../../text/claims/likeness/ranks.ts';
import type { Collection } from '../../text/claims/likeness/resemblance.ts';
import { emptyBlock, type Block, type PairBlocks } from './blocks.ts';
import { baseScore, describe } from './describing.ts';
import { Scored } from './scored.ts';
import { APART, numbersOfOccasions, standing, TOGETHER } from './standing.ts';
import type { TakenClaims } from './taken-claims.ts';
import type { ThirdClaims } from './third-claims.ts';

/** So many partners are sought in every other source: the right one is among the first five of 19 in 20. */
const IN_EACH = 5;

/** What is known of a case in which partners are sought. */
export interface KnownCase {
  readonly taken: TakenClaims;
  readonly collection: Collection;
  readonly blocks: PairBlocks;
  readonly thirds: ThirdClaims;
  /** What it is worth that a third source agrees, from 0 to 1. */
  readonly worthOfThird: number;
}

/**
 * The likeliest partners of a claim in every other source of which no pair was made.
 * @param claims those that were taken in, now with their occasions
 */
export function partnersOf(claim: number, claims: readonly Claim[], known: KnownCase): ScoredPair[] {
  const { taken, collection, blocks, thirds, worthOfThird } = known;
  const others = collection
    .likeliestOfEach(claim, taken.ends, IN_EACH)
    .filter((other) => !blocks.has(Math.min(claim, other), Math.max(claim, other)));
  const block = emptyBlock(others.length);
  const wordings = others.map((other, pair) => {
    const wording = collection.compare(other, claim);
    block.a[pair] = other;
    block.b[pair] = claim;
    block.base[pair] = baseScore(wording);
    return wording;
  });
  const bases = new Float64Array(claims.length);
  others.forEach((other, pair) => (bases[other] = block.base[pair]!));
  for (const { claim: best, base } of thirds.bestOf(claim)) bases[best] = base;
  const beside = {
    ranks: { forward: new Int32Array(others.length).fill(1), backward: ranksInEach(block, taken) },
    orders: new Float64Array(taken.ends.length),
    baseOf: (a: number, b: number) => baseScore(collection.compare(a, b)),
    likenesses: null,
  };
  const occasions = numbersOfOccasions(claims);
  return others.map((other, pair) => {
    const wording = wordings[pair]!;
    describe(block, pair, wording, beside, taken);
    const stand = standing(occasions[claim]!, occasions[other]!);
    const model = modelFor(block.byMeaning[pair]!);
    let odds = block.first[pair]!;
    if (stand === TOGETHER) odds += firstOddsTogether(model, block.readout[pair]!);
    if (stand === APART)
      odds += firstOddsWithoutRank(model, block.values[pair * FEATURE_COUNT + MUTUAL_RANK]!);
    const support = worthOfThird * thirds.support(other, taken.sourceOf[claim]!, bases);
    const score = probability(odds + firstOddsOfSupport(model, support));
    const [earlier, later] = other < claim ? [other, claim] : [claim, other];
    const { containment, overlap } = wording;
    return new Scored(claims, -1, earlier, later, score, false, containment, overlap, collection, null);
  });
}

/** The rank of each partner among those of its source. */
function ranksInEach({ a, base }: Block, { sourceOf }: TakenClaims): Int32Array {
  const ranks = new Int32Array(a.length).fill(1);
  for (let first = 0; first < a.length;) {
    let end = first;
    while (end < a.length && sourceOf[a[end]!] === sourceOf[a[first]!]) end += 1;
    const rivals = Array.from({ length: end - first }, (_, at) => first + at);
    rankAmong(rivals, base, ranks);
    first = end;
  }
  return ranks;
}
