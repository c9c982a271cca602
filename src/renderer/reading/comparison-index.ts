// A comparison, indexed for reading: which claims a source has, what ties two sources, which findings touch a
// claim, and what a selection shows. Pure; built once per comparison.
import type { Alignment, Claim, Comparison, Finding } from '../../core/model/comparison.ts';
import type { Explanation, Reason } from '../../core/model/said.ts';
import { contains, overlaps, samePassage, type Passage, type Span } from '../../core/model/span.ts';
import { append } from '../../core/model/lists.ts';
import { claimsElsewhere } from '../../core/elsewhere.ts';
import { claimAtPlace } from '../../core/model/places.ts';
import { rankOf, type MarkKind } from './kinds.ts';

/** A passage that is underlined in a pane: a claim that has a counterpart in view. */
export interface Mark extends Span {
  readonly claim: string;
  /** Kind of its strongest tie. */
  readonly kind: MarkKind;
}

/** An alignment between two sources, seen from left to right. */
export interface Tie {
  readonly left: Claim;
  readonly right: Claim;
  readonly kind: MarkKind;
}

/** What is selected, as the panes and the card show it. */
export interface Selected {
  readonly finding: Finding | null;
  readonly kind: MarkKind;
  /** Sources it touches, each once. */
  readonly sources: readonly string[];
  /** Whole statements, in the order of the sources; more than one of a source is possible. */
  readonly passages: readonly Passage[];
  /** Words within the statements that the machine names as what differs; empty when it names none. */
  readonly evidence: readonly Passage[];
  readonly explanations: readonly Explanation[];
  /** For how many more pairs of claims the finding holds. */
  readonly more: number;
  readonly reasons: readonly Reason[];
}

export class ComparisonIndex {
  readonly comparison: Comparison;
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #alignments = new Map<string, Alignment[]>();
  readonly #findings: ReadonlyMap<string, Finding>;
  readonly #findingsOfPoint = new Map<string, Finding[]>();
  /** Claims of other points that a finding names, by its id. */
  readonly #elsewhere: ReadonlyMap<string, readonly Claim[]>;
  /** Findings that name a claim and are told with another point, by its id. */
  readonly #findingsElsewhere = new Map<string, Finding[]>();
  readonly #pointsOfClaim = new Map<string, string[]>();
  readonly #claimsOfPoint = new Map<string, Claim[]>();
  /** By pair of sources. */
  readonly #ties = new Map<string, Alignment[]>();
  readonly #pointsOfSource = new Map<string, Set<string>>();
  readonly #tell: ((a: Claim, b: Claim) => Alignment) | null;
  /** Pairs of sources between which the points' missing ties were told. */
  readonly #told = new Set<string>();

