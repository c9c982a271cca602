// What a passage holds, in numbers: its words, meanings, pairs of nearby words, clauses and letter strings, each with a
// weight of its own. Made once per passage; how rare each is, only the collection knows that the passage stands in.
import type { Span } from '../../../model/span.ts';
import { meanings } from '../words/equivalents.ts';
import { isFunctionWord } from '../../function-words.ts';
import { generalRarity } from '../../general-rarity.ts';
import { remembered } from '../../patterns/remembered.ts';
import { isCommonNewsWord, isReportingWord } from '../words/weights.ts';
import { words, type Word } from '../../words.ts';

/** Names tell the topic more than the statement; half weight gave the best ranking on labelled news. */
const NAME_WEIGHT = 0.5;
/** A shared meaning in other words is weaker evidence than a shared word. */
const MEANING_WEIGHT = 0.5;
const SKIP_PAIR_WEIGHT = 0.5;
/** Words up to this many places apart form a skip pair. */
const SKIP_WINDOW = 3;
const GRAM_LENGTHS = [3, 4, 5];

/** Numbers of terms or letter strings, rising, each with its weight: merged and looked up by number. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

export interface Sketch {
  readonly passage: string;
  /** Stems, meanings and skip pairs. */
  readonly terms: Vector;
  /** The stems that are capitalised names. */
  readonly names: Int32Array;
  /** The words of each clause. */
  readonly clauses: readonly Vector[];
  readonly grams: Vector;
  /** Number of content words. */
  readonly length: number;
}

/** Numbers the terms and letter strings of the passages that it sketches, in the order in which they turn up. */
export class Lexicon {
  /** Stems, and meanings, which begin with "=". */
  readonly #stems = new Map<string, number>();
  /** By the first of two stems, then the second. */
  readonly #pairs: (Map<number, number> | undefined)[] = [];
  readonly #isPair: boolean[] = [];
  /** By term: how rare it is in general; meanings and pairs are not known elsewhere. */
  readonly #generalRarities: number[] = [];
  readonly #grams = new Map<string, number>();
  /** The letter strings of each folded word met: words repeat all the time. */
  readonly #gramsOf = new Map<string, Int32Array>();
  // Weights of the passage at hand, by number; zero between passages.
  #termWeights = new Float64Array(1024);
  #gramWeights = new Float64Array(1024);

  get terms(): number {
    return this.#isPair.length;
  }

  get grams(): number {
    return this.#grams.size;
  }

  /** Whether a term is a pair of words. */
  isPair(term: number): boolean {
    return this.#isPair[term]!;
  }

  /** How rare a term is in the language, from 0 to 1; how rare it is in the collection comes on top of it. */
  generalRarity(term: number): number {
    return this.#generalRarities[term]!;
  }

  /** The number of a stem or meaning; undefined when no passage has it. */
  numberOf(term: string): number | undefined {
    return this.#stems.get(term);
  }

