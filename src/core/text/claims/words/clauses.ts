// Clauses: the parts of a sentence that may each say something of their own. Cut at commas and their kin, at quotation
// marks and at conjunctions, never inside a number or a name. One pass, so it is linear.
import type { Span } from '../../../model/span.ts';

/** A part with fewer words goes with its neighbour: two words alone are a name or an aside. */
const FEWEST_WORDS = 3;

const MARK_OR_WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.-]|,(?=\p{N}))*|[,;:—–，；：、。()（）"“”„«»「」『』《》]/gu;
const CONJUNCTIONS = new Set(
  'and but or while whereas although though because since unless which who where when as if so that'.split(
    ' ',
  ),
);
/** Conjunctions that also tie single words ("bread and butter"): they cut only where a clause follows. */
const TYING = new Set(['and', 'or', 'as', 'so', 'that', 'since']);
const CLAUSE_STARTS =
  /^(?:he|she|it|they|we|you|i|there|the|this|that|these|those|to|will|would|must|should|can|could|may|might|has|have|had|is|are|was|were|not|never)$/;

/**
 * The clauses of a stretch of text, in order, without the marks and white space between them. A stretch that has no
 * place to cut is one clause; one without words has none.
 */
export function clauses(text: string, span: Span): Span[] {
  const parts: { start: number; end: number; words: number }[] = [];
  let current: { start: number; end: number; words: number } | null = null;
  const tokens = [...text.slice(span.start, span.end).matchAll(MARK_OR_WORD)];
  const close = (): void => {
    if (current !== null) parts.push(current);
    current = null;
  };
  tokens.forEach((token, index) => {
    const word = token[0];
    const start = span.start + token.index;
    if (!/^[\p{L}\p{N}]/u.test(word)) {
      if (!isInsideName(text, start, tokens[index - 1]?.[0], tokens[index + 1]?.[0])) close();
      return;
    }
    const lower = word.toLowerCase();
    const next = tokens[index + 1]?.[0].toLowerCase() ?? '';
    if (CONJUNCTIONS.has(lower) && (!TYING.has(lower) || CLAUSE_STARTS.test(next))) close();
    const end = start + word.replace(/(?<![.'’-])[.'’-]+$/u, '').length;
    const words = wordCount(word);
    if (current === null) current = { start, end, words };
    else {
      current.end = end;
      current.words += words;
    }
  });
  close();
  return merged(parts);
}

/** Whether a mark stands between parts of one name or number: "Norvane, Inc", "Smith (Jr)". */
function isInsideName(text: string, at: number, before = '', after = ''): boolean {
  if (text[at] !== ',') return false;
  return /^\p{Lu}/u.test(before) && /^(?:Inc|Ltd|LLC|Jr|Sr|Co|PLC)\b/u.test(after);
}

/** Scripts without spaces put a whole clause into one run: about two characters make a word. */
function wordCount(run: string): number {
  const unspaced = run.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return unspaced > 1 ? Math.ceil(unspaced / 2) : 1;
}

/** Joins short parts to the one before, or, at the start, to the one after. */
function merged(parts: readonly { start: number; end: number; words: number }[]): Span[] {
  const result: { start: number; end: number; words: number }[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last !== undefined && (part.words < FEWEST_WORDS || last.words < FEWEST_WORDS)) {
      last.end = part.end;
      last.words += part.words;
    } else result.push({ ...part });
  }
  return result.map(({ start, end }) => ({ start, end }));
}
