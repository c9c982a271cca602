// Words of a text with their places, and their comparison forms: folded and stemmed.
import { stemmer } from 'stemmer';
import type { Span } from '../model/span.ts';
import { simplified } from './chinese-characters.ts';
import { composed, isInParts } from './composed.ts';
import { asciiDigits } from './digits.ts';
import { remembered } from './patterns/remembered.ts';

export interface Word extends Span {
  /** Lower case, simplified Chinese characters, ASCII digits, typographic apostrophes straightened, possessive ending dropped. */
  readonly folded: string;
  /** Porter stem of the folded form; words of other scripts stay as they are. */
  readonly stem: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The words of a text in order, offsets in UTF-16 units; "%" counts as a word, other signs do not. Letters in parts and
 * hidden characters are read as they look.
 */
export const words: (text: string) => readonly Word[] = remembered((original) => {
  if (!isInParts(original)) return wordsOf(original);
  const { text, starts, ends } = composed(original);
  return wordsOf(text).map((word) => ({ ...word, start: starts[word.start]!, end: ends[word.end]! }));
});

function wordsOf(original: string): Word[] {
  // Traditional and simplified characters are one language, which ICU cuts alike only where it is written alike.
  const text = CHINESE.test(original) && !KANA.test(original) ? simplified(original) : original;
  const found: Word[] = [];
  for (let from = 0; from < text.length;) {
    const end = endOfChunk(text, from);
    let last = from;
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, end))) {
      last = from + index;
      if (last + segment.length === end && end < text.length && last > from && !isSpace(segment)) break;
      if (isWordLike !== true && segment !== '%') continue;
      const { folded, stem } = formsOf(segment);
      found.push({ start: last, end: last + segment.length, folded, stem });
    }
    // A piece that the chunk may have cut is read again with what follows, unless it is the whole chunk.
    from = end === text.length || isSpace(text[end - 1]!) || last === from ? end : last;
  }
  return found;
}

/**
 * The segmenter's time grows with the square of what it is given: 10,000 characters at once take four times as long as
 * sentence by sentence.
 */
const CHUNK = 1_000;

/** Behind white space, where no word goes on; where there is none, anywhere. */
function endOfChunk(text: string, from: number): number {
  if (from + CHUNK >= text.length) return text.length;
  for (let end = from + CHUNK; end > from + CHUNK / 2; end -= 1) if (isSpace(text[end - 1]!)) return end;
  return from + CHUNK;
}

function isSpace(characters: string): boolean {
  return /^[ \n\t]+$/.test(characters);
}

const CHINESE = /\p{sc=Han}/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Digits of other scripts than ours: one newspaper writes "٨٠٠", the next 800. */
const DIGITS = /(?![0-9])\p{Nd}/u;

function fold(word: string): string {
  // The country, not the pronoun.
  if (word === 'US') return 'u.s';
  const folded = (DIGITS.test(word) ? asciiDigits(word) : word).toLowerCase().replaceAll('’', "'");
  return folded.includes("'") ? folded.replace(/'s?$/, '') : folded;
}

/** Stems repeat constantly in a case. */
const MOST_STEMS = 50_000;

/** The comparison form of a folded word: its Porter stem; words of other scripts stay as they are. */
export const stem: (folded: string) => string = remembered(
  (folded) => (/^[a-z'-]+$/.test(folded) ? stemmer(folded) : folded),
  MOST_STEMS,
);

/** Both forms of a word as it is written: found once, and one text in memory however often the word stands in a case. */
const formsOf = remembered((word): Pick<Word, 'folded' | 'stem'> => {
  const folded = fold(word);
  return { folded, stem: stem(folded) };
}, MOST_STEMS);

/** The stems of the words of a name. */
export function stemsOf(name: string): Set<string> {
  return new Set(words(name).map(({ stem }) => stem));
}

/** Whether two names have a word in common. */
export function shareWord(a: string, b: string): boolean {
  const stems = stemsOf(a);
  return words(b).some(({ stem }) => stems.has(stem));
}
