// Findings across points: what is at odds, or closely tied, is told with the point of one of the two claims, though the other
// stands in another point. Here is which claims those are, so that every screen and export can show their words.
import type { Claim, Comparison } from './model/comparison.ts';
import { listsBy } from './model/lists.ts';
import { claimAtPlace } from './model/places.ts';
import { overlaps, samePassage, type Passage } from './model/span.ts';

/** Whether the passage is in the words of the claim, or in who says them. */
export function isIn(claim: Claim, passage: Passage): boolean {
  if (claim.source !== passage.source) return false;
  return overlaps(claim, passage) || (claim.attribution !== null && overlaps(claim.attribution, passage));
}

/** The claims of other points that each finding names, by its id; findings within their point have none. */
export function claimsElsewhere({
  claims,
  points,
  findings,
}: Comparison): ReadonlyMap<string, readonly Claim[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const bySource = listsBy(claims, ({ source }) => source);
  const byPoint = new Map(points.map((point) => [point.id, point.claims]));
  const found = new Map<string, readonly Claim[]>();
  for (const { id, kind, point, passages } of findings) {
    if (kind === 'only-in-one') continue;
    const own = (byPoint.get(point) ?? []).flatMap((each) => byId.get(each) ?? []);
    const elsewhere = new Set<Claim>();
    for (const passage of passages) {
      if (own.some((claim) => isIn(claim, passage))) continue;
      const there = bySource.get(passage.source) ?? [];
      const claim =
        claimAtPlace(there, passage) ??
        there.find(
          ({ source, attribution }) =>
            attribution !== null && samePassage({ source, ...attribution }, passage),
        );
      if (claim !== undefined) elsewhere.add(claim);
    }
    if (elsewhere.size > 0) found.set(id, [...elsewhere]);
  }
  return found;
}
