// Finds a quoted passage again in a text that has changed: by its words and by what stood around them. Pure. It never
// moves to a lookalike in silence: what is not clearly the passage is called uncertain, with the places it might be.
import search from 'approx-string-match';
import type { Span } from '../model/span.ts';
import { plainSigns } from './plain-signs.ts';

/** Words of a passage with what stood before and after it, as an annotation keeps them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

export interface AnchorCandidate {
  readonly span: Span;
  /** How well words and surroundings agree, from 0 to 1. */
  readonly score: number;
}

/**
 * `sure`: it is there; `uncertain`: it may be one of the candidates, which a person has to say; `lost`: nothing is
 * like it. `span` is the best candidate, null when it is lost.
 */
export interface Reanchored {
  readonly state: 'sure' | 'uncertain' | 'lost';
  readonly span: Span | null;
  /** The best first. */
  readonly candidates: readonly AnchorCandidate[];
}

/**
 * Weight of the words against their surroundings. The words carry most: surroundings are edited as easily; they only
 * have to decide between places that read alike.
 */
const WORDS_WEIGHT = 0.7;
/** From this score on a single place is taken. The same words in surroundings of which half is left reach 0.85. */
const SURE = 0.84;
/** Least distance to the runner-up: a third of the surroundings, so that chance likeness does not decide. */
const MARGIN = 0.1;
/** Below this a place is not worth showing: fewer than two thirds of the characters agree. */
const WORTH_SHOWING = 0.5;
/** Most characters changed, as a part of the quote; beyond that any long text has something alike. */
const MOST_CHANGED = 0.35;
/** Longest piece that is matched with changes; of a longer quote its beginning and end are found apart. */
const LONGEST_PATTERN = 256;
/**
 * Characters of the surroundings by which an end is found, and how far from where the words end it may be: two or three
 * words, since what is farther off may have been edited as well.
 */
const NEAREST = 16;
/** Characters on either side in which a word that an end falls into is looked for; longer ones are cut. */
const LONGEST_WORD = 32;
/** Places that a person can look through. */
const MOST_CANDIDATES = 5;
/** Occurrences of the very words that are weighed; a word this common tells nothing anyway. */
const MOST_OCCURRENCES = 200;

/**
 * Where the quoted passage stands in `text`. Offsets are UTF-16 units of it, never between the halves of a character.
 * The distance is Myers' bounded edit distance, on text without the difference between kinds of quotation marks,
 * dashes, spaces and cases.
 */
export function reanchor(quote: Quote, text: string): Reanchored {
  return reanchorIn(text)(quote);
}

/** The same for one quote after the other, in one text. */
export function reanchorIn(text: string): (quote: Quote) => Reanchored {
  const found = foldSameLength(text);
  return (quote) => placed(quote, text, found);
}

function placed(quote: Quote, text: string, found: string): Reanchored {
  const exact = foldSameLength(quote.exact);
  if (exact.trim() === '') return { state: 'lost', span: null, candidates: [] };
  const places = occurrences(exact, found);
  // Words that stand there as they were leave nothing to approximate.
  if (places.length === 0) places.push(...likeness(exact, found).map((place) => fitted(place, quote, found)));
  const candidates = places
    .map(({ span, likeness: like }): AnchorCandidate => ({
      span: wholeCharacters(text, span),
      score: scoreOf(like, surroundings(quote, found, span)),
    }))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start)
    .slice(0, MOST_CANDIDATES);
  const [best, second] = candidates;
  if (best === undefined) return { state: 'lost', span: null, candidates: [] };
  const clear = best.score >= SURE && best.score - (second?.score ?? 0) >= MARGIN;
  // Another number is another statement, however little of the text has changed.
  const sameFigures = figures(text.slice(best.span.start, best.span.end)) === figures(quote.exact);
  return { state: clear && sameFigures ? 'sure' : 'uncertain', span: best.span, candidates };
}

interface Place {
  readonly span: Span;
  /** Part of the quote's characters that agree, from 0 to 1. */
  readonly likeness: number;
}

function occurrences(exact: string, text: string): Place[] {
  const result: Place[] = [];
  let at = text.indexOf(exact);
  while (at !== -1 && result.length < MOST_OCCURRENCES) {
    result.push({ span: { start: at, end: at + exact.length }, likeness: 1 });
    at = text.indexOf(exact, at + 1);
  }
  return result;
}

/** The best place of words that have changed, and the best ones before and after it, which it has to beat. */
function likeness(exact: string, text: string): Place[] {
  const best = closest(exact, text, 0);
  if (best === null) return [];
  const before = closest(exact, text.slice(0, best.span.start), 0);
  const after = closest(exact, text.slice(best.span.end), best.span.end);
  return [best, before, after].filter((place) => place !== null);
}

