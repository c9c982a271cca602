// The matrix: points as rows, sources as columns. Pure; what a row shows in full is worked out when it comes into
// sight, so that a case of 500 points opens at once.
import type { Annotation } from '../../core/model/annotation.ts';
import { FINDING_KINDS, isByElimination } from '../../core/model/comparison.ts';
import type { Alignment, Claim, Finding, FindingKind, Point } from '../../core/model/comparison.ts';
import { contains, overlaps, type Passage, type Span } from '../../core/model/span.ts';
import type { Verdict, WorkflowState } from '../../core/model/verdict.ts';
import { append, listsBy } from '../../core/model/lists.ts';
import { groupsOfOneText, tellersIn, type Tellers } from '../../core/model/tellers.ts';
import type { PointWork, Reviewed } from '../../core/resolve.ts';
import { pointsAcross, type Elsewhere } from '../../core/elsewhere.ts';
import { subjectBefore } from '../../core/text/claim-words.ts';
import { pointTitle } from '../../core/text/shorten.ts';
import { rankOf, type MarkKind } from './kinds.ts';
import { layered, type KindMark } from './wordings.ts';

export interface MatrixRow {
  /** Id of the point. */
  readonly id: string;
  readonly point: Point;
  /** Findings that nobody dismissed, the most serious first; those too that another point is told with. */
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Finding[];
  /** Claims by source, in the order of its text. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Who tells it, those with one text counted once. */
  readonly tellers: Tellers;
  /** What the findings name in other points, the gravest first, and what else is tied to it there. */
  readonly elsewhere: readonly Elsewhere[];
  /** Sources that say nothing on the point although they cover its occasion. */
  readonly leftOut: ReadonlySet<string>;
  readonly work: PointWork;
  readonly verdict: Verdict | null;
  readonly state: WorkflowState;
  readonly tags: readonly string[];
  /** Day of the point's occasion. */
  readonly date: string | null;
}

/** What the matrix can be narrowed to; null and '' let everything through. */
export interface MatrixFilter {
  /** `left-out`: points that a source covering the occasion leaves out. */
  readonly kind: FindingKind | 'left-out' | null;
  readonly state: WorkflowState | null;
  /** Label of a verdict, or `none`. */
  readonly verdict: string | null;
  readonly tag: string | null;
  readonly source: string | null;
  readonly text: string;
  /** What only one source tells is part of it too. */
  readonly everything: boolean;
}

export const NO_FILTER: MatrixFilter = {
  kind: null,
  state: null,
  verdict: null,
  tag: null,
  source: null,
  text: '',
  everything: false,
};

/** The filter that narrows nothing; whether what only one source tells is part of it stays as it was chosen. */
export const widened = ({ everything }: MatrixFilter): MatrixFilter => ({ ...NO_FILTER, everything });

/** Whether a filter keeps anything out that can be let in again. */
export function isNarrowed(filter: MatrixFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(widened(filter));
}

/** `contested`: as a reviewer should meet them; `open`: the same, what is not done first; a source: as it tells them. */
export type MatrixSort = 'contested' | 'open' | 'date' | { readonly source: string };

/** Every point as a row, in the order of the points. */
export function matrixRows(reviewed: Reviewed, annotations: readonly Annotation[]): MatrixRow[] {
  const { comparison, work, decisions } = reviewed;
  const tellersOf = tellersIn(reviewed);
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const findings = listsBy(comparison.findings, ({ point }) => point);
  const across = pointsAcross(reviewed);
  const covering = new Map<string, Set<string>>();
  for (const { occasion, source } of comparison.claims) {
    if (occasion !== null) covering.set(occasion, (covering.get(occasion) ?? new Set()).add(source));
  }
  const occasions = new Map(comparison.occasions.map((occasion) => [occasion.id, occasion]));
  const notes = listsBy(annotations, ({ source }) => source);

  return comparison.points.map((point) => {
    const bySource = new Map<string, Claim[]>();
    const tags = new Set<string>();
    for (const id of point.claims) {
      const claim = claims.get(id);
      if (claim === undefined) continue;
      append(bySource, claim.source, claim);
      for (const note of notes.get(claim.source) ?? []) {
        if (overlaps(note, claim)) for (const tag of note.tags) tags.add(tag);
      }
    }
    const { findings: named, elsewhere } = across.get(point.id)!;
    const all = [...(findings.get(point.id) ?? []), ...named];
    const isDismissed = ({ id }: Finding): boolean => decisions.get(id)?.decision === 'dismissed';
    const covers = point.occasion === null ? [] : [...(covering.get(point.occasion) ?? [])];
    const done = work.get(point.id)!;
    const told = new Set([...bySource.keys(), ...elsewhere.map(({ claim }) => claim.source)]);
    return {
      id: point.id,
      point,
      findings: all
        .filter((finding) => !isDismissed(finding))
        .sort((a, b) => rankOf(a.kind) - rankOf(b.kind)),
      dismissed: all.filter(isDismissed),
      claims: bySource,
      tellers: tellersOf([...bySource.values()].flat()),
      elsewhere,
      leftOut: new Set([...covers.filter((source) => !told.has(source)), ...done.absent]),
      work: done,
      verdict: done.verdicts[0] ?? null,
      state: done.standing,
      tags: [...tags],
      date: point.occasion === null ? null : (occasions.get(point.occasion)?.date ?? null),
    };
  });
}

