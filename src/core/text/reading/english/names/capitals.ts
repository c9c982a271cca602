// Which words with a capital belong to a name, and which have it from the sentence, a headline or the calendar.
import { generalRarity } from '../../../general-rarity.ts';
import { stem } from '../../../words.ts';
import type { Token } from '../tokens.ts';
import {
  BODY_WORDS,
  INSTITUTION_WORDS,
  MEN_NAMES,
  SENTENCE_OPENERS,
  THINGS,
  WOMEN_NAMES,
} from '../word-lists.ts';
import { CALENDAR } from './calendar-words.ts';
import { isPersonWord } from './people-words.ts';
import { BASED, DETERMINERS } from './phrase-bounds.ts';
import { isTitleWord } from './titles.ts';

/** Whether the token can be part of a name: capitalised, and no "The", no weekday, no month, no quarter. */
export function isNameWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.mark) return false;
  if (!token.capital) return isOfStation(tokens, index);
  if (isOfStation(tokens, index)) return true;
  // "HELENA MARSH SAID"
  if (isShouted(tokens, index)) return false;
  // "the captain, Will Teague"
  if (token.word === 'will' && index > 0 && tokens[index + 1]?.capital === true) return true;
  if (/^(?:may|april)$/.test(token.word)) return isBorne(tokens, index);
  // "told Radio Nine that": inside a sentence a number has its capital from the name that it ends.
  if ((NUMBERS.has(token.word) || CLOSING_WORDS.has(token.word)) && endsName(tokens, index)) return true;
  if (/^(?:our|my|your)$/.test(token.word) && isInName(tokens, index)) return true;
  if (
    SENTENCE_OPENERS.has(token.word) &&
    !(token.text.length === 1 && token.text !== 'A' && token.text !== 'I')
  )
    return false;
  // "More than 900 tenants", "Nearly half"
  if (QUANTIFIERS.test(token.word) && tokens[index + 1]?.capital === false && opensClause(tokens, index))
    return false;
  // "Today the firm"
  if (index === 0 && /^(?:today|yesterday|tomorrow|tonight)$/.test(token.word)) return false;
  // "Born Margit Szabó in 1933, she …"
  if (index === 0 && /^(?:born|people|men|women|children)$/.test(token.word)) return false;
  // "Oslo-based Arden": where a company is, is no part of its name.
  if (BASED.test(token.word)) return false;
  // "Tell it to them", "Ask the mayor"
  if (index === 0 && /^(?:tell|ask|imagine)$/.test(token.word) && NOT_CALLED.test(tokens[1]?.word ?? ''))
    return false;
  // "Members of the Harbour Alliance", "Sales of Arden"
  if (index === 0 && (isSomeOf(tokens) || isEventOn(tokens))) return false;
  if (index === 0 && /.{3}(?:ing|ed)$/u.test(token.word) && opensParticiple(tokens)) return false;
  return !CALENDAR.has(token.word);
}

/** What stands behind an order, and not behind a family name. */
const NOT_CALLED = /^(?:it|that|this|them|him|her|me|us|the|an?|any|anyone|your|yourself)$/;

/** What follows a participle that opens a sentence, and never a name: "Presenting the budget", "Asked whether". */
const AFTER_PARTICIPLE = new Set([
  ...DETERMINERS,
  ...'whether how why what when where if who'.split(' '),
  ...'in on at to with from by for of about after before during under over through that it him them'.split(
    ' ',
  ),
]);

/** The number in "Radio 4", "Channel 4 News", "Radio Five Live", "KPEL 9". */
function isOfStation(tokens: readonly Token[], index: number): boolean {
  const { text, word, capital } = tokens[index]!;
  return (
    (capital ? NUMBERS.has(word) : /^\d{1,2}$/.test(text)) &&
    /^(?:Radio|Channel|BBC|ITV|ABC|NBC|CBS|[KW][A-Z]{2,3})$/.test(tokens[index - 1]?.text ?? '') &&
    // "crossed the Channel 20 times"
    tokens[index - 2]?.word !== 'the'
  );
}

/** "April Winter", "Theresa May", "May said" after it: by a name beside it, or where nothing tells that it is the month. */
function isBorne(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (after?.capital === true && after.text !== 'I') return true;
  if (index === 0) return false;
  return (
    (before?.capital === true && index > 1) || (tokens[index]!.word === 'may' && !isMonth([before, after]))
  );
}

