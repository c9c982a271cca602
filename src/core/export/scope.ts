// Which part of a case an export takes: all of it, what passes a filter, or what a person picked. The part is a
// case and a comparison again, so that no format needs to know about scopes.
import type { Case } from '../model/case.ts';
import { FINDING_KINDS, type Comparison, type FindingKind } from '../model/comparison.ts';
import { FINDING_NAMES } from '../model/names.ts';
import type { Passage } from '../model/span.ts';
import type { Verdict } from '../model/verdict.ts';
import { anchorsIn } from './anchors-in.ts';
import { firstOfSources, pointsAcross, type Elsewhere } from '../elsewhere.ts';
import { resolve, type Reviewed } from '../resolve.ts';

export type Scope =
  | { readonly of: 'case' }
  | {
      readonly of: 'filter';
      /** Ids of the sources to keep; null keeps all. */
      readonly sources: readonly string[] | null;
      /** Kinds of finding to keep; null keeps all. */
      readonly kinds: readonly FindingKind[] | null;
      /** Notes must have one of these tags; null keeps all notes. */
      readonly tags: readonly string[] | null;
    }
  | {
      readonly of: 'selection';
      /** Ids of points; their findings and sources come with them. */
      readonly points: readonly string[];
      /** Ids of annotations; their sources come with them. */
      readonly annotations: readonly string[];
    };

/** What is written: a case or a part of one, and what the machine found in it. */
export interface Exported {
  readonly subject: Case;
  /** What was found, with the person's work laid over it; null when the sources were not compared. */
  readonly reviewed: Reviewed | null;
  /** By id of a point what sources that are kept say of it in others, the gravest or likeliest of each. */
  readonly elsewhere: ReadonlyMap<string, readonly Elsewhere[]>;
  /** What was left out, in plain words for the reader of a report; null when nothing was. */
  readonly part: string | null;
}

/** The part of a case that a scope names. Ids that the case does not have are passed over. */
export function narrow(subject: Case, comparison: Comparison | null, scope: Scope): Exported {
  const reviewed = comparison === null ? null : resolve(subject, comparison);
  const all = reviewed?.comparison ?? null;
  const elsewhere = toldElsewhere(reviewed);
  switch (scope.of) {
    case 'case':
      return { subject, reviewed, elsewhere, part: null };
    case 'filter': {
      const sources = new Set(scope.sources ?? subject.sources.map(({ id }) => id));
      const kinds = new Set<FindingKind>(scope.kinds ?? FINDING_KINDS);
      const findings = (all?.findings ?? []).filter(
        ({ kind, passages }) => kinds.has(kind) && passages.every(({ source }) => sources.has(source)),
      );
      const points = scope.kinds === null ? null : new Set(findings.map(({ point }) => point));
      const annotations = subject.annotations.filter(
        ({ source, tags }) =>
          (scope.sources === null || sources.has(source)) &&
          (scope.tags === null || tags.some((tag) => scope.tags?.includes(tag))),
      );
      return {
        subject: keep({ ...subject, annotations }, reviewed, scope.sources === null ? null : sources, points),
        reviewed: restrict(reviewed, sources, new Set(findings.map(({ id }) => id)), points),
        elsewhere: within(elsewhere, sources),
        part: describeFilter(subject, scope),
      };
    }
    case 'selection': {
      const points = new Set(scope.points);
      const annotations = subject.annotations.filter(({ id }) => scope.annotations.includes(id));
      const claims = new Set(
        (all?.points ?? []).filter(({ id }) => points.has(id)).flatMap((point) => point.claims),
      );
      const findings = (all?.findings ?? []).filter(({ point }) => points.has(point));
      const sources = new Set([
        ...annotations.map(({ source }) => source),
        ...(all?.claims ?? []).filter(({ id }) => claims.has(id)).map(({ source }) => source),
        // A source may tell it in another point, and a finding be with that one.
        ...findings.flatMap(({ passages }) => passages.map(({ source }) => source)),
        ...[...points].flatMap((id) => (elsewhere.get(id) ?? []).map(({ claim }) => claim.source)),
      ]);
      return {
        subject: keep({ ...subject, annotations }, reviewed, sources, points),
        reviewed: restrict(reviewed, sources, new Set(findings.map(({ id }) => id)), points),
        elsewhere: within(elsewhere, sources),
        part: `This holds a selection from the case: ${count(points.size, 'point')} and ${count(annotations.length, 'note')}.`,
      };
    }
  }
}

type ToldElsewhere = Exported['elsewhere'];

