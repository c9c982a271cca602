// Quantities in English news prose: one pass over the words; at every word the longest reading wins. Numbers inside
// names are left alone.
import type { Quantity, QuantityKind } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';
import { DATE_STARTS, readDate } from './dates.ts';
import { MONTHS, SENTENCE_OPENERS, WEEKDAYS } from './english.ts';
import { NUMBER_STARTS, piecesOf, readNumber, readOrdinal, type Piece, type ReadNumber } from './numbers.ts';

interface Reading {
  readonly kind: QuantityKind;
  readonly value: number | string | null;
  readonly unit: string | null;
  /** Indexes of its first piece and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** Longest first, so that "more than" is not read as "than". */
const MODIFIERS: readonly string[] = [
  'no more than',
  'no fewer than',
  'no less than',
  'as much as',
  'as many as',
  'as few as',
  'as little as',
  'as high as',
  'as low as',
  'just over',
  'just under',
  'well over',
  'a little over',
  'slightly more than',
  'slightly less than',
  'an estimated',
  'more than',
  'less than',
  'fewer than',
  'greater than',
  'at least',
  'at most',
  'up to',
  'close to',
  'nearly',
  'almost',
  'about',
  'around',
  'roughly',
  'approximately',
  'over',
  'under',
  'below',
  'above',
  'some',
  'only',
  'exactly',
  'between',
  'estimated',
];

const MODIFIERS_BY_LAST = new Map<string, { readonly phrase: string; readonly words: readonly string[] }[]>();
for (const phrase of MODIFIERS) {
  const words = phrase.split(' ');
  const last = words.at(-1)!;
  MODIFIERS_BY_LAST.set(last, [...(MODIFIERS_BY_LAST.get(last) ?? []), { phrase, words }]);
}

const DATE_MODIFIERS = new Set(['about', 'around', 'roughly', 'approximately', 'nearly', 'almost']);

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '₪': 'ILS',
  '฿': 'THB',
  '₫': 'VND',
};
/** Letters that stand for a currency only glued to a sum that is grouped or scaled: "N98,000", "R2.5bn"; an "R2" is a name. */
const CURRENCY_LETTERS: Readonly<Partial<Record<string, string>>> = { N: 'NGN', R: 'ZAR' };
const CURRENCY_PREFIXES: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  hk: 'HKD',
  s: 'SGD',
  nz: 'NZD',
  nt: 'TWD',
  r: 'BRL',
};
const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ...(
    'USD EUR GBP JPY CNY INR KRW RUB TRY UAH AUD CAD HKD SGD NZD TWD BRL CHF SEK NOK DKK PLN ZAR MXN NGN KES GHS UGX ' +
    'TZS ETB ZMW EGP MAD ILS AED SAR QAR PKR BDT LKR THB VND PHP IDR MYR CZK HUF RON ARS CLP COP PEN'
  )
    .split(' ')
    .map((code) => [code, code] as const),
  ['RMB', 'CNY'],
  ['Rs', 'INR'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['Sh', 'shillings'],
  ['USh', 'UGX'],
  ['Ush', 'UGX'],
  ['TSh', 'TZS'],
  ['Tsh', 'TZS'],
  ['Tk', 'BDT'],
  ['Php', 'PHP'],
  ['Dh', 'dirhams'],
  ['Dhs', 'dirhams'],
]);
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  sterling: 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
  yen: 'JPY',
  won: 'KRW',
  rupee: 'INR',
  ruble: 'RUB',
  rouble: 'RUB',
  franc: 'CHF',
  lira: 'TRY',
  hryvnia: 'UAH',
  zloty: 'PLN',
  rand: 'ZAR',
  real: 'BRL',
  shekel: 'ILS',
  baht: 'THB',
  naira: 'NGN',
  cedi: 'GHS',
  birr: 'ETB',
  kwacha: 'ZMW',
  taka: 'BDT',
  cent: 'cents',
  quid: 'GBP',
  ringgit: 'MYR',
  rupiah: 'IDR',
  dong: 'VND',
  forint: 'HUF',
  koruna: 'CZK',
  riyal: 'SAR',
  // Several countries have these: the noun is all that is sure.
  crown: 'crowns',
  peso: 'pesos',
  dinar: 'dinars',
  dirham: 'dirhams',
  shilling: 'shillings',
  krona: 'kronor',
  krone: 'kroner',
};
/** Words before "dollars" and "francs" that say whose. */
const CURRENCY_OWNERS: Readonly<Record<string, string>> = {
  australian: 'AUD',
  canadian: 'CAD',
  'hong kong': 'HKD',
  singapore: 'SGD',
  taiwan: 'TWD',
  'new zealand': 'NZD',
  us: 'USD',
};
const TIME_UNITS: Readonly<Record<string, readonly [string, number]>> = {
  second: ['PT#S', 1],
  minute: ['PT#M', 1],
  hour: ['PT#H', 1],
  day: ['P#D', 1],
  week: ['P#W', 1],
  fortnight: ['P#W', 2],
  month: ['P#M', 1],
  year: ['P#Y', 1],
  decade: ['P#Y', 10],
  century: ['P#Y', 100],
};
const MULTIPLIERS: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  doubles: 2,
  tripled: 3,
  tripling: 3,
  triples: 3,
  trebled: 3,
  quadrupled: 4,
  quadrupling: 4,
  halved: 0.5,
  halving: 0.5,
  twice: 2,
  thrice: 3,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
};
const FRACTIONS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  half: 2,
};
/** Past forms that stand after a number and are no noun: "about 990 gave up". */
const PAST_FORM =
  /^(?:\p{Ll}{2,}ed|gave|took|left|fell|rose|came|went|got|ran|won|lost|made|lay|sat|stood|met|began|drew|saw|hit|cut|put|set|led|sank|broke|grew|again|ahead|apart|alone|each|both|later|earlier|ago|because|so|too|ever)$/u;
/** Words that cannot be what a number counts. */
const NO_UNIT = new Set(
  (
    'is are was were be been being has have had will would can could should may might must do does did in on at of ' +
    'to from by for with and or but as than that which who when while if per more less fewer further other others ' +
    'times after before since until during over under between into out up down not no so also now then it he she ' +
    'they we you i a an the his her its their this these those said says told ago odd plus'
  ).split(' '),
);
/** Words between a number and a unit of time: "five fiscal years", "three straight weeks". */
const TIME_ADJECTIVES =
  /^(?:fiscal|financial|full|whole|straight|consecutive|successive|calendar|more|further|additional|extra|other|long|short|working|business|trading)$/;
