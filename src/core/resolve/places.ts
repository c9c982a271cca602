// Where a person's work stands in a comparison: the claim at a passage, and the place of most of several passages.
import { stands, type Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/comparison.ts';
import { append } from '../model/lists.ts';
import { claimAtPlace } from '../model/places.ts';

/** Finds the claim that stands at a passage. */
export class Places {
  readonly #claims = new Map<string, Claim[]>();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(claims: readonly Claim[], texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
    for (const claim of claims) append(this.#claims, claim.source, claim);
  }

  /** Whether the passage still reads as it did when the person chose it. */
  stands(anchor: Anchor): boolean {
    return stands(anchor, this.#texts.get(anchor.source) ?? '');
  }

  /** The claim that shares most with the passage, at least half of the shorter; the closest in length of equals. */
  find(passage: Anchor): Claim | null {
    return this.stands(passage) ? claimAtPlace(this.#claims.get(passage.source) ?? [], passage) : null;
  }
}

/**
 * Where more than half of the passages stand; null when there is no such place. More than half, because then there
 * is only one: work on a point that fell apart evenly is for the person to place.
 */
export function majority(
  passages: readonly Anchor[],
  placeOf: (passage: Anchor) => string | null,
): string | null {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const place = placeOf(passage);
    if (place === null) continue;
    const count = (counts.get(place) ?? 0) + 1;
    if (2 * count > passages.length) return place;
    counts.set(place, count);
  }
  return null;
}
