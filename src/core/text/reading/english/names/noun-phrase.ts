// What a noun phrase is, and its words as others need them: without the article, in small letters, its head alone.
import type { Span } from '../../../../model/span.ts';
import type { Token } from '../tokens.ts';
import { nationIn } from './nations.ts';

/** A noun phrase that can be the speaker. */
export interface NounPhrase extends Span {
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'pronoun' | 'common';
  /** The name without titles, or the phrase without its article. */
  readonly name: string;
  /** Title words in front of or behind the name, lower case. */
  readonly titles: readonly string[];
  /** Opens with "the", "his" and the like: somebody the reader knows. */
  readonly definite: boolean;
  /** Whose somebody is said to be, in a form that "Russian" and "Russia's" share; null where nothing tells. */
  readonly nation: string | null;
}

/**
 * Makes the noun phrase from token `from` to before `to`.
 * @param name the words that name it; an article at their start is left out
 * @param titles the titles beside the name, in lower case
 */
export function phrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: NounPhrase['kind'],
  name: string,
  titles: readonly string[],
): NounPhrase {
  return {
    from,
    to,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    kind,
    name: stripArticle(name),
    titles,
    definite: DEFINITE.has(tokens[from]!.word),
    nation: kind === 'pronoun' ? null : nationIn(tokens, from, to),
  };
}

/** "His chairman" is somebody else than him, of whom the reader may not have heard. */
const DEFINITE = new Set('the its this that these those'.split(' '));

/** Some tokens in one line, genitives as they are written but for the last. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, index, all) =>
      token.genitive && index < all.length - 1
        ? `${token.text}${token.end - token.start > token.text.length + 1 ? "'s" : "'"}`
        : token.text,
    )
    .join(' ');
}

/** What a whole phrase is about, in small letters: "chair" of "chair of a maker of washing machines". */
export function headOf({ name }: { readonly name: string }): string {
  return name
    .split(
      / (?:of|for|in|at|from|with|who|close|familiar|on|under|behind|beside|near|by|holding|carrying) /,
      1,
    )[0]!
    .split(/\s+/)
    .at(-1)!
    .toLowerCase();
}

/** The words without an article at their start. */
export function stripArticle(words: string): string {
  return words.replace(/^(?:the|a|an|another)\s+/i, '');
}

/** Without the capital that a word has from the sentence that it opens. */
export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "HELENA MARSH" as a name is written elsewhere. */
export function inSmallLetters(name: string): string {
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}