/** Whether words beside "May" tell that it is the month: "in May", "the May figures", "May 3". */
function isMonth([before, after]: readonly (Token | undefined)[]): boolean {
  return (
    /^(?:in|by|from|to|until|till|since|last|next|this|of|before|after|early|late|mid|between|the|\d.*)$/.test(
      before?.word ?? '',
    ) || /^\d/.test(after?.text ?? '')
  );
}

/** "Presenting the budget", "Giving evidence by video link, Ann Lee said": a participle of a frequent verb, and a comma. */
function opensParticiple(tokens: readonly Token[]): boolean {
  const [first, next] = tokens;
  if (AFTER_PARTICIPLE.has(next?.word ?? '')) return true;
  return (
    next !== undefined &&
    !next.mark &&
    !next.capital &&
    !/(?:ed|[^s]s)$/.test(next.word) &&
    generalRarity(stem(first!.word)) < 1 &&
    tokens.slice(2, OPENING_REACH).some(({ text }) => text === ',')
  );
}

/** Words of a setting before its comma. */
const OPENING_REACH = 14;

/**
 * Whether a line opens with many people or things and whose they are: "Members of the", "Sales of", "Lawyers for Arden".
 * "Friends of the Earth" is a name.
 */
function isSomeOf(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens;
  return (
    /[^s]s$/.test(first!.word) &&
    !/^(?:friends|sons|daughters|brothers|sisters|mothers)$/.test(first!.word) &&
    (second?.word === 'of'
      ? isPersonWord(first!.word) || generalRarity(stem(first!.word)) < 1
      : /^(?:on|for|from)$/.test(second?.word ?? '') && isPersonWord(first!.word)) &&
    // "Peters on Friday said"
    !CALENDAR.has(third?.word ?? '')
  );
}

/** "Fire on the Aegean Spirit" opens with what happened, "Committee on Trade" with what a body is: only that is of its name. */
function isEventOn(tokens: readonly Token[]): boolean {
  const { word } = tokens[0]!;
  const place = tokens[tokens[2]?.word === 'the' ? 3 : 2];
  return (
    tokens[1]?.word === 'on' &&
    // "Harris on Friday said"
    place?.capital === true &&
    !CALENDAR.has(place.word) &&
    !INSTITUTION_WORDS.has(word) &&
    !BODY_WORDS.has(word) &&
    !THINGS.has(word) &&
    // "Starmer on the Rwanda plan"
    generalRarity(stem(word)) < 1
  );
}

/** Words that open a quantity. */
const QUANTIFIERS =
  /^(?:more|fewer|less|nearly|almost|roughly|around|approximately|exactly|just|up|well|close|barely)$/;

function opensClause(tokens: readonly Token[], index: number): boolean {
  return index === 0 || tokens[index - 1]!.mark;
}

const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));

/** Words that open sentences, and end the names of campaigns and charities: "Shelter Now". */
const CLOSING_WORDS = new Set('now here together'.split(' '));

/** Whether a word hardly ever begins a name, as "the" and "however" do not: its capital is that of the sentence it opens. */
export function isSentenceOpener(tokens: readonly Token[], index: number): boolean {
  return SENTENCE_OPENERS.has(tokens[index]!.word);
}

/** Whether a capitalised word stands between capitals inside a sentence: "Save Our Stand". */
function isInName(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return (
    before?.capital === true &&
    !before.mark &&
    !before.genitive &&
    after?.capital === true &&
    tokens.some(({ capital, word }) => !capital && word.length > 3)
  );
}

/** Whether a capitalised word ends a run of names that began inside a sentence; in a headline most words have a capital. */
function endsName(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return (
    index > 1 &&
    before!.capital &&
    !before!.genitive &&
    !isTitleWord(before!) &&
    isNameWord(tokens, index - 1) &&
    after?.capital !== true &&
    tokens.some(({ capital, word }) => !capital && word.length > 3)
  );
}

/** "HELENA MARSH SAID": whether a verb of saying is written in capitals, as is the full name before it. */
export function isShouted(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:SAID|SAYS)$/.test(tokens[at]?.text ?? '')) return false;
  const given = tokens[at - 2]?.word ?? '';
  return (WOMEN_NAMES.has(given) || MEN_NAMES.has(given)) && /^\p{Lu}{3,}$/u.test(tokens[at - 1]!.text);
}
