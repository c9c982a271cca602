// How far a review is: per kind of finding, per source, per reviewer. Pure.
import { FINDING_KINDS, type FindingKind } from '../../core/model/comparison.ts';
import type { Reviewed } from '../../core/resolve.ts';
import type { MatrixRow } from './matrix.ts';

/** A bar of the progress sheet. */
export interface ProgressBar {
  readonly key: string;
  readonly name: string;
  readonly kind: FindingKind | null;
  /** Decided or judged, in hand, and still open; they add up to the whole of the bar. */
  readonly done: number;
  readonly begun: number;
  readonly open: number;
}

/** Findings of each kind: confirmed or dismissed, on a point in hand, or open. */
export function progressByKind(
  rows: readonly MatrixRow[],
  { decisions }: Pick<Reviewed, 'decisions'>,
  names: Readonly<Record<FindingKind, string>>,
): ProgressBar[] {
  return FINDING_KINDS.map((kind) => {
    const found = rows.flatMap((row) =>
      [...row.findings, ...row.dismissed]
        // One that names several points is on the row of each, and is one all the same.
        .filter((finding) => finding.kind === kind && finding.point === row.id)
        .map((finding) => stageOf(row, decisions.has(finding.id))),
    );
    return { key: kind, name: names[kind], kind, ...counted(found) };
  }).filter(({ done, begun, open }) => done + begun + open > 0);
}

/** Points that each source tells: judged or closed, in hand, or open. */
export function progressBySource(
  rows: readonly MatrixRow[],
  sources: readonly { readonly id: string; readonly name: string }[],
): ProgressBar[] {
  return sources.map(({ id, name }) => ({
    key: id,
    name,
    kind: null,
    ...counted(rows.filter(({ claims }) => claims.has(id)).map((row) => stageOf(row, false))),
  }));
}

/** Verdicts and decisions of each reviewer, the most industrious first. All of them are done. */
export function progressByReviewer(
  rows: readonly MatrixRow[],
  { decisions }: Pick<Reviewed, 'decisions'>,
): ProgressBar[] {
  const counts = new Map<string, number>();
  const add = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { verdict } of rows) if (verdict !== null) add(verdict.reviewer);
  for (const { by } of decisions.values()) add(by);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, done]) => ({ key: name, name, kind: null, done, begun: 0, open: 0 }));
}

type Stage = 'done' | 'begun' | 'open';

function stageOf({ state }: MatrixRow, decided: boolean): Stage {
  if (decided || state === 'done') return 'done';
  return state === 'in-review' ? 'begun' : 'open';
}

function counted(stages: readonly Stage[]): Readonly<Record<Stage, number>> {
  const count = (wanted: Stage): number => stages.filter((stage) => stage === wanted).length;
  return { done: count('done'), begun: count('begun'), open: count('open') };
}
