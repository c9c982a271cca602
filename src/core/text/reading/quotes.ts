// Pairs quotation marks of all usual kinds in one paragraph, tells single marks from apostrophes, and mends
// missing marks. One pass over the marks with a bounded look at their neighbours, so it is linear.
import type { Span } from '../../model/span.ts';

export interface QuotedSpan extends Span {
  /** False when the closing mark is missing and the span ends with its sentence or paragraph. */
  readonly closed: boolean;
  /** Left open because the next paragraph goes on with it. */
  readonly continued: boolean;
}

/** Opening mark to its closing mark, for marks that have a direction. */
const DIRECTED: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‹': '›',
  '‚': '‘',
  '＂': '＂',
};
const MARKS = /["“”„«»「」『』‹›‚＂'‘’]/g;
/** Words that lose their first letters to an apostrophe, and years and decades that lose their century. */
const CLIPPED =
  /^(?:tis|twas|twere|til|till|em|cause|bout|round|n|ere|neath|cos|coz|\d\ds?)(?![\p{L}\p{N}])/iu;
/** A single straight mark that never closes is taken for a quotation only before at least this many words. */
const FEWEST_UNCLOSED_WORDS = 3;

/**
 * The outermost quoted spans of a paragraph, marks included, in order. A mark that never closes ends with the
 * paragraph when `continued` (the next paragraph opens with a mark again), otherwise with its sentence.
 * @param sentenceEnds offsets in `text` where sentences end, in order
 */
export function findQuotedSpans(
  text: string,
  paragraph: Span,
  sentenceEnds: readonly number[],
  continued: boolean,
): QuotedSpan[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const at = [...words.matchAll(MARKS)].map((match) => match.index);
  const spans: QuotedSpan[] = [];
  let sentence = 0;
  const endOfSentence = (position: number): number => {
    while (sentence < sentenceEnds.length && sentenceEnds[sentence]! <= position + paragraph.start)
      sentence++;
    return Math.min(paragraph.end, sentenceEnds[sentence] ?? paragraph.end);
  };
  const add = (from: number, to: number, closed: boolean, goesOn = false): void => {
    if (closed && !/[\p{L}\p{N}]/u.test(words.slice(from, to))) return;
    spans.push({ start: paragraph.start + from, end: paragraph.start + to, closed, continued: goesOn });
  };
  /** The mark that is open, and where; inner marks only matter to keep the outer one open. */
  let open: { mark: string; at: number; inner: string | null } | null = null;
  const closeEarly = (before: number): void => {
    if (open === null) return;
    const end = Math.min(endOfSentence(open.at) - paragraph.start, before);
    addUnclosed(open.at, end, open.mark);
    open = null;
  };
  const addUnclosed = (from: number, to: number, mark: string, goesOn = false): void => {
    const end = from + words.slice(from, to).trimEnd().length;
    const count = words.slice(from, end).match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
    if (mark === "'" && count < FEWEST_UNCLOSED_WORDS) return;
    if (count > 0) add(from, end, false, goesOn);
  };
  const singleClosers = countSingleClosers(words, at);

  at.forEach((position, index) => {
    const mark = words[position]!;
    const before = position === 0 ? '' : words[position - 1]!;
    const after = words[position + 1] ?? '';
    const current = open;
    if (current === null) {
      if (mark === '“' || mark === '„' || mark === '«' || mark === '「' || mark === '『' || mark === '‹')
        open = { mark, at: position, inner: null };
      // In some fonts a comma: it opens only where a quotation may.
      else if (mark === '‚' && isOpening(before, after)) open = { mark, at: position, inner: null };
      // "»So is it in German books«", "”and so in Swedish”"
      else if ((mark === '»' || mark === '”') && /^[\s([—–-]?$/u.test(before) && /[\p{L}\p{N}]/u.test(after))
        open = { mark, at: position, inner: null };
      else if (mark === '"' || mark === '＂') {
        // After a digit it is inches; after a letter or before a blank it closes something that never opened.
        if (isOpening(before, after)) open = { mark, at: position, inner: null };
      } else if (mark === "'" || mark === '‘') {
        if (isOpening(before, after) && !CLIPPED.test(words.slice(position + 1, position + 12)))
          open = { mark, at: position, inner: null };
      }
      return;
    }
    if (current.inner !== null) {
      if (mark === current.inner && (isDouble(mark) || isSingleCloser(before, after))) {
        // An outer mark may have been left out: a directed closing mark of the outer kind is handled below.
        current.inner = null;
        return;
      }
      if (mark !== DIRECTED[current.mark] && mark !== current.mark) return;
    }
    const closer = closerOf(current.mark);
    if (closer.includes(mark) && closes(current.mark, mark, before, after, singleClosers, index)) {
      add(current.at, position + 1, true);
      open = null;
    } else if (mark === current.mark && isOpening(before, after)) {
      // The same opening mark again: the closing one is missing.
      closeEarly(position);
      open = { mark, at: position, inner: null };
    } else if (mark === '“' && current.mark !== '„') open = { ...current, inner: '”' };
    else if (mark === '«' && current.mark !== '»') open = { ...current, inner: '»' };
    else if (mark === '"' && current.mark !== '"' && isOpening(before, after))
      open = { ...current, inner: '"' };
    else if (mark === '‘' && current.mark !== '‘') open = { ...current, inner: '’' };
  });
  const last = open as { mark: string; at: number } | null;
  if (last !== null)
    addUnclosed(
      last.at,
      (continued ? paragraph.end : endOfSentence(last.at)) - paragraph.start,
      last.mark,
      continued,
    );
  return spans;
}

/** Whether the words open with a quotation mark. */
export function opensQuoted(words: string): boolean {
  return /^["“„«「『‘']/u.test(words);
}

function closerOf(mark: string): string {
  if (mark === "'") return "'’";
  if (mark === '‘') return "’'";
  // Texts mix straight and curly marks.
  if (mark === '“') return '”"';
  if (mark === '"') return '"”';
  if (mark === '„') return '“”"';
  if (mark === '”') return '”"';
  return DIRECTED[mark] ?? mark;
}

function closes(
  open: string,
  mark: string,
  before: string,
  after: string,
  singleClosers: readonly number[],
  index: number,
): boolean {
  if (isDouble(open)) return mark !== open || !isOpening(before, after) || /[.,!?;:]/.test(before);
  if (!isSingleCloser(before, after)) return false;
  // "the workers' rights": after an s it is a genitive when another mark can still close the quotation.
  if (before.toLowerCase() === 's' && /\s/.test(after)) return (singleClosers[index + 1] ?? 0) === 0;
  return true;
}

/** For each mark, how many single closing marks follow from it on before the next single opening mark. */
function countSingleClosers(words: string, at: readonly number[]): number[] {
  const counts = new Array<number>(at.length + 1).fill(0);
  for (let index = at.length - 1; index >= 0; index--) {
    const mark = words[at[index]!]!;
    const before = words[at[index]! - 1] ?? '';
    const after = words[at[index]! + 1] ?? '';
    const next = counts[index + 1]!;
    if (mark === '‘' || (mark === "'" && isOpening(before, after))) counts[index] = 0;
    else if ((mark === '’' || mark === "'") && isSingleCloser(before, after)) counts[index] = next + 1;
    else counts[index] = next;
  }
  return counts;
}

function isDouble(mark: string): boolean {
  return mark !== "'" && mark !== '‘' && mark !== '’';
}

function isOpening(before: string, after: string): boolean {
  return /^$|[\s([{“"‘'—–\-/:]/u.test(before) && /[^\s.,;!?)\]]/u.test(after);
}

function isSingleCloser(before: string, after: string): boolean {
  return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** Longest slogan or name in quotation marks, in words; longer ones are somebody's words. */
export const LONGEST_TERM = 4;

/** What the look of a quotation and of the words around it tells about it. */
export interface QuotationShape {
  readonly full: boolean;
  readonly short: boolean;
  readonly words: number;
  /** Whether the quotation stands before a noun as part of a phrase: `a “little giant” company`. */
  readonly attributive: boolean;
}

/** The shape of a quotation, by its words, its marks and its neighbours. */
export function shapeOf(text: string, quote: QuotedSpan): QuotationShape {
  const inner = text.slice(quote.start + 1, quote.closed ? quote.end - 1 : quote.end).trim();
  const spaced = inner.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  // Scripts without spaces write a word in about two characters.
  const unspaced = inner.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const words = Math.max(spaced, Math.round(unspaced / 2));
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}\p{Lo}]/u.test(inner);
  const ended = /[.,!?…。！？，；।؟۔—-]["”’'»」]?$/u.test(inner);
  const after = text.slice(quote.end, quote.end + 24);
  const before = text.slice(Math.max(0, quote.start - 20), quote.start);
  const tagged = /^["”’'»」]?[,.?!]?\s*$/.test(inner.slice(-1)) || /^[,،.。](?:\s|$)|^と/u.test(after);
  const opened = /(?:^|[.!?:,—–：，。\n]["”’)]?\s{0,20}|\b(?:said|says|and|added)\s)$/u.test(before);
  const full =
    capital &&
    (ended || (tagged && opened)) &&
    (words > LONGEST_TERM || opened) &&
    (opened || words > LONGEST_TERM);
  return {
    full,
    short: words <= LONGEST_TERM && !full,
    words,
    // A comma or stop inside closes the quotation, so nothing can follow as its noun.
    attributive:
      !ended &&
      /^\s\p{Ll}+/u.test(after) &&
      !/^\s(?:is|are|was|were|and|or|but|in|on|at|of|to|for|by|with|as|that|which|who|whose|from|has|had|have|will|would|because|when|while|after|before|if|than|over|during|being|about|into|since|until|unless|without|against|need|needs)\b/.test(
        after,
      ),
  };
}
