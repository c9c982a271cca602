// Stage 6: which claims of different sources say the same thing or answer the same question. An inverted index
// over stems finds the candidates; words, word pairs, letters and clauses are the evidence. Scores are absolute
// (they do not depend on how many claims a case has beyond the rarity of words), so one threshold fits all.
import type { Claim, ScoredPair } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';
import { meanings } from '../text/equivalents.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { sameName } from '../text/same-name.ts';
import { isCommonNewsWord, isReportingWord } from '../text/weights.ts';
import { words, type Word } from '../text/words.ts';

/** BM25's usual saturation and length constants (Robertson and Zaragoza 2009 report 1.2–2 and 0.75). */
const K1 = 1.2;
const B = 0.75;

/**
 * Claims that are imagined beside those of the case, holding none of its words. Without them two one-line sources
 * have no rare words at all; in a case of some hundred claims they hardly count.
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

/** Below this score a pair shares no more than its topic, even within one speaker's readouts. */
const LOWEST_READOUT_SCORE = 0.45;
/** Below this score other pairs share no more than their topic. Both read off labelled news. */
const LOWEST_SCORE = 0.6;

interface Profile {
  readonly claim: Claim;
  readonly terms: ReadonlyMap<string, number>;
  readonly clauses: readonly ReadonlySet<string>[];
  readonly spelling: ReadonlyMap<string, string>;
  readonly grams: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * Scores all pairs of claims of different sources that share at least one content word.
 * Sorted by falling score; ties keep the order of the claims.
 */
export function scorePairs(claims: readonly Claim[], texts: ReadonlyMap<string, string>): ScoredPair[] {
  const profiles = claims.map((claim) => profile(claim, texts.get(claim.source)!));
  const postings = index(profiles);
  const rarity = rarities(postings, profiles.length);
  const gramRarity = rarities(index(profiles.map(({ grams }) => ({ terms: grams }))), profiles.length);
  const gramNorms = profiles.map(({ grams }) => norm(grams, gramRarity));
  const averageLength = profiles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, profiles.length);
  const masses = profiles.map((one) => mass(one, one, rarity));

  const pairs: ScoredPair[] = [];
  profiles.forEach((left, i) => {
    for (const j of candidates(left, i, profiles, postings)) {
      const right = profiles[j]!;
      const forward = bm25(left, right, rarity, averageLength);
      const backward = bm25(right, left, rarity, averageLength);
      const lexical = (forward + backward) / 2;
      const letters = cosine(left.grams, right.grams, gramRarity) / (gramNorms[i]! * gramNorms[j]! || 1);
      const clause = bestClause(left, right, rarity);
      const common = mass(left, right, rarity);
      const both = [...left.terms.keys()].filter((term) => !isPair(term) && right.terms.has(term));
      both.sort((x, y) => (rarity.get(y) ?? 0) - (rarity.get(x) ?? 0));
      pairs.push({
        a: left.claim,
        b: right.claim,
        score: combine(lexical, letters, clause),
        containment: common / Math.min(masses[i]!, masses[j]!),
        overlap: common / Math.max(masses[i]!, masses[j]!),
        shared: both.filter((term) => !isMeaning(term)).map((term) => left.spelling.get(term)!),
        equivalents: both
          .filter(isMeaning)
          .flatMap((term) => otherWords(left.spelling.get(term)!, right.spelling.get(term)!)),
      });
    }
  });
  return pairs.sort((x, y) => y.score - x.score);
}

/**
 * The pairs worth judging, out of all scored ones. Within the readouts of one occasion and speaker a lower score
 * will do: one that renders "must always be a pillar" as "is indispensable at all times" shares hardly a word.
 */
export function likelyPairs(pairs: readonly ScoredPair[]): ScoredPair[] {
  return pairs.filter(
    (pair) => pair.score >= LOWEST_SCORE || (pair.score >= LOWEST_READOUT_SCORE && sameReadout(pair)),
  );
}

function sameReadout({ a, b }: ScoredPair): boolean {
  return (
    a.occasion !== null && a.occasion === b.occasion && a.speaker !== null && sameName(a.speaker, b.speaker)
  );
}

/** The two spellings of one meaning, unless they are forms of the same word, which is shared as such. */
function otherWords(a: string, b: string): [string, string][] {
  const left = new Set(words(a).map(({ stem }) => stem));
  return words(b).some(({ stem }) => left.has(stem)) ? [] : [[a, b]];
}

/** Weight of the words that both have, without the word pairs, which a rewording breaks. */
function mass(left: Profile, right: Profile, rarity: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of left.terms) {
    if (!isPair(term) && right.terms.has(term))
      sum += rarity.get(term)! * Math.min(weight, right.terms.get(term)!);
  }
  return sum;
}

/** The meanings, which may be phrases, begin with "="; word pairs are written with a space. */
function isMeaning(term: string): boolean {
  return term.startsWith('=');
}

function isPair(term: string): boolean {
  return term.includes(' ') && !isMeaning(term);
}

