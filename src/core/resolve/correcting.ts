// Lays a person's corrections over a comparison: who said a thing, when and where, and which claims stand together.
// What they touch is told anew; the rest stays as the machine told it.
import type { Anchor } from '../model/anchor.ts';
import type { Case } from '../model/case.ts';
import {
  FINDING_KINDS,
  type Alignment,
  type Claim,
  type Comparison,
  type Occasion,
  type Point,
} from '../model/comparison.ts';
import type { ClaimCorrection, Correction } from '../model/correction.ts';
import { append } from '../model/lists.ts';
import type { Reason } from '../model/said.ts';
import { sourceNames, type Source } from '../model/source.ts';
import { contains } from '../model/span.ts';
import { judge, judgeAgain } from '../stages/8-differences.ts';
import { sharingSources } from '../stages/8-differences/only-in-one.ts';
import { commonOccasion } from '../stages/9-points.ts';
import { collectFindings } from '../stages/10-findings.ts';
import { aloneInLanguage } from '../text/reading/language.ts';
import { asCorrected } from './corrected-claims.ts';
import { pairOf, standingPair, surroundingsOf, toldOf } from './judged-again.ts';
import { majority, Places } from './places.ts';

/** What corrections are laid over: the sources, and what the person corrected, in the order in which it was said. */
export type CorrectedCase = Pick<Case, 'corrections'> & {
  readonly sources: readonly Pick<Source, 'id' | 'title' | 'outlet' | 'date' | 'text'>[];
};

/** Lays corrections over a comparison, one after the other. */
export class Correcting {
  /** Sources that are silent, by id of the point. */
  readonly absent = new Map<string, Set<string>>();
  /** By id of the point. */
  readonly shaped = new Map<string, Correction[]>();
  /** By id of the claim. */
  readonly corrected = new Map<string, Correction[]>();
  readonly #subject: CorrectedCase;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #comparison: Comparison;
  readonly #claims: Map<string, Claim>;
  readonly #occasions: Occasion[];
  readonly #members: Map<string, string[]>;
  readonly #pointOf = new Map<string, string>();
  /** By key of the pair of claims. */
  readonly #alignments = new Map<string, Alignment>();
  /** Pairs to be told apart anew, by key, with the reason a person gave; null when only a claim was corrected. */
  readonly #asserted = new Map<
    string,
    { readonly a: string; readonly b: string; readonly why: Reason | null }
  >();
  readonly #touched = new Set<string>();
  #places: Places;

  constructor(subject: CorrectedCase, comparison: Comparison, texts: ReadonlyMap<string, string>) {
    this.#subject = subject;
    this.#texts = texts;
    this.#comparison = comparison;
    this.#claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
    this.#occasions = [...comparison.occasions];
    this.#members = new Map(comparison.points.map(({ id, claims }) => [id, [...claims]]));
    for (const { id, claims } of comparison.points) for (const claim of claims) this.#pointOf.set(claim, id);
    for (const alignment of comparison.alignments) {
      this.#alignments.set(pairKey(alignment.a, alignment.b), alignment);
    }
    this.#places = new Places(comparison.claims, texts);
  }

