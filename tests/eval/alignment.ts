// Rows of the evaluation on alignment, relations and findings, per case: how well the ranking of pairs puts the
// strong pairs first, whether a passage's partners are found, what is shown, and what is shown wrongly.
import type { AnalysedSource } from '../../src/core/analysis.ts';
import { analyse } from '../../src/core/analysis.ts';
import type { Alignment, Claim, Comparison, Relation } from '../../src/core/model/comparison.ts';
import { listsBy } from '../../src/core/model/lists.ts';
import { overlaps, type Passage } from '../../src/core/model/span.ts';
import { english } from '../../src/core/texts/english.ts';
import { explained } from '../../src/core/texts/wording.ts';
import { standAlone } from './alone.ts';
import type { ScoredPair } from './calibration.ts';
import type { ReadingOf } from './meanings.ts';

export interface LabelledPair {
  readonly a: Passage;
  readonly b: Passage;
  readonly strength: 'strong' | 'weak';
  /** Null where the labels do not say how the two stand to each other. */
  readonly relation: Relation | null;
  /** Set where the labels only say that the occasion or the speaker is another one. */
  readonly elsewhere?: boolean;
}

export interface AlignmentCase {
  readonly name: string;
  readonly split: 'fit' | 'held' | 'shared';
  /** In long reports most sentences have no partner, as in real ones; contested ones are at odds more than any. */
  readonly kind: 'short' | 'long' | 'contested';
  readonly sources: readonly AnalysedSource[];
  readonly pairs: readonly LabelledPair[];
  /** All that one source alone tells; null where that is not labelled. */
  readonly onlyIn: readonly Passage[] | null;
}

/** Counts of one case; ratios are formed over cases later. `null` where the case has nothing to count. */
export interface AlignmentScores {
  readonly averagePrecision: number;
  readonly strong: number;
  /** Every pair that is labelled strong or not at all. */
  readonly scored: readonly ScoredPair[];
  readonly inFirst50: number;
  readonly inFirst100: number;
  readonly partners: readonly { readonly rank: number }[];
  readonly sameOccasion: Ratio;
  readonly shownWrongly: number;
  readonly shownRightly: number;
  /** Of strong pairs how many stand in one point, and of those that stand in one how many are strong; weak ones count neither way. */
  readonly inPoints: { readonly found: Ratio; readonly right: Ratio };
  readonly elsewhere: Ratio;
  readonly numbersAndDates: Ratio;
  readonly contradictions: Ratio;
  /** Of what one source alone tells how much is said to be only there, and of what is said so how much is. */
  readonly onlyInOne: { readonly found: Ratio; readonly right: Ratio };
  /** The same of claims, by all labels of the case (see `standAlone`). */
  readonly alone: { readonly found: Ratio; readonly right: Ratio };
  readonly falseAlarms: readonly string[];
  /** For each strong pair with a label: the label, and what was found; `related` where nothing was. */
  readonly confused: readonly (readonly [labelled: Relation, found: Relation])[];
}

export interface Ratio {
  readonly hit: number;
  readonly of: number;
}

const GRAVE: readonly Relation[] = ['possible-contradiction', 'numbers-differ'];

