// Times of day in English: "10:30", "9 a.m.", "half past eight", "at 6 in the morning", and race times, which look like
// them and are durations.
import { isNumberOfName } from './numerals.ts';
import { readNumber, type Piece, type ReadQuantity } from './numbers.ts';
import { WEEKDAYS } from '../word-lists.ts';

/**
 * The time of day that begins at piece `at`, by the clock that is named behind it, or a race time, which is a duration; null
 * where there is none.
 */
export function readTime(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const found = readAnyTime(pieces, at);
  return found?.kind === 'time' ? { ...found, unit: zoneAfter(pieces, found.to) } : found;
}

const ZONE = /^(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|IST|JST|AEST|AEDT|SGT|HKT|Z)$/;

function zoneAfter(pieces: readonly Piece[], at: number): string | null {
  const zone = pieces[pieces[at]?.text === '(' ? at + 1 : at]?.text ?? '';
  return ZONE.test(zone) ? zone.replace(/^(?:UTC|Z)$/, 'GMT') : null;
}

function readAnyTime(pieces: readonly Piece[], at: number): ReadQuantity | null {
  return (
    readZoned(pieces, at) ??
    readNoon(pieces, at) ??
    readOClock(pieces, at) ??
    readMinutes(pieces, at) ??
    readPartOfHour(pieces, at) ??
    readSpokenHour(pieces, at) ??
    readHourOfDayPart(pieces, at) ??
    readFirstHour(pieces, at) ??
    readRaceTime(pieces, at) ??
    readFigures(pieces, at)
  );
}

function time(value: string, from: number, to: number): ReadQuantity {
  return { kind: 'time', value, unit: null, from, to };
}

/** "1120 GMT" */
function readZoned(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const { text } = pieces[at]!;
  if (text.length !== 4 || !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text)) return null;
  if (zoneAfter(pieces, at + 1) === null) return null;
  return time(`${text.slice(0, 2)}:${text.slice(2)}`, at, at + 1);
}

function readNoon(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const { lower } = pieces[at]!;
  if (!/^(?:noon|midday|midnight)$/.test(lower)) return null;
  return time(lower === 'midnight' ? '00:00' : '12:00', at, at + 1);
}

/** "seven o'clock in the evening" */
function readOClock(pieces: readonly Piece[], at: number): ReadQuantity | null {
  if (pieces[at + 1]?.lower.replace('’', "'") !== "o'clock") return null;
  const hour = readNumber(pieces, at)?.value;
  if (typeof hour !== 'number' || hour < 1 || hour > 12) return null;
  return time(clockTime(hourOf(hour, pieces, at + 2) * 60), at, at + 2);
}

/** What may stand between a time and its part of the day: "in the morning", "on Monday night". */
const BEFORE_DAY_PART = new Set([
  ...'in on at the that this same last yesterday tomorrow early late'.split(' '),
  ...WEEKDAYS,
]);

/**
 * The hour of the day, from 0 to 23, that is meant by one of the clock, by what stands behind it. Newspapers leave out the
 * half of the day where nobody would ask: up to six it is the afternoon.
 */
function hourOf(hour: number, pieces: readonly Piece[], at: number): number {
  return hourWithin(dayPartAfter(pieces, at), hour) ?? (hour <= 6 ? hour + 12 : hour);
}

/** "in the morning", "on Monday night", at the word that names the part of the day, if any. */
function dayPartAfter(pieces: readonly Piece[], at: number): string {
  let part = at;
  while (part < at + 3 && BEFORE_DAY_PART.has(pieces[part]?.lower ?? '')) part += 1;
  return pieces[part]?.lower ?? '';
}

/** "On Monday night at", "that evening, at about". */
function dayPartBefore(pieces: readonly Piece[], at: number): string {
  let part = at - 1;
  while (part > at - 4 && /^(?:,|at|about|around|just|shortly)$/.test(pieces[part]?.lower ?? '')) part -= 1;
  return part === at - 1 ? '' : (pieces[part]?.lower ?? '');
}

/** The hour of the day that is meant by one of the clock within a part of the day; null where the word names none. */
function hourWithin(part: string, hour: number): number | null {
  const half = hour % 12;
  switch (part) {
    case 'morning':
      return half;
    case 'afternoon':
    case 'evening':
    case 'tonight':
      return half + 12;
    case 'night':
      // "Half past ten at night", "one o'clock at night"
      return hour >= 6 && hour < 12 ? half + 12 : half;
    default:
      return null;
  }
}

