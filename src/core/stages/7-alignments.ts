// Stage 7: which claims of different sources say the same thing or answer the same question. An inverted index finds
// the candidates; wording, speaker, occasion, figures, order and the company a pair keeps are the evidence, weighed
// by a logistic model fitted on our own labelled cases. A score is a probability, so one threshold fits every case.
import {
  EVERY_PAIR_LIMIT,
  type Claim,
  type PairScores,
  type Quantity,
  type ScoredPair,
} from '../model/comparison.ts';
import {
  companyOdds,
  FEATURE_COUNT,
  firstOdds,
  firstOddsOfSupport,
  firstOddsTogether,
  firstOddsWithoutRank,
  MUTUAL_RANK,
  NO_RANK,
  ownOdds,
  ownOddsTogether,
  probability,
  READOUT,
  SAME_OCCASION,
  SUPPORT,
} from '../text/claims/alignment-features.ts';
import { bestOfBoth, COMPANY, companyOf } from '../text/claims/company.ts';
import { compareFacts, factsOf, type Facts } from '../text/claims/facts.ts';
import { parallels, rankAmong, ranksOf, type Ranks } from '../text/claims/ranks.ts';
import { Collection, type Resemblance } from '../text/claims/resemblance.ts';
import { NameTable } from '../text/same-name.ts';

/**
 * So many of the earlier claims a claim of a large case is held against, whatever their sources. A statement that many
 * sources tell hangs together by these ties; not every two of its wordings need one. On the labelled cases taken together
 * as one, 12 find 175 of the 176 pairs that 16 find; on made-up reports every claim keeps a right tie even with 6.
 */
export const LIKELIEST = 12;

/** So many partners of a passage are sought in every other source: the right one is among the first five of 19 in 20. */
const IN_EACH = 5;

const THIRD_AGREES = COMPANY.indexOf('third source agrees');

/** Up to so many sources the labelled cases have, on which the weights are fitted. */
const ORDINARY_SOURCES = 5;
/** How quickly the word of a third source loses weight, measured as above: at 50 sources it has half of it. */
const CHANCE_AGREEMENT = 0.5;

/** What it is worth that a third source agrees: the more sources there are, the likelier one does so by chance. */
function worthOfThird(sources: number): number {
  return 1 / (1 + CHANCE_AGREEMENT * Math.log(Math.max(1, sources / ORDINARY_SOURCES)));
}

/** A pair before it is weighed: the features in the order of their weights, each about 0 to 1. */
export interface PairFeatures {
  readonly a: number;
  readonly b: number;
  /** Of two occasions that are known: a statement may be made again on each, so other partners are no rivals. */
  readonly apart: boolean;
  /** For the first chance, in the order of FEATURES. */
  readonly values: readonly number[];
}

/**
 * Scores pairs of claims of different sources, sorted by falling score; ties keep the order of the claims.
 * @param claims Those of one source stand together, in the order of the text.
 * @param quantities Quantities within each claim's passage, by claim id.
 */
export function scorePairs(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): readonly ScoredPair[] {
  return evidenceOf(claims, texts, quantities).score(claims).pairs;
}

/** The evidence for every candidate pair, before it is weighed. */
export function pairFeatures(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): PairFeatures[] {
  return evidenceOf(claims, texts, quantities).features(claims);
}

function evidenceOf(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): PairEvidence {
  const bySource = new Map<string, Claim[]>();
  for (const claim of claims) {
    const own = bySource.get(claim.source);
    if (own === undefined) bySource.set(claim.source, [claim]);
    else own.push(claim);
  }
  const sources = [...bySource].map(([source, own]) => ({
    text: texts.get(source)!,
    claims: own,
    quantities,
  }));
  return new PairEvidence(sources);
}

/** Least scores that pairs have for other reasons than those of this stage. */
export interface Floor {
  /** For each claim what it takes part in, a bit for each kind. */
  readonly tells: Uint8Array;
  readonly leastScore: (pair: Pick<ScoredPair, 'a' | 'b' | 'score' | 'containment' | 'overlap'>) => number;
}

