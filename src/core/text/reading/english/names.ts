// Names in English: the noun phrases before and after a verb, with their titles, and what a name's words say of its kind.
import type { Span } from '../../../model/span.ts';
import {
  BODY_WORDS,
  COMPANY_FORMS,
  COMPANY_WORDS,
  FEASTS,
  INSTITUTION_WORDS,
  MEN_NAMES,
  THINGS,
  WOMEN_NAMES,
  MEDIA_WORDS,
  MONTHS,
  PAPER_WORDS,
  SENTENCE_OPENERS,
  TITLE_MODIFIERS,
  TITLES,
  WEEKDAYS,
} from './word-lists.ts';
import { generalRarity } from '../../general-rarity.ts';
import { remembered } from '../../remembered.ts';
import { stem } from '../../words.ts';
import { PRONOUNS, type Token } from './tokens.ts';

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

const OBJECT_PRONOUNS: Readonly<Record<string, string>> = { him: 'he', them: 'they' };

/** What opens a noun phrase before its noun. */
export const DETERMINERS = new Set(
  'the a an another his her its their our my your this these those some many several one'.split(' '),
);

/** What follows a participle that opens a sentence, and never a name: "Presenting the budget", "Asked whether". */
const AFTER_PARTICIPLE = new Set([
  ...DETERMINERS,
  ...'whether how why what when where if who'.split(' '),
  ...'in on at to with from by for of about after before during under over through that it him them'.split(
    ' ',
  ),
]);

const INNER = new Set([
  'of',
  'for',
  'and',
  'the',
  '&',
  'de',
  'da',
  'del',
  'della',
  'di',
  'du',
  'des',
  'dos',
  'la',
  'von',
  'van',
  'der',
  'bin',
  'al',
  'on',
]);

/** Longest noun phrase looked at, in words: "Ministry of Foreign Affairs spokeswoman Ann Lee" has seven. */
export const LONGEST_PHRASE = 14;

const CALENDAR = new Set([
  ...MONTHS,
  ...WEEKDAYS.flatMap((day) => [day, `${day}s`]),
  ...'q1 q2 q3 q4'.split(' '),
]);

/** Whether a single word names a day or a month: "Sundays", "Easter". */
export function isOfCalendar(word: string): boolean {
  return CALENDAR.has(word) || Object.hasOwn(FEASTS, word);
}

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
    if (found?.kind === 'name') names.push(found);
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
  const object = OBJECT_PRONOUNS[first.word];
  if (object !== undefined && Object.hasOwn(OBJECT_PRONOUNS, first.word))
    return phrase(tokens, start, start + 1, 'pronoun', object, []);
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

/** Words before which a clause ends, so that its subject begins after them. */
export const CLAUSE_OPENERS = new Set(
  'after as when before because once while but and though although that where if since whether yet so'.split(
    ' ',
  ),
);

/** Nouns that end like those for people and are things. */
const THING_WORDS = new Set(
  (
    'former latter other another further later earlier larger smaller higher lower longer greater fewer older younger ' +
    'grant plant restaurant warrant giant elephant river water number tower power summer winter matter order letter ' +
    'answer offer quarter computer centre corner chapter border danger fever hunger cancer weather shower bomber ' +
    'recorder counter meter scanner sensor monitor detector router server printer ' +
    'committee guarantee degree tree knee fee coffee sector factor reactor tractor list twist waist'
  ).split(' '),
);

/** Roles that the ending of the word does not show, and those that are titles: what stands before a name. */
function isRole(word: string): boolean {
  return TITLES.has(word) || TITLES.has(word.replace(/ies$/, 'y').replace(/s$/, '')) || ROLES.test(word);
}

const ROLES =
  /^(?:source|aide|official|diplomat|bureaucrat|democrat|republican|candidate|academic|athlete|plaintiff|hostage|consul|citizen|fan|pensioner|child|children|heir|baby|twin|expert|student|patient|client|victim|civilian|colleague|relative|neighbour|neighbor|friend|wife|husband|son|widow|aunt|uncle|cousin|nephew|niece|landlord|landlady|clerk|guard|suspect|pilot|chef|priest|monk|nun|host|guest|bride|groom|boy|girl|teen|parent|inmate|convict|mate|skipper|captain|veteran|native|scholar|pal|mum|mom|dad|cop|medic|juror|survivor|donor|sponsor|supervisor|assessor|sailor|surveyor)s?$/;

