// Stage 3: numbers, shares, sums, durations, dates and times, each with its value, unit and modifier. One pass over
// the words of each sentence; at every word the longest reading wins. Numbers inside names are left alone.
import type { Quantity, QuantityKind, Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { readDate } from '../text/dates.ts';
import { MONTHS, SENTENCE_OPENERS, WEEKDAYS } from '../text/english.ts';
import { piecesOf, readNumber, readOrdinal, type Piece, type ReadNumber } from '../text/numbers.ts';

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
};
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
const CURRENCY_CODES = new Set(
  'USD EUR GBP JPY CNY RMB INR KRW RUB TRY UAH AUD CAD HKD SGD NZD TWD BRL CHF SEK NOK DKK PLN ZAR MXN'.split(
    ' ',
  ),
);
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
  cent: 'USD',
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
/** Words that cannot be what a number counts. */
const NO_UNIT = new Set(
  (
    'is are was were be been being has have had will would can could should may might must do does did in on at of ' +
    'to from by for with and or but as than that which who when while if per more less fewer further other others ' +
    'times after before since until during over under between into out up down not no so also now then it he she ' +
    'they we you i a an the his her its their this these those said says told ago'
  ).split(' '),
);
const ONE_COUNTS =
  /^(?:person|man|woman|child|worker|officer|soldier|death|vote|goal|point|patient|passenger|player|company|country|ship|plane|car|bank|case|injury|arrest|metre|meter|mile|kilometre|tonne|ton|game|match|win|seat|house|school|hospital|suspect|victim|student|employee|test)$/;

/** The quantities of headlines and body, in the order of the text. Furniture counts too: it holds the dates. */
export function findQuantities(
  source: Pick<Source, 'id' | 'text' | 'date'>,
  sentences: readonly Sentence[],
): Quantity[] {
  const quantities: Quantity[] = [];
  for (const sentence of sentences) {
    const pieces = piecesOf(source.text, sentence.start, sentence.end);
    for (let at = 0; at < pieces.length;) {
      const reading = readAt(pieces, at, source.date);
      if (reading === null) {
        at++;
        continue;
      }
      const modifier = modifierBefore(pieces, reading);
      quantities.push({
        source: source.id,
        start: pieces[modifier?.from ?? reading.from]!.start,
        end: pieces[reading.to - 1]!.end,
        kind: reading.kind,
        value: reading.value,
        unit: reading.unit,
        modifier: modifier?.words ?? null,
        measure: measureAfter(pieces, reading),
      });
      at = reading.to;
    }
  }
  return quantities;
}

function readAt(pieces: readonly Piece[], at: number, published: string | null): Reading | null {
  if (!startsQuantity(pieces[at]!)) return null;
  const time = readTime(pieces, at);
  if (time !== null) return time;
  const past = readPastDuration(pieces, at);
  if (past !== null) return past;
  const date = readDate(pieces, at, published);
  if (date !== null) return { kind: date.kind, value: date.value, unit: null, from: at, to: date.to };
  return (
    readMoneySign(pieces, at) ??
    readMultiplier(pieces, at) ??
    readFraction(pieces, at) ??
    readRank(pieces, at) ??
    readCounted(pieces, at)
  );
}

/** Cheap test that spares most words the rest. */
function startsQuantity(piece: Piece): boolean {
  return /^[\d\p{L}$€£¥₹₩₽₺₴]/u.test(piece.text);
}

/** "10:30", "9 a.m.", "5pm", "noon". */
function readTime(pieces: readonly Piece[], at: number): Reading | null {
  const first = pieces[at]!;
  if (first.lower === 'noon' || first.lower === 'midnight')
    return {
      kind: 'time',
      value: first.lower === 'noon' ? '12:00' : '00:00',
      unit: null,
      from: at,
      to: at + 1,
    };
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(first.text) || isNumberOfName(pieces, at)) return null;
  let [hour, minute] = first.text.split('.').map(Number) as [number, number | undefined];
  let to = at + 1;
  const colon = pieces[to]?.text === ':' && pieces[to]!.glued ? pieces[to + 1] : undefined;
  const clock = colon?.glued === true && /^\d\d$/.test(colon.text);
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
  if ((!clock && !isHalf) || hour > 23 || (minute ?? 0) > 59 || (isHalf && hour > 12)) return null;
  if (isHalf) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const value = `${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`;
  return { kind: 'time', value, unit: null, from: at, to };
}

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
  } else if (CURRENCY_CODES.has(first.text)) currency = first.text === 'RMB' ? 'CNY' : first.text;
  if (currency === undefined) return null;
  const number = readNumber(pieces, sign + 1);
  if (number === null || number.words) return null;
  return { kind: 'money', value: number.value, unit: currency, from: at, to: number.to };
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

