// Lines at the head of an article that say who printed it, who wrote it, where and on which day, and nothing else:
// "Der Uferbote, Kelso, 21 September 2025", "By Ann Lee, health editor", "2025年9月21日 来源：河东日报".
import { FOREIGN_ARTICLE, FOREIGN_PLACES, readMedium } from './english/media.ts';
import { OUTLET_WORDS, PAPER_WORDS } from './english/word-lists.ts';

export interface HeadLine {
  readonly outlet: string | null;
  readonly author: string | null;
  /** False for a mere name with a day, which a headline may be, too: "Kelso, 14 May 2025". */
  readonly isSure: boolean;
}

/** Longer lines say more than these do; bylines of four reporters with their places come near it. */
const LONGEST_LINE = 120;
/** A name of a medium has at most so many words: "The Post and Courier of Charleston". */
const LONGEST_NAME = 6;
/** A line that is nothing but a medium's name is shorter, as headlines have names, too. */
const LONGEST_MASTHEAD = 4;

/** What a line at the head of an article says of it, or null where the line says anything else. */
export function readHeadLine(line: string): HeadLine | null {
  if (line.length > LONGEST_LINE || /[.!?…:;。！？]["”’»)]*$/u.test(line)) return null;
  if (/\p{sc=Han}/u.test(line)) return readChinese(line);
  const byline = readByline(line);
  const named = byline === null ? line : line.slice(line.indexOf(byline));
  const parts = named
    .split(/[,|·•()]|\s[–—-]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isDay = (part: string): boolean => wordsOf(part).every(isDateWord);
  const isRole = (part: string): boolean => ROLE.test(part);
  const names = parts.filter((part) => !isDay(part) && !isRole(part) && !/^in \p{Lu}/u.test(part));
  const day = parts.filter(isDay).join(' ');
  const hasDay = /\d/.test(day) && (/\p{L}{3}/u.test(day) || hasYear(day));
  if (byline === null && !names.every(isName)) return null;
  const outlet =
    names.find((name, index) => name !== byline && isMedium(name, hasDay, index === 0 && names.length > 1)) ??
    null;
  const hasRole = parts.some(isRole) && names.length > 0;
  if (byline !== null) return { outlet, author: byline, isSure: true };
  const [first = ''] = names;
  // A place stands with the day; without one the name beside the outlet or before an office is a person's.
  const isAuthor = first !== outlet && wordsOf(first).length > 1 && (hasRole || (outlet !== null && !hasDay));
  const author = isAuthor ? first : null;
  if (hasRole && author !== null) return { outlet, author, isSure: true };
  if (outlet !== null) {
    // Without a day a headline in capitals may look so: it takes a person beside the medium, or a sure name alone.
    const isLine = hasDay || author !== null || (names.length === 1 && isMasthead(outlet));
    return isLine ? { outlet, author, isSure: hasDay } : null;
  }
  return hasDay && names.length > 0 && names.length < 4 ? { outlet, author, isSure: false } : null;
}

/** Whether a whole line is nothing but a date, with or without a time and "Published" or "Updated". */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const words = wordsOf(line.replace(/(?<=\d)\s?[年月日号時时分]|(?:星期|周|週)[一二三四五六日天]/gu, ' '));
  if (words.length === 0 || words.length > 16) return false;
  const stamped =
    /^(?:published|updated|posted|last updated|last modified|first published|modified|created)\b/i;
  if (stamped.test(line)) return /\d|\bago\b|\btoday\b|\byesterday\b|\bjust now\b/i.test(line);
  return /\d/.test(line) && words.every(isDateWord);
}

/** The name in a byline ("By Ann Lee", "Ann Lee in Beijing"), or null when the line is none. */
export function readByline(line: string): string | null {
  if (line.length > LONGEST_LINE || /[.!?…:;]["”’»)]*$/u.test(line)) return null;
  const named =
    /^(?:(?:(?:words|story|report|text|written|reporting) )?by|words|text|von|par|por):?\s+(\p{Lu}[^,|–—\d]{2,80})/iu.exec(
      line,
    )?.[1] ??
    new RegExp(
      `^(?:[Ff]rom )?(${NAME}(?:(?:, | and )${NAME})*) in ${NAME}(?:(?:, | and )${NAME}){0,4}$`,
      'u',
    ).exec(line)?.[1];
  if (named === undefined) return null;
  const name = named
    .replace(/(?<!\s)\s+(?:in|for|at)\s+\p{Lu}.*$/u, '')
    .replace(/^From\s/, '')
    .trim();
  if (!/^by\b/i.test(line) && !/\s/.test(name)) return null;
  return /^(?:\p{Lu}[\p{L}.'’-]*|and|de|da|von|van|der|den|bin|al|el|la|le|,|&)(?:,? (?:\p{Lu}[\p{L}.'’-]*|and|de|da|von|van|der|den|bin|al|el|la|le|&))*$/u.test(
    name,
  )
    ? name
    : null;
}

const NAME = "\\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,3}";
/** What reporters are, as it stands behind their names: "Showbiz Editor", "health correspondent". */
const ROLE =
  /^(?:\p{L}+[ -]){0,3}(?:correspondent|editor|reporter|writer|columnist|bureau chief|photographer)$/iu;
/** What names of papers begin with in several languages, and those of places do not. */
const PAPER_STARTS =
  /^(?:Sunday|Daily|Evening|Morning|Weekly|Di[áa]rio|Jornal|Correio|Correo|Gazeta|Gazzetta|Corriere|Giornale|Journal|Courrier|Dagens)\s\p{L}/u;
/** What names of papers end with in languages that join words. */
const PAPER_ENDS =
  /(?:zeitung|blatt|anzeiger|nachrichten|rundschau|kurier|bladet|posten|avisen|krant|bode|bote)$/iu;
const SMALL_WORDS = /^(?:of|the|and|for|de|del|della|des|das|dos|da|do|du|di|den|van|von|der|y|e|et|i)$/;
const PLACES_WITH_ARTICLE = /^The (?:Hague|Gambia|Bronx|Bahamas)$/;

const DATE_WORDS = new Set(
  (
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october ' +
    'nov november dec december mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat ' +
    'saturday sun sunday st nd rd th am pm gmt utc est edt pst pdt cet cest bst ist hkt jst at on of t z date the ' +
    'published updated'
  ).split(' '),
);

function wordsOf(words: string): string[] {
  return words.match(/[\p{L}'’-]+|\d+/gu) ?? [];
}

function isDateWord(word: string): boolean {
  return /^(?:\d+|-)$/.test(word) || DATE_WORDS.has(word.toLowerCase());
}

function hasYear(date: string): boolean {
  return /\b(?:19|20)\d{2}\b/.test(date) && wordsOf(date).length > 2;
}

function isName(words: string): boolean {
  const all = words.split(/\s+/);
  return (
    all.length <= LONGEST_NAME &&
    /^\p{Lu}/u.test(words) &&
    all.every((word) => /^\p{Lu}[\p{L}.'’&-]*$/u.test(word) || SMALL_WORDS.test(word))
  );
}

/**
 * Whether a name in such a line is a medium's.
 * @param hasDay the line names a day, as the lines of papers do
 * @param leads it is the first of several names: articles of other languages begin names of papers and of places
 */
function isMedium(name: string, hasDay: boolean, leads: boolean): boolean {
  const words = name.split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  if (words.length > 1 && (PAPER_WORDS.has(last) || OUTLET_WORDS.has(last) || PAPER_STARTS.test(name)))
    return true;
  if (PAPER_ENDS.test(name)) return true;
  if (hasDay && /^The \p{Lu}/u.test(name) && !PLACES_WITH_ARTICLE.test(name)) return true;
  if (leads && FOREIGN_ARTICLE.test(name) && !FOREIGN_PLACES.test(name)) return true;
  const found = readMedium(name);
  return found !== null && withoutArticle(found) === withoutArticle(name);
}

/** "World Service Online", "Harbour Wire"; "World News" and "Live TV" are sections. */
function isMasthead(name: string): boolean {
  const count = name.split(/\s+/).length;
  if (count > LONGEST_MASTHEAD || /^(?:Live|Watch|Listen|Latest|Breaking|More|On)\b/.test(name)) return false;
  return /\sOnline$/.test(name) || readMedium(name)?.toLowerCase() === name.toLowerCase();
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s/i, '').toLowerCase();
}

/** "2025年9月21日 14:20 来源：河东日报", "河东日报 记者 李兰": days, media and reporters, and nothing else. */
function readChinese(line: string): HeadLine | null {
  const parts = line
    .replace(/(来源|來源|作者|记者|記者|编辑|編輯)\s?[:：/]?\s?/gu, ' $1:')
    .split(/[\s|｜,，/]+/u)
    .filter((part) => part !== '');
  let outlet: string | null = null;
  let author: string | null = null;
  for (const part of parts) {
    const [, label, named] =
      /^(?:[（(])?(来源|來源|作者|记者|記者|编辑|編輯):([^:：）)]{2,20})[）)]?$/u.exec(part) ?? [];
    if (label === '来源' || label === '來源') outlet = named!;
    else if (label === '编辑' || label === '編輯') continue;
    else if (label !== undefined) author = named!;
    else if (/^\p{sc=Han}{1,10}(?:[报報网網社]|电视台|電視台)$/u.test(part)) outlet ??= part;
    else if (!isDateLine(part)) return null;
  }
  return outlet === null && author === null ? null : { outlet, author, isSure: true };
}