/** Rows that the filter lets through. `textOf` gives the words of a claim. What is asked for by name is not folded away. */
export function filterRows(
  rows: readonly MatrixRow[],
  filter: MatrixFilter,
  textOf: (passage: Passage) => string,
): MatrixRow[] {
  const wanted = filter.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (filter.everything || filter.kind === 'only-in-one' || wanted !== '' || isWorthALook(row)) &&
      (filter.kind === null ||
        (filter.kind === 'left-out'
          ? isLeftOut(row)
          : row.findings.some(({ kind }) => kind === filter.kind))) &&
      (filter.state === null || row.state === filter.state) &&
      (filter.verdict === null || (row.verdict?.label ?? 'none') === filter.verdict) &&
      (filter.tag === null || row.tags.includes(filter.tag)) &&
      (filter.source === null || row.claims.has(filter.source)) &&
      (wanted === '' ||
        [...row.claims.values()].some((claims) =>
          claims.some((claim) => textOf(claim).toLowerCase().includes(wanted)),
        )),
  );
}

/**
 * Whether a person has to look at it: it concerns more than one source, if only as one that covers the occasion and does
 * not tell it, or somebody worked on it.
 */
export function isWorthALook(row: MatrixRow): boolean {
  return (
    row.claims.size > 1 ||
    [...row.findings, ...row.dismissed].some(({ kind }) => kind !== 'only-in-one' || row.leftOut.size > 0) ||
    row.verdict !== null ||
    row.state !== 'open' ||
    row.tags.length > 0
  );
}

/** Whether the point is told by several sources and left out by one that covers its occasion. */
function isLeftOut(row: MatrixRow): boolean {
  return row.claims.size > 1 && row.leftOut.size > 0;
}

/** The rows in the wanted order. Equal rows keep theirs. */
export function sortRows(rows: readonly MatrixRow[], sort: MatrixSort): MatrixRow[] {
  const sorted = [...rows];
  if (typeof sort === 'object') {
    const place = (row: MatrixRow): number => row.claims.get(sort.source)?.[0]?.start ?? Infinity;
    // Infinity minus itself is no number: rows without the source keep their order at the end.
    return sorted.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  }
  if (sort === 'date') return sorted.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  sorted.sort((a, b) => contest(a) - contest(b) || b.tellers.independent - a.tellers.independent);
  return sort === 'open'
    ? sorted.sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'))
    : sorted;
}

/** Rank of the most serious finding, 0 first. */
function contest({ findings }: MatrixRow): number {
  const first = findings[0];
  return first === undefined ? FINDING_KINDS.length : rankOf(first.kind);
}

/** How many rows each choice of the rail would show. */
export function countRows(rows: readonly MatrixRow[]): {
  readonly kinds: ReadonlyMap<FindingKind | 'left-out', number>;
  readonly states: ReadonlyMap<WorkflowState, number>;
  readonly verdicts: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
} {
  const kinds = new Map<FindingKind | 'left-out', number>();
  const states = new Map<WorkflowState, number>();
  const verdicts = new Map<string, number>();
  const tags = new Map<string, number>();
  const add = <K>(counts: Map<K, number>, key: K): Map<K, number> =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of rows) {
    for (const kind of new Set(row.findings.map((finding) => finding.kind))) add(kinds, kind);
    if (isLeftOut(row)) add(kinds, 'left-out');
    add(states, row.state);
    add(verdicts, row.verdict?.label ?? 'none');
    for (const tag of row.tags) add(tags, tag);
  }
  return { kinds, states, verdicts, tags };
}