const ONE_COUNTS =
  /^(?:person|man|woman|child|worker|officer|soldier|death|vote|goal|point|patient|passenger|player|company|country|ship|plane|car|bank|case|injury|arrest|metre|meter|mile|kilometre|tonne|ton|game|match|win|seat|house|school|hospital|suspect|victim|student|employee|test|trial|study|lady|girl|boy|family|farmer|villager|pupil|teacher|nurse|doctor|firefighter|civilian|migrant|bus|boat|train|bomb|shot|drone|missile|village|town|city|county|region|store|shop|factory|plant)$/;

/** The quantities of a stretch of text, in order. `published` is the day of publication, or null. */
export function readEnglishQuantities(
  text: string,
  span: Span,
  published: string | null,
): Omit<Quantity, 'source'>[] {
  const quantities: Omit<Quantity, 'source'>[] = [];

  const pieces = piecesOf(text, span.start, span.end);
  let before: Reading | null = null;
  for (let at = 0; at < pieces.length;) {
    let reading = readAt(pieces, at, published);
    if (reading === null) {
      at++;
      continue;
    }
    // "€30-35m": the second number is of the same currency.
    if (
      before?.kind === 'money' &&
      reading.kind === 'cardinal' &&
      before.to === at - 1 &&
      /^(?:[-–]|to|and)$/u.test(pieces[at - 1]!.lower) &&
      (pieces[at - 1]!.lower !== 'and' || pieces[before.from - 1]?.lower === 'between')
    )
      reading = { ...reading, kind: 'money', unit: before.unit };
    const modifier = modifierBefore(pieces, reading, before?.to ?? null);
    before = reading;
    quantities.push({
      start: pieces[modifier?.from ?? reading.from]!.start,
      end: pieces[reading.to - 1]!.end,
      kind: reading.kind,
      value: reading.value,
      unit: reading.unit,
      modifier: modifier?.words ?? null,
      measure: measureAfter(pieces, reading),
      per: perAfter(pieces, reading),
    });
    at = reading.to;
  }
  return quantities;
}

function readAt(pieces: readonly Piece[], at: number, published: string | null): Reading | null {
  if (!startsQuantity(pieces, at)) return null;
  const time = readTime(pieces, at);
  if (time !== null) return time;
  const past = readPastDuration(pieces, at);
  if (past !== null) return past;
  const compound = readCompoundDuration(pieces, at);
  if (compound !== null) return compound;
  const date = readDate(pieces, at, published);
  if (date !== null) return { kind: date.kind, value: date.value, unit: null, from: at, to: date.to };
  return (
    readMoneySign(pieces, at) ??
    readMultiplier(pieces, at) ??
    readFraction(pieces, at) ??
    readOdds(pieces, at) ??
    readRank(pieces, at) ??
    readCounted(pieces, at)
  );
}

/** Words with which a quantity may begin, lower case and without a genitive ending. */
const STARTS = new Set([
  ...NUMBER_STARTS,
  ...DATE_STARTS,
  ...Object.keys(MULTIPLIERS),
  ...'an quarter noon midday midnight past double triple treble quadruple'.split(' '),
]);

/** Cheap test that spares most words the rest. */
function startsQuantity(pieces: readonly Piece[], at: number): boolean {
  const { text, bare } = pieces[at]!;
  if (STARTS.has(bare) || CURRENCY_CODES.has(text)) return true;
  const code = text.charCodeAt(0);
  // Letters begin a quantity only before a dollar sign: "HK$3".
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
    return (
      pieces[at + 1]?.text === '$' ||
      (Object.hasOwn(CURRENCY_LETTERS, text) && pieces[at + 1]?.glued === true)
    );
  return /^\d/.test(text) || Object.hasOwn(CURRENCY_SIGNS, text);
}

