// Stage 7: which claims of different sources say the same thing or answer the same question. An inverted index finds
// the candidates; wording, speaker, occasion, figures, order and the company a pair keeps are the evidence, weighed
// by a logistic model fitted on our own labelled cases. A score is the fitted
// chance of a strong pair, so one threshold fits every case, with a floor under copies and answers to one question.
import {
  EVERY_PAIR_LIMIT,
  type Claim,
  type PairScores,
  type Quantity,
  type ScoredPair,
} from '../model/comparison.ts';
import { listsBy } from '../model/lists.ts';
import { bestOfBoth } from '../text/claims/likeness/company.ts';
import { Copies } from '../text/claims/likeness/copies.ts';
import { Likenesses, type Meaning } from '../text/claims/likeness/meanings.ts';
import { parallels, ranksOf } from '../text/claims/likeness/ranks.ts';
import { Collection, type Resemblance } from '../text/claims/likeness/resemblance.ts';
import { emptyBlock, PairBlocks, type Block } from './7-alignments/blocks.ts';
import { countedSources, isSmall, worthOfThird, type ClaimsOfSource } from './7-alignments/counting.ts';
import { baseScore, describe } from './7-alignments/describing.ts';
import { partnersOf } from './7-alignments/partners.ts';
import { likeliestFirst, Scored, type NumberedPair } from './7-alignments/scored.ts';
import { TakenClaims } from './7-alignments/taken-claims.ts';
import { ThirdClaims } from './7-alignments/third-claims.ts';
import { featuresOf, weigh, type Floor, type PairFeatures } from './7-alignments/weighing.ts';

/**
 * In a large case a claim is compared with at most so many earlier claims, the likeliest ones of all sources. That is enough to
 * hold the wordings of a statement together: not every two of them need a tie of their own. On the labelled cases taken as one
 * case, 12 find 175 of the 176 pairs that 16 find; on made-up reports every claim keeps a right tie even with 6.
 */
export const LIKELIEST = 12;

/**
 * Scores pairs of claims of different sources, sorted by falling score; ties keep the order of the claims.
 * @param claims Those of one source stand together, in the order of the text.
 * @param quantities Quantities within each claim's passage, by claim id.
 * @param meanings What claims mean, by claim id, as far as that is known.
 */
export function scorePairs(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
  meanings: ReadonlyMap<string, Meaning> = new Map(),
): readonly ScoredPair[] {
  return likeliestFirst(evidenceOf(claims, texts, quantities, meanings).score(claims).pairs);
}

/** The evidence for every candidate pair, before it is weighed. */
export function pairFeatures(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
  meanings: ReadonlyMap<string, Meaning> = new Map(),
): PairFeatures[] {
  return evidenceOf(claims, texts, quantities, meanings).features(claims);
}

function evidenceOf(
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
  meanings: ReadonlyMap<string, Meaning>,
): PairEvidence {
  const sources = [...listsBy(claims, ({ source }) => source)].map(([source, own]) => ({
    text: texts.get(source)!,
    claims: own,
    quantities,
    meanings,
  }));
  return new PairEvidence(sources);
}

/**
 * The evidence for all pairs of claims of a case. When a source is added, only its claims are compared with the earlier ones;
 * the pairs of earlier sources stay as they are. How rare words and speakers are is counted once, in the first sources.
 */
export class PairEvidence {
  readonly #limit: number;
  readonly #counting: { readonly sources: number; readonly everyPair: boolean };
  readonly #worthOfThird: number;
  readonly #collection: Collection;
  readonly #taken: TakenClaims;
  readonly #blocks: PairBlocks;
  readonly #thirds: ThirdClaims;
  /** Null in a large case: likeness is measured against all other claims, and there each claim is compared with few. */
  readonly #likenesses: Likenesses | null;
  /** Which claims have the same words. */
  readonly copies = new Copies();

  constructor(
    sources: readonly ClaimsOfSource[],
    { limit = EVERY_PAIR_LIMIT, onProgress = () => undefined }: EvidenceOptions = {},
  ) {
    this.#limit = limit;
    const counted = countedSources(sources, limit);
    this.#counting = { sources: counted, everyPair: isSmall(sources, limit) };
    this.#worthOfThird = worthOfThird(counted);
    this.#collection = new Collection(sources.slice(0, counted).flatMap(passagesOf));
    this.#taken = new TakenClaims(sources.slice(0, counted).flatMap(({ claims }) => claims));
    this.#blocks = new PairBlocks(this.#taken.sourceOf);
    this.#thirds = new ThirdClaims(this.#blocks, this.#taken.sourceOf);
    this.#likenesses = this.#counting.everyPair ? likenessesOf(sources) : null;
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
    const start = this.#taken.ends.length;
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

  #take(source: ClaimsOfSource): void {
    const from = this.#taken.all.length;
    this.#taken.take(source);
    this.copies.take(source.text, source.claims);
    const to = this.#taken.all.length;
    for (let claim = from; claim < to; claim += 1) this.#thirds.addClaim();
    const candidates = this.#counting.everyPair
      ? source.claims.map(() => Array.from({ length: from }, (_, at) => at))
      : this.#withCopies(from, this.#collection.likeliest(from, to, LIKELIEST));
    this.#blocks.add(this.#compare(from, to, candidates));
    this.#collection.index(from, to);
  }

