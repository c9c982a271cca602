// Lays a person's work over what the machine found: corrections first, then verdicts, states and decisions, each on
// the point or finding that its passages stand in now. What no longer fits is listed, never dropped. Pure.
import { stands, type Anchor } from './model/anchor.ts';
import type { Case } from './model/case.ts';
import type { Comparison, Finding, FindingKind } from './model/comparison.ts';
import type { Correction } from './model/correction.ts';
import type { Link } from './model/link.ts';
import { append } from './model/lists.ts';
import { samePlace } from './model/places.ts';
import type { Decision, PointState, Verdict, WorkflowState } from './model/verdict.ts';
import { Correcting, type CorrectedCase } from './resolve/correcting.ts';
import { majority, Places } from './resolve/places.ts';

/** A person's work on one point. */
export interface PointWork {
  /** The latest first: that one counts. More than one stands here when judged points were merged. */
  readonly verdicts: readonly Verdict[];
  /** The point holds wordings that the latest verdict did not judge. */
  readonly outgrown: boolean;
  /** What a person said last about the work, and ticked off. */
  readonly state: PointState | null;
  /** Where the work stands, by what people did on the point and said about it. */
  readonly standing: WorkflowState;
  /** Links that begin or end in the point. */
  readonly links: readonly Link[];
  /** Ids of the sources that, the person says, are silent on it. */
  readonly absent: readonly string[];
  /** The corrections that shaped it. */
  readonly corrections: readonly Correction[];
}

/** Work whose passages have no place in the comparison as it is now. */
export type Unattached =
  | { readonly type: 'verdict'; readonly record: Verdict }
  | { readonly type: 'state'; readonly record: PointState }
  | { readonly type: 'decision'; readonly record: Decision }
  | { readonly type: 'correction'; readonly record: Correction };

/** The reviewed comparison: what screens and exports show. */
export interface Reviewed {
  /** With the corrections applied. */
  readonly comparison: Comparison;
  /** By id of the point; every point has one. */
  readonly work: ReadonlyMap<string, PointWork>;
  /** By id of the finding; findings that nobody has decided on have none. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Corrections of a claim's speaker, occasion or date, by id of the claim. */
  readonly corrected: ReadonlyMap<string, readonly Correction[]>;
  readonly unattached: readonly Unattached[];
}

type ReviewedCase = CorrectedCase & Pick<Case, 'verdicts' | 'states' | 'decisions' | 'links'>;