/** Whether a noun is, by its form, a person or people: "farmer", "residents", "trustee". */
export function isPersonWord(word: string): boolean {
  return (
    isRole(word) ||
    (/(?:[^p]er|[ct]or|ist|ian|ant|ee|man|woman|person|men|women|people)s?$/.test(word) &&
      !THING_WORDS.has(word.replace(/s$/, '')))
  );
}

/** "The Supreme Court": its words modify titles elsewhere, as in "Supreme Court Justice", and make a body here. */
function isBodyOfModifiers(words: readonly Token[]): boolean {
  return (
    words.length > 1 &&
    INSTITUTION_WORDS.has(words.at(-1)!.word) &&
    words.every(({ word, capital }) => capital && !TITLES.has(word))
  );
}

function nameEndingAt(tokens: readonly Token[], end: number, floor = 0): NounPhrase | null {
  let from = end - 1;
  let steps = 0;
  while (from > floor && steps++ < LONGEST_PHRASE) {
    const before = tokens[from - 1]!;
    if (before.mark && before.text !== '&') break;
    // "the National Farmers' Union"
    if (before.genitive && !bearsName(tokens, from - 1, end)) break;
    if (isNameWord(tokens, from - 1)) from--;
    // "Mile 12 Market"
    else if (/^\d{1,3}$/.test(before.text) && from - 2 >= floor && isNameWord(tokens, from - 2)) from--;
    else if (
      INNER.has(before.word) &&
      from - 2 >= floor &&
      (isNameWord(tokens, from - 2) ||
        (before.word === 'the' &&
          INNER.has(tokens[from - 2]!.word) &&
          from - 3 >= floor &&
          isNameWord(tokens, from - 3))) &&
      !(tokens[from - 2]?.genitive ?? false) &&
      !(before.word === 'and' && joinsPeople(tokens, from, end)) &&
      !(/^(?:of|for)$/.test(before.word) && isPersonsName(tokens, from - 1)) &&
      !(before.word === 'for' && isLeft(tokens, from - 1)) &&
      // "East Sussex on Easter Monday"
      !(before.word === 'on' && isOfCalendar(tokens[from]!.word))
    )
      from--;
    else break;
  }
  while (from < end && INNER.has(tokens[from]!.word) && !tokens[from]!.capital) from++;
  if (from === end) return null;
  // "The Chief Minister", "Prime Minister": titles with capitals are still no name.
  if (tokens.slice(from, end).every(isTitleWord) && !isBodyOfModifiers(tokens.slice(from, end))) {
    const opening = from > floor && DETERMINERS.has(tokens[from - 1]!.word) ? from - 1 : from;
    return phrase(tokens, opening, end, 'common', wordsOf(tokens, from, end), titlesIn(tokens, from, end));
  }
  // What follows the last title is the name: "National Security Adviser Ann Lee".
  let nameFrom = from;
  const hasInner = tokens.slice(from, end).some((token) => INNER.has(token.word) && !token.capital);
  if (!hasInner || !tokens.slice(from, end).some((token) => INSTITUTION_WORDS.has(token.word)))
    for (let index = from; index < end - 1; index++)
      if (
        // Modifiers alone do not: the Health of a "Health Organization" is part of its name.
        (TITLES.has(tokens[index]!.word) &&
          // "Perth Sheriff Court"
          !(index > from && index === end - 2 && isOwnBody(tokens[end - 1]!.word)) &&
          !INNER.has(tokens[index + 1]!.word) &&
          !isGivenName(tokens, index, end) &&
          !(index === end - 2 && isAboard(tokens, index))) ||
        (DEMONYM.test(tokens[index]!.text) &&
          // "Danish Maritime Authority", "British Airways", but "French police chief Ann Lee"
          !isOwnBody(tokens[end - 1]!.word) &&
          !INNER.has(tokens[index + 1]!.word) &&
          !INSTITUTION_WORDS.has(tokens[index + 1]!.word)) ||
        /-based$/.test(tokens[index]!.word)
      )
        nameFrom = index + 1;
  // Titles in lower case, and what stands before them: "Foreign Ministry spokeswoman".
  let start = from;
  let titled = titlesIn(tokens, from, nameFrom).length > 0;
  while (start > floor && start > from - 8) {
    const before = tokens[start - 1]!;
    if (before.mark) break;
    if (isTitleWord(before) || BASED.test(before.word) || before.word.endsWith('-year-old')) {
      titled ||= TITLES.has(before.word);
      start--;
    } else if (titled && (isNameWord(tokens, start - 1) || before.genitive || opensTitle(tokens, start)))
      start--;
    else if (MEDIA_WORDS.has(before.word) || before.word === 'news' || before.word === 'state') start--;
    else break;
  }
  // "US Secretary of State John Carver"
  if (titlesIn(tokens, from, nameFrom).length === 0) nameFrom = afterCalling(tokens, nameFrom, end);
  const titles = titlesIn(tokens, start, nameFrom);
  if (start > floor && DETERMINERS.has(tokens[start - 1]!.word)) start--;
  // "Imran Qazi KC"
  const last =
    end - nameFrom > 2 && /^(?:KC|QC|SC|MP|MEP|MSP|MBE|OBE)$/.test(tokens[end - 1]!.text) ? end - 1 : end;
  const name = wordsOf(tokens, nameFrom, last);
  return name === '' ? null : phrase(tokens, start, end, 'name', name, titles);
}

