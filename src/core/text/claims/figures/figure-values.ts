// Whether two figures agree although they are written differently ("nearly 30" and 29.4, "184,000" and "184,312"), and how
// near each other they are, by their values alone.
import type { Quantity } from '../../../model/comparison.ts';
import { mayBeBareDollars, mayBeOneCurrency } from './currencies.ts';
import { MEASURE_UNIT } from './figure-measure.ts';
import { changeInUnitOf, inUnitOf, measureOneThing } from './measure-units.ts';
import { ABOUT, AT_LEAST, OVER, UNDER, UP_TO } from '../../reading/bounds.ts';
import { seconds } from '../../dates/iso-durations.ts';

/** Two reports of one measure seldom differ by a larger factor, unless one has a slip in the power of ten. */
export const SCALE = 3;

/** Whether two values may be of one measure by their size: within a factor of three, or a power of ten apart. */
export function sameScale(a: Quantity, b: Quantity): boolean {
  const [x, y] = [sizeOf(a), sizeOf(inUnitOf(b, a))];
  if (x === null || y === null) return a.value === b.value;
  if (x <= 0 || y <= 0) return x === y || Math.abs(x - y) <= SCALE;
  if (Math.max(x, y) <= SCALE * Math.min(x, y)) return true;
  const powers = Math.log10(x / y);
  return a.kind !== 'duration' && Math.abs(powers - Math.round(powers)) < 1e-9;
}

/**
 * Values within this factor are likelier one figure reported differently than two figures. It found one more figure in the
 * labelled cases, and none wrongly (docs/trials.md).
 */
const NEAR = 1.25;

/** Whether two values are near each other. */
export function areNear(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  const [x, y] = [sizeOf(a), sizeOf(inUnitOf(b, a))];
  return x !== null && y !== null && Math.max(x, y) <= NEAR * Math.min(x, y);
}

/** Whether one value is nearer to a third than another one is, as one part of it or several. */
export function isNearer(to: Quantity, one: Quantity, other: Quantity): boolean {
  const [size, here, there] = [sizeOf(to), sizeOf(inUnitOf(one, to)), sizeOf(inUnitOf(other, to))];
  if (size === null || here === null || there === null || Math.min(size, here, there) <= 0) return false;
  return Math.abs(Math.log(here / size)) < Math.abs(Math.log(there / size));
}

/** A value as a number; null where it is none. */
export function sizeOf({ kind, value }: Quantity): number | null {
  if (kind === 'duration') return seconds(String(value));
  return typeof value === 'number' ? value : null;
}

/** The part by which a figure that is called rounded may be off: "nearly 30" may be 29.4 or 27. */
const ROUNDING = 0.1;
/** The same where no word says that it is rounded: 40 million may be 41, but not 44, and 4 per cent is not 3.75. */
const UNTOLD_ROUNDING = 0.05;

/** Whether two figures of one measure can both be right as they are worded: equal, rounded, or within "more than". */
export function consistentFigures(a: Quantity, b: Quantity): boolean {
  const [low, high] = endsOf(a);
  if (high !== null)
    return consistentFigures(low, b) || consistentFigures(high, b) || liesBetween(b, low, high);
  if (b.upTo !== undefined) return consistentFigures(b, a);
  if (a.kind === 'duration' && b.kind === 'duration') {
    if (sameDuration(String(a.value), String(b.value)) || isOpenTo(a, b) || isOpenTo(b, a)) return true;
    const [one, other] = [seconds(String(a.value)), seconds(String(b.value))];
    return isWithinModifiers({ ...a, value: one }, { ...b, value: other });
  }
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value === b.value;
  if (areInTwoCurrencies(a, b)) return false;
  if (measureOneThing(a, b) === false) return false;
  // Whichever of the two was rounded: 15 kilometres are nine miles.
  const [one, other] = [inUnitOf(a, b), inUnitOf(b, a)];
  if (one !== a)
    return (
      consistentFigures(one, b) || consistentFigures(a, other) || consistentFigures(changeInUnitOf(a, b), b)
    );
  return (
    a.value === b.value ||
    // Most figures are told as they are.
    ((a.modifier !== null || b.modifier !== null) &&
      isWithinModifiers({ ...a, value: a.value }, { ...b, value: b.value })) ||
    (isNear(a.value, b.value, UNTOLD_ROUNDING) &&
      !areCountedExactly(a, b) &&
      (roundsTo(a.value, b.value) || roundsTo(b.value, a.value)))
  );
}

