// The pairs of a case, in blocks. Each source that comes in makes one block: the pairs of its claims with the claims of all
// sources before it. It leaves earlier blocks as they are, except for `support`. A block is a table; a pair is a row of it.
import { FEATURE_COUNT } from '../../text/claims/likeness/alignment-features.ts';

/** The candidate pairs between one source and all that came before it. */
export interface Block {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly base: Float64Array;
  readonly containment: Float64Array;
  readonly overlap: Float64Array;
  /** The value of the feature `readout` if both claims turn out to be of one occasion; 0 unless one person says both. */
  readonly readout: Float64Array;
  /** 1 where the meanings of both claims are known, which decides by which weights the pair is weighed; else 0. */
  readonly byMeaning: Uint8Array;
  /** The features of each pair, one pair after the other; 0 for those that depend on the rest of the case. */
  readonly values: Float64Array;
  /** The odds from the features that depend on the two sources alone: for the first chance, and for the final score. */
  readonly first: Float64Array;
  readonly final: Float64Array;
  /** How like the best third claim is to both claims of the pair; it rises when a later source has a better one. */
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
