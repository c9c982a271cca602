// The words and marks of a text, as all that reads names, speakers and cues in English takes them.
import type { Span } from '../../../model/span.ts';

/** A word of a text, or a punctuation mark that ends a phrase. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, without a genitive ending. */
  readonly word: string;
  readonly genitive: boolean;
  readonly capital: boolean;
  readonly mark: boolean;
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'’&-][\p{L}\p{N}\p{M}]+|(?<=\p{N}),\p{N}{3}(?!\p{N}))*(?:\.|(?<=s)['’](?=\s\p{L}))?|[^\s\p{L}\p{N}]/gu;

/** Pronouns that may speak. */
export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who']);

/** Endings after an apostrophe that are no part of the word. */
const SUFFIXES = new Set(['s', 'd', 're', 've', 'll', 'm']);

/** Words and marks of a span of text, in order. */
export function tokenize(text: string, span: Span): Token[] {
  return [...text.slice(span.start, span.end).matchAll(TOKEN)].map((match) => {
    let raw = match[0];
    // A full stop belongs to the word only in initials and abbreviations.
    if (
      raw.endsWith('.') &&
      !/^(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|St|Jr|Sr)\.)$/u.test(raw)
    )
      raw = raw.slice(0, -1);
    const start = span.start + match.index;
    // "tenants’ union"
    const mark = raw.charCodeAt(raw.length - 1);
    const plural = (mark === 0x27 || mark === 0x2019) && raw.length > 1;
    const apostrophe = Math.max(raw.lastIndexOf("'"), raw.lastIndexOf('’'));
    const suffix = apostrophe > 0 ? raw.slice(apostrophe + 1).toLowerCase() : '';
    const ending = plural || SUFFIXES.has(suffix) ? raw.slice(0, apostrophe) : null;
    // "he's" is no genitive.
    const genitive = plural || (ending !== null && suffix === 's' && !PRONOUNS.has(ending.toLowerCase()));
    const bare = ending ?? raw;
    const first = raw.charCodeAt(0);
    const letter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
    return {
      start,
      end: start + raw.length,
      text: bare,
      // The WHO is no pronoun.
      word: bare === 'WHO' ? 'w.h.o' : (bare.endsWith('.') ? bare.slice(0, -1) : bare).toLowerCase(),
      genitive,
      capital: letter ? first < 0x61 : first >= 0x80 && /^\p{Lu}/u.test(raw),
      // By the pattern a token is a single mark or begins with a letter or digit.
      mark: !letter && !/^[\p{L}\p{N}]/u.test(raw),
    };
  });
}