/** The two ends of a range; of any other quantity itself alone. */
function endsOf(quantity: Quantity): readonly [Quantity, Quantity | null] {
  if (quantity.upTo === undefined) return [quantity, null];
  const { upTo, ...low } = quantity;
  return [low, { ...low, value: upTo }];
}

/** Whether a figure, or the lower end of another range, lies between the two ends of a range. */
function liesBetween(figure: Quantity, low: Quantity, high: Quantity): boolean {
  if (figure.kind !== low.kind || areInTwoCurrencies(low, figure) || measureOneThing(low, figure) === false)
    return false;
  const [least, most] = [sizeOf(inUnitOf(low, figure)), sizeOf(inUnitOf(high, figure))];
  const size = sizeOf(figure);
  return least !== null && size !== null && most !== null && least <= size && size <= most;
}

/** Whether the figures are in two currencies: "300 million euros", "$300 million". */
export function areInTwoCurrencies(a: Quantity, b: Quantity): boolean {
  return (
    a.kind === 'money' &&
    b.kind === 'money' &&
    a.unit !== null &&
    b.unit !== null &&
    !mayBeOneCurrency(a.unit, b.unit) &&
    !(a.value === b.value && mayBeBareDollars(a.unit, b.unit))
  );
}

/** Whether two figures have one value, rather than merely allow each other: "as much as 44" and 37 do not. */
export function areOneFigure(a: Quantity, b: Quantity): boolean {
  if (!consistentFigures(a, b)) return false;
  const [[low, high], [otherLow, otherHigh]] = [endsOf(a), endsOf(b)];
  if (high !== null && otherHigh !== null)
    return areOneFigure(low, otherLow) && areOneFigure(high, otherHigh);
  if (high !== null || otherHigh !== null) return false;
  if (a.kind === 'duration' && b.kind === 'duration')
    return isNear(seconds(String(a.value)), seconds(String(b.value)));
  const { value } = inUnitOf(b, a);
  return typeof a.value !== 'number' || typeof value !== 'number' || isNear(a.value, value);
}

/** Whether one figure may be the other rounded: "at least 85" allows 88, but is no rounding of it. */
export function isRounding(a: Quantity, b: Quantity): boolean {
  const closed = (quantity: Quantity): Quantity =>
    LOW_OPENS.test(quantity.modifier ?? '') || HIGH_OPENS.test(quantity.modifier ?? '')
      ? { ...quantity, modifier: null }
      : quantity;
  return areOneFigure(closed(a), closed(b));
}

/** Below this people and things are counted one by one. No figure of the labelled cases hangs on it. */
export const COUNTED_EXACTLY = 100;

/** Nobody rounds 38 dead to 40, or 85 per cent to 90, without a word that says so, as one does with 38 kilometres. */
function areCountedExactly(a: Quantity, b: Quantity): boolean {
  const counts = ({ kind, unit, value }: Quantity): boolean =>
    (kind === 'cardinal' || kind === 'percent') &&
    Number.isInteger(value) &&
    Math.abs(Number(value)) < COUNTED_EXACTLY &&
    (kind === 'percent' || unit === null || !MEASURE_UNIT.test(unit.split(' ')[0]!.toLowerCase()));
  return counts(a) && counts(b);
}

/** The English words for a bound, anywhere in a modifier, and all that is one in other languages. */
const bound = (english: RegExp, others: string): RegExp =>
  new RegExp(`${english.source}|^(?:${others})$`, 'u');

/** About so many: what is near may be it. "Just over" and "slightly less than" tell as much. */
const LOW_NEARLY = bound(
  /about|around|roughly|approximately|some|estimated|nearly|almost|close|just over|little over|slightly more/u,
  ABOUT,
);
const HIGH_NEARLY = bound(
  /about|around|roughly|approximately|some|estimated|nearly|almost|close|just under|slightly less/u,
  ABOUT,
);
/** What is known so far, or may be at most: how much there is above or below is left open. */
const LOW_OPENS = bound(/at least|not? less|not? fewer|older/u, AT_LEAST);
const HIGH_OPENS = bound(/up to|at most|not? more|as (?:much|many|high)|younger/u, UP_TO);
/**
 * Up to seven tenths more than its number an open bound is one with what it bounds: "at least three" may be five, "up to
 * 20" may be 12. Whoever knows of twice as many names another number; from 1.75 on a wrong pair comes up in the labelled
 * cases.
 */
