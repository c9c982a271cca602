// Quantities in English news prose: one pass over the words; at every word the longest reading wins. Numbers inside
// names are left alone. Each kind of quantity has a room of its own, which reads it at one place.
import type { PlainQuantity } from '../../language.ts';
import type { Span } from '../../../../model/span.ts';
import { DATE_STARTS, dayOfNextYear, readDate, weekdayBehind } from './dates.ts';
import { readTime } from './clock.ts';
import { readCounted, readHalfUnit, readMixedUnits, readRank } from './counts.ts';
import { readCompoundDuration, readPastDuration } from './durations.ts';
import { CURRENCY_SIGNS } from '../../currency-signs.ts';
import { CURRENCY_CODES, CURRENCY_LETTERS, readMoneySign } from './money.ts';
import { measuredBy, perAfter, perBefore, perEach, type FigureBefore } from './measures.ts';
import { modifierBefore } from './phrases.ts';
import { MULTIPLIERS, readFraction, readMultiplier, readOdds } from './shares.ts';
import { NUMBER_STARTS, piecesOf, type Piece, type ReadQuantity } from './numbers.ts';

/** The quantities of a stretch of text, in order. `published` is the day of publication, or null. */
export function readEnglishQuantities(text: string, span: Span, published: string | null): PlainQuantity[] {
  const quantities: PlainQuantity[] = [];

  const pieces = piecesOf(text, span.start, span.end);
  let before: ReadQuantity | null = null;
  let figure: FigureBefore | null = null;
  /** Of the last sum. */
  let currency: string | null = null;
  for (let at = 0; at < pieces.length;) {
    let reading = readAt(pieces, at, published);
    if (reading === null) {
      at++;
      continue;
    }
    // "€30-35m": the second number is of the same currency. "£2m to 300 villagers" counts them.
    if (
      before?.kind === 'money' &&
      reading.kind === 'cardinal' &&
      before.to === at - 1 &&
      (reading.unit === null ||
        /^[-–]$/u.test(pieces[at - 1]!.text) ||
        (Number(reading.value) >= LEAST_FURTHER_SUM && !isCount(pieces, before, reading.unit))) &&
      /^(?:[-–]|to|and)$/u.test(pieces[at - 1]!.lower) &&
      (pieces[at - 1]!.lower !== 'and' || pieces[before.from - 1]?.lower === 'between')
    )
      reading = { ...reading, kind: 'money', unit: before.unit };
    if (reading.kind === 'date' && before?.kind === 'date' && reading.to === reading.from + 1)
      reading = { ...reading, value: weekdayBehind(pieces, at, before, published) ?? reading.value };
    if (reading.kind === 'date' && before?.kind === 'date')
      reading = { ...reading, value: dayOfNextYear(pieces, reading, before) ?? reading.value };
    if (reading.kind === 'money') currency = reading.unit;
    else if (currency !== null && isFurtherSum(pieces, reading))
      reading = { ...reading, kind: 'money', unit: currency };
    const modifier = modifierBefore(pieces, reading, before?.to ?? null);
    before = reading;
    const begins = modifier?.from ?? reading.from;
    const measured = measuredBy(pieces, reading, begins, figure);
    if (!WHEN.has(reading.kind)) figure = { kind: reading.kind, to: reading.to, measured };
    quantities.push({
      start: pieces[begins]!.start,
      end: pieces[reading.to - 1]!.end,
      kind: reading.kind,
      value: reading.value,
      unit: reading.unit,
      modifier: modifier?.words ?? null,
      measure: measured?.span ?? null,
      per:
        perAfter(pieces, reading) ?? perBefore(pieces, reading, begins) ?? perEach(pieces, reading, measured),
    });
    at = reading.to;
  }
  return quantities;
}

const WHEN: ReadonlySet<ReadQuantity['kind']> = new Set(['date', 'daterange', 'time']);

/** "£3m to 5 million households": a sum with a scale of its own is given to those who are counted. */
function isCount(pieces: readonly Piece[], sum: ReadQuantity, unit: string): boolean {
  return !/^\d/.test(pieces[sum.to - 1]!.text) && /(?:[^s]s|people|children|women|men)$/u.test(unit);
}

/** Words behind which a number goes on from a sum: "30 million euros plus two million", "paid another four million". */
const SUM_GOES_ON =
  /^(?:plus|another|further|additional|extra|pay|pays|paid|paying|cost|costs|costing|spend|spent|spending|earn|earns|earned|owe|owes|owed|invest|invested|worth)$/;

/** "Two million in fees" behind a sum: so large a number that counts nothing has the currency of the last sum. */
function isFurtherSum(pieces: readonly Piece[], { kind, unit, value, from }: ReadQuantity): boolean {
  if (kind !== 'cardinal' || unit !== null || Number(value) < LEAST_FURTHER_SUM) return false;
  const modifier = modifierBefore(pieces, { kind, unit, value, from, to: from + 1 }, null);
  return SUM_GOES_ON.test(pieces[(modifier?.from ?? from) - 1]?.lower ?? '');
}

/** Smaller numbers are told without what they count in many ways: "paid 300 in cash" is rare, "paid 12 of them" is not. */
const LEAST_FURTHER_SUM = 1_000_000;

function readAt(pieces: readonly Piece[], at: number, published: string | null): ReadQuantity | null {
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
    readHalfUnit(pieces, at) ??
    readMixedUnits(pieces, at) ??
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
  ...'an another quarter noon midday midnight past double triple treble quadruple'.split(' '),
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
      (pieces[at + 1]?.glued === true && Object.hasOwn(CURRENCY_LETTERS, text))
    );
  return /^\d/.test(text) || Object.hasOwn(CURRENCY_SIGNS, text);
}