/** "left Duncraig for Sell", "sailed from Duncraig for Sell": what stands before the "for" at `at` is where somebody goes from. */
function isLeft(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && isNameWord(tokens, from - 1)) from--;
  const [before = '', verb = ''] = [tokens[from - 1]?.word, tokens[from - 2]?.word];
  return (
    /^(?:left|leaves|leaving)$/.test(before) ||
    (before === 'from' && /^(?:sailed|sails|sailing|flew|flies|flying)$/.test(verb))
  );
}

/** What is said of a ship before its name. */
const VESSELS = /^(?:ferry|trawler|ship|vessel|yacht|tanker|freighter|frigate|mv|hms|uss)$/;

/**
 * Whether the name at these tokens is a ship's by what stands around it: "the ferry Bright Dawn", "a trawler called the Bright
 * Dawn", but "the yacht Kolo bought was sold".
 */
export function isVessel(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from - 1;
  while (/^(?:the|called|named)$/.test(tokens[at]?.word ?? '')) at--;
  const article = at < from - 1;
  // "The Northern Star sank", "aboard the Northern Star"
  if (
    article &&
    (SHIPS_DO.test(tokens[to]?.word ?? '') ||
      /^a(?:board|ground)$/.test(tokens[at]?.word ?? '') ||
      tokens[to + 1]?.word === 'aground')
  )
    return true;
  if (!VESSELS.test(tokens[at]?.word ?? '')) return false;
  // "the trawler Hull lost", "the ferry the Lees took": a verb of its own behind the name.
  const verb = tokens[to];
  return (
    verb === undefined ||
    verb.mark ||
    !/(?:ed|t|d|[^s]s|took|won|saw|gave|ran|drew|chose)$/.test(verb.word) ||
    SAILS.test(verb.word)
  );
}

/** What ships do and nobody else. */
const SHIPS_DO = /^(?:capsized|sailed|docked|anchored|sank)$/;
/** What ships do or is done with them. */
const SAILS =
  /^(?:capsized|sailed|burned|collided|arrived|docked|anchored|carried|carries|was|is|has|had|caught|hit|struck|left|ran)$/;

