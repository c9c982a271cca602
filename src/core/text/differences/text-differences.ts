// Differences of two whole texts: versions of one article, or two sources read side by side. Every character of both
// belongs to exactly one part: equal, removed, added, or in a block that was moved.
import type { Span } from '../../model/span.ts';
import { commonWords, type CommonWords } from './anchored-words.ts';
import type { Run } from '../common-words.ts';
import { isSpace, Numbering, tokens, type Tokens } from '../tokens.ts';

/** A part of one or both texts; offsets are UTF-16 units. `block` counts in `moves`. */
export type TextPart =
  | { readonly kind: 'equal'; readonly a: Span; readonly b: Span }
  | { readonly kind: 'removed'; readonly a: Span }
  | { readonly kind: 'added'; readonly b: Span }
  | { readonly kind: 'moved-away'; readonly a: Span; readonly block: number }
  | { readonly kind: 'moved-here'; readonly b: Span; readonly block: number };

export interface TextDifferences {
  /**
   * In the order of both texts: the spans of `a` follow each other without a gap from the beginning of the first text
   * to its end, and so do those of `b`. Equal parts are the same characters.
   */
  readonly parts: readonly TextPart[];
  /** Blocks of equal text that stand at different places, in the order of the first text. */
  readonly moves: readonly Pair[];
  /** How many words there are of each kind; signs do not count. */
  readonly words: {
    readonly equal: number;
    readonly removed: number;
    readonly added: number;
    readonly moved: number;
  };
}

interface Pair {
  readonly a: Span;
  readonly b: Span;
}

/**
 * What was removed, added and moved between two texts, by words and signs, as they are written; white space counts
 * where it differs, but ties no words. The time is nearly linear in the texts, however much they differ.
 * Turned round, the same is found turned round.
 */
export function textDifferences(a: string, b: string): TextDifferences {
  const [tokensA, tokensB] = [tokens(a), tokens(b)];
  const numbering = new Numbering();
  const [idsA, idsB] = [numbering.of(a, tokensA), numbering.of(b, tokensB)];
  // Ties are broken by the order of the two, so one order is chosen whichever is asked for.
  const turn = b.length < a.length || (b.length === a.length && b < a);
  const { kept, moved } = turn
    ? turned(commonWords(idsB, idsA, numbering.size))
    : commonWords(idsA, idsB, numbering.size);
  const same = (runs: readonly Run[]): Growing[] =>
    runs.flatMap((run) => sameCharacters(run, { text: a, tokens: tokensA }, { text: b, tokens: tokensB }));
  // An empty pair in front, which takes the space that both begin with.
  const equal: Growing[] = [{ a: { start: 0, end: 0 }, b: { start: 0, end: 0 } }, ...same(kept)];
  const moves = same(moved);
  takeSpaceAround([...equal, ...moves], a, b);
  const counts = { equal: wordsIn(kept, tokensA), moved: wordsIn(moved, tokensA) };
  const known = counts.equal + counts.moved;
  return {
    parts: tile(a.length, b.length, equal, moves),
    moves,
    words: { ...counts, removed: sum(tokensA.isWord) - known, added: sum(tokensB.isWord) - known },
  };
}

function turned({ kept, moved }: CommonWords): CommonWords {
  const turn = ({ a, b, length }: Run): Run => ({ a: b, b: a, length });
  return { kept: kept.map(turn), moved: moved.map(turn).sort((x, y) => x.a - y.a) };
}

interface Cut {
  readonly text: string;
  readonly tokens: Tokens;
}

/** The characters of a run of common words, in as many pieces as the white space within it differs. */
function sameCharacters(run: Run, a: Cut, b: Cut): Growing[] {
  const pairs: Growing[] = [];
  let first = 0;
  for (let at = 0; at < run.length; at += 1) {
    if (at + 1 < run.length && hasSameSpace(a, run.a + at, b, run.b + at)) continue;
    pairs.push({
      a: { start: a.tokens.starts[run.a + first]!, end: a.tokens.ends[run.a + at]! },
      b: { start: b.tokens.starts[run.b + first]!, end: b.tokens.ends[run.b + at]! },
    });
    first = at + 1;
  }
  return pairs;
}

