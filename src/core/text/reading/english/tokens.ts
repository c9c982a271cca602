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

/** What shows that a name ends so, and is no genitive: who says or does something, or whom others rest on. */
const NAME_IN_S =
  /(?=\p{Lu})(?:(?<![\p{L}\p{N}])(\p{Lu}\p{L}+)['’][Ss](?=\s(?:said(?! to\b)|says?|tells|warns|insists|insisted|argues|has|had|is|was|of \p{Lu}|(?:warned|announced|reported|raised|cut|lowered|confirmed|denied|opened|closed|sold|bought|plans|expects|declined)\s(?:that|to|an?|the|its|it|on|in|all|plans)\b))|(?<=\b(?:[Aa]ccording to|said) )(\p{Lu}\p{L}+)['’]s(?=[,.;:]))/gu;

const BARE_NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{L}+(?![\p{L}\p{N}]|['’][Ss](?!\p{L}))/gu;

/** Words with which a sentence may open in front of a verb in "'s": "that's said". */
const NEVER_NAMES = /^(?:it|he|she|that|this|what|who|there|here|where|how|when|let|one|everyone|nobody)$/i;

/**
 * The names of a text that end in "'s" themselves, as "Moody's" does, without that ending: they stand where no genitive can, and
 * the text never has them without it, as it has "Lee" beside "Lee's".
 */
export function namesInS(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, teller, source] of text.matchAll(NAME_IN_S)) {
    const name = teller ?? source!;
    if (!NEVER_NAMES.test(name)) names.add(name);
  }
  if (names.size > 0) for (const [word] of text.matchAll(BARE_NAME)) names.delete(word);
  return names;
}

/** "have [voiced concern](#) that": the marks of a link in a text that came from Markdown, and where it leads, are no part of a sentence. */
const LINK = /\[([^[\]\n]{1,300})\]\([^()\s]{0,300}\)/gu;

/** The same text with blanks for the marks of links, so that every word stays where it is. */
function withoutLinks(text: string): string {
  if (!text.includes('](')) return text;
  return text.replace(
    LINK,
    (link, words: string) => ` ${words}${' '.repeat(link.length - words.length - 1)}`,
  );
}

/**
 * Words and marks of a span of text, in order.
 * @param inS names of the text that end in "'s" themselves
 */
export function tokenize(text: string, span: Span, inS: ReadonlySet<string> = NO_NAMES): Token[] {
  const words = withoutLinks(text.slice(span.start, span.end));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length;) {
    if (words.charCodeAt(at) === BLANK) {
      at += 1;
      continue;
    }
    const end = endOfPlain(words, at);
    if (end > at) {
      tokens.push(plainToken(words.slice(at, end), span.start + at));
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(words);
    if (match === null) break;
    tokens.push(tokenOf(match[0], span.start + match.index, inS));
    at = match.index + match[0].length;
  }
  return tokens;
}

const NO_NAMES: ReadonlySet<string> = new Set();
export const BLANK = 0x20;
const COMMA = 0x2c;

/**
 * Where a word ends that has nothing but letters from a to z, the first of which may be a capital, and a blank or a comma behind it;
 * `from` for any other. So are most words of a text, which need no closer look.
 */
export function endOfPlain(words: string, from: number): number {
  const first = words.charCodeAt(from);
  let at = first >= 0x41 && first <= 0x5a ? from + 1 : from;
  let code = words.charCodeAt(at);
  while (code >= 0x61 && code <= 0x7a) code = words.charCodeAt(++at);
  return code === BLANK || code === COMMA ? at : from;
}

function plainToken(word: string, start: number): Token {
  const capital = word.charCodeAt(0) <= 0x5a;
  return {
    start,
    end: start + word.length,
    text: word,
    word: capital ? word.toLowerCase() : word,
    genitive: false,
    capital,
    mark: false,
  };
}

function tokenOf(match: string, start: number, inS: ReadonlySet<string>): Token {
  let raw = match;
  // A full stop belongs to the word only in initials and abbreviations.
  if (
    raw.endsWith('.') &&
    !/^(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|St|Jr|Sr)\.)$/u.test(raw)
  )
    raw = raw.slice(0, -1);
  // "tenants’ union"
  const mark = raw.charCodeAt(raw.length - 1);
  const plural = (mark === 0x27 || mark === 0x2019) && raw.length > 1;
  const apostrophe = Math.max(raw.lastIndexOf("'"), raw.lastIndexOf('’'));
  const suffix = apostrophe > 0 ? raw.slice(apostrophe + 1).toLowerCase() : '';
  const split = plural || SUFFIXES.has(suffix) ? raw.slice(0, apostrophe) : null;
  const ending = split !== null && suffix === 's' && inS.has(split) ? null : split;
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
}
