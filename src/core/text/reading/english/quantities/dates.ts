// Dates as news prose writes them, to ISO 8601: absolute ones, and relative ones when the day of publication is
// known. A grammar of our own rather than a general parser, so that what it takes for a date is decided here.
import {
  latestWeekday,
  addDays,
  addMonths,
  daysBetween,
  isoWeek,
  makeDay,
  makeMonth,
  makeYearlessDay,
  makeYearlessMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../dates/calendar.ts';
import { announcedYear, directionOf, isPastForm, isToCome, isYear } from './date-tense.ts';
import { FEASTS, MONTHS, WEEKDAYS } from '../word-lists.ts';
import { isFunctionWord } from '../../../function-words.ts';
import { readNumber, readOrdinal, type Piece } from './numbers.ts';

export interface ReadDate {
  readonly kind: 'date' | 'daterange';
  /**
   * `2023-03-06`, `2023-03`, `2023`, `2023-Q2`, `2023-W09`, or an interval `1990/1999`; null when it depends on a
   * day of publication that is not known.
   */
  readonly value: string | null;
  /** Index of the piece after its last. */
  readonly to: number;
}

/** How far ahead a date without a year may lie and still be meant as coming, in days. */
const NEAR_FUTURE = 31;
/** Up to here a day without a year is nearer in this year than in the next or the last, in days. */
const HALF_A_YEAR = 180;
const YEAR_CUES = new Set(
  'in since of from to by until till before after behind during between and through early late mid for around than with or the year season fiscal circa spring summer autumn winter fall end as'.split(
    ' ',
  ),
);
const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
};
const MONTH_CUES = new Set(
  'in since of from to by until till before after during between and through early late mid last this next each every'.split(
    ' ',
  ),
);
const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Decades in words, which only mean years after "the", "early" and the like. */
const DECADES: Readonly<Partial<Record<string, number>>> = {
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

/** What may stand between a feast and its year. */
const FEAST_PARTS = /^(?:day|eve|sunday|monday|week|weekend)$/;

/** Words with which a date may begin, lower case and without a genitive ending. Digits may, too. */
export const DATE_STARTS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...SHORT_MONTHS,
  'sept',
  ...WEEKDAYS,
  ...Object.keys(QUARTERS),
  ...Object.keys(DECADES),
  ...Object.keys(FEASTS),
  ...'mid spring summer autumn fall winter q h day yesterday today tonight weekend tomorrow last previous this current next coming new end a an'.split(
    ' ',
  ),
]);

/** The date that begins at piece `at`, or null. `published` is the source's day, or null when nobody knows it. */
export function readDate(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  return (
    readIsoDay(pieces, at) ??
    readFigures(pieces, at) ??
    readMonthsOf(pieces, at, published) ??
    readQuarter(pieces, at, published) ??
    readYearsEnd(pieces, at, published) ??
    readMidYear(pieces, at, published) ??
    readNewYear(pieces, at, published) ??
    readFeast(pieces, at, published) ??
    readSeason(pieces, at, published) ??
    readMonth(pieces, at, published) ??
    readDayMonth(pieces, at, published) ??
    readRelative(pieces, at, published) ??
    readWeekday(pieces, at, published) ??
    readYear(pieces, at)
  );
}

function readIsoDay(pieces: readonly Piece[], at: number): ReadDate | null {
  const [year, dash, month, dash2, day] = pieces.slice(at, at + 5);
  if (dash?.text !== '-' || dash2?.text !== '-' || day?.glued !== true || !dash.glued) return null;
  if (!/^\d{4}$/.test(year!.text) || !/^\d\d$/.test(month!.text) || !/^\d\d$/.test(day.text)) return null;
  const value = makeDay(Number(year!.text), Number(month!.text), Number(day.text));
  return value === null ? null : { kind: 'date', value, to: at + 5 };
}

/** "12/05/2023", "05.12.2023": only the year is sure where day and month may change places. */
function readFigures(pieces: readonly Piece[], at: number): ReadDate | null {
  const first = pieces[at]!;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.text);
  if (dotted !== null) {
    const value = makeDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    return value === null ? null : { kind: 'date', value, to: at + 1 };
  }
  const [, slash, second, slash2, third] = pieces.slice(at, at + 5);
  if (slash?.text !== '/' || slash2?.text !== '/' || !slash.glued || third?.glued !== true) return null;
  if (!/^\d{1,2}$/.test(first.text) || !/^\d{1,2}$/.test(second!.text) || !isYear(third)) return null;
  const [a, b, year] = [Number(first.text), Number(second!.text), Number(third.text)];
  const [dayFirst, monthFirst] = [makeDay(year, b, a), makeDay(year, a, b)];
  if (dayFirst === null && monthFirst === null) return null;
  if (dayFirst !== null && monthFirst !== null && a !== b)
    return { kind: 'daterange', value: third.text, to: at + 5 };
  return { kind: 'date', value: dayFirst ?? monthFirst, to: at + 5 };
}