  sketch(passage: string): Sketch {
    const { content, phrases } = readPassage(passage);
    const terms: number[] = [];
    const add = (term: number, weight: number): void => {
      if (term >= this.#termWeights.length) this.#termWeights = grown(this.#termWeights, term);
      if (this.#termWeights[term] === 0) terms.push(term);
      this.#termWeights[term] = weight;
    };
    for (const { meaning } of phrases) add(this.#stem(meaning), MEANING_WEIGHT);
    const stems = content.map(({ stem }) => this.#stem(stem));
    const names = content.map((word) => isName(word, passage));
    const grams: number[] = [];
    content.forEach((word, at) => {
      const stem = stems[at]!;
      const weight = names[at]! ? NAME_WEIGHT : 1;
      add(stem, Math.max(this.#termWeights[stem] ?? 0, weight));
      const last = Math.min(content.length - 1, at + SKIP_WINDOW);
      for (let next = at + 1; next <= last; next += 1)
        add(this.#pair(stem, stems[next]!), SKIP_PAIR_WEIGHT * weight);
      for (const gram of this.#gramsIn(word.folded)) {
        if (gram >= this.#gramWeights.length) this.#gramWeights = grown(this.#gramWeights, gram);
        if (this.#gramWeights[gram] === 0) grams.push(gram);
        this.#gramWeights[gram]! += weight;
      }
    });
    // Clauses and words both stand in the order of the passage.
    let next = 0;
    const clauses = splitClauses(passage).map((clause): Vector => {
      const own: number[] = [];
      while (next < content.length && content[next]!.start < clause.start) next += 1;
      for (; next < content.length && content[next]!.end <= clause.end; next += 1) own.push(stems[next]!);
      return {
        ids: Int32Array.from(own),
        weights: Float64Array.from(own, (stem) => this.#termWeights[stem]!),
      };
    });
    // A name that is a common word elsewhere in the passage is a name all the same.
    const named = Int32Array.from(new Set(stems.filter((_, at) => names[at]!)));
    return {
      passage,
      terms: taken(terms, this.#termWeights),
      names: named,
      clauses,
      grams: taken(grams, this.#gramWeights),
      length: content.length,
    };
  }

  #stem(stem: string): number {
    const known = this.#stems.get(stem);
    if (known !== undefined) return known;
    const id = this.#isPair.length;
    this.#stems.set(stem, id);
    this.#isPair.push(false);
    this.#generalRarities.push(isMeaning(stem) ? 1 : generalRarity(stem));
    return id;
  }

  #pair(a: number, b: number): number {
    const [first, second] = a < b ? [a, b] : [b, a];
    const pairs = (this.#pairs[first] ??= new Map<number, number>());
    const known = pairs.get(second);
    if (known !== undefined) return known;
    const id = this.#isPair.length;
    pairs.set(second, id);
    this.#isPair.push(true);
    this.#generalRarities.push(1);
    return id;
  }

  #gramsIn(folded: string): Int32Array {
    const known = this.#gramsOf.get(folded);
    if (known !== undefined) return known;
    const padded = ` ${folded} `;
    const found: number[] = [];
    for (const length of GRAM_LENGTHS) {
      for (let from = 0; from + length <= padded.length; from += 1) {
        const gram = padded.slice(from, from + length);
        const id = this.#grams.get(gram) ?? this.#grams.size;
        this.#grams.set(gram, id);
        found.push(id);
      }
    }
    const grams = Int32Array.from(found);
    this.#gramsOf.set(folded, grams);
    return grams;
  }
}

function grown(weights: Float64Array<ArrayBuffer>, needed: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(needed + 1, weights.length * 2));
  larger.set(weights);
  return larger;
}

/** The weights of these numbers as a vector; they are taken out of the table, which is empty again. */
function taken(numbers: readonly number[], table: Float64Array): Vector {
  const ids = Int32Array.from(numbers).sort();
  const weights = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    weights[at] = table[ids[at]!]!;
    table[ids[at]!] = 0;
  }
  return { ids, weights };
}

interface Phrase {
  readonly meaning: string;
  readonly start: number;
  readonly end: number;
}

interface Passage {
  readonly content: readonly Word[];
  readonly phrases: readonly Phrase[];
}

const readPassage = remembered((passage: string): Passage => {
  const all = words(passage);
  // "at all times" counts as one meaning; its single words say little and would only dilute the passage.
  const phrased = new Set<Word>();
  const phrases: Phrase[] = [];
  for (const { meaning, at, length } of meanings(all.map((word) => word.stem))) {
    const phrase = all.slice(at, at + length);
    phrases.push({ meaning, start: phrase[0]!.start, end: phrase.at(-1)!.end });
    if (phrase.every(({ folded }) => isFunctionWord(folded) || isCommonNewsWord(folded))) {
      for (const word of phrase) phrased.add(word);
    }
  }
  const content = all.filter(
    (word) => !phrased.has(word) && !isFunctionWord(word.folded) && !isReportingWord(word.folded),
  );
  return { content, phrases };
});

/** How a passage spells its meanings and stems, by term, in the order of the meanings and then of the words. */
export function spelling(passage: string): Map<string, string> {
  const { content, phrases } = readPassage(passage);
  const spelled = new Map<string, string>();
  for (const { meaning, start, end } of phrases)
    if (!spelled.has(meaning)) spelled.set(meaning, passage.slice(start, end));
  for (const { stem, start, end } of content)
    if (!spelled.has(stem)) spelled.set(stem, passage.slice(start, end));
  return spelled;
}

/** The meanings, which may be phrases, begin with "=". */
export function isMeaning(term: string): boolean {
  return term.startsWith('=');
}

/** A capitalised word that does not open the passage or a sentence within it. */
function isName(word: Word, passage: string): boolean {
  const first = passage[word.start]!;
  if (word.start === 0 || first === first.toLowerCase()) return false;
  return !/[.!?“"]\s*$/u.test(passage.slice(Math.max(0, word.start - 3), word.start));
}

/** Clauses cut at commas, dashes, quotation marks and conjunctions. */
function splitClauses(passage: string): Span[] {
  const cuts = passage.matchAll(/[,;:—–“”"()]|\b(?:and|but|while|which|that)\b/gu);
  const clauses: Span[] = [];
  let start = 0;
  for (const cut of cuts) {
    if (cut.index > start) clauses.push({ start, end: cut.index });
    start = cut.index + cut[0].length;
  }
  if (start < passage.length) clauses.push({ start, end: passage.length });
  return clauses;
}
