// What is different in a large case: in how many of its sources the rarity of words and speakers is counted, and how much the
// agreement of a third source counts.
import type { Claim, Quantity } from '../../model/comparison.ts';
import type { Meaning } from '../../text/claims/likeness/meanings.ts';

/** A source as this stage sees it. */
export interface ClaimsOfSource {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** Quantities within each claim's passage, by claim id. */
  readonly quantities: ReadonlyMap<string, readonly Quantity[]>;
  /** What claims mean, by claim id, as far as that is known. */
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** The labelled cases, on which the weights are fitted, have up to this many sources. */
const ORDINARY_SOURCES = 5;
/** How fast the agreement of a third source loses weight: at 50 sources it counts half. Found on all labelled cases as one. */
const CHANCE_AGREEMENT = 0.5;

/** What it is worth that a third source agrees: the more sources there are, the likelier one does so by chance. */
export function worthOfThird(sources: number): number {
  return 1 / (1 + CHANCE_AGREEMENT * Math.log(Math.max(1, sources / ORDINARY_SOURCES)));
}

/** Whether every pair of claims is scored. */
export function isSmall(sources: readonly ClaimsOfSource[], limit: number): boolean {
  return sources.reduce((sum, { claims }) => sum + claims.length, 0) <= limit;
}

/** By how much a case grows until rarity is counted anew. */
const STEP = 1.25;

/**
 * In how many of the first sources it is counted how rare words and speakers are: in all of a small case; in a larger
 * one in 1, 2, 3, 4, 5, 7, 9, 12, 15 …, a quarter more each time. So most sources that are added change nothing
 * between those that were there, and a case that grew source by source gives what it gives when analysed at once.
 */
export function countedSources(sources: readonly ClaimsOfSource[], limit: number): number {
  if (isSmall(sources, limit)) return sources.length;
  let counted = 1;
  for (let next = 1; next <= sources.length; next = Math.ceil(next * STEP)) counted = next;
  return counted;
}
