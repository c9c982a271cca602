// Stage 8: points, the rows of the matrix: aligned claims grouped across sources without chaining unrelated ones.
import type { Alignment, Claim, Point, ScoredPair } from '../model/comparison.ts';

/**
 * Two groups join only when their claims resemble each other this much on average, pairs without a score counting
 * as 0. A little below what a pair needs to be shown: a group may hold a weak tie, not a chain of them.
 */
const AVERAGE_LINK = 0.5;

/**
 * Groups claims by average-link clustering over the alignments, strongest first. Alignments that are only
 * `related` tie nothing. Every claim ends up in exactly one point; points stand in the order of their first claim.
 */
export function groupPoints(
  claims: readonly Claim[],
  alignments: readonly Alignment[],
  pairs: readonly ScoredPair[],
): Point[] {
  const scores = new Map<string, number>();
  for (const { a, b, score } of pairs) scores.set(key(a.id, b.id), score);
  const groups = new Map<string, Set<string>>(claims.map((claim) => [claim.id, new Set([claim.id])]));
  const sources = new Map(claims.map((claim) => [claim.id, claim.source]));

  for (const { a, b, relation } of [...alignments].sort((x, y) => y.score - x.score)) {
    const left = groups.get(a)!;
    const right = groups.get(b)!;
    if (relation === 'related' || left === right) continue;
    if (averageLink(left, right, scores, sources) < AVERAGE_LINK) continue;
    for (const id of right) {
      left.add(id);
      groups.set(id, left);
    }
  }

  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const order = new Map(claims.map((claim, at) => [claim.id, at]));
  return [...new Set(groups.values())].map((group, at) => {
    const members = [...group].sort((x, y) => order.get(x)! - order.get(y)!);
    return { id: `p${at}`, claims: members, occasion: commonOccasion(members.map((id) => byId.get(id)!)) };
  });
}

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function averageLink(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  scores: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, string>,
): number {
  let sum = 0;
  let count = 0;
  for (const a of left) {
    for (const b of right) {
      // Claims of one source are never scored against each other, so they neither tie nor part two groups.
      if (sources.get(a) === sources.get(b)) continue;
      sum += scores.get(key(a, b)) ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** The occasion that most of the claims share; the first one met wins a tie. */
export function commonOccasion(claims: readonly Claim[]): string | null {
  const counts = new Map<string, number>();
  for (const { occasion } of claims)
    if (occasion !== null) counts.set(occasion, (counts.get(occasion) ?? 0) + 1);
  return [...counts].reduce<[string | null, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [null, 0],
  )[0];
}