/** "two-thirds", "a quarter of", "half of": a share, as the number one multiplies by. */
function readFraction(pieces: readonly Piece[], at: number): Reading | null {
  const first = pieces[at]!.lower;
  const of = (place: number): boolean => pieces[place]?.lower === 'of';
  if (first === 'half' && (of(at + 1) || pieces[at - 1]?.lower === 'by'))
    return { kind: 'multiplier', value: 0.5, unit: null, from: at, to: at + 1 };
  const article = first === 'a' || first === 'an';
  const number = article ? { value: 1, to: at + 1 } : readNumber(pieces, at);
  if (number === null || number.value === null || number.value < 1 || number.value > 9 || /\d/.test(first))
    return null;
  const hyphen = pieces[number.to]?.text === '-' ? 1 : 0;
  const word = pieces[number.to + hyphen]?.lower ?? '';
  const part = FRACTIONS[word] === undefined ? word.replace(/s$/, '') : word;
  const to = number.to + hyphen + 1;
  if (!Object.hasOwn(FRACTIONS, part) || (article && !of(to)) || (number.value > 1 && part === word))
    return null;
  return {
    kind: 'multiplier',
    value: Math.round((number.value / FRACTIONS[part]!) * 1e4) / 1e4,
    unit: null,
    from: at,
    to,
  };
}

