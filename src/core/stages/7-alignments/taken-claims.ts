// The claims of a case as they are taken in, source after source, with what is asked of each in many pairs.
import type { Claim } from '../../model/comparison.ts';
import { factsOf, type Facts } from '../../text/claims/facts.ts';
import { NameTable } from '../../text/names/same-name.ts';
import type { ClaimsOfSource } from './counting.ts';

/** Claims by their numbers, which rise from 0 in the order of the case. */
export class TakenClaims {
  readonly all: Claim[] = [];
  /** The number of each claim's source. */
  readonly sourceOf: number[] = [];
  /** Where the claims of each source end. */
  readonly ends: number[] = [];
  readonly facts: Facts[] = [];
  readonly #names = new NameTable();
  /** By claim: the number of its speaker's name, -1 where nobody is said to say it. */
  readonly #speakers: number[] = [];
  /** By number of the name: in how many of the claims that are counted somebody of that name speaks. */
  readonly #spoken = new Map<number, number>();
  readonly #counted: number;
  /** By number of the name: how much it says that two claims have this speaker. */
  readonly #telling = new Map<number, number>();

  /** @param counted the claims in which it is counted how often each person speaks */
  constructor(counted: readonly Claim[]) {
    this.#counted = counted.length;
    for (const { speaker } of counted) {
      const number = this.#names.number(speaker);
      if (number >= 0) this.#spoken.set(number, (this.#spoken.get(number) ?? 0) + 1);
    }
  }

  take({ text, claims, quantities }: ClaimsOfSource): void {
    this.facts.push(...factsOf(text, claims, quantities));
    for (const claim of claims) {
      this.all.push(claim);
      this.sourceOf.push(this.ends.length);
      this.#speakers.push(this.#names.number(claim.speaker));
    }
    this.ends.push(this.all.length);
  }

  /** Where a claim stands in its source, from 0 (first) to 1 (last): reports tell a matter in a similar order. */
  placeOf(claim: number): number {
    const source = this.sourceOf[claim]!;
    const start = source === 0 ? 0 : this.ends[source - 1]!;
    return (claim - start) / Math.max(1, this.ends[source]! - start - 1);
  }

  /** Whether two claims have the same speaker or different ones; unknown where either has none. */
  speakersOf(a: number, b: number): 'same' | 'different' | 'unknown' {
    const [speaker, other] = [this.#speakers[a]!, this.#speakers[b]!];
    if (speaker < 0 || other < 0) return 'unknown';
    return this.#names.same(speaker, other) ? 'same' : 'different';
  }

  /**
   * How much it means that another claim has the same speaker, from 0 to 1: nothing where one person says everything in the
   * case, much where the person says little.
   */
  worthOfSpeaker(claim: number): number {
    const speaker = this.#speakers[claim]!;
    let known = this.#telling.get(speaker);
    if (known === undefined) {
      let claims = 0;
      for (const [other, count] of this.#spoken) if (this.#names.same(speaker, other)) claims += count;
      known = 1 - Math.sqrt(claims / this.#counted);
      this.#telling.set(speaker, known);
    }
    return known;
  }
}
