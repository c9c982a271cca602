// Stage 7: which claims of different sources say the same thing or answer the same question. An inverted index finds
// the candidates; wording, speaker, occasion, figures, order and the company a pair keeps are the evidence, weighed
// by a logistic model fitted on our own labelled cases. A score is a probability, so one threshold fits every case.
import {
  EVERY_PAIR_LIMIT,
  isQuoted,
  type Claim,
  type PairScores,
  type Quantity,
  type ScoredPair,
} from '../model/comparison.ts';
import { listsBy } from '../model/lists.ts';
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
import { emptyBlock, PairBlocks, type Block } from './7-alignments/blocks.ts';
import { countedSources, isSmall, worthOfThird, type ClaimsOfSource } from './7-alignments/counting.ts';
import { likelierFirst, Scored, type NumberedPair } from './7-alignments/scored.ts';
import { APART, numbersOfOccasions, standing, TOGETHER } from './7-alignments/standing.ts';
import { ThirdClaims } from './7-alignments/third-claims.ts';

/**
 * So many of the earlier claims a claim of a large case is held against, whatever their sources. A statement that many
 * sources tell hangs together by these ties; not every two of its wordings need one. On the labelled cases taken together
 * as one, 12 find 175 of the 176 pairs that 16 find; on made-up reports every claim keeps a right tie even with 6.
 */
export const LIKELIEST = 12;

/** So many partners of a passage are sought in every other source: the right one is among the first five of 19 in 20. */
const IN_EACH = 5;

const THIRD_AGREES = COMPANY.indexOf('third source agrees');

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
  return [...evidenceOf(claims, texts, quantities).score(claims).pairs].sort(likelierFirst);
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
  const sources = [...listsBy(claims, ({ source }) => source)].map(([source, own]) => ({
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
  readonly #blocks = new PairBlocks(this.#sourceOf);
  readonly #thirds = new ThirdClaims(this.#blocks, this.#sourceOf);

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
      this.#thirds.addClaim();
    }
    const candidates = this.#counting.everyPair
      ? claims.map(() => Array.from({ length: from }, (_, at) => at))
      : this.#collection.likeliest(from, to, LIKELIEST);
    this.#blocks.add(this.#compare(from, to, candidates));
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
      this.#blocks.addRow(start, wordings.length);
    }
    const ranks = ranksOf(block, this.#sourceOf, (of, claim, base) => {
      this.#thirds.note(of, claim, base);
    });
    const orders = parallels(block, ranks, this.#sourceOf, this.#ends.length);
    const baseOf = (a: number, b: number): number => this.#blocks.baseIn(block, a, b);
    for (let pair = 0; pair < count; pair += 1)
      this.#describe(block, pair, wordings[pair]!, ranks, orders, baseOf);
    this.#thirds.supportWithin(block, from, to);
    this.#thirds.supportBy(block, ranks.leads);
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
    return this.#blocks.all.flatMap(({ a, b, values, readout, support }) =>
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
   * is given of those from `least` on, in the order of their places.
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
    for (const { final, readout, containment, overlap } of this.#blocks.all) {
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
    const { containment, overlap } = this.#blocks.of(later);
    const pair = place - this.#blocks.firstPlaceOf(later);
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
    const [a, b] = [new Int32Array(this.#blocks.pairs), new Int32Array(this.#blocks.pairs)];
    const [first, stands] = [new Float64Array(this.#blocks.pairs), new Uint8Array(this.#blocks.pairs)];
    let place = 0;
    for (const block of this.#blocks.all) {
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
      .filter((other) => !this.#blocks.has(Math.min(claim, other), Math.max(claim, other)));
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
    for (const { claim: best, base } of this.#thirds.bestOf(claim)) bases[best] = base;
    const noOrder = new Float64Array(this.#ends.length);
    const occasions = numbersOfOccasions(claims);
    return others.map((other, pair) => {
      const wording = wordings[pair]!;
      this.#describe(block, pair, wording, ranks, noOrder, baseOf);
      const stand = standing(occasions[claim]!, occasions[other]!);
      let odds = block.first[pair]!;
      if (stand === TOGETHER) odds += firstOddsTogether(block.readout[pair]!);
      if (stand === APART) odds += firstOddsWithoutRank(block.values[pair * FEATURE_COUNT + MUTUAL_RANK]!);
      const support = this.#worthOfThird * this.#thirds.support(other, this.#sourceOf[claim]!, bases);
      const score = probability(odds + firstOddsOfSupport(support));
      const [earlier, later] = other < claim ? [other, claim] : [claim, other];
      const { containment, overlap } = wording;
      return new Scored(claims, -1, earlier, later, score, false, containment, overlap, this.#collection);
    });
  }
}

export interface EvidenceOptions {
  /** Up to this many claims every pair is scored; tests set it lower. */
  readonly limit?: number;
  /** Told before each source how much of the comparing is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

function passagesOf({ text, claims }: ClaimsOfSource): string[] {
  return claims.map(({ start, end }) => text.slice(start, end));
}

/** Each source is compared with all before it: half-way through, a quarter is done. */
function shareCompared(taken: number, all: number): number {
  return (taken / all) ** 2;
}

/**
 * Wording alone as one figure from 0 to 1; ranks partners before the other evidence is known. Rounded, so that two that
 * are equal stay so whichever source their weights were added up from.
 */
function baseScore({ lexical, letters, clause }: Resemblance): number {
  return Math.fround(1 - Math.exp(-(lexical / 12 + letters * 1.5 + clause / 12)));
}