/** "10:30", "9 a.m.", "5pm", "noon". */
function readTime(pieces: readonly Piece[], at: number): Reading | null {
  const first = pieces[at]!;
  if (/^(?:noon|midday|midnight)$/.test(first.lower))
    return {
      kind: 'time',
      value: first.lower === 'midnight' ? '00:00' : '12:00',
      unit: null,
      from: at,
      to: at + 1,
    };
  const clockNumber = pieces[at + 1]?.lower.replace('’', "'") === "o'clock" ? readNumber(pieces, at) : null;
  if (typeof clockNumber?.value === 'number' && clockNumber.value >= 1 && clockNumber.value <= 12) {
    // Newspapers leave out the half of the day where nobody would ask: up to six it is the afternoon.
    const late = /^(?:evening|night|afternoon)$/.test(pieces[at + 4]?.lower ?? '');
    const early = /^morning$/.test(pieces[at + 4]?.lower ?? '');
    const later = late || (!early && clockNumber.value <= 6) ? 12 : 0;
    return {
      kind: 'time',
      value: `${String((clockNumber.value % 12) + later || 12).padStart(2, '0')}:00`,
      unit: null,
      from: at,
      to: at + 2,
    };
  }
  // "half past eight", "a quarter to six", "five past ten"
  const past = /^(?:past|to)$/.exec(pieces[at + 1]?.lower ?? '')?.[0];
  const apart = past === undefined ? undefined : minutesFrom(first.lower, past);
  if (past !== undefined && apart !== undefined) {
    const named = readNumber(pieces, at + 2);
    const isHour = typeof named?.value === 'number' && !named.scaled && named.value >= 1 && named.value <= 12;
    if (isHour && (isPartOfHour(first.lower) || isSpokenHour(pieces, at, at + 2))) {
      const total = (named.value + (named.value <= 6 ? 12 : 0)) * 60 + apart;
      return { kind: 'time', value: clockTime(total), unit: null, from: at, to: named.to };
    }
    if (isPartOfHour(first.lower)) return null;
  }
  // "began at eleven"
  if (SPOKEN_HOURS.has(first.lower) && pieces[at - 1]?.lower === 'at' && isSpokenHour(pieces, at, at)) {
    const hour = [...SPOKEN_HOURS].indexOf(first.lower) + 1;
    return {
      kind: 'time',
      value: clockTime((hour + (hour <= 6 ? 12 : 0)) * 60),
      unit: null,
      from: at,
      to: at + 1,
    };
  }
  // "at 6 in the morning"
  const dayPart = /^(?:morning|afternoon|evening)$/.exec(pieces[at + 3]?.lower ?? '')?.[0];
  const spoken = dayPart === undefined || pieces[at + 1]?.lower !== 'in' ? null : readNumber(pieces, at);
  if (typeof spoken?.value === 'number' && spoken.to === at + 1 && spoken.value >= 1 && spoken.value <= 12) {
    const hours = (spoken.value % 12) + (dayPart === 'morning' ? 0 : 12);
    return { kind: 'time', value: `${String(hours).padStart(2, '0')}:00`, unit: null, from: at, to: at + 4 };
  }
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(first.text) || isNumberOfName(pieces, at)) return null;
  let [hour, minute] = first.text.split('.').map(Number) as [number, number | undefined];
  let to = at + 1;
  const colon = pieces[to]?.text === ':' && pieces[to]!.glued ? pieces[to + 1] : undefined;
  const clock = colon?.glued === true && /^\d\d$/.test(colon.text);
  // "in 2:05:41" is how long it took.
  if (
    clock &&
    pieces[at + 3]?.text === ':' &&
    pieces[at + 3]!.glued &&
    /^\d\d$/.test(pieces[at + 4]?.text ?? '')
  )
    return {
      kind: 'duration',
      value: `PT${Number(first.text)}H${Number(colon.text)}M${Number(pieces[at + 4]!.text)}S`,
      unit: null,
      from: at,
      to: at + 5,
    };
  // "ran it in 7:58.2"
  const seconds = colon?.glued === true ? /^[0-5]\d\.\d{1,2}$/.exec(colon.text)?.[0] : undefined;
  if (seconds !== undefined)
    return {
      kind: 'duration',
      value: `PT${Number(first.text)}M${Number(seconds)}S`,
      unit: null,
      from: at,
      to: at + 3,
    };
  // "at 21.05 on Friday"; "closed at 21.05 crowns" is a price.
  const dotted =
    /^(?:[01]\d|2[0-3])\.[0-5]\d$/.test(first.text) &&
    pieces[at - 1]?.lower === 'at' &&
    !/^(?:closed|traded|priced|opened|ended|stood|sold)$/.test(pieces[at - 2]?.lower ?? '') &&
    !/^[\p{Ll}%]{3,}$|^%$/u.test(pieces[at + 1]?.text ?? '');
  // A live page puts the time over what happened then.
  const stamp = pieces.length === 1 && /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(first.text);
  // "the 1.15 sailing": what runs by a timetable, in the afternoon unless it says otherwise.
  const timetable =
    /^(?:[1-9]|1[0-9]|2[0-3])\.[0-5]\d$/.test(first.text) &&
    /^(?:the|a|this|that|every|his|her|their|our)$/.test(pieces[at - 1]?.lower ?? '') &&
    /^(?:train|sailing|ferry|flight|bus|service|departure|crossing|kick-off|kickoff|showing|express|boat)$/.test(
      pieces[at + 1]?.lower ?? '',
    );
  if (clock) {
    minute = Number(colon.text);
    to += 2;
  }
  const half = /^([ap])m?$/.exec(pieces[to]?.lower ?? '')?.[1];
  let isHalf = false;
  if (half !== undefined) {
    if (/^[ap]m$/.test(pieces[to]!.lower)) {
      isHalf = true;
      to++;
    } else if (pieces[to + 1]?.text === '.' && pieces[to + 2]?.lower === 'm' && pieces[to + 2]!.glued) {
      isHalf = true;
      to += pieces[to + 3]?.text === '.' && pieces[to + 3]!.glued ? 4 : 3;
    }
  }
  if (
    (!clock && !isHalf && !dotted && !stamp && !timetable) ||
    hour > 23 ||
    (minute ?? 0) > 59 ||
    (isHalf && hour > 12)
  )
    return null;
  if (isHalf) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  else if (timetable && hour <= 6) hour += 12;
  const value = `${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`;
  return { kind: 'time', value, unit: null, from: at, to };
}

