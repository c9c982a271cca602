// How long something takes or lasts, in English, as ISO 8601 durations: "90 days" is said with the numbers that count
// (`counts.ts`), what has more parts or no number stands here.
import { NO_UNIT } from './phrases.ts';
import { readNumber, type Piece, type ReadNumber, type ReadQuantity } from './numbers.ts';

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

/** A unit of time as the form of its ISO duration and how many of that it is; null where the word is none. */
export function timeUnit(piece: Piece | undefined): readonly [string, number] | null {
  if (piece === undefined) return null;
  const singular = piece.lower === 'centuries' ? 'century' : piece.lower.replace(/s$/, '');
  return Object.hasOwn(TIME_UNITS, singular) ? TIME_UNITS[singular]! : null;
}

/** ISO 8601 duration: "P90D", "P2Y", "PT45M". Half years and the like keep their decimal. */
export function duration([form, factor]: readonly [string, number], amount: number | null): string | null {
  return amount === null || amount >= 1e15 ? null : form.replace('#', String(amount * factor));
}

/** "two hours, five minutes and 41 seconds", "half a minute", "an hour and a half", "a quarter of a century". */
export function readCompoundDuration(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const [first, second, third, fourth, fifth] = pieces.slice(at, at + 5).map((piece) => piece.lower);
  if (/^an?$/.test(first!)) {
    const unit = timeUnit(pieces[at + 1]);
    if (unit !== null && third === 'and' && fourth === 'a' && fifth === 'half')
      return { kind: 'duration', value: duration(unit, 1.5), unit: null, from: at, to: at + 5 };
    // "for an hour", "a year later"; "30 cars a day" is a rate.
    const before = pieces[at - 1]?.lower ?? '';
    // "for a second straight week" counts weeks.
    const ranks =
      second === 'second' && /^\p{Ll}/u.test(third ?? '') && third !== 'later' && !NO_UNIT.has(third!);
    if (
      unit !== null &&
      !ranks &&
      (/^(?:later|earlier|afterwards|long|after|before)$/.test(third ?? '') ||
        (/^(?:for|after|within|nearly|almost|about|took|takes|take|lasted|lasts|under)$/.test(before) &&
          third !== 'of' &&
          third !== 'ago') ||
        (/^(?:more|less)$/.test(pieces[at - 2]?.lower ?? '') && before === 'than' && third !== 'ago') ||
        // "the second blast in a month."
        (before === 'in' && /^(?:undefined|[.,;!?])$/.test(third ?? 'undefined')))
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
export function readPastDuration(pieces: readonly Piece[], at: number): ReadQuantity | null {
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
  // "The last two months of the year" are a date.
  const [of, , year] = pieces.slice(number.to + 1, number.to + 4);
  if (of?.lower === 'of' && year?.bare === 'year') return null;
  return { kind: 'duration', value: duration(unit, number.value), unit: null, from: at, to: number.to + 1 };
}