function closest(exact: string, text: string, offset: number): Place | null {
  if (exact.length <= LONGEST_PATTERN) return closestShort(exact, text, offset);
  const head = closestShort(exact.slice(0, LONGEST_PATTERN), text, offset);
  if (head === null) return null;
  // The end is looked for where it must be, give or take what may have been changed in between.
  const reach = Math.ceil(exact.length * (1 + MOST_CHANGED));
  const from = head.span.start - offset;
  const tail = closestShort(exact.slice(-LONGEST_PATTERN), text.slice(from, from + reach), offset + from);
  if (tail === null || tail.span.end <= head.span.start) return null;
  return {
    span: { start: head.span.start, end: tail.span.end },
    likeness: (head.likeness + tail.likeness) / 2,
  };
}

function closestShort(exact: string, text: string, offset: number): Place | null {
  const limit = Math.floor(exact.length * MOST_CHANGED);
  const [match] = search(text, exact, limit).sort((a, b) => a.errors - b.errors || a.start - b.start);
  if (match === undefined || match.end <= match.start) return null;
  return {
    span: { start: offset + match.start, end: offset + match.end },
    likeness: 1 - match.errors / exact.length,
  };
}

/**
 * The place with its ends where the passage ends: behind what stood before it and before what stood behind it, as far
 * as that is there still, and within no word. The nearest likeness to "open in May" in "open in June." is "open in ",
 * which nobody marked. Each character that comes in or goes out counts as changed, so that it is at least as much.
 */
function fitted({ span, likeness: like }: Place, quote: Quote, text: string): Place {
  const exact = quote.exact.trim();
  const before = foldSameLength(quote.prefix).slice(-NEAREST);
  const behind = foldSameLength(quote.suffix).slice(0, NEAREST);
  const start = nearest(before, text, span.start, span.start)?.end ?? span.start;
  const end = nearest(behind, text, span.end, span.end)?.start ?? span.end;
  const fit = trimmed(text, start < end ? { start, end } : span);
  const whole = {
    start: Math.min(fit.start, wordAt(text, fit.start)?.start ?? fit.start),
    end: Math.max(fit.end, wordAt(text, fit.end)?.end ?? fit.end),
  };
  const moved = Math.abs(whole.start - span.start) + Math.abs(whole.end - span.end);
  return { span: whole, likeness: Math.max(0, like - moved / exact.length) };
}

/** Where the words stand within reach of a place; null where nothing is like them. Of several the closest to it. */
function nearest(words: string, text: string, from: number, to: number): Span | null {
  if (words.trim() === '') return null;
  const offset = Math.max(0, from - NEAREST - words.length);
  const reach = text.slice(offset, to + NEAREST + words.length);
  const [match] = search(reach, words, Math.floor(words.length * MOST_CHANGED)).sort(
    (a, b) => a.errors - b.errors || Math.abs(offset + a.start - from) - Math.abs(offset + b.start - from),
  );
  return match === undefined ? null : { start: offset + match.start, end: offset + match.end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

/** The word around an offset that stands within it; null between words. */
function wordAt(text: string, at: number): Span | null {
  const offset = Math.max(0, at - LONGEST_WORD);
  const word = segmenter.segment(text.slice(offset, at + LONGEST_WORD)).containing(at - offset);
  if (word?.isWordLike !== true || offset + word.index === at) return null;
  return { start: offset + word.index, end: offset + word.index + word.segment.length };
}

/** How much of what stood around the passage stands there still, from 0 to 1; null when nothing was kept of it. */
function surroundings(quote: Quote, text: string, { start, end }: Span): number | null {
  const parts = [
    { kept: foldSameLength(quote.prefix), now: text.slice(Math.max(0, start - room(quote.prefix)), start) },
    { kept: foldSameLength(quote.suffix), now: text.slice(end, end + room(quote.suffix)) },
  ].filter(({ kept }) => kept.trim() !== '');
  if (parts.length === 0) return null;
  return parts.reduce((sum, { kept, now }) => sum + agreement(kept, now), 0) / parts.length;
}

/** A quarter more than was kept: a word may have come in between. */
const room = (kept: string): number => Math.ceil(kept.length * 1.25);

function agreement(kept: string, now: string): number {
  const errors = search(now, kept, kept.length).reduce(
    (least, match) => Math.min(least, match.errors),
    kept.length,
  );
  return 1 - errors / kept.length;
}

/** Without surroundings to go by, the words alone have to be surer: they count as if half of these were left. */
function scoreOf(words: number, around: number | null): number {
  return WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * (around ?? 0.5 * words);
}

/** The text with signs that are alike made the same and in lower case, character for character in its length. */
function foldSameLength(text: string): string {
  const lower = text.toLowerCase();
  const base = lower.length === text.length ? lower : text;
  return plainSigns(base).replace(/\s/g, ' ');
}

/** All figures in a text, in order. */
function figures(text: string): string {
  return (text.match(/\p{Nd}+/gu) ?? []).join(' ');
}

/** The span, grown so that no character of two units is cut in half. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const cut = (at: number): boolean =>
    at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return { start: cut(start) ? start - 1 : start, end: cut(end) ? end + 1 : end };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
