// Lines at the head of an article that say who printed it, who wrote it, where and on which day, and nothing else:
// "Der Uferbote, Kelso, 21 September 2025", "By Ann Lee, health editor", "2025年9月21日 来源：河东日报".
import { FOREIGN_ARTICLE, FOREIGN_PAPERS, FOREIGN_PLACES, readMedium } from './english/speech/media.ts';
import type { Span } from '../../model/span.ts';
import type { PlainQuantity } from './language.ts';
import { isChineseName } from './chinese/subject.ts';
import { REGIONS } from './english/speech/named.ts';
import {
  INSTITUTION_WORDS,
  MEN_NAMES,
  OUTLET_WORDS,
  PAPER_WORDS,
  WOMEN_NAMES,
} from './english/word-lists.ts';
import { generalRarity } from '../general-rarity.ts';
import { stem } from '../words.ts';
import { readNeutralQuantities } from './neutral/quantities.ts';

export interface HeadLine {
  readonly outlet: string | null;
  readonly author: string | null;
  /** False for what a headline may be, too: "Kelso, 14 May 2025", "Peace Talks in Kelso". */
  readonly isSure: boolean;
}

export type HeadField = 'title' | 'outlet' | 'author' | 'date' | 'reader';

/** Longer lines say more than these do; bylines of four reporters with their places come near it. */
const LONGEST_LINE = 120;
/** A name of a medium has at most so many words: "The Post and Courier of Charleston". */
const LONGEST_NAME = 6;
/** A line that is nothing but a medium's name is shorter, as headlines have names, too. */
const LONGEST_MASTHEAD = 4;

/**
 * What a line at the head of an article says of it, or null where the line says anything else.
 * @param next the line below it: a name that may be a paper's is one over the day or over who wrote it
 */