/** "a minute past three", "twenty minutes to six" */
function readMinutes(pieces: readonly Piece[], at: number): ReadQuantity | null {
  // Most numbers count something else: a look ahead spares reading them.
  let unit = at + 1;
  while (unit < at + 4 && !/^minutes?$/.test(pieces[unit]?.lower ?? '')) unit += 1;
  if (unit === at + 4) return null;
  const number = pieces[at]!.lower === 'a' ? { value: 1, to: at + 1 } : readNumber(pieces, at);
  if (typeof number?.value !== 'number' || !(number.value >= 1 && number.value < 60)) return null;
  if (!/^minutes?$/.test(pieces[number.to]?.lower ?? '')) return null;
  const past = /^(?:past|to)$/.exec(pieces[number.to + 1]?.lower ?? '')?.[0];
  const hour = [...SPOKEN_HOURS].indexOf(pieces[number.to + 2]?.lower ?? '') + 1;
  const next = pieces[number.to + 3];
  if (past === undefined || hour === 0) return null;
  // "ten minutes to three players": a noun would be counted. What follows "past" can only be the hour.
  if (past === 'to' && next !== undefined && !AFTER_HOUR.test(next.lower)) return null;
  const minutes = hourOf(hour, pieces, number.to + 3) * 60 + (past === 'to' ? -number.value : number.value);
  return time(clockTime(minutes), at, number.to + 3);
}

/** "half past eight", "a quarter to six", "five past ten" */
function readPartOfHour(pieces: readonly Piece[], at: number): ReadQuantity | null {
  if (pieces[at]!.lower === 'a' && pieces[at + 1]?.lower === 'quarter') {
    const found = readPartOfHour(pieces, at + 1);
    return found === null ? null : { ...found, from: at };
  }
  const first = pieces[at]!;
  const past = /^(?:past|to)$/.exec(pieces[at + 1]?.lower ?? '')?.[0];
  const apart = past === undefined ? undefined : minutesFrom(first.lower, past);
  if (apart === undefined) return null;
  const named = readNumber(pieces, at + 2);
  const isHour = typeof named?.value === 'number' && !named.scaled && named.value >= 1 && named.value <= 12;
  if (!isHour || !(isPartOfHour(first.lower) || isSpokenHour(pieces, at, at + 2))) return null;
  return time(clockTime(hourOf(named.value, pieces, named.to) * 60 + apart), at, named.to);
}

/** "began at eleven", "closed until four" */
function readSpokenHour(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const { lower } = pieces[at]!;
  if (
    !SPOKEN_HOURS.has(lower) ||
    !/^(?:at|until|till|since)$/.test(pieces[at - 1]?.lower ?? '') ||
    !isSpokenHour(pieces, at, at)
  )
    return null;
  const hour = [...SPOKEN_HOURS].indexOf(lower) + 1;
  // "rose at three", "awake since four"
  const early = pieces.slice(Math.max(0, at - 4), at).some(({ lower }) => GETTING_UP.test(lower));
  return time(clockTime((early ? hour : hourOf(hour, pieces, at + 1)) * 60), at, at + 1);
}

/** An hour of a clock of twelve, with minutes behind a full stop: "6", "4.12". */
const HOUR_AND_MINUTES = /^(?:1[0-2]|[1-9])\.[0-5]\d$/;

/** "at 6 in the morning", "at 4.12 in the morning" */
function readHourOfDayPart(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const part = /^(?:morning|afternoon|evening)$/.exec(pieces[at + 3]?.lower ?? '')?.[0];
  const spoken = part === undefined || pieces[at + 1]?.lower !== 'in' ? null : readNumber(pieces, at);
  if (typeof spoken?.value !== 'number' || spoken.to !== at + 1 || spoken.value < 1 || spoken.value > 12)
    return null;
  const [hour, minutes] = HOUR_AND_MINUTES.test(pieces[at]!.text)
    ? (pieces[at]!.text.split('.').map(Number) as [number, number])
    : [spoken.value, 0];
  if (!Number.isInteger(hour)) return null;
  return time(clockTime(((hour % 12) + (part === 'morning' ? 0 : 12)) * 60 + minutes), at, at + 4);
}

/** "Between two and four in the morning", at the first hour. */
function readFirstHour(pieces: readonly Piece[], at: number): ReadQuantity | null {
  if (pieces[at - 1]?.lower !== 'between' || pieces[at + 1]?.lower !== 'and') return null;
  if (pieces[at + 2] === undefined) return null;
  const last = readOClock(pieces, at + 2) ?? readHourOfDayPart(pieces, at + 2) ?? readFigures(pieces, at + 2);
  const hour = readNumber(pieces, at);
  if (last === null || typeof hour?.value !== 'number' || hour.to !== at + 1) return null;
  if (!Number.isInteger(hour.value) || hour.value < 1 || hour.value > 12) return null;
  // Both in one half of the day, unless the last hour is the smaller one.
  const until = Number(String(last.value).slice(0, 2));
  const same = (hour.value % 12) + (until >= 12 ? 12 : 0);
  return time(clockTime((same <= until ? same : same + 12) * 60), at, at + 1);
}

