// Noun phrases without a name: "the secretary of state", "local people".
import type { Token } from '../tokens.ts';
import { INSTITUTION_WORDS, MEDIA_WORDS, TITLES } from '../word-lists.ts';
import { CALENDAR } from './calendar-words.ts';
import { DEMONYM } from './nations.ts';
import { type NounPhrase, phrase, uncapitalised, wordsOf } from './noun-phrase.ts';
import { isPersonWord } from './people-words.ts';
import { CLAUSE_OPENERS, DETERMINERS, NEVER_IN_PHRASE } from './phrase-bounds.ts';
import { titlesIn } from './titles.ts';

/**
 * The noun phrase without a name that ends just before token `end`; null where its last word is no noun that can speak or act
 * there: behind no article it has to be a body, a title, a medium or a plural.
 */
export function commonEndingAt(tokens: readonly Token[], end: number): NounPhrase | null {
  let from = end;
  while (from > 0 && end - from < 8) {
    const token = tokens[from - 1]!;
    if (token.mark) break;
    if (DETERMINERS.has(token.word)) {
      from--;
      break;
    }
    if (NEVER_IN_PHRASE.has(token.word) || (!token.capital && PAST_ALONE.test(token.word))) break;
    // "In April parliament rejected": the day or month is no part of the phrase, but that of "the May figures" is.
    if (token.capital && CALENDAR.has(token.word) && !DETERMINERS.has(tokens[from - 2]?.word ?? '')) break;
    from--;
  }
  // "The plan has angered teachers": the participle is the verb's.
  if (/^ha(?:s|ve|d)$/.test(tokens[from - 1]?.word ?? '') && /ed$/.test(tokens[from]?.word ?? '')) from++;
  // "At least 17 players"
  if (/^(?:least|most)$/.test(tokens[from]?.word ?? '') && tokens[from - 1]?.word === 'at') from++;
  if (from >= end) return null;
  const head = tokens[end - 1]!;
  const determined =
    end - from > 1 &&
    (DETERMINERS.has(tokens[from]!.word) ||
      // "South Korea's military", "Ann Lee's daughter", but "Lee's plan said nothing of it"
      (tokens[end - 2]!.genitive && (head.word === 'military' || isPersonWord(head.word))));
  const known = INSTITUTION_WORDS.has(head.word) || TITLES.has(head.word) || MEDIA_WORDS.has(head.word);
  // "Workers"; "Local people" where a clause begins, but "seven in ten people"
  const opens = from === 0 || tokens[from - 1]!.mark || CLAUSE_OPENERS.has(tokens[from - 1]!.word);
  const people = opens && /(?:people|men)$|^children$/.test(head.word);
  const many = people || /[^s]s$/.test(head.word);
  if (!determined && !known && !many) return officeEndingAt(tokens, from, end);
  // "…, where workers said", "in what officials called"
  const named = /^(?:where|what)$/.test(tokens[from]!.word) && from < end - 1 ? from + 1 : from;
  const words = wordsOf(tokens, named, end);
  const capital = people && from === 0 && !DEMONYM.test(tokens[0]!.text);
  return phrase(
    tokens,
    from,
    end,
    'common',
    capital ? uncapitalised(words) : words,
    titlesIn(tokens, from, end),
  );
}

/** Past forms that hardly are participles, and so parts of no noun phrase: "the move drew criticism". */
const PAST_ALONE =
  /^(?:drew|gave|took|saw|began|went|came|rose|grew|knew|threw|flew|chose|wrote|drove|spoke|broke|swore|sang|sank|shook|stole|wore|ate|became|withdrew|undertook|underwent|overthrew|met)$/;

/** "The secretary of state", "the minister of health": a title with the one noun, from token `from`, that tells of what. */
function officeEndingAt(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  if (end - from > 1 || tokens[from - 1]?.word !== 'of' || tokens[from]!.capital) return null;
  const holder = TITLES.has(tokens[from - 2]?.word ?? '') ? commonEndingAt(tokens, from - 1) : null;
  return holder === null
    ? null
    : phrase(tokens, holder.from, end, 'common', wordsOf(tokens, holder.from, end), holder.titles);
}
