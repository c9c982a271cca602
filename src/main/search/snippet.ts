// The piece of a text that shows best why it was found, with the words that were looked for.
import type { Span } from '../../core/model/span.ts';
import { escaped } from '../../core/text/patterns/escaped.ts';
import { searchWords, type SearchWord } from '../../core/text/search/search-words.ts';

/** What is looked for: words in a row, or one word in other spellings. */
export type Wanted = readonly {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly open: boolean;
  readonly near: readonly string[];
}[];

export interface Snippet {
  /** Of the text, with white space as single spaces and "…" where it was cut. */
  readonly text: string;
  /** What was found, in the snippet's text. */
  readonly marks: readonly Span[];
  /** Where it stands in the whole text: the first thing found in the snippet; its begin when nothing was. */
  readonly match: Span;
}

/** Two lines on the screen, in UTF-16 units. */
const LENGTH = 220;
/** Of these, so many stand before what was found. */
const BEFORE = 60;
/** A longer text is not cut into words from its start, but from shortly before the first word that may count. */
const LONG = 50_000;
/** Places beyond these are not looked at: the best snippet is hardly after them. */
const MOST_PLACES = 200;

/** Cuts the snippet. Where nothing is found in the text itself, it is the text's begin. */
export function snippetOf(text: string, wanted: Wanted): Snippet {
  const places = placesOf(text, wanted);
  const [from, within] = bestStretch(places);
  const start = from === null ? 0 : begin(text, Math.max(0, from.start - BEFORE), from.start);
  const end = finish(text, Math.min(text.length, start + LENGTH), within);
  return { ...cut(text, start, end, places), match: from ?? { start: 0, end: 0 } };
}

/** Where in a short text, such as a title, what is wanted stands. */
export function marksIn(text: string, wanted: Wanted): Span[] {
  return cut(text, 0, text.length, placesOf(text, wanted)).marks.slice();
}

interface Place extends Span {
  readonly term: number;
}

function placesOf(text: string, wanted: Wanted): Place[] {
  if (wanted.length === 0) return [];
  const from = text.length <= LONG ? 0 : firstPlace(text, wanted);
  // From one place to that of the last match that can still be shown.
  const words = searchWords(from === 0 ? text : text.slice(from, from + LONG));
  const places: Place[] = [];
  for (let at = 0; at < words.length && places.length < MOST_PLACES; at += 1) {
    for (const [term, one] of wanted.entries()) {
      const length = lengthAt(words, at, one);
      if (length === 0) continue;
      places.push({ term, start: from + words[at]!.start, end: from + words[at + length - 1]!.end });
    }
  }
  return places;
}

/** Where to begin to look in a long text: before the first word that is written as it is looked for. */
function firstPlace(text: string, wanted: Wanted): number {
  const spelt = wanted.flatMap(({ words, near }) => [words[0] ?? '', ...near]).filter((word) => word !== '');
  const found = text.search(new RegExp(spelt.map(escaped).join('|'), 'iu'));
  return found === -1 ? 0 : Math.max(0, text.lastIndexOf('\n', Math.max(0, found - LENGTH)));
}

/** How many words from this one on are what is wanted; 0 for none. */
function lengthAt(
  words: readonly SearchWord[],
  at: number,
  { words: wanted, open, near }: Wanted[number],
): number {
  const fits = wanted.every((word, offset) => {
    const folded = words[at + offset]?.folded;
    return folded === word || (open && offset === wanted.length - 1 && folded?.startsWith(word) === true);
  });
  if (fits) return wanted.length;
  return near.includes(words[at]!.folded) ? 1 : 0;
}

/** The place from which a snippet shows most of what is wanted, and where the last of it ends. */
function bestStretch(places: readonly Place[]): [Place | null, number] {
  let best: [Place | null, number] = [null, 0];
  let most = 0;
  for (const [at, place] of places.entries()) {
    const inReach = places.slice(at).filter(({ end }) => end <= place.start + LENGTH - BEFORE);
    // Different words count far more than one word said often.
    const worth = new Set(inReach.map(({ term }) => term)).size * MOST_PLACES + inReach.length;
    if (worth <= most) continue;
    most = worth;
    best = [place, Math.max(place.end, ...inReach.map(({ end }) => end))];
  }
  return best;
}

/** The begin of a paragraph, sentence or word between two places. */
function begin(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const before = text.slice(from, to);
  const sentence = Math.max(
    ...['\n', '. ', '! ', '? ', '。', '！', '？'].map((sign) => before.lastIndexOf(sign)),
  );
  if (sentence !== -1) return from + sentence + 1;
  const space = before.search(/\s/);
  return space === -1 ? whole(text, from) : from + space + 1;
}

function finish(text: string, to: number, least: number): number {
  if (to >= text.length) return text.length;
  const after = text.slice(Math.max(least, to - BEFORE), to);
  const space = after.search(/\s\S*$/);
  return space === -1 ? whole(text, to) : to - after.length + space;
}

/** A place that parts no surrogate pair. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}

function cut(
  text: string,
  start: number,
  end: number,
  places: readonly Place[],
): Pick<Snippet, 'text' | 'marks'> {
  let out = start === 0 ? '' : '…';
  const marks: { start: number; end: number }[] = [];
  let at = start;
  const add = (to: number): void => {
    const piece = text.slice(at, to).replace(/\s+/g, ' ');
    out += /(?:^|[\s…])$/.test(out) ? piece.replace(/^ /, '') : piece;
    at = to;
  };
  for (const place of places) {
    if (place.start < start || place.end > end || place.end <= at) continue;
    add(Math.max(at, place.start));
    const from = out.length;
    add(place.end);
    const last = marks.at(-1);
    // Pairs of characters overlap: what touches is one mark.
    if (last?.end === from) last.end = out.length;
    else marks.push({ start: from, end: out.length });
  }
  add(end);
  out = out.trimEnd();
  return { text: end < text.length ? `${out}…` : out, marks };
}