/** "the first nine months of 2022", "the first nine months of this year", "H1 2023". */
function readMonthsOf(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const first = pieces[at]!;
  const half = pieces[at + 1];
  if (first.text === 'H' && half?.glued === true && /^[12]$/.test(half.text) && isYear(pieces[at + 2])) {
    const year = Number(pieces[at + 2]!.text);
    const value =
      half.text === '1'
        ? `${makeMonth(year, 1)}/${makeMonth(year, 6)}`
        : `${makeMonth(year, 7)}/${makeMonth(year, 12)}`;
    return { kind: 'daterange', value, to: at + 3 };
  }
  if (first.lower !== 'first' && first.lower !== 'last') return null;
  const number = readNumber(pieces, at + 1);
  if (number === null || number.value === null || !(number.value >= 2 && number.value <= 11)) return null;
  if (pieces[number.to]?.lower !== 'months' || pieces[number.to + 1]?.lower !== 'of') return null;
  const named = readYearName(pieces, number.to + 2, published);
  if (named === null) return null;
  const { year, to } = named;
  const months = first.lower === 'first' ? [1, number.value] : [13 - number.value, 12];
  const value = year === null ? null : months.map((month) => makeMonth(year, month)).join('/');
  return { kind: 'daterange', value, to };
}

/** "Q2", "2Q", "Q2 2023", "second quarter of this year", "first half of 2023". */
function readQuarter(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const first = pieces[at]!;
  let part: number;
  let to: number;
  let half = false;
  const digit = pieces[at + 1];
  if (first.text === 'Q' && digit?.glued === true && /^[1-4]$/.test(digit.text)) {
    part = Number(digit.text);
    to = at + 2;
  } else if (/^[1-4]$/.test(first.text) && digit?.glued === true && digit.text === 'Q') {
    part = Number(first.text);
    to = at + 2;
  } else if (
    Object.hasOwn(QUARTERS, first.lower) &&
    /^(?:quarter|half)$/.test(pieces[at + (digit?.text === '-' ? 2 : 1)]?.bare ?? '')
  ) {
    // "third-quarter profit", but not "a second-half goal".
    const hyphen = digit?.text === '-' ? 1 : 0;
    half = pieces[at + 1 + hyphen]!.bare === 'half';
    part = half ? Math.min(2, QUARTERS[first.lower]!) : QUARTERS[first.lower]!;
    to = at + 2 + hyphen;
    // "the first half" alone belongs to a match as often as to a year.
    if (half && !/^(?:of|this|last)$/.test(pieces[to]?.lower ?? '')) return null;
  } else return null;
  const of = pieces[to]?.lower === 'of' ? 1 : 0;
  const named = readYearName(pieces, to + of, published);
  if (named === null && half) return null;
  if (named !== null) to = named.to;
  const make = (year: number): string =>
    half
      ? `${makeMonth(year, part === 1 ? 1 : 7)}/${makeMonth(year, part === 1 ? 6 : 12)}`
      : `${year}-Q${part}`;
  if (named !== null) return { kind: 'daterange', value: named.year === null ? null : make(named.year), to };
  if (published === null) return { kind: 'daterange', value: null, to };
  const current = Math.ceil(monthOf(published) / 3);
  const past = part > current && directionOf(pieces, at) !== 'ahead';
  return { kind: 'daterange', value: make(yearOf(published) - (past ? 1 : 0)), to };
}

/** A year, "this year", "last year", "the year": as part of a longer date. */
function readYearName(
  pieces: readonly Piece[],
  at: number,
  published: string | null,
): { year: number | null; to: number } | null {
  const first = pieces[at];
  if (first === undefined) return null;
  if (isYear(first)) return { year: Number(first.text), to: at + 1 };
  if (pieces[at + 1]?.bare !== 'year') return null;
  const shift = { this: 0, the: 0, last: -1, next: 1 }[first.lower];
  if (shift === undefined) return null;
  return { year: published === null ? null : yearOf(published) + shift, to: at + 2 };
}

