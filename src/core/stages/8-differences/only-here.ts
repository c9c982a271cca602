// What may stand in one source only: whose words another source reports too, and what none of its claims comes near to.
import type { Alignment, Claim, ScoredPair, Tie } from '../../model/comparison.ts';
import { append } from '../../model/lists.ts';
import type { Copies } from '../../text/claims/copies.ts';
import { occasionsOfExclude } from './occasions.ts';
import { areStrangers, BY_ELIMINATION, LOWEST_SHOWN } from './scores.ts';
import type { WhenTold } from './surroundings.ts';

/**
 * Ids of the claims of an occasion of which another source tells too, and of those of a person of whom another source tells
 * something else that was said then, for all that is known: what it leaves out was there to be told.
 */
export function reportedBeside(
  claims: readonly Claim[],
  alignments: readonly Pick<Alignment, 'a' | 'b' | 'relation'>[],
  around: WhenTold,
): Set<string> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  /** By source and speaker: what another source tells of what that person says there. */
  const speeches = new Map<string, Claim[]>();
  for (const alignment of alignments) {
    const [a, b] = [byId.get(alignment.a)!, byId.get(alignment.b)!];
    if (alignment.relation === 'other-occasion' || a.speaker === null || a.speaker !== b.speaker) continue;
    append(speeches, speechOf(a), b);
    append(speeches, speechOf(b), a);
  }
  const covering = new Map<string, Set<string>>();
  for (const { occasion, source } of claims)
    if (occasion !== null) covering.set(occasion, (covering.get(occasion) ?? new Set()).add(source));
  const isReported = (claim: Claim): boolean =>
    (claim.occasion !== null && covering.get(claim.occasion)!.size > 1) ||
    (FULL_NAME.test(claim.speaker ?? '') &&
      (speeches.get(speechOf(claim)) ?? []).some((other) => !occasionsOfExclude(claim, other, around)));
  return new Set(claims.flatMap((claim) => (isReported(claim) ? [claim.id] : [])));
}

function speechOf({ source, speaker }: Claim): string {
  return `${source} ${speaker ?? ''}`;
}

/** "The mayor", "Police" and "Officials" may be others in another source. */
const FULL_NAME = /\s\p{Lu}|\p{Lo}/u;

/** A pair with the numbers of its claims. */
interface NumberedPair extends ScoredPair {
  readonly earlier: number;
  readonly later: number;
}

/**
 * Ids of the claims that come so near to one of another source that a pair of the kind is shown somewhere, or whose very
 * words another has. Of what stood in one source alone below that score, 103 of 135 points of the labelled cases do, and of
 * the others 112 of 215. What is `reported` by another source too is not held against what is told there of something else:
 * of what is told so 4 of 9 stand alone in the labelled cases, whose pairs were made to share few words (1 of 3 without it),
 * and 8 of 10 in six others.
 */
export function nearOther(
  claims: readonly Claim[],
  pairs: readonly NumberedPair[],
  ties: readonly Tie[],
  copies: Copies,
  reported: ReadonlySet<string>,
): Set<string> {
  const near = new Set(claims.flatMap(({ id }, at) => (copies.isElsewhere(at) ? [id] : [])));
  /** Each claim with the sources that have what it says. */
  const met = new Set(
    ties.flatMap(({ a, b, alignment }) =>
      alignment.relation === 'other-occasion'
        ? []
        : [`${a} ${claims[b]!.source}`, `${b} ${claims[a]!.source}`],
    ),
  );
  for (const pair of pairs) {
    if (pair.score < LOWEST_SHOWN) continue;
    const { a, b, earlier, later } = pair;
    for (const [claim, other, number] of [
      [a, b, later],
      [b, a, earlier],
    ] as const)
      if (!reported.has(claim.id) || mayTell(pair, other, met.has(`${number} ${claim.source}`)))
        near.add(claim.id);
  }
  return near;
}

/** Whether a claim may be what another source has of a remark, as far as nothing else in that source is nearer. */
function mayTell(pair: ScoredPair, other: Claim, isMet: boolean): boolean {
  return !isMet && !areStrangers(pair) && (other.speaker !== null || pair.score >= BY_ELIMINATION);
}
