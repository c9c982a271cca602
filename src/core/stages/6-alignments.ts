// Stage 6: which claims of different sources say the same thing or answer the same question. An inverted index finds
// the candidates; wording, speaker, occasion, figures, order and the company a pair keeps are the evidence, weighed
// by a logistic model fitted on our own labelled cases. A score is a probability, so one threshold fits every case.
import type { Claim, Quantity, ScoredPair } from '../model/comparison.ts';
import { FEATURE_WEIGHTS, INTERCEPT } from '../text/alignment-weights.ts';
import { consistentFigures, figuresIn, sameKind, sameMeasure, type Figure } from '../text/figures.ts';
import { daysCovered, disjointDates } from '../text/iso-dates.ts';
import { opposedPoles, readPoles, type Stand } from '../text/oppositions.ts';
import { Collection, type Resemblance } from '../text/resemblance.ts';
import { sameName } from '../text/same-name.ts';

/**
 * Up to this many claims every pair of different sources is scored, so that even a rewording that shares no word
 * finds its place; beyond it, where pairs grow with the square, each claim's likeliest in every other source.
 */
const EVERY_PAIR_LIMIT = 400;
/** The right partner is among the first five in 19 of 20 cases; three keep most of them at 50 sources. */
const LIKELIEST = 3;

/** A pair before it is weighed: the features in the order of their weights, each about 0 to 1. */
export interface PairFeatures {
  readonly a: number;
  readonly b: number;
  readonly values: readonly number[];
  readonly wording: Resemblance;
}

/** Names of the features, in order; the script that fits the weights prints and stores them by name. */
export const FEATURES = [
  'lexical',
  'letters',
  'clause',
  'containment',
  'overlap',
  'same speaker',
  'different speakers',
  'same occasion',
  'order',
  'same figure',
  'other figure of a kind',
  'same date',
  'same measure',
  'names',
  'both quoted',
  'mutual rank',
  'support',
  'neighbours',
  'readout',
  'opposite poles',
  'rare kind of figure',
] as const;

/**
 * Scores pairs of claims of different sources, sorted by falling score; ties keep the order of the claims.
 * @param quantities Quantities within each claim's passage, by claim id.
 */
export function scorePairs(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): ScoredPair[] {
  const collection = new Collection(
    claims.map(({ source, start, end }) => texts.get(source)!.slice(start, end)),
  );
  return pairFeatures(claims, texts, collection, quantities)
    .map(({ a, b, values, wording }) => ({ a, b, score: probability(values), wording }))
    .sort((x, y) => y.score - x.score)
    .map(({ a, b, score, wording }) => ({
      a: claims[a]!,
      b: claims[b]!,
      score,
      containment: wording.containment,
      overlap: wording.overlap,
      // Wanted for the few pairs that are shown or looked into, so found when they are read.
      get shared() {
        return collection.sharedWords(a, b);
      },
      get equivalents() {
        return collection.equivalents(a, b);
      },
    }));
}

function probability(values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => total + value * FEATURE_WEIGHTS[at]!, INTERCEPT);
  return 1 / (1 + Math.exp(-sum));
}

/** The evidence for every candidate pair, before it is weighed. */
export function pairFeatures(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  collection: Collection,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): PairFeatures[] {
  const everyPair = claims.length <= EVERY_PAIR_LIMIT;
  const drafts: { a: number; b: number; wording: Resemblance; base: number }[] = [];
  claims.forEach((claim, a) => {
    const others = everyPair
      ? Array.from({ length: claims.length - a - 1 }, (_, offset) => a + 1 + offset)
      : collection.likeliest(a, (claim) => claims[claim]!.source, LIKELIEST);
    for (const b of others) {
      if (claims[b]!.source === claim.source) continue;
      const wording = collection.compare(a, b);
      drafts.push({ a, b, wording, base: baseScore(wording) });
    }
  });
  const measured = claims.map((claim): Measured => {
    const own = quantities.get(claim.id) ?? [];
    const text = texts.get(claim.source)!;
    return {
      figures: figuresIn(text, claim, own),
      dates: own.filter(isPrecise),
      poles: readPoles(text.slice(claim.start, claim.end)),
    };
  });
  const rareKind = rareKinds(claims, measured);
  const company = new Company(claims, drafts);
  const places = placesIn(claims);
  const speakers = tellingSpeakers(claims);
  return drafts.map(({ a, b, wording, base }) => {
    const [left, right] = [claims[a]!, claims[b]!];
    const sameSpeaker = left.speaker !== null && sameName(left.speaker, right.speaker);
    const sameOccasion = left.occasion !== null && left.occasion === right.occasion;
    const figures = compareFigures(measured[a]!, measured[b]!);
    return {
      a,
      b,
      wording,
      values: [
        Math.log1p(wording.lexical) / 4,
        wording.letters,
        Math.log1p(wording.clause) / 3,
        wording.containment,
        wording.overlap,
        Number(sameSpeaker) * speakers(left.speaker),
        Number(left.speaker !== null && right.speaker !== null && !sameSpeaker),
        Number(sameOccasion),
        company.parallel(a, b) * (1 - Math.abs(places[a]! - places[b]!)),
        figures.sameFigure,
        figures.otherFigure,
        figures.sameDate,
        figures.sameMeasure,
        Math.min(1, wording.names / 3),
        Number(isQuoted(left) && isQuoted(right)),
        company.mutualRank(a, b, base),
        company.support(a, b),
        company.neighbours(a, b),
        Number(sameSpeaker && sameOccasion) * company.mutualRank(a, b, base),
        Number(opposedPoles(measured[a]!.poles, measured[b]!.poles, false) !== null),
        rareKind(a, b),
      ],
    };
  });
}