const SPOKEN_HOURS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));
const SPOKEN_MINUTES: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  twenty: 20,
  quarter: 15,
  half: 30,
};
/** What may follow an hour in words; a noun would be counted by it. */
const AFTER_HOUR =
  /^(?:[.,;:!?–—)”"]|on|with|in|when|and|but|sharp|this|last|tonight|yesterday|yet|as|after|before)$/;

const VALUED =
  /^(?:put|puts|putting|stood|stands|standing|priced|valued|set|fixed|estimated|remained|kept|capped)$/;
const VALUED_REACH = 6;

/** "Five past", "a quarter to", in minutes. */
function minutesFrom(word: string, past: string): number | undefined {
  const minutes = Object.hasOwn(SPOKEN_MINUTES, word) ? SPOKEN_MINUTES[word] : undefined;
  return minutes === undefined || (word === 'half' && past === 'to')
    ? undefined
    : past === 'to'
      ? -minutes
      : minutes;
}

function isPartOfHour(word: string): boolean {
  return word === 'quarter' || word === 'half';
}

/** Whether an hour in words stands where a time does: "at five past ten." */
function isSpokenHour(pieces: readonly Piece[], from: number, hour: number): boolean {
  if (!SPOKEN_HOURS.has(pieces[hour]?.lower ?? '')) return false;
  if (!/^(?:at|around|about|by|until|till|since|after|before)$/.test(pieces[from - 1]?.lower ?? ''))
    return false;
  // "They put the toll at eleven."
  for (let back = from - 2; back >= Math.max(0, from - VALUED_REACH); back -= 1)
    if (VALUED.test(pieces[back]!.lower)) return false;
  const next = pieces[hour + 1];
  return next === undefined || AFTER_HOUR.test(next.lower);
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "two hours, five minutes and 41 seconds", "half a minute", "an hour and a half", "a quarter of a century". */
function readCompoundDuration(pieces: readonly Piece[], at: number): Reading | null {
  const [first, second, third, fourth, fifth] = pieces.slice(at, at + 5).map((piece) => piece.lower);
  if (/^an?$/.test(first!)) {
    const unit = timeUnit(pieces[at + 1]);
    if (unit !== null && third === 'and' && fourth === 'a' && fifth === 'half')
      return { kind: 'duration', value: duration(unit, 1.5), unit: null, from: at, to: at + 5 };
    // "for an hour", "a year later"; "30 cars a day" is a rate.
    const before = pieces[at - 1]?.lower ?? '';
    // "for a second straight week" counts weeks.
    const ranks = second === 'second' && /^\p{Ll}/u.test(third ?? '') && !/^(?:later|or|and)$/.test(third!);
    if (
      unit !== null &&
      !ranks &&
      (/^(?:later|earlier|afterwards|long|after|before)$/.test(third ?? '') ||
        (/^(?:for|after|within|nearly|almost|about|took|takes|take|lasted|lasts|under)$/.test(before) &&
          third !== 'of' &&
          third !== 'ago'))
    )
      return { kind: 'duration', value: duration(unit, 1), unit: null, from: at, to: at + 2 };
    if (second === 'quarter' && third === 'of' && /^an?$/.test(fourth ?? '')) {
      const value = fifth === 'century' ? 'P25Y' : fifth === 'hour' ? 'PT15M' : null;
      if (value !== null) return { kind: 'duration', value, unit: null, from: at, to: at + 5 };
    }
  }
  if (pieces[at]!.lower === 'half' && /^an?$/.test(pieces[at + 1]?.lower ?? '')) {
    const value = HALVES[pieces[at + 2]?.lower ?? ''];
    return value === undefined ? null : { kind: 'duration', value, unit: null, from: at, to: at + 3 };
  }
  let to = at;
  let date = '';
  let time = '';
  let parts = 0;
  let last = Infinity;
  for (;;) {
    const joint = parts === 0 ? 0 : /^(?:,|and)$/.test(pieces[to]?.lower ?? '') ? 1 : -1;
    if (joint < 0) break;
    const second = joint === 1 && pieces[to]!.text === ',' && pieces[to + 1]?.lower === 'and' ? 1 : 0;
    const number = readNumber(pieces, to + joint + second);
    const unit = number === null ? null : timeUnit(pieces[number.to]);
    if (number === null || number.value === null || unit === null) break;
    const order = DURATION_ORDER.indexOf(unit[0]);
    if (order < 0 || order >= last) break;
    const letter = unit[0].at(-1)!;
    if (unit[0].startsWith('PT')) time += `${number.value}${letter}`;
    else date += `${number.value * unit[1]}${letter}`;
    last = order;
    parts++;
    to = number.to + 1;
  }
  if (parts < 2) return null;
  return {
    kind: 'duration',
    value: `P${date}${time === '' ? '' : `T${time}`}`,
    unit: null,
    from: at,
    to,
  };
}

/** From the smallest unit to the largest. */
const DURATION_ORDER = ['PT#S', 'PT#M', 'PT#H', 'P#D', 'P#W', 'P#M', 'P#Y'];
const HALVES: Readonly<Partial<Record<string, string>>> = {
  second: 'PT0.5S',
  minute: 'PT30S',
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
  decade: 'P5Y',
  century: 'P50Y',
};

/** "last couple of years", "past three years", "the next decade". */
function readPastDuration(pieces: readonly Piece[], at: number): Reading | null {
  if (!/^(?:last|past|next|coming|previous)$/.test(pieces[at]!.lower)) return null;
  // "expected to last six weeks" is a verb.
  if (/^(?:to|will|would|could|may|might|can|should|must|not)$/.test(pieces[at - 1]?.lower ?? ''))
    return null;
  const couple = pieces[at + 1]?.lower === 'couple' && pieces[at + 2]?.lower === 'of';
  const number: Pick<ReadNumber, 'value' | 'to'> | null = couple
    ? { value: 2, to: at + 3 }
    : /^(?:decade|century)$/.test(pieces[at + 1]?.lower ?? '')
      ? { value: 1, to: at + 1 }
      : pieces[at]!.lower === 'past' && /^(?:year|month|week|day)$/.test(pieces[at + 1]?.lower ?? '')
        ? { value: 1, to: at + 1 }
        : readNumber(pieces, at + 1);
  if (number === null) return null;
  const unit = timeUnit(pieces[number.to]);
  if (unit === null) return null;
  return { kind: 'duration', value: duration(unit, number.value), unit: null, from: at, to: number.to + 1 };
}

function readMoneySign(pieces: readonly Piece[], at: number): Reading | null {
  let sign = at;
  let currency: string | undefined;
  const first = pieces[at]!;
  if (Object.hasOwn(CURRENCY_SIGNS, first.text)) currency = CURRENCY_SIGNS[first.text];
  else if (
    pieces[at + 1]?.glued === true &&
    pieces[at + 1]!.text === '$' &&
    Object.hasOwn(CURRENCY_PREFIXES, first.lower)
  ) {
    currency = CURRENCY_PREFIXES[first.lower];
    sign = at + 1;
  } else if (Object.hasOwn(CURRENCY_LETTERS, first.text)) {
    const sum = pieces[at + 1]?.glued === true && !first.glued ? readNumber(pieces, at + 1) : null;
    if (sum === null || !(sum.scaled || /^\d{1,3}(?:,\d{3})+/.test(pieces[at + 1]!.text))) return null;
    currency = CURRENCY_LETTERS[first.text];
  } else {
    currency = CURRENCY_CODES.get(first.text);
    // "Rs. 500"
    if (currency !== undefined && pieces[at + 1]?.text === '.' && pieces[at + 1]!.glued) sign = at + 1;
  }
  if (currency === undefined) return null;
  const number = readNumber(pieces, sign + 1);
  if (number === null || number.words) return null;
  const value = sharedScale(pieces, number, sign + 1) ?? number.value;
  return { kind: 'money', value, unit: currency, from: at, to: number.to };
}

function readMultiplier(pieces: readonly Piece[], at: number): Reading | null {
  const first = pieces[at]!;
  if (Object.hasOwn(MULTIPLIERS, first.lower))
    return { kind: 'multiplier', value: MULTIPLIERS[first.lower]!, unit: null, from: at, to: at + 1 };
  // "double the price", "prices would double"
  if (/^(?:double|triple|treble|quadruple)$/.test(first.lower)) {
    const next = pieces[at + 1];
    const before = pieces[at - 1]?.lower ?? '';
    const acts = /^(?:to|will|would|could|may|might|can|should|than|nearly|almost)$/.test(before);
    if (acts || /^(?:the|that|its|their|his|her|what)$/.test(next?.lower ?? ''))
      return {
        kind: 'multiplier',
        value: { double: 2, triple: 3, treble: 3, quadruple: 4 }[first.lower]!,
        unit: null,
        from: at,
        to: at + 1,
      };
    return null;
  }
  const number = readNumber(pieces, at);
  if (number === null) return null;
  const next = pieces[number.to];
  if (next?.lower === 'fold' || (next?.text === '-' && pieces[number.to + 1]?.lower === 'fold'))
    return {
      kind: 'multiplier',
      value: number.value,
      unit: null,
      from: at,
      to: number.to + (next.text === '-' ? 2 : 1),
    };
  // "three times as many", "three times the rate"; "three times in May" counts.
  if (
    next?.lower === 'times' &&
    /^(?:as|the|more|higher|larger|bigger|greater|that|its|their|faster|longer|what)$/.test(
      pieces[number.to + 1]?.lower ?? '',
    )
  )
    return { kind: 'multiplier', value: number.value, unit: null, from: at, to: number.to + 1 };
  return null;
}

/** "two-thirds", "a quarter of", "half of": a share, in per cent; of a point, in percentage points. */
function readFraction(pieces: readonly Piece[], at: number): Reading | null {
  const first = pieces[at]!.lower;
  const share = (part: number, to: number): Reading => {
    const points = pointsAfter(pieces, to);
    const value = Math.round((points === null ? part * 100 : part) * 1e2) / 1e2;
    return {
      kind: 'percent',
      value,
      unit: points === null ? null : 'percentage points',
      from: at,
      to: points ?? to,
    };
  };
  const next = pieces[at + 1]?.lower ?? '';
  if (first === 'half') {
    if (pieces[at - 1]?.lower === 'by' || next === 'as')
      return { kind: 'multiplier', value: 0.5, unit: null, from: at, to: at + 1 };
    const points = pointsAfter(pieces, at + 1);
    if (points !== null) return share(0.5, at + 1);
    if (readNumber(pieces, at) !== null) return null;
    const shared =
      next === 'of' || (/^(?:the|its|their|his|her|our|all)$/.test(next) && !isNumberSoon(pieces, at + 2));
    const before = pieces[at - 1]?.lower ?? '';
    const alone =
      /^(?:than|nearly|almost|about|over|roughly|only)$/.test(before) && endsShare(pieces[at + 1]);
    return shared || alone ? share(0.5, at + 1) : null;
  }
  const slash = pieces[at + 1];
  const under = pieces[at + 2];
  if (
    /^[1-9]$/.test(first) &&
    slash?.text === '/' &&
    slash.glued &&
    /^(?:[2-68]|10)$/.test(under?.text ?? '')
  ) {
    const part = Number(first) / Number(under!.text);
    return part < 1 && !/^[-/–]$/u.test(pieces[at + 3]?.text ?? '') ? share(part, at + 3) : null;
  }
  const article = first === 'a' || first === 'an';
  // "a quarter-point rise", "quarter of a point"
  const bare = first === 'quarter' && pointsAfter(pieces, at + 1) !== null;
  if (bare) return share(0.25, at + 1);
  const number = article ? { value: 1, to: at + 1 } : readNumber(pieces, at);
  if (number === null || number.value === null || number.value < 1 || number.value > 9 || /\d/.test(first))
    return null;
  const hyphen = pieces[number.to]?.text === '-' ? 1 : 0;
  const word = pieces[number.to + hyphen]?.lower ?? '';
  const part = FRACTIONS[word] === undefined ? word.replace(/s$/, '') : word;
  const to = number.to + hyphen + 1;
  if (!Object.hasOwn(FRACTIONS, part) || (number.value > 1 && part === word)) return null;
  // "a third of", "grew by a fifth"; "a third term" and "in a quarter" are no shares.
  const points = pointsAfter(pieces, to) !== null;
  if (number.value === 1 && hyphen === 0 && !points && !endsShare(pieces[to])) return null;
  if (article && part === 'quarter' && /^(?:in|per|each|every|once)$/.test(pieces[at - 1]?.lower ?? ''))
    return null;
  return share(number.value / FRACTIONS[part]!, to);
}

/** Whether a share may end before this piece: "a third of", "a third left", "a third." */
function endsShare(next: Piece | undefined): boolean {
  return (
    next === undefined ||
    !/^\p{L}/u.test(next.text) ||
    NO_UNIT.has(next.lower) ||
    PAST_FORM.test(next.lower) ||
    /^(?:compared|year|since|from|last|this|said|say|annually|below|above|higher|lower|smaller|larger|bigger|cheaper|short)$/.test(
      next.lower,
    )
  );
}

function isNumberSoon(pieces: readonly Piece[], at: number): boolean {
  return /^(?:time|season|hour|term|century)$/.test(pieces[at]?.lower ?? '');
}

/** "of a percentage point", "a point", "-point": index after it, or null. */
function pointsAfter(pieces: readonly Piece[], at: number): number | null {
  let to = at;
  if (pieces[to]?.text === '-') to++;
  else {
    if (pieces[to]?.lower === 'of') to++;
    if (/^an?$/.test(pieces[to]?.lower ?? '')) to++;
  }
  if (pieces[to]?.lower === 'percentage') to++;
  if (pieces[to]?.text === '-') to++;
  return /^points?$/.test(pieces[to]?.lower ?? '') && to > at - 1 ? to + 1 : null;
}

/** "one in 20", "nine out of ten": a share in per cent. */
function readOdds(pieces: readonly Piece[], at: number): Reading | null {
  const part = readNumber(pieces, at);
  if (part === null || part.value === null || part.scaled || isNumberOfName(pieces, at)) return null;
  const out = pieces[part.to]?.lower === 'out' && pieces[part.to + 1]?.lower === 'of';
  if (!out && pieces[part.to]?.lower !== 'in') return null;
  const whole = readNumber(pieces, part.to + (out ? 2 : 1));
  // "in 2020" and "three in five years" are no odds; larger wholes than a thousand are not said so.
  if (whole === null || whole.value === null || whole.value <= part.value || whole.value > 1_000) return null;
  if (timeUnit(pieces[whole.to]) !== null || percentAfter(pieces, whole.to) !== null) return null;
  if (!Number.isInteger(whole.value) || !Number.isInteger(part.value)) return null;
  const value = Math.round((part.value / whole.value) * 1e4) / 1e2;
  return { kind: 'percent', value, unit: null, from: at, to: whole.to };
}

/** In "1.2 to 1.4 million" the first number has the scale of the second; null where they share none. */
function sharedScale(pieces: readonly Piece[], number: ReadNumber, at: number): number | null {
  if (number.scaled || number.words || number.value === null) return null;
  const range = rangeAfter(pieces, number.to);
  const second = pieces[number.to + 1];
  if (range === null || !range.scaled || range.value === null || !/^\d/.test(second?.text ?? '')) return null;
  const joint = pieces[number.to]!.lower;
  if (
    joint === 'or' ||
    (joint === 'and' && pieces[at - 1]?.lower !== 'between' && pieces[at - 2]?.lower !== 'between')
  )
    return null;
  const mantissa = Number(second!.text.replaceAll(',', ''));
  return number.value < mantissa ? Number(((number.value * range.value) / mantissa).toPrecision(12)) : null;
}

/** "first", "14th", "second-biggest". */
function readRank(pieces: readonly Piece[], at: number): Reading | null {
  const first = pieces[at]!;
  const ordinal = readOrdinal(pieces, at);
  if (ordinal === null) return null;
  const next = pieces[ordinal.to];
  // "First Minister" and "Second World War" are names; a capital that opens the sentence is none.
  const capital = /^\p{Lu}/u.test(next?.text ?? '');
  const numbered =
    ordinal.value >= 3 &&
    /^(?:District|Congress|Assembly|Session|Plenum|Army|Fleet|Division)$/.test(next?.text ?? '');
  if (/^\p{Lu}/u.test(first.text) && (at > 0 || capital) && !numbered) return null;
  // "First estimates put it at" orders nothing; nor does the first of "the first nine months".
  if (/^\p{Lu}/u.test(first.text) && /^\p{Ll}+[^s]s$/u.test(next?.text ?? '')) return null;
  if (first.lower === 'first' && readNumber(pieces, ordinal.to) !== null) return null;
  // "a second", "per second", "split second"
  if (
    first.lower === 'second' &&
    (next === undefined ||
      (/^(?:a|per|split|each|every)$/.test(pieces[at - 1]?.lower ?? '') && !/^\p{Ll}/u.test(next.text)))
  )
    return null;
  // "would look at wages first" says in what order, "came first" a rank.
  if (
    first.lower === 'first' &&
    (next === undefined || /^[,.;:!?)”’"—–]$/u.test(next.text)) &&
    !/^(?:the|a|an|its|his|her|their|finish(?:ed|es)?|came|comes?|rank(?:ed|s)?|placed|was|were|is|are|be|in|lies?|lay|stands?|stood|and|from|to|than)$/.test(
      pieces[at - 1]?.lower ?? '',
    )
  )
    return null;
  const compared = next?.text === '-' && /(?:est|most)$/.test(pieces[ordinal.to + 1]?.lower ?? '');
  if (
    next?.text === '-' &&
    next.glued &&
    /^(?:hand|aid|class|rate|degree|guess|born|half|quarter|time)$/.test(
      pieces[ordinal.to + 1]?.lower ?? '',
    ) &&
    first.text.length > 4 &&
    pieces[ordinal.to + 1]!.lower !== 'half' &&
    pieces[ordinal.to + 1]!.lower !== 'quarter'
  )
    return null;
  return {
    kind: 'ordinal',
    value: ordinal.value,
    unit: null,
    from: at,
    to: compared ? ordinal.to + 2 : ordinal.to,
  };
}

/** Numbers with what they count: shares, sums, durations, people and things. */
function readCounted(pieces: readonly Piece[], at: number): Reading | null {
  const number = readNumber(pieces, at);
  if (number === null || isNumbering(pieces, at)) return null;
  const { to } = number;
  const minus = isMinus(pieces, at) && number.value !== null ? -1 : 1;
  const shared = sharedScale(pieces, number, at);
  const value = shared ?? (number.value === null ? null : number.value * minus);
  const next = pieces[to];
  const result = (
    kind: QuantityKind,
    unit: string | null,
    end: number,
    amount: Reading['value'] = value,
  ): Reading => ({
    kind,
    value: amount,
    unit,
    from: at,
    to: end,
  });
  if (isGluedToWord(pieces, at) || isLabel(pieces, at, to)) return null;
  const percent = percentAfter(pieces, to);
  if (percent !== null)
    return result('percent', percent.unit, percent.to, scaledPoints(value, percent.factor));
  // "between 20 and 30 per cent", "20-30 per cent": the first number shares the unit of the second.
  const range = rangeAfter(pieces, to);
  const rangePercent = range === null ? null : percentAfter(pieces, range.to);
  if (rangePercent !== null)
    return result('percent', rangePercent.unit, to, scaledPoints(value, rangePercent.factor));
  const rangeCurrency = range === null ? null : currencyAfter(pieces, range.to);
  // "20p", "84.3 pence"
  if (((next?.glued === true && next.text === 'p') || next?.lower === 'pence') && value !== null)
    return result('money', 'GBP', to + 1, Number((value / 100).toPrecision(12)));
  if (rangeCurrency !== null) return result('money', rangeCurrency.code, to);
  const rangeUnit = range === null ? null : timeUnit(pieces[range.to]);
  const ranged =
    /^(?:to|[-–])$/u.test(next?.lower ?? '') ||
    (next?.lower === 'and' && pieces[at - 1]?.lower === 'between');
  if (rangeUnit !== null && ranged && !isNumberOfName(pieces, at))
    return result('duration', null, to, duration(rangeUnit, value));
  const currency = currencyAfter(pieces, to);
  if (currency !== null) return result('money', currency.code, currency.to);
  const hyphen = next?.text === '-' && next.glued ? 1 : 0;
  const kindOfTime = hyphen === 0 && TIME_ADJECTIVES.test(next?.lower ?? '') ? 1 : 0;
  const unit = timeUnit(pieces[to + hyphen + kindOfTime]);
  if (unit !== null && kindOfTime === 1) return result('duration', null, to + 2, duration(unit, value));
  if (unit !== null && !isNumberOfName(pieces, at)) {
    const old = hyphen === 1 && pieces[to + 2]?.text === '-' && pieces[to + 3]?.lower === 'old' ? 2 : 0;
    return result('duration', null, to + hyphen + 1 + old, duration(unit, value));
  }
  if (!number.scaled && isNumberOfName(pieces, at)) return null;
  const counted = hyphen === 1 ? hyphenated(pieces, to) : unitAfter(pieces, to);
  if (pieces[at]!.lower === 'one' && number.to === at + 1) {
    // The pronoun, "no one", "one of", "one day": only a person or thing that is counted counts, or a score.
    const scored =
      pieces[at - 1]?.lower === 'to' && [2, 3].some((back) => readNumber(pieces, at - back) !== null);
    const compared =
      counted !== null &&
      /^(?:than|just|only|exactly|least)$/.test(pieces[at - 1]?.lower ?? '') &&
      pieces[at - 2]?.lower !== 'more';
    if (scored || compared) return result('cardinal', counted, to);
    if (
      counted === null ||
      !ONE_COUNTS.test(counted) ||
      /^(?:no|every|any|some|each|this|that|the)$/.test(pieces[at - 1]?.lower ?? '')
    )
      return null;
  }
  if (pieces[at]!.lower === 'zero' && number.words && counted === null) return null;
  const people = counted === 'people' && next?.lower === 'people' ? 1 : 0;
  return result('cardinal', counted, to + people);
}

/** Whether a number only tells things apart: "No. 2", or what a rate is by: "per 100,000 people". */
function isNumbering(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.lower === 'per') return true;
  // "9/11"
  const slash = pieces[at + 1];
  if (slash?.text === '/' && slash.glued && pieces[at + 2]?.glued === true) return true;
  if (before?.text === '/' && before.glued && pieces[at]!.glued) return true;
  const place = before?.text === '.' ? at - 2 : at - 1;
  return /^(?:No|Nos|№)$/.test(pieces[place]?.text ?? '');
}

/** "minus 5", "-5" after a blank. */
function isMinus(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return (
    before?.lower === 'minus' || (/^[-−]$/u.test(before?.text ?? '') && !before!.glued && pieces[at]!.glued)
  );
}

/** Basis points are hundredths of a percentage point. */
function scaledPoints(value: number | null, factor: number): number | null {
  return value === null ? null : Number((value * factor).toPrecision(12));
}

/** Whether a number hangs on letters: "COVID-19", "G20", "A4", a version, a part of an address. */
function isGluedToWord(pieces: readonly Piece[], at: number): boolean {
  const first = pieces[at]!;
  const before = pieces[at - 1];
  if (before === undefined || !first.glued) return false;
  if (/^\p{L}/u.test(before.text)) return true;
  if (/^[-–/.@#_]$/u.test(before.text) && before.glued) {
    const earlier = pieces[at - 2];
    return (
      earlier !== undefined &&
      (/^\p{Lu}/u.test(earlier.text) || /^[/.@#_]$/.test(before.text) || isNumberOfName(pieces, at - 2))
    );
  }
  return /^[#@_/]$/.test(before.text);
}

/** Whether a number only tells what sort or which one: "5G", "under-26s", "10 Downing Street". */
function isLabel(pieces: readonly Piece[], at: number, to: number): boolean {
  const next = pieces[to];
  if (to !== at + 1 || next === undefined) return false;
  if (next.glued && /^(?:[GD]|s)$/.test(next.text)) return true;
  const street = (piece: Piece | undefined): boolean =>
    /^(?:Street|St|Road|Avenue|Lane|Square|Boulevard|Place)$/.test(piece?.text ?? '');
  return /^\p{Lu}\p{Ll}/u.test(next.text) && (street(pieces[to + 1]) || street(pieces[to + 2]));
}

/** Whether a bare number belongs to the name before it: "Made in China 2025", "Flight 370", "iPhone 15". */
function isNumberOfName(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before === undefined || !/^\d/.test(pieces[at]!.text)) return false;
  // "Okoro's 2:05:14" is Okoro's, not part of the name.
  if (before.bare !== before.lower) return false;
  if (!/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(before.text)) return false;
  if (WEEKDAYS.includes(before.lower) || MONTHS.includes(before.lower)) return false;
  // A score: "beat Harrow Town 3-1"; "Boeing 737-800" is a name.
  if (pieces[at + 1]?.text === '-' && pieces[at + 1]!.glued && /^\d{1,2}$/.test(pieces[at + 2]?.text ?? ''))
    return false;
  const opensSentence = at === 1 || /^[.!?“”"‘'([]$/u.test(pieces[at - 2]!.text);
  return !(
    opensSentence &&
    (SENTENCE_OPENERS.has(before.lower) ||
      MODIFIERS.includes(before.lower) ||
      /^(?:than|to|of)$/.test(before.lower))
  );
}

function percentAfter(
  pieces: readonly Piece[],
  at: number,
): { unit: string | null; to: number; factor: number } | null {
  const first = pieces[at];
  if (first === undefined) return null;
  if (first.text === '%' || first.text === '％' || first.lower === 'percent' || first.lower === 'pct')
    return { unit: null, to: at + 1, factor: 1 };
  if (first.lower === 'per' && pieces[at + 1]?.lower === 'cent') return { unit: null, to: at + 2, factor: 1 };
  if (/^(?:bps?|bp)$/.test(first.lower)) return { unit: 'percentage points', to: at + 1, factor: 0.01 };
  const points = /^points?$/.test(pieces[at + 1]?.lower ?? '');
  if (first.lower === 'percentage' && points) return { unit: 'percentage points', to: at + 2, factor: 1 };
  if (first.lower === 'basis' && points) return { unit: 'percentage points', to: at + 2, factor: 0.01 };
  // "25-basis-point", "5-percent"
  if (first.text === '-' && /^(?:percent|per|percentage|basis)$/.test(pieces[at + 1]?.lower ?? '')) {
    if (pieces[at + 2]?.text === '-' && /^points?$/.test(pieces[at + 3]?.lower ?? ''))
      return {
        unit: 'percentage points',
        to: at + 4,
        factor: pieces[at + 1]!.lower === 'basis' ? 0.01 : 1,
      };
    return percentAfter(pieces, at + 1);
  }
  return null;
}

function rangeAfter(pieces: readonly Piece[], at: number): ReadNumber | null {
  return /^(?:and|to|or|-|–)$/u.test(pieces[at]?.lower ?? '') ? readNumber(pieces, at + 1) : null;
}

function currencyAfter(pieces: readonly Piece[], at: number): { code: string; to: number } | null {
  const from = pieces[at]?.text === '-' ? at + 1 : at;
  const first = pieces[from];
  if (first === undefined) return null;
  const code = CURRENCY_CODES.get(first.text);
  if (code !== undefined) return { code, to: from + 1 };
  if (first.text === '€') return { code: 'EUR', to: from + 1 };
  // "44.6 million U.S. dollars"
  const states = pieces
    .slice(from, from + 4)
    .map(({ text }) => text)
    .join('');
  if (states === 'U.S.' && /^dollars?$/.test(pieces[from + 4]?.lower ?? ''))
    return { code: 'USD', to: from + 5 };
  for (const length of [2, 1]) {
    const owner = pieces
      .slice(from, from + length)
      .map((piece) => piece.lower)
      .join(' ');
    const word = pieces[from + length]?.lower.replace(/s$/, '') ?? '';
    if (Object.hasOwn(CURRENCY_OWNERS, owner) && word === 'dollar')
      return { code: CURRENCY_OWNERS[owner]!, to: from + length + 1 };
  }
  const singular = first.lower.replace(/s$/, '');
  if (!Object.hasOwn(CURRENCY_WORDS, singular)) return null;
  // "3 won": without a scale or a plural these are words of other meanings.
  if (/^(?:won|real|rand|pound)$/.test(first.lower) && pieces[from - 1]?.text !== '-') {
    const before = pieces[from - 1]?.lower ?? '';
    if (!/illion$|^(?:thousand|hundred|bn|tn|m)$|\d{3}$/.test(before)) return null;
  }
  return { code: CURRENCY_WORDS[singular]!, to: from + 1 };
}

function timeUnit(piece: Piece | undefined): readonly [string, number] | null {
  if (piece === undefined) return null;
  const singular = piece.lower === 'centuries' ? 'century' : piece.lower.replace(/s$/, '');
  return Object.hasOwn(TIME_UNITS, singular) ? TIME_UNITS[singular]! : null;
}

/** ISO 8601 duration: "P90D", "P2Y", "PT45M". Half years and the like keep their decimal. */
function duration([form, factor]: readonly [string, number], amount: number | null): string | null {
  return amount === null || amount >= 1e15 ? null : form.replace('#', String(amount * factor));
}

/** "14-page", "26-mile": the word behind the hyphen. */
function hyphenated(pieces: readonly Piece[], at: number): string | null {
  const word = pieces[at + 1];
  if (word?.glued !== true || !/^\p{Ll}{2,}$/u.test(word.text)) return null;
  // "60-odd families", "the 1,200-strong workforce"
  return /^(?:odd|plus|strong)$/.test(word.text) ? unitAfter(pieces, at + 2) : word.text;
}

/** The noun a number counts: the first plural among the next words, or the very next word. */
function unitAfter(pieces: readonly Piece[], at: number): string | null {
  let next: string | null = null;
  // Two adjectives before the noun: "three former senior officials".
  for (let index = at; index < Math.min(pieces.length, at + 4); index++) {
    const piece = pieces[index]!;
    if (piece.text === '-' && index > at) continue;
    if (piece.text === 'km' && pieces[index + 1]?.text === '/' && pieces[index + 2]?.text === 'h')
      return 'km/h';
    if (!/^\p{Ll}{2,}$/u.test(piece.text) || NO_UNIT.has(piece.lower) || PAST_FORM.test(piece.text)) break;
    // "square kilometres"
    if (/^(?:sq|square|cubic)$/.test(piece.text) && pieces[index + 1] !== undefined)
      return `${piece.text} ${pieces[index + 1]!.text}`;
    next ??= piece.text;
    if (
      /^(?:people|men|women|children|police|staff|km|kg|mph|mm|cm|ha)$/.test(piece.text) ||
      /[^sui]s$/.test(piece.text)
    )
      return piece.text;
  }
  return next;
}

/** What a rate is by: "day" of "30 cars a day", "100,000 people" of "12 deaths per 100,000 people". */
function perAfter(pieces: readonly Piece[], reading: Reading): string | null {
  if (!/^(?:cardinal|money|percent|multiplier)$/.test(reading.kind)) return null;
  // The noun that is counted, and up to three words of a phrase, may stand between.
  for (let at = reading.to; at < Math.min(pieces.length - 1, reading.to + 5); at++) {
    const { lower } = pieces[at]!;
    if (lower === 'than' || /^[^\p{L}\p{N}'’%-]$/u.test(lower)) return null;
    const next = pieces[at + 1]!;
    if (
      /^(?:an?|each|every)$/.test(lower) &&
      /^(?:second|minute|hour|day|night|week|month|quarter|year|share|head|person|game|match)$/.test(
        next.lower,
      )
    )
      return next.lower;
    if (lower !== 'per' || next.lower === 'cent') continue;
    const number = readNumber(pieces, at + 1);
    if (number === null) return next.lower;
    const noun = pieces[number.to];
    const counted = noun !== undefined && /^\p{Ll}{2,}$/u.test(noun.text) && !NO_UNIT.has(noun.lower);
    return pieces
      .slice(at + 1, number.to + (counted ? 1 : 0))
      .map((piece) => piece.text)
      .join(' ');
  }
  return null;
}

/** @param after index of the piece behind the quantity before: in "a third more than a year earlier" it compares */
function modifierBefore(
  pieces: readonly Piece[],
  { kind, from }: Reading,
  after: number | null,
): { from: number; words: string } | null {
  // "moved up to fifth"
  if (kind === 'ordinal') return null;
  const isDate = kind === 'date' || kind === 'daterange' || kind === 'time';
  for (const { phrase, words } of MODIFIERS_BY_LAST.get(pieces[from - 1]?.lower ?? '') ?? []) {
    // "between 2010 and 2019" and "over five years" say when, not how many.
    if ((isDate && !DATE_MODIFIERS.has(phrase)) || (kind === 'duration' && phrase === 'over')) continue;
    const start = from - words.length;
    if (start < 0 || (start === after && words.at(-1) === 'than')) continue;
    if (words.every((word, index) => pieces[start + index]!.lower === word))
      return { from: start, words: phrase };
  }
  // The second number of "between 20 and 30 per cent".
  if (!isDate && pieces[from - 1]?.lower === 'and')
    for (let index = from - 2; index >= Math.max(0, from - 8); index--)
      if (pieces[index]!.lower === 'between') return { from, words: 'between' };
  return null;
}

/** Whether a rate begins here, which is no part of what is measured: "of rice a day". */
function perStarts(pieces: readonly Piece[], at: number): boolean {
  return (
    pieces[at]?.lower === 'per' ||
    (/^an?$/.test(pieces[at]?.lower ?? '') &&
      /^(?:second|minute|hour|day|night|week|month|year)$/.test(pieces[at + 1]?.lower ?? ''))
  );
}

/** "of global manufacturing output": the phrase that says what the number is of. */
function measureAfter(pieces: readonly Piece[], reading: Reading): Span | null {
  if (reading.kind === 'date' || reading.kind === 'daterange' || reading.kind === 'time') return null;
  let from = reading.to;
  if (reading.unit !== null && pieces[from]?.lower === reading.unit) from++;
  if (pieces[from]?.lower !== 'of' || perStarts(pieces, from + 1)) return null;
  let to = from + 1;
  // Ten words hold what newspapers measure; a phrase that runs on has left it.
  while (to < pieces.length && to - from < 11) {
    const { lower, text } = pieces[to]!;
    if (/^[^\p{L}\p{N}'’&-]$/u.test(text) || perStarts(pieces, to)) break;
    if (to > from + 1 && NO_UNIT.has(lower) && !/^(?:the|a|an|its|their|his|her|this|of|and)$/.test(lower))
      break;
    to++;
  }
  while (to > from + 1 && /^(?:and|of|the|a)$/.test(pieces[to - 1]!.lower)) to--;
  return to === from + 1 ? null : { start: pieces[from]!.start, end: pieces[to - 1]!.end };
}