/** Analyses one case and holds what is found against its labels. */
export function evaluateAlignment(subject: AlignmentCase, readingOf: ReadingOf): AlignmentScores {
  const all = analyse(subject.sources, { allAlignments: true, readingOf });
  const shown = analyse(subject.sources, { readingOf });
  const { labelled, strongLabels, strong, weak } = labelsOf(subject, all);
  const ranked = all.alignments.filter(({ a, b }) => !weak.has(key(a, b)));
  const hits = ranked.map(({ a, b }) => strong.has(key(a, b)));

  // A reader sees a pair as a tie of its own or side by side in a point, and a wrong one is wrong in both places.
  const inPoints = new Set(pairsInPoints(shown));
  const everShown = new Set([...shown.alignments.map(({ a, b }) => key(a, b)), ...inPoints]);
  const byId = new Map(all.alignments.map((alignment) => [key(alignment.a, alignment.b), alignment]));
  const kinds = (id: string): Set<string> => {
    const alignment = byId.get(id);
    return new Set([
      alignment?.relation ?? 'none',
      ...(alignment?.differences ?? []).map(({ kind }) => kind),
    ]);
  };
  const ratio = (chosen: (pair: LabelledPair) => boolean, hit: (id: string) => boolean): Ratio => {
    const counted = strongLabels.filter(({ pair }) => chosen(pair));
    return { hit: counted.filter(({ id }) => hit(id)).length, of: counted.length };
  };
  const isElsewhere = ({ relation, elsewhere }: LabelledPair): boolean =>
    elsewhere ?? (relation === 'other-occasion' || relation === 'speaker-differs');

  const confused = strongLabels.flatMap(({ id, pair: { relation } }) =>
    relation === null ? [] : [[relation, byId.get(id)?.relation ?? 'related'] as const],
  );
  const isShownAs = (ids: ReadonlySet<string>): number => [...everShown].filter((id) => ids.has(id)).length;
  const relations = new Map<string, Set<Relation | null>>();
  for (const { id, pair } of labelled) relations.set(id, (relations.get(id) ?? new Set()).add(pair.relation));
  return {
    averagePrecision: averagePrecision(hits, strong.size),
    strong: strong.size,
    scored: ranked.map(({ a, b, score }, at) => ({ a, b, score, strong: hits[at]! })),
    inFirst50: hits.slice(0, 50).filter(Boolean).length,
    inFirst100: hits.slice(0, 100).filter(Boolean).length,
    partners: partnerRanks(all, [...strong]),
    sameOccasion: ratio(
      (pair) => !isElsewhere(pair),
      (id) => everShown.has(id),
    ),
    shownWrongly: everShown.size - isShownAs(strong) - isShownAs(weak),
    shownRightly: isShownAs(strong),
    inPoints: {
      found: { hit: [...inPoints].filter((id) => strong.has(id)).length, of: strong.size },
      right: {
        hit: [...inPoints].filter((id) => strong.has(id)).length,
        of: [...inPoints].filter((id) => !weak.has(id)).length,
      },
    },
    elsewhere: ratio(isElsewhere, (id) => {
      const found = kinds(id);
      return found.has('other-occasion') || found.has('speaker-differs');
    }),
    numbersAndDates: ratio(
      ({ relation }) => relation === 'numbers-differ' || relation === 'dates-differ',
      (id) => kinds(id).has('numbers-differ') || kinds(id).has('dates-differ'),
    ),
    contradictions: ratio(
      ({ relation }) => relation === 'possible-contradiction',
      (id) => kinds(id).has('possible-contradiction'),
    ),
    onlyInOne: onlyInOne(subject, shown),
    alone: toldAlone(standAlone(subject, all), shown),
    falseAlarms: all.alignments
      .slice(0, 100)
      .filter(
        (alignment) =>
          alarms(alignment).length > 0 &&
          !deserved(relations.get(key(alignment.a, alignment.b)) ?? new Set()),
      )
      .map((alignment) => describe(alignment, all, subject)),
    confused,
  };
}

/** Passages that are said to be only in one source, held against those that are. */
function onlyInOne(
  { onlyIn }: AlignmentCase,
  { findings }: Comparison,
): { readonly found: Ratio; readonly right: Ratio } {
  if (onlyIn === null) return { found: NOTHING, right: NOTHING };
  const told = findings.filter(({ kind }) => kind === 'only-in-one').flatMap(({ passages }) => passages);
  const meets = (one: Passage, others: readonly Passage[]): boolean =>
    others.some((other) => other.source === one.source && overlaps(one, other));
  return {
    found: { hit: onlyIn.filter((one) => meets(one, told)).length, of: onlyIn.length },
    right: { hit: told.filter((one) => meets(one, onlyIn)).length, of: told.length },
  };
}

/** Claims that are said to be only in one source, held against those that are. */
function toldAlone(
  labels: ReadonlyMap<string, boolean>,
  { claims, findings }: Comparison,
): { readonly found: Ratio; readonly right: Ratio } {
  const told = new Set(
    findings
      .filter(({ kind }) => kind === 'only-in-one')
      .flatMap(({ passages }) => passages.map(({ source, start, end }) => `${source} ${start} ${end}`)),
  );
  const counted = claims
    .filter(({ source, start, end }) => told.has(`${source} ${start} ${end}`))
    .flatMap(({ id }) => labels.get(id) ?? []);
  const hit = counted.filter(Boolean).length;
  return {
    found: { hit, of: [...labels.values()].filter(Boolean).length },
    right: { hit, of: counted.length },
  };
}

const NOTHING: Ratio = { hit: 0, of: 0 };