/** Wording alone as one figure from 0 to 1; ranks partners before the other evidence is known. */
function baseScore({ lexical, letters, clause }: Resemblance): number {
  return 1 - Math.exp(-(lexical / 12 + letters * 1.5 + clause / 12));
}

function isQuoted({ speech }: Claim): boolean {
  return speech === 'direct' || speech === 'mixed';
}

/** Where each claim stands in its source, from 0 (first) to 1 (last): reports tell a matter in a similar order. */
function placesIn(claims: readonly Claim[]): number[] {
  const counts = new Map<string, number>();
  for (const { source } of claims) counts.set(source, (counts.get(source) ?? 0) + 1);
  const seen = new Map<string, number>();
  return claims.map(({ source }) => {
    const at = seen.get(source) ?? 0;
    seen.set(source, at + 1);
    return at / Math.max(1, counts.get(source)! - 1);
  });
}

/**
 * How much it says that two claims have this speaker, from 0 to 1: nothing where everything in the case is said by
 * one person, much where few claims are.
 */
function tellingSpeakers(claims: readonly Claim[]): (speaker: string | null) => number {
  const shares = new Map<string, number>();
  return (speaker) => {
    if (speaker === null) return 0;
    let share = shares.get(speaker);
    if (share === undefined) {
      share = claims.filter((claim) => sameName(claim.speaker, speaker)).length / claims.length;
      shares.set(speaker, share);
    }
    return 1 - Math.sqrt(share);
  };
}

interface Measured {
  readonly figures: readonly Figure[];
  readonly dates: readonly Quantity[];
  readonly poles: readonly Stand[];
}

interface ComparedFigures {
  readonly sameFigure: number;
  readonly otherFigure: number;
  readonly sameMeasure: number;
  readonly sameDate: number;
}

function compareFigures(a: Measured, b: Measured): ComparedFigures {
  let sameFigure = 0;
  let otherFigure = 0;
  let measure = 0;
  for (const x of a.figures) {
    for (const y of b.figures) {
      if (!sameKind(x, y)) continue;
      if (consistentFigures(x.quantity, y.quantity))
        sameFigure = Math.max(sameFigure, tellingFigure(x.quantity));
      else otherFigure = 1;
      if (sameMeasure(x, y)) measure = 1;
    }
  }
  const sameDate = a.dates.some((x) => b.dates.some((y) => !disjointDates(String(x.value), String(y.value))));
  return {
    sameFigure,
    otherFigure: sameFigure > 0 ? 0 : otherFigure,
    sameMeasure: measure,
    sameDate: Number(sameDate),
  };
}

/**
 * How much it says that two claims have a figure of one kind, from 0 to 1: much where few claims of their sources
 * have one ("142 km/h" is the answer to "124 km/h"), little where many do. Counts need a named unit in common.
 */