export function readHeadLine(line: string, next = ''): HeadLine | null {
  if (line.length > LONGEST_LINE || /[.!?…:;。！？]["”’»)]*$/u.test(line)) return null;
  if (/\p{sc=Han}/u.test(line)) return readChinese(line);
  if (NOBODYS.test(line)) return { outlet: null, author: null, isSure: true };
  const bars = readBars(line);
  if (bars !== null) return bars;
  if (READING_TIME.test(line)) return { outlet: null, author: null, isSure: true };
  const trail = line.split(TRAIL);
  if (trail.length > 1 && trail.every((part) => isName(part) && wordsOf(part).length <= LONGEST_MASTHEAD)) {
    const [first = ''] = trail;
    return { outlet: isMedium(first, undefined) ? first : null, author: null, isSure: true };
  }
  const initialed = readInitialed(line);
  if (initialed !== null) return { outlet: initialed, author: null, isSure: isMedium(initialed, undefined) };
  const page = readPageOf(line);
  if (page !== null) return { outlet: page, author: null, isSure: false };
  const desk = DESK.exec(line)?.[1];
  if (desk !== undefined && isName(desk) && isMedium(desk, undefined))
    return { outlet: desk, author: null, isSure: true };
  const byline = readByline(line);
  const named = byline === null ? line : line.slice(line.indexOf(byline));
  const parts = named
    .split(/[,|·•()]|\s[–—-]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isDay = (part: string): boolean => wordsOf(part).every(isDateWord);
  const isRole = (part: string): boolean => ROLE.test(part);
  const names = parts.filter(
    (part) => !isDay(part) && !isRole(part) && !PRESS_DESK.test(part) && !/^in \p{Lu}/u.test(part),
  );
  const day = parts.filter(isDay).join(' ');
  const hasDay = /\d/.test(day) && (/\p{L}{3}/u.test(day) || hasYear(day));
  if (byline === null && !names.every(isName)) return null;
  const [first = ''] = names;
  // Whoever has a desk for the press has written the text, whatever the name is: "Kelso Museum, Press Office".
  const hasDesk = byline === null && names.length > 0 && parts.some((part) => PRESS_DESK.test(part));
  if (hasDesk && !areGivenNames(first)) return { outlet: first, author: null, isSure: true };
  const outlet =
    names.find((name, index) => name !== byline && isMedium(name, index === 0 ? names[1] : undefined)) ??
    null;
  const hasRole = parts.some(isRole) && names.length > 0;
  // "Ann Lee and Tim Roe" over the name of the paper, the day or the text; elsewhere it may tell who is in a picture.
  if (
    byline === null &&
    areGivenNames(line) &&
    (isDateLine(next) || isProse(next) || (readHeadLine(next)?.outlet ?? null) !== null || isPaperAlone(next))
  )
    return { outlet: null, author: line, isSure: false };
  // "Ann Lee and Tim Roe, Port Kelso"
  const [people = '', ...places] = names;
  if (
    byline === null &&
    arePeople(people) &&
    places.length > 0 &&
    places.length < 3 &&
    names.length === parts.length
  )
    return { outlet: outlet, author: people, isSure: false };
  if (byline !== null) {
    // "By Popular Demand, Kelso Gets Its Bus Back"
    const isWhole = names.every((name) => byline.includes(withoutRest(name)) || name === outlet);
    return { outlet, author: byline, isSure: isWhole && isSureByline(line, byline) };
  }
  // A place stands with the day; without one the name beside the outlet or before an office is a person's.
  // "NEW YORK (AP) —" opens a report from there.
  const opensReport = /[-–—]$/u.test(line);
  const isBeside = outlet !== null && !hasDay && !opensReport;
  const isAuthor = first !== outlet && wordsOf(first).length > 1 && (hasRole || isBeside);
  const author = isAuthor ? first : null;
  if (hasRole && author !== null) return { outlet, author, isSure: false };
  if (outlet !== null) {
    // Without a day a headline in capitals may look so: it takes a person beside the medium, or a sure name alone.
    const isLine =
      hasDay || author !== null || (names.length === 1 && (isMasthead(outlet) || isOverHead(outlet, next)));
    return isLine ? { outlet, author, isSure: hasDay && !endsAsWord(outlet) } : null;
  }
  return hasDay && names.length > 0 && names.length < 4 ? { outlet, author, isSure: false } : null;
}

const LABELS: Readonly<Record<HeadField, RegExp>> = {
  title: /^(?:title|headline|subject):\s*(?=\S)/i,
  outlet: /^(?:from|source|outlet|publisher|publication|published by|newspaper|website):\s*(?=\S)/i,
  author: /^(?:authors?|by|byline|written by|reporter|writer):\s*(?=\S)/i,
  reader: /^(?:to|cc|reply-to):\s*(?=\S)/i,
  date: /^(?:date|published(?: on)?|publication date|posted(?: on)?|date published):\s*(?=\S)/i,
};

/** The label that a line begins with as forms do ("Title: …", "Source: …"), and its length; or null. */
export function readLabel(line: string): { field: HeadField; length: number } | null {
  for (const [field, label] of Object.entries(LABELS)) {
    const length = label.exec(line)?.[0].length;
    if (length === undefined) continue;
    const isSender = /^from/i.test(line) && isPersonsName(line.slice(length).replace(/ <.*$/, ''));
    return { field: isSender ? 'author' : (field as HeadField), length };
  }
  return null;
}

/** A section, a place or a person between bars has at most so many words. */
const LONGEST_REST = 2;
/** Who wrote it without a name: "From our correspondent in Kelso", "By our sports staff". */
const NOBODYS =
  /^(?:from|by) (?:our|an?|the)(?: \p{Ll}+){0,2} (?:correspondents?|reporters?|staff|writers?)(?: (?:in|at) \p{Lu}.*)?$/iu;
/** How long a text takes to read, or where it stands: "4 min read", "Page 14", "No. 412". */
const READING_TIME = /^(?:\d+ min(?:ute)?s?(?: read)?|(?:page|p\.|no\.?|issue|vol(?:ume|\.)?|edition) \d+)$/i;
/** What a paper says of itself below its name: "The newsletter of the launch industry", "A weekly letter on museums". */
const SLOGAN =
  /^news and (?:views|notes) (?:for|from) |^(?:the|an?|your) (?:\p{L}+ ){0,3}?(?:newsletter|letter|magazine|journal|newspaper|paper|bulletin|digest|briefing|guide|voice) (?:of|for|on|about|from|to) /iu;
/** Where a page stands among others: "Gulf Today > World". */
const TRAIL = /\s[>›»]\s/u;

/** The parts of a line between bars, with what each says; a part that says nothing known is `other`. */
function barsOf(
  line: string,
): { start: number; end: number; words: string; says: HeadField | 'slogan' | 'other' }[] {
  if (!/\s\|\s/.test(line) || /\p{sc=Han}/u.test(line)) return [];
  return [...line.matchAll(/[^|\s](?:[^|]*[^|\s])?/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    words,
    says: isDateLine(words)
      ? 'date'
      : readByline(words) !== null
        ? 'author'
        : isName(words) && isMedium(words, undefined)
          ? 'outlet'
          : SLOGAN.test(words)
            ? 'slogan'
            : 'other',
  }));
}

/** "Meridian News Service | Tue Oct 6 2026 | By Ann Lee", with no more than a section or a place besides. */
function readBars(line: string): HeadLine | null {
  const parts = barsOf(line);
  const known = parts.filter(({ says }) => says !== 'other');
  const isRest = ({ says, words }: (typeof parts)[number]): boolean =>
    says !== 'other' || READING_TIME.test(words) || (isName(words) && wordsOf(words).length <= LONGEST_REST);
  if (known.length < 2 || known.every(({ says }) => says === 'outlet') || !parts.every(isRest)) return null;
  const wordsThatSay = (field: HeadField): string | null =>
    known.find(({ says }) => says === field)?.words ?? null;
  const byline = wordsThatSay('author');
  const outlet = wordsThatSay('outlet');
  // Beside the outlet and the day stands a section, a place or a person.
  const person = parts.find(
    ({ says, words }) => says === 'other' && /^\p{Lu}\S+ \p{Lu}/u.test(words) && isPersonsName(words),
  );
  const author = byline === null ? outlet && person?.words : readByline(byline);
  return { outlet, author: author ?? null, isSure: true };
}

/**
 * The headline in a line of parts between bars: "Bridge shut again | NewsPoint Online | Updated 15 Aug 2026". It takes
 * a day or an author beside it, or a paper behind it, as headlines have bars, too.
 */
export function findTitleAmongBars(line: string): Span | null {
  const parts = barsOf(line);
  const [title, ...others] = parts.filter(
    ({ says, words }) =>
      says === 'other' && wordsOf(words).length > LONGEST_REST && !READING_TIME.test(words),
  );
  const last = parts.at(-1);
  return title !== undefined &&
    line.length < 2 * LONGEST_LINE &&
    !/[.:;]["”’»)]*$/u.test(title.words) &&
    others.length === 0 &&
    (parts.some(({ says }) => says === 'date' || says === 'author') ||
      (last?.says === 'outlet' && !endsAsWord(last.words)))
    ? { start: title.start, end: title.end }
    : null;
}

/**
 * How many first lines name who published the text: an office, a paper or a name in capitals, with its press service or
 * what it says of itself, over a line with the day over a headline. Over prose such a line is the headline itself.
 */
export function countMastheads(lines: readonly string[]): number {
  const at = lines.findIndex((line) => /\p{Nd}/u.test(line));
  const [first = '', second] = lines.slice(0, at);
  const [day = '', headline = ''] = lines.slice(Math.max(at, 0));
  const isPublisher =
    isOffice(first) || isInCapitals(first) || isOverHead(first, day) || isOverSlogan(first, lines[1] ?? '');
  if (at < 1 || at > 2 || !isPublisher) return 0;
  if (second !== undefined && !isOffice(second) && !SLOGAN.test(second)) return 0;
  const head = readHeadLine(day);
  if (!isDateLine(day) && (head === null || head.author !== null || head.outlet !== null)) return 0;
  return wordsOf(headline).length > LONGEST_REST &&
    headline.length <= LONGEST_LINE &&
    !/[.:]["”’»)]*$/u.test(headline)
    ? at
    : 0;
}

/** "Office of the Prime Minister", "National Assembly of Kestria", "Press Service"; not "Council Backs Line". */
function isOffice(line: string): boolean {
  const end = /\s(?:of|for)\s/i.exec(line)?.index ?? line.length;
  const head = wordsOf(line.slice(0, end)).at(-1)?.toLowerCase() ?? '';
  return (
    (isName(line.replace(/\sin(?=\s\p{Lu})/u, '')) || isInCapitals(line)) &&
    (INSTITUTION_WORDS.has(head) ||
      /^(?:assembly|service|secretariat|newsletter|bulletin|magazine)$/.test(head))
  );
}

/** "COASTAL BUSINESS WEEK"; "BREAKING NEWS" is no name, and "CLINIC REOPENS" and "LINE TO OPEN" are headlines. */
function isInCapitals(line: string): boolean {
  const all = wordsOf(line);
  return (
    all.length > 1 &&
    all.length <= LONGEST_NAME &&
    /^\p{Lu}[\p{Lu} &'’-]+$/u.test(line) &&
    !/^(?:BREAKING|LIVE|LATEST|SPECIAL|EXCLUSIVE|OPINION|TOP|MORE)\b/.test(line) &&
    all.every(
      (word) =>
        PAPER_WORDS.has(word.toLowerCase()) ||
        !/(?:[^S]S|ED|ING)$|^(?:TO|IN|ON|AS|AT|BY|FROM|WITH|OVER|AFTER|NO|NOT|NEW)$/.test(word),
    )
  );
}

/** Whether a whole line is nothing but a date, with or without a time and "Published" or "Updated". */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const words = wordsOf(line.replace(/(?<=\d)\s?[年月日号時时分]|(?:星期|周|週)[一二三四五六日天]/gu, ' '));
  if (words.length === 0 || words.length > 16) return false;
  const stamped =
    /^(?:published|updated|posted|last updated|last modified|first published|modified|created|(?:strictly |under )?embargo(?:ed)?|(?:issue|edition) of)\b|^for (?:immediate )?release:/i;
  if (stamped.test(line)) return /\d|\bago\b|\btoday\b|\byesterday\b|\bjust now\b/i.test(line);
  return (/\d/.test(line) && words.every(isDateWord)) || dayAlone(line) !== null;
}

/** The day that a line names in any language, with or without its weekday and a time, where it says nothing else; or null. */
export function dayAlone(line: string): PlainQuantity | null {
  if (line.length > LONGEST_LINE || !/\p{Nd}/u.test(line)) return null;
  const read = readNeutralQuantities(line, { start: 0, end: line.length }, null);
  if (!read.every(({ kind }) => kind === 'date' || kind === 'time')) return null;
  const rest = read.reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), line);
  // A weekday alone may be what a part of the text is called.
  const day = read.find(({ kind, start, end }) => kind === 'date' && /\p{Nd}/u.test(line.slice(start, end)));
  return day !== undefined && DAY_REST.test(rest) ? day : null;
}

/** The names in a byline ("By Ann Lee", "Ann Lee in Beijing"), or null when the line is none. */
function readByline(line: string): string | null {
  const named = BYLINES.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
  const name = named === undefined ? undefined : withoutRest(named).trim();
  if (name === undefined || (!/^by\b/i.test(line) && !/\s/.test(name))) return null;
  const word = String.raw`(?:\p{Lu}[\p{L}.'’-]*|and|de|da|von|van|der|den|bin|al|el|la|le|&)`;
  return new RegExp(`^${word}(?:,? ${word})*$`, 'u').test(name) ? name : null;
}

/** The names of a byline without what stands behind them: the place, the paper, when it came out, who took the pictures. */
function withoutRest(names: string): string {
  return names.replace(
    /(?:(?<!\s)\s+(?:(?:in|for|at)\s+\p{Lu}|(?:Published|Updated|Posted|on)\b)|[.;]?\s(?:Photo|Picture|Image|Illustration)).*$/u,
    '',
  );
}

/** Whether a byline can hardly be a headline: "By Ann Lee", "By The Associated Press", not "By Design", "Story By The Sea". */
function isSureByline(line: string, name: string): boolean {
  return (
    /^(?:(?:an? )?\p{L}+ )?by\b/iu.test(line) &&
    (readMedium(name) !== null || /^(?!(?:The|An?|Our|My)\s)\S+\s/.test(name))
  );
}

/** Whether a name is a person's rather than words of a headline: "Ann Lee" and "Wei Xu", not "Peace Talks". */
export function isPersonsName(name: string): boolean {
  const all = wordsOf(name.toLowerCase());
  const [first = ''] = all;
  return (
    WOMEN_NAMES.has(first) || MEN_NAMES.has(first) || all.every((word) => generalRarity(stem(word)) === 1)
  );
}

const NAME = "\\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,3}";
const BYLINES: readonly RegExp[] = [
  new RegExp(`^(?:[Bb]y|BY):? (${NAME}(?:, ${NAME}){1,8},? and ${NAME})`, 'u'),
  /^(?:(?:words|story|text|written|reporting|posted|(?:an? )?(?:report|comment|analysis|review|essay|column)) )?by:?\s+(\p{Lu}[^,|–—\d]{2,80})/iu,
  /^(?:(?:words|text):|(?:von|par|por):?)\s+(\p{Lu}[^,|–—\d]{2,80})/iu,
  new RegExp(
    `^(?:[Ff]rom )?(${NAME}(?:(?:, | and )${NAME})*) (?:in|at|on) ${NAME}(?:(?:, | and )${NAME}){0,4}$`,
    'u',
  ),
];
/** What reporters are, as it stands behind their names: "Showbiz Editor", "health correspondent". */
const ROLE =
  /^(?:\p{L}+[ -]){0,3}(?:correspondent|editor|reporter|writer|columnist|bureau chief|photographer)$/iu;
/** What names of papers begin with, and those of places do not. */
const PAPER_STARTS = new RegExp(
  String.raw`^(?:Sunday|Daily|Evening|Morning|Weekly|Journal)\s\p{L}|${FOREIGN_PAPERS.source}`,
  'u',
);
/** What names of papers end with in languages that join words. */
const PAPER_ENDS =
  /(?:zeitung|blatt|anzeiger|nachrichten|rundschau|kurier|bladet|posten|avisen|krant|bode|bote)$/iu;
const SMALL_WORDS = /^(?:of|the|and|for|de|del|della|des|das|dos|da|do|du|di|den|van|von|der|y|e|et|i)$/;

const DATE_WORDS = new Set(
  (
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october ' +
    'nov november dec december mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat ' +
    'saturday sun sunday st nd rd th am pm gmt utc est edt pst pdt cet cest bst ist hkt jst at on of t z date the ' +
    'published updated vol no issue spring summer autumn winter'
  ).split(' '),
);

/** What stands around days and times in languages of which nothing else is known: "den", "года", "um … Uhr". */
const DAY_REST =
  /^(?:[\s\p{P}|]|(?<!\p{L})(?:den|am|um|uhr|le|el|il|à|las?|alle|г|года|року|в|о|h)(?!\p{L})|[(（][日月火水木金土일월화수목금토][)）])*$/iu;

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
    // "Channel 6 News"
    all
      .filter((word, at) => !(/^\d{1,2}$/.test(word) && /^(?:Channel|Radio)$/.test(all[at - 1] ?? '')))
      .every(
        (word, at) =>
          /^\p{Lu}[\p{L}.'’&-]*(?:\/\p{Lu}[\p{L}.'’-]*)*$/u.test(word) ||
          SMALL_WORDS.test(word) ||
          (word === '&' && at > 0),
      )
  );
}

