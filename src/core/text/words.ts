// Words of a text with their places, and their comparison forms: folded and stemmed.
import { stemmer } from 'stemmer';
import type { Span } from '../model/span.ts';

export interface Word extends Span {
  /** Lower case, typographic apostrophes straightened, possessive ending dropped. */
  readonly folded: string;
  /** Porter stem of the folded form; words of other scripts stay as they are. */
  readonly stem: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Stems repeat constantly in a case; the table is bounded so that a long-lived process does not grow. */
const stems = new Map<string, string>();
const MAX_STEMS = 50_000;

/** The words of a text in order, offsets in UTF-16 units; "%" counts as a word, other signs do not. */
export function words(text: string, offset = 0): Word[] {
  const found: Word[] = [];
  for (const piece of segmenter.segment(text)) {
    if (piece.isWordLike !== true && piece.segment !== '%') continue;
    const folded = fold(piece.segment);
    const start = offset + piece.index;
    found.push({ start, end: start + piece.segment.length, folded, stem: stem(folded) });
  }
  return found;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
}

/** The comparison form of a folded word: its Porter stem; words of other scripts stay as they are. */
export function stem(folded: string): string {
  let known = stems.get(folded);
  if (known === undefined) {
    known = /^[a-z'-]+$/.test(folded) ? stemmer(folded) : folded;
    if (stems.size >= MAX_STEMS) stems.clear();
    stems.set(folded, known);
  }
  return known;
}
