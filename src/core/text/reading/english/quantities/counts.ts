// Ranks, and numbers with what they count: people and things, sums, shares and durations by the word behind.
import type { QuantityKind } from '../../../../model/comparison.ts';
import { duration, timeUnit } from './durations.ts';
import { currencyAfter, readScaledNumber } from './money.ts';
import {
  isGluedToWord,
  isLabel,
  isMinus,
  isNumbering,
  isNumberOfName,
  isOfParents,
  isSpelledInName,
  rangeAfter,
  sharedScale,
} from './numerals.ts';
import { HALVED, hyphenated, NO_UNIT, unitAfter, wholeAfter } from './phrases.ts';
import { percentAfter, scaledPoints } from './shares.ts';
import { readNumber, readOrdinal, type Piece, type ReadQuantity } from './numbers.ts';

/** Words between a number and a unit of time: "five fiscal years", "three straight weeks". */
const TIME_ADJECTIVES =
  /^(?:fiscal|financial|full|whole|straight|consecutive|successive|calendar|more|further|additional|extra|other|long|short|working|business|trading)$/;
const ONE_COUNTS =
  /^(?:person|female|male|man|woman|child|worker|officer|soldier|death|vote|goal|point|patient|passenger|player|company|country|ship|plane|car|bank|case|injury|arrest|metre|meter|mile|kilometre|tonne|ton|game|match|win|seat|house|school|hospital|suspect|victim|student|employee|test|trial|study|lady|girl|boy|family|farmer|villager|pupil|teacher|nurse|doctor|firefighter|civilian|migrant|bus|boat|train|bomb|shot|drone|missile|village|town|city|county|region|store|shop|factory|plant)$/;

