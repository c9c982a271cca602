// How much the wordings of a collection of passages resemble each other: shared rare words (BM25), shared letters,
// and the best clause of one found in the other. Knows text only; what resemblance means is for others to say.
import type { Span } from '../model/span.ts';
import { meanings } from './equivalents.ts';
import { isFunctionWord } from './function-words.ts';
import { isCommonNewsWord, isReportingWord } from './weights.ts';
import { words, type Word } from './words.ts';

/** BM25's usual saturation and length constants (Robertson and Zaragoza 2009 report 1.2–2 and 0.75). */
const K1 = 1.2;
const B = 0.75;

/**
 * Passages that are imagined beside those of the collection, holding none of its words. Without them two one-line
 * sources have no rare words at all; in a collection of some hundred passages they hardly count.
 */
const BACKGROUND = 50;

/** Names tell the topic more than the statement; half weight gave the best ranking on labelled news. */
const NAME_WEIGHT = 0.5;
const COMMON_WEIGHT = 0.5;
/** A shared meaning in other words is weaker evidence than a shared word. */
const MEANING_WEIGHT = 0.5;
const SKIP_PAIR_WEIGHT = 0.5;
/** Words up to this many places apart form a skip pair. */
const SKIP_WINDOW = 3;
const GRAM_LENGTHS = [3, 4, 5];

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

/** A passage's terms or letter strings: ids rising, each with its weight. Merged, not looked up: that is the hot path. */
interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

interface Profile {
  /** Stems, meanings and skip pairs. */
  readonly terms: Vector;
  readonly names: ReadonlySet<string>;
  /** Term ids of each clause's words, with the number of words. */
  readonly clauses: readonly (readonly number[])[];
  readonly spelling: ReadonlyMap<string, string>;
  readonly grams: Vector;
  readonly length: number;
}

/** A collection of passages, profiled once, that can be compared pair by pair. */
export class Collection {
  readonly #profiles: readonly Profile[];
  readonly #terms = new Vocabulary();
  readonly #gramNorms: Float64Array;
  readonly #masses: Float64Array;
  /** BM25's length factor of each passage. */
  readonly #lengthFactors: Float64Array;
  #postings: readonly (readonly number[])[] | null = null;