/** One source's wording of a point, as its cell shows it. */
export interface MatrixCell {
  readonly claim: Claim;
  readonly text: string;
  /** Words that differ, within `text`. */
  readonly marks: readonly KindMark[];
  /**
   * How it stands to the wording the row is read against, or to another where that is graver and leaves that wording
   * out of it; null for that wording itself.
   */
  readonly kind: MarkKind | null;
  /** Whether it is only likely to say the same, by elimination. */
  readonly likely: boolean;
  /** Further claims of the source in the same point. */
  readonly more: number;
  /** Names of the sources that have this very text; they are folded into this cell. */
  readonly sharedWith: readonly string[];
  /** The source whose cell holds this text; null when this cell does. */
  readonly foldedInto: string | null;
}

/**
 * The cells of a row, by source. Read against the base where it has the point, else against the first source of
 * `order` that has it. Marked are the words that the row's findings name.
 */
export function cellsOf(
  row: MatrixRow,
  order: readonly string[],
  base: string | null,
  alignments: ReadonlyMap<string, readonly Alignment[]>,
  textOf: (passage: Passage) => string,
): Map<string, MatrixCell> {
  const sources = order.filter((id) => row.claims.has(id));
  const reference = base !== null && row.claims.has(base) ? base : sources[0];
  const cells = new Map<string, MatrixCell>();
  const copies = copiesOf(row, sources, alignments);
  for (const source of sources) {
    const claims = row.claims.get(source)!;
    const tie =
      source === reference
        ? null
        : besideReference(claims, row, reference, strongestTie(claims, row, reference, source, alignments));
    const claim = tie?.claim ?? claims[0]!;
    const first = copies.find((group) => group.includes(source));
    cells.set(source, {
      claim,
      ...wordingOf(row, claim, textOf),
      kind: tie?.kind ?? null,
      likely: tie?.likely ?? false,
      more: claims.length - 1,
      sharedWith: first !== undefined && first[0] === source ? first.slice(1) : [],
      foldedInto: first !== undefined && first[0] !== source ? first[0]! : null,
    });
  }
  return cells;
}

type CellTie = { readonly claim: Claim; readonly kind: MarkKind; readonly likely: boolean };

/**
 * The tie, unless a graver finding is between the source and others than the reference: where two sources contradict
 * each other, neither cell says only that it agrees with a third.
 */
function besideReference(
  claims: readonly Claim[],
  row: MatrixRow,
  reference: string | undefined,
  tie: CellTie | null,
): CellTie | null {
  for (const { kind, passages } of row.findings) {
    if (tie === null || rankOf(kind) >= rankOf(tie.kind)) break;
    if (passages.some(({ source }) => source === reference)) continue;
    const claim = claims.find((each) =>
      passages.some((passage) => passage.source === each.source && overlaps(passage, each)),
    );
    if (claim !== undefined) return { claim, kind, likely: false };
  }
  return tie;
}

/** The words of a claim that the row's findings name as what differs, counted within the claim; in order. */
export function differingWords(row: Pick<MatrixRow, 'findings'>, claim: Claim): KindMark[] {
  const length = claim.end - claim.start;
  return layered(
    row.findings
      .filter(
        ({ kind }) =>
          kind !== 'same-claim' && kind !== 'same-matter' && kind !== 'shared-text' && kind !== 'only-in-one',
      )
      .flatMap(({ kind, passages }) =>
        passages
          .filter((passage) => passage.source === claim.source && overlaps(passage, claim))
          .map(({ start, end }) => ({
            start: Math.max(0, start - claim.start),
            end: Math.min(length, end - claim.start),
            kind,
          })),
      )
      // A passage over the whole claim says that it differs, not which words do.
      .filter(({ start, end }) => end - start < length),
  );
}

/** What a source says in another point that belongs to this one, as a cell shows it, the gravest first; null where it does not. */
export function elsewhereOf(
  row: Pick<MatrixRow, 'elsewhere' | 'findings'>,
  source: string,
  textOf: (passage: Passage) => string,
): (Pick<MatrixCell, 'text' | 'marks'> & { readonly kind: FindingKind }) | null {
  const found = row.elsewhere.find(({ claim }) => claim.source === source);
  if (found === undefined) return null;
  const { claim, kind } = found;
  return { kind, ...wordingOf(row, claim, textOf) };
}

/**
 * The words outside a claim by which its source leaves it open, where a finding names them: "Police suspect that". Without
 * them nobody sees why the certainty differs.
 */
export function reserveOf({ findings }: Pick<MatrixRow, 'findings'>, claim: Claim): Span | null {
  const { attribution, source } = claim;
  if (attribution === null || overlaps(attribution, claim)) return null;
  const isNamed = findings.some(
    ({ kind, passages }) =>
      kind === 'certainty-differs' &&
      passages.some((passage) => passage.source === source && contains(attribution, passage)),
  );
  return isNamed ? attribution : null;
}

