// Recognises text that was used before: fingerprints of every text of a library, small enough to look through all of
// them at once, and the words that a person judged before, found again in another text.
import type { Span } from '../model/span.ts';
import { append } from '../model/lists.ts';
import { tokens } from './tokens.ts';

/** Words in a run that is hashed: five in a row are rarely written twice by chance. */
const RUN = 5;
/** Of so many runs in a row one is kept, at least: two fifths of the words of a text begin one. */
const WINDOW = 4;
/** A run of so many words that two texts share is sure to leave a fingerprint that both have. */
export const SURE_RUN = RUN + WINDOW - 1;
/**
 * Words that two texts have to share to be worth a look: a sentence of news has about twenty, of which fingerprints
 * may miss three at each end. A phrase has fewer.
 */
const LEAST_WORDS = 14;
/** Scripts without spaces stand above this in Unicode, all but those of South-East Asia. */
const LAST_SPACED = 0x2e7f;

/** Words in a run by which a statement is found again: three, since it is short and may have been edited. */
const STATEMENT_RUN = 3;
/** Part of a statement's runs that must stand together in the other text. One word changed costs three runs of some 15. */
const LEAST_SHARE = 0.5;
/** Least number of its runs that must: five words, below which statements are too short to be recognised. */
const LEAST_RUNS = 3;
/** How much longer than the statement the stretch may be in which its runs are found: words were put in between. */
const STRETCH = 1.5;

/** The words of a text as numbers, without case and signs, and where they stand. */
interface HashedWords {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Fingerprints {
  /** Hashes of the runs that were kept, in the order of the text. */
  readonly prints: Int32Array;
  /** Where each run begins and ends, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many words the text has. */
  readonly words: number;
}

/**
 * The fingerprints of a text: of every `WINDOW` runs in a row the one with the least hash (winnowing; S. Schleimer,
 * D. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", 2003). Whatever stands around it,
 * a run of `SURE_RUN` words leaves the same fingerprint in every text that has it.
 */
export function fingerprints(text: string): Fingerprints {
  const words = hashedWords(text);
  const runs = runHashes(words.hashes, RUN);
  const window = Math.min(WINDOW, runs.length);
  const kept = new Int32Array(runs.length);
  let count = 0;
  for (let at = 0; at + window <= runs.length && window > 0; at += 1) {
    let least = at;
    // The last of equals, so that a repeated word does not keep every place.
    for (let next = at + 1; next < at + window; next += 1) if (runs[next]! <= runs[least]!) least = next;
    if (count === 0 || kept[count - 1] !== least) kept[count++] = least;
  }
  const [prints, starts, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < count; at += 1) {
    const run = kept[at]!;
    prints[at] = runs[run]!;
    starts[at] = words.starts[run]!;
    ends[at] = words.ends[run + RUN - 1]!;
  }
  return { prints, starts, ends, words: words.hashes.length };
}

/** What of a text stands in another one too. */
export interface SharedText {
  /** Number of the text among those that were asked about. */
  readonly text: number;
  /** Where it stands in that text, as far as the fingerprints tell. */
  readonly spans: readonly Span[];
  /** Words in these spans. */
  readonly words: number;
}

/** Some texts by their fingerprints, to be looked for in many others. */
export class FingerprintTable {
  readonly #texts: readonly { readonly text: string; readonly found: Fingerprints }[];
  readonly #mask: number;
  /** Open addressing: 1 + the number of the first place with a fingerprint; places of equal ones are chained. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #print: Int32Array;
  readonly #textOf: Int32Array;
  /** The last text asked for that met each place, so that one that repeats itself counts once. */
  readonly #metBy: Int32Array;
  /** Place of the first fingerprint of each text. */
  readonly #offsets: Int32Array;
  #asked = 0;

