// How much the wordings of a collection of passages resemble each other: shared rare words (BM25), shared letters,
// and the best clause of one found in the other. Knows text only; what resemblance means is for others to say.
import { meanings } from '../words/equivalents.ts';
import { isMeaning, Lexicon, spelling, type Sketch, type Vector } from './sketches.ts';
import { words } from '../../words.ts';

/** BM25's usual saturation and length constants (Robertson and Zaragoza 2009 report 1.2–2 and 0.75). */
const K1 = 1.2;
const B = 0.75;

/**
 * Passages that are imagined beside those of the collection, holding none of its words. Without them two one-line
 * sources have no rare words at all; in a collection of some hundred passages they hardly count.
 */
const BACKGROUND = 50;

/**
 * The labelled cases, on which weights are fitted, have up to so many passages. Where there are fifty times as many, a
 * word of one passage would count twice as much, and any rare word in common would be taken for an answer: without
 * this, the labelled cases taken together as one show twice as many ties between reports of different events.
 */
const ORDINARY = 100;

/** A word that this share of the passages has says too little to look for candidates by it. */
const COMMON_SHARE = 0.2;
/** And one that so few have is never common, whatever their share. */
const NEVER_COMMON = 20;
/**
 * A candidate has at least this much of the shorter passage's content. Where every pair is scored on the labelled cases
 * and on five articles that nobody labelled, it keeps 257 of the 262 pairs shown and 148 of the 150 right ones among
 * them; .05 keeps one right one more and a half more candidates, .15 loses nine.
 */
const LEAST_CONTAINMENT = 0.08;

/** What two passages share; all figures are symmetric. */
export interface Resemblance {
  /** BM25 of one as a query on the other, both ways, averaged; from 0, seldom above 60. */
  readonly lexical: number;
  /** Cosine of their 3- to 5-letter strings, from 0 to 1. */
  readonly letters: number;
  /** Weight of the best clause of one found in the other, both ways, averaged. */
  readonly clause: number;
  /** Share of the shorter passage's content that the other has, weighted by rarity, from 0 to 1. */
  readonly containment: number;
  /** The same, of the longer passage. */
  readonly overlap: number;
  /** How many capitalised names both have. */
  readonly names: number;
}

/** Which passages have a term, and with what weight. */
interface Postings {
  readonly passages: number[];
  readonly weights: number[];
}

/**
 * A collection of passages, each sketched once, that can be compared pair by pair and may grow. How rare a term is, is
 * counted once, when the collection is made: passages that come later change nothing between those that were there.
 */
export class Collection {
  readonly #lexicon = new Lexicon();
  readonly #sketches: Sketch[] = [];
  readonly #passages: number;
  /** Makes the rarest words of a large collection as rare as those of an ordinary one. */
  readonly #scale: number;
  readonly #averageLength: number;
  /** By number of the term, and of the letter string; those that came later are as rare as can be. */
  #rarities = new Float64Array(0);
  #gramRarities = new Float64Array(0);
  readonly #common = new Set<number>();
  readonly #gramVectors: Vector[] = [];
  readonly #gramNorms: number[] = [];
  readonly #masses: number[] = [];
  /** BM25's length factor of each passage. */
  readonly #lengthFactors: number[] = [];
  #highestFactor = 0;
  /** By term, of the passages that candidates are sought among. */
  readonly #postings: (Postings | undefined)[] = [];
  readonly #spellings: (Spelling | undefined)[] = [];

  // The passage that others are compared with, laid out by number.
  #open = -1;
  #openTerms = new Float64Array(0);
  #openGrams = new Float64Array(0);
  /** For each term, the comparison in which both passages were found to have it. */
  #shared = new Int32Array(0);
  #comparison = 0;

  constructor(passages: readonly string[]) {
    const sketches = passages.map((passage) => this.#lexicon.sketch(passage));
    this.#passages = passages.length;
    this.#scale = Math.min(1, inverseFrequency(1, ORDINARY) / inverseFrequency(1, passages.length));
    this.#averageLength =
      sketches.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length) || 1;
    const terms = new Int32Array(this.#lexicon.terms);
    const grams = new Int32Array(this.#lexicon.grams);
    for (const sketch of sketches) {
      for (const id of sketch.terms.ids) terms[id]! += 1;
      for (const id of sketch.grams.ids) grams[id]! += 1;
    }
    this.#rarities = Float64Array.from(terms, (count, term) => this.#rarityOf(term, count));
    this.#gramRarities = Float64Array.from(grams, (count) => this.#rarity(count));
    const most = Math.max(NEVER_COMMON, passages.length * COMMON_SHARE);
    terms.forEach((count, id) => {
      if (count > most) this.#common.add(id);
    });
    this.#take(sketches);
  }

  get size(): number {
    return this.#sketches.length;
  }

  /** Takes more passages in, behind those that are there. */
  add(passages: readonly string[]): void {
    this.#take(passages.map((passage) => this.#lexicon.sketch(passage)));
  }

  /** How rare a term is that so many passages have, never below zero. */
  #rarity(count: number): number {
    return this.#scale * inverseFrequency(count, this.#passages);
  }

  /** The same, of a term: of two that are equally rare here, the one that is rare anywhere says more. */
  #rarityOf(term: number, count: number): number {
    return this.#rarity(count) * this.#lexicon.generalRarity(term);
  }