/** Taken from the whole case: what was left out of a part tells nothing of what was dismissed in it. */
function toldElsewhere(reviewed: Reviewed | null): ToldElsewhere {
  const across = reviewed === null ? [] : [...pointsAcross(reviewed)];
  return new Map(across.map(([point, { elsewhere }]) => [point, firstOfSources(elsewhere)]));
}

function within(elsewhere: ToldElsewhere, sources: ReadonlySet<string>): ToldElsewhere {
  return new Map(
    [...elsewhere].map(([point, told]) => [point, told.filter(({ claim }) => sources.has(claim.source))]),
  );
}

/**
 * The case with these sources, and of the person's work what stands in them and on these points.
 * @param sources null for all
 * @param points null for all
 */
function keep(
  subject: Case,
  reviewed: Reviewed | null,
  sources: ReadonlySet<string> | null,
  points: ReadonlySet<string> | null,
): Case {
  const { base } = subject.about;
  const isKept = (id: string): boolean => sources === null || sources.has(id);
  const work = [...(reviewed?.work ?? [])].filter(([point]) => points?.has(point)).map(([, one]) => one);
  const kept = new Set(
    work.flatMap(({ verdicts, state, links, corrections }) =>
      [...verdicts, ...(state === null ? [] : [state]), ...links, ...corrections].map(({ id }) => id),
    ),
  );
  const decided = new Set(
    (reviewed?.comparison.findings ?? [])
      .filter(({ point }) => points?.has(point))
      .map(({ id }) => reviewed?.decisions.get(id)?.id),
  );
  const onPoints = <T extends { readonly id: string }>(
    records: readonly T[],
    ids: ReadonlySet<unknown>,
  ): T[] =>
    records.filter(
      (record) =>
        (points === null || ids.has(record.id)) && anchorsIn(record).every(({ source }) => isKept(source)),
    );
  return {
    ...subject,
    about: base !== null && !isKept(base) ? { ...subject.about, base: null } : subject.about,
    sources: subject.sources.filter(({ id }) => isKept(id)),
    verdicts: onPoints(subject.verdicts, kept),
    states: onPoints(subject.states, kept),
    links: onPoints(subject.links, kept),
    corrections: onPoints(subject.corrections, kept),
    decisions: onPoints(subject.decisions, decided),
  };
}

/** @param points ids of those to keep, null for all that still have a claim */
function restrict(
  reviewed: Reviewed | null,
  sources: ReadonlySet<string>,
  findings: ReadonlySet<string>,
  points: ReadonlySet<string> | null,
): Reviewed | null {
  if (reviewed === null) return null;
  const { comparison } = reviewed;
  const stands = ({ source }: Passage): boolean => sources.has(source);
  const claims = comparison.claims.filter(stands);
  const claimIds = new Set(claims.map(({ id }) => id));
  return {
    ...reviewed,
    comparison: {
      ...comparison,
      sentences: comparison.sentences.filter(stands),
      claims,
      quotations: comparison.quotations.filter(stands),
      quantities: comparison.quantities.filter(stands),
      alignments: comparison.alignments.filter(({ a, b }) => claimIds.has(a) && claimIds.has(b)),
      points: comparison.points
        .filter(({ id }) => points === null || points.has(id))
        .map((point) => ({ ...point, claims: point.claims.filter((id) => claimIds.has(id)) }))
        .filter((point) => point.claims.length > 0),
      findings: comparison.findings.filter(({ id }) => findings.has(id)),
    },
    unattached: reviewed.unattached.filter(
      ({ record }) => points === null && anchorsIn(record).every(stands),
    ),
  };
}

function describeFilter(subject: Case, scope: Extract<Scope, { of: 'filter' }>): string | null {
  const parts = [
    ...(scope.sources === null
      ? []
      : [
          `${count(subject.sources.filter(({ id }) => scope.sources?.includes(id)).length, 'source')} of ${subject.sources.length}`,
        ]),
    ...(scope.kinds === null
      ? []
      : [
          `findings of these kinds: ${scope.kinds.map((kind) => FINDING_NAMES[kind].toLowerCase()).join(', ') || 'none'}`,
        ]),
    ...(scope.tags === null ? [] : [`notes with these tags: ${scope.tags.join(', ') || 'none'}`]),
  ];
  return parts.length === 0 ? null : `This holds a part of the case: ${parts.join('; ')}.`;
}

/** So many of something, in words: "1 source", "3 sources". */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** Verdicts that are in no point of the comparison, or all of them where there is none. */
export function unplacedVerdicts({ verdicts }: Case, reviewed: Reviewed | null): readonly Verdict[] {
  return reviewed === null
    ? verdicts
    : reviewed.unattached.flatMap((one) => (one.type === 'verdict' ? [one.record] : []));
}
