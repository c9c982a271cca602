// Which of the judged pairs a reader sees, and how copied passages are told among them.
import { AT_ODDS, type Claim, isByElimination, type Tie } from '../../model/comparison.ts';
import { append } from '../../model/lists.ts';
import type { Explanation } from '../../model/said.ts';
import type { Copies } from '../../text/claims/likeness/copies.ts';
import { SAME_MATTER } from './scores.ts';

/**
 * Picks the ties that a reader should see:
 * - no pair that is merely `related`;
 * - a weak tie only where neither claim has a better partner in the other's source;
 * - a tie by elimination only between sources that have at least as many sure ties of one occasion as of different ones;
 * - a claim that the other source has copied is tied to its copy, not to similar sentences of that source as well.
 * @param judged sorted by falling score
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
  /** Ends of the ties shown so far, and of the ties between copies. */
  const [tied, copied] = [new Set<number>(), new Set<number>()];
  /** For each two sources, as one number: sure ties of one occasion minus sure ties of different occasions. */
  const together = new Int32Array(sources.size * sources.size);
  for (const tie of judged) {
    const { a, b, alignment } = tie;
    if (alignment.relation === 'related' || isByElimination(alignment)) continue;
    const isOne = alignment.relation !== 'other-occasion';
    together[sourceOf[a]! * sources.size + sourceOf[b]!]! += isOne ? 1 : -1;
    if (isOne && copies.areCopies(a, b)) for (const end of endsOf(tie)) copied.add(end);
  }
  const open = openedFigures(judged, claims, sourceOf);
  const shown = judged.map(open).filter((tie) => {
    const { a, b, alignment } = tie;
    const { score, relation } = alignment;
    if (relation === 'related') return false;
    // Elimination assumes that both sources report one occasion; these mostly report different ones.
    if (together[sourceOf[a]! * sources.size + sourceOf[b]!]! < 0 && isByElimination(alignment)) return false;
    const ends = endsOf(tie);
    // Only if both claims have copies: a sentence that a source copied and then corrects is tied to the correction as well.
    if (!copies.areCopies(a, b) && ends.every((end) => copied.has(end))) return false;
    if (score < SAME_MATTER && ends.some((end) => tied.has(end))) return false;
    for (const end of ends) tied.add(end);
    return true;
  });
  const passage = copiedPassages(shown, claims, sourceOf, copies);
  // A correction is shown as such: that it shares text with what it corrects is already said of the copy.
  return shown.map((tie) =>
    copies.areCopies(tie.a, tie.b)
      ? passage(tie)
      : endsOf(tie).some((end) => copied.has(end))
        ? withoutShared(tie)
        : tie,
  );
}

/**
 * Leaves open what two figures are for that some source gives in two statements of its own, each as one of the two claims does: "an
 * offer for 60 shops" and "164 shops will stay" of one report are no two answers to one question, whoever else tells the one or the
 * other. Of the labelled figures that differ it costs none.
 */
function openedFigures(
  judged: readonly Tie[],
  claims: readonly Claim[],
  sourceOf: Int32Array,
): (tie: Tie) => Tie {
  const alike = new Map<number, number[]>();
  for (const { a, b, alignment } of judged) {
    // What only seems to be the same may be half of a statement, without the figure of the other half.
    const surely = alignment.differences.some(
      ({ explanation: [key, sure] }) => key === 'same' && sure === 'surely',
    );
    if (!surely && alignment.relation !== 'shared-text') continue;
    append(alike, a, b);
    append(alike, b, a);
  }
  // What somebody is said to say, another one may deny in the same report.
  const sayingSo = (claim: number): number[] =>
    [claim, ...(alike.get(claim) ?? [])].filter((each) => claims[each]!.speaker === null);
  return (tie) => {
    const { a, b, alignment } = tie;
    const [first, ...others] = alignment.differences;
    if (first?.explanation[0] !== 'figures' || others.some(({ kind }) => AT_ODDS.has(kind))) return tie;
    const there = sayingSo(b);
    if (!sayingSo(a).some((one) => there.some((two) => one !== two && sourceOf[one] === sourceOf[two])))
      return tie;
    const [, one, words, other, otherWords] = first.explanation;
    const kind = 'same-matter' as const;
    const opened = { ...first, kind, explanation: ['figuresOpen', one, words, other, otherWords] } as const;
    return {
      ...tie,
      alignment: {
        ...alignment,
        relation: kind,
        differences: [opened, ...others.map((note) => (note.kind === first.kind ? { ...note, kind } : note))],
      },
    };
  };
}