  /**
   * Puts copies of a claim first among its candidates: a text that is repeated throughout a case has no rare words to find
   * it by.
   */
  #withCopies(from: number, candidates: readonly (readonly number[])[]): number[][] {
    return candidates.map((likeliest, at) => {
      const found = new Set([...this.copies.before(from + at, LIKELIEST), ...likeliest]);
      return [...found].slice(0, LIKELIEST).sort((a, b) => a - b);
    });
  }

  /** Compares the claims of the source taken in last with their candidates in those before it. */
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
    const { sourceOf, ends } = this.#taken;
    const ranks = ranksOf(block, sourceOf, (of, claim, base) => {
      this.#thirds.note(of, claim, base);
    });
    const beside = {
      ranks,
      orders: parallels(block, ranks, sourceOf, ends.length - 1),
      baseOf: (a: number, b: number) => this.#blocks.baseIn(block, a, b),
      likenesses: this.#likenesses,
    };
    for (let pair = 0; pair < count; pair += 1) describe(block, pair, wordings[pair]!, beside, this.#taken);
    this.#thirds.supportWithin(block, from, to);
    this.#thirds.supportBy(block, ranks.leads);
    return block;
  }

  /** How far two claims share the same clauses with a third, from 0 to 1. */
  meeting(third: number, a: number, b: number): number {
    return this.#collection.meeting(third, a, b);
  }

  /** How alike the claim of another source is that is most alike to one; null where that is not known. */
  likenessOf(claim: number): number | null {
    return this.#likenesses?.most(claim) ?? null;
  }

  /** With how many earlier claims each claim is compared, at most. */
  get candidates(): number {
    return this.#counting.everyPair ? Infinity : LIKELIEST;
  }

  /** The features of every pair; the claims are those that were taken in, now with their occasions. */
  features(claims: readonly Claim[]): PairFeatures[] {
    return featuresOf({ blocks: this.#blocks, worthOfThird: this.#worthOfThird }, claims);
  }

  /**
   * Every pair with its score; the claims are those taken in, now with their occasions. What later stages ask of a pair
   * is given of those from `least` on, in the order of their places.
   */
  score(
    claims: readonly Claim[],
    least = 0,
    floor: Floor | null = null,
  ): { readonly all: PairScores; readonly pairs: readonly NumberedPair[] } {
    const [blocks, { sourceOf }, third] = [this.#blocks, this.#taken, this.#worthOfThird];
    const likenesses = this.#likenesses;
    const known = { blocks, sourceOf, copies: this.copies, likenesses, worthOfThird: third };
    const { a, b, score, own, apart } = weigh(known, claims, floor);
    // In a large case a claim is compared with few others, so its best partner is not known. Pairs of different occasions do
    // not compete: the statement may have been made on each.
    const rivals = score.map((each, at) => (apart[at] === 1 ? 0 : each));
    const best = this.#counting.everyPair ? bestOfBoth({ a, b, chance: rivals, groupOf: sourceOf }) : null;
    const pairs: NumberedPair[] = [];
    for (let place = 0; place < score.length; place += 1)
      if (score[place]! >= least)
        pairs.push(this.#scored(claims, place, a[place]!, b[place]!, score[place]!, best?.[place] === 1));
    return { all: { a, b, score, own }, pairs };
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
    const [collection, likenesses] = [this.#collection, this.#likenesses];
    return new Scored(claims, place, earlier, later, score, best, shorter, longer, collection, likenesses);
  }

  /** The likeliest partners of one claim in every other source, without the pairs that `score` gives already. */
  partners(claims: readonly Claim[], claim: number): ScoredPair[] {
    if (this.#counting.everyPair) return [];
    return partnersOf(claim, claims, {
      taken: this.#taken,
      collection: this.#collection,
      blocks: this.#blocks,
      thirds: this.#thirds,
      worthOfThird: this.#worthOfThird,
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

function likenessesOf(sources: readonly ClaimsOfSource[]): Likenesses {
  return new Likenesses(
    sources.flatMap(({ claims, meanings }) => claims.map(({ id }) => meanings.get(id) ?? null)),
    sources.flatMap(({ claims }, at) => claims.map(() => at)),
  );
}

/** Each source is compared with all before it: half-way through, a quarter is done. */
function shareCompared(taken: number, all: number): number {
  return (taken / all) ** 2;
}