/**
 * Whether a name in such a line is a medium's.
 * @param beside the name behind it, where it comes first: papers of other languages and places begin with an article, and
 * a country stands behind a place
 */
function isMedium(name: string, beside: string | undefined): boolean {
  const words = name.split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  if (words.length > 1 && (PAPER_WORDS.has(last) || OUTLET_WORDS.has(last) || PAPER_STARTS.test(name)))
    return true;
  if (PAPER_ENDS.test(name) || SERVICE.test(name)) return true;
  if (beside !== undefined && FOREIGN_ARTICLE.test(name) && !FOREIGN_PLACES.test(name))
    return !REGIONS.has(beside);
  const found = readMedium(name);
  return found !== null && withoutArticle(found) === withoutArticle(name);
}

const SERVICE = /\s(?:News|Press|Reporting) (?:Service|Network|Agency)$/;

/** What offices and companies call those who write to the press, between marks: "Newsroom", "Press Office". */
const PRESS_DESK =
  /^(?:(?:press|media|news|communications?|information|public (?:relations|affairs|information)) ?(?:office|service|room|centre|center|desk|team|department|division|unit|relations))$/i;

/** The name that a line gives with its initials behind it, and nothing else: "Coastal Press Agency (CPA)"; or null. */
function readInitialed(line: string): string | null {
  const [, name = '', short = ''] = /^(\p{Lu}[^()]{4,80}) \((\p{Lu}[\p{Lu}&]{1,7})\)$/u.exec(line) ?? [];
  const initials = name
    .split(/[\s-]+/)
    .map((word) => (SMALL_WORDS.test(word) ? '' : word.charAt(0)))
    .join('');
  return short !== '' && initials === short.replace('&', '') && isName(name.replace(' & ', ' and '))
    ? name
    : null;
}