/** A source as this stage sees it. */
export interface ClaimsOfSource {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** Quantities within each claim's passage, by claim id. */
  readonly quantities: ReadonlyMap<string, readonly Quantity[]>;
}

/** A pair with its place among all and the numbers of its claims: a case that grows changes none of them. */
export interface NumberedPair extends ScoredPair {
  readonly place: number;
  readonly earlier: number;
  readonly later: number;
}

/** The candidate pairs between one source and all that came before it. */
interface Block {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly base: Float64Array;
  readonly containment: Float64Array;
  readonly overlap: Float64Array;
  /** What it says of each pair if both are of one occasion: nothing unless one person speaks. */
  readonly readout: Float64Array;
  /** The features of each pair, one pair after the other; 0 where they hang on the rest of the case. */
  readonly values: Float64Array;
  /** What the features that hang on the two sources alone add up to, weighed for the first chance and for the score. */
  readonly first: Float64Array;
  readonly final: Float64Array;
  /** The best third claim that both resemble, as far as it is known: a source that comes later may have a better one. */
  readonly support: Float64Array;
}

function emptyBlock(pairs: number): Block {
  return {
    a: new Int32Array(pairs),
    b: new Int32Array(pairs),
    base: new Float64Array(pairs),
    containment: new Float64Array(pairs),
    overlap: new Float64Array(pairs),
    readout: new Float64Array(pairs),
    values: new Float64Array(pairs * FEATURE_COUNT),
    first: new Float64Array(pairs),
    final: new Float64Array(pairs),
    support: new Float64Array(pairs),
  };
}

/** A candidate of a claim in another source. */
interface Candidate {
  readonly claim: number;
  readonly base: number;
}

/**
 * What speaks for the pairs of claims of a case. It grows by a source: that one is compared with those that are there,
 * and between those nothing is compared again. How rare words and speakers are, is counted once, in the sources that
 * it is made with.
 */
export class PairEvidence {
  readonly #limit: number;
  readonly #counting: { readonly sources: number; readonly everyPair: boolean };
  readonly #worthOfThird: number;
  readonly #collection: Collection;
  readonly #claims: Claim[] = [];
  /** Where the claims of each source end. */
  readonly #ends: number[] = [];
  /** The number of each claim's source. */
  readonly #sourceOf: number[] = [];
  readonly #facts: Facts[] = [];
  readonly #names = new NameTable();
  readonly #speakers: number[] = [];
  /** By number of the name: how much it says that two claims have this speaker. */
  readonly #telling = new Map<number, number>();
  readonly #spoken: ReadonlyMap<number, number>;
  readonly #counted: number;
  readonly #blocks: Block[] = [];
  /** The place of each block's first pair among all. */
  readonly #firstPlaces: number[] = [];
  #pairs = 0;
  /** For each claim where its pairs with earlier claims begin in the block of its source, and where they end. */
  readonly #rows: { readonly from: number; readonly to: number }[] = [];
  /** For each claim its best candidate in each other source that has one, the highest base score first. */
  readonly #best: Candidate[][] = [];

  constructor(
    sources: readonly ClaimsOfSource[],
    { limit = EVERY_PAIR_LIMIT, onProgress = () => undefined }: EvidenceOptions = {},
  ) {
    this.#limit = limit;
    const counted = countedSources(sources, limit);
    const claims = sources.slice(0, counted).flatMap((source) => source.claims);
    this.#counting = { sources: counted, everyPair: isSmall(sources, limit) };
    this.#worthOfThird = worthOfThird(counted);
    this.#collection = new Collection(sources.slice(0, counted).flatMap(passagesOf));
    this.#counted = claims.length;
    const spoken = new Map<number, number>();
    for (const { speaker } of claims) {
      const number = this.#names.number(speaker);
      if (number >= 0) spoken.set(number, (spoken.get(number) ?? 0) + 1);
    }
    this.#spoken = spoken;
    sources.forEach((source, at) => {
      onProgress(shareCompared(at, sources.length));
      if (at < counted) this.#take(source);
      else this.#add(source);
    });
  }