/** The labelled pairs as pairs of claims, and the names of those that are strong and of those that are only weak. */
export function labelsOf(
  subject: AlignmentCase,
  found: Pick<Comparison, 'claims' | 'sentences' | 'alignments'>,
): {
  readonly labelled: readonly { readonly id: string; readonly pair: LabelledPair }[];
  readonly strongLabels: readonly { readonly id: string; readonly pair: LabelledPair }[];
  readonly strong: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
} {
  const claimsOf = claimsFinder(found);
  const ranks = new Map(found.alignments.map(({ a, b }, at) => [key(a, b), at]));
  const rankOf = (id: string): number => ranks.get(id) ?? Infinity;
  // A sentence may make two claims and so carry two labels: each is held against what was found, but a pair of
  // sentences is ranked once, and as strong where any of its labels is. Where the words of a label are of several
  // claims it is of the likeliest pair; what it says of the others is not known.
  const others = new Set<string>();
  const labelled = subject.pairs.map((pair, at) => {
    const [left, right] = [claimsOf(pair.a), claimsOf(pair.b)];
    const [first, ...rest] = left
      .flatMap((a) => right.map((b) => key(a.id, b.id)))
      .sort((x, y) => (rankOf(x) === rankOf(y) ? 0 : rankOf(x) - rankOf(y)));
    for (const id of rest) others.add(id);
    // A label on a sentence that yields no claim can never be found: it stays, and counts as missed.
    return { id: first ?? `lost ${at}`, pair };
  });
  const strongLabels = labelled.filter(({ pair }) => pair.strength === 'strong');
  const strong = new Set(strongLabels.map(({ id }) => id));
  const weak = new Set([...labelled.map(({ id }) => id), ...others].filter((id) => !strong.has(id)));
  return { labelled, strongLabels, strong, weak };
}

function alarms({ differences, relation }: Alignment): Relation[] {
  return relation === 'related'
    ? []
    : differences.map(({ kind }) => kind).filter((kind) => GRAVE.includes(kind));
}

/** A pair labelled with one grave kind may show another too: a contradiction in numbers is labelled once. */
function deserved(relations: ReadonlySet<Relation | null>): boolean {
  return [...GRAVE, 'dates-differ' as const].some((kind) => relations.has(kind));
}

function describe(
  { a, b, relation, differences }: Alignment,
  comparison: Comparison,
  subject: AlignmentCase,
): string {
  const words = (id: string): string => {
    const claim = comparison.claims.find((each) => each.id === id)!;
    return subject.sources
      .find(({ id: source }) => source === claim.source)!
      .text.slice(claim.start, claim.end);
  };
  return `${subject.name}: ${relation}: ${words(a)} | ${words(b)} | ${differences.map(({ explanation }) => explained(english, explanation)).join(' ')}`;
}

/** Claims of different sources that stand in one point. */
function pairsInPoints({ points, claims }: Comparison): string[] {
  const sourceOf = new Map(claims.map(({ id, source }) => [id, source]));
  return points.flatMap(({ claims: members }) =>
    members.flatMap((a, at) =>
      members
        .slice(at + 1)
        .filter((b) => sourceOf.get(a) !== sourceOf.get(b))
        .map((b) => key(a, b)),
    ),
  );
}

/** For each end of each strong pair: at which place the other end stands among the candidates of its source. */
function partnerRanks({ alignments, claims }: Comparison, strong: readonly string[]): { rank: number }[] {
  const sourceOf = new Map(claims.map(({ id, source }) => [id, source]));
  const lists = new Map<string, string[]>();
  for (const { a, b } of alignments) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = `${from} ${sourceOf.get(to)!}`;
      lists.set(list, [...(lists.get(list) ?? []), to]);
    }
  }
  const best = new Map<string, number>();
  for (const pair of strong) {
    const [a, b] = pair.split(' ') as [string, string];
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = `${from} ${sourceOf.get(to) ?? ''}`;
      const at = (lists.get(list) ?? []).indexOf(to);
      // A passage with several right partners in one source needs one of them first.
      best.set(list, Math.min(best.get(list) ?? Infinity, at < 0 ? Infinity : at + 1));
    }
  }
  return [...best.values()].map((rank) => ({ rank }));
}

/** Mean of the precision at each relevant rank, over all relevant ones (those never ranked count as 0). */
export function averagePrecision(relevant: readonly boolean[], total: number): number {
  let hits = 0;
  let sum = 0;
  relevant.forEach((hit, rank) => {
    if (!hit) return;
    hits += 1;
    sum += hits / (rank + 1);
  });
  return total === 0 ? 0 : sum / total;
}

/** The name of a pair of claims, whichever comes first. */
export function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The claims of the sentence that shares most with a passage: those that it is of. */
export function claimsFinder({
  claims,
  sentences,
}: Pick<Comparison, 'claims' | 'sentences'>): (passage: Passage) => readonly Claim[] {
  const bySentence = listsBy(claims, ({ sentence }) => sentence);
  return (passage) => {
    let best: { readonly claims: readonly Claim[]; readonly shared: number } | null = null;
    for (const sentence of sentences) {
      const claims = bySentence.get(sentence.id);
      if (claims === undefined || sentence.source !== passage.source || !overlaps(sentence, passage))
        continue;
      const shared = Math.min(sentence.end, passage.end) - Math.max(sentence.start, passage.start);
      if (best === null || shared > best.shared) best = { claims, shared };
    }
    const meant = (best?.claims ?? []).filter((claim) => overlaps(claim, passage));
    return meant.length > 0 ? meant : (best?.claims ?? []);
  };
}
