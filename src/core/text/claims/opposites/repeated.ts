// How often something happens, and for which time it did: "every year", "twice a week"; "for the third time". Such words are no
// figures of a measure, and yet two of them differ.
import type { Span } from '../../../model/span.ts';
import { firstIn } from '../../patterns/remembered.ts';
import type { Opposition } from './oppositions.ts';

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
/** Names of such times, in days. */
const NAMED: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  annually: 365,
  yearly: 365,
};

const OFTEN = 'once|twice|three times|four times';
const MANY = 'other|second|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,2}';
const UNIT = '(?:day|week|month|quarter|year)';
/** What may stand behind "daily" that is no name of a thing: "the daily paper" tells which, and not how often. */
const GOES_ON =
  '(?=\\s{0,3}(?:[.,;:!?)”"]|$)|\\s(?:and|or|but|at|by|from|in|on|for|to|until|till|between|since|with|as|when|while|if|because|during|after|before|through|across)\\b)';
const everyIn = firstIn(
  new RegExp(
    String.raw`\b(?<often>${OFTEN})\s(?:an?|per|every|each)\s(?:(?<ofMany>${MANY})\s)?(?<per>${UNIT})s?\b|\b(?:every|each)\s(?:(?<many>${MANY})\s)?(?<unit>${UNIT})s?\b|(?<![\p{L}-])(?:(?<times>${OFTEN})\s)?(?<!\b(?:an?|the|this|that|its|his|her|their|our|my)\s)(?<named>daily|weekly|fortnightly|monthly|quarterly|annually|yearly)${GOES_ON}`,
    'iu',
  ),
);
/** "The third time in a row" and "the first time since 2023" may be one time. */
const timeIn = firstIn(
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,3}(?:st|nd|rd|th))\s(?:(?:straight|consecutive|successive)\s)?time\b(?!\s(?:in|since|this|after)\b)/iu,
);

interface Told extends Span {
  readonly value: number;
}

const spanOf = ({ 0: match, index }: RegExpExecArray): Span => ({ start: index, end: index + match.length });

/** Days between two times that something happens. */
function everyOf(text: string): Told | null {
  const found = everyIn(text);
  if (found === null) return null;
  const told: Readonly<Record<string, string | undefined>> = found.groups!;
  const [often, many, unit, named] = [
    told['often'] ?? told['times'],
    told['ofMany'] ?? told['many'],
    told['per'] ?? told['unit'],
    told['named'],
  ].map((part) => part?.toLowerCase());
  const days = named === undefined ? UNITS[unit!]! * stretchOf(many) : NAMED[named]!;
  return { ...spanOf(found), value: days / (OFTEN.split('|').indexOf(often ?? 'once') + 1) };
}

/** Of how many units the stretch is: "every other week", "every two weeks". */
function stretchOf(many: string | undefined): number {
  if (many === undefined) return 1;
  return many === 'other' || many === 'second' ? 2 : numberOf(many, NUMBER_WORDS);
}

function timeOf(text: string): Told | null {
  const found = timeIn(text);
  return found === null ? null : { ...spanOf(found), value: numberOf(found[1]!.toLowerCase(), ORDINALS) };
}

function numberOf(word: string, names: readonly string[]): number {
  const at = names.indexOf(word);
  return at < 0 ? Number.parseInt(word, 10) : at + 1;
}

/** A month has 28 to 31 days, so that twice a month and every two weeks may be one: 14 of 15 days. */
const AS_OFTEN = 0.9;

const NUMBER = new RegExp(String.raw`\b(?:\d[\d.,]{0,20}|${NUMBER_WORDS.join('|')})\b`, 'giu');
const isYear = (number: string): boolean => /^(?:19|20)\d\d\W?$/u.test(number);

/** The counts of a text beside how often: "30 people every day" may be as many as "11,000 every year". */
function countsBeside(text: string, { start, end }: Span): string {
  const found = `${text.slice(0, start)} ${text.slice(end)}`.match(NUMBER) ?? [];
  return found
    .filter((number) => !isYear(number))
    .join(' ')
    .toLowerCase();
}

/**
 * How often, or for which time, each of two statements says that it is so, where they do not agree: "every year", "every two
 * years". How often is not compared where they count otherwise what comes each time.
 */
export function otherRepeats(a: string, b: string): Opposition | null {
  const [one, other] = [everyOf(a), everyOf(b)];
  if (
    one !== null &&
    other !== null &&
    Math.min(one.value, other.value) < AS_OFTEN * Math.max(one.value, other.value)
  )
    return countsBeside(a, one) === countsBeside(b, other) ? sidesOf(one, other) : null;
  const [time, otherTime] = [timeOf(a), timeOf(b)];
  return time !== null && otherTime !== null && time.value !== otherTime.value
    ? sidesOf(time, otherTime)
    : null;
}

function sidesOf(one: Span, other: Span): Opposition {
  return { a: { start: one.start, end: one.end }, b: { start: other.start, end: other.end } };
}
