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

interface Profile {
  readonly text: string;
  /** Weight by term: stems, meanings (`=always`) and skip pairs (`mill river`). */
  readonly terms: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  readonly clauses: readonly (readonly string[])[];
  readonly spelling: ReadonlyMap<string, string>;
  readonly grams: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A collection of passages, profiled once, that can be compared pair by pair. */
export class Collection {
  readonly #profiles: readonly Profile[];
  readonly #rarity: ReadonlyMap<string, number>;
  readonly #gramRarity: ReadonlyMap<string, number>;
  readonly #gramNorms: readonly number[];
  readonly #masses: readonly number[];
  readonly #averageLength: number;
  readonly #postings: ReadonlyMap<string, readonly number[]>;

  constructor(passages: readonly string[]) {
    this.#profiles = passages.map(profile);
    this.#postings = index(this.#profiles.map(({ terms }) => terms));
    this.#rarity = rarities(this.#postings, passages.length);
    this.#gramRarity = rarities(index(this.#profiles.map(({ grams }) => grams)), passages.length);
    this.#gramNorms = this.#profiles.map(({ grams }) => Math.sqrt(this.#gramProduct(grams, grams)));
    this.#masses = this.#profiles.map((one) => this.#mass(one, one));
    this.#averageLength =
      this.#profiles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length) || 1;
  }

  /** Indices of the later passages that share a word or meaning with passage `i`, rising. */
  sharing(i: number): number[] {
    const found = new Set<number>();
    for (const term of this.#profiles[i]!.terms.keys()) {
      for (const j of this.#postings.get(term)!) if (j > i) found.add(j);
    }
    return [...found].sort((x, y) => x - y);
  }

  /** Compares passages `i` and `j`. */
  compare(i: number, j: number): Resemblance {
    const [left, right] = [this.#profiles[i]!, this.#profiles[j]!];
    const common = this.#mass(left, right);
    return {
      lexical: (this.#bm25(left, right) + this.#bm25(right, left)) / 2,
      letters: this.#gramProduct(left.grams, right.grams) / (this.#gramNorms[i]! * this.#gramNorms[j]! || 1),
      clause: (this.#clause(left, right) + this.#clause(right, left)) / 2,
      containment: common / (Math.min(this.#masses[i]!, this.#masses[j]!) || 1),
      overlap: common / (Math.max(this.#masses[i]!, this.#masses[j]!) || 1),
      names: [...left.names].filter((name) => right.names.has(name)).length,
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
    const right = this.#profiles[j]!.terms;
    return [...this.#profiles[i]!.terms.keys()]
      .filter((term) => !isPair(term) && right.has(term))
      .sort((x, y) => this.#rarity.get(y)! - this.#rarity.get(x)!);
  }

  #bm25(query: Profile, document: Profile): number {
    let sum = 0;
    const normalised = K1 * (1 - B + (B * document.length) / this.#averageLength);
    for (const [term, weight] of query.terms) {
      const other = document.terms.get(term);
      if (other !== undefined) {
        sum += this.#rarity.get(term)! * Math.min(weight, other) * ((K1 + 1) / (1 + normalised));
      }
    }
    return sum;
  }

  /** Weight of the words that both have, without the word pairs, which a rewording breaks. */
  #mass(left: Profile, right: Profile): number {
    let sum = 0;
    for (const [term, weight] of left.terms) {
      const other = right.terms.get(term);
      if (other !== undefined && !isPair(term)) sum += this.#rarity.get(term)! * Math.min(weight, other);
    }
    return sum;
  }

  #clause(from: Profile, to: Profile): number {
    let best = 0;
    for (const clause of from.clauses) {
      let sum = 0;
      for (const term of clause)
        if (to.terms.has(term)) sum += this.#rarity.get(term)! * from.terms.get(term)!;
      // Divided as a vector is normed, and by no less than three words: a clause of one word proves nothing.
      best = Math.max(best, sum / Math.sqrt(Math.max(3, clause.length)));
    }
    return best;
  }

  #gramProduct(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
    let sum = 0;
    for (const [gram, count] of a) {
      const other = b.get(gram);
      if (other !== undefined) sum += Math.sqrt(count * other) * this.#gramRarity.get(gram)! ** 2;
    }
    return sum;
  }
}

/** The two spellings of one meaning, unless they are forms of the same word, which is shared as such. */
function otherWords(a: string, b: string): [string, string][] {
  const left = new Set(words(a).map(({ stem }) => stem));
  return words(b).some(({ stem }) => left.has(stem)) ? [] : [[a, b]];
}

/** The meanings, which may be phrases, begin with "="; word pairs are written with a space. */
function isMeaning(term: string): boolean {
  return term.startsWith('=');
}

function isPair(term: string): boolean {
  return term.includes(' ') && !isMeaning(term);
}

function profile(passage: string): Profile {
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
  return { text: passage, terms, names, clauses, spelling, grams, length: content.length };
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

function index(all: readonly ReadonlyMap<string, unknown>[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  all.forEach((terms, at) => {
    for (const term of terms.keys()) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [at]);
      else list.push(at);
    }
  });
  return postings;
}

/** Inverse document frequency as BM25 defines it, never below zero. */
function rarities(postings: ReadonlyMap<string, readonly number[]>, count: number): Map<string, number> {
  const result = new Map<string, number>();
  for (const [term, list] of postings) {
    result.set(term, Math.log(1 + (count + BACKGROUND - list.length + 0.5) / (list.length + 0.5)));
  }
  return result;
}
