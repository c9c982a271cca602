// What supports a pair from outside: a third claim, of a third source, that both of its claims resemble.
import type { Block, PairBlocks } from './blocks.ts';

/** A candidate of a claim in another source. */
interface Candidate {
  readonly claim: number;
  readonly base: number;
}

/** For each claim its best candidate in each other source, and the support that these give to other pairs. */
export class ThirdClaims {
  readonly #blocks: PairBlocks;
  readonly #sourceOf: readonly number[];
  /** The highest base score first. */
  readonly #best: Candidate[][] = [];

  /** @param sourceOf the number of each claim's source; it grows with the case */
  constructor(blocks: PairBlocks, sourceOf: readonly number[]) {
    this.#blocks = blocks;
    this.#sourceOf = sourceOf;
  }

  /** Takes one more claim in, without candidates so far. */
  addClaim(): void {
    this.#best.push([]);
  }

  bestOf(claim: number): readonly Candidate[] {
    return this.#best[claim]!;
  }

  /** Notes a claim's best candidate in another source, unless they have nothing in common. */
  note(of: number, claim: number, base: number): void {
    if (base === 0) return;
    const list = this.#best[of]!;
    let at = list.length;
    while (at > 0 && list[at - 1]!.base < base) at -= 1;
    list.splice(at, 0, { claim, base });
  }

  /** Finds what supports the pairs of a source that comes in: third claims of the sources before it. */
  supportWithin({ a, base, support }: Block, from: number, to: number): void {
    // Base scores of one claim with all others.
    const bases = new Float64Array(from);
    for (let b = from; b < to; b += 1) {
      const row = this.#blocks.rowOf(b);
      for (let pair = row.from; pair < row.to; pair += 1) bases[a[pair]!] = base[pair]!;
      for (let pair = row.from; pair < row.to; pair += 1)
        support[pair] = this.support(a[pair]!, this.#sourceOf[b]!, bases);
      for (let pair = row.from; pair < row.to; pair += 1) bases[a[pair]!] = 0;
    }
  }

  /** Lets the claims of a source that comes in support the pairs of earlier ones. */
  supportBy(block: Block, leads: readonly number[]): void {
    const { a, b, base } = block;
    for (const lead of leads) {
      const claim = a[lead]!;
      const row = this.#blocks.rowOf(b[lead]!);
      for (let other = row.to - 1; other >= row.from && a[other]! > claim; other -= 1) {
        const there = this.#blocks.of(a[other]!);
        const pair = this.#blocks.placeIn(there, claim, a[other]!);
        if (pair >= 0)
          there.support[pair] = Math.max(there.support[pair]!, Math.min(base[lead]!, base[other]!));
      }
    }
  }

  /**
   * The best third claim, of a third source, that both claims of a pair resemble: the weaker of its two ties.
   * @param other number of the other claim's source
   * @param bases base scores of the other claim with all claims
   */
  support(claim: number, other: number, bases: Float64Array): number {
    let best = 0;
    for (const third of this.#best[claim]!) {
      if (third.base <= best) break;
      if (this.#sourceOf[third.claim] !== other)
        best = Math.max(best, Math.min(third.base, bases[third.claim]!));
    }
    return best;
  }
}