  /** Applies one correction; false when its passages have no place any more. */
  apply(correction: Correction): boolean {
    switch (correction.kind) {
      case 'tie':
        return this.#tie(correction);
      case 'untie':
        return this.#untie(correction);
      case 'move':
        return this.#move(correction);
      case 'split':
        return this.#split(correction);
      case 'merge':
        return this.#merge(correction);
      case 'absent': {
        const point = this.#pointOfAll(correction.passages);
        if (point === null || !this.#texts.has(correction.source)) return false;
        const silent = this.absent.get(point) ?? new Set();
        this.absent.set(point, silent.add(correction.source));
        append(this.shaped, point, correction);
        return true;
      }
      case 'speaker':
      case 'occasion':
      case 'date':
        return this.#correctClaim(correction);
    }
  }

  /** The comparison as corrected. Points nobody touched keep their findings just as the machine told them. */
  result(): Comparison {
    const order = new Map(this.#subject.sources.map(({ id }, at) => [id, at]));
    const claims = [...this.#claims.values()].sort(
      (a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) || a.start - b.start || a.end - b.end,
    );
    const at = new Map(claims.map(({ id }, place) => [id, place]));
    const points = [...this.#members]
      .filter(([, members]) => members.length > 0)
      .map(([id, members]): Point => {
        const sorted = [...members].sort((a, b) => at.get(a)! - at.get(b)!);
        return {
          id,
          claims: sorted,
          occasion: commonOccasion(sorted.map((each) => this.#claims.get(each)!)),
        };
      })
      .sort((a, b) => at.get(a.claims[0]!)! - at.get(b.claims[0]!)!);
    this.#judgeAsserted();
    const alignments = [...this.#alignments.values()];
    const names = sourceNames(this.#subject.sources);
    const changed = points.filter(({ id }) => this.#touched.has(id));
    const inChanged = new Set(changed.flatMap((point) => point.claims));
    const fresh = collectFindings(
      claims,
      changed,
      alignments.filter(({ a }) => inChanged.has(a)),
      names,
      {
        sharing: sharingSources(claims, alignments, aloneInLanguage(this.#subject.sources)),
        near: this.#notAlone(),
        occasions: new Map(this.#occasions.map((each) => [each.id, each])),
      },
    );
    const kept = this.#comparison.findings.filter(({ point }) => !this.#touched.has(point));
    const rank = new Map(FINDING_KINDS.map((kind, place) => [kind, place]));
    const findings = [...kept, ...fresh].sort((a, b) => rank.get(a.kind)! - rank.get(b.kind)!);
    return { ...this.#comparison, claims, occasions: this.#occasions, alignments, points, findings };
  }

  /** Claims that the machine found in one source and did not call alone: another source may tell them after all. */
  #notAlone(): Set<string> {
    const { claims, points, findings } = this.#comparison;
    const called = new Set(findings.flatMap(({ kind, point }) => (kind === 'only-in-one' ? [point] : [])));
    const sources = new Map(claims.map(({ id, source }) => [id, source]));
    const ofOne = points.filter(
      (point) => new Set(point.claims.map((id) => sources.get(id))).size === 1 && !called.has(point.id),
    );
    return new Set(ofOne.flatMap((point) => point.claims));
  }

  #tie(correction: Extract<Correction, { kind: 'tie' }>): boolean {
    const target = this.#findOrMake(correction.with, `${correction.id}-with`);
    const claim = this.#findOrMake(correction.passage, correction.id);
    if (claim === null || target === null || claim.id === target.id) return false;
    this.#putInto(claim.id, this.#pointOf.get(target.id)!);
    append(this.shaped, this.#pointOf.get(target.id)!, correction);
    this.#assert(claim, target, ['tied', correction.by]);
    return true;
  }

  #untie(correction: Extract<Correction, { kind: 'untie' }>): boolean {
    const claim = this.#places.find(correction.passage);
    const other = this.#places.find(correction.from);
    if (claim === null || other === null) return false;
    const point = this.#pointOf.get(claim.id)!;
    this.#cut(claim.id, other.id);
    if (this.#pointOf.get(other.id) === point) {
      for (const member of this.#members.get(point) ?? []) this.#cut(claim.id, member);
      this.#putInto(claim.id, `p-${correction.id}`);
    }
    append(this.shaped, point, correction);
    if (this.#pointOf.get(claim.id) !== point) append(this.shaped, this.#pointOf.get(claim.id)!, correction);
    this.#touched.add(point);
    return true;
  }

  #move(correction: Extract<Correction, { kind: 'move' }>): boolean {
    const claim = this.#places.find(correction.passage);
    const target = this.#pointOfAll(correction.to);
    if (claim === null || target === null) return false;
    const from = this.#pointOf.get(claim.id)!;
    if (from !== target) {
      for (const member of this.#members.get(from) ?? []) this.#cut(claim.id, member);
      const partners = this.#members.get(target) ?? [];
      this.#assertAll([claim.id], partners, ['moved', correction.by]);
      this.#putInto(claim.id, target);
    }
    append(this.shaped, target, correction);
    return true;
  }

  #split(correction: Extract<Correction, { kind: 'split' }>): boolean {
    const found = correction.passages.flatMap((passage) => this.#places.find(passage)?.id ?? []);
    const leaving = new Set(found);
    const point = this.#pointOfAll(correction.passages);
    if (point === null) return false;
    const staying = (this.#members.get(point) ?? []).filter((id) => !leaving.has(id));
    for (const id of leaving) {
      if (this.#pointOf.get(id) !== point) continue;
      for (const member of staying) this.#cut(id, member);
      // With nobody left behind there is nothing to part from.
      if (staying.length > 0) this.#putInto(id, `p-${correction.id}`);
    }
    append(this.shaped, point, correction);
    if (staying.length > 0) append(this.shaped, `p-${correction.id}`, correction);
    return true;
  }

  #merge(correction: Extract<Correction, { kind: 'merge' }>): boolean {
    const target = this.#pointOfAll(correction.with);
    const point = this.#pointOfAll(correction.passages);
    if (point === null || target === null) return false;
    if (point !== target) {
      const joining = [...(this.#members.get(point) ?? [])];
      this.#assertAll(joining, this.#members.get(target) ?? [], ['merged', correction.by]);
      for (const id of joining) this.#putInto(id, target);
      for (const source of this.absent.get(point) ?? []) {
        this.absent.set(target, (this.absent.get(target) ?? new Set()).add(source));
      }
      for (const each of this.shaped.get(point) ?? []) append(this.shaped, target, each);
    }
    append(this.shaped, target, correction);
    return true;
  }

  #correctClaim(correction: ClaimCorrection): boolean {
    const claim = this.#places.find(correction.passage);
    if (claim === null) return false;
    const before = this.#claims.get(claim.id)!;
    const after = asCorrected(before, correction, this.#occasions);
    this.#claims.set(claim.id, after);
    append(this.corrected, claim.id, correction);
    const point = this.#pointOf.get(claim.id)!;
    append(this.shaped, point, correction);
    // What the comparison was told already stands in it.
    if (after.speaker === before.speaker && after.occasion === before.occasion) return true;
    this.#touched.add(point);
    for (const { a, b, relation } of this.#alignments.values()) {
      if (relation === 'related' || (a !== claim.id && b !== claim.id)) continue;
      this.#touched.add(this.#pointOf.get(a)!).add(this.#pointOf.get(b)!);
      const key = pairKey(a, b);
      if (!this.#asserted.has(key)) this.#asserted.set(key, { a, b, why: null });
    }
    return true;
  }

  /** The claim at the passage; where the machine sees none, the passage becomes one. */
  #findOrMake(passage: Anchor, id: string): Claim | null {
    const found = this.#places.find(passage);
    if (found !== null) return found;
    if (!this.#places.stands(passage)) return null;
    const sentence = this.#comparison.sentences.find(
      (each) => each.source === passage.source && contains(each, passage),
    );
    const made: Claim = {
      id: `c-${id}`,
      source: passage.source,
      start: passage.start,
      end: passage.end,
      sentence: sentence?.id ?? '',
      kind: sentence?.kind === 'headline' ? 'headline' : 'body',
      speech: 'none',
      speaker: null,
      speakerHere: null,
      relay: null,
      attribution: null,
      addressee: null,
      occasion: null,
      polarity: 'positive',
      modality: 'stated',
      hedges: [],
      checkWorthiness: { score: 0, reasons: [] },
    };
    this.#claims.set(made.id, made);
    this.#places = new Places([...this.#claims.values()], this.#texts);
    this.#putInto(made.id, `p-${made.id}`);
    return made;
  }

  #pointOfAll(passages: readonly Anchor[]): string | null {
    return majority(passages, (passage) => {
      const claim = this.#places.find(passage);
      return claim === null ? null : this.#pointOf.get(claim.id)!;
    });
  }

  /** Puts the claim into the point `target`, which may be a new one, and takes it out of the one that it stood in. */
  #putInto(claim: string, target: string): void {
    const from = this.#pointOf.get(claim);
    if (from === target) return;
    if (from !== undefined) {
      this.#members.set(
        from,
        (this.#members.get(from) ?? []).filter((id) => id !== claim),
      );
      this.#touched.add(from);
    }
    append(this.#members, target, claim);
    this.#pointOf.set(claim, target);
    this.#touched.add(target);
  }

  /** Takes a tie away. What the two are at odds about may have been told with either of their points. */
  #cut(a: string, b: string): void {
    if (this.#alignments.has(pairKey(a, b)))
      this.#touched.add(this.#pointOf.get(a)!).add(this.#pointOf.get(b)!);
    this.#alignments.delete(pairKey(a, b));
    this.#asserted.delete(pairKey(a, b));
  }

  #assert(a: Claim, b: Claim, why: Reason): void {
    if (a.source !== b.source) this.#asserted.set(pairKey(a.id, b.id), { a: a.id, b: b.id, why });
  }

  /** Asserts one pair for each two sources: enough to tell their differences, and few in large points. */
  #assertAll(claims: readonly string[], others: readonly string[], why: Reason): void {
    const seen = new Set<string>();
    for (const a of claims.map((id) => this.#claims.get(id)!)) {
      for (const b of others.map((id) => this.#claims.get(id)!)) {
        const key = `${a.source} ${b.source}`;
        if (seen.has(key) || this.#alignments.has(pairKey(a.id, b.id))) continue;
        seen.add(key);
        this.#assert(a, b, why);
      }
    }
  }

  /**
   * Tells the differences of the pairs that a person asserts, and again of those whose claims a person corrected. That what is
   * asserted is on one matter is the person's word.
   */
  #judgeAsserted(): void {
    if (this.#asserted.size === 0) return;
    const claims = [...this.#asserted.values()].flatMap(({ a, b }) => [
      this.#claims.get(a)!,
      this.#claims.get(b)!,
    ]);
    const texts = new Map(this.#subject.sources.map(({ id, text }) => [id, text]));
    const told = toldOf(this.#subject, [...this.#claims.values()], this.#comparison.quantities);
    const around = surroundingsOf(claims, this.#subject, this.#comparison, this.#occasions, told);
    for (const [key, { a, b, why }] of this.#asserted) {
      const [one, other] = [this.#claims.get(a)!, this.#claims.get(b)!];
      if (why === null) {
        const before = this.#alignments.get(key)!;
        this.#alignments.set(key, judgeAgain(standingPair(one, other, before, texts), before, around));
        continue;
      }
      const pair = { ...pairOf(one, other, 1, texts), containment: 1, overlap: 1, shared: [] };
      const judged = judge(pair, around);
      this.#alignments.set(key, { ...judged, reasons: [why, ...judged.reasons] });
    }
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
