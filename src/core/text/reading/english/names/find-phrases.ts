// Finds the noun phrases before and after a place in a sentence, and all names in it.
import { isPlainlyFinite } from '../speech/statements.ts';
import { PRONOUNS, type Token } from '../tokens.ts';
import { INSTITUTION_WORDS, MEDIA_WORDS, TITLES } from '../word-lists.ts';
import { CALENDAR } from './calendar-words.ts';
import { isNameWord, isSentenceOpener } from './capitals.ts';
import { commonEndingAt } from './common-phrases.ts';
import { DEMONYM } from './nations.ts';
import { type NounPhrase, phrase, stripArticle, wordsOf } from './noun-phrase.ts';
import { isPersonWord } from './people-words.ts';
import { BASED, CLAUSE_OPENERS, DETERMINERS, INNER, isPlainNoun, LONGEST_PHRASE } from './phrase-bounds.ts';
import { isPersonsName, nameEndingAt, personOf } from './proper-phrases.ts';
import { isTitleWord, titlesIn } from './titles.ts';

const OBJECT_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['them', 'they'],
]);

/** The noun phrase that ends just before token `end`, or null. */
export function phraseBefore(tokens: readonly Token[], end: number): NounPhrase | null {
  const last = tokens[end - 1];
  if (last === undefined || last.mark || last.genitive) return null;
  if (PRONOUNS.has(last.word) && (last.word !== 'i' || last.text === 'I'))
    return phrase(tokens, end - 1, end, 'pronoun', last.word, []);
  if (isNameWord(tokens, end - 1)) return personOf(tokens, nameEndingAt(tokens, end));
  // "Some say", "One called it": who they are is not told.
  if (
    /^(?:one|some|others|many|several|two|three|both)$/.test(last.word) &&
    (end === 1 || tokens[end - 2]!.mark || CLAUSE_OPENERS.has(tokens[end - 2]!.word))
  )
    return phrase(tokens, end - 1, end, 'common', last.word, []);
  // "one of them", "some of us"
  if (/^(?:them|us|these|those)$/.test(last.word) && tokens[end - 2]?.word === 'of' && end > 2)
    return phrase(tokens, end - 3, end, 'common', wordsOf(tokens, end - 3, end), []);
  // "the father of three"
  if (/^(?:one|two|three|four|five|six|seven|eight)$/.test(last.word) && tokens[end - 2]?.word === 'of') {
    const parent = isPersonWord(tokens[end - 3]?.word ?? '') ? commonEndingAt(tokens, end - 2) : null;
    return parent === null
      ? null
      : { ...parent, to: end, end: last.end, name: stripArticle(wordsOf(tokens, parent.from, end)) };
  }
  if (last.capital && !isSentenceOpener(tokens, end - 1) && CALENDAR.has(last.word)) return null;
  return commonEndingAt(tokens, end);
}

/** Every name in the words, in order: capitalised runs without their titles. */
export function namesIn(tokens: readonly Token[]): NounPhrase[] {
  const names: NounPhrase[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isNameWord(tokens, index)) continue;
    const goesOn = isNameWord(tokens, index + 1) && !tokens[index]!.genitive;
    const found = goesOn ? null : nameEndingAt(tokens, index + 1);
    if (found?.kind !== 'name') continue;
    // "The National Farmers' Union": what bears the name of those before it is no second name beside theirs.
    const last = names.at(-1);
    if (last !== undefined && last.from >= found.from && tokens[last.to - 1]!.genitive) names.pop();
    names.push(found);
  }
  return names;
}

