// What two figures measure in the words of both: those that stand with the figure on either side, in their order. A bag of
// words that both sentences happen to have says nothing a reader could check.
import type { Quantity } from '../../../model/comparison.ts';
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { NO_UNIT, PAST_FORM } from '../../reading/english/quantities/phrases.ts';
import { isReportingWord } from '../words/weights.ts';
import { words, type Word } from '../../words.ts';

/** A figure in the text of its claim. */
export interface ToldFigure {
  readonly text: string;
  readonly claim: Span;
  readonly quantity: Quantity;
}

/** Words for units that something is measured in. */
export const MEASURE_UNIT =
  /^(?:k?m|km\/h|kmh|kph|mph|knots|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|hectares?|ha|acres?|acre-feet|square|cubic|tonnes?|tons?|kilos?|kilograms?|grams?|milligrams?|mg|kg|lit(?:re|er)s?|gallons?|barrels?|(?:mega|giga|kilo|tera)?watt(?:s|-hours?)?|[kmgt]wh?|degrees?|celsius|points?)$/u;

const TIME = /^(?:hour|day|night|week|month|quarter|year)s?$/u;

/** How far behind a figure the words may begin that say what it measures: "362 of them stranded grey seals". */
const REACH = 6;
/** A longer run says no more. */
const MOST_WORDS = 8;
/** What stands in front of a figure says what it measures only where nothing but grammar parts the two. */
const BETWEEN = 3;

/** Words at which the noun phrase beside a figure has ended. */
const ENDS = new Set(
  (
    'is are was were be been being has have had having do does did will would can could should may might must not ' +
    'when while as if because after before since until that which who whose whom where than but ' +
    'he she it they we you i'
  ).split(' '),
);

/** "Three hurt as a train left the rails": what is told behind these is no longer of the figure. */
const OPENS_CLAUSE = new Set(
  'when while as if because after before since until where than but although'.split(' '),
);

