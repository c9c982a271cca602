// Which of the judged pairs a reader sees, and how copied passages are told among them.
import { type Claim, isByElimination, type Tie } from '../../model/comparison.ts';
import type { Explanation } from '../../model/said.ts';
import type { Copies } from '../../text/claims/copies.ts';
import { SAME_MATTER } from './scores.ts';

/**
 * What a reader should see of the judged pairs (sorted by falling score): no `related` ones, of the weak ties only those
 * where neither claim has a better partner in the other's source, and those by elimination not between sources that
 * surely tell more of two occasions than of one. Two claims of both of which the other source has a copy are tied to those alone.
 */
export function shownTies(judged: readonly Tie[], claims: readonly Claim[], copies: Copies): Tie[] {
  const sources = new Map<string, number>();
  for (const { source } of claims) if (!sources.has(source)) sources.set(source, sources.size);
  const sourceOf = Int32Array.from(claims, ({ source }) => sources.get(source)!);
  /** Each claim of a tie with the source of the other, as one number. */
  const endsOf = ({ a, b }: Tie): readonly [number, number] => [
    a * sources.size + sourceOf[b]!,
    b * sources.size + sourceOf[a]!,
  ];
  /** The ends of what is shown, and of the copies that are told as such. */
  const [tied, copied] = [new Set<number>(), new Set<number>()];
  /** By the two sources as one number: how many sure ties are of one occasion, less those of two. */
  const together = new Int32Array(sources.size * sources.size);
  for (const tie of judged) {
    const { a, b, alignment } = tie;
    if (alignment.relation === 'related' || isByElimination(alignment)) continue;
    const isOne = alignment.relation !== 'other-occasion';
    together[sourceOf[a]! * sources.size + sourceOf[b]!]! += isOne ? 1 : -1;
    if (isOne && copies.areCopies(a, b)) for (const end of endsOf(tie)) copied.add(end);
  }
  const shown = judged.filter((tie) => {
    const { a, b, alignment } = tie;
    const { score, relation } = alignment;
    if (relation === 'related') return false;
    // What is left of one occasion is not left for another.
    if (together[sourceOf[a]! * sources.size + sourceOf[b]!]! < 0 && isByElimination(alignment)) return false;
    const ends = endsOf(tie);
    // What one source has taken over from the other and then corrects is tied to the correction too.
    if (!copies.areCopies(a, b) && ends.every((end) => copied.has(end))) return false;
    if (score < SAME_MATTER && ends.some((end) => tied.has(end))) return false;
    for (const end of ends) tied.add(end);
    return true;
  });
  const passage = copiedPassages(shown, sourceOf, copies);
  // A correction is told as that: what it shares with what it corrects is told of the copy.
  return shown.map((tie) =>
    copies.areCopies(tie.a, tie.b)
      ? passage(tie)
      : endsOf(tie).some((end) => copied.has(end))
        ? withoutShared(tie)
        : tie,
  );
}

/** So many short sentences in a row at most are taken for a part of what is copied around them. */
const MOST_BETWEEN = 3;

/** Tells a short sentence that stands between copied ones in both sources as copied with them, though others could have written it. */
function copiedPassages(shown: readonly Tie[], sourceOf: Int32Array, copies: Copies): (tie: Tie) => Tie {
  const key = (a: number, b: number): number => a * sourceOf.length + b;
  const told = new Map(
    shown.flatMap(({ a, b, alignment: { differences } }) =>
      differences.flatMap(({ kind, explanation }) =>
        kind === 'shared-text' ? [[key(a, b), explanation] as const] : [],
      ),
    ),
  );
  const beside = ({ a, b }: Tie, step: 1 | -1): Explanation | null => {
    for (let at = step; Math.abs(at) <= MOST_BETWEEN; at += step) {
      const [one, other] = [a + at, b + at];
      const explanation = told.get(key(one, other));
      if (sourceOf[one] !== sourceOf[a] || sourceOf[other] !== sourceOf[b]) return null;
      if (explanation !== undefined) return explanation;
      if (!copies.areCopies(one, other)) return null;
    }
    return null;
  };
  return (tie) => {
    const { alignment } = tie;
    const [first] = alignment.differences;
    if (told.size === 0 || alignment.relation !== 'same-claim' || first === undefined) return tie;
    const explanation = beside(tie, -1);
    if (explanation === null || beside(tie, 1) === null) return tie;
    return {
      ...tie,
      alignment: {
        ...alignment,
        relation: 'shared-text',
        differences: [{ ...first, kind: 'shared-text', explanation }],
      },
    };
  };
}

/** A tie without the text that both share, where something graver is told of it. */
function withoutShared(tie: Tie): Tie {
  const { alignment } = tie;
  const [first, ...others] = alignment.differences;
  if (first === undefined || first.kind === 'shared-text') return tie;
  const differences = [first, ...others.filter(({ kind }) => kind !== 'shared-text')];
  return { ...tie, alignment: { ...alignment, differences } };
}