  /**
   * Takes more sources in, behind those that are there. False when the case has grown so much that rarity has to be
   * counted anew: then nothing is taken in, and the evidence has to be made from all sources.
   */
  grow(all: readonly ClaimsOfSource[], onProgress: (done: number) => void = () => undefined): boolean {
    const { sources, everyPair } = this.#counting;
    if (countedSources(all, this.#limit) !== sources || isSmall(all, this.#limit) !== everyPair) return false;
    const start = this.#ends.length;
    for (let at = start; at < all.length; at += 1) {
      onProgress((at - start) / (all.length - start));
      this.#add(all[at]!);
    }
    return true;
  }

  #add(source: ClaimsOfSource): void {
    this.#collection.add(passagesOf(source));
    this.#take(source);
  }

  #take({ text, claims, quantities }: ClaimsOfSource): void {
    const from = this.#claims.length;
    const to = from + claims.length;
    const source = this.#ends.length;
    this.#facts.push(...factsOf(text, claims, quantities));
    for (const claim of claims) {
      this.#claims.push(claim);
      this.#sourceOf.push(source);
      this.#speakers.push(this.#names.number(claim.speaker));
      this.#best.push([]);
    }
    const candidates = this.#counting.everyPair
      ? claims.map(() => Array.from({ length: from }, (_, at) => at))
      : this.#collection.likeliest(from, to, LIKELIEST);
    this.#firstPlaces.push(this.#pairs);
    const block = this.#compare(from, to, candidates);
    this.#blocks.push(block);
    this.#pairs += block.a.length;
    this.#ends.push(to);
    this.#collection.index(from, to);
  }

