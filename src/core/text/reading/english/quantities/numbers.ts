// Numbers as news prose writes them: "1,400", "2.5m", "twenty-five", "half a million", "two and a half billion".
import type { QuantityKind } from '../../../../model/comparison.ts';
import { composed, isInParts } from '../../../composed.ts';
import { BLANK, endOfPlain } from '../tokens.ts';

/** A piece of text that numbers are read from: a word, a run of digits, or a mark. */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  /** Lower case without a genitive ending: "year" of "year's". */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly glued: boolean;
}

export interface ReadNumber {
  /** Null when it is too large to be a number of the machine. */
  readonly value: number | null;
  /** Index of the piece after its last. */
  readonly to: number;
  /** Written out in words. */
  readonly words: boolean;
  /** With "million", "bn" and the like. */
  readonly scaled: boolean;
}

/** A quantity as it was read from pieces. */
export interface ReadQuantity {
  readonly kind: QuantityKind;
  readonly value: number | string | null;
  readonly unit: string | null;
  /** Indexes of its first piece and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Digits in groups of three, parted by an apostrophe or a space that does not break. By a plain one only where the first is
 * no day of a month ("May 12 500 people" is two numbers), and they end in thousands or, in two groups or more, have a
 * currency before them or a noun behind: "10 200 300" may be a row of a table. Six groups make a quintillion; more are a row,
 * of which a pattern without a bound would read the rest anew at each of its numbers.
 */
const GROUPED = new RegExp(
  [
    String.raw`(?<![\d.,])[1-9]\d{0,2}(?:(?:['’\u00a0\u2009\u202f]\d{3})+`,
    String.raw`|(?= )(?<!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.? \d{1,2})(?:(?: \d{3}){0,4} 000`,
    // Not behind another number of a row.
    String.raw`|(?<!(?<!\d)\d{1,3} \d{1,3})(?: \d{3}){2,5}(?:(?<=(?:[$€£¥]|[A-Z]{3} )\d{1,3}(?: \d{3}){2,5})`,
    String.raw`|(?= ?[€%]| (?:\p{Ll}{2,20}[^\P{Ll}s]s|people|men|women|children|kroner|kronor|yen|yuan|of)(?!\p{L})))))`,
    String.raw`(?!\d)(?:[.,]\d+)?`,
  ].join(''),
  'u',
);
const PIECE = new RegExp(
  String.raw`${GROUPED.source}|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}]+)?|[^\s]`,
  'gu',
);

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  lakh: 1e5,
  crore: 1e7,
};
const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  trn: 1e12,
  mln: 1e6,
  bln: 1e9,
  trln: 1e12,
  mil: 1e6,
  bil: 1e9,
};
/** The same where a blank may stand before them. */
const SPACED = /^(?:bn|mn|tn|trn|mln|bln|trln)$/;
/** One sign for a fraction: "5½ per cent". */
const VULGAR: Readonly<Partial<Record<string, number>>> = {
  '½': 0.5,
  '⅓': 0.3333,
  '⅔': 0.6667,
  '¼': 0.25,
  '¾': 0.75,
  '⅕': 0.2,
  '⅛': 0.125,
};
/** Nouns beside which "100m" is a distance. */
const METRES = new Set(
  'race sprint hurdles freestyle butterfly backstroke breaststroke relay final long tall high wide deep away dash walk'.split(
    ' ',
  ),
);
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
};

