// Runs patterns only on texts that have the letters which they cannot do without. Most of what is looked for in a sentence is not
// there: one pass over its letters notes which three stand together, and spares nearly all patterns after it.
import { foldedUnit, LEAST_RUN, needsOf } from './needs-of-pattern.ts';

/** What looks for something in a text, guarded or not. */
export type Pattern = Pick<RegExp, 'test' | 'exec'>;

/** A pattern that looks whether a text can have it before it is looked for. It tells what the pattern alone would tell. */
export class Guarded implements Pattern {
  readonly #pattern: RegExp;
  /** Read when they are asked for the first time: many patterns are never used. */
  #needs: readonly CodedNeed[] | null = null;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  test(text: string): boolean {
    return this.#mayBeIn(text) && this.#pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#mayBeIn(text) ? this.#pattern.exec(text) : null;
  }

  /** All that a global pattern finds. */
  all(text: string): RegExpExecArray[] {
    return this.#mayBeIn(text) ? [...text.matchAll(this.#pattern)] : [];
  }

  /** The text with something else in place of what is found. */
  replace(text: string, by: string | ((found: string) => string)): string {
    // A string and a function are two signatures.
    return this.#mayBeIn(text) ? text.replace(this.#pattern, by as string) : text;
  }

  /** As it is written, for another pattern. */
  get source(): string {
    return this.#pattern.source;
  }

  get flags(): string {
    return this.#pattern.flags;
  }

  #mayBeIn(text: string): boolean {
    this.#needs ??= needsOf(this.#pattern).map(coded);
    if (this.#needs.length === 0) return true;
    const threes = threesIn(text);
    for (const need of this.#needs) if (!isMet(need, threes)) return false;
    return true;
  }
}

/** The same pattern, guarded. It must not be sticky: then it would go on from a place of its own. */
export function guarded(pattern: RegExp): Guarded {
  return new Guarded(pattern);
}

/** The alternatives of a need, one behind the other: of each, how many threes of letters it has, and their numbers. */
type CodedNeed = Uint16Array;

function coded(need: readonly string[]): CodedNeed {
  return Uint16Array.from(
    need.flatMap((run) => {
      const threes = run.length - LEAST_RUN + 1;
      const numberAt = (_: unknown, at: number): number =>
        (run.charCodeAt(at) << 10) | (run.charCodeAt(at + 1) << 5) | run.charCodeAt(at + 2);
      return [threes, ...Array.from({ length: threes }, numberAt)];
    }),
  );
}

/** Whether a text has all threes of one of the alternatives: it may have the alternative then. */
function isMet(need: CodedNeed, threes: Uint32Array): boolean {
  for (let at = 0; at < need.length;) {
    const next = at + 1 + need[at]!;
    at += 1;
    while (at < next && (threes[need[at]! >>> 5]! & (1 << (need[at]! & 31))) !== 0) at += 1;
    if (at === next) return true;
    at = next;
  }
  return false;
}

/** A bit for each three letters of 32. */
const THREES = 32 ** LEAST_RUN;

/** Two claims with and without their dates, or a sentence, what is said in it and its clauses: rules ask of these by turns. */
const KEPT = 4;

/** What was asked of last; the oldest makes room. */
const kept = Array.from({ length: KEPT }, () => ({ text: '', threes: new Uint32Array(THREES / 32) }));
let oldest = 0;

/** Lets go of the texts that were asked of last. */
export function forgetTexts(): void {
  for (const each of kept) {
    each.text = '';
    each.threes.fill(0);
  }
}

/** Which three letters, folded, stand together anywhere in a text. */
function threesIn(text: string): Uint32Array {
  for (const each of kept) if (each.text === text) return each.threes;
  const { threes } = Object.assign(kept[oldest]!, { text });
  oldest = (oldest + 1) % KEPT;
  threes.fill(0);
  let three = 0;
  for (let at = 0; at < text.length; at += 1) {
    three = ((three << 5) | foldedUnit(text.charCodeAt(at))) & (THREES - 1);
    // Before the third letter this notes blanks that are not there, which spares nothing but a search.
    threes[three >>> 5]! |= 1 << (three & 31);
  }
  return threes;
}