  #compare(from: number, to: number, candidates: readonly (readonly number[])[]): Block {
    const count = candidates.reduce((sum, each) => sum + each.length, 0);
    const block = emptyBlock(count);
    const wordings: Resemblance[] = [];
    for (let b = from; b < to; b += 1) {
      const start = wordings.length;
      for (const a of candidates[b - from]!) {
        const pair = wordings.length;
        const wording = this.#collection.compare(a, b);
        wordings.push(wording);
        block.a[pair] = a;
        block.b[pair] = b;
        block.base[pair] = baseScore(wording);
        block.containment[pair] = wording.containment;
        block.overlap[pair] = wording.overlap;
      }
      this.#rows.push({ from: start, to: wordings.length });
    }
    const ranks = ranksOf(block, this.#sourceOf, (of, claim, base) => {
      this.#note(of, claim, base);
    });
    const orders = parallels(block, ranks, this.#sourceOf, this.#ends.length);
    const baseOf = (a: number, b: number): number => this.#baseIn(block, a, b);
    for (let pair = 0; pair < count; pair += 1)
      this.#describe(block, pair, wordings[pair]!, ranks, orders, baseOf);
    this.#supportWithin(block, from, to);
    this.#supportBy(block, ranks.leads);
    return block;
  }

  /**
   * Sets the features of a pair that hang on its two sources alone.
   * @param baseOf base score of two claims of these sources, 0 where they are no pair
   */
  #describe(
    block: Block,
    pair: number,
    wording: Resemblance,
    { forward, backward }: Pick<Ranks, 'forward' | 'backward'>,
    orders: Float64Array,
    baseOf: (a: number, b: number) => number,
  ): void {
    const a = block.a[pair]!;
    const b = block.b[pair]!;
    const [left, right] = [this.#claims[a]!, this.#claims[b]!];
    const [speaker, other] = [this.#speakers[a]!, this.#speakers[b]!];
    const sameSpeaker = speaker >= 0 && this.#names.same(speaker, other);
    const facts = compareFacts(this.#facts[a]!, this.#facts[b]!);
    const order = orders[this.#sourceOf[a]!]!;
    const mutual = block.base[pair] === 0 ? 0 : (1 / forward[pair]! + 1 / backward[pair]!) / 2;
    const from = pair * FEATURE_COUNT;
    block.values.set(
      [
        Math.log1p(wording.lexical) / 4,
        wording.letters,
        Math.log1p(wording.clause) / 3,
        wording.containment,
        wording.overlap,
        sameSpeaker ? this.#tells(speaker) : 0,
        Number(speaker >= 0 && other >= 0 && !sameSpeaker),
        0,
        order === 0 ? 0 : order * (1 - Math.abs(this.#placeOf(a) - this.#placeOf(b))),
        facts.sameFigure,
        facts.otherFigure,
        facts.sameDate,
        facts.sameMeasure,
        Math.min(1, wording.names / 3),
        Number(isQuoted(left) && isQuoted(right)),
        mutual,
        0,
        Math.max(this.#neighbour(baseOf, a, b, -1), this.#neighbour(baseOf, a, b, 1)),
        0,
        facts.opposed,
        facts.rareKind,
      ],
      from,
    );
    block.readout[pair] = sameSpeaker ? mutual : 0;
    block.first[pair] = firstOdds(block.values, from);
    block.final[pair] = ownOdds(block.values, from);
  }

  #note(of: number, claim: number, base: number): void {
    if (base === 0) return;
    const list = this.#best[of]!;
    let at = list.length;
    while (at > 0 && list[at - 1]!.base < base) at -= 1;
    list.splice(at, 0, { claim, base });
  }

  /** How much the claims beside those of a pair resemble each other: reports run in parallel for a while. */
  #neighbour(baseOf: (a: number, b: number) => number, a: number, b: number, step: number): number {
    const [x, y] = [a + step, b + step];
    const inside = this.#sourceOf[x] === this.#sourceOf[a] && this.#sourceOf[y] === this.#sourceOf[b];
    return inside ? baseOf(x, y) : 0;
  }

  /** Where a claim stands in its source, from 0 (first) to 1 (last): reports tell a matter in a similar order. */
  #placeOf(claim: number): number {
    const source = this.#sourceOf[claim]!;
    const start = source === 0 ? 0 : this.#ends[source - 1]!;
    // The source that is being taken in ends where the claims end.
    const end = this.#ends[source] ?? this.#claims.length;
    return (claim - start) / Math.max(1, end - start - 1);
  }

  /** Base score of a pair of a block, 0 where it is none of its pairs. */
  #baseIn(block: Block, earlier: number, later: number): number {
    const pair = this.#placeIn(block, earlier, later);
    return pair < 0 ? 0 : block.base[pair]!;
  }

  /** Place of a pair in the block of its later claim, -1 where it is none of its pairs. */
  #placeIn({ a }: Block, earlier: number, later: number): number {
    const { from, to } = this.#rows[later]!;
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (a[middle]! < earlier) low = middle + 1;
      else high = middle;
    }
    return low < to && a[low] === earlier ? low : -1;
  }

  /**
   * How much it says that two claims have this speaker, from 0 to 1: nothing where everything in the case is said by
   * one person, much where few claims are.
   */
  #tells(speaker: number): number {
    let known = this.#telling.get(speaker);
    if (known === undefined) {
      let claims = 0;
      for (const [other, count] of this.#spoken) if (this.#names.same(speaker, other)) claims += count;
      known = 1 - Math.sqrt(claims / this.#counted);
      this.#telling.set(speaker, known);
    }
    return known;
  }

  /** With how many earlier ones a claim is held at most. */
  get candidates(): number {
    return this.#counting.everyPair ? Infinity : LIKELIEST;
  }

  /** The features of every pair; the claims are those that were taken in, now with their occasions. */
  features(claims: readonly Claim[]): PairFeatures[] {
    const occasions = numbersOfOccasions(claims);
    return this.#blocks.flatMap(({ a, b, values, readout, support }) =>
      Array.from(a, (claim, pair) => {
        const own = [...values.subarray(pair * FEATURE_COUNT, (pair + 1) * FEATURE_COUNT)];
        const stand = standing(occasions[claim]!, occasions[b[pair]!]!);
        own[SAME_OCCASION] = Number(stand === TOGETHER);
        own[READOUT] = stand === TOGETHER ? readout[pair]! : 0;
        own[SUPPORT] = this.#worthOfThird * support[pair]!;
        if (stand === APART) own[MUTUAL_RANK] = NO_RANK;
        return { a: claim, b: b[pair]!, apart: stand === APART, values: own };
      }),
    );
  }

  /**
   * Every pair with its score; the claims are those taken in, now with their occasions. What later stages ask of a pair
   * is given of those from `least` on, sorted by falling score.
   * @param floor the least score that a pair has for other reasons than these, and for each claim what it takes part in for
   *   them, a bit for each: without a bit in common a pair has none
   */
  score(
    claims: readonly Claim[],
    least = 0,
    floor: Floor | null = null,
  ): { readonly all: PairScores; readonly pairs: readonly NumberedPair[] } {
    const chances = this.#chances(claims);
    const { a, b, stands } = chances;
    const apart = stands.map((stand) => Number(stand === APART));
    const company = companyOf({ a, b, chance: chances.first, groupOf: this.#sourceOf, apart });
    for (let at = THIRD_AGREES; at < company.length; at += COMPANY.length) company[at]! *= this.#worthOfThird;
    const score = new Float64Array(a.length);
    const high: number[] = [];
    let place = 0;
    for (const { final, readout, containment, overlap } of this.#blocks) {
      for (let pair = 0; pair < final.length; pair += 1, place += 1) {
        let odds = final[pair]! + companyOdds(company, place * COMPANY.length);
        if (stands[place] === TOGETHER) odds += ownOddsTogether(readout[pair]!);
        score[place] = probability(odds);
        if (floor !== null && (floor.tells[a[place]!]! & floor.tells[b[place]!]!) !== 0) {
          const pairOfBoth = {
            a: claims[a[place]!]!,
            b: claims[b[place]!]!,
            score: score[place]!,
            containment: containment[pair]!,
            overlap: overlap[pair]!,
          };
          score[place] = Math.max(score[place]!, floor.leastScore(pairOfBoth));
        }
        if (score[place]! >= least) high.push(place);
      }
    }
    high.sort((x, y) => score[y]! - score[x]! || a[x]! - a[y]! || x - y);
    // Where a claim is held against few others, nobody knows what else there is; what was said on another occasion is no
    // rival.
    const rivals = score.map((each, at) => (apart[at] === 1 ? 0 : each));
    const best = this.#counting.everyPair
      ? bestOfBoth({ a, b, chance: rivals, groupOf: this.#sourceOf })
      : null;
    const pairs = high.map((at) => this.#scored(claims, at, a[at]!, b[at]!, score[at]!, best?.[at] === 1));
    return { all: { a, b, score }, pairs };
  }

  #scored(
    claims: readonly Claim[],
    place: number,
    earlier: number,
    later: number,
    score: number,
    best: boolean,
  ): Scored {
    const source = this.#sourceOf[later]!;
    const { containment, overlap } = this.#blocks[source]!;
    const pair = place - this.#firstPlaces[source]!;
    const [shorter, longer] = [containment[pair]!, overlap[pair]!];
    return new Scored(claims, place, earlier, later, score, best, shorter, longer, this.#collection);
  }

  /** The first chance of every pair. */
  #chances(claims: readonly Claim[]): {
    readonly a: Int32Array;
    readonly b: Int32Array;
    readonly first: Float64Array;
    /** How the occasions of the two claims stand to each other. */
    readonly stands: Uint8Array;
  } {
    const occasions = numbersOfOccasions(claims);
    const [a, b] = [new Int32Array(this.#pairs), new Int32Array(this.#pairs)];
    const [first, stands] = [new Float64Array(this.#pairs), new Uint8Array(this.#pairs)];
    let place = 0;
    for (const block of this.#blocks) {
      a.set(block.a, place);
      b.set(block.b, place);
      for (let pair = 0; pair < block.a.length; pair += 1, place += 1) {
        const stand = standing(occasions[block.a[pair]!]!, occasions[block.b[pair]!]!);
        stands[place] = stand;
        let odds = block.first[pair]! + firstOddsOfSupport(this.#worthOfThird * block.support[pair]!);
        if (stand === TOGETHER) odds += firstOddsTogether(block.readout[pair]!);
        if (stand === APART) odds += firstOddsWithoutRank(block.values[pair * FEATURE_COUNT + MUTUAL_RANK]!);
        first[place] = probability(odds);
      }
    }
    return { a, b, first, stands };
  }

  /**
   * The likeliest partners of one claim in every other source that `score` has no pair of: in a large case a claim is
   * held against few others. Each has its first chance for a score: the company of a pair is only known where all pairs
   * are.
   */
  partners(claims: readonly Claim[], claim: number): ScoredPair[] {
    if (this.#counting.everyPair) return [];
    const others = this.#collection
      .likeliestOfEach(claim, this.#ends, IN_EACH)
      .filter((other) => !this.#isPair(Math.min(claim, other), Math.max(claim, other)));
    const block = emptyBlock(others.length);
    const baseOf = (a: number, b: number): number => baseScore(this.#collection.compare(a, b));
    const wordings = others.map((other, pair) => {
      const wording = this.#collection.compare(other, claim);
      block.a[pair] = other;
      block.b[pair] = claim;
      block.base[pair] = baseScore(wording);
      return wording;
    });
    const ranks = {
      forward: new Int32Array(others.length).fill(1),
      backward: new Int32Array(others.length).fill(1),
    };
    for (let first = 0; first < others.length;) {
      let end = first;
      while (end < others.length && this.#sourceOf[others[end]!] === this.#sourceOf[others[first]!]) end += 1;
      const rivals = Array.from({ length: end - first }, (_, at) => first + at);
      rankAmong(rivals, block.base, ranks.backward);
      first = end;
    }
    const bases = new Float64Array(claims.length);
    others.forEach((other, pair) => (bases[other] = block.base[pair]!));
    for (const { claim: best, base } of this.#best[claim]!) bases[best] = base;
    const noOrder = new Float64Array(this.#ends.length);
    const occasions = numbersOfOccasions(claims);
    return others.map((other, pair) => {
      const wording = wordings[pair]!;
      this.#describe(block, pair, wording, ranks, noOrder, baseOf);
      const stand = standing(occasions[claim]!, occasions[other]!);
      let odds = block.first[pair]!;
      if (stand === TOGETHER) odds += firstOddsTogether(block.readout[pair]!);
      if (stand === APART) odds += firstOddsWithoutRank(block.values[pair * FEATURE_COUNT + MUTUAL_RANK]!);
      const support = this.#worthOfThird * this.#support(other, this.#sourceOf[claim]!, bases);
      const score = probability(odds + firstOddsOfSupport(support));
      const [earlier, later] = other < claim ? [other, claim] : [claim, other];
      const { containment, overlap } = wording;
      return new Scored(claims, -1, earlier, later, score, false, containment, overlap, this.#collection);
    });
  }

  #isPair(earlier: number, later: number): boolean {
    return this.#placeIn(this.#blocks[this.#sourceOf[later]!]!, earlier, later) >= 0;
  }

  /** Finds what supports the pairs of a source that comes in: third claims of the sources before it. */
  #supportWithin({ a, base, support }: Block, from: number, to: number): void {
    // Base scores of one claim with all others.
    const bases = new Float64Array(from);
    for (let b = from; b < to; b += 1) {
      const row = this.#rows[b]!;
      for (let pair = row.from; pair < row.to; pair += 1) bases[a[pair]!] = base[pair]!;
      for (let pair = row.from; pair < row.to; pair += 1)
        support[pair] = this.#support(a[pair]!, this.#sourceOf[b]!, bases);
      for (let pair = row.from; pair < row.to; pair += 1) bases[a[pair]!] = 0;
    }
  }

  /** Lets the claims of a source that comes in support the pairs of earlier ones. */
  #supportBy(block: Block, leads: readonly number[]): void {
    const { a, b, base } = block;
    for (const lead of leads) {
      const claim = a[lead]!;
      const row = this.#rows[b[lead]!]!;
      for (let other = row.to - 1; other >= row.from && a[other]! > claim; other -= 1) {
        const there = this.#blocks[this.#sourceOf[a[other]!]!]!;
        const pair = this.#placeIn(there, claim, a[other]!);
        if (pair >= 0)
          there.support[pair] = Math.max(there.support[pair]!, Math.min(base[lead]!, base[other]!));
      }
    }
  }

  /**
   * The best third claim, of a third source, that both claims of a pair resemble: the weaker of its two ties.
   * @param other number of the other claim's source
   * @param bases base scores of the other claim with all claims
   */
  #support(claim: number, other: number, bases: Float64Array): number {
    let best = 0;
    for (const third of this.#best[claim]!) {
      if (third.base <= best) break;
      if (this.#sourceOf[third.claim] !== other)
        best = Math.max(best, Math.min(third.base, bases[third.claim]!));
    }
    return best;
  }
}

export interface EvidenceOptions {
  /** Up to this many claims every pair is scored; tests set it lower. */
  readonly limit?: number;
  /** Told before each source how much of the comparing is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Each source is compared with all before it: half-way through, a quarter is done. */
function shareCompared(taken: number, all: number): number {
  return (taken / all) ** 2;
}

function isSmall(sources: readonly ClaimsOfSource[], limit: number): boolean {
  return sources.reduce((sum, { claims }) => sum + claims.length, 0) <= limit;
}

/** By how much a case grows until rarity is counted anew. */
const STEP = 1.25;

/**
 * In how many of the first sources it is counted how rare words and speakers are: in all of a small case; in a larger
 * one in 1, 2, 3, 4, 5, 7, 9, 12, 15 …, a quarter more each time. So most sources that are added change nothing
 * between those that were there, and a case that grew source by source gives what it gives when analysed at once.
 */
function countedSources(sources: readonly ClaimsOfSource[], limit: number): number {
  if (isSmall(sources, limit)) return sources.length;
  let counted = 1;
  for (let next = 1; next <= sources.length; next = Math.ceil(next * STEP)) counted = next;
  return counted;
}

/** How two occasions stand to each other, by their numbers: one, two that are known, or nobody knows. */
const [UNKNOWN, TOGETHER, APART] = [0, 1, 2];

function standing(occasion: number, other: number): number {
  if (occasion < 0 || other < 0) return UNKNOWN;
  return occasion === other ? TOGETHER : APART;
}

/** The occasion of each claim as a number, -1 where it has none. */
function numbersOfOccasions(claims: readonly Claim[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(claims, ({ occasion }) => {
    if (occasion === null) return -1;
    let number = numbers.get(occasion);
    if (number === undefined) numbers.set(occasion, (number = numbers.size));
    return number;
  });
}

/** More words in common than this explain no more. */
const MOST_SHARED = 6;

/** A pair as the later stages see it. What few of them ask for is found when they do. */
class Scored implements NumberedPair {
  readonly a: Claim;
  readonly b: Claim;
  readonly score: number;
  readonly best: boolean;
  readonly containment: number;
  readonly overlap: number;
  readonly place: number;
  readonly earlier: number;
  readonly later: number;
  readonly #collection: Collection;

  constructor(
    claims: readonly Claim[],
    place: number,
    earlier: number,
    later: number,
    score: number,
    best: boolean,
    containment: number,
    overlap: number,
    collection: Collection,
  ) {
    this.a = claims[earlier]!;
    this.b = claims[later]!;
    this.place = place;
    this.score = score;
    this.best = best;
    this.containment = containment;
    this.overlap = overlap;
    this.earlier = earlier;
    this.later = later;
    this.#collection = collection;
  }

  get shared(): string[] {
    return this.#collection.sharedWords(this.earlier, this.later, MOST_SHARED);
  }

  get equivalents(): [string, string][] {
    return this.#collection.equivalents(this.earlier, this.later);
  }
}

function passagesOf({ text, claims }: ClaimsOfSource): string[] {
  return claims.map(({ start, end }) => text.slice(start, end));
}

/**
 * Wording alone as one figure from 0 to 1; ranks partners before the other evidence is known. Rounded, so that two that
 * are equal stay so whichever source their weights were added up from.
 */
function baseScore({ lexical, letters, clause }: Resemblance): number {
  return Math.fround(1 - Math.exp(-(lexical / 12 + letters * 1.5 + clause / 12)));
}

function isQuoted({ speech }: Claim): boolean {
  return speech === 'direct' || speech === 'mixed';
}