/** The pieces of a stretch of text, with offsets in the whole text. */
export function piecesOf(text: string, start: number, end: number): Piece[] {
  const original = text.slice(start, end);
  const read = isInParts(original) ? composed(original) : null;
  const words = read?.text ?? original;
  const pieces: Piece[] = [];
  let last = 0;
  for (let at = 0; at < words.length;) {
    if (words.charCodeAt(at) === BLANK) {
      at += 1;
      continue;
    }
    let piece = words.slice(at, endOfPlain(words, at));
    const isPlain = piece !== '';
    if (!isPlain) {
      PIECE.lastIndex = at;
      const match = PIECE.exec(words);
      if (match === null) break;
      at = match.index;
      piece = match[0];
    }
    const glued = at === last && at > 0;
    last = at + piece.length;
    const lower = piece.toLowerCase();
    pieces.push({
      text: !isPlain && /^\d/.test(piece) ? piece.replace(/(?<=\d)[^\d.,](?=\d)/gu, ',') : piece,
      lower,
      bare: !isPlain && lower.endsWith('s') ? lower.replace(/['’]s$/, '') : lower,
      start: start + (read?.starts[at] ?? at),
      end: start + (read?.ends[last] ?? last),
      glued,
    });
    at = last;
  }
  return pieces;
}

/** Words with which a number or an ordinal may begin, lower case. */
export const NUMBER_STARTS: ReadonlySet<string> = new Set([
  ...Object.keys(SMALL),
  ...Object.keys(TENS),
  ...Object.keys(ORDINALS),
  ...Object.keys(VULGAR),
  'half',
  'a',
]);

/** The number that begins at piece `at`, or null. Reads as far as the number goes. */
export function readNumber(pieces: readonly Piece[], at: number): ReadNumber | null {
  const first = pieces[at];
  if (first === undefined) return null;
  if (/^\d/.test(first.text)) return readDigits(pieces, at);
  const part = VULGAR[first.text];
  if (part !== undefined) return { value: part, to: at + 1, words: false, scaled: false };
  // "half a million", "a half-million", "a quarter-million"
  const half = first.lower === 'a' ? at + 1 : at;
  const joint = /^(?:an?|-)$/.test(pieces[half + 1]?.lower ?? '') ? 1 : 0;
  const whole = pieces[half + 1 + joint]?.lower ?? '';
  const isPart = pieces[half]?.lower === 'half' || (half > at && pieces[half]?.lower === 'quarter');
  if (isPart && Object.hasOwn(SCALES, whole)) {
    const value = SCALES[whole]! / (pieces[half]!.lower === 'half' ? 2 : 4);
    return { value, to: half + joint + 2, words: true, scaled: true };
  }
  if (/^(?:a|another)$/.test(first.lower)) {
    const scale = pieces[at + 1]?.lower ?? '';
    if (scale in SCALES && scale !== 'hundred' && scale !== 'thousand')
      return { value: SCALES[scale]!, to: at + 2, words: true, scaled: true };
  }
  return readPartOfScale(pieces, at) ?? readWords(pieces, at);
}

const PARTS: Readonly<Record<string, number>> = { quarter: 1 / 4, third: 1 / 3, tenth: 1 / 10 };

/** "a quarter of a million", "three quarters of a billion" */
function readPartOfScale(pieces: readonly Piece[], at: number): ReadNumber | null {
  if (pieces[at + 2]?.lower !== 'of' && pieces[at + 3]?.lower !== 'of') return null;
  const count = pieces[at]!.lower === 'a' ? 1 : SMALL[pieces[at]!.lower];
  const hyphen = pieces[at + 1]?.text === '-' ? 1 : 0;
  const part = pieces[at + 1 + hyphen]?.lower.replace(/s$/, '') ?? '';
  const [of, a, scale] = pieces.slice(at + 2 + hyphen, at + 5 + hyphen).map(({ lower }) => lower);
  if (count === undefined || !Object.hasOwn(PARTS, part) || of !== 'of' || a !== 'a') return null;
  if (scale === undefined || !Object.hasOwn(SCALES, scale)) return null;
  const value = Math.round(count * PARTS[part]! * SCALES[scale]!);
  return { value, to: at + 5 + hyphen, words: true, scaled: true };
}

/** The ordinal that begins at piece `at` ("first", "14th", "twenty-first"), or null. */
export function readOrdinal(pieces: readonly Piece[], at: number): { value: number; to: number } | null {
  const first = pieces[at];
  if (first === undefined) return null;
  const next = pieces[at + 1];
  if (/^\d{1,6}$/.test(first.text) && next?.glued === true && /^(?:st|nd|rd|th)$/.test(next.lower))
    return { value: Number(first.text), to: at + 2 };
  const single = ORDINALS[first.lower];
  if (single !== undefined && Object.hasOwn(ORDINALS, first.lower)) return { value: single, to: at + 1 };
  const tens = Object.hasOwn(TENS, first.lower) ? TENS[first.lower] : undefined;
  const unit = pieces[at + 2]?.lower ?? '';
  if (tens !== undefined && next?.text === '-' && Object.hasOwn(ORDINALS, unit) && ORDINALS[unit]! < 10)
    return { value: tens + ORDINALS[unit]!, to: at + 3 };
  return null;
}

/** How far before a level the water stands: "the river at Halm, swollen by the rain, rose to 3.2m". */
const LEVEL_REACH = 12;
const WATER =
  /^(?:rivers?|water|waters|waves?|tides?|floods?|floodwaters?|levels?|swell|surge|lake|reservoir|creek|stream|snow|snowdrifts)$/;
const SUMS_OF_WATER = /^(?:damage|damages|costs?|bill|loss|losses|aid|fund|sales|price|budget)$/;

/** Whether so many "m" are metres: behind a verb of rising and the water that rose, and no sum of money. */
function isLevel(pieces: readonly Piece[], at: number): boolean {
  const verb = /^(?:to|at|by|of)$/.test(pieces[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  if (
    !/^(?:rose|risen|rises|rising|fell|fallen|crested|peaked|swelled|reached|stood|surged|climbed)$/.test(
      pieces[verb]?.lower ?? '',
    )
  )
    return false;
  const before = pieces.slice(Math.max(0, at - LEVEL_REACH), verb).map(({ lower }) => lower);
  return before.some((word) => WATER.test(word)) && !before.some((word) => SUMS_OF_WATER.test(word));
}

function readDigits(pieces: readonly Piece[], at: number): ReadNumber | null {
  const raw = pieces[at]!.text;
  let digits: string;
  // "1,400" and "1,400.5" are grouped; "3,5" is a decimal of other countries; anything else is a list or a version.
  if (/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(raw)) digits = raw.replaceAll(',', '');
  else if (/^\d+(?:\.\d+)?$/.test(raw)) digits = raw;
  else if (/^\d+,\d{1,2}$/.test(raw)) digits = raw.replace(',', '.');
  else return null;
  let value: number | null = Number(digits);
  let to = at + 1;
  let scaled = false;
  const part = pieces[to]?.glued === true ? VULGAR[pieces[to]!.text] : undefined;
  if (part !== undefined) {
    value += part;
    to++;
  }
  const suffix = pieces[to];
  if (suffix?.glued === true && Object.hasOwn(SUFFIXES, suffix.lower)) {
    const afterSuffix = pieces[to + 1];
    const metres = METRES.has(afterSuffix?.lower ?? '') || isLevel(pieces, at);
    if (!(suffix.lower === 'm' && metres)) {
      value *= SUFFIXES[suffix.lower]!;
      to++;
      scaled = true;
    }
  } else {
    const hyphen = suffix?.text === '-' && Object.hasOwn(SCALES, pieces[to + 1]?.lower ?? '') ? 1 : 0;
    const scale = pieces[to + hyphen]?.lower ?? '';
    if (Object.hasOwn(SCALES, scale)) {
      value *= SCALES[scale]!;
      to += 1 + hyphen;
      scaled = true;
      // "3.2 lakh crore", "40 thousand crore"
      if (Object.hasOwn(SCALES, pieces[to]?.lower ?? '') && SCALES[pieces[to]!.lower]! > SCALES[scale]!) {
        value *= SCALES[pieces[to]!.lower]!;
        to++;
      }
    } else if (SPACED.test(scale)) {
      value *= SUFFIXES[scale]!;
      to++;
      scaled = true;
    }
  }
  if (!Number.isFinite(value)) value = null;
  // "2.3 million" is 2300000, not 2299999.9999999995.
  return { value: value === null ? null : Number(value.toPrecision(15)), to, words: false, scaled };
}

function readWords(pieces: readonly Piece[], at: number): ReadNumber | null {
  let total = 0;
  let group = 0;
  let seen = false;
  let scaled = false;
  let to = at;
  let index = at;
  while (index < pieces.length && index - at < 16) {
    const word = pieces[index]!.lower;
    // "a hundred and twenty", "a hundred thousand", "another hundred"
    if (
      /^(?:a|another)$/.test(word) &&
      index === at &&
      /^(?:hundred|thousand)$/.test(pieces[at + 1]?.lower ?? '')
    )
      group = 1;
    else if (Object.hasOwn(SMALL, word) && group % 10 === 0 && (group % 100 === 0 || SMALL[word]! < 10)) {
      if (seen && !scaled && group === 0) break;
      group += SMALL[word]!;
    } else if (Object.hasOwn(TENS, word) && group % 100 === 0) group += TENS[word]!;
    else if (word === 'hundred' && seen && group > 0 && group < 100) {
      group *= 100;
      scaled = true;
    } else if (Object.hasOwn(SCALES, word) && seen && group > 0 && word !== 'hundred') {
      total += group * SCALES[word]!;
      group = 0;
      // "three lakh crore"
      const more = pieces[index + 1]?.lower ?? '';
      if (Object.hasOwn(SCALES, more) && SCALES[more]! > SCALES[word]!) {
        total *= SCALES[more]!;
        index++;
      }
      scaled = true;
    } else if (seen && (word === '-' || word === 'and')) {
      const next = pieces[index + 1]?.lower ?? '';
      // "two-and-a-half hours"
      const half = ['-', 'and', '-', 'a', '-', 'half'];
      if (word === '-' && half.every((part, step) => pieces[index + step]?.lower === part)) {
        group += 0.5;
        index += half.length;
        if (pieces[index]?.text === '-') index++;
        to = index;
        continue;
      }
      // "two and a half million"
      if (word === 'and' && next === 'a' && pieces[index + 2]?.lower === 'half') {
        group += 0.5;
        index += 3;
        to = index;
        continue;
      }
      const joins =
        word === '-'
          ? group % 10 === 0 && group > 0 && Object.hasOwn(SMALL, next) && SMALL[next]! < 10
          : scaled && (Object.hasOwn(SMALL, next) || Object.hasOwn(TENS, next));
      if (!joins) break;
      index++;
      continue;
    } else break;
    seen = true;
    index++;
    to = index;
  }
  return seen ? { value: total + group, to, words: true, scaled } : null;
}
