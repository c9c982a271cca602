// Headlines that write most of their words, or all of them, with capitals: "Mayor Ann Lee Says the Bridge Will Close". There a
// capital tells no name, and the rest of the text tells which words have theirs everywhere.
import type { Sentence } from '../../../../model/comparison.ts';
import { isFunctionWord } from '../../../function-words.ts';
import { generalRarity } from '../../../general-rarity.ts';
import { stem } from '../../../words.ts';
import { AUXILIARIES, SPEECH_VERBS } from './speech-words.ts';
import type { Token } from '../tokens.ts';
import { MEN_NAMES, WOMEN_NAMES } from '../word-lists.ts';

/** Shorter words, "in" and "with", stay small in most headlines. */
const LONGEST_SMALL = 4;
/** Two capitals may be a name alone: "Ann Lee". */
const LEAST_WORDS = 4;

interface Read {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
}

/** The tokens of each line; those of a headline in capitals with the capitals that their words have elsewhere. */
export function withOwnCapitals(lines: readonly Read[]): (readonly Token[])[] {
  if (!lines.some(isInCapitals)) return lines.map(({ tokens }) => tokens);
  /** Words with a capital of their own, by how they are written, and those without one. */
  const [names, plain] = [new Map<string, string>(), new Set<string>()];
  for (const line of lines)
    if (!isInCapitals(line))
      line.tokens.forEach(({ word, text, capital, mark }, at) => {
        // The first word of a sentence has a capital whatever it is.
        if (mark || at === 0 || line.tokens[at - 1]!.mark) return;
        if (capital) names.set(word, text);
        else plain.add(word);
      });
  const isName = ({ word }: Token): boolean =>
    names.has(word) || (!plain.has(word) && (isGiven(word) || !isCommon(word)));
  return lines.map((line) => {
    if (!isInCapitals(line)) return line.tokens;
    const isShouted = line.tokens.every(({ text }) => text === text.toUpperCase());
    // In capitals throughout nothing tells a name but the rest of the text.
    if (isShouted && !line.tokens.some(({ word }) => names.has(word))) return line.tokens;
    return line.tokens.map((token) => {
      if (!token.capital) return token;
      if (!isName(token)) return { ...token, capital: false, text: token.text.toLowerCase() };
      return isShouted ? { ...token, text: names.get(token.word) ?? inOneCapital(token.text) } : token;
    });
  });
}

/** "O'Neill-Lee" of "O'NEILL-LEE" */
function inOneCapital(text: string): string {
  return text.replace(/\p{L}{1,60}/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}

function isInCapitals({ sentence, tokens }: Read): boolean {
  const words = tokens.filter(({ mark, word }) => !mark && /^\p{L}/u.test(word));
  return (
    sentence.kind === 'headline' &&
    words.length >= LEAST_WORDS &&
    words.every(({ capital, word }) => capital || word.length <= LONGEST_SMALL) &&
    words
      .filter(({ capital }) => !capital)
      .every(({ word }) => isFunctionWord(word) || word.length < LONGEST_SMALL)
  );
}

function isGiven(word: string): boolean {
  return (WOMEN_NAMES.has(word) || MEN_NAMES.has(word)) && !/^(?:will|may|mark|hope)$/.test(word);
}

function isCommon(word: string): boolean {
  return (
    isFunctionWord(word) || AUXILIARIES.has(word) || SPEECH_VERBS.has(word) || generalRarity(stem(word)) < 1
  );
}
