// What claims mean, as a sentence encoder tells it: vectors that lie near each other where two sentences say the same in
// other words. The encoder itself is no part of the analysis; whoever asks one hands its vectors in.

/** A vector of length 1, each number times 127: small to keep, and the same on every machine. */
export type Meaning = Int8Array;

const ONE = 127;

/** @param vector of length 1, as the encoder gives it */
export function meaningOf(vector: ArrayLike<number>): Meaning {
  return Int8Array.from(vector, (number) => Math.round(number * ONE));
}

/** So many of the nearest tell how much a claim is like everything: as many as Conneau et al. take. */
const NEAREST = 10;

/**
 * How alike the claims of a case are in what they mean. In reports of one matter everything is alike, and most of all what
 * says little, so that counts by which two are more alike than each is to those of other sources that it is nearest to:
 * cross-domain similarity local scaling (Conneau et al. 2018). The work grows with the square of the claims.
 */
export class Likenesses {
  readonly #count: number;
  /** The cosine of every two claims, row after row; NaN where it is not known what they mean. */
  readonly #cosines: Float32Array;
  /** By claim: the mean of the nearest of other sources. */
  readonly #near: readonly number[];
  readonly #sourceOf: readonly number[];
  /** By claim and the number of another source: how alike the most alike claim there is, once somebody asked. */
  readonly #most = new Map<number, Map<number, number>>();

  /**
   * @param meanings of each claim, null where it is not known
   * @param sourceOf the number of each claim's source
   */
  constructor(meanings: readonly (Meaning | null)[], sourceOf: readonly number[]) {
    this.#count = meanings.length;
    this.#sourceOf = sourceOf;
    this.#cosines = new Float32Array(this.#count ** 2).fill(NaN);
    for (const [b, later] of meanings.entries())
      for (let a = 0; later !== null && a < b; a += 1) {
        const earlier = meanings[a] ?? null;
        if (earlier === null || sourceOf[a] === sourceOf[b]) continue;
        const cosine = cosineOf(earlier, later);
        this.#cosines[a * this.#count + b] = cosine;
        this.#cosines[b * this.#count + a] = cosine;
      }
    this.#near = meanings.map((_, claim) => this.#nearOf(claim));
  }

  /** From -4 to 4, of claims of two sources, and mostly below 0; NaN where it is not known what both mean. */
  of(a: number, b: number): number {
    return 2 * this.#cosines[a * this.#count + b]! - (this.#near[a]! + this.#near[b]!);
  }

  /** As `of`, where neither claim is more alike to another claim of the other's source; null where one is. */
  mutual(a: number, b: number): number | null {
    const alike = this.of(a, b);
    return alike >= this.#mostIn(a, this.#sourceOf[b]!) && alike >= this.#mostIn(b, this.#sourceOf[a]!)
      ? alike
      : null;
  }

  /** How alike the claim is that is most alike to one; null where it is not known what any means. */
  most(claim: number): number | null {
    let most = -Infinity;
    for (const source of new Set(this.#sourceOf)) most = Math.max(most, this.#mostIn(claim, source));
    return most === -Infinity ? null : most;
  }

  #mostIn(claim: number, source: number): number {
    let known = this.#most.get(claim);
    if (known === undefined) this.#most.set(claim, (known = new Map<number, number>()));
    let most = known.get(source);
    if (most === undefined) {
      most = -Infinity;
      for (const [other, of] of this.#sourceOf.entries())
        if (of === source && this.of(claim, other) > most) most = this.of(claim, other);
      known.set(source, most);
    }
    return most;
  }

  #nearOf(claim: number): number {
    const nearest = this.#cosines
      .slice(claim * this.#count, (claim + 1) * this.#count)
      .filter((cosine) => !Number.isNaN(cosine))
      .sort()
      .slice(-NEAREST);
    return nearest.reduce((sum, cosine) => sum + cosine, 0) / nearest.length;
  }
}

function cosineOf(a: Meaning, b: Meaning): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum / ONE ** 2;
}
