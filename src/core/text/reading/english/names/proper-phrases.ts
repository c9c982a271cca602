// Noun phrases whose head is a name, with the titles before it: "Foreign Ministry spokeswoman Ann Lee".
import { generalRarity } from '../../../general-rarity.ts';
import { stem } from '../../../words.ts';
import type { Token } from '../tokens.ts';
import {
  BODY_WORDS,
  COMPANY_FORMS,
  INSTITUTION_WORDS,
  MEDIA_WORDS,
  MEN_NAMES,
  THINGS,
  TITLES,
  WOMEN_NAMES,
} from '../word-lists.ts';
import { isOfCalendar } from './calendar-words.ts';
import { isNameWord } from './capitals.ts';
import { endsAsBody, endsAsCompany, isBodyOfModifiers, isOwnBody } from './kinds-by-form.ts';
import { DEMONYM } from './nations.ts';
import { type NounPhrase, phrase, wordsOf } from './noun-phrase.ts';
import { isCalling, isCallingBeside, isCompanyNoun, isPersonWord, isRole } from './people-words.ts';
import { BASED, DETERMINERS, INNER, isPlainNoun, LONGEST_PHRASE } from './phrase-bounds.ts';
import { isAboard } from './ships.ts';
import { isTitleWord, titlesIn } from './titles.ts';

/**
 * The noun phrase with a name that ends just before token `end`, whose last word belongs to a name. It reaches back over the name, its
 * titles and what kind of company it is, but not before token `floor`. Null where the words hold no name after all.
 */
export function nameEndingAt(tokens: readonly Token[], end: number, floor = 0): NounPhrase | null {
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
          isNameWord(tokens, from - 3) &&
          // "Starmer on the Rwanda plan"; "Convention on the Rights of the Child" opens with a common word.
          !(tokens[from - 2]!.word === 'on' && generalRarity(stem(tokens[from - 3]!.word)) === 1))) &&
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
    if (
      isTitleWord(before) ||
      BASED.test(before.word) ||
      before.word.endsWith('-year-old') ||
      // "student Petra Kolar": what somebody is, in small letters
      (start === from && !before.capital && !before.genitive && isCallingBeside(before.word))
    ) {
      titled ||= TITLES.has(before.word);
      start--;
    } else if (titled && (isNameWord(tokens, start - 1) || before.genitive || opensTitle(tokens, start)))
      start--;
    else if (MEDIA_WORDS.has(before.word) || before.word === 'news' || before.word === 'state') start--;
    else break;
  }
  if (start === from) start = afterMark(tokens, start, floor);
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

/** "Ann Lee of the Selby Institute": whoever is of something is meant, not what they are of. */
export function personOf(tokens: readonly Token[], found: NounPhrase | null): NounPhrase | null {
  const at = found === null ? -1 : found.from - 1;
  if (found === null || !/^(?:of|for)$/.test(tokens[at]?.word ?? '') || !isPersonsName(tokens, at))
    return found;
  const person = nameEndingAt(tokens, at);
  return person === null ? found : { ...person, to: found.to, end: found.end };
}

/** Whether a name of two words or more ends here that is no body's: "Ann Lee" of "Ann Lee of Selby". */
export function isPersonsName(tokens: readonly Token[], end: number): boolean {
  if (end < 1) return false;
  const [last, before] = [tokens[end - 1]!.word, tokens[end - 2]];
  if (INSTITUTION_WORDS.has(last) || endsAsBody([before?.word ?? '', last])) return false;
  if (THINGS.has(last) || endsAsCompany([before?.word ?? '', last], false)) return false;
  if (before === undefined || !isNameWord(tokens, end - 2) || TITLES.has(before.word)) return false;
  // "International Register of Lost Art": two words that are no names make no person.
  const given = WOMEN_NAMES.has(before.word) || MEN_NAMES.has(before.word);
  return given || generalRarity(stem(before.word)) === 1 || generalRarity(stem(last)) === 1;
}

/**
 * ", the tracking firm Seawatch said", ", operator Halden said": where the words behind a mark begin that tell of what kind the
 * company or body is whose name begins at token `from`; `from` itself where there are none. Without the mark they may be of
 * what stands before: "members of the union Lee leads".
 */
function afterMark(tokens: readonly Token[], from: number, floor: number): number {
  const kind = tokens[from - 1];
  if (from - 1 < floor || kind === undefined || kind.capital || kind.genitive) return from;
  if (!isCompanyNoun(kind.word) && !(INSTITUTION_WORDS.has(kind.word) && !/s$/.test(kind.word))) return from;
  for (let at = from - 1; at > floor && at > from - LONGEST_KIND; at--) {
    if (tokens[at - 1]!.mark) return at;
    if (!isPlainNoun(tokens[at - 1]!) && !/^(?:the|an?)$/.test(tokens[at - 1]!.word)) return from;
  }
  return from;
}

/** "The vessel tracking firm": so many words at most tell of what kind a company is. */
const LONGEST_KIND = 5;

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

/**
 * Where a name begins whose run of capitals opens with what somebody is: "Bowler Sam Tait", "MCA Grace Atieno". Told by
 * a given name behind words that are none, with a family name after it.
 */
function afterCalling(tokens: readonly Token[], from: number, end: number): number {
  // "Skipper Odd Hauge": the capital of what somebody is may be that of the sentence.
  const { word: role } = tokens[from]!;
  if (
    from === 0 &&
    // The ending alone would not do: "Manchester United Women", "Hunter Biden Reed".
    ((end - from > 2 && isRole(role)) ||
      // "Waiter Orlen": nobody is called by common words alone, as the "Volunteer Fire Department" is.
      (end - from > 1 && isCalling(role) && tokens.slice(from + 1, end).some(isOfNames))) &&
    !COMPANY_FORMS.has(tokens[end - 1]!.word) &&
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

/** A given name, or a word that general news hardly has, and no initials: "Investor AB". */
function isOfNames({ word, text }: Token): boolean {
  if (/^\p{Lu}{2,5}$/u.test(text)) return false;
  return WOMEN_NAMES.has(word) || MEN_NAMES.has(word) || generalRarity(stem(word)) === 1;
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

/** ", police chief Arno Vick": a noun or two between a mark and a title belong to the title. */
function opensTitle(tokens: readonly Token[], start: number): boolean {
  for (let index = start - 1; index >= start - 3; index--) {
    const token = tokens[index];
    if (token === undefined || token.mark) return index < start - 1;
    if (!isPlainNoun(token) || /(?:ed|ing|ly)$/.test(token.word)) return false;
  }
  return false;
}
