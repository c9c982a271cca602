// How often something happens, and for which time it did: "every year", "twice a week"; "for the third time". Such words are no
// figures of a measure, and yet two of them differ.
import type { Span } from '../../model/span.ts';
import { firstIn } from '../remembered.ts';
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

const everyIn = firstIn(
  /\b(?:every|each)\s(?:(other|second|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s)?(day|week|month|quarter|year)s?\b|\b(once|twice|three times|four times)\s(?:a|an|every|each|per)\s(day|week|month|quarter|year)\b|\b(daily|weekly|fortnightly|monthly|quarterly|annually|yearly)\b/iu,
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
  const [, many, unit, often, per, named] = found.map((part: string | undefined) => part?.toLowerCase());
  if (named !== undefined) return { ...spanOf(found), value: NAMED[named]! };
  if (often !== undefined)
    return {
      ...spanOf(found),
      value: UNITS[per!]! / (['once', 'twice', 'three times'].indexOf(often) + 1 || 4),
    };
  const number =
    many === undefined ? 1 : many === 'other' || many === 'second' ? 2 : numberOf(many, NUMBER_WORDS);
  return { ...spanOf(found), value: number * UNITS[unit!]! };
}

function timeOf(text: string): Told | null {
  const found = timeIn(text);
  return found === null ? null : { ...spanOf(found), value: numberOf(found[1]!.toLowerCase(), ORDINALS) };
}

function numberOf(word: string, names: readonly string[]): number {
  const at = names.indexOf(word);
  return at < 0 ? Number.parseInt(word, 10) : at + 1;
}

/** How often, or for which time, each of two statements says that it is so, where they do not agree: "every year", "every two years". */
export function otherRepeats(a: string, b: string): Opposition | null {
  for (const tell of [everyOf, timeOf]) {
    const [one, other] = [tell(a), tell(b)];
    if (one !== null && other !== null && one.value !== other.value)
      return { a: { start: one.start, end: one.end }, b: { start: other.start, end: other.end } };
  }
  return null;
}