function rareKinds(
  claims: readonly Claim[],
  measured: readonly Measured[],
): (a: number, b: number) => number {
  const kindsOf = measured.map(({ figures, dates }) => {
    const kinds = figures.flatMap(({ quantity: { kind, unit }, counted }) =>
      kind === 'money' || kind === 'duration'
        ? [`${kind} ${unit ?? ''}`]
        : [...counted.keys()].map((key) => `${kind} ${key}`),
    );
    return new Set([...kinds, ...(dates.length > 0 ? ['date'] : [])]);
  });
  const counts = new Map<string, number>();
  kindsOf.forEach((kinds, at) => {
    for (const kind of kinds) {
      const key = `${claims[at]!.source} ${kind}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return (a, b) => {
    let rarest = 0;
    for (const kind of kindsOf[a]!) {
      if (!kindsOf[b]!.has(kind)) continue;
      const many = counts.get(`${claims[a]!.source} ${kind}`)! * counts.get(`${claims[b]!.source} ${kind}`)!;
      rarest = Math.max(rarest, 1 / many);
    }
    return rarest;
  };
}

/** Small round numbers ("two", "ten") are shared by chance; long ones never are. */
function tellingFigure({ value }: Quantity): number {
  if (typeof value !== 'number') return 0.5;
  return Math.abs(value) > 20 || !Number.isInteger(value) ? 1 : 0.4;
}

/** A month is the widest date whose sharing says something. */
function isPrecise({ kind, value }: Quantity): boolean {
  const days = daysCovered(String(value));
  return (kind === 'date' || kind === 'daterange') && days > 0 && days <= 31;
}

/** Base score from which a pair of mutual best candidates shows how two sources run. */
const ANCHOR = 0.5;
const IMAGINED_PAIRS = 3;

/** The company that pairs keep: how they rank among their rivals, and what stands around them. */
class Company {
  readonly #claims: readonly Claim[];
  readonly #base = new Map<number, number>();
  /** For each claim, the base scores of its candidates in each other source, falling. */
  readonly #ranked: readonly Map<string, number[]>[];
  /** For each claim, its best candidate in each other source. */
  readonly #best: readonly Map<string, { claim: number; base: number }>[];
  readonly #parallel = new Map<string, number>();

  constructor(claims: readonly Claim[], drafts: readonly { a: number; b: number; base: number }[]) {
    this.#claims = claims;
    this.#ranked = claims.map(() => new Map());
    this.#best = claims.map(() => new Map());
    for (const { a, b, base } of drafts) {
      this.#base.set(a * claims.length + b, base);
      this.#note(a, b, base);
      this.#note(b, a, base);
    }
    for (const lists of this.#ranked) for (const list of lists.values()) list.sort((x, y) => y - x);
  }

  #note(from: number, to: number, base: number): void {
    const { source } = this.#claims[to]!;
    const lists = this.#ranked[from]!;
    const list = lists.get(source);
    if (list === undefined) lists.set(source, [base]);
    else list.push(base);
    const best = this.#best[from]!;
    if (base > (best.get(source)?.base ?? 0)) best.set(source, { claim: to, base });
  }

  /** 1 where each is the other's best candidate, falling with the rank of either. */
  mutualRank(a: number, b: number, base: number): number {
    if (base === 0) return 0;
    const forward = this.#ranked[a]!.get(this.#claims[b]!.source)!.indexOf(base) + 1;
    const backward = this.#ranked[b]!.get(this.#claims[a]!.source)!.indexOf(base) + 1;
    return (1 / forward + 1 / backward) / 2;
  }

  /**
   * Whether the two sources tell things in the same order, from 0 (no sign of it) to 1: Kendall's tau over the pairs
   * that are each other's best.
   */
  parallel(a: number, b: number): number {
    const [one, other] = [this.#claims[a]!.source, this.#claims[b]!.source];
    const key = `${one} ${other}`;
    let tau = this.#parallel.get(key);
    if (tau === undefined) this.#parallel.set(key, (tau = this.#tau(one, other)));
    return tau;
  }

  #tau(one: string, other: string): number {
    const anchors: (readonly [number, number])[] = [];
    this.#best.forEach((best, claim) => {
      const there = best.get(other);
      if (this.#claims[claim]!.source !== one || there === undefined || there.base < ANCHOR) return;
      if (this.#best[there.claim]!.get(one)?.claim === claim) anchors.push([claim, there.claim]);
    });
    let agreeing = 0;
    let pairs = 0;
    anchors.forEach(([x, y], at) => {
      for (const [u, v] of anchors.slice(at + 1)) {
        pairs += 1;
        agreeing += Math.sign((x - u) * (y - v));
      }
    });
    // Two or three pairs in order may be chance: as many again are imagined without any.
    return Math.max(0, agreeing / (pairs + IMAGINED_PAIRS));
  }

  /** The best third claim, of a third source, that both resemble: the weaker of its two ties. */
  support(a: number, b: number): number {
    let best = 0;
    const { source: other } = this.#claims[b]!;
    for (const [source, { claim, base }] of this.#best[a]!) {
      if (source !== other && base > best) best = Math.max(best, Math.min(base, this.#of(claim, b)));
    }
    return best;
  }

  /** How much the claims before, or those after, resemble each other: reports run in parallel for a while. */
  neighbours(a: number, b: number): number {
    return Math.max(this.#step(a, b, -1), this.#step(a, b, 1));
  }

  #step(a: number, b: number, step: number): number {
    const [left, right] = [this.#claims[a + step], this.#claims[b + step]];
    if (left?.source !== this.#claims[a]!.source || right?.source !== this.#claims[b]!.source) return 0;
    return this.#of(a + step, b + step);
  }

  #of(a: number, b: number): number {
    return this.#base.get(a < b ? a * this.#claims.length + b : b * this.#claims.length + a) ?? 0;
  }
}