/** Titles that ships bear in their names, too: "the ferry Lady Maud", "the Princess Anna". A lady has no article before hers. */
function isAboard(tokens: readonly Token[], at: number): boolean {
  const { word, capital } = tokens[at]!;
  const before = tokens[at - 1]?.word ?? '';
  const given = tokens[at + 1]!.word;
  return (
    capital &&
    isRank(word) &&
    (VESSELS.test(before) || (before === 'the' && (WOMEN_NAMES.has(given) || MEN_NAMES.has(given))))
  );
}

/** Whether a title in lower case stands before a given name that alone is hardly ever said: "Princess Anna". */
export function isRank(title: string): boolean {
  return /^(?:lady|lord|prince|princess|king|queen|pope)$/.test(title);
}

/** "Dean Tully": a title that is a given name, too, before a family name alone. */
function isGivenName(tokens: readonly Token[], at: number, end: number): boolean {
  const { word, capital } = tokens[at]!;
  return capital && at === end - 2 && MEN_NAMES.has(word) && tokens[at - 1]?.word !== 'the';
}

/** Whether many people own the body whose name ends before `end`: "the Tenants' Association", but "Selby's Association". */
function bearsName(tokens: readonly Token[], owner: number, end: number): boolean {
  const { start, end: last, text, word } = tokens[owner]!;
  const body = tokens[end - 1]!.word;
  const many = word.endsWith('s') ? last - start === text.length + 1 : /(?:men|children|people)$/.test(word);
  return many && (INSTITUTION_WORDS.has(body) || BODY_WORDS.has(body));
}

/** Whether a name ends as those of bodies and companies do, of which each country has its own. */
function isOwnBody(last: string): boolean {
  return INSTITUTION_WORDS.has(last) || BODY_WORDS.has(last) || COMPANY_WORDS.has(last);
}

/**
 * Where a name begins whose run of capitals opens with what somebody is: "Bowler Sam Tait", "MCA Grace Atieno". Told by
 * a given name behind words that are none, with a family name after it.
 */
function afterCalling(tokens: readonly Token[], from: number, end: number): number {
  // "Skipper Odd Hauge": the capital of what somebody is may be that of the sentence.
  const { word: role } = tokens[from]!;
  if (
    from === 0 &&
    end - from > 2 &&
    // The ending alone would not do: "Manchester United Women", "Hunter Biden Reed".
    isRole(role) &&
    !/s$/.test(role) &&
    !WOMEN_NAMES.has(role) &&
    !MEN_NAMES.has(role) &&
    tokens.slice(from, end).every(({ capital, mark }) => capital && !mark) &&
    !isOwnBody(tokens[end - 1]!.word) &&
    !THINGS.has(tokens[end - 1]!.word)
  )
    return from + 1;
  for (let index = from + 1; index < end - 1; index++) {
    const { word } = tokens[index]!;
    if (!WOMEN_NAMES.has(word) && !MEN_NAMES.has(word)) continue;
    const before = tokens.slice(from, index);
    const calling = before.every(
      (token) =>
        token.text.length > 1 &&
        !/\./.test(token.text) &&
        !WOMEN_NAMES.has(token.word) &&
        !MEN_NAMES.has(token.word),
    );
    const last = tokens[end - 1]!.word;
    const role = before.at(-1)!;
    const known =
      TITLES.has(before[0]!.word) ||
      isPersonWord(role.word) ||
      /^\p{Lu}{2,4}$/u.test(role.text) ||
      from === 0;
    return calling && known && !THINGS.has(last) && !INSTITUTION_WORDS.has(last) && !MEDIA_WORDS.has(last)
      ? index
      : from;
  }
  return from;
}

/** "A.K. Dutta and Justice Farida Contractor" are two; "Department of Health and Social Care" is one. */
function joinsPeople(tokens: readonly Token[], from: number, end: number): boolean {
  // "Trade" of "Industry and Trade" is half a title only.
  if (isTitleWord(tokens[from]!) && tokens.slice(from, end).some(({ word }) => TITLES.has(word)))
    return !tokens.slice(from, end).some(({ word }) => INSTITUTION_WORDS.has(word));
  let first = from - 2;
  while (first > 0 && isNameWord(tokens, first - 1)) first--;
  const before = tokens.slice(first, from - 1);
  const after = tokens.slice(from, end);
  return (
    before.length > 1 &&
    after.length > 1 &&
    tokens[first - 1]?.word !== 'of' &&
    [...before, ...after].every(({ word, capital }) => capital && !INSTITUTION_WORDS.has(word))
  );
}

