// Which claims of a labelled case its source alone makes, as far as its labels tell.
import type { Comparison } from '../../src/core/model/comparison.ts';
import { overlaps } from '../../src/core/model/span.ts';
import { claimsFinder, key, type AlignmentCase } from './alignment.ts';

/** From what leaves it open least to what does most: two labels on one claim, and the later one counts. */
const LABELS = ['alone', 'open', 'told'] as const;
type Label = (typeof LABELS)[number];

/**
 * By the id of each claim of a body that states something: whether no other source makes it. By the list of such statements
 * where a case has one; else what is in no strong pair, or in one of another occasion, is alone, for strong pairs are complete.
 * Left out is what is in a weak pair that may be one statement, or in a sentence of several of which one is meant.
 */
export function standAlone(
  { pairs, onlyIn, sources }: AlignmentCase,
  found: Pick<Comparison, 'claims' | 'sentences' | 'alignments'>,
): ReadonlyMap<string, boolean> {
  const labels = new Map<string, Label>();
  const add = (id: string, label: Label): void => {
    if (LABELS.indexOf(label) > LABELS.indexOf(labels.get(id) ?? 'alone')) labels.set(id, label);
  };
  const claimsOf = claimsFinder(found);
  const ranks = new Map(found.alignments.map(({ a, b }, at) => [key(a, b), at]));
  for (const { a, b, relation, strength, elsewhere } of pairs) {
    const related = relation === 'related' || relation === 'other-occasion' || elsewhere === true;
    const [left, right] = [claimsOf(a), claimsOf(b)];
    const [meant] = left
      .flatMap((one) => right.map((other) => [one.id, other.id]))
      .sort(([a, b], [c, d]) => (ranks.get(key(a!, b!)) ?? Infinity) - (ranks.get(key(c!, d!)) ?? Infinity));
    for (const { id } of [...left, ...right])
      if (!related) add(id, meant?.includes(id) === true && strength === 'strong' ? 'told' : 'open');
  }
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  return new Map(
    found.claims.flatMap((claim) => {
      const words = texts.get(claim.source)!.slice(claim.start, claim.end);
      if (claim.kind === 'headline' || /\?["”’']?$/u.test(words)) return [];
      if (onlyIn !== null)
        return [[claim.id, onlyIn.some((one) => one.source === claim.source && overlaps(one, claim))]];
      const label = labels.get(claim.id) ?? 'alone';
      return label === 'open' ? [] : [[claim.id, label === 'alone']];
    }),
  );
}