/** "first", "14th", "second-biggest". */
export function readRank(pieces: readonly Piece[], at: number): ReadQuantity | null {
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
  // "The first half of March" is a part of it.
  if (next?.lower === 'half' && pieces[ordinal.to + 1]?.lower === 'of') return null;
  // "a second", "per second", "split second"
  if (
    first.lower === 'second' &&
    (next === undefined ||
      (/^(?:a|per|split|each|every)$/.test(pieces[at - 1]?.lower ?? '') &&
        (!/^\p{Ll}/u.test(next.text) || NO_UNIT.has(next.lower))))
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

/** "half a mile", "a mile and a half" */
export function readHalfUnit(pieces: readonly Piece[], at: number): ReadQuantity | null {
  if (!/^(?:half|an?)$/.test(pieces[at]!.lower)) return null;
  const [first, second, third, fourth, fifth] = pieces.slice(at, at + 5).map(({ lower }) => lower);
  const article = /^an?$/;
  if (first === 'half' && article.test(second ?? '') && HALVED.test(third ?? ''))
    return { kind: 'cardinal', value: 0.5, unit: third!, from: at, to: at + 3 };
  if (
    article.test(first!) &&
    HALVED.test(second ?? '') &&
    third === 'and' &&
    fourth === 'a' &&
    fifth === 'half'
  )
    return { kind: 'cardinal', value: 1.5, unit: second!, from: at, to: at + 5 };
  return null;
}

/** Units of which a smaller one makes up the rest: "6ft 2in" is 74 inches. */
const MIXED: readonly (readonly [large: RegExp, small: RegExp, unit: string, factor: number])[] = [
  [/^(?:ft|feet|foot)$/, /^(?:in|ins|inch|inches)$/, 'inches', 12],
  [/^(?:st|stone)$/, /^(?:lb|lbs|pounds?)$/, 'pounds', 14],
  [/^(?:lb|lbs|pounds?)$/, /^(?:oz|ounces?)$/, 'ounces', 16],
];

function isMixedUnit(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.lower.length <= 6 && MIXED.some(([large]) => large.test(piece.lower));
}

/** "6ft 2in", "five feet nine inches", "7lb 4oz", in the smaller unit. */
export function readMixedUnits(pieces: readonly Piece[], at: number): ReadQuantity | null {
  if (!isMixedUnit(pieces[at + 1]) && !isMixedUnit(pieces[at + 3])) return null;
  const large = readNumber(pieces, at);
  if (typeof large?.value !== 'number' || large.scaled) return null;
  for (const [first, second, unit, factor] of MIXED) {
    if (!first.test(pieces[large.to]?.lower ?? '')) continue;
    const joint = pieces[large.to + 1]?.lower === 'and' ? 1 : 0;
    const small = readNumber(pieces, large.to + 1 + joint);
    if (
      typeof small?.value !== 'number' ||
      small.value >= factor ||
      !second.test(pieces[small.to]?.lower ?? '')
    )
      continue;
    return { kind: 'cardinal', value: large.value * factor + small.value, unit, from: at, to: small.to + 1 };
  }
  return null;
}

/** The scales of temperature, as they are written behind a number. */
const SCALES: Readonly<Partial<Record<string, string>>> = {
  C: 'degrees Celsius',
  F: 'degrees Fahrenheit',
  celsius: 'degrees Celsius',
  centigrade: 'degrees Celsius',
  fahrenheit: 'degrees Fahrenheit',
};

/** What stands before a temperature that has a letter alone behind it: "reached 39C", "a high of 39C". */
const HEIGHT =
  /^(?:reach(?:es|ed|ing)?|hit|hits|topp?(?:s|ed|ing)|exceed(?:s|ed|ing)?|touch(?:es|ed|ing)?|to|of|at|by|than|above|below|over|under|around|about|near|nearly|almost|from|and|between|was|were|is|minus|record)$/;
/** What such a sentence is about: “Form 20F” and “seat 14F” are about none of it. */
const OF_HEAT =
  /^(?:temperatures?|thermometers?|mercury|heat(?:wave)?|hot(?:ter|test)?|warm(?:er|est|ing)?|cool(?:er|ing)?|cold(?:er|est)?|weather|fever|frost|freez(?:e|ing)|ovens?|summer|winter|highs?|lows?|degrees?|forecast|sun|shade)$/;
/** Words on either side within which that is told: a sentence of news seldom has more. */
const HEAT_REACH = 20;

/** "39C", "39°C", "39 degrees Celsius": the scale, where one is told; 39 and 102 degrees may be one temperature. */
function temperatureAfter(
  pieces: readonly Piece[],
  at: number,
  to: number,
): { readonly unit: string; readonly to: number } | null {
  const first = pieces[to];
  if (first === undefined) return null;
  const sign = /^(?:degrees?|deg|[°º])$/u.test(first.lower) ? 1 : 0;
  const letter = pieces[to + sign];
  const unit = SCALES[letter?.text ?? ''] ?? (sign === 1 ? SCALES[letter?.lower ?? ''] : undefined);
  if (letter === undefined || unit === undefined) return null;
  if (sign === 1) return { unit, to };
  // "Form 20F", "the 12F class": a letter alone is glued to its number, and words before tell that it is a height.
  const minus = /^[-–−]$/u.test(pieces[at - 1]?.text ?? '') ? 1 : 0;
  const isHeight = HEIGHT.test(pieces[at - 1 - minus]?.text ?? '');
  const isOfHeat = pieces
    .slice(Math.max(0, at - HEAT_REACH), to + HEAT_REACH)
    .some(({ lower }) => OF_HEAT.test(lower));
  return letter.glued && isHeight && isOfHeat ? { unit, to: to + 1 } : null;
}

/** Numbers with what they count: shares, sums, durations, people and things. */
export function readCounted(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const number = readScaledNumber(pieces, at);
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
    amount: ReadQuantity['value'] = value,
  ): ReadQuantity => ({
    kind,
    value: amount,
    unit,
    from: at,
    to: end,
  });
  if (isGluedToWord(pieces, at) || isLabel(pieces, at, to) || isSpelledInName(pieces, at)) return null;
  if (isOfParents(pieces, at)) return result('cardinal', 'children', to);
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
  // "95 euro cents"
  if (currency !== null && value !== null && /^cents?$/.test(pieces[currency.to]?.lower ?? ''))
    return result('money', currency.code, currency.to + 1, Number((value / 100).toPrecision(12)));
  if (currency !== null) return result('money', currency.code, currency.to);
  const temperature = temperatureAfter(pieces, at, to);
  if (temperature !== null) return result('cardinal', temperature.unit, temperature.to);
  const hyphen = next?.text === '-' && next.glued ? 1 : 0;
  const kindOfTime = hyphen === 0 && TIME_ADJECTIVES.test(next?.lower ?? '') ? 1 : 0;
  const unit = timeUnit(pieces[to + hyphen + kindOfTime]);
  if (unit !== null && kindOfTime === 1) return result('duration', null, to + 2, duration(unit, value));
  if (unit !== null && !isNumberOfName(pieces, at)) {
    const old = hyphen === 1 && pieces[to + 2]?.text === '-' && pieces[to + 3]?.lower === 'old' ? 2 : 0;
    return result('duration', null, to + hyphen + 1 + old, duration(unit, value));
  }
  if (!number.scaled && isNumberOfName(pieces, at)) return null;
  const counted = hyphen === 1 ? hyphenated(pieces, to) : (unitAfter(pieces, to) ?? wholeAfter(pieces, to));
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
  // "6.5m", where it is no million
  const glued = counted === 'metres' && next?.text === 'm' && next.glued ? 1 : 0;
  return result('cardinal', counted, to + people + glued);
}