/** Words, letters and clauses as one score from 0 to 1; weights read off labelled news. */
function combine(lexical: number, letters: number, clause: number): number {
  const evidence = lexical / 12 + letters * 1.5 + clause / 12;
  return 1 - Math.exp(-evidence);
}

function profile(claim: Claim, text: string): Profile {
  const passage = text.slice(claim.start, claim.end);
  const terms = new Map<string, number>();
  const spelling = new Map<string, string>();
  const all = words(passage);
  // "at all times" counts as one meaning; its single words say little and would only dilute the claim.
  const phrased = new Set<Word>();
  for (const { meaning, at, length } of meanings(all.map((word) => word.folded))) {
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
  content.forEach((word, at) => {
    const weight =
      (isName(word, passage) ? NAME_WEIGHT : 1) * (isCommonNewsWord(word.folded) ? COMMON_WEIGHT : 1);
    terms.set(word.stem, Math.max(terms.get(word.stem) ?? 0, weight));
    if (!spelling.has(word.stem)) spelling.set(word.stem, passage.slice(word.start, word.end));
    for (const next of content.slice(at + 1, at + 1 + SKIP_WINDOW)) {
      const pair = word.stem < next.stem ? `${word.stem} ${next.stem}` : `${next.stem} ${word.stem}`;
      terms.set(pair, SKIP_PAIR_WEIGHT * weight);
    }
  });
  const clauses = splitClauses(passage).map(
    (clause) =>
      new Set(
        content
          .filter((word) => word.start >= clause.start && word.end <= clause.end)
          .map((word) => word.stem),
      ),
  );
  const grams = new Map<string, number>();
  for (const word of content) {
    const padded = ` ${word.folded} `;
    for (const n of GRAM_LENGTHS) {
      for (let k = 0; k + n <= padded.length; k += 1) {
        const gram = padded.slice(k, k + n);
        grams.set(gram, (grams.get(gram) ?? 0) + (isName(word, passage) ? NAME_WEIGHT : 1));
      }
    }
  }
  return { claim, terms, clauses, spelling, grams, length: content.length };
}

/** A capitalised word that does not open the passage. */
function isName(word: Word, passage: string): boolean {
  const first = passage[word.start]!;
  return word.start > 0 && first !== first.toLowerCase() && !/[.!?“"]\s*$/.test(passage.slice(0, word.start));
}

/** Clauses cut at commas, dashes, quotation marks and conjunctions. */
function splitClauses(passage: string): Span[] {
  const cuts = [...passage.matchAll(/[,;:—–“”"()]|\b(?:and|but|while|which|that)\b/g)];
  const clauses: Span[] = [];
  let start = 0;
  for (const cut of cuts) {
    if (cut.index > start) clauses.push({ start, end: cut.index });
    start = cut.index + cut[0].length;
  }
  if (start < passage.length) clauses.push({ start, end: passage.length });
  return clauses;
}

function index(profiles: readonly { readonly terms: ReadonlyMap<string, number> }[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  profiles.forEach(({ terms }, at) => {
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

function candidates(
  left: Profile,
  i: number,
  profiles: readonly Profile[],
  postings: ReadonlyMap<string, readonly number[]>,
): number[] {
  const found = new Set<number>();
  for (const term of left.terms.keys()) {
    for (const j of postings.get(term)!) {
      if (j > i && profiles[j]!.claim.source !== left.claim.source) found.add(j);
    }
  }
  return [...found].sort((x, y) => x - y);
}

function bm25(
  query: Profile,
  document: Profile,
  rarity: ReadonlyMap<string, number>,
  averageLength: number,
): number {
  let sum = 0;
  const normalised = K1 * (1 - B + (B * document.length) / averageLength);
  for (const [term, weight] of query.terms) {
    const other = document.terms.get(term);
    if (other !== undefined)
      sum += rarity.get(term)! * Math.min(weight, other) * ((K1 + 1) / (1 + normalised));
  }
  return sum;
}

function norm(vector: ReadonlyMap<string, number>, rarity: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [gram, count] of vector) sum += (Math.sqrt(count) * rarity.get(gram)!) ** 2;
  return Math.sqrt(sum);
}

function cosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const [gram, count] of a) {
    const other = b.get(gram);
    if (other !== undefined) sum += Math.sqrt(count * other) * rarity.get(gram)! ** 2;
  }
  return sum;
}

/** Weight of the best clause of one side found in the other, both ways, averaged. */
function bestClause(left: Profile, right: Profile, rarity: ReadonlyMap<string, number>): number {
  return (oneWay(left, right, rarity) + oneWay(right, left, rarity)) / 2;
}

function oneWay(from: Profile, to: Profile, rarity: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const clause of from.clauses) {
    let sum = 0;
    for (const term of clause) {
      if (to.terms.has(term)) sum += rarity.get(term)! * from.terms.get(term)!;
    }
    best = Math.max(best, sum / Math.sqrt(Math.max(3, clause.size)));
  }
  return best;
}
