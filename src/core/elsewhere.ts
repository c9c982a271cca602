// Points across points: what is at odds, or closely tied, is told with the point of one of the two claims, though the other
// stands in another point, and of some ties no finding tells. Here is which claims those are, so that every screen and export
// can show their words, and none says that a source leaves a point out which it tells in another one.
import {
  alignmentsByClaim,
  FINDING_KINDS,
  type Alignment,
  type Claim,
  type Comparison,
  type Finding,
  type FindingKind,
  type Point,
  type Relation,
} from './model/comparison.ts';
import { append, listsBy } from './model/lists.ts';
import { claimAtPlace } from './model/places.ts';
import { overlaps, samePassage, type Passage } from './model/span.ts';
import type { Reviewed } from './resolve.ts';

/** A wording of another point that a finding is with, or that a claim of this one is tied to. */
export interface Elsewhere {
  readonly claim: Claim;
  /** The claim of this point that it is with. */
  readonly beside: Claim;
  readonly kind: FindingKind;
  /** Null where none tells of the two. */
  readonly finding: Finding | null;
}

/** What a point has in common with others. */
export interface Across {
  /** Findings that are told with another point and name a claim of this one. */
  readonly findings: readonly Finding[];
  /** What findings that nobody dismissed name in other points, the gravest first, and then what else is tied to it there. */
  readonly elsewhere: readonly Elsewhere[];
}

/** Of every point, by its id, what it has in common with others. */
export function pointsAcross({
  comparison,
  decisions,
  work,
}: Pick<Reviewed, 'comparison' | 'decisions' | 'work'>): ReadonlyMap<string, Across> {
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const named = namedAcross(comparison, claims);
  const told = listsBy(comparison.findings, ({ point }) => point);
  const ties = alignmentsByClaim(comparison.alignments);
  return new Map(
    comparison.points.map((point): [string, Across] => {
      const own = point.claims.flatMap((id) => claims.get(id) ?? []);
      const findings = named.findings.get(point.id) ?? [];
      const all = [...(told.get(point.id) ?? []), ...findings];
      const isDismissed = ({ id }: Finding): boolean => decisions.get(id)?.decision === 'dismissed';
      const inOthers = (finding: Finding): Elsewhere[] => {
        const touched = named.claims.get(finding.id) ?? [];
        const beside = own.find((claim) => touched.includes(claim)) ?? own[0];
        return beside === undefined
          ? []
          : touched
              .filter((claim) => !own.includes(claim))
              .map((claim) => ({ claim, beside, kind: finding.kind, finding }));
      };
      const found = all
        .filter((finding) => !isDismissed(finding))
        .sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind))
        .flatMap(inOthers);
      const known = new Set([
        ...[
          ...own,
          ...[...found, ...all.filter(isDismissed).flatMap(inOthers)].map(({ claim }) => claim),
        ].map(({ source }) => source),
        ...(work.get(point.id)?.absent ?? []),
      ]);
      return [point.id, { findings, elsewhere: [...found, ...tiedElsewhere(point, known, ties, claims)] }];
    }),
  );
}

/** Of each source the gravest, or likeliest, of what it says of a point in others. */
export function firstOfSources(elsewhere: readonly Elsewhere[]): Elsewhere[] {
  return [...listsBy(elsewhere, ({ claim }) => claim.source).values()].map(([first]) => first!);
}

/**
 * As what a source tells a point in another one. What is at odds has a finding, and where that is dismissed, so is the tie; statements of
 * one matter may tell anything of it.
 */
export const TOLD_ELSEWHERE: ReadonlySet<Relation | FindingKind> = new Set<Relation>([
  'speaker-differs',
  'certainty-differs',
  'worded-differently',
  'same-claim',
  'shared-text',
]);

/**
 * Of each source that is not known to tell the point, or to be silent on it, its likeliest statement that one of the point is tied to, in
 * whatever point it stands: no finding tells of it, and yet the source does not leave the point out.
 */
function tiedElsewhere(
  point: Point,
  known: ReadonlySet<string>,
  ties: ReadonlyMap<string, readonly Alignment[]>,
  claims: ReadonlyMap<string, Claim>,
): Elsewhere[] {
  const best = new Map<string, Elsewhere & { readonly score: number }>();
  for (const id of point.claims)
    for (const { a, b, relation, score } of ties.get(id) ?? []) {
      const [beside, claim] = [claims.get(id), claims.get(a === id ? b : a)];
      if (beside === undefined || claim === undefined || known.has(claim.source)) continue;
      if (!TOLD_ELSEWHERE.has(relation) || score <= (best.get(claim.source)?.score ?? 0)) continue;
      best.set(claim.source, { claim, beside, kind: relation as FindingKind, finding: null, score });
    }
  return [...best.values()].map(({ claim, beside, kind, finding }) => ({ claim, beside, kind, finding }));
}

/**
 * Of the findings across points: by id of the finding all claims that it names, and by id of a point the findings that
 * name a claim of it and are told with another.
 */
function namedAcross(
  comparison: Comparison,
  claims: ReadonlyMap<string, Claim>,
): {
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
} {
  const { points, findings } = comparison;
  const elsewhere = claimsElsewhere(comparison);
  const byPoint = new Map(points.map((point) => [point.id, point.claims]));
  const pointsOf = new Map<string, string[]>();
  for (const { id, claims: own } of points) for (const claim of own) append(pointsOf, claim, id);
  const named = new Map<string, Claim[]>();
  const told = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = elsewhere.get(finding.id);
    if (others === undefined) continue;
    const own = (byPoint.get(finding.point) ?? []).flatMap((id) => claims.get(id) ?? []);
    const touched = own.filter((claim) => finding.passages.some((passage) => isIn(claim, passage)));
    named.set(finding.id, [...touched, ...others]);
    for (const point of new Set(others.flatMap(({ id }) => pointsOf.get(id) ?? [])))
      append(told, point, finding);
  }
  return { claims: named, findings: told };
}

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
