// Who tells a point, and how many of them independently: sources with one text, copied or from one agency, are one
// report. The only place that counts support; screens and exports ask here.
import type { Alignment, Claim, Comparison } from './comparison.ts';
import { append } from './lists.ts';
import type { Decision } from './verdict.ts';

export interface Tellers {
  /** Ids of the sources, in the order of their claims. */
  readonly sources: readonly string[];
  /** Those with the same text, two or more in each group, in that order. */
  readonly copies: readonly (readonly string[])[];
  /** How many tell it, those with the same text counted once. */
  readonly independent: number;
}

/** Groups of sources with the same text, in the order given; a copy of a copy belongs to its group. */
export function groupsOfOneText(
  claims: readonly Claim[],
  copiesOf: (claim: string) => readonly string[],
): string[][] {
  const sourceOf = new Map(claims.map(({ id, source }) => [id, source]));
  const groups = new Map([...sourceOf.values()].map((source): [string, string[]] => [source, [source]]));
  for (const { id, source } of claims) {
    for (const copy of copiesOf(id)) {
      const other = sourceOf.get(copy);
      const [mine, yours] = [groups.get(source)!, other === undefined ? undefined : groups.get(other)!];
      if (yours === undefined || mine === yours) continue;
      mine.push(...yours);
      for (const member of yours) groups.set(member, mine);
    }
  }
  const order = [...groups.keys()];
  return [...new Set(groups.values())]
    .filter((group) => group.length > 1)
    .map((group) => order.filter((source) => group.includes(source)));
}

/**
 * Tells of the claims of a point who tells it. A finding of shared text that a person dismissed makes nobody a copy; a
 * copy with a changed figure or another speaker is a copy still.
 */
export function tellersIn({
  comparison: { alignments, points, findings },
  decisions,
}: {
  readonly comparison: Pick<Comparison, 'alignments' | 'points' | 'findings'>;
  readonly decisions: ReadonlyMap<string, Pick<Decision, 'decision'>>;
}): (claims: readonly Claim[]) => Tellers {
  const dismissed = new Set(
    findings
      .filter(({ id, kind }) => kind === 'shared-text' && decisions.get(id)?.decision === 'dismissed')
      .map(({ point }) => point),
  );
  const apart = new Set(points.filter(({ id }) => dismissed.has(id)).flatMap(({ claims }) => claims));
  const copies = new Map<string, string[]>();
  for (const alignment of alignments) {
    const { a, b } = alignment;
    if (!isCopied(alignment) || apart.has(a) || apart.has(b)) continue;
    append(copies, a, b);
    append(copies, b, a);
  }
  return (claims) => {
    const sources = [...new Set(claims.map(({ source }) => source))];
    const groups = groupsOfOneText(claims, (claim) => copies.get(claim) ?? []);
    const more = groups.reduce((sum, group) => sum + group.length - 1, 0);
    return { sources, copies: groups, independent: sources.length - more };
  };
}

function isCopied({ differences }: Pick<Alignment, 'differences'>): boolean {
  return differences.some(({ kind }) => kind === 'shared-text');
}
