// Titles beside names, with the words that make them narrower: "minister", "prime minister".
import type { Token } from '../tokens.ts';
import { TITLE_MODIFIERS, TITLES } from '../word-lists.ts';
import { isNationWord } from './nations.ts';
import { isPersonWord } from './people-words.ts';
import { DETERMINERS, NEVER_IN_PHRASE } from './phrase-bounds.ts';

/** Whether a word is a title, or narrows one that follows: "minister", "prime", "vice-president". */
export function isTitleWord(token: Token): boolean {
  return (
    TITLES.has(token.word) ||
    TITLE_MODIFIERS.has(token.word) ||
    token.word.startsWith('vice-') ||
    token.word === 'co-founder'
  );
}

/** The titles among the words, each with the words that make it narrower first: "prime minister", "minister". */
export function titlesIn(tokens: readonly Token[], from: number, to: number): string[] {
  const titles: string[] = [];
  for (let index = from; index < to; index++) {
    const { word } = tokens[index]!;
    if (!TITLES.has(word)) continue;
    // A "chief executive" is an executive; a finance chief or a police chief is another one.
    if (TITLE_MODIFIERS.has(word) && index + 1 < to && isTitleWord(tokens[index + 1]!)) continue;
    let first = index;
    while (first > from && isTitleWord(tokens[first - 1]!)) first--;
    // "fire chief" is another office than "police chief".
    if (first === index && first > from && narrows(tokens[first - 1]!)) first--;
    if (first < index)
      titles.push(
        tokens
          .slice(first, index + 1)
          .map((token) => token.word)
          .join(' '),
      );
    titles.push(word);
  }
  return titles;
}

/** Whether a word before a title is a noun that tells which office it is. */
function narrows({ word, mark, genitive, capital }: Token): boolean {
  return (
    !mark &&
    !genitive &&
    !DETERMINERS.has(word) &&
    !NEVER_IN_PHRASE.has(word) &&
    !isPersonWord(word) &&
    !(capital && isNationWord(word)) &&
    !/(?:ed|ing|ly|ive|ful|ous|al|ic|ish|ese|ian|ent|ant|able|less)$|-/.test(word)
  );
}
