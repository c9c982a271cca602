// What may stand in one source only: whose words another source reports too, and what none of its claims comes near to.
// That a claim stands alone is told of its point (stage 10); which may, by the scores and occasions of this stage.
import { isQuoted, type Alignment, type Claim, type ScoredPair, type Tie } from '../../model/comparison.ts';
import type { Copies } from '../../text/claims/copies.ts';
import { isChineseName } from '../../text/reading/chinese/subject.ts';
import { mayBeOne } from '../../text/same-name.ts';
import { occasionsOfExclude } from './occasions.ts';
import { BY_ELIMINATION, LOWEST_SHOWN, OF_NO_SPEAKER, sharesMost } from './scores.ts';
import type { WhenTold } from './surroundings.ts';

/**
 * Ids of the claims of an occasion of which another source tells too, and of what it quotes of a person of whom another
 * source tells something else that was said then, for all that is known: what that one leaves out was there to be told. What
 * a source only reports another may report in words so far from these that nothing shows it: 1 of 4 such remarks stood
 * alone in the cases that were read, and all 4 quotations did. What it quotes of somebody whom no other source lets speak is
 * there too, where another tells of the same things: 39 of 49 of those stood alone, all of the held ones, and of the others
 * most are matched by another person's view.
 */
export function reportedBeside(
  claims: readonly Claim[],
  alignments: readonly Pick<Alignment, 'a' | 'b' | 'relation'>[],
  around: WhenTold,
): Set<string> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  /** By source and speaker: what other sources tell of what that person says there, one claim of each occasion. */
  const speeches = new Map<string, Map<string, Claim>>();
  const tell = (own: Claim, other: Claim): void => {
    const known = speeches.get(speechOf(own)) ?? new Map<string, Claim>();
    speeches.set(speechOf(own), known.set(`${other.source} ${other.occasion ?? ''}`, other));
  };
  /** Sources of which another tells the same things. */
  const together = new Set<string>();
  for (const alignment of alignments) {
    const [a, b] = [byId.get(alignment.a)!, byId.get(alignment.b)!];
    if (alignment.relation === 'other-occasion') continue;
    together.add(a.source).add(b.source);
    if (a.speaker === null || a.speaker !== b.speaker || !isFullName(a.speaker)) continue;
    tell(a, b);
    tell(b, a);
  }
  /** The sources of each occasion, and those that let each speaker speak. */
  const [covering, heard] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { occasion, speaker, source } of claims) {
    if (occasion !== null) covering.set(occasion, (covering.get(occasion) ?? new Set()).add(source));
    if (speaker !== null) heard.set(speaker, (heard.get(speaker) ?? new Set()).add(source));
  }
  const isReported = (claim: Claim): boolean => {
    if (claim.occasion !== null && covering.get(claim.occasion)!.size > 1) return true;
    if (!isQuoted(claim) || !isFullName(claim.speaker ?? '')) return false;
    if (heard.get(claim.speaker!)!.size === 1)
      return together.has(claim.source) && claim.checkWorthiness.score > 0;
    return [...(speeches.get(speechOf(claim))?.values() ?? [])].some(
      (other) => !occasionsOfExclude(claim, other, around),
    );
  };
  return new Set(claims.flatMap((claim) => (isReported(claim) ? [claim.id] : [])));
}

function speechOf({ source, speaker }: Claim): string {
  return `${source} ${speaker ?? ''}`;
}

/** "The mayor", "Police" and "Officials" may be others in another source. */
function isFullName(speaker: string): boolean {
  return /\s\p{Lu}/u.test(speaker) || isChineseName(speaker);
}

/** A pair with the numbers of its claims. */
interface NumberedPair extends ScoredPair {
  readonly earlier: number;
  readonly later: number;
}

/** What is known of the claims among which some may stand alone. */
interface Beside {
  /** Pairs of a score at which a pair may be shown. */
  readonly pairs: readonly NumberedPair[];
  readonly ties: readonly Tie[];
  readonly copies: Copies;
  /** Ids of the claims of which another source reports the occasion or the speaker. */
  readonly reported: ReadonlySet<string>;
  readonly isHeadline: (claim: Claim) => boolean;
  /** Whether one of two claims may be what the other's source has of it. */
  readonly comesNear: (pair: ScoredPair) => boolean;
}

/**
 * Ids of the claims that come so near to one of another source that a pair of the kind is shown somewhere, or whose very
 * words another has, and of headlines, which are told by their own text. What shares no more than a topic is not near: of what
 * is told alone in the fit cases 118 claims are in no label, and 20 are in another source too (without it 101, 17). From
 * OF_NO_SPEAKER on a pair is near: with every pair that may be shown a hundred claims fewer are told alone there, 17 of which are in
 * another source, and of the 64 that are labelled as told by one source 15 and not 20 (wrong 4 either way). What is quoted and `reported` by another source too is not held against what is told there of something else.
 */
export function nearOther(
  claims: readonly Claim[],
  { pairs, ties, copies, reported, isHeadline, comesNear }: Beside,
): Set<string> {
  const near = new Set(
    claims.flatMap((claim, at) => (copies.isElsewhere(at) || isHeadline(claim) ? [claim.id] : [])),
  );
  const sources = new Map([...new Set(claims.map(({ source }) => source))].map((id, at) => [id, at]));
  const endOf = (claim: number, { source }: Claim): number => claim * sources.size + sources.get(source)!;
  /** Each claim with the sources that have what it says, as one number. */
  const met = new Set<number>();
  for (const { a, b, alignment } of ties)
    if (alignment.relation !== 'other-occasion') met.add(endOf(a, claims[b]!)).add(endOf(b, claims[a]!));
  for (const pair of pairs) {
    const { a, b, earlier, later } = pair;
    if (pair.score < LOWEST_SHOWN || (near.has(a.id) && near.has(b.id)) || !comesNear(pair)) continue;
    for (const [claim, other, number] of [
      [a, b, later],
      [b, a, earlier],
    ] as const)
      if (
        isQuoted(claim) && reported.has(claim.id)
          ? mayTell(pair, claim, other, met.has(endOf(number, claim)))
          : pair.score >= OF_NO_SPEAKER
      )
        near.add(claim.id);
  }
  return near;
}

/**
 * Whether a claim may be what another source has of a quotation, as far as nothing else in that source is nearer. Others than
 * who is quoted may say it where they come as near as OF_NO_SPEAKER, or as BY_ELIMINATION and share most of it: with all from
 * BY_ELIMINATION on two right ones fewer are told, with all that share most five.
 */
function mayTell(pair: ScoredPair, claim: Claim, other: Claim, isMet: boolean): boolean {
  if (isMet || mayBeOne(claim.speaker, other.speaker)) return !isMet;
  return pair.score >= (sharesMost(pair) ? BY_ELIMINATION : OF_NO_SPEAKER);
}