/** What may stand between a claim and the words that leave it open for the two to be shown as the text has them. */
const JOINS = /^[\s,，]{1,3}$/u;

/** The words of a claim as a cell shows them, and which of them differ. */
export function wordingOf(
  row: Pick<MatrixRow, 'findings'>,
  claim: Claim,
  textOf: (passage: Passage) => string,
): Pick<MatrixCell, 'text' | 'marks'> {
  const words = subjectBefore(claim, textOf) + textOf(claim);
  const reserve = reserveOf(row, claim);
  const isBefore = reserve !== null && reserve.start < claim.start;
  const between = (start: number, end: number): string => {
    const text = textOf({ source: claim.source, start, end });
    return JOINS.test(text) ? text : ' … ';
  };
  const before = isBefore
    ? textOf({ source: claim.source, ...reserve }) + between(reserve.end, claim.start)
    : '';
  const after =
    reserve === null || isBefore
      ? ''
      : between(claim.end, reserve.start) + textOf({ source: claim.source, ...reserve });
  const own = before.length + words.length - (claim.end - claim.start);
  const marks = differingWords(row, claim).map((mark) => ({
    ...mark,
    start: mark.start + own,
    end: mark.end + own,
  }));
  const text = before + words + after;
  if (reserve === null) return { text, marks };
  const length = reserve.end - reserve.start;
  const start = isBefore ? 0 : text.length - length;
  const doubt: KindMark = { start, end: start + length, kind: 'certainty-differs' };
  return { text, marks: isBefore ? [doubt, ...marks] : [...marks, doubt] };
}

/** `cellsOf` that remembers: rows scroll in and out of sight many times while nothing they show changes. */
export function rememberedCells(
  order: readonly string[],
  base: string | null,
  alignments: ReadonlyMap<string, readonly Alignment[]>,
  textOf: (passage: Passage) => string,
): (row: MatrixRow) => ReadonlyMap<string, MatrixCell> {
  const made = new WeakMap<MatrixRow, ReadonlyMap<string, MatrixCell>>();
  return (row) => {
    const known = made.get(row) ?? cellsOf(row, order, base, alignments, textOf);
    made.set(row, known);
    return known;
  };
}

/** The source's strongest tie to the reference or, where there is none, to any other source of the row. */
function strongestTie(
  claims: readonly Claim[],
  row: MatrixRow,
  reference: string | undefined,
  source: string,
  alignments: ReadonlyMap<string, readonly Alignment[]>,
): CellTie | null {
  const members = new Map([...row.claims.values()].flat().map((claim) => [claim.id, claim]));
  const occasions = new Set((row.claims.get(reference ?? '') ?? []).map(({ occasion }) => occasion));
  let best: { claim: Claim; kind: MarkKind; likely: boolean; rank: number } | null = null;
  for (const claim of claims) {
    for (const alignment of alignments.get(claim.id) ?? []) {
      const { a, b, relation } = alignment;
      const partner = members.get(a === claim.id ? b : a);
      if (partner === undefined || partner.source === source) continue;
      // A third source on another occasion says nothing of how this one stands to the reference, on the same.
      if (
        relation === 'other-occasion' &&
        partner.source !== reference &&
        claim.occasion !== null &&
        occasions.has(claim.occasion)
      )
        continue;
      // A tie to the reference comes before any other.
      const rank = rankOf(relation) + (partner.source === reference ? 0 : FINDING_KINDS.length + 1);
      if (best === null || rank < best.rank)
        best = { claim, kind: relation, likely: isByElimination(alignment), rank };
    }
  }
  return best;
}

/** Sources of the row that nothing but the same text ties, each group in the order given; none where a person said no. */
function copiesOf(
  row: MatrixRow,
  sources: readonly string[],
  alignments: ReadonlyMap<string, readonly Alignment[]>,
): string[][] {
  if (row.dismissed.some(({ kind }) => kind === 'shared-text')) return [];
  return groupsOfOneText(
    sources.flatMap((source) => row.claims.get(source)!),
    (claim) =>
      (alignments.get(claim) ?? [])
        .filter(({ relation }) => relation === 'shared-text')
        .map(({ a, b }) => (a === claim ? b : a)),
  );
}

/** What a point is called: the base's wording or, where it has none, the first source's, shortened to `most` characters. */
export function titleOf(
  { claims }: Pick<MatrixRow, 'claims'>,
  base: string | null,
  textOf: (passage: Passage) => string,
  most?: number,
): string {
  const first = (base === null ? undefined : claims.get(base)?.[0]) ?? [...claims.values()][0]?.[0];
  return first === undefined ? '' : pointTitle(subjectBefore(first, textOf) + textOf(first), most);
}
