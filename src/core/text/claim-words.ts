// The words of a claim as people read them away from their sentence.
import type { Claim } from '../model/comparison.ts';
import type { Passage } from '../model/span.ts';

/** "[The fire] " before "killed three people", whose subject stands before another claim of its sentence; else nothing. */
export function subjectBefore(claim: Claim, wordsOf: (passage: Passage) => string): string {
  return claim.subject === undefined ? '' : `[${wordsOf({ source: claim.source, ...claim.subject })}] `;
}