/** "Kanja ward rep Peter Mwangi", "Board member Ann Lee": a noun or two with what somebody is between capitals. */
function leadsToName(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let index = from; index < from + 3 && index + 1 < limit; index++) {
    if (!isPlainNoun(tokens[index]!) && !isTitleWord(tokens[index]!)) return false;
    const { word } = tokens[index]!;
    if ((TITLES.has(word) || (isPersonWord(word) && !/s$/.test(word))) && isNameWord(tokens, index + 1))
      return true;
  }
  return false;
}

/** ", police chief Arno Vick": a noun or two between a mark and a title belong to the title. */
function opensTitle(tokens: readonly Token[], start: number): boolean {
  for (let index = start - 1; index >= start - 3; index--) {
    const token = tokens[index];
    if (token === undefined || token.mark) return index < start - 1;
    if (!isPlainNoun(token) || /(?:ed|ing|ly)$/.test(token.word)) return false;
  }
  return false;
}

/** "Ann Lee of the Selby Institute": whoever is of something is meant, not what they are of. */
function personOf(tokens: readonly Token[], found: NounPhrase | null): NounPhrase | null {
  const at = found === null ? -1 : found.from - 1;
  if (found === null || !/^(?:of|for)$/.test(tokens[at]?.word ?? '') || !isPersonsName(tokens, at))
    return found;
  const person = nameEndingAt(tokens, at);
  return person === null ? found : { ...person, to: found.to, end: found.end };
}

/** Whether a name of two words or more ends here that is no body's: "Ann Lee" of "Ann Lee of Selby". */
function isPersonsName(tokens: readonly Token[], end: number): boolean {
  if (end < 1) return false;
  const [last, before] = [tokens[end - 1]!.word, tokens[end - 2]];
  if (INSTITUTION_WORDS.has(last) || endsAsBody([before?.word ?? '', last])) return false;
  if (THINGS.has(last) || endsAsCompany([before?.word ?? '', last], false)) return false;
  if (before === undefined || !isNameWord(tokens, end - 2) || TITLES.has(before.word)) return false;
  // "International Register of Lost Art": two words that are no names make no person.
  const given = WOMEN_NAMES.has(before.word) || MEN_NAMES.has(before.word);
  return given || generalRarity(stem(before.word)) === 1 || generalRarity(stem(last)) === 1;
}

