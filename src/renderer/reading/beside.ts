// What a wording of a point is shown beside in the reader: what the machine holds it against. Two wordings that no tie and no
// finding holds against each other have nothing told of them.
import type { Alignment, Claim, Finding } from '../../core/model/comparison.ts';
import { overlaps, type Passage } from '../../core/model/span.ts';
import type { MatrixRow } from './matrix.ts';

export interface Beside {
  readonly claim: Claim | null;
  /** Id of the finding that names both; null where none does. */
  readonly finding: string | null;
}

/**
 * Beside which wording of another source one is shown: that which the gravest finding names with it, else one that it is tied to,
 * and of several that of the base.
 */
export function besideOf(
  { findings, claims, elsewhere }: Pick<MatrixRow, 'findings' | 'claims' | 'elsewhere'>,
  wording: Claim,
  base: string | null,
  alignments: ReadonlyMap<string, readonly Alignment[]>,
): Beside {
  const own = [...(claims.get(base ?? '') ?? []), ...[...claims.values()].flat()];
  const others = own.filter(({ source }) => source !== wording.source);
  const all = [...others, ...elsewhere.map(({ claim }) => claim)];
  for (const finding of findings) {
    if (!namesClaim(finding, wording)) continue;
    const claim = all.find((each) => each.source !== wording.source && namesClaim(finding, each));
    if (claim !== undefined) return { claim, finding: finding.id };
  }
  const tied = new Set((alignments.get(wording.id) ?? []).flatMap(({ a, b }) => [a, b]));
  return { claim: others.find(({ id }) => tied.has(id)) ?? others[0] ?? null, finding: null };
}

/** Whether a finding is of words of a claim, or of who makes it. */
function namesClaim({ passages }: Finding, claim: Claim): boolean {
  const isIn = (passage: Passage): boolean =>
    passage.source === claim.source &&
    (overlaps(passage, claim) || (claim.attribution !== null && overlaps(passage, claim.attribution)));
  return passages.some(isIn);
}
