// Which claim takes the place of a passage. Knows the model alone, so that the page's first screen may ask it.
import type { Claim } from './comparison.ts';
import type { Passage, Span } from './span.ts';

/**
 * Two passages are taken for the same place when they share half of the shorter one: a person selects some words of
 * a statement, and another version of the analysis may cut the statement a little differently.
 */
const SAME_PLACE = 0.5;

/** The claim that takes the place of a passage of its source; null where none does. */
export function claimAtPlace(claims: readonly Claim[], passage: Passage): Claim | null {
  let best: Claim | null = null;
  for (const claim of claims) {
    if (claim.source !== passage.source || !samePlace(claim, passage)) continue;
    if (best === null || closer(claim, best, passage)) best = claim;
  }
  return best;
}

function closer(one: Span, other: Span, passage: Span): boolean {
  const more = shared(one, passage) - shared(other, passage);
  return more > 0 || (more === 0 && length(one) < length(other));
}

/** Whether two passages of one source are taken for the same place. */
export function samePlace(a: Span, b: Span): boolean {
  return shared(a, b) >= SAME_PLACE * Math.min(length(a), length(b));
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function length({ start, end }: Span): number {
  return end - start;
}