  /** @param tell how two claims of a point stand to each other that were not compared; null where all were */
  constructor(comparison: Comparison, tell: ((a: Claim, b: Claim) => Alignment) | null = null) {
    this.comparison = comparison;
    this.#tell = tell;
    this.#claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
    this.#findings = new Map(comparison.findings.map((finding) => [finding.id, finding]));
    for (const alignment of comparison.alignments) {
      // What is only related stays out of the page: a reader looks for the same claim, told twice.
      if (alignment.relation === 'related') continue;
      this.#add(alignment);
    }
    for (const point of comparison.points) {
      for (const id of point.claims) {
        const claim = this.#claims.get(id);
        if (claim === undefined) continue;
        append(this.#claimsOfPoint, point.id, claim);
        append(this.#pointsOfClaim, id, point.id);
        const points = this.#pointsOfSource.get(claim.source) ?? new Set();
        this.#pointsOfSource.set(claim.source, points.add(point.id));
      }
    }
    this.#elsewhere = claimsElsewhere(comparison);
    for (const finding of comparison.findings) {
      append(this.#findingsOfPoint, finding.point, finding);
      for (const { id } of this.#elsewhere.get(finding.id) ?? [])
        append(this.#findingsElsewhere, id, finding);
    }
  }

  #add(alignment: Alignment): void {
    append(this.#alignments, alignment.a, alignment);
    append(this.#alignments, alignment.b, alignment);
    const [first, second] = [this.#claims.get(alignment.a), this.#claims.get(alignment.b)];
    if (first !== undefined && second !== undefined)
      append(this.#ties, pairKey(first.source, second.source), alignment);
  }

  /** The first claims of two sources in each point that holds both and in which no tie joins them. */
  #untold(one: string, other: string): [Claim, Claim][] {
    if (this.#tell === null || this.#told.has(pairKey(one, other))) return [];
    const joined = new Set(
      (this.#ties.get(pairKey(one, other)) ?? []).flatMap(({ a, b }) => [
        ...(this.#pointsOfClaim.get(a) ?? []),
        ...(this.#pointsOfClaim.get(b) ?? []),
      ]),
    );
    const there = this.#pointsOfSource.get(other);
    return [...(this.#pointsOfSource.get(one) ?? [])].flatMap((point): [Claim, Claim][] => {
      if (there?.has(point) !== true || joined.has(point)) return [];
      const claims = this.#claimsOfPoint.get(point)!;
      const first = (source: string): Claim => claims.find((claim) => claim.source === source)!;
      return [[first(one), first(other)]];
    });
  }

  #tellTies(one: string, other: string): void {
    const untold = this.#untold(one, other);
    this.#told.add(pairKey(one, other));
    for (const [a, b] of untold) {
      const told = this.#tell!(a, b);
      if (told.relation !== 'related') this.#add(told);
    }
  }

  /** Ties between two sources, for the ribbons of the gutter between them. */
  ties(left: string, right: string): Tie[] {
    this.#tellTies(left, right);
    return (this.#ties.get(pairKey(left, right)) ?? []).flatMap(({ a, b, relation }): Tie[] => {
      const [first, second] = [this.#claims.get(a), this.#claims.get(b)];
      if (first === undefined || second === undefined || relation === 'related') return [];
      return first.source === left
        ? [{ left: first, right: second, kind: relation }]
        : [{ left: second, right: first, kind: relation }];
    });
  }

  /** How many ties two sources have, those counted that are only told when the two are shown. */
  countTies(one: string, other: string): number {
    return (this.#ties.get(pairKey(one, other))?.length ?? 0) + this.#untold(one, other).length;
  }

  /** Passages to underline in `source` while the sources of `inView` stand beside it; in text order. */
  marks(source: string, inView: readonly string[]): Mark[] {
    const result: Mark[] = [];
    for (const other of inView) if (other !== source) this.#tellTies(source, other);
    for (const claim of this.comparison.claims) {
      if (claim.source !== source) continue;
      const kinds = (this.#alignments.get(claim.id) ?? [])
        .filter((alignment) => {
          const partner = this.#claims.get(alignment.a === claim.id ? alignment.b : alignment.a);
          return partner !== undefined && partner.source !== source && inView.includes(partner.source);
        })
        .map(({ relation }) => relation);
      if (kinds.length === 0) continue;
      const kind = kinds.reduce((one, other) => (rankOf(other) < rankOf(one) ? other : one));
      result.push({ start: claim.start, end: claim.end, claim: claim.id, kind });
    }
    return result.sort((one, other) => one.start - other.start || one.end - other.end);
  }

  /** Sources that have a claim aligned with this one, each once, the surest first. */
  partnersOf(claim: string): string[] {
    const partners = (this.#alignments.get(claim) ?? []).flatMap(
      ({ a, b }) => this.#claims.get(a === claim ? b : a)?.source ?? [],
    );
    return [...new Set(partners)];
  }

  /** Id of the smallest aligned claim of `source` around `offset`, else of one that a finding names; or null. */
  claimAt(source: string, offset: number): string | null {
    const point: Span = { start: offset, end: offset + 1 };
    let best: Claim | null = null;
    for (const claim of this.comparison.claims) {
      if (claim.source !== source || !contains(claim, point)) continue;
      if (!this.#alignments.has(claim.id) && this.#findingsOf(claim).length === 0) continue;
      if (best === null || claim.end - claim.start < best.end - best.start) best = claim;
    }
    return best?.id ?? null;
  }

  /** Whether the claims in the places of two passages stand on one point. */
  areTied(one: Passage, other: Passage): boolean {
    const [points, others] = [one, other].map((passage) => {
      const claim = claimAtPlace(this.comparison.claims, passage);
      return claim === null ? [] : (this.#pointsOfClaim.get(claim.id) ?? []);
    });
    return points!.some((point) => others!.includes(point));
  }

  /** What shows when a finding is selected; null when there is no such finding. */
  selectFinding(id: string): Selected | null {
    const finding = this.#findings.get(id);
    return finding === undefined ? null : this.#fromFinding(finding);
  }

  /** What shows when a claim is selected in the text: its strongest finding, or else just its alignments. */
  selectClaim(id: string): Selected | null {
    const claim = this.#claims.get(id);
    if (claim === undefined) return null;
    const findings = this.#findingsOf(claim);
    if (findings.length > 0) {
      return this.#fromFinding(
        findings.reduce((one, other) => (rankOf(other.kind) < rankOf(one.kind) ? other : one)),
      );
    }
    const alignments = this.#alignments.get(id) ?? [];
    if (alignments.length === 0) return null;
    const claims = alignments.flatMap(({ a, b }) => [a, b]).flatMap((each) => this.#claims.get(each) ?? []);
    const kind = alignments
      .map(({ relation }) => relation)
      .reduce((one, other) => (rankOf(other) < rankOf(one) ? other : one));
    return this.#describe(null, kind, [...new Set(claims)], []);
  }

  /**
   * What shows of two claims alone: how they are tied, in whatever points they stand; nothing but their words where nothing ties
   * them, though a point has both. Null for claims of another comparison.
   */
  selectPair(one: string, other: string): Selected | null {
    const tie = (this.#alignments.get(one) ?? []).find(({ a, b }) => a === other || b === other);
    const [first, second] = [this.#claims.get(one), this.#claims.get(other)];
    if (first === undefined || second === undefined) return null;
    if (tie === undefined) return this.#describe(null, 'related', [first, second], []);
    const evidence = tie.differences
      .flatMap(({ passages }) => passages)
      .filter((passage) => [first, second].some((claim) => isWithin(passage, claim)));
    return this.#describe(null, tie.relation, [first, second], evidence);
  }

  /** Findings that name the claim: those of one of its points with a passage that touches it, then those of others. */
  #findingsOf(claim: Claim): Finding[] {
    const own = (this.#pointsOfClaim.get(claim.id) ?? [])
      .flatMap((point) => this.#findingsOfPoint.get(point) ?? [])
      .filter((finding) => finding.passages.some((passage) => touches(passage, claim)));
    return [...own, ...(this.#findingsElsewhere.get(claim.id) ?? [])];
  }

  #fromFinding(finding: Finding): Selected {
    const claims = [
      ...(this.#claimsOfPoint.get(finding.point) ?? []),
      ...(this.#elsewhere.get(finding.id) ?? []),
    ];
    const statements: Passage[] = [];
    const evidence: Passage[] = [];
    for (const passage of finding.passages) {
      const around =
        claims.find((claim) => claim.source === passage.source && contains(claim, passage)) ??
        claims.find((claim) => touches(passage, claim)) ??
        withAttribution(claims, passage);
      const statement = around ?? passage;
      const known = statements.findIndex((each) => samePassage(each, statement) || isOfOne(each, statement));
      // Who says a claim may be named beside it: it is shown once, with these words.
      if (known < 0) statements.push(statement);
      else if (contains(statement, statements[known]!)) statements[known] = statement;
      if (passage.end - passage.start < statement.end - statement.start) evidence.push(passage);
    }
    return this.#describe(finding, finding.kind, statements, evidence);
  }

  #describe(
    finding: Finding | null,
    kind: MarkKind,
    passages: readonly Passage[],
    evidence: readonly Passage[],
  ): Selected {
    const ids = new Set(passages.flatMap((passage) => ('id' in passage ? [passage.id as string] : [])));
    const between = [...ids].flatMap((id) =>
      (this.#alignments.get(id) ?? []).filter(({ a, b }) => a === id && ids.has(b)),
    );
    const explanations = finding?.explanations ?? between.flatMap(explanationsOf);
    return {
      finding,
      kind,
      sources: [...new Set(passages.map(({ source }) => source))],
      passages,
      evidence,
      explanations: eachOnce(explanations),
      more: finding?.more ?? 0,
      reasons: eachOnce(between.flatMap(({ reasons }) => reasons)),
    };
  }
}

/** Key of an unordered pair of sources. */
function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function explanationsOf(alignment: Alignment): Explanation[] {
  return alignment.differences.map(({ explanation }) => explanation);
}

/** Each of some data once, by what it says. */
function eachOnce<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether the passage is some of the words of the claim, and not all of them. */
function isWithin(passage: Passage, claim: Claim): boolean {
  return (
    passage.source === claim.source &&
    contains(claim, passage) &&
    passage.end - passage.start < claim.end - claim.start
  );
}

function touches(passage: Passage, claim: Claim): boolean {
  return passage.source === claim.source && overlaps(passage, claim);
}

/** Whether both are one claim, with or without the words that say whose it is. */
function isOfOne(one: Passage, other: Passage): boolean {
  return 'id' in one && 'id' in other && one.id === other.id;
}

/** The claim whose attribution the passage is, with it: who says something is shown with what is said. */
function withAttribution(claims: readonly Claim[], passage: Passage): Claim | null {
  const claim = claims.find(
    ({ source, attribution }) =>
      source === passage.source && attribution?.start === passage.start && attribution.end === passage.end,
  );
  if (claim === undefined) return null;
  return {
    ...claim,
    start: Math.min(claim.start, passage.start),
    end: Math.max(claim.end, passage.end),
  };
}