/** The medium in "Evening Post | Crime" or "Radio Kelso – Live": a medium with the page or the programme, and nothing else. */
function readPageOf(line: string): string | null {
  const [, name = '', mark = '', page = ''] = /^(.+?)\s([|/·•–—-])\s(.+)$/u.exec(line) ?? [];
  // Headlines have dashes more often than bars.
  const longest = mark === '|' ? LONGEST_REST : 1;
  return isName(name) && isMedium(name, undefined) && isName(page) && page.split(/\s+/).length <= longest
    ? name
    : null;
}

/** Who writes without a name: "Radio Kelso news desk". */
const DESK = /^(\p{Lu}\S*(?: \p{Lu}\S*){0,3}) (?:[Nn]ews ?[Dd]esk|[Nn]ewsroom|[Ww]eb ?[Dd]esk)$/u;

/**
 * "The Kelso Times" over a line that tells the day or the author; over anything else it may be a headline. What has issues is
 * a paper whatever its name: "Kelso Lantern" over "Issue of 4 July 2025".
 */
function isOverHead(name: string, next: string): boolean {
  const words = wordsOf(name.toLowerCase());
  return (
    words.length <= LONGEST_MASTHEAD &&
    ((PAPER_WORDS.has(words.at(-1)!) && (isDateLine(next) || /^by:? \p{Lu}/iu.test(next))) ||
      (isName(name) && ISSUE.test(next)))
  );
}