/** "in 2:05:41", "ran it in 7:58.2": how long it took. */
function readRaceTime(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const first = pieces[at]!;
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(first.text) || isNumberOfName(pieces, at)) return null;
  const next = afterColon(pieces, at);
  if (next === null) return null;
  const took = (value: string, to: number): ReadQuantity => ({
    kind: 'duration',
    value,
    unit: null,
    from: at,
    to,
  });
  const last = pieces[at + 4]?.text ?? '';
  if (/^\d\d$/.test(next) && pieces[at + 3]?.text === ':' && pieces[at + 3]!.glued && /^\d\d$/.test(last))
    return took(`PT${Number(first.text)}H${Number(next)}M${Number(last)}S`, at + 5);
  if (/^[0-5]\d\.\d{1,2}$/.test(next)) return took(`PT${Number(first.text)}M${Number(next)}S`, at + 3);
  return null;
}

/** What follows a number and a colon without a blank, or null. */
function afterColon(pieces: readonly Piece[], at: number): string | null {
  const colon = pieces[at + 1];
  const next = pieces[at + 2];
  return colon?.text === ':' && colon.glued && next?.glued === true ? next.text : null;
}

/** "10:30", "9 a.m.", "5pm", "at 21.05 on Friday", "the 1.15 sailing" */
function readFigures(pieces: readonly Piece[], at: number): ReadQuantity | null {
  const first = pieces[at]!;
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(first.text) || isNumberOfName(pieces, at)) return null;
  let [hour, minute] = first.text.split('.').map(Number) as [number, number | undefined];
  let to = at + 1;
  const next = afterColon(pieces, at);
  const clock = next !== null && /^\d\d$/.test(next);
  // "at 21.05 on Friday"; "closed at 21.05 crowns" is a price.
  const dotted =
    /^(?:(?:[01]\d|2[0-3])\.[0-5]\d|[1-9]\.[0-5][05])$/.test(first.text) &&
    pieces[at - 1]?.lower === 'at' &&
    !/^(?:closed|traded|trading|priced|opened|ended|stood|sold)$/.test(pieces[at - 2]?.lower ?? '') &&
    !isValued(pieces, at - 2) &&
    (isLocalTime(pieces, at + 1) || !/^[\p{Ll}%]{3,}$|^%$/u.test(pieces[at + 1]?.text ?? ''));
  // A live page puts the time over what happened then.
  const stamp = pieces.length === 1 && /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(first.text);
  // "the 1.15 sailing": what runs by a timetable, in the afternoon unless it says otherwise.
  const timetable =
    /^(?:[1-9]|1[0-9]|2[0-3])\.[0-5]\d$/.test(first.text) &&
    /^(?:the|a|this|that|every|his|her|their|our)$/.test(pieces[at - 1]?.lower ?? '') &&
    /^(?:train|sailing|ferry|flight|bus|service|departure|crossing|kick-off|kickoff|showing|express|boat)$/.test(
      pieces[at + 1]?.lower ?? '',
    );
  // "the 7.14 from Crewe"
  const departure =
    /^(?:[1-9]|1\d|2[0-3])\.[0-5]\d$/.test(first.text) &&
    pieces[at - 1]?.lower === 'the' &&
    /^(?:from|to)$/.test(pieces[at + 1]?.lower ?? '') &&
    /^\p{Lu}/u.test(pieces[at + 2]?.text ?? '');
  if (clock) {
    minute = Number(next);
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
    (!clock && !isHalf && !dotted && !stamp && !timetable && !departure) ||
    hour > 23 ||
    (minute ?? 0) > 59 ||
    (isHalf && hour > 12)
  )
    return null;
  if (isHalf) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  // "10:40 on Monday night"; "09:40" and "22:40" are hours of the day as they stand.
  else if (clock && hour >= 1 && hour <= 12 && !first.text.startsWith('0'))
    hour = hourWithin(dayPartAfter(pieces, to), hour) ?? hourWithin(dayPartBefore(pieces, at), hour) ?? hour;
  else if (timetable && hour <= 6) hour += 12;
  const value = `${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`;
  return time(value, at, to);
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
  /^(?:[.,;:!?–—)”"]|on|at|with|in|when|and|but|sharp|this|last|tonight|yesterday|yet|as|after|before)$/;

const GETTING_UP = /^(?:w[ao]kes?|woken|awake|rises?|rose|risen|dawn|overnight)$/;
const VALUED =
  /^(?:put|puts|putting|stood|stands|standing|priced|valued|set|fixed|estimated|remained|kept|capped)$/;
/** From 3 to 30 words the labelled cases give the same; so no long sentence is read to its beginning for each hour. */
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
  if (isValued(pieces, from - 2)) return false;
  const next = pieces[hour + 1];
  return next === undefined || AFTER_HOUR.test(next.lower);
}

/** "They put the toll at eleven." */
function isValued(pieces: readonly Piece[], from: number): boolean {
  for (let back = from; back >= Math.max(0, from + 2 - VALUED_REACH); back -= 1)
    if (VALUED.test(pieces[back]!.lower)) return true;
  return false;
}

function isLocalTime(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.lower === 'local' && pieces[at + 1]?.lower === 'time';
}

/** In minutes of a day, which may begin in the one before it: "ten to twelve". */
function clockTime(of: number): string {
  const minutes = (of + 24 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