function commonEndingAt(tokens: readonly Token[], end: number): NounPhrase | null {
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

/** Without the capital that a word has from the sentence that it opens. */
export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "The secretary of state", "the minister of health": a title with the one noun, from token `from`, that tells of what. */
function officeEndingAt(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  if (end - from > 1 || tokens[from - 1]?.word !== 'of' || tokens[from]!.capital) return null;
  const holder = TITLES.has(tokens[from - 2]?.word ?? '') ? commonEndingAt(tokens, from - 1) : null;
  return holder === null
    ? null
    : phrase(tokens, holder.from, end, 'common', wordsOf(tokens, holder.from, end), holder.titles);
}

/** A noun phrase from token `from` to before `to`; an article is taken from its name. */
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

/**
 * The first country or party that the words before a title or name tell of: "the Russian leader", "Russia's president".
 * "Korean" alone is said of two countries and tells neither.
 */
function nationIn(tokens: readonly Token[], from: number, to: number): string | null {
  for (let index = from; index < to - 1; index++) {
    const { text, word, capital, genitive } = tokens[index]!;
    const adjective = DEMONYM.test(text) || /^\p{Lu}\p{Ll}+(?:ese|ish|ian)$/u.test(text);
    if (!capital || !(genitive || adjective || NATIONS[word] !== undefined)) continue;
    // "Julian" ends as countries' adjectives do.
    if (MEN_NAMES.has(word) || WOMEN_NAMES.has(word)) continue;
    const before = index === 0 ? undefined : tokens[index - 1]!;
    const side = before?.capital === true && /^(?:north|south)$/.test(before.word) ? before.word : null;
    if (side !== null) return `${side} ${NATIONS[word] ?? stemOfNation(word)}`;
    return nationNamed(word);
  }
  return null;
}

/** A country by its name or adjective in lower case, in the form that both share; null for a name of two countries. */
export function nationNamed(word: string): string | null {
  const nation = NATIONS[word] ?? stemOfNation(word);
  return PARTED_NATIONS.has(nation) ? null : nation;
}

/**
 * What a country that the table does not have shares with its adjective: "kenya" and "kenyan". All letters before the
 * ending are kept, as four of them would not part one country from another.
 */
function stemOfNation(word: string): string {
  return word.replace(/(?:a?ians?|ans?|ese|ish|ia|a|e|n|i)$/u, '');
}

/** Whether a word in lower case is the name of a country or a party, or its adjective: "slovak". */
export function isNationWord(word: string): boolean {
  return NATIONS[word] !== undefined;
}

/** Names that two countries bear. */
const PARTED_NATIONS = new Set(['korea', 'sudan', 'guinea', 'congo']);

/** Countries that news names most, and countries and parties whose names and adjectives share no stem, or one with another. */
const NATIONS: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  (
    'us u.s usa america american; uk u.k britain british; france french; germany german; ' +
    'spain spanish; netherlands dutch; greece greek; poland polish; finland finnish; ireland irish; denmark danish; ' +
    'wales welsh; scotland scottish; england english; sweden swedish; switzerland swiss; iceland icelandic; ' +
    'norway norwegian; turkey turkish; italy italian; hungary hungarian; czechia czech; belgium belgian; ' +
    'niger nigerien; nigeria nigerian; slovakia slovak slovakian; slovenia slovene slovenian; serbia serb serbian; ' +
    'croatia croat croatian; bulgaria bulgar bulgarian; austria austrian; australia australian; brazil brazilian; ' +
    'canada canadian; mexico mexican; egypt egyptian; israel israeli; iraq iraqi; iran iranian; ' +
    'russia russian; india indian; kenya kenyan; syria syrian; korea korean; sudan sudanese; china chinese; japan japanese; taiwan taiwanese; vietnam vietnamese; ' +
    'thailand thai; philippines philippine filipino; pakistan pakistani; kazakhstan kazakh; uzbekistan uzbek; ' +
    'afghanistan afghan; kyrgyzstan kyrgyz; tajikistan tajik; turkmenistan turkmen; bangladesh bangladeshi; ' +
    'kuwait kuwaiti; qatar qatari; yemen yemeni; oman omani; guinea guinean; guyana guyanese; ' +
    'cyprus cypriot; ukraine ukrainian; argentina argentine argentinian; chile chilean; peru peruvian; ' +
    'ecuador ecuadorian; congo congolese; lebanon lebanese; malta maltese; portugal portuguese; ' +
    'luxembourg luxembourgish; europe european; palestine palestinian; labour; conservative tory; ' +
    'democrat democratic; republican'
  )
    .split('; ')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0]!]);
    }),
);

/** "His chairman" is somebody else than him, of whom the reader may not have heard. */
const DEFINITE = new Set('the its this that these those'.split(' '));

/** Adjectives of countries and parties, which stand before a name and are no part of it. */
export const DEMONYM =
  /^(?:Chinese|Japanese|American|British|French|German|Russian|Ukrainian|Indian|Brazilian|Mexican|Canadian|Australian|Italian|Spanish|Korean|Taiwanese|Vietnamese|Turkish|Iranian|Israeli|Palestinian|Egyptian|Nigerian|Kenyan|Polish|Dutch|Swedish|Norwegian|Danish|Finnish|Irish|Scottish|Welsh|English|European|African|Asian|Western|US|U\.S\.|UK|U\.K\.|EU|UN|Democratic|Republican|Labour|Conservative|Democrat|Tory)$/;