/** The line that numbers or dates an issue; "No 10" is a house. */
const ISSUE = /^(?:(?:issue|edition) (?:of|no\.?|\d)|(?:no\.|vol\.?|volume) ?\d)/iu;

/** "Ann Lee", "Ann Lee and Tim Roe": people whose given names tell them to be people, and nothing else. */
function areGivenNames(line: string): boolean {
  return line.split(' and ').every((name) => {
    const [given = '', ...others] = name.toLowerCase().split(' ');
    return (
      (others.length === 1 || others.length === 2) &&
      isName(name) &&
      (WOMEN_NAMES.has(given) || MEN_NAMES.has(given))
    );
  });
}

/** "Ann Lee and Tim Roe", and one whose given name tells a person: more than a name of two words may. */
function arePeople(names: string): boolean {
  const all = names.split(' and ');
  return (
    areGivenNames(names) ||
    (all.length > 1 &&
      all.every((name) => /^\S+ \S+(?: \S+)?$/.test(name) && isName(name) && isPersonsName(name)))
  );
}

/** Whether a line is more than a headline says: a sentence with its full stop, or longer than any line of the head. */
function isProse(line: string): boolean {
  return line.length > LONGEST_LINE || (wordsOf(line).length > LONGEST_NAME && /[.!?]["”’]?$/u.test(line));
}

function isPaperAlone(line: string): boolean {
  return isName(line) && isMedium(line, undefined);
}

/** "The Cask & Barrel" over "News and views for publicans | Spring 2026" */
function isOverSlogan(name: string, next: string): boolean {
  return (
    isName(name.replace(' & ', ' and ')) &&
    (SLOGAN.test(next) || barsOf(next).some(({ says }) => says === 'slogan'))
  );
}

/** "World Service Online", "Harbour Wire", "Evening Post"; "World News" and "Live TV" are sections. */
function isMasthead(name: string): boolean {
  const count = wordsOf(withoutArticle(name)).length;
  if (count > LONGEST_MASTHEAD || /^(?:Live|Watch|Listen|Latest|Breaking|More|On)\b/.test(name)) return false;
  const last = name.split(/\s+/).at(-1)!.toLowerCase();
  // "The Daily Record & Observer"
  if (/\s&\s/.test(name) && PAPER_WORDS.has(last)) return true;
  if (/\sOnline$/.test(name) || SERVICE.test(name) || (PAPER_STARTS.test(name) && PAPER_WORDS.has(last)))
    return true;
  const medium = readMedium(name);
  return medium !== null && withoutArticle(medium) === withoutArticle(name);
}

/** "Spending Review, 14 May 2025" may be what a paper is called and what a speech is. */
function endsAsWord(outlet: string): boolean {
  return OUTLET_WORDS.has(outlet.split(/\s+/).at(-1)!.toLowerCase());
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s/i, '').toLowerCase();
}

const HAN_OUTLET = /^\p{sc=Han}{1,10}(?:[報报網网社]|电视台|電視台)$/u;

/** "2025年9月21日 14:20 来源：河东日报", "河东日报 记者 李兰": days, media and reporters, and nothing else. */
function readChinese(line: string): HeadLine | null {
  const parts = line
    .replace(/(来源|來源|作者|记者|記者|编辑|編輯)(?:\s?[:：/]\s?|\s)/gu, ' $1:')
    .split(/[\s|｜,，/]+/u)
    .filter((part) => part !== '');
  let outlet: string | null = null;
  let author: string | null = null;
  for (const part of parts) {
    const [, label = '', mark, named = part] =
      /^[（(]?(来源|來源|作者|记者|記者|编辑|編輯)(:?)([^:：）)]{2,20})[）)]?$/u.exec(part) ?? [];
    const isOutlet = /^[来來]/u.test(label);
    // "记者节", "来源不明": without a mark it takes the look of a name.
    if (mark === '' && !(isOutlet ? HAN_OUTLET.test(named) : isChineseName(named))) return null;
    if (isOutlet) outlet = named;
    else if (/^[编編]/u.test(label)) continue;
    else if (label !== '') author = named;
    else if (HAN_OUTLET.test(part)) outlet ??= part;
    else if (!isDateLine(part) && (author === null || !isChineseName(part))) return null;
  }
  if (outlet === null && author === null) return null;
  // "警方捣毁赌博网": a name alone may be a headline.
  return { outlet, author, isSure: parts.length > 1 || author !== null };
}
