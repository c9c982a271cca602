// Stage 9: points, the rows of the matrix: aligned claims grouped across sources without chaining unrelated ones.
import {
  AT_ODDS,
  isByElimination,
  isOfTwoFigures,
  type Alignment,
  type Claim,
  type PairScores,
  type Point,
  type Tie,
} from '../model/comparison.ts';
import type { Copies } from '../text/claims/likeness/copies.ts';

/**
 * Two groups join only if the mean score between their claims is at least this; a pair without a score counts as 0. That is
 * less than most pairs need to be shown, so that a group may hold a weak tie, but not a chain of weak ties. Measured: .3
 * would put two more of the labelled strong pairs into one point, but also six more wrong pairs in the long cases and
 * three real articles.
 */
export const AVERAGE_LINK = 0.4;

/**
 * The same where the two claims only seem to be on one matter (`leavesOpen`): all that they share may be who is named in
 * them. Measured on the pairs in points of the labelled cases: it keeps 14 wrong pairs out of points, and six strong ones;
 * .7 would keep out five more wrong ones and three more strong ones.
 */
const OPEN_LINK = 0.6;

/**
 * Such claims also need this mean score from what they share themselves (`PairScores.own`). The full score counts the pairs
 * around them too, and those are the very pairs that the group already holds: they would vouch for anything that stands
 * near. Measured on all cases, together with the rule that two people's statements only seem to be on one matter: points
 * hold 33 fewer wrong pairs, 13 fewer arguable ones and 26 fewer right ones; with .1 it is 21, 8 and 11, with .2 39, 29 and 42.
 */
const OWN_LINK = 0.15;

/** From this score on two claims are taken to be on one matter, even if they were tied only by elimination. */
const SURE = 0.9;

/**
 * A sentence may tell two things, each of which another source tells by itself; those two are not on one matter. Two claims
 * tied to a third one share the same part of it if at least this much of what one shares with it lies in the clauses where
 * the other shares something too (`Compared.meeting`). Measured: .34 shows one more wrong pair in the cases that may be
 * read; .7 shows no fewer there, and loses one right pair in the held cases.
 */
const ONE_PART = 0.5;

/** What is known of the pairs of a case. */
export interface Compared {
  readonly pairs: PairScores;
  readonly copies: Copies;
  /** With how many earlier claims each claim was compared, at most. */
  readonly candidates: number;
  /** How far two claims share the same clauses with a third, from 0 to 1. */
  readonly meeting: (third: number, a: number, b: number) => number;
}

/**
 * Groups claims by average-link clustering: goes through the ties and joins the groups of the two claims where they are alike
 * enough on average, unless their figures are told to be of two things. Copies come first, then ties at odds, then the others, each kind by falling score. Two claims that are in
 * no group yet always join. Every claim ends up in exactly one point; points stand in the order of their first claim.
 * @param shown the ties that a reader sees, sorted by falling score
 */
export function groupPoints(
  claims: readonly Claim[],
  shown: readonly Tie[],
  { pairs, copies, candidates, meeting }: Compared,
): Point[] {
  const sourceNumbers = new Map<string, number>();
  const groups = claims.map(({ source }, at): Group => {
    const number = sourceNumbers.get(source) ?? sourceNumbers.size;
    sourceNumbers.set(source, number);
    return { members: [at], perSource: new Map([[number, 1]]) };
  });
  const scores = scoresOf(claims.length, pairs);
  const own = scoresOf(claims.length, { ...pairs, score: pairs.own });
  const areTied = tieFinder(shown, claims.length);
  // "The dam broke and the mayor resigned" ties two matters, which are two points.
  const isByAnotherPart = (third: number, claim: number): boolean =>
    groups[third]!.members.some(
      (other) => areTied(third, other) && !areTied(claim, other) && meeting(third, claim, other) < ONE_PART,
    );

  for (const { a, b, alignment } of inOrder(shown, copies)) {
    if (isOfTwoFigures(alignment)) continue;
    const left = groups[a]!;
    const right = groups[b]!;
    if (left === right) continue;
    const [large, small] = left.members.length >= right.members.length ? [left, right] : [right, left];
    const bothAlone = large.members.length === 1;
    // What only elimination ties belongs to no group, unless nothing could be closer: something else is there.
    if (!bothAlone && isByElimination(alignment) && alignment.score < SURE) continue;
    // What a source tells in two statements, each with counterparts of its own, is two things.
    if (areTwoOfOneSource(small, large)) continue;
    const isOpen = leavesOpen(alignment, claims[a]!, claims[b]!);
    if (
      !bothAlone &&
      averageLink(small, large, groups, scores, candidates) < (isOpen ? OPEN_LINK : AVERAGE_LINK)
    )
      continue;
    if (!bothAlone && isOpen && averageLink(small, large, groups, own, candidates) < OWN_LINK) continue;
    if (!bothAlone && (isByAnotherPart(a, b) || isByAnotherPart(b, a))) continue;
    // What is said twice on one occasion is two statements: another occasion's words for both do not make it one.
    if (!bothAlone && linkOnOneOccasion(small, large, groups, scores, claims, candidates) < AVERAGE_LINK)
      continue;
    join(large, small);
    for (const at of small.members) groups[at] = large;
  }

  return [...new Set(groups)].map((group, at) => {
    const members = group.members.sort((x, y) => x - y).map((place) => claims[place]!);
    return { id: `p${at}`, claims: members.map(({ id }) => id), occasion: commonOccasion(members) };
  });
}

