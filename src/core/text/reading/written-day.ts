// The day that a person types into a field: in figures, or in words of any language in which texts are read for dates.
// What could be two days is not decided here.
import { makeDay } from '../dates/calendar.ts';
import { CHINESE } from './chinese/pack.ts';
import { ENGLISH } from './english/pack.ts';
import { NEUTRAL } from './neutral/pack.ts';

/** Days in ISO 8601: one, two where day and month may change places, none where the text names no whole day. */
export type WrittenDay =
  readonly [] | readonly [day: string] | readonly [dayFirst: string, monthFirst: string];

/** Longer than any date with its weekday. */
const LONGEST = 60;

/**
 * The day that the text names, and nothing besides: "2023-03-06", "6 March 2023", "March 6, 2023", "6.3.2023",
 * "2023年3月6日". With strokes or hyphens, where the year comes last, some countries write the day first and some the
 * month; with points the day comes first everywhere.
 */
export function readWrittenDay(text: string): WrittenDay {
  const typed = text.trim();
  const [, year = '', month = '', day = ''] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(typed)?.toSpliced(2, 1) ?? [];
  if (year !== '') return one(makeDay(Number(year), Number(month), Number(day)));
  const figures = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/.exec(typed);
  if (figures === null) return inWords(typed);
  const [first, second, last] = [Number(figures[1]), Number(figures[3]), Number(figures[4])];
  const dayFirst = makeDay(last, second, first);
  const monthFirst = figures[2] === '.' ? null : makeDay(last, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return [dayFirst, monthFirst];
  return one(dayFirst ?? monthFirst);
}

/** What may stand before a day and says nothing more of it; the weekdays in full are read with it. */
const BEFORE = /^(?:(?:the|on|am|den|le|el|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b[.,]?\s*)+/iu;

function inWords(text: string): WrittenDay {
  if (text.length > LONGEST) return [];
  const typed = text
    .replace(BEFORE, '')
    .replace(/^(\d{1,2})-(\p{L}+)-(\d{4})$/u, '$1 $2 $3')
    // Names of months are read by their capital, which fingers leave out.
    .replace(/\b[a-z]{3,}/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [typed, text].map(whole).find((read) => read.length > 0) ?? [];
}

function whole(typed: string): WrittenDay {
  for (const pack of [ENGLISH, CHINESE, NEUTRAL]) {
    const [read, ...others] = pack.readQuantities(typed, { start: 0, end: typed.length }, null);
    const isWhole = read?.start === 0 && read.end === typed.length && others.length === 0;
    if (isWhole && read.kind === 'date' && typeof read.value === 'string') return one(read.value);
  }
  return [];
}

function one(day: string | null): WrittenDay {
  return day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : [day];
}
