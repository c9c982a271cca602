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
 * @param candidates with how many earlier claims each was held at most
 */
export function groupPoints(
  claims: readonly Claim[],
  alignments: readonly Alignment[],
  pairs: readonly ScoredPair[],
  candidates = Infinity,
): Point[] {
  const places = new Map(claims.map(({ id }, at) => [id, at]));
  const sourceNumbers = new Map<string, number>();
  const groups = claims.map(({ source }, at): Group => {
    const number = sourceNumbers.get(source) ?? sourceNumbers.size;
    sourceNumbers.set(source, number);
    return { members: [at], perSource: new Map([[number, 1]]), links: new Map() };
  });
  for (const { a, b, score } of pairs) {
    const [left, right] = [groups[places.get(a.id)!]!, groups[places.get(b.id)!]!];
    left.links.set(right, score);
    right.links.set(left, score);
  }

  for (const { a, b, relation } of [...alignments].sort((x, y) => y.score - x.score)) {
    const left = groups[places.get(a)!]!;
    const right = groups[places.get(b)!]!;
    if (relation === 'related' || left === right) continue;
    const bothAlone = left.members.length === 1 && right.members.length === 1;
    if (!bothAlone && averageLink(left, right, candidates) < AVERAGE_LINK) continue;
    const [large, small] = left.links.size >= right.links.size ? [left, right] : [right, left];
    join(large, small);
    for (const at of small.members) groups[at] = large;
  }

  return [...new Set(groups)].map((group, at) => {
    const members = group.members.sort((x, y) => x - y).map((place) => claims[place]!);
    return { id: `p${at}`, claims: members.map(({ id }) => id), occasion: commonOccasion(members) };
  });
}

/** Claims that stand together, with what average linkage asks of them. */
interface Group {
  readonly members: number[];
  /** How many of its claims each source has, by number of the source. */
  readonly perSource: Map<number, number>;
  /** Sum of the scores between its claims and those of each other group. */
  readonly links: Map<Group, number>;
}

/**
 * Mean score between the claims of two groups. Claims of one source are never scored, so they do not count; nor do as
 * many pairs of large groups as cannot be scored, where a claim is held against few others.
 */
function averageLink(a: Group, b: Group, candidates: number): number {
  let pairs = a.members.length * b.members.length;
  const [few, many] = a.perSource.size <= b.perSource.size ? [a, b] : [b, a];
  for (const [source, count] of few.perSource) pairs -= count * (many.perSource.get(source) ?? 0);
  const scored = pairs * Math.min(1, candidates / (a.members.length + b.members.length));
  return pairs === 0 ? 0 : (a.links.get(b) ?? 0) / scored;
}

/** Moves the claims and links of the smaller group to the larger one: each link moves seldom, so all together is quick. */
function join(large: Group, small: Group): void {
  for (const at of small.members) large.members.push(at);
  for (const [source, count] of small.perSource)
    large.perSource.set(source, (large.perSource.get(source) ?? 0) + count);
  large.links.delete(small);
  for (const [other, sum] of small.links) {
    other.links.delete(small);
    if (other === large) continue;
    const joint = (large.links.get(other) ?? 0) + sum;
    large.links.set(other, joint);
    other.links.set(large, joint);
  }
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