/**
 * The order in which ties join groups. A claim stands in one point only, so a tie that comes late may find its claims in two
 * points. That costs a reviewer less for two claims that are alike than for two at odds, so those at odds go before. Copies go
 * before both, since whatever is at odds with a text is at odds with its copy.
 */
function inOrder(shown: readonly Tie[], copies: Copies): Tie[] {
  const [copied, atOdds, alike]: [Tie[], Tie[], Tie[]] = [[], [], []];
  for (const tie of shown)
    (copies.areCopies(tie.a, tie.b) ? copied : AT_ODDS.has(tie.alignment.relation) ? atOdds : alike).push(
      tie,
    );
  return [...copied, ...atOdds, ...alike];
}

/** Whether the reader has to see if two claims are on one matter, as with what two different people say. */
function leavesOpen({ relation }: Alignment, a: Claim, b: Claim): boolean {
  return relation === 'same-matter' || (relation === 'other-occasion' && a.speaker !== b.speaker);
}

/** Tells whether two claims are tied. */
function tieFinder(shown: readonly Tie[], claims: number): (a: number, b: number) => boolean {
  const ties = new Set(shown.map(({ a, b }) => Math.min(a, b) * claims + Math.max(a, b)));
  return (a, b) => ties.has(Math.min(a, b) * claims + Math.max(a, b));
}

/** Claims that stand together, with the counts that the mean score between two groups needs. */
interface Group {
  readonly members: number[];
  /** How many of its claims each source has, by number of the source. */
  readonly perSource: Map<number, number>;
}

/** Whether two groups of several claims each have statements of one source. */
function areTwoOfOneSource(small: Group, large: Group): boolean {
  return (
    small.members.length > 1 && [...small.perSource.keys()].some((source) => large.perSource.has(source))
  );
}

/** The scored pairs of each claim, one claim's behind the other's. */
interface Scores {
  /** Where those of each claim begin; they end where the next one's begin. */
  readonly starts: Int32Array;
  readonly partners: Int32Array;
  readonly scores: Float64Array;
}

function scoresOf(claims: number, { a, b, score }: Omit<PairScores, 'own'>): Scores {
  const starts = new Int32Array(claims + 1);
  for (const ends of [a, b]) for (const claim of ends) starts[claim + 1]! += 1;
  for (let claim = 0; claim < claims; claim += 1) starts[claim + 1]! += starts[claim]!;
  const next = starts.slice();
  const partners = new Int32Array(2 * a.length);
  const scores = new Float64Array(2 * a.length);
  for (let pair = 0; pair < a.length; pair += 1) {
    const [here, there] = [next[a[pair]!]!++, next[b[pair]!]!++];
    partners[here] = b[pair]!;
    partners[there] = a[pair]!;
    scores[here] = scores[there] = score[pair]!;
  }
  return { starts, partners, scores };
}

/**
 * Mean score between the claims of two groups. Two claims of one source are never compared, so such pairs do not count. In a
 * large case each claim is compared with few others, so the mean is taken over as many pairs as can have a score.
 */
function averageLink(
  small: Group,
  large: Group,
  groups: readonly Group[],
  { starts, partners, scores }: Scores,
  candidates: number,
): number {
  let pairs = small.members.length * large.members.length;
  const [few, many] = small.perSource.size <= large.perSource.size ? [small, large] : [large, small];
  for (const [source, count] of few.perSource) pairs -= count * (many.perSource.get(source) ?? 0);
  if (pairs === 0) return 0;
  let sum = 0;
  for (const member of small.members)
    for (let at = starts[member]!; at < starts[member + 1]!; at += 1)
      if (groups[partners[at]!] === large) sum += scores[at]!;
  return sum / (pairs * scoredPart(small, large, candidates));
}

/** What part of the pairs of two groups can have a score at most. */
function scoredPart(small: Group, large: Group, candidates: number): number {
  return Math.min(1, candidates / (small.members.length + large.members.length));
}

/** The mean score between those claims of the two groups that have the same occasion; 1 where there are no such pairs. */
function linkOnOneOccasion(
  small: Group,
  large: Group,
  groups: readonly Group[],
  { starts, partners, scores }: Scores,
  claims: readonly Claim[],
  candidates: number,
): number {
  let pairs = 0;
  let sum = 0;
  for (const member of small.members) {
    const { occasion, source } = claims[member]!;
    if (occasion === null) continue;
    const together = (at: number): boolean =>
      claims[at]!.occasion === occasion && claims[at]!.source !== source;
    pairs += large.members.filter(together).length;
    for (let at = starts[member]!; at < starts[member + 1]!; at += 1)
      if (groups[partners[at]!] === large && together(partners[at]!)) sum += scores[at]!;
  }
  return pairs === 0 ? 1 : sum / (pairs * scoredPart(small, large, candidates));
}

function join(large: Group, small: Group): void {
  for (const at of small.members) large.members.push(at);
  for (const [source, count] of small.perSource)
    large.perSource.set(source, (large.perSource.get(source) ?? 0) + count);
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