/** "Easter last year", "Christmas Eve 2020": the months in which it may lie; the year of a feast of a lunar calendar. */
function readFeast(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const feast = pieces[at]!.lower;
  if (!Object.hasOwn(FEASTS, feast)) return null;
  const months = FEASTS[feast]!;
  const named = readYearName(
    pieces,
    FEAST_PARTS.test(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1,
    published,
  );
  if (named === null) return null;
  const { year, to } = named;
  if (year === null) return { kind: 'daterange', value: null, to };
  if (months === 'any') return { kind: 'daterange', value: String(year).padStart(4, '0'), to };
  const [first, last] = months.map((month) => makeMonth(year, month));
  return { kind: 'daterange', value: first === last ? first! : `${first}/${last}`, to };
}

/** "By the end of the year": its last month. */
function readYearsEnd(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const words = pieces.slice(at, at + 4).map(({ bare }) => bare);
  if (words.join(' ') !== 'end of the year' || isYear(pieces[at + 4])) return null;
  return {
    kind: 'daterange',
    value: published === null ? null : makeMonth(yearOf(published), 12),
    to: at + 4,
  };
}

/** "By mid-year": the two months in its middle, of a year as near as the words have it. */
function readMidYear(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  if (pieces[at]!.lower !== 'mid' || pieces[at + 1]?.text !== '-' || pieces[at + 2]?.lower !== 'year')
    return null;
  const to = at + 3;
  // "A mid-year review"
  if (!/^(?:by|in|from|until|till|before|after|since|at|for)$/.test(pieces[at - 1]?.lower ?? '')) return null;
  if (/^\p{Ll}/u.test(pieces[to]?.text ?? '') && !isFunctionWord(pieces[to]!.lower)) return null;
  if (published === null) return { kind: 'daterange', value: null, to };
  const [now, direction] = [monthOf(published), directionOf(pieces, at)];
  const shift = direction === 'behind' && now < 6 ? -1 : direction === 'ahead' && now > 7 ? 1 : 0;
  const year = yearOf(published) + shift;
  return { kind: 'daterange', value: `${makeMonth(year, 6)}/${makeMonth(year, 7)}`, to };
}

/** "New Year's Eve", "New Year's Day 2026". */
function readNewYear(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  if (pieces[at]!.lower !== 'new' || !/^year['’]?s$/u.test(pieces[at + 1]?.lower ?? '')) return null;
  const day = pieces[at + 2]?.bare;
  if (day === 'day') return finishDay(pieces, at, at + 3, 1, 1, published);
  return day === 'eve' ? finishDay(pieces, at, at + 3, 12, 31, published) : null;
}

/** "the summer of 2028", "spring 2029", "autumn last year": the year; which months a season has, hangs on the hemisphere. */
function readSeason(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  if (!SEASON.test(pieces[at]!.lower)) return null;
  const of = pieces[at + 1]?.lower === 'of' ? 1 : 0;
  const year = readYear(pieces, at + 1 + of);
  if (year !== null) return year;
  // "The fall of last year" may be anybody's.
  const named = pieces[at]!.lower === 'fall' ? null : readYearName(pieces, at + 1 + of, published);
  if (named === null) return null;
  const value = named.year === null ? null : String(named.year).padStart(4, '0');
  return { kind: 'daterange', value, to: named.to };
}

const SEASON = /^(?:spring|summer|autumn|fall|winter)$/;

/** "March 10, 2023", "March 10", "March 2023", "October last year", "last October", "in October". */
function readMonth(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const relative = /^(?:last|this|next)$/.test(pieces[at]!.lower) ? pieces[at]!.lower : null;
  const place = relative === null ? at : at + 1;
  const month = monthNumber(pieces, place);
  if (month === null) return null;
  let to = place + 1;
  if (pieces[to]?.text === '.' && pieces[to]!.glued && /^\d/.test(pieces[to + 1]?.text ?? '')) to++;
  const day = pieces[to];
  if (
    relative === null &&
    day !== undefined &&
    /^\d{1,2}$/.test(day.text) &&
    Number(day.text) >= 1 &&
    Number(day.text) <= 31
  ) {
    to++;
    if (/^(?:st|nd|rd|th)$/.test(pieces[to]?.lower ?? '') && pieces[to]!.glued) to++;
    const last = dayAfter(pieces, to, Number(day.text), isBetween(pieces, at), JOINTS);
    if (last !== null)
      return daysOf(finishDay(pieces, at, last.to, month, last.day, published), Number(day.text));
    return finishDay(pieces, at, to, month, Number(day.text), published);
  }
  const comma = pieces[to]?.text === ',' && isYear(pieces[to + 1]) ? 1 : 0;
  const of = pieces[to]?.lower === 'of' ? 1 : 0;
  const named = relative === null ? readYearName(pieces, to + comma + of, published) : null;
  if (named !== null)
    return {
      kind: 'daterange',
      value: named.year === null ? null : makeMonth(named.year, month),
      to: named.to,
    };
  if (relative === null) {
    const year = yearBehindJoint(pieces, to, month, published);
    if (year !== null) return { kind: 'daterange', value: makeMonth(year, month), to };
  }
  if (relative === null && !isMonthContext(pieces, place)) return null;
  if (published === null)
    return { kind: 'daterange', value: relative === null ? makeYearlessMonth(month) : null, to };
  const now = monthOf(published);
  let year = yearOf(published);
  if (relative === 'last') year -= month >= now ? 1 : 0;
  else if (relative === 'next') year += month <= now ? 1 : 0;
  else if (relative === null) {
    const direction = directionOf(pieces, at);
    // Where no verb tells, the nearer one.
    if (direction === 'ahead' || (direction === 'open' && now - month > 6)) year += month < now ? 1 : 0;
    else if (direction === 'behind' || month - now > 6) year -= month > now ? 1 : 0;
  }
  return { kind: 'daterange', value: makeMonth(year, month), to };
}

/** The "27" of "on March 26 and 27 unless": a later day of the same month, where no noun follows that it could count. */
function dayBehindMonth(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const [before, joint] = [pieces[at - 2]?.text ?? '', pieces[at - 1]?.lower];
  const next = pieces[at + 1];
  const ends = next === undefined || !/^[\p{L}\p{N}$£€%-]/u.test(next.text) || AFTER_DAY.test(next.lower);
  if (joint !== 'and' || !/^\d{1,2}$/.test(before) || Number(before) >= Number(pieces[at]!.text) || !ends)
    return null;
  const month = monthNumber(pieces, pieces[at - 3]?.text === '.' ? at - 4 : at - 3);
  return month === null ? null : finishDay(pieces, at, at + 1, month, Number(pieces[at]!.text), published);
}

/** What goes on behind a day, and hardly behind a number. */
const AFTER_DAY =
  /^(?:unless|until|if|when|in|at|on|but|before|after|as|with|during|because|while|to|last|next)$/;

/** "10 March 2023", "the 5th of March". */
function readDayMonth(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const first = pieces[at]!;
  if (!/^\d{1,2}$/.test(first.text)) return null;
  const behind = dayBehindMonth(pieces, at, published);
  if (behind !== null) return behind;
  // "5 to 13 March", "5-13 March"
  // "From 7 through 12 May" are days, and of a toll that stood "at 7 through 12 May" the last alone.
  const joints =
    pieces[at - 1]?.lower === 'from' && pieces[at + 1]?.lower === 'through' ? JOINTS : JOINTS_BEFORE_MONTH;
  const last = dayAfter(pieces, at + 1, Number(first.text), isBetween(pieces, at), joints);
  const lastMonth = last === null ? null : monthNumber(pieces, last.to);
  if (last !== null && lastMonth !== null)
    return daysOf(finishDay(pieces, at, last.to + 1, lastMonth, last.day, published), Number(first.text));
  // "on 3 and 4 May"
  const also = pieces[at + 2];
  if (pieces[at + 1]?.lower === 'and' && /^\d{1,2}$/.test(also?.text ?? '')) {
    const shared = monthNumber(pieces, at + 3);
    const dated =
      shared === null ? null : finishDay(pieces, at, at + 4, shared, Number(first.text), published);
    if (dated !== null) return { ...dated, to: at + 1 };
  }
  const ordinal = readOrdinal(pieces, at);
  let to = ordinal === null ? at + 1 : ordinal.to;
  if (pieces[to]?.lower === 'of') to++;
  const month = monthNumber(pieces, to);
  if (month === null) return null;
  return finishDay(pieces, at, to + 1, month, Number(first.text), published);
}

/** "March 5" or "5 March", with or without a year. */
function readMonthOrDay(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  return readMonth(pieces, at, published) ?? readDayMonth(pieces, at, published);
}

function finishDay(
  pieces: readonly Piece[],
  at: number,
  from: number,
  month: number,
  day: number,
  published: string | null,
): ReadDate | null {
  const comma = pieces[from]?.text === ',' ? 1 : 0;
  const named =
    comma === 1 && !isYear(pieces[from + 1]) ? null : readYearName(pieces, from + comma, published);
  if (named !== null) {
    if (named.year === null) return { kind: 'date', value: null, to: named.to };
    const value = makeDay(named.year, month, day);
    return value === null ? null : { kind: 'date', value, to: named.to };
  }
  if (published === null) {
    const value = makeYearlessDay(month, day);
    return value === null ? null : { kind: 'date', value, to: from };
  }
  const joined = yearBehindJoint(pieces, from, month, published);
  if (joined !== null) return { kind: 'date', value: makeDay(joined, month, day), to: from };
  const year = announcedYear(pieces, at, yearOf(published));
  const value = makeDay(year, month, day);
  if (year > yearOf(published)) return value === null ? null : { kind: 'date', value, to: from };
  const ahead = value === null ? 0 : daysBetween(published, value);
  // Without a year: the latest such day, unless it is just ahead, the sentence looks ahead, or it does not say.
  const since = pieces[at - 1]?.lower === 'since';
  const direction = Math.abs(ahead) > NEAR_FUTURE ? directionOf(pieces, at) : 'open';
  const later = direction === 'ahead' || (direction === 'open' && ahead <= HALF_A_YEAR);
  if (ahead > 0 && (since || !later)) return { kind: 'date', value: makeDay(year - 1, month, day), to: from };
  // An open day that lies back further is nearer in the next year.
  if (
    !since &&
    ((ahead < -HALF_A_YEAR && direction !== 'behind') ||
      (ahead < -NEAR_FUTURE && direction === 'ahead' && isToCome(pieces, at)))
  )
    return { kind: 'date', value: makeDay(year + 1, month, day), to: from };
  return value === null ? null : { kind: 'date', value, to: from };
}

/** "Between May and July 2025", "from 3 May to 5 July last year": the first of two has the year of the second, or the one before. */
function yearBehindJoint(
  pieces: readonly Piece[],
  joint: number,
  month: number,
  published: string | null,
): number | null {
  const isDay = (index: number): boolean => /^\d{1,2}$/.test(pieces[index]?.text ?? '');
  const joins = pieces[joint]?.lower ?? '';
  // "Rents rose in April to May 2024 levels", "resigned in May and March 2024 saw protests" tell of no stretch.
  const opens = pieces[joint - (isDay(joint - 1) || isDay(joint - 2) ? 3 : 2)]?.lower ?? '';
  const isStretch =
    /^[-–]$/u.test(joins) || (joins === 'and' ? opens === 'between' : opens === 'from' && JOINTS.test(joins));
  if (!isStretch) return null;
  let at = isDay(joint + 1) ? joint + 2 : joint + 1;
  const last = monthNumber(pieces, at);
  if (last === null) return null;
  at += isDay(at + 1) ? 2 : 1;
  const named = readYearName(pieces, pieces[at]?.text === ',' ? at + 1 : at, published);
  return named === null || named.year === null ? null : named.year - (month > last ? 1 : 0);
}

/** What joins the days of a stretch whose month stands before it: "March 5 until 13". */
const JOINTS = /^(?:[-–]|to|until|till|through)$/u;
/** And where the month follows: whoever opens "at 9 until 13 March" opens at nine. */
const JOINTS_BEFORE_MONTH = /^(?:[-–]|to)$/u;

/** The last day of a stretch: "5-13", "5 to 13", "between 5 and 13". */
function dayAfter(
  pieces: readonly Piece[],
  at: number,
  first: number,
  between: boolean,
  joints: RegExp,
): { day: number; to: number } | null {
  const next = pieces[at + 1];
  const joint = pieces[at]?.lower ?? '';
  if (!(between ? joint === 'and' : joints.test(joint))) return null;
  if (!/^\d{1,2}$/.test(next?.text ?? '')) return null;
  const day = Number(next!.text);
  return day > first && day <= 31 ? { day, to: at + 2 } : null;
}

function isBetween(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.lower;
  return before === 'between' || (before === 'the' && pieces[at - 2]?.lower === 'between');
}

/** The stretch that ends with a date and begins on a day of the same month. */
function daysOf(last: ReadDate | null, first: number): ReadDate | null {
  if (last === null || last.value === null) return last === null ? null : { ...last, kind: 'daterange' };
  const from = `${last.value.slice(0, -2)}${String(first).padStart(2, '0')}`;
  return { kind: 'daterange', value: `${from}/${last.value}`, to: last.to };
}

const UNITS = new Set([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'night',
  'morning',
  'afternoon',
  'evening',
]);

const BEYOND: Readonly<Partial<Record<string, number>>> = { 'before yesterday': -2, 'after tomorrow': 2 };

const OF_A_MEDIUM = /^(?:programme|program|show|report(?:s|ed))$/;

/** "yesterday", "last week", "this month", "last year in October", "two days ago". */
function readRelative(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const first = pieces[at]!.lower;
  const near = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }[pieces[at]!.bare];
  // "The BBC's Today programme", "USA Today reported"
  const bearsName = /^T/.test(pieces[at]!.text) && at > 0 && OF_A_MEDIUM.test(pieces[at + 1]?.lower ?? '');
  if (near !== undefined && !bearsName)
    return { kind: 'date', value: published === null ? null : addDays(published, near), to: at + 1 };
  // "The day before yesterday", "the day after tomorrow"
  const beyond = first === 'day' ? BEYOND[`${pieces[at + 1]?.lower} ${pieces[at + 2]?.bare}`] : undefined;
  if (beyond !== undefined)
    return { kind: 'date', value: published === null ? null : addDays(published, beyond), to: at + 3 };
  const ago = readAgo(pieces, at, published) ?? readWeekend(pieces, at, published);
  if (ago !== null) return ago;
  const shift = { last: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[first];
  const unit = pieces[at + 1]?.bare ?? '';
  if (shift === undefined || !UNITS.has(unit) || pieces[at + 2]?.text === '-') return null;
  const to = at + 2;
  if (unit === 'year') {
    // "Last year in October"
    const month = pieces[to]?.lower === 'in' ? monthNumber(pieces, to + 1) : null;
    const year = published === null ? null : yearOf(published) + shift;
    if (month !== null)
      return { kind: 'daterange', value: year === null ? null : makeMonth(year, month), to: to + 2 };
    return { kind: 'daterange', value: year === null ? null : String(year).padStart(4, '0'), to };
  }
  if (published === null)
    return {
      kind: /^(?:day|night|morning|afternoon|evening)$/.test(unit) ? 'date' : 'daterange',
      value: null,
      to,
    };
  switch (unit) {
    case 'week':
    case 'weekend':
      return { kind: 'daterange', value: isoWeek(addDays(published, 7 * shift)), to };
    case 'month':
      return { kind: 'daterange', value: addMonths(published, shift), to };
    case 'quarter': {
      const month = addMonths(published, 3 * shift);
      return {
        kind: 'daterange',
        value: `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`,
        to,
      };
    }
    case 'day':
      return null;
    default:
      return { kind: 'date', value: addDays(published, shift), to };
  }
}

/** "Over the weekend": the days of the last one, or of the next one where it lies ahead. */
function readWeekend(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  if (pieces[at]!.bare !== 'weekend' || pieces[at - 1]?.lower !== 'the') return null;
  if (!/^(?:over|at|during)$/.test(pieces[at - 2]?.lower ?? '')) return null;
  if (/^(?:-|of|before|after)$/.test(pieces[at + 1]?.lower ?? '')) return null;
  if (published === null) return { kind: 'daterange', value: null, to: at + 1 };
  const last = latestWeekday(published, 6);
  const isOver = published > addDays(last, 1);
  const saturday = isOver && directionOf(pieces, at) === 'ahead' ? addDays(last, 7) : last;
  return { kind: 'daterange', value: `${saturday}/${addDays(saturday, 1)}`, to: at + 1 };
}

/** Nobody counts decades to the year: a tenth of the time, and two years at least, as "a decade ago" is said of both. */
const DECADES_STRAY = 0.1;
const LEAST_STRAY = 2;

/** "two days ago", "a year ago": as exact as its unit, and "two summers ago" as its year. */
function readAgo(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const one = /^(?:a|an)$/.test(pieces[at]!.lower);
  const number = one ? { value: 1, to: at + 1 } : readNumber(pieces, at);
  if (number === null || number.value === null || !Number.isInteger(number.value) || number.value > 5_000)
    return null;
  const unit = pieces[number.to]?.lower.replace(/s$/, '') ?? '';
  if (
    !/^(?:day|week|month|year|spring|summer|autumn|winter|decade)$/.test(unit) ||
    pieces[number.to + 1]?.lower !== 'ago'
  )
    return null;
  const to = number.to + 2;
  const back = -number.value;
  const kind = unit === 'day' ? 'date' : 'daterange';
  if (published === null) return { kind, value: null, to };
  if (unit === 'day') return { kind, value: addDays(published, back), to };
  if (unit === 'week') return { kind, value: isoWeek(addDays(published, 7 * back)), to };
  if (unit === 'month') return { kind, value: addMonths(published, back), to };
  const years = number.value * (unit === 'decade' ? 10 : 1);
  const stray = unit === 'decade' ? Math.max(LEAST_STRAY, Math.round(years * DECADES_STRAY)) : 0;
  const [first, last] = [-stray, stray].map((each) => yearOf(published) - years + each) as [number, number];
  const written = (year: number): string => String(year).padStart(4, '0');
  if (first < 1) return null;
  return { kind, value: stray === 0 ? written(first) : `${written(first)}/${written(last)}`, to };
}

/** "Sunday": the latest such day up to publication, or the next one, as its verb says; null where it does not say. */
function readWeekday(pieces: readonly Piece[], at: number, published: string | null): ReadDate | null {
  const relative = /^(?:last|this|next|coming)$/.test(pieces[at]!.lower) ? pieces[at]!.lower : null;
  const place = relative === null ? at : at + 1;
  const piece = pieces[place];
  if (piece === undefined || !/^\p{Lu}/u.test(piece.text)) return null;
  const weekday = WEEKDAYS.indexOf(piece.bare);
  if (weekday < 0) return null;
  const to = place + 1;
  // "Sunday, March 5", "Sunday 5 March": the date says it better.
  const comma = pieces[to]?.text === ',' ? 1 : 0;
  const day = pieces[to + comma] === undefined ? null : readMonthOrDay(pieces, to + comma, published);
  if (relative === null && day?.kind === 'date') return day;
  if (published === null) return { kind: 'date', value: null, to };
  const stretch = relative === null ? stretchOf(pieces, at) : null;
  if (stretch !== null) {
    const days = daysOfStretch(pieces, stretch, published);
    return { kind: 'date', value: days && days[at === stretch.first ? 0 : 1], to };
  }
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (relative === 'next' || relative === 'coming')
    return { kind: 'date', value: addDays(published, 7 - back), to };
  const direction = relative === null ? directionOf(pieces, at) : 'behind';
  // The day of publication itself is told in either tense.
  if (direction === 'ahead') return { kind: 'date', value: addDays(published, (7 - back) % 7), to };
  if (direction === 'open') return { kind: 'date', value: back === 0 ? published : null, to };
  if (relative === 'last' && back === 0) return { kind: 'date', value: addDays(published, -7), to };
  return { kind: 'date', value: addDays(published, -back), to };
}

/** Where the two weekdays of a stretch stand. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The stretch of which a weekday is one end: "from Thursday to Sunday", "between Monday and Saturday"; else null. */
function stretchOf(pieces: readonly Piece[], at: number): Stretch | null {
  const isWeekday = (index: number): boolean => {
    const { text, lower, bare } = pieces[index] ?? { text: '', lower: '', bare: '' };
    return /^\p{Lu}/u.test(text) && lower === bare && WEEKDAYS.includes(bare);
  };
  const first = [at, at - 2].find((index) => {
    const [before, joint] = [pieces[index - 1]?.lower, pieces[index + 1]?.lower ?? ''];
    const joins = joint === 'and' ? before === 'between' : before === 'from' && UNTIL.test(joint);
    return joins && isWeekday(index) && isWeekday(index + 2);
  });
  return first === undefined ? null : { first, last: first + 2 };
}

/** What goes on as the news comes out, in words right before a stretch: "runs from Thursday to Sunday", "is shut from". */
const GOING_ON = /^(?:runs?|lasts?|continues?|stretch(?:es)?|is|are|stays?|remains?)$/;

/**
 * The days of a stretch of weekdays. The last one comes behind the first, whichever the day of publication lies nearer to. Null
 * where the words do not say whether it is over.
 */
function daysOfStretch(
  pieces: readonly Piece[],
  { first, last }: Stretch,
  published: string,
): readonly [string, string] | null {
  const [from, to] = [first, last].map((at) => WEEKDAYS.indexOf(pieces[at]!.bare)) as [number, number];
  const length = ((to - from + 6) % 7) + 1;
  const direction = directionOf(pieces, first);
  if (direction === 'open') return null;
  const isOver = direction === 'behind' && directionOf(pieces, last) !== 'ahead';
  const goesOn =
    direction === 'behind' ||
    pieces.slice(Math.max(0, first - 3), first).some(({ lower }) => GOING_ON.test(lower));
  const start = isOver
    ? addDays(latestWeekday(published, to), -length)
    : goesOn
      ? addDays(latestWeekday(addDays(published, 6), to), -length)
      : latestWeekday(addDays(published, 6), from);
  return [start, addDays(start, length)];
}

/** Between two ends of a time: "Friday 11 October to Sunday". */
const UNTIL = /^(?:to|until|till|through|and|-|–)$/u;
/** "And closes on", "and will be repeated on" */
const MOST_BETWEEN = 5;

/**
 * The day of a weekday behind a day that has a number: "11 October to Sunday" and, of what is still to come, "opens on 11
 * October and closes on Saturday" tell of the week of that day. Null where it may be another: "was built by 11 October and
 * opened on Saturday".
 * @param day the date before it, which ends at piece `to`
 */
export function weekdayBehind(
  pieces: readonly Piece[],
  at: number,
  day: { readonly value: unknown; readonly from: number; readonly to: number },
  published: string | null,
): string | null {
  const weekday = WEEKDAYS.indexOf(pieces[at]!.bare);
  if (weekday < 0 || typeof day.value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day.value)) return null;
  if (!pieces.slice(day.from, day.to).some(({ text }) => /^\d/.test(text))) return null;
  const between = pieces.slice(day.to, at).map(({ lower }) => lower);
  const isEnd = between.length === 1 && UNTIL.test(between[0]!);
  const liesAhead =
    published !== null &&
    day.value > published &&
    between[0] === 'and' &&
    between.length <= MOST_BETWEEN &&
    // "… and officials said on Saturday" is of the week of the report, "… and will be repeated on Saturday" is not.
    !between.some((word, place) => isPastForm(word) && between[place - 1] !== 'be');
  return isEnd || liesAhead ? addDays(day.value, ((weekday - weekdayOf(day.value) + 6) % 7) + 1) : null;
}

/**
 * The last day of a stretch over the turn of a year, of which neither end names one: "from 28 December to 3 January". Null where
 * a day does not end a stretch, or ends it behind its first day as it is.
 * @param first the date before it, which ends at piece `to`
 */
export function dayOfNextYear(
  pieces: readonly Piece[],
  { value, from, to }: { readonly value: unknown; readonly from: number; readonly to: number },
  first: { readonly value: unknown; readonly from: number; readonly to: number },
): string | null {
  const [begins, ends] = [first.value, value];
  if (typeof begins !== 'string' || typeof ends !== 'string') return null;
  const [joint, before] = [pieces[first.to]?.lower ?? '', pieces[first.from - 1]?.lower];
  const joins = joint === 'and' ? before === 'between' : before === 'from' && UNTIL.test(joint);
  if (!joins || from !== first.to + 1 || pieces.slice(first.from, to).some(isYear)) return null;
  if (![begins, ends].every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) || ends > begins) return null;
  return makeDay(yearOf(begins) + 1, monthOf(ends), Number(ends.slice(8)));
}

/** "in 2015", "the 1990s", "2021-22". */
function readYear(pieces: readonly Piece[], at: number): ReadDate | null {
  const first = pieces[at];
  if (first === undefined) return null;
  // "the '90s": of the last century, as nobody yet writes so of this one's thirties and later.
  if (
    /^[3-9]0$/.test(first.text) &&
    pieces[at + 1]?.glued === true &&
    pieces[at + 1]!.lower === 's' &&
    /^(?:the|early|late|mid|[-'’‘])$/u.test(pieces[at - 1]?.lower ?? '') &&
    pieces[at - 2]?.lower !== 'over'
  )
    return { kind: 'daterange', value: `19${first.text}/${Number(`19${first.text}`) + 9}`, to: at + 2 };
  const decade = DECADES[first.lower];
  if (decade !== undefined && /^(?:the|early|late|mid|-)$/.test(pieces[at - 1]?.lower ?? ''))
    return { kind: 'daterange', value: `${decade}/${decade + 9}`, to: at + 1 };
  const before = pieces[at - 1];
  // "In the year 940": so few digits are a year where the text says so.
  if (/^[1-9]\d\d$/.test(first.text) && before?.lower === 'year' && isIn(pieces, at - 2))
    return { kind: 'daterange', value: `0${first.text}`, to: at + 1 };
  if (!isYear(first)) return null;
  const next = pieces[at + 1];
  if (next?.glued === true && next.lower === 's') {
    return { kind: 'daterange', value: `${first.text}/${Number(first.text) + 9}`, to: at + 2 };
  }
  if (first.glued && before !== undefined && !/^[([“"'‘/–—-]$/u.test(before.text)) return null;
  const dash = next?.glued === true && /^[-–/]$/u.test(next.text) ? pieces[at + 2] : undefined;
  if (dash?.glued === true && /^\d{2}(?:\d\d)?$/.test(dash.text)) {
    const end = dash.text.length === 4 ? Number(dash.text) : Number(first.text.slice(0, 2) + dash.text);
    if (end > Number(first.text) && end - Number(first.text) < 100)
      return { kind: 'daterange', value: `${first.text}/${end}`, to: at + 3 };
  }
  const cued =
    before === undefined ||
    YEAR_CUES.has(before.lower) ||
    (before.text === '-' && /^(?:mid|early|late)$/.test(pieces[at - 2]?.lower ?? '')) ||
    /^[,(–—;“‘"']$/u.test(before.text) ||
    WEEKDAYS.includes(before.lower);
  // "the 2019 people": a plural that follows at once is counted, unless a year was announced.
  const counts = next !== undefined && !next.glued && /^(?:people|\p{Ll}{3,}[^s]s)$/u.test(next.text);
  // "a 2019 ruling"
  const dated = /^an?$/.test(before?.lower ?? '') && next !== undefined && /^\p{Ll}{3,}$/u.test(next.text);
  if (dated && !counts) return { kind: 'daterange', value: first.text, to: at + 1 };
  if (!cued || (counts && !/^(?:in|since|the|by|until)$/.test(before?.lower ?? ''))) return null;
  return { kind: 'daterange', value: first.text, to: at + 1 };
}

function monthNumber(pieces: readonly Piece[], at: number): number | null {
  const piece = pieces[at];
  if (piece === undefined || !/^\p{Lu}/u.test(piece.text)) return null;
  const full = MONTHS.indexOf(piece.bare);
  if (full >= 0) return full + 1;
  const next = pieces[at + 1];
  const short = SHORT_MONTHS.indexOf(piece.lower === 'sept' ? 'sep' : piece.lower);
  const followed =
    (next?.text === '.' && next.glued) ||
    /^\d/.test(next?.text ?? '') ||
    /^\d/.test(pieces[at - 1]?.text ?? '');
  return short >= 0 && followed ? short + 1 : null;
}

/** "In the", "about the" */
function isIn(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.lower === 'the' && /^(?:in|about|around|since|until)$/.test(pieces[at - 1]?.lower ?? '');
}

/** Months that are also names or verbs need a word before them that says month; the others only must not be names. */
function isMonthContext(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before !== undefined && MONTH_CUES.has(before.lower)) return true;
  if (before?.text === '-' && before.glued && pieces[at - 2]?.lower === 'mid') return true;
  // "July, August and September"
  if (before?.text === ',' && monthNumber(pieces, at - 2) !== null) return true;
  // "below its March peak", "the May election"
  const next = pieces[at + 1];
  if (
    /^(?:the|its|his|her|their|our|a)$/.test(before?.lower ?? '') &&
    next !== undefined &&
    !next.glued &&
    /^\p{Ll}{3,}$/u.test(next.text) &&
    !/^(?:for|against|through|into|with|that|was|and|from|has|had)$/.test(next.text)
  )
    return true;
  const { lower } = pieces[at]!;
  // "August brought 2.7 million passengers", but April, May and June are names of people too.
  if (/^(?:march|august)$/.test(lower))
    return (before === undefined || /^[.!?]$/.test(before.text)) && BRINGS.test(next?.lower ?? '');
  return (
    !/^(?:may|april|june|jan)$/.test(lower) &&
    (before === undefined || isFunctionWord(before.lower) || !/^\p{Lu}/u.test(before.text))
  );
}

/** What a month does. */
const BRINGS = /^(?:brought|saw|was|is|had|ended|began|started|marked|proved|turned)$/;