/** Signs behind which something else is told. */
const PARTS = /[,;:.!?()–—“”"，；：。！？（）「」،؛؟]/u;

/**
 * What both figures are read to measure, as the first spells it; else the run of words that both have with the figure: directly
 * behind it, else the longest; null where they have none.
 */
export function sharedMeasure(a: ToldFigure, b: ToldFigure): string | null {
  const [mine, yours] = [measureOf(a), measureOf(b)];
  if (mine !== null && yours !== null && sameContents(mine, yours)) return mine.replace(/\s+/gu, ' ');
  // One word further off is told with the figure by chance: "on Sunday".
  const behind = longestRun(
    behindOf(a),
    behindOf(b),
    ({ from, to }, all) =>
      (contents(all.slice(from, to)) > 1 || isBeside(all.slice(0, from))) && !isUnit(all.slice(from, to)),
  );
  // "Will pay 220" tells by its verb alone what is paid; "a turnout of 61" tells what is measured.
  const ahead = longestRun(
    aheadOf(a),
    aheadOf(b),
    ({ from, to }, all) => isBeside(all.slice(to)) && (to < all.length || contents(all.slice(from, to)) > 1),
  );
  const isBehind = behind !== null;
  const best = behind ?? ahead;
  // "620 a month" does not measure months, and neither does "620 within a month".
  if (
    best === null ||
    (best.length === 1 && (best[0]!.folded === a.quantity.per || TIME.test(best[0]!.folded)))
  )
    return null;
  const from = isBehind ? a.quantity.end - unitLength(a) : startOf(a);
  const end = from + best.at(-1)!.end;
  // "14,000 people" has said it itself.
  if (isBehind && end <= a.quantity.end) return null;
  return a.text.slice(from + best[0]!.start, end).replace(/\s+/gu, ' ');
}

/**
 * The noun phrase with which such words begin, up to a verb ("people fell ill") and without what leads on to a noun that they do
 * not share ("streets around"); null where they begin with none or with a name, or the figures have it themselves: "23 people".
 */
export function measuredThing(told: string, figures: readonly [string, string]): string | null {
  if (WITHIN.test(told) && figures.every((figure) => LENGTH.test(figure))) return null;
  const measure = told.replace(SAID_BEFORE, '');
  const all = words(measure);
  const verb = all.findIndex(({ folded }) => PAST_FORM.test(folded));
  const open = verb === 0 && all.length > 1 ? all.length : verb;
  let to = open < 0 ? all.length : open;
  // "Bank Park on Saturday" is where and when.
  const date = all.findIndex(({ folded }, at) => at > 0 && isOfCalendar(folded));
  if (date >= 0) to = Math.min(to, date);
  while (to > 0 && leadsOn(all[to - 1]!)) to -= 1;
  const named = all
    .slice(0, to)
    .every(({ folded, start }) => isFunctionWord(folded) || NAMED.test(measure.slice(start, start + 2)));
  const thing = to === 0 || named || leadsOn(all[0]!) ? '' : measure.slice(all[0]!.start, all[to - 1]!.end);
  return thing === '' || figures.every((figure) => figure.endsWith(` ${thing}`)) ? null : thing;
}

/** Who says it is no part of what is measured: "Lind said maize output". */
const SAID_BEFORE =
  /^.{0,60}\b(?:said|says|told|tells|added|adds|noted|notes|stressed|announced)\s(?:that\s)?/u;

/** "三年内向…提供": within a length of time, and no thing. */
const WITHIN = /^[内內]/u;
const LENGTH = /[年月周週天日时時分]$/u;

/** A name in capitals alone may be a measure: "GDP". */
const NAMED = /^\p{Lu}\p{Ll}/u;

function leadsOn({ folded }: Word): boolean {
  return isFunctionWord(folded) || NO_UNIT.has(folded) || /^(?:ago|long|old|much|many)$/u.test(folded);
}

function measureOf({ text, quantity: { measure } }: ToldFigure): string | null {
  return measure === null ? null : text.slice(measure.start, measure.end);
}

function sameContents(one: string, other: string): boolean {
  const [mine, yours] = [one, other].map((text) => words(text).filter(isContent)) as [Word[], Word[]];
  return (
    mine.length > 0 && mine.length === yours.length && mine.every(({ stem }, at) => stem === yours[at]!.stem)
  );
}

/** The words of a run that are no grammar. */
function contents(run: readonly Word[]): number {
  return run.filter(isContent).length;
}

/** "Centimetres" says what both figures are measured in, not what is measured. */
function isUnit(run: readonly Word[]): boolean {
  return run.every(({ folded }) => MEASURE_UNIT.test(folded));
}

function isContent({ folded }: Word): boolean {
  return !isFunctionWord(folded) && !isReportingWord(folded) && !/^\d/u.test(folded);
}

function isEnd({ folded }: Word): boolean {
  return ENDS.has(folded) || /^\d/u.test(folded);
}

function isBeside(between: readonly Word[]): boolean {
  return between.length <= BETWEEN && !between.some(isContent);
}

/** Where a quantity reaches over the noun that it counts ("120 people"), the length of that noun, with what is before it. */
function unitLength({ text, quantity: { kind, unit, start, end } }: ToldFigure): number {
  const written = text.slice(start, end);
  return kind === 'cardinal' && unit !== null && written.endsWith(` ${unit}`) ? unit.length + 1 : 0;
}

/** The words behind a figure up to the next sign or clause, places counted from the end of its number. */
function behindOf(figure: ToldFigure): readonly Word[] {
  const from = figure.quantity.end - unitLength(figure);
  const stretch = figure.text.slice(from, figure.claim.end).split(PARTS, 1)[0]!;
  const all = words(stretch).slice(0, REACH + MOST_WORDS);
  const opens = all.findIndex(({ folded }) => OPENS_CLAUSE.has(folded));
  return opens < 0 ? all : all.slice(0, opens);
}

function startOf({ text, claim, quantity }: ToldFigure): number {
  const stretch = text.slice(claim.start, quantity.start);
  return quantity.start - stretch.split(PARTS).at(-1)!.length;
}

/** The words before a figure since the last sign, places counted from there. */
function aheadOf(figure: ToldFigure): readonly Word[] {
  return words(figure.text.slice(startOf(figure), figure.quantity.start)).slice(-MOST_WORDS - BETWEEN);
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** What goes on behind "and" with a verb: "into the sky and forcing". */
const VERBAL = /.{2}(?:ing|ed)$/u;

/**
 * The run that stands in both lists alike, with a word of content at either end: one that nothing but grammar parts from
 * the start of both, else the one with the most such words.
 */
function longestRun(
  left: readonly Word[],
  right: readonly Word[],
  fits: (run: Run, all: readonly Word[]) => boolean,
): readonly Word[] | null {
  let best: readonly Word[] | null = null;
  let most = 0;
  for (let here = 0; here < left.length; here += 1)
    for (let there = 0; there < right.length; there += 1) {
      if (!isContent(left[here]!)) continue;
      let length = 0;
      while (
        length < MOST_WORDS &&
        left[here + length] !== undefined &&
        !isEnd(left[here + length]!) &&
        !(left[here + length]!.folded === 'and' && VERBAL.test(left[here + length + 1]?.folded ?? '')) &&
        left[here + length]!.stem === right[there + length]?.stem
      )
        length += 1;
      while (length > 0 && !isContent(left[here + length - 1]!)) length -= 1;
      if (length === 0) continue;
      const run = left.slice(here, here + length);
      const fit =
        fits({ from: here, to: here + length }, left) && fits({ from: there, to: there + length }, right);
      const first = isBeside(left.slice(0, here)) && isBeside(right.slice(0, there)) ? MOST_WORDS : 0;
      if (fit && first + contents(run) > most) [best, most] = [run, first + contents(run)];
    }
  return best;
}