/** Whether the same white space stands between two tokens of the one and two of the other, and the next of each. */
function hasSameSpace(a: Cut, inA: number, b: Cut, inB: number): boolean {
  const [from, there] = [a.tokens.ends[inA]!, b.tokens.ends[inB]!];
  const length = a.tokens.starts[inA + 1]! - from;
  if (length !== b.tokens.starts[inB + 1]! - there) return false;
  for (let at = 0; at < length; at += 1) {
    if (a.text.charCodeAt(from + at) !== b.text.charCodeAt(there + at)) return false;
  }
  return true;
}

interface Growing {
  readonly a: { start: number; end: number };
  readonly b: { start: number; end: number };
}

/** Grows each pair over the space around it, where it is the same in both: first what follows, then what is left before. */
function takeSpaceAround(pairs: readonly Growing[], a: string, b: string): void {
  // What follows a pair is nobody else's yet; what stands before it may be.
  const [takenA, takenB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  const isShared = (inA: number, inB: number): boolean => {
    const code = a.charCodeAt(inA);
    return code === b.charCodeAt(inB) && isSpace(code) && takenA[inA] === 0 && takenB[inB] === 0;
  };
  for (const pair of pairs) {
    while (isShared(pair.a.end, pair.b.end)) {
      takenA[pair.a.end++] = 1;
      takenB[pair.b.end++] = 1;
    }
  }
  for (const { a: inA, b: inB } of pairs) {
    while (isShared(inA.start - 1, inB.start - 1)) {
      takenA[--inA.start] = 1;
      takenB[--inB.start] = 1;
    }
  }
}

/** Lays the pairs out, and what is between them as removed and added. */
function tile(lengthA: number, lengthB: number, equal: readonly Pair[], moves: readonly Pair[]): TextPart[] {
  const parts: TextPart[] = [];
  const byB = [...moves.keys()].sort((x, y) => moves[x]!.b.start - moves[y]!.b.start);
  let [atA, atB, nextA, nextB] = [0, 0, 0, 0];
  const removeUntil = (end: number): void => {
    if (end > atA) parts.push({ kind: 'removed', a: { start: atA, end } });
    atA = end;
  };
  const addUntil = (end: number): void => {
    if (end > atB) parts.push({ kind: 'added', b: { start: atB, end } });
    atB = end;
  };
  const end: Pair = { a: { start: lengthA, end: lengthA }, b: { start: lengthB, end: lengthB } };
  for (const pair of [...equal, end]) {
    for (; nextA < moves.length && moves[nextA]!.a.start < pair.a.start; nextA += 1) {
      removeUntil(moves[nextA]!.a.start);
      parts.push({ kind: 'moved-away', a: moves[nextA]!.a, block: nextA });
      atA = moves[nextA]!.a.end;
    }
    removeUntil(pair.a.start);
    for (; nextB < byB.length && moves[byB[nextB]!]!.b.start < pair.b.start; nextB += 1) {
      const block = byB[nextB]!;
      addUntil(moves[block]!.b.start);
      parts.push({ kind: 'moved-here', b: moves[block]!.b, block });
      atB = moves[block]!.b.end;
    }
    addUntil(pair.b.start);
    if (pair.a.end > pair.a.start) parts.push({ kind: 'equal', a: pair.a, b: pair.b });
    [atA, atB] = [pair.a.end, pair.b.end];
  }
  return parts;
}

function wordsIn(runs: readonly Run[], { isWord }: Tokens): number {
  return runs.reduce((count, { a, length }) => count + sum(isWord.subarray(a, a + length)), 0);
}

function sum(flags: Uint8Array): number {
  return flags.reduce((count, flag) => count + flag, 0);
}