const OPEN = 1.7;
/** A round number that is passed or not reached: "more than 200" is less than 300, or that would have been named. */
const LOW_ROUNDS = bound(/(?<!not? |slightly )more|(?<!just |little )over|above|greater|exceed/u, OVER);
const HIGH_ROUNDS = bound(/(?<!not? |slightly )less|(?<!not? )fewer|(?<!just )under|below/u, UNDER);
/** "数百名": any number of hundreds. */
const SEVERAL = /^数$/u;

/** "More than an hour" may be an hour and a half, or two: whoever names one unit of time leaves open how far beyond. */
function isOpenTo(bound: Quantity, other: Quantity): boolean {
  const [told, modifier] = [String(bound.value), bound.modifier ?? ''];
  if (!/^PT?1[A-Z]$/.test(told)) return false;
  return seconds(String(other.value)) > seconds(told)
    ? LOW_OPENS.test(modifier) || LOW_ROUNDS.test(modifier)
    : HIGH_OPENS.test(modifier) || HIGH_ROUNDS.test(modifier);
}

interface Sized {
  readonly kind: Quantity['kind'];
  readonly value: number;
  readonly modifier: string | null;
}

/** Nobody says "about" of more digits than these: "about a third of a million" is told in none. */
const MOST_ABOUT = 4;

/**
 * Whether a value told with "about" may be another one: one that rounds to it, to the tens for 130, to the fifties for 450.
 * Nobody calls 58 per cent "about 62". Thirds, quarters and dozens are no digits that could be rounded to.
 */
function isAbout({ kind, value }: Sized, other: number): boolean {
  if (!isNear(value, other)) return false;
  const isInDigits = kind === 'percent' ? value % 25 !== 0 : kind !== 'duration' && value >= COUNTED_EXACTLY;
  if (!isInDigits || !Number.isInteger(value) || significantDigits(value) > MOST_ABOUT) return true;
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - significantDigits(value));
  const isHalfway = Math.round(value / unit) % 10 === 5;
  return Math.abs(value - other) <= (isHalfway ? 2.5 : 0.5) * unit;
}

/** Whether "more than" or "about" makes two values one. */
function isWithinModifiers(a: Sized, b: Sized): boolean {
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  const [below, above] = [low.modifier ?? '', high.modifier ?? ''];
  if (SEVERAL.test(below) && high.value < 10 * unitOf(low.value)) return true;
  if (LOW_NEARLY.test(below) && isAbout(low, high.value)) return true;
  if (HIGH_NEARLY.test(above) && isAbout(high, low.value)) return true;
  if (low.value <= 0) return false;
  // Two bounds of one side are two figures: "up to eight years", "up to ten".
  if (areOneBound(below, above)) return false;
  if (LOW_OPENS.test(below) || HIGH_OPENS.test(above)) return high.value <= OPEN * low.value;
  return (LOW_ROUNDS.test(below) || HIGH_ROUNDS.test(above)) && high.value < low.value + unitOf(low.value);
}

function areOneBound(one: string, other: string): boolean {
  return [LOW_OPENS, HIGH_OPENS].some((opens) => opens.test(one) && opens.test(other));
}

/** One more in the first digit: 100 for 231, and 1 for 3. */
function unitOf(value: number): number {
  return 10 ** Math.floor(Math.log10(value));
}

function isNear(a: number, b: number, share = ROUNDING): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether the finer value, rounded to as many digits as the coarser one shows, gives the coarser one. */
function roundsTo(fine: number, coarse: number): boolean {
  const digits = significantDigits(coarse);
  return digits < significantDigits(fine) && Number(fine.toPrecision(digits)) === coarse;
}

function significantDigits(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/u, '');
  let last = digits.length;
  while (last > 0 && digits[last - 1] === '0') last -= 1;
  return Math.max(1, Math.min(15, last));
}

/**
 * Equal up to a hundredth where the units differ: "18 months" and "a year and a half", "52 weeks" and "a year". In one
 * unit every difference counts: 2:05:41 is not 2:05:14.
 */
function sameDuration(a: string, b: string): boolean {
  if (a.replace(/[\d.]/g, '') === b.replace(/[\d.]/g, '')) return seconds(a) === seconds(b);
  return Math.abs(seconds(a) - seconds(b)) < 0.01 * Math.max(seconds(a), seconds(b));
}
