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

/** Passages are looked at by one stage after another; those of a case fit, and the table never grows beyond it. */
const recent = new Map<string, readonly Word[]>();
const MAX_RECENT = 10_000;
/** Whole articles are read once; keeping them would keep their words for nothing. */
const LONGEST_KEPT = 2_000;

/** The words of a text in order, offsets in UTF-16 units; "%" counts as a word, other signs do not. */
export function words(text: string): readonly Word[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true && segment !== '%') continue;
    const folded = fold(segment);
    found.push({ start: index, end: index + segment.length, folded, stem: stem(folded) });
  }
  if (text.length <= LONGEST_KEPT) {
    if (recent.size >= MAX_RECENT) recent.clear();
    recent.set(text, found);
  }
  return found;
}

function fold(word: string): string {
  // The country, not the pronoun.
  if (word === 'US') return 'u.s';
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