  #take(sketches: readonly Sketch[]): void {
    this.#close();
    this.#rarities = lengthened(this.#rarities, this.#lexicon.terms, (term) => this.#rarityOf(term, 0));
    const unseen = this.#rarity(0);
    this.#gramRarities = lengthened(this.#gramRarities, this.#lexicon.grams, () => unseen);
    this.#openTerms = new Float64Array(this.#lexicon.terms);
    this.#openGrams = new Float64Array(this.#lexicon.grams);
    this.#shared = new Int32Array(this.#lexicon.terms);
    this.#comparison = 0;
    for (const sketch of sketches) {
      const { ids, weights } = sketch.grams;
      const weighed = new Float64Array(ids.length);
      let squares = 0;
      for (let at = 0; at < ids.length; at += 1) {
        const weight = Math.sqrt(weights[at]!) * this.#gramRarities[ids[at]!]!;
        weighed[at] = weight;
        squares += weight * weight;
      }
      this.#sketches.push(sketch);
      this.#gramVectors.push({ ids, weights: weighed });
      this.#gramNorms.push(Math.sqrt(squares));
      this.#masses.push(this.#mass(sketch.terms));
      const lengthFactor = (K1 + 1) / (1 + K1 * (1 - B + (B * sketch.length) / this.#averageLength));
      this.#lengthFactors.push(lengthFactor);
      this.#highestFactor = Math.max(this.#highestFactor, lengthFactor);
    }
  }

  #mass({ ids, weights }: Vector): number {
    let sum = 0;
    for (let at = 0; at < ids.length; at += 1)
      if (!this.#lexicon.isPair(ids[at]!)) sum += this.#rarities[ids[at]!]! * weights[at]!;
    return sum;
  }

  /** Lets the passages from `from` up to `to` be found as candidates of those that come after them. */
  index(from: number, to: number): void {
    for (let passage = from; passage < to; passage += 1) {
      const { ids, weights } = this.#sketches[passage]!.terms;
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at]!;
        if (this.#lexicon.isPair(id) || this.#common.has(id)) continue;
        const list = (this.#postings[id] ??= { passages: [], weights: [] });
        list.passages.push(passage);
        list.weights.push(weights[at]!);
      }
    }
  }

  /**
   * For each passage from `from` up to `to` the `most` indexed ones, before `from`, that share most of its rare words,
   * rising. Words that one passage in five has are passed over: they would tie everything to everything.
   */
  likeliest(from: number, to: number, most: number): number[][] {
    const gathered = new Float64Array(from);
    const found: number[][] = [];
    for (let passage = from; passage < to; passage += 1) {
      this.#gather(passage, gathered);
      found.push(this.#likeliestAmong(passage, gathered, 0, from, most));
      gathered.fill(0);
    }
    return found;
  }

  /**
   * The `most` passages of every other group that share most of a passage's rare words, rising; all have to be indexed.
   * @param ends where each group ends; it begins where the one before ends
   */
  likeliestOfEach(passage: number, ends: readonly number[], most: number): number[] {
    const gathered = new Float64Array(this.size);
    this.#gather(passage, gathered);
    return ends.flatMap((end, group) => {
      const start = ends[group - 1] ?? 0;
      return passage >= start && passage < end
        ? []
        : this.#likeliestAmong(passage, gathered, start, end, most);
    });
  }

  /**
   * The `most` passages from `start` up to `end` that are likeliest for a passage, rising.
   * @param gathered by passage: the weight of the rare words that both share
   */
  #likeliestAmong(
    passage: number,
    gathered: Float64Array,
    start: number,
    end: number,
    most: number,
  ): number[] {
    const best = new Best(most);
    const highest = this.#lengthFactors[passage]! + this.#highestFactor;
    for (let other = start; other < end; other += 1) {
      const weight = gathered[other]!;
      // Nearly all share no rare word, or too little to be among the best however short they are.
      if (weight * highest > best.least) best.offer(other, this.#likeness(passage, other, weight));
    }
    return best.rising();
  }

  /** How alike two passages are by the weight of the rare words that they share; 0 where that is too little to count. */
  #likeness(passage: number, other: number, weight: number): number {
    if (weight < LEAST_CONTAINMENT * Math.min(this.#masses[passage]!, this.#masses[other]!)) return 0;
    return weight * (this.#lengthFactors[passage]! + this.#lengthFactors[other]!);
  }

  /** Adds up the weight of the rare words that a passage shares with each indexed one. */
  #gather(passage: number, gathered: Float64Array): void {
    const { ids, weights } = this.#sketches[passage]!.terms;
    for (let at = 0; at < ids.length; at += 1) {
      const list = this.#postings[ids[at]!];
      if (list === undefined) continue;
      const rarity = this.#rarities[ids[at]!]!;
      const weight = weights[at]!;
      const { passages, weights: others } = list;
      for (let place = 0; place < passages.length; place += 1)
        gathered[passages[place]!]! += rarity * Math.min(weight, others[place]!);
    }
  }

  /** Compares passages `i` and `j`. Quickest where many calls in a row have the same `j`. */
  compare(i: number, j: number): Resemblance {
    if (this.#open !== j) this.#lay(j);
    const [left, right] = [this.#sketches[i]!, this.#sketches[j]!];
    this.#comparison += 1;
    let all = 0;
    let onlyWords = 0;
    {
      const { ids, weights } = left.terms;
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at]!;
        const there = this.#openTerms[id]!;
        if (there === 0) continue;
        const weight = this.#rarities[id]! * Math.min(weights[at]!, there);
        all += weight;
        // Word pairs are left out: a rewording breaks them.
        if (!this.#lexicon.isPair(id)) onlyWords += weight;
        this.#shared[id] = this.#comparison;
      }
    }
    let letters = 0;
    {
      const { ids, weights } = this.#gramVectors[i]!;
      for (let at = 0; at < ids.length; at += 1) letters += weights[at]! * this.#openGrams[ids[at]!]!;
    }
    let names = 0;
    for (const name of left.names) if (right.names.includes(name)) names += 1;
    const [a, b] = [this.#masses[i]!, this.#masses[j]!];
    return {
      lexical: (all * (this.#lengthFactors[i]! + this.#lengthFactors[j]!)) / 2,
      letters: letters / (this.#gramNorms[i]! * this.#gramNorms[j]! || 1),
      clause: onlyWords === 0 ? 0 : (this.#clause(left) + this.#clause(right)) / 2,
      containment: onlyWords / (Math.min(a, b) || 1),
      overlap: onlyWords / (Math.max(a, b) || 1),
      names,
    };
  }

  #lay(passage: number): void {
    this.#close();
    const { ids, weights } = this.#sketches[passage]!.terms;
    for (let at = 0; at < ids.length; at += 1) this.#openTerms[ids[at]!] = weights[at]!;
    const grams = this.#gramVectors[passage]!;
    for (let at = 0; at < grams.ids.length; at += 1) this.#openGrams[grams.ids[at]!] = grams.weights[at]!;
    this.#open = passage;
  }

  #close(): void {
    if (this.#open < 0) return;
    for (const id of this.#sketches[this.#open]!.terms.ids) this.#openTerms[id] = 0;
    for (const id of this.#gramVectors[this.#open]!.ids) this.#openGrams[id] = 0;
    this.#open = -1;
  }

  /** The weight of the passage's clause that has most of what both passages at hand share. */
  #clause({ clauses }: Sketch): number {
    let best = 0;
    for (const { ids, weights } of clauses) {
      let sum = 0;
      for (let at = 0; at < ids.length; at += 1)
        if (this.#shared[ids[at]!] === this.#comparison) sum += this.#rarities[ids[at]!]! * weights[at]!;
      // Divided as a vector is normed, and by no less than three words: a clause of one word proves nothing.
      best = Math.max(best, sum / Math.sqrt(Math.max(3, ids.length)));
    }
    return best;
  }

  /** The `most` rarest content words that both passages have, as passage `i` spells them, the rarest first. */
  sharedWords(i: number, j: number, most: number): string[] {
    const here = this.#spelling(i);
    const there = this.#spelling(j).spelled;
    const found: string[] = [];
    for (const word of here.words) {
      if (found.length === most) break;
      if (there.has(word)) found.push(here.spelled.get(word)!);
    }
    return found;
  }

  /**
   * How far two passages share the same clauses with a third, from 0 to 1: of the one that shares less of the third's words,
   * the part that lies where the other shares as much. 1 where either shares none.
   */
  meeting(third: number, a: number, b: number): number {
    const [left, right] = [this.#sketches[a]!.terms.ids, this.#sketches[b]!.terms.ids];
    let [here, there, together] = [0, 0, 0];
    for (const { ids, weights } of this.#sketches[third]!.clauses) {
      let [inLeft, inRight] = [0, 0];
      for (let at = 0; at < ids.length; at += 1) {
        const weight = this.#rarities[ids[at]!]! * weights[at]!;
        if (has(left, ids[at]!)) inLeft += weight;
        if (has(right, ids[at]!)) inRight += weight;
      }
      here += inLeft;
      there += inRight;
      together += Math.min(inLeft, inRight);
    }
    const least = Math.min(here, there);
    return least === 0 ? 1 : together / least;
  }

  /** Phrases of one meaning in different words: as passage `i` has it, as passage `j` has it. */
  equivalents(i: number, j: number): [string, string][] {
    const here = this.#spelling(i);
    const there = this.#spelling(j).spelled;
    return here.meanings
      .filter((meaning) => there.has(meaning))
      .flatMap((meaning) => otherWords(here.spelled.get(meaning)!, there.get(meaning)!));
  }

  #spelling(passage: number): Spelling {
    let known = this.#spellings[passage];
    if (known === undefined) {
      const spelled = spelling(this.#sketches[passage]!.passage);
      const rarity = (term: string): number => this.#rarities[this.#lexicon.numberOf(term)!]!;
      const terms = [...spelled.keys()].map((term) => ({ term, rarity: rarity(term) }));
      const rarestFirst = terms.sort((x, y) => y.rarity - x.rarity).map(({ term }) => term);
      known = {
        spelled,
        words: rarestFirst.filter((term) => !isMeaning(term)),
        meanings: rarestFirst.filter(isMeaning),
      };
      this.#spellings[passage] = known;
    }
    return known;
  }
}

/** How a passage spells its terms. */
interface Spelling {
  readonly spelled: ReadonlyMap<string, string>;
  /** Its terms, the rarest first. */
  readonly words: readonly string[];
  readonly meanings: readonly string[];
}

/** Inverse document frequency as BM25 defines it. */
function inverseFrequency(count: number, passages: number): number {
  return Math.log(1 + (passages + BACKGROUND - count + 0.5) / (count + 0.5));
}

/** The few with the highest weight; of equal ones those that were offered first. */
class Best {
  readonly #others: Int32Array;
  readonly #weights: Float64Array;

  constructor(most: number) {
    this.#others = new Int32Array(most).fill(-1);
    this.#weights = new Float64Array(most);
  }

  /** What does not weigh more is not among them. */
  get least(): number {
    return this.#weights[this.#weights.length - 1]!;
  }

  offer(other: number, weight: number): void {
    let at = this.#weights.length - 1;
    if (weight <= this.#weights[at]!) return;
    for (; at > 0 && weight > this.#weights[at - 1]!; at -= 1) {
      this.#weights[at] = this.#weights[at - 1]!;
      this.#others[at] = this.#others[at - 1]!;
    }
    this.#weights[at] = weight;
    this.#others[at] = other;
  }

  rising(): number[] {
    return [...this.#others].filter((other) => other >= 0).sort((x, y) => x - y);
  }
}

/** Whether a number is among rising ones. */
function has(numbers: Int32Array, number: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number;
}

function lengthened(
  values: Float64Array<ArrayBuffer>,
  length: number,
  rest: (at: number) => number,
): Float64Array<ArrayBuffer> {
  if (values.length >= length) return values;
  const longer = new Float64Array(length);
  longer.set(values);
  for (let at = values.length; at < length; at += 1) longer[at] = rest(at);
  return longer;
}

/** The two spellings of one meaning, unless they are forms of the same word, which is shared as such. */
function otherWords(a: string, b: string): [string, string][] {
  const left = new Set(words(a).map(({ stem }) => stem));
  if (words(b).some(({ stem }) => left.has(stem)) || poleOf(a) !== poleOf(b)) return [];
  return [[a, b]];
}

function poleOf(phrase: string): number {
  return meanings(words(phrase).map(({ stem }) => stem)).find(({ pole }) => pole !== 0)?.pole ?? 0;
}