/** Adjectives of where a company is and whose it is: "Oslo-based", "state-run". */
export const BASED = /-(?:based|run|owned|backed)$/;

/** Words that end a noun phrase: conjunctions, prepositions, verbs that help. */
export const NEVER_IN_PHRASE = new Set(
  (
    'and or but that which who when while as if because after before since until than of in on at by from with ' +
    'into over under about against during through is are was were be been being has have had will would can could ' +
    'should may might must do does did not to it he she they we there came comes come also said say says told tell tells why whether how'
  ).split(' '),
);

function isTitleWord(token: Token): boolean {
  return (
    TITLES.has(token.word) ||
    TITLE_MODIFIERS.has(token.word) ||
    token.word.startsWith('vice-') ||
    token.word === 'co-founder'
  );
}

/** "Lumen Weather, which paid for it", "Lumen Weather, the customer, which": where a "which" behind a name stands, or -1. */
export function whichBehind(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.text !== ',') return -1;
  const which = [to + 1, to + 4].find(
    (at) => tokens[at]?.word === 'which' && tokens[at - 1]!.text === ',' && tokens[at + 1]?.word !== 'of',
  );
  return which ?? -1;
}

/** What a company does that a "which" goes on about. */
export const OWNS = /^(?:paid|owns|owned|runs|makes|sells|employs|operates|supplies|supplied|says|said)$/;

/** Whether a word may be a noun in lower case. */
export function isPlainNoun(token: Token): boolean {
  return !token.capital && !NEVER_IN_PHRASE.has(token.word) && /^\p{Ll}{3}/u.test(token.word);
}

function isSentenceOpener(tokens: readonly Token[], index: number): boolean {
  return SENTENCE_OPENERS.has(tokens[index]!.word);
}

/** What stands behind an order, and not behind a family name. */
const NOT_CALLED = /^(?:it|that|this|them|him|her|me|us|the|an?|any|anyone|your|yourself)$/;

/** Whether the token can be part of a name: capitalised, and no "The", no weekday, no month, no quarter. */
function isNameWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.mark) return false;
  if (isOfStation(tokens, index)) return true;
  if (!token.capital) return false;
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
  if (index === 0 && isSomeOf(tokens)) return false;
  if (index === 0 && /.{3}(?:ing|ed)$/u.test(token.word) && opensParticiple(tokens)) return false;
  return !CALENDAR.has(token.word);
}

/** The number in "Radio 4", "Channel 4 News", "Radio Five Live", "KPEL 9". */
function isOfStation(tokens: readonly Token[], index: number): boolean {
  const { text, word } = tokens[index]!;
  return (
    /^(?:Radio|Channel|BBC|ITV|ABC|NBC|CBS|[KW][A-Z]{2,3})$/.test(tokens[index - 1]?.text ?? '') &&
    // "crossed the Channel 20 times"
    tokens[index - 2]?.word !== 'the' &&
    (/^\d{1,2}$/.test(text) || (tokens[index]!.capital && NUMBERS.has(word)))
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

/** Words that open a quantity. */
const QUANTIFIERS =
  /^(?:more|fewer|less|nearly|almost|roughly|around|approximately|exactly|just|up|well|close|barely)$/;

function opensClause(tokens: readonly Token[], index: number): boolean {
  return index === 0 || tokens[index - 1]!.mark;
}

const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));

/** Words that open sentences, and end the names of campaigns and charities: "Shelter Now". */
const CLOSING_WORDS = new Set('now here together'.split(' '));

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
    !(capital && NATIONS[word] !== undefined) &&
    !/(?:ed|ing|ly|ive|ful|ous|al|ic|ish|ese|ian|ent|ant|able|less)$|-/.test(word)
  );
}

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

/** "HELENA MARSH" as a name is written elsewhere. */
export function inSmallLetters(name: string): string {
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}

/** "HELENA MARSH SAID": whether a verb of saying is written in capitals, as is the full name before it. */
export function isShouted(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:SAID|SAYS)$/.test(tokens[at]?.text ?? '')) return false;
  const given = tokens[at - 2]?.word ?? '';
  return (WOMEN_NAMES.has(given) || MEN_NAMES.has(given)) && /^\p{Lu}{3,}$/u.test(tokens[at - 1]!.text);
}