/** "first", "14th", "second-biggest", "No. 2". */
function readRank(pieces: readonly Piece[], at: number): Reading | null {
  const first = pieces[at]!;
  if (/^(?:No|Nos|№)$/.test(first.text)) {
    const place = pieces[at + 1]?.text === '.' ? at + 2 : at + 1;
    const number = pieces[place];
    if (number !== undefined && /^\d{1,6}$/.test(number.text))
      return { kind: 'ordinal', value: Number(number.text), unit: null, from: at, to: place + 1 };
    return null;
  }
  const ordinal = readOrdinal(pieces, at);
  if (ordinal === null) return null;
  const next = pieces[ordinal.to];
  // "First Minister" and "Second World War" are names; a capital that opens the sentence is none.
  if (/^\p{Lu}/u.test(first.text) && (at > 0 || /^\p{Lu}/u.test(next?.text ?? ''))) return null;
  // "a second", "per second", "split second"
  if (
    first.lower === 'second' &&
    (next === undefined ||
      (/^(?:a|per|split|each|every)$/.test(pieces[at - 1]?.lower ?? '') && !/^\p{Ll}/u.test(next.text)))
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
  if (number === null) return null;
  const { value, to } = number;
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
  if (isGluedToWord(pieces, at)) return null;
  const percent = percentAfter(pieces, to);
  if (percent !== null) return result('percent', percent.unit, percent.to);
  // "between 20 and 30 per cent", "20-30 per cent": the first number shares the unit of the second.
  const range = rangeAfter(pieces, to);
  if (range !== null && percentAfter(pieces, range.to) !== null)
    return result('percent', percentAfter(pieces, range.to)!.unit, to);
  const currency = currencyAfter(pieces, to);
  if (currency !== null) return result('money', currency.code, currency.to);
  const hyphen = next?.text === '-' && next.glued ? 1 : 0;
  const unit = timeUnit(pieces[to + hyphen]);
  if (unit !== null && !isNumberOfName(pieces, at)) {
    const old = hyphen === 1 && pieces[to + 2]?.text === '-' && pieces[to + 3]?.lower === 'old' ? 2 : 0;
    return result('duration', null, to + hyphen + 1 + old, duration(unit, value));
  }
  if (!number.scaled && isNumberOfName(pieces, at)) return null;
  const counted = hyphen === 1 ? hyphenated(pieces, to) : unitAfter(pieces, to);
  if (pieces[at]!.lower === 'one' && number.to === at + 1) {
    // The pronoun, "no one", "one of", "one day": only a person or thing that is counted counts.
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

/** Whether a number hangs on letters: "COVID-19", "G20", "A4", a version, a part of an address. */
function isGluedToWord(pieces: readonly Piece[], at: number): boolean {
  const first = pieces[at]!;
  const before = pieces[at - 1];
  if (before === undefined || !first.glued) return false;
  if (/^\p{L}/u.test(before.text)) return true;
  if (/^[-–/.@#_]$/u.test(before.text) && before.glued) {
    const earlier = pieces[at - 2];
    return earlier !== undefined && (/^\p{Lu}/u.test(earlier.text) || /^[/.@#_]$/.test(before.text));
  }
  return /^[#@_/]$/.test(before.text);
}

/** Whether a bare number belongs to the name before it: "Made in China 2025", "Flight 370", "iPhone 15". */
function isNumberOfName(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before === undefined || !/^\d/.test(pieces[at]!.text)) return false;
  if (!/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(before.text)) return false;
  if (WEEKDAYS.includes(before.lower) || MONTHS.includes(before.lower)) return false;
  // A score: "beat Harrow Town 3-1".
  if (pieces[at + 1]?.text === '-' && pieces[at + 1]!.glued && /^\d/.test(pieces[at + 2]?.text ?? ''))
    return false;
  const opensSentence = at === 1 || /^[.!?“”"‘'([]$/u.test(pieces[at - 2]!.text);
  return !(
    opensSentence &&
    (SENTENCE_OPENERS.has(before.lower) ||
      MODIFIERS.includes(before.lower) ||
      /^(?:than|to|nearly|almost)$/.test(before.lower))
  );
}

function percentAfter(pieces: readonly Piece[], at: number): { unit: string | null; to: number } | null {
  const first = pieces[at];
  if (first === undefined) return null;
  let to: number;
  if (first.text === '%' || first.lower === 'percent' || first.lower === 'pct') to = at + 1;
  else if (first.lower === 'per' && pieces[at + 1]?.lower === 'cent') to = at + 2;
  else if (first.lower === 'percentage' && /^points?$/.test(pieces[at + 1]?.lower ?? ''))
    return { unit: 'percentage points', to: at + 2 };
  else if (first.lower === 'basis' && /^points?$/.test(pieces[at + 1]?.lower ?? ''))
    return { unit: 'basis points', to: at + 2 };
  else if (first.text === '-' && /^(?:percent|per)$/.test(pieces[at + 1]?.lower ?? ''))
    return percentAfter(pieces, at + 1);
  else return null;
  return { unit: null, to };
}

function rangeAfter(pieces: readonly Piece[], at: number): ReadNumber | null {
  return /^(?:and|to|or|-|–)$/u.test(pieces[at]?.lower ?? '') ? readNumber(pieces, at + 1) : null;
}

function currencyAfter(pieces: readonly Piece[], at: number): { code: string; to: number } | null {
  const from = pieces[at]?.text === '-' ? at + 1 : at;
  const first = pieces[from];
  if (first === undefined) return null;
  if (CURRENCY_CODES.has(first.text))
    return { code: first.text === 'RMB' ? 'CNY' : first.text, to: from + 1 };
  if (first.text === '€') return { code: 'EUR', to: from + 1 };
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
  return word?.glued === true && /^\p{Ll}{2,}$/u.test(word.text) ? word.text : null;
}

/** The noun a number counts: the first plural among the next words, or the very next word. */
function unitAfter(pieces: readonly Piece[], at: number): string | null {
  let next: string | null = null;
  // Two adjectives before the noun: "three former senior officials".
  for (let index = at; index < Math.min(pieces.length, at + 4); index++) {
    const piece = pieces[index]!;
    if (piece.text === '-' && index > at) continue;
    if (!/^\p{Ll}{2,}$/u.test(piece.text) || NO_UNIT.has(piece.lower)) break;
    next ??= piece.text;
    if (
      /^(?:people|men|women|children|police|staff|km|kg|mph|mm|cm|ha)$/.test(piece.text) ||
      /[^sui]s$/.test(piece.text)
    )
      return piece.text;
  }
  return next;
}

function modifierBefore(
  pieces: readonly Piece[],
  { kind, from }: Reading,
): { from: number; words: string } | null {
  const isDate = kind === 'date' || kind === 'daterange' || kind === 'time';
  for (const phrase of MODIFIERS) {
    // "between 2010 and 2019" and "over five years" say when, not how many.
    if ((isDate && !DATE_MODIFIERS.has(phrase)) || (kind === 'duration' && phrase === 'over')) continue;
    const words = phrase.split(' ');
    const start = from - words.length;
    if (start < 0) continue;
    if (words.every((word, index) => pieces[start + index]!.lower === word))
      return { from: start, words: phrase };
  }
  // The second number of "between 20 and 30 per cent".
  if (!isDate && pieces[from - 1]?.lower === 'and')
    for (let index = from - 2; index >= Math.max(0, from - 8); index--)
      if (pieces[index]!.lower === 'between') return { from, words: 'between' };
  return null;
}

/** "of global manufacturing output": the phrase that says what the number is of. */
function measureAfter(pieces: readonly Piece[], reading: Reading): Span | null {
  if (reading.kind === 'date' || reading.kind === 'daterange' || reading.kind === 'time') return null;
  let from = reading.to;
  if (reading.unit !== null && pieces[from]?.lower === reading.unit) from++;
  if (pieces[from]?.lower !== 'of') return null;
  let to = from + 1;
  // Ten words hold what newspapers measure; a phrase that runs on has left it.
  while (to < pieces.length && to - from < 11) {
    const { lower, text } = pieces[to]!;
    if (/^[^\p{L}\p{N}'’&-]$/u.test(text)) break;
    if (to > from + 1 && NO_UNIT.has(lower) && !/^(?:the|a|an|its|their|his|her|this|of|and)$/.test(lower))
      break;
    to++;
  }
  while (to > from + 1 && /^(?:and|of|the|a)$/.test(pieces[to - 1]!.lower)) to--;
  return to === from + 1 ? null : { start: pieces[from]!.start, end: pieces[to - 1]!.end };
}