/** At most this many short sentences in a row count as copied because of the copied sentences around them. */
const MOST_BESIDE = 3;

/** From this part of the shorter source on, two sources are mostly one text: more is the same than is not. */
const MOST_OF_A_SOURCE = 0.5;

/**
 * Counts as copied also what is too short to prove it: a short sentence between copied ones in both sources, a quotation beside a
 * copied sentence, and either anywhere in two sources that are mostly one text.
 * @returns a function that gives such a tie as shared text, and any other tie as it is
 */
function copiedPassages(
  shown: readonly Tie[],
  claims: readonly Claim[],
  sourceOf: Int32Array,
  copies: Copies,
): (tie: Tie) => Tie {
  const key = (a: number, b: number): number => a * sourceOf.length + b;
  const told = new Map(
    shown.flatMap(({ a, b, alignment: { differences } }) =>
      differences.flatMap(({ kind, explanation }) =>
        kind === 'shared-text' ? [[key(a, b), explanation] as const] : [],
      ),
    ),
  );
  const ofOneText = sourcesOfOneText(shown, claims, sourceOf, copies);
  const beside = ({ a, b }: Tie, step: 1 | -1): Explanation | null => {
    for (let at = step; Math.abs(at) <= MOST_BESIDE; at += step) {
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
    const [before, after] = [beside(tie, -1), beside(tie, 1)];
    // "Nobody was injured" behind a sentence that both have of the police is what any report says there.
    const isWithin = claims[tie.a]!.speech === 'direct' || (before !== null && after !== null);
    const explanation = ofOneText(tie) ?? (isWithin ? (before ?? after) : null);
    if (explanation === null) return tie;
    return {
      ...tie,
      alignment: {
        ...alignment,
        relation: 'shared-text',
        differences: [{ ...first, kind: 'shared-text', explanation: inTheSameWords(explanation) }],
      },
    };
  };
}

/**
 * Which two sources are mostly one text: of the shorter one most words stand in the other as well, and some of them so that it
 * was surely copied. What is quoted whole does not count, as one speech reads the same in every report of it.
 * @returns a function that gives what is told of the copied text of a tie's sources, null where they are not mostly one text
 */
function sourcesOfOneText(
  shown: readonly Tie[],
  claims: readonly Claim[],
  sourceOf: Int32Array,
  copies: Copies,
): (tie: Tie) => Explanation | null {
  const length = (claim: number): number => {
    const { speech, start, end } = claims[claim]!;
    return speech === 'direct' ? 0 : end - start;
  };
  const lengths = new Map<number, number>();
  sourceOf.forEach((source, claim) => {
    lengths.set(source, (lengths.get(source) ?? 0) + length(claim));
  });
  const key = ({ a, b }: Tie): number => sourceOf[a]! * sourceOf.length + sourceOf[b]!;
  const common = new Map<number, { length: number; explanation: Explanation | null }>();
  for (const tie of shown) {
    const shared = tie.alignment.differences.find(({ kind }) => kind === 'shared-text');
    if (shared === undefined && !copies.areCopies(tie.a, tie.b)) continue;
    const known = common.get(key(tie)) ?? { length: 0, explanation: null };
    common.set(key(tie), {
      length: known.length + Math.min(length(tie.a), length(tie.b)),
      explanation: known.explanation ?? shared?.explanation ?? null,
    });
  }
  return (tie) => {
    const known = common.get(key(tie));
    const shorter = Math.min(lengths.get(sourceOf[tie.a]!)!, lengths.get(sourceOf[tie.b]!)!);
    return known === undefined || known.length < MOST_OF_A_SOURCE * shorter ? null : known.explanation;
  };
}

/** What is told of a copied passage, of one that was copied without a change. */
function inTheSameWords(explanation: Explanation): Explanation {
  return explanation[0] === 'copied' ? ['copied', 'whole', explanation[2], explanation[3]] : explanation;
}

/** The tie without "shared text", unless that is the gravest thing it says. */
function withoutShared(tie: Tie): Tie {
  const { alignment } = tie;
  const [first, ...others] = alignment.differences;
  if (first === undefined || first.kind === 'shared-text') return tie;
  const differences = [first, ...others.filter(({ kind }) => kind !== 'shared-text')];
  return { ...tie, alignment: { ...alignment, differences } };
}