/** The words without an article at their start. */
export function stripArticle(words: string): string {
  return words.replace(/^(?:the|a|an|another)\s+/i, '');
}

/**
 * Whether the words of a name say that it is that of a thing, a place or a company.
 * @param titled whether a person's title stands beside it
 */
export function isOfNoPerson(parts: readonly string[], titled: boolean): boolean {
  return (
    parts.some((part) => THINGS.has(part.toLowerCase())) ||
    (!isShownPerson(parts, titled) && parts.some((part) => COMPANY_WORDS.has(part.toLowerCase())))
  );
}

/** Whether a name ends as those of companies do: "Norcom Steel", but neither "Anna Steel" nor "the engineer, Arvo Steel". */
export function endsAsCompany(parts: readonly string[], titled: boolean): boolean {
  return COMPANY_WORDS.has(parts.at(-1)?.toLowerCase() ?? '') && !isShownPerson(parts, titled);
}

/** Words of bodies' names that families bear, too. */
const BORNE = new Set(['albion', 'church']);

/** Whether a name ends as those of clubs, movements and the like do: "Halm Albion", but not "John Albion". */
export function endsAsBody(parts: readonly string[]): boolean {
  const last = parts.at(-1)?.toLowerCase() ?? '';
  return BODY_WORDS.has(last) && !(BORNE.has(last) && isShownPerson(parts, false));
}

/** Whether a person's title stands beside a name, or it opens with a given name: what follows may be any family's. */
function isShownPerson(parts: readonly string[], titled: boolean): boolean {
  const first = parts[0]!.toLowerCase();
  return titled || (parts.length > 1 && (WOMEN_NAMES.has(first) || MEN_NAMES.has(first)));
}

/** Nouns for a company by what it makes or does, which stand for the one that was named last. "A crane operator" is a person. */
export function isCompanyNoun(word: string): boolean {
  return (
    /^(?:company|firm|airline|group|business|brewer|brewery|start-?up|conglomerate|manufacturer|operator|supplier|retailer|chain|lender|insurer|carrier|provider|\p{L}*maker)$/u.test(
      word,
    ) && !PEOPLE_WHO_MAKE.test(word)
  );
}

const PEOPLE_WHO_MAKE =
  /^(?:law|policy|film|peace|pace|home|match|trouble|mischief|rain|speech|rule|wine|cheese|watch|clock|dress|shoe|cabinet|king|play)maker$/;

/** What companies are too: "Norcom Steel, the owner of the mill". */
const ROLES_OF_COMPANIES =
  /^(?:owner|co-owner|parent|founder|leader|rival|opponent|counterpart|successor|predecessor|regulator|advis[eo]r|.*(?:maker|producer|manufacturer|operator|supplier|retailer|lender|insurer|employer|builder|developer|carrier|publisher|broadcaster|provider|exporter|importer|distributor|contractor|shareholder|subsidiary|seller|trader|buyer|investor|giant))$/;

/** Whether a title, in lower case, is one that only people bear. */
export function isPersonsTitle(title: string): boolean {
  const head = title.slice(title.lastIndexOf(' ') + 1);
  return isPersonWord(head) && !ROLES_OF_COMPANIES.test(head);
}

/** Whether a name ends as those of papers do, and opens with no given name: "Bergen Evening Post", "USA Today". */
export function isPaper(name: string): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (parts.length > 1 && last === 'today') return true;
  return PAPER_WORDS.has(last) && !WOMEN_NAMES.has(first) && !MEN_NAMES.has(first);
}

/** Whether a name is that of an institution rather than of a person. */
export const isInstitution = remembered((name) => {
  const words = name.toLowerCase().split(/\s+/);
  return (
    words.some((word) => INSTITUTION_WORDS.has(word) || COMPANY_FORMS.has(word.replace(/\.$/, ''))) ||
    /\b(?:of|for|the)\b/i.test(name)
  );
});