/** The noun phrase that begins at token `start` and ends before token `limit`, or null. */
export function phraseAfter(
  tokens: readonly Token[],
  start: number,
  limit = tokens.length,
): NounPhrase | null {
  const first = tokens[start];
  if (first === undefined || first.mark || start >= limit) return null;
  const object = OBJECT_PRONOUNS.get(first.word);
  if (object !== undefined) return phrase(tokens, start, start + 1, 'pronoun', object, []);
  if (PRONOUNS.has(first.word)) return phrase(tokens, start, start + 1, 'pronoun', first.word, []);
  let to = start;
  let lastName = -1;
  while (to < limit && to - start < LONGEST_PHRASE) {
    const token = tokens[to]!;
    // "Castle & Byrne"
    if (token.text === '&' && lastName === to - 1 && to > start && isNameWord(tokens, to + 1)) {
      to++;
      continue;
    }
    if (token.mark) break;
    const inName = isNameWord(tokens, to);
    if (inName) lastName = to;
    else if (
      !(to === start && DETERMINERS.has(token.word)) &&
      !isTitleWord(token) &&
      !(
        INNER.has(token.word) &&
        isNameWord(tokens, to + 1) &&
        // "wrote on Facebook": only "van Dijk" and the like begin with such a word.
        !(to === start && /^(?:of|for|and|on|&)$/.test(token.word)) &&
        // "told fans on Kelso Square"
        !(token.word === 'on' && lastName < 0) &&
        !(/^(?:of|for)$/.test(token.word) && lastName >= 0 && isPersonsName(tokens, to))
      ) &&
      !INSTITUTION_WORDS.has(token.word) &&
      !MEDIA_WORDS.has(token.word) &&
      !(BASED.test(token.word) || token.word.endsWith('-year-old')) &&
      !(lastName < 0 && isPlainNoun(token) && !DETERMINERS.has(token.word) && !isWhere(tokens, start, to)) &&
      !(lastName >= 0 && leadsToName(tokens, to, limit)) &&
      !(lastName < 0 && to > start && token.word === 'and' && isPlainNoun(tokens[to + 1] ?? token))
    )
      break;
    to++;
    if (token.genitive && !isNameWord(tokens, to) && lastName >= 0 && !isTitleWord(tokens[to] ?? token))
      break;
  }
  // "announced the $6 billion sale": an article before a sign is no phrase.
  if (to === start || (to === start + 1 && ARTICLES.test(first.word))) return null;
  // "the firm's head of Welsh sales": the adjective belongs to a noun, and neither is a name.
  if (lastName === to - 1 && to < limit && DEMONYM.test(tokens[lastName]!.text) && isPlainNoun(tokens[to]!)) {
    to++;
    return phrase(tokens, start, to, 'common', wordsOf(tokens, start, to), titlesIn(tokens, start, to));
  }
  // "said the Rovers skipper", "two Trump administration officials": whose somebody is stands before what they are.
  const people =
    (lastName === to - 1 || isOfGovernment(tokens, lastName, to)) && !tokens[to - 1]!.genitive
      ? peopleBehind(tokens, start, to, limit)
      : to;
  if (people > to)
    return phrase(
      tokens,
      start,
      people,
      'common',
      wordsOf(tokens, start, people),
      titlesIn(tokens, start, people),
    );
  if (lastName >= 0 && lastName >= to - 1) {
    const name = nameEndingAt(tokens, lastName + 1, start);
    if (name !== null) return { ...name, start: first.start, from: start };
  }
  return phrase(tokens, start, to, 'common', wordsOf(tokens, start, to), titlesIn(tokens, start, to));
}

/** "A Japanese government source": whose somebody is may be a body with a name before it. */
function isOfGovernment(tokens: readonly Token[], lastName: number, to: number): boolean {
  return lastName >= 0 && lastName === to - 2 && INSTITUTION_WORDS.has(tokens[to - 1]!.word);
}

const ARTICLES = /^(?:the|an?|its|their|our|my|your)$/;

/**
 * Where a phrase ends that has a name of whose somebody is before its noun at `to`: one person behind an article, some behind a
 * number. In "told the Guardian ministers knew" the noun is that of what is said, and so is any behind a name alone: `to`.
 */
function peopleBehind(tokens: readonly Token[], start: number, to: number, limit: number): number {
  const opening = tokens[start]!.word;
  const many = COUNTED.test(opening);
  if (!many && !/^(?:the|an?|one|another)$/.test(opening)) return to;
  for (let at = to; at < Math.min(limit, to + (many ? 2 : 1)) && isPlainNoun(tokens[at]!); at++)
    if (isPersonWord(tokens[at]!.word) && (many || !/s$/.test(tokens[at]!.word))) return at + 1;
  return to;
}

/** What stands before some people and never before one. */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|several|some|many|few|both|\d+)$/;

/** "A rally outside Terminal 2", but "an outside expert": a noun before such a word ends there. */
function isWhere(tokens: readonly Token[], start: number, at: number): boolean {
  return (
    at > start && /^(?:outside|inside|near)$/.test(tokens[at]!.word) && !DETERMINERS.has(tokens[at - 1]!.word)
  );
}

/**
 * "Kanja ward rep Peter Mwangi", "Board member Ann Lee": a noun or two with what somebody is between capitals. "Lee met King
 * Olav" has a verb before a title in capitals.
 */
function leadsToName(tokens: readonly Token[], from: number, limit: number): boolean {
  let verb = false;
  for (let index = from; index < from + 3 && index + 1 < limit; index++) {
    if (!isPlainNoun(tokens[index]!) && !isTitleWord(tokens[index]!)) return false;
    const { word, capital } = tokens[index]!;
    if ((TITLES.has(word) || (isPersonWord(word) && !/s$/.test(word))) && isNameWord(tokens, index + 1))
      return !(verb && capital);
    verb ||= isPlainlyFinite(tokens[index]!);
  }
  return false;
}
