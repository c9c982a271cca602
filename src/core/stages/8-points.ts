// Stage 8: points, the rows of the matrix: aligned claims grouped across sources without chaining unrelated ones.
import type { Alignment, Claim, Point, ScoredPair } from '../model/comparison.ts';

/**
 * Two groups join only when their claims resemble each other this much on average, pairs without a score counting
 * as 0. Below what most pairs need to be shown: a group may hold a weak tie, not a chain of them.
 */
const AVERAGE_LINK = 0.3;

/**
 * Groups claims by average-link clustering over the alignments, strongest first; two claims that are in no group yet
 * always join. Alignments that are only `related` tie nothing. Every claim ends up in exactly one point; points stand
 * in the order of their first claim.
 */
export function groupPoints(
  claims: readonly Claim[],
  alignments: readonly Alignment[],
  pairs: readonly ScoredPair[],
): Point[] {
  const places = new Map(claims.map(({ id }, at) => [id, at]));
  const scores = new Map<number, number>();
  const key = (a: number, b: number): number => (a < b ? a * claims.length + b : b * claims.length + a);
  for (const { a, b, score } of pairs) scores.set(key(places.get(a.id)!, places.get(b.id)!), score);
  const groups = claims.map((_, at): number[] => [at]);

  const averageLink = (left: readonly number[], right: readonly number[]): number => {
    let sum = 0;
    let count = 0;
    for (const a of left) {
      for (const b of right) {
        // Claims of one source are never scored against each other, so they neither tie nor part two groups.
        if (claims[a]!.source === claims[b]!.source) continue;
        sum += scores.get(key(a, b)) ?? 0;
        count += 1;
      }
    }
    return count === 0 ? 0 : sum / count;
  };

  for (const { a, b, relation } of [...alignments].sort((x, y) => y.score - x.score)) {
    const left = groups[places.get(a)!]!;
    const right = groups[places.get(b)!]!;
    if (relation === 'related' || left === right) continue;
    const bothAlone = left.length === 1 && right.length === 1;
    if (!bothAlone && averageLink(left, right) < AVERAGE_LINK) continue;
    left.push(...right);
    for (const at of right) groups[at] = left;
  }

  return [...new Set(groups)].map((group, at) => {
    const members = [...group].sort((x, y) => x - y).map((place) => claims[place]!);
    return { id: `p${at}`, claims: members.map(({ id }) => id), occasion: commonOccasion(members) };
  });
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
