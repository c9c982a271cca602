// Words of a text with their places, and their comparison forms: folded and stemmed.
import { stemmer } from 'stemmer';
import type { Span } from '../model/span.ts';
import { remembered } from './remembered.ts';

export interface Word extends Span {
  /** Lower case, typographic apostrophes straightened, possessive ending dropped. */
  readonly folded: string;
  /** Porter stem of the folded form; words of other scripts stay as they are. */
  readonly stem: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text in order, offsets in UTF-16 units; "%" counts as a word, other signs do not. */
export const words: (text: string) => readonly Word[] = remembered((text) => {
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true && segment !== '%') continue;
    const folded = fold(segment);
    found.push({ start: index, end: index + segment.length, folded, stem: stem(folded) });
  }
  return found;
});

function fold(word: string): string {
  // The country, not the pronoun.
  if (word === 'US') return 'u.s';
  return word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
}

/** Stems repeat constantly in a case. */
const MOST_STEMS = 50_000;

/** The comparison form of a folded word: its Porter stem; words of other scripts stay as they are. */
export const stem: (folded: string) => string = remembered(
  (folded) => (/^[a-z'-]+$/.test(folded) ? stemmer(folded) : folded),
  MOST_STEMS,
);
