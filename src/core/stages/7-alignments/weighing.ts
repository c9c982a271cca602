// Turns the evidence for pairs into scores, in two steps. Each pair first gets a chance from its own features and its occasions
// (the first chance). From the first chances of all pairs follows what the pairs around it say for it (its company), and the
// score counts both.
import type { Claim, PairScores, ScoredPair } from '../../model/comparison.ts';
import {
  companyOdds,
  FEATURE_COUNT,
  firstOddsOfSupport,
  firstOddsTogether,
  firstOddsWithoutRank,
  modelFor,
  MUTUAL_RANK,
  NO_RANK,
  ownOddsTogether,
  probability,
  READOUT,
  SAME_OCCASION,
  SUPPORT,
} from '../../text/claims/likeness/alignment-features.ts';
import { COMPANY, companyOf } from '../../text/claims/likeness/company.ts';
import type { Copies } from '../../text/claims/likeness/copies.ts';
import type { Likenesses } from '../../text/claims/likeness/meanings.ts';
import type { PairBlocks } from './blocks.ts';
import { APART, numbersOfOccasions, standing, TOGETHER } from './standing.ts';

const THIRD_AGREES = COMPANY.indexOf('third source agrees');

/** A pair before it is weighed: the features in the order of their weights, each about 0 to 1. */
export interface PairFeatures {
  readonly a: number;
  readonly b: number;
  /** Whether the claims are of two known occasions. A statement may be made on each, so other partners are no rivals then. */
  readonly apart: boolean;
  /** For the first chance, in the order of FEATURES. */
  readonly values: readonly number[];
}

/** Least scores that a later stage asks for, whatever the features say. */
export interface Floor {
  /** For each claim which kinds of things it tells, a bit for each; two claims without a common bit are not asked about. */
  readonly tells: Uint8Array;
  /** The least score of copies, unless they are of two occasions. */
  readonly copied: number;
  readonly leastScore: (
    pair: Pick<ScoredPair, 'a' | 'b' | 'score' | 'containment' | 'overlap' | 'alike'>,
  ) => number;
}

/** The scores of all pairs, and 1 for those of two occasions that are known. */
export interface Weighed extends PairScores {
  readonly apart: Uint8Array;
}

/** The pairs of a case; what is asked of their claims goes by the numbers of these. */
interface Pairs {
  readonly blocks: PairBlocks;
  /** The number of each claim's source. */
  readonly sourceOf: readonly number[];
  readonly copies: Copies;
  /** How alike claims are in what they mean; null where it is known of none. */
  readonly likenesses: Likenesses | null;
  /** What it is worth that a third source agrees, from 0 to 1. */
  readonly worthOfThird: number;
}

/** The features of every pair. */
export function featuresOf(
  { blocks, worthOfThird }: Omit<Pairs, 'sourceOf' | 'copies' | 'likenesses'>,
  claims: readonly Claim[],
): PairFeatures[] {
  const occasions = numbersOfOccasions(claims);
  return blocks.all.flatMap(({ a, b, values, readout, support }) =>
    Array.from(a, (claim, pair) => {
      const own = [...values.subarray(pair * FEATURE_COUNT, (pair + 1) * FEATURE_COUNT)];
      const stand = standing(occasions[claim]!, occasions[b[pair]!]!);
      own[SAME_OCCASION] = Number(stand === TOGETHER);
      own[READOUT] = stand === TOGETHER ? readout[pair]! : 0;
      own[SUPPORT] = worthOfThird * support[pair]!;
      if (stand === APART) own[MUTUAL_RANK] = NO_RANK;
      return { a: claim, b: b[pair]!, apart: stand === APART, values: own };
    }),
  );
}

/** The score of every pair, in the order of the blocks; the claims now with their occasions. */
export function weigh(pairs: Pairs, claims: readonly Claim[], floor: Floor | null): Weighed {
  const { a, b, first, stands } = firstChances(pairs, claims);
  const apart = stands.map((stand) => Number(stand === APART));
  const company = companyOf({ a, b, chance: first, groupOf: pairs.sourceOf, apart });
  for (let at = THIRD_AGREES; at < company.length; at += COMPANY.length) company[at]! *= pairs.worthOfThird;
  const [score, own] = [new Float64Array(a.length), new Float64Array(a.length)];
  let place = 0;
  for (const { final, readout, byMeaning, containment, overlap } of pairs.blocks.all) {
    for (let pair = 0; pair < final.length; pair += 1, place += 1) {
      const model = modelFor(byMeaning[pair]!);
      let odds = final[pair]!;
      if (stands[place] === TOGETHER) odds += ownOddsTogether(model, readout[pair]!);
      own[place] = probability(odds);
      score[place] = probability(odds + companyOdds(model, company, place * COMPANY.length));
      if (floor === null) continue;
      let least = apart[place] === 0 && pairs.copies.areCopies(a[place]!, b[place]!) ? floor.copied : 0;
      if ((floor.tells[a[place]!]! & floor.tells[b[place]!]!) !== 0) {
        const told = floor.leastScore({
          a: claims[a[place]!]!,
          b: claims[b[place]!]!,
          score: Math.max(score[place]!, least),
          containment: containment[pair]!,
          overlap: overlap[pair]!,
          alike: pairs.likenesses?.mutual(a[place]!, b[place]!) ?? null,
        });
        least = Math.max(least, told);
      }
      own[place] = Math.max(own[place]!, least);
      score[place] = Math.max(score[place]!, least);
    }
  }
  return { a, b, score, own, apart };
}

/** The first chance of every pair, and how the occasions of its two claims stand to each other. */
function firstChances(
  { blocks, worthOfThird }: Pairs,
  claims: readonly Claim[],
): {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly first: Float64Array;
  readonly stands: Uint8Array;
} {
  const occasions = numbersOfOccasions(claims);
  const [a, b] = [new Int32Array(blocks.pairs), new Int32Array(blocks.pairs)];
  const [first, stands] = [new Float64Array(blocks.pairs), new Uint8Array(blocks.pairs)];
  let place = 0;
  for (const block of blocks.all) {
    a.set(block.a, place);
    b.set(block.b, place);
    for (let pair = 0; pair < block.a.length; pair += 1, place += 1) {
      const stand = standing(occasions[block.a[pair]!]!, occasions[block.b[pair]!]!);
      stands[place] = stand;
      const model = modelFor(block.byMeaning[pair]!);
      let odds = block.first[pair]! + firstOddsOfSupport(model, worthOfThird * block.support[pair]!);
      if (stand === TOGETHER) odds += firstOddsTogether(model, block.readout[pair]!);
      if (stand === APART)
        odds += firstOddsWithoutRank(model, block.values[pair * FEATURE_COUNT + MUTUAL_RANK]!);
      first[place] = probability(odds);
    }
  }
  return { a, b, first, stands };
}