  constructor(texts: readonly string[]) {
    this.#texts = texts.map((text) => ({ text, found: fingerprints(text) }));
    const count = this.#texts.reduce((sum, { found }) => sum + found.prints.length, 0);
    this.#mask = (1 << Math.max(4, 33 - Math.clz32(count))) - 1;
    this.#first = new Int32Array(this.#mask + 1);
    this.#next = new Int32Array(count);
    this.#print = new Int32Array(count);
    this.#textOf = new Int32Array(count);
    this.#metBy = new Int32Array(count);
    this.#offsets = new Int32Array(texts.length);
    let place = 0;
    this.#texts.forEach(({ found }, number) => {
      this.#offsets[number] = place;
      for (const print of found.prints) {
        const slot = this.#slotOf(print);
        this.#print[place] = print;
        this.#textOf[place] = number;
        this.#next[place] = this.#first[slot]!;
        this.#first[slot] = place += 1;
      }
    });
  }

  /** How many words one of the texts has. */
  wordsOf(text: number): number {
    return this.#texts[text]!.found.words;
  }

  /** Which of the other texts share at least a sentence with one of them. */
  sharedWithText(text: number): SharedText[] {
    return this.sharedWith(this.#texts[text]!.found.prints, text);
  }

  /**
   * Which of the texts share at least a sentence with the one that has these fingerprints.
   * @param except number of a text that is not asked about
   */
  sharedWith(prints: Int32Array, except = -1): SharedText[] {
    this.#asked += 1;
    const places: number[] = [];
    for (const print of prints) {
      for (let at = this.#first[this.#slotOf(print)]!; at !== 0; at = this.#next[at - 1]!) {
        if (this.#metBy[at - 1] === this.#asked) break;
        this.#metBy[at - 1] = this.#asked;
        if (this.#textOf[at - 1] !== except) places.push(at - 1);
      }
    }
    if (places.length === 0) return [];
    const byText = new Map<number, number[]>();
    for (const place of places.sort((x, y) => x - y)) {
      const number = this.#textOf[place]!;
      append(byText, number, place - this.#offsets[number]!);
    }
    return [...byText].flatMap(([number, kept]) => {
      // Too few to reach a sentence even if they do not overlap.
      if (kept.length * RUN < LEAST_WORDS) return [];
      const { text, found } = this.#texts[number]!;
      const spans = joined(kept.map((at) => ({ start: found.starts[at]!, end: found.ends[at]! })));
      const words = spans.reduce((sum, span) => sum + weight(text.slice(span.start, span.end)), 0);
      return words >= LEAST_WORDS ? [{ text: number, spans, words: Math.round(words) }] : [];
    });
  }

  #slotOf(print: number): number {
    let slot = print & this.#mask;
    for (;;) {
      const first = this.#first[slot]!;
      if (first === 0 || this.#print[first - 1] === print) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** A statement, found again in another text. */
export interface Restatement {
  /** Number of the statement among those that were asked about. */
  readonly statement: number;
  /** Where it stands in the text. */
  readonly span: Span;
  /** Part of its runs of words that stand there, from 0 to 1. */
  readonly share: number;
}

/** Statements, to be looked for in many texts: the same words, give or take an edit. */
export class StatementTable {
  /** Statements that have the run, and the number of the run in them. */
  readonly #runs = new Map<number, { readonly statement: number; readonly run: number }[]>();
  readonly #lengths: readonly number[];

  constructor(statements: readonly string[]) {
    this.#lengths = statements.map((statement, number) => {
      const runs = runHashes(hashedWords(statement).hashes, STATEMENT_RUN);
      runs.forEach((hash, run) => append(this.#runs, hash, { statement: number, run }));
      return runs.length;
    });
  }

  /** The best place of each statement that stands in the text. */
  foundIn(text: string): Restatement[] {
    const words = hashedWords(text);
    const hits = new Map<number, { readonly at: number; readonly run: number }[]>();
    runHashes(words.hashes, STATEMENT_RUN).forEach((hash, at) => {
      for (const { statement, run } of this.#runs.get(hash) ?? []) append(hits, statement, { at, run });
    });
    return [...hits].flatMap(([statement, list]) => {
      const length = this.#lengths[statement]!;
      const best = densest(list, Math.ceil(length * STRETCH));
      if (best.runs < LEAST_RUNS || best.runs < LEAST_SHARE * length) return [];
      const span = { start: words.starts[best.from]!, end: words.ends[best.to + STATEMENT_RUN - 1]! };
      return [{ statement, span, share: best.runs / length }];
    });
  }
}

/** The stretch of at most `reach` places in which most different runs stand. */
function densest(
  hits: readonly { readonly at: number; readonly run: number }[],
  reach: number,
): { readonly from: number; readonly to: number; readonly runs: number } {
  const inside = new Map<number, number>();
  let best = { from: 0, to: 0, runs: 0 };
  let first = 0;
  for (const hit of hits) {
    inside.set(hit.run, (inside.get(hit.run) ?? 0) + 1);
    for (; hit.at - hits[first]!.at > reach; first += 1) {
      const { run } = hits[first]!;
      const left = inside.get(run)! - 1;
      if (left === 0) inside.delete(run);
      else inside.set(run, left);
    }
    if (inside.size > best.runs) best = { from: hits[first]!.at, to: hit.at, runs: inside.size };
  }
  return best;
}

function hashedWords(text: string): HashedWords {
  const found = tokens(text);
  const lower = text.toLowerCase();
  // A few letters change their length in lower case; such a text is taken as it is written.
  const folded = lower.length === text.length ? lower : text;
  const most = found.starts.length;
  const [hashes, starts, ends] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let count = 0;
  for (let at = 0; at < most; at += 1) {
    if (found.isWord[at] === 0) continue;
    const [start, end] = [found.starts[at]!, found.ends[at]!];
    let hash = 0x811c_9dc5;
    for (let unit = start; unit < end; unit += 1) {
      const code = folded.charCodeAt(unit);
      hash = Math.imul(hash ^ (code === 0x2019 ? 0x27 : code), 0x0100_0193);
    }
    hashes[count] = hash;
    starts[count] = start;
    ends[count] = end;
    count += 1;
  }
  return {
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

/** A hash for each run of so many words, well spread, since the least of them are chosen. */
function runHashes(words: Int32Array, length: number): Int32Array {
  const runs = new Int32Array(Math.max(0, words.length - length + 1));
  for (let at = 0; at < runs.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + length; next += 1)
      hash = Math.imul(hash ^ words[next]!, 0x5bd1_e995) + next - at;
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x85eb_ca6b);
    runs[at] = hash ^ (hash >>> 13);
  }
  return runs;
}

/** Spans in order, those that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Words of a piece of text. A character that is a word by itself says about half of what a word says. */
function weight(text: string): number {
  const { starts, ends, isWord } = tokens(text);
  return isWord.reduce((sum, is, at) => {
    const alone = ends[at]! - starts[at]! === 1 && text.charCodeAt(starts[at]!) > LAST_SPACED;
    return sum + (is === 0 ? 0 : alone ? 0.5 : 1);
  }, 0);
}