/** Applies the person's work to a comparison. */
export function resolve(subject: ReviewedCase, comparison: Comparison): Reviewed {
  const texts = new Map(subject.sources.map(({ id, text }) => [id, text]));
  const unattached: Unattached[] = [];
  const laid = new Correcting(subject, comparison, texts);
  for (const correction of subject.corrections) {
    if (!laid.apply(correction)) unattached.push({ type: 'correction', record: correction });
  }
  const corrected = subject.corrections.length === 0 ? comparison : laid.result();
  const places = new Places(corrected.claims, texts);
  const pointOf = new Map(corrected.points.flatMap(({ id, claims }) => claims.map((claim) => [claim, id])));
  const pointOfAll = (passages: readonly Anchor[]): string | null =>
    majority(passages, (passage) => {
      const claim = places.find(passage);
      return claim === null ? null : (pointOf.get(claim.id) ?? null);
    });

  const verdicts = new Map<string, Verdict[]>();
  for (const record of subject.verdicts) {
    const point = pointOfAll(record.passages);
    if (point === null) unattached.push({ type: 'verdict', record });
    else append(verdicts, point, record);
  }
  const states = new Map<string, PointState>();
  for (const record of subject.states) {
    const point = pointOfAll(record.passages);
    if (point === null) unattached.push({ type: 'state', record });
    // Of two states on points that were merged, the later one counts: it is what the person said last.
    else if ((states.get(point)?.at ?? '') <= record.at) states.set(point, record);
  }
  const decisions = new Map<string, Decision>();
  for (const record of subject.decisions) {
    const finding = decidedOn(record, corrected.findings, texts);
    if (finding === null) unattached.push({ type: 'decision', record });
    else if ((decisions.get(finding.id)?.at ?? '') <= record.at) decisions.set(finding.id, record);
  }
  const links = new Map<string, Link[]>();
  for (const link of subject.links) {
    const ends = [link.from, link.to].map((end) => pointOfAll([end]));
    for (const point of new Set(ends)) if (point !== null) append(links, point, link);
  }

  const decided = new Map<string, (Decision['decision'] | null)[]>();
  for (const { id, point } of corrected.findings) append(decided, point, decisions.get(id)?.decision ?? null);
  const work = new Map(
    corrected.points.map(({ id, claims }): [string, PointWork] => {
      const judged = [...(verdicts.get(id) ?? [])].sort((a, b) => b.at.localeCompare(a.at));
      const latest = judged[0];
      const wasJudged = new Set(latest?.passages.map((passage) => places.find(passage)?.id));
      const done = {
        verdicts: judged,
        outgrown: latest !== undefined && claims.some((claim) => !wasJudged.has(claim)),
        state: states.get(id) ?? null,
        links: links.get(id) ?? [],
        absent: [...(laid.absent.get(id) ?? [])],
        corrections: laid.shaped.get(id) ?? [],
      };
      return [id, { ...done, standing: standingOf(done, decided.get(id) ?? []) }];
    }),
  );
  return { comparison: corrected, work, decisions, corrected: laid.corrected, unattached };
}

/**
 * Where the work on a point stands. What a person said of it counts until a later verdict, which settles the point unless
 * wordings joined it since. Where nobody said or judged anything, there is nothing left when every finding was dismissed,
 * and whatever else was done has begun it.
 * @param decided what was decided on each finding of the point, null where nobody did
 */
function standingOf(
  { verdicts: [verdict], outgrown, state, links, absent, corrections }: Omit<PointWork, 'standing'>,
  decided: readonly (Decision['decision'] | null)[],
): WorkflowState {
  if (state !== null && state.state !== null && (verdict === undefined || state.at >= verdict.at))
    return state.state;
  if (verdict !== undefined) return outgrown ? 'in-review' : 'done';
  if (decided.length > 0 && decided.every((decision) => decision === 'dismissed')) return 'done';
  const isBegun = decided.some((decision) => decision !== null) || (state?.checks.length ?? 0) > 0;
  return isBegun || [links, absent, corrections].some((list) => list.length > 0) ? 'in-review' : 'open';
}

const SAMENESS: ReadonlySet<FindingKind> = new Set(['same-claim', 'same-matter']);

/**
 * The finding that a decision is on: one of its kind. What was called the same claim when it was decided on may be called
 * the same matter now, or the other way about. That one is surer than the other is another finding: nobody has decided on it.
 */
function decidedOn(
  decision: Decision,
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Finding | null {
  const { kind } = decision;
  const kinds = SAMENESS.has(kind) ? [kind, ...[...SAMENESS].filter((each) => each !== kind)] : [kind];
  for (const each of kinds) {
    const found = findingOf(decision, each, findings, texts);
    if (found !== null) return found;
  }
  return null;
}

/** The finding of a kind that holds most of the passages of a decision, and more than half of them. */
function findingOf(
  { passages }: Decision,
  kind: FindingKind,
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Finding | null {
  let best: Finding | null = null;
  let most = passages.length / 2;
  for (const finding of findings) {
    if (finding.kind !== kind) continue;
    const held = passages.filter(
      (passage) =>
        stands(passage, texts.get(passage.source) ?? '') &&
        finding.passages.some((each) => each.source === passage.source && samePlace(each, passage)),
    ).length;
    if (held > most) [best, most] = [finding, held];
  }
  return best;
}
