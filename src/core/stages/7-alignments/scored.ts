// A scored pair, as the stages after this one see it.
import type { Claim, ScoredPair } from '../../model/comparison.ts';
import type { Likenesses } from '../../text/claims/likeness/meanings.ts';
import type { Collection } from '../../text/claims/likeness/resemblance.ts';

/** A pair with its place among all and the numbers of its claims: a case that grows changes none of them. */
export interface NumberedPair extends ScoredPair {
  readonly place: number;
  readonly earlier: number;
  readonly later: number;
}

/** Pairs by falling score; those of one score in the order of the claims. */
export function likeliestFirst(pairs: readonly NumberedPair[]): NumberedPair[] {
  // Read where they lie side by side: there are tens of thousands.
  const scores = Float64Array.from(pairs, ({ score }) => score);
  return Array.from(pairs.keys())
    .sort((x, y) => scores[y]! - scores[x]! || inOrder(pairs[x]!, pairs[y]!))
    .map((at) => pairs[at]!);
}

function inOrder(a: NumberedPair, b: NumberedPair): number {
  return a.earlier - b.earlier || a.place - b.place;
}

/** More words in common than this explain no more. */
const MOST_SHARED = 6;

/** A pair as the later stages see it. What few of them ask for is found when they do. */
export class Scored implements NumberedPair {
  readonly a: Claim;
  readonly b: Claim;
  readonly score: number;
  readonly best: boolean;
  readonly containment: number;
  readonly overlap: number;
  readonly place: number;
  readonly earlier: number;
  readonly later: number;
  readonly #collection: Collection;
  readonly #likenesses: Likenesses | null;
  #shared: string[] | null = null;
  #equivalents: [string, string][] | null = null;

  constructor(
    claims: readonly Claim[],
    place: number,
    earlier: number,
    later: number,
    score: number,
    best: boolean,
    containment: number,
    overlap: number,
    collection: Collection,
    likenesses: Likenesses | null,
  ) {
    this.a = claims[earlier]!;
    this.b = claims[later]!;
    this.place = place;
    this.score = score;
    this.best = best;
    this.containment = containment;
    this.overlap = overlap;
    this.earlier = earlier;
    this.later = later;
    this.#collection = collection;
    this.#likenesses = likenesses;
  }

  get alike(): number | null {
    return this.#likenesses?.mutual(this.earlier, this.later) ?? null;
  }

  get shared(): string[] {
    return (this.#shared ??= this.#collection.sharedWords(this.earlier, this.later, MOST_SHARED));
  }

  get equivalents(): [string, string][] {
    return (this.#equivalents ??= this.#collection.equivalents(this.earlier, this.later));
  }
}