  constructor(passages: readonly string[]) {
    const drafts = passages.map(draft);
    const grams = new Vocabulary();
    for (const each of drafts) {
      this.#terms.count(each.terms.keys());
      grams.count(each.grams.keys());
    }
    this.#terms.settle(passages.length);
    grams.settle(passages.length);
    this.#profiles = drafts.map((each) => ({
      ...each,
      terms: this.#terms.vector(each.terms, (weight) => weight),
      grams: grams.vector(each.grams, (count, rarity) => Math.sqrt(count) * rarity),
      clauses: each.clauses.map((clause) => clause.map((word) => this.#terms.id(word))),
    }));
    const averageLength =
      drafts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length) || 1;
    this.#lengthFactors = Float64Array.from(
      drafts,
      ({ length }) => (K1 + 1) / (1 + K1 * (1 - B + (B * length) / averageLength)),
    );
    this.#gramNorms = Float64Array.from(this.#profiles, ({ grams: own }) => Math.sqrt(product(own, own)));
    this.#masses = Float64Array.from(this.#profiles, (one) => this.#common(one.terms, one.terms).words);
  }

  /**
   * The later passages that share most of passage `i`'s rare words, at most `most` of each group, rising. Words that
   * one passage in five has are passed over: they would tie everything to everything.
   * @param groupOf which group (source) a passage belongs to; those of `i`'s own are left out
   */
  likeliest(i: number, groupOf: (passage: number) => string, most: number): number[] {
    const postings = (this.#postings ??= this.#terms.postings(this.#profiles.map(({ terms }) => terms)));
    const common = Math.max(20, this.#profiles.length * COMMON_SHARE);
    const gathered = new Map<number, number>();
    const { ids, weights } = this.#profiles[i]!.terms;
    ids.forEach((id, at) => {
      const list = postings[id]!;
      if (list.length > common) return;
      for (const j of list)
        if (j > i) gathered.set(j, (gathered.get(j) ?? 0) + weights[at]! * this.#terms.rarity(id));
    });
    const groups = new Map<string, { j: number; weight: number }[]>();
    for (const [j, weight] of gathered) {
      const group = groupOf(j);
      if (group === groupOf(i)) continue;
      const list = groups.get(group);
      if (list === undefined) groups.set(group, [{ j, weight }]);
      else list.push({ j, weight });
    }
    return [...groups.values()]
      .flatMap((list) => list.sort((x, y) => y.weight - x.weight).slice(0, most))
      .map(({ j }) => j)
      .sort((x, y) => x - y);
  }

  /** Compares passages `i` and `j`. */
  compare(i: number, j: number): Resemblance {
    const [left, right] = [this.#profiles[i]!, this.#profiles[j]!];
    const common = this.#common(left.terms, right.terms);
    const [a, b] = [this.#masses[i]!, this.#masses[j]!];
    let names = 0;
    for (const name of left.names) if (right.names.has(name)) names += 1;
    return {
      lexical: (common.all * (this.#lengthFactors[i]! + this.#lengthFactors[j]!)) / 2,
      letters: product(left.grams, right.grams) / (this.#gramNorms[i]! * this.#gramNorms[j]! || 1),
      clause: common.words === 0 ? 0 : (this.#clause(left, right) + this.#clause(right, left)) / 2,
      containment: common.words / (Math.min(a, b) || 1),
      overlap: common.words / (Math.max(a, b) || 1),
      names,
    };
  }

  /** Content words that both passages have, as passage `i` spells them, the rarest first. */
  sharedWords(i: number, j: number): string[] {
    return this.#shared(i, j)
      .filter((term) => !isMeaning(term))
      .map((term) => this.#profiles[i]!.spelling.get(term)!);
  }

  /** Phrases of one meaning in different words: as passage `i` has it, as passage `j` has it. */
  equivalents(i: number, j: number): [string, string][] {
    return this.#shared(i, j)
      .filter(isMeaning)
      .flatMap((term) =>
        otherWords(this.#profiles[i]!.spelling.get(term)!, this.#profiles[j]!.spelling.get(term)!),
      );
  }

  #shared(i: number, j: number): string[] {
    const [left, right] = [this.#profiles[i]!, this.#profiles[j]!];
    const rarity = (term: string): number => this.#terms.rarity(this.#terms.id(term));
    return [...left.spelling.keys()]
      .filter((term) => right.spelling.has(term))
      .sort((x, y) => rarity(y) - rarity(x));
  }

  /** Weight of the terms that both have: all of them, and without the word pairs, which a rewording breaks. */
  #common(a: Vector, b: Vector): { all: number; words: number } {
    let all = 0;
    let onlyWords = 0;
    let i = 0;
    let j = 0;
    while (i < a.ids.length && j < b.ids.length) {
      const [x, y] = [a.ids[i]!, b.ids[j]!];
      if (x < y) i += 1;
      else if (x > y) j += 1;
      else {
        const weight = this.#terms.rarity(x) * Math.min(a.weights[i]!, b.weights[j]!);
        all += weight;
        if (!this.#terms.isPair(x)) onlyWords += weight;
        i += 1;
        j += 1;
      }
    }
    return { all, words: onlyWords };
  }

  #clause(from: Profile, to: Profile): number {
    let best = 0;
    for (const clause of from.clauses) {
      let sum = 0;
      for (const id of clause)
        if (has(to.terms, id)) sum += this.#terms.rarity(id) * weightOf(from.terms, id);
      // Divided as a vector is normed, and by no less than three words: a clause of one word proves nothing.
      best = Math.max(best, sum / Math.sqrt(Math.max(3, clause.length)));
    }
    return best;
  }
}

/** A term that this share of the passages has says too little to look for candidates by it. */
const COMMON_SHARE = 0.2;

/** Numbers for terms, and how rare each is in the collection. */
class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #pairs: boolean[] = [];
  #rarities = new Float64Array(0);

  count(terms: Iterable<string>): void {
    for (const term of terms) {
      const known = this.#ids.get(term);
      if (known === undefined) {
        this.#ids.set(term, this.#counts.length);
        this.#counts.push(1);
        this.#pairs.push(isPair(term));
      } else this.#counts[known]! += 1;
    }
  }

  /** Inverse document frequency as BM25 defines it, never below zero. */
  settle(passages: number): void {
    this.#rarities = Float64Array.from(this.#counts, (count) =>
      Math.log(1 + (passages + BACKGROUND - count + 0.5) / (count + 0.5)),
    );
  }

  id(term: string): number {
    return this.#ids.get(term)!;
  }

  rarity(id: number): number {
    return this.#rarities[id]!;
  }

  isPair(id: number): boolean {
    return this.#pairs[id]!;
  }

  vector(terms: ReadonlyMap<string, number>, weigh: (weight: number, rarity: number) => number): Vector {
    const entries = [...terms]
      .map(([term, weight]): [number, number] => [this.id(term), weight])
      .sort((x, y) => x[0] - y[0]);
    return {
      ids: Int32Array.from(entries, ([id]) => id),
      weights: Float64Array.from(entries, ([id, weight]) => weigh(weight, this.rarity(id))),
    };
  }

  /** Which passages have each term. */
  postings(all: readonly Vector[]): number[][] {
    const lists = this.#counts.map((): number[] => []);
    all.forEach(({ ids }, at) => {
      for (const id of ids) lists[id]!.push(at);
    });
    return lists;
  }
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const [x, y] = [a.ids[i]!, b.ids[j]!];
    if (x < y) i += 1;
    else if (x > y) j += 1;
    else {
      sum += a.weights[i]! * b.weights[j]!;
      i += 1;
      j += 1;
    }
  }
  return sum;
}

/** Place of an id in a vector, or -1. */
function find({ ids }: Vector, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = ids[middle]!;
    if (there === id) return middle;
    if (there < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function has(vector: Vector, id: number): boolean {
  return find(vector, id) >= 0;
}

function weightOf(vector: Vector, id: number): number {
  return vector.weights[find(vector, id)]!;
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

/** The meanings, which may be phrases, begin with "="; word pairs are written with a space. */
function isMeaning(term: string): boolean {
  return term.startsWith('=');
}

function isPair(term: string): boolean {
  return term.includes(' ') && !isMeaning(term);
}

/** What a passage holds, before its terms are numbered. */
interface Draft {
  /** Weight by term: stems, meanings (`=always`) and skip pairs (`mill river`). */
  readonly terms: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  readonly clauses: readonly (readonly string[])[];
  /** How the passage spells its stems and meanings. */
  readonly spelling: ReadonlyMap<string, string>;
  readonly grams: ReadonlyMap<string, number>;
  readonly length: number;
}

function draft(passage: string): Draft {
  const terms = new Map<string, number>();
  const names = new Set<string>();
  const spelling = new Map<string, string>();
  const all = words(passage);
  // "at all times" counts as one meaning; its single words say little and would only dilute the passage.
  const phrased = new Set<Word>();
  for (const { meaning, at, length } of meanings(all.map((word) => word.stem))) {
    terms.set(meaning, MEANING_WEIGHT);
    if (!spelling.has(meaning))
      spelling.set(meaning, passage.slice(all[at]!.start, all[at + length - 1]!.end));
    const phrase = all.slice(at, at + length);
    if (phrase.every(({ folded }) => isFunctionWord(folded) || isCommonNewsWord(folded))) {
      for (const word of phrase) phrased.add(word);
    }
  }
  const content = all.filter(
    (word) => !phrased.has(word) && !isFunctionWord(word.folded) && !isReportingWord(word.folded),
  );
  const grams = new Map<string, number>();
  content.forEach((word, at) => {
    const name = isName(word, passage);
    if (name) names.add(word.stem);
    const weight = (name ? NAME_WEIGHT : 1) * (isCommonNewsWord(word.folded) ? COMMON_WEIGHT : 1);
    terms.set(word.stem, Math.max(terms.get(word.stem) ?? 0, weight));
    if (!spelling.has(word.stem)) spelling.set(word.stem, passage.slice(word.start, word.end));
    for (const next of content.slice(at + 1, at + 1 + SKIP_WINDOW)) {
      const pair = word.stem < next.stem ? `${word.stem} ${next.stem}` : `${next.stem} ${word.stem}`;
      terms.set(pair, SKIP_PAIR_WEIGHT * weight);
    }
    const padded = ` ${word.folded} `;
    for (const length of GRAM_LENGTHS) {
      for (let from = 0; from + length <= padded.length; from += 1) {
        const gram = padded.slice(from, from + length);
        grams.set(gram, (grams.get(gram) ?? 0) + (name ? NAME_WEIGHT : 1));
      }
    }
  });
  const clauses = splitClauses(passage).map((clause) =>
    content.filter((word) => word.start >= clause.start && word.end <= clause.end).map((word) => word.stem),
  );
  return { terms, names, clauses, spelling, grams, length: content.length };
}

/** A capitalised word that does not open the passage or a sentence within it. */
function isName(word: Word, passage: string): boolean {
  const first = passage[word.start]!;
  if (word.start === 0 || first === first.toLowerCase()) return false;
  return !/[.!?“"]\s*$/u.test(passage.slice(Math.max(0, word.start - 3), word.start));
}

/** Clauses cut at commas, dashes, quotation marks and conjunctions. */
function splitClauses(passage: string): Span[] {
  const cuts = [...passage.matchAll(/[,;:—–“”"()]|\b(?:and|but|while|which|that)\b/gu)];
  const clauses: Span[] = [];
  let start = 0;
  for (const cut of cuts) {
    if (cut.index > start) clauses.push({ start, end: cut.index });
    start = cut.index + cut[0].length;
  }
  if (start < passage.length) clauses.push({ start, end: passage.length });
  return clauses;
}
