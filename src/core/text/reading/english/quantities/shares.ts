// Shares and ratios in English: per cent and points, fractions, "one in 20", "twice". Shares are per cent, rounded to two
// places; 25 basis points are 0.25 points.
import { timeUnit } from './durations.ts';
import { isNumberOfName } from './numerals.ts';
import { isPresentVerb, NO_UNIT, PAST_FORM, unitAfter } from './phrases.ts';
import { readNumber, type Piece, type ReadQuantity } from './numbers.ts';

/** Words that multiply by themselves. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  doubles: 2,
  tripled: 3,
  tripling: 3,
  triples: 3,
  trebled: 3,
  quadrupled: 4,
  quadrupling: 4,
  halve: 0.5,
  halves: 0.5,
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

/** "per cent", "%", "basis points" at piece `at`: the unit, what one of it counts, and the index after it; or null. */
export function percentAfter(
  pieces: readonly Piece[],
  at: number,
): { unit: string | null; to: number; factor: number } | null {
  const first = pieces[at];
  if (first === undefined) return null;
  if (first.text === '%' || first.text === '％' || first.lower === 'percent' || /^pct?$/.test(first.text))
    return { unit: null, to: at + 1, factor: 1 };
  if (first.lower === 'per' && pieces[at + 1]?.lower === 'cent') return { unit: null, to: at + 2, factor: 1 };
  if (/^bps?$/.test(first.lower)) return { unit: 'percentage points', to: at + 1, factor: 0.01 };
  // "0.4 of a percentage point"
  if (first.lower === 'of' && pieces[at + 1]?.lower === 'a' && pieces[at + 2]?.lower === 'percentage')
    return /^points?$/.test(pieces[at + 3]?.lower ?? '')
      ? { unit: 'percentage points', to: at + 4, factor: 1 }
      : null;
  // "58 per cent, up 2.8 points": of what was told in per cent just before.
  if (/^points?$/.test(first.lower) && isPercentBefore(pieces, at))
    return { unit: 'percentage points', to: at + 1, factor: 1 };
  // "0.5pp", "2 ppts"; "300pp" are pages.
  if (
    /^pp(?:ts?)?$/.test(first.lower) &&
    (first.lower !== 'pp' || /\./.test(pieces[at - 1]?.text ?? '') || isPercentBefore(pieces, at))
  )
    return { unit: 'percentage points', to: at + 1, factor: 1 };
  const points = /^(?:points?|pts)$/.test(pieces[at + 1]?.lower ?? '');
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
    // "A 10-per-cent rise"
    if (pieces[at + 1]!.lower === 'per' && pieces[at + 2]?.text === '-' && pieces[at + 3]?.lower === 'cent')
      return { unit: null, to: at + 4, factor: 1 };
    return percentAfter(pieces, at + 1);
  }
  return null;
}

/** Basis points are hundredths of a percentage point. */
export function scaledPoints(value: number | null, factor: number): number | null {
  return value === null ? null : Number((value * factor).toPrecision(12));
}

/** So many pieces back a share tells what the points are of. */
const SHARE_REACH = 16;

function isPercentBefore(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 2; back >= Math.max(0, at - SHARE_REACH); back -= 1) {
    const { lower } = pieces[back]!;
    if (/^[.;?!]$/.test(lower)) return false;
    if (lower === '%' || lower === 'percent' || (lower === 'per' && pieces[back + 1]!.lower === 'cent'))
      return true;
  }
  return false;
}

/** How many times something is what it was: "tripled", "tenfold", "three times as many". */
export function readMultiplier(pieces: readonly Piece[], at: number): ReadQuantity | null {
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
  // "10x growth"; "4x100m" is a race.
  if (next?.glued === true && /^[x×]$/u.test(next.lower) && !/^\d/.test(pieces[number.to + 1]?.text ?? ''))
    return { kind: 'multiplier', value: number.value, unit: null, from: at, to: number.to + 1 };
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
export function readFraction(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const first = pieces[at]!.lower;
  const share = (part: number, to: number): ReadQuantity => {
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
    const points = pointsAfter(pieces, at + 1);
    if (points !== null) return share(0.5, at + 1);
    if (pieces[at - 1]?.lower === 'by' || next === 'as')
      return { kind: 'multiplier', value: 0.5, unit: null, from: at, to: at + 1 };
    if (readNumber(pieces, at) !== null) return null;
    const shared =
      next === 'of' || (/^(?:the|its|their|his|her|our|all)$/.test(next) && !isNumberSoon(pieces, at + 2));
    const before = pieces[at - 1]?.lower ?? '';
    // "The first half of March" is no share of it.
    if (/^(?:first|second|latter)$/.test(before)) return null;
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
  // "a quarter of a million" is a number.
  if (article && readNumber(pieces, at)?.scaled === true) return null;
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
    /^(?:compared|year|since|from|last|this|said|say|annually|below|above|higher|lower|smaller|larger|bigger|cheaper|short|behind|ahead)$/.test(
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

/** "one in 20", "nine out of ten", "one job in five": a share in per cent. */
export function readOdds(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const part = readNumber(pieces, at);
  if (part === null || part.value === null || part.scaled || isNumberOfName(pieces, at)) return null;
  const out = pieces[part.to]?.lower === 'out' && pieces[part.to + 1]?.lower === 'of';
  // "one-in-five"
  const dash = pieces[part.to]?.text === '-' && pieces[part.to + 2]?.text === '-' ? 1 : 0;
  const noun = /^\p{Ll}{3,}$/u.test(pieces[part.to]?.text ?? '') && !NO_UNIT.has(pieces[part.to]!.lower);
  if (noun && !out && pieces[part.to + 1]?.lower === 'in')
    return readOddsOf(pieces, at, part.value, part.to + 2);
  if (!out && pieces[part.to + dash]?.lower !== 'in') return null;
  // "two in every three"
  const every = /^every$/.test(pieces[part.to + (out ? 2 : 1)]?.lower ?? '') ? 1 : 0;
  const whole = readNumber(pieces, part.to + (out ? 2 : 1) + every + 2 * dash);
  // "in 2020" and "three in five years" are no odds; larger wholes than a thousand are not said so.
  if (whole === null || whole.value === null || whole.value <= part.value || whole.value > 1_000) return null;
  if (timeUnit(pieces[whole.to]) !== null || percentAfter(pieces, whole.to) !== null) return null;
  if (!Number.isInteger(whole.value) || !Number.isInteger(part.value)) return null;
  return odds(at, part.value, whole.value, whole.to);
}

/** "One job in five": of a whole in words that counts nothing itself, as "one shop in five villages" does. */
function readOddsOf(pieces: readonly Piece[], at: number, part: number, from: number): ReadQuantity | null {
  const whole = readNumber(pieces, from);
  if (whole?.words !== true || whole.value === null || whole.value <= part || whole.value > 100) return null;
  const isCounting = !isPresentVerb(pieces, whole.to) && unitAfter(pieces, whole.to) !== null;
  return isCounting || timeUnit(pieces[whole.to]) !== null ? null : odds(at, part, whole.value, whole.to);
}

function odds(from: number, part: number, whole: number, to: number): ReadQuantity {
  return { kind: 'percent', value: Math.round((part / whole) * 1e4) / 1e2, unit: null, from, to };
}
