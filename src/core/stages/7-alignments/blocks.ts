// The pairs of a case, block by block: a source that comes in makes one block, of its claims with all that came before it,
// and changes none of the others but for what third claims it brings. What is kept of a pair stands in tables, by its place.
import { FEATURE_COUNT } from '../../text/claims/alignment-features.ts';

/** The candidate pairs between one source and all that came before it. */
export interface Block {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly base: Float64Array;
  readonly containment: Float64Array;
  readonly overlap: Float64Array;
  /** What it says of each pair if both are of one occasion: nothing unless one person speaks. */
  readonly readout: Float64Array;
  /** 1 for pairs of which it is known what both claims mean. */
  readonly byMeaning: Uint8Array;
  /** The features of each pair, one pair after the other; 0 where they hang on the rest of the case. */
  readonly values: Float64Array;
  /** What the features that hang on the two sources alone add up to, weighed for the first chance and for the score. */
  readonly first: Float64Array;
  readonly final: Float64Array;
  /** The best third claim that both resemble, as far as it is known: a source that comes later may have a better one. */
  readonly support: Float64Array;
}

export function emptyBlock(pairs: number): Block {
  return {
    a: new Int32Array(pairs),
    b: new Int32Array(pairs),
    base: new Float64Array(pairs),
    containment: new Float64Array(pairs),
    overlap: new Float64Array(pairs),
    readout: new Float64Array(pairs),
    byMeaning: new Uint8Array(pairs),
    values: new Float64Array(pairs * FEATURE_COUNT),
    first: new Float64Array(pairs),
    final: new Float64Array(pairs),
    support: new Float64Array(pairs),
  };
}

/** Where the pairs of a claim with earlier ones stand in the block of its source. */
interface Row {
  readonly from: number;
  readonly to: number;
}

/** All blocks of a case, source after source, in which pairs are found by their claims. */
export class PairBlocks {
  readonly all: Block[] = [];
  readonly #sourceOf: readonly number[];
  /** The place of each block's first pair among all. */
  readonly #firstPlaces: number[] = [];
  readonly #rows: Row[] = [];
  #pairs = 0;

  /** @param sourceOf the number of each claim's source; it grows with the case */
  constructor(sourceOf: readonly number[]) {
    this.#sourceOf = sourceOf;
  }

  /** The number of all pairs. */
  get pairs(): number {
    return this.#pairs;
  }

  /** Notes where the pairs of the next claim stand in the block that is being made. */
  addRow(from: number, to: number): void {
    this.#rows.push({ from, to });
  }

  /** Takes a block in, behind those that are there. */
  add(block: Block): void {
    this.#firstPlaces.push(this.#pairs);
    this.all.push(block);
    this.#pairs += block.a.length;
  }

  rowOf(claim: number): Row {
    return this.#rows[claim]!;
  }

  /** The block of the pairs that a claim has with earlier ones. */
  of(claim: number): Block {
    return this.all[this.#sourceOf[claim]!]!;
  }

  /** The place of a block's first pair among all, by a claim of its source. */
  firstPlaceOf(claim: number): number {
    return this.#firstPlaces[this.#sourceOf[claim]!]!;
  }

  /** Base score of a pair of a block, 0 where it is none of its pairs. */
  baseIn(block: Block, earlier: number, later: number): number {
    const pair = this.placeIn(block, earlier, later);
    return pair < 0 ? 0 : block.base[pair]!;
  }

  /** Place of a pair in the block of its later claim, -1 where it is none of its pairs. */
  placeIn({ a }: Block, earlier: number, later: number): number {
    const { from, to } = this.#rows[later]!;
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (a[middle]! < earlier) low = middle + 1;
      else high = middle;
    }
    return low < to && a[low] === earlier ? low : -1;
  }

  /** Whether two claims are a pair. */
  has(earlier: number, later: number): boolean {
    return this.placeIn(this.of(later), earlier, later) >= 0;
  }
}
