// The day or period that a figure is for: "in 2021", "in the first quarter", "last year", told with it in its own clause or at
// the head of its sentence. What words of a language tell of it, the language's pack says.
import type { Period, QuantityKind } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { addDays, addMonths } from '../dates/calendar.ts';

/** How a language tells which period a figure is for. */
export interface PeriodWords {
  /** Around a period that a figure is only held against, or that tells something else: "more than in 2018", "from July". */
  readonly base: readonly [before: RegExp, behind: RegExp];
  /** Around a period since which something was so. */
  readonly since: readonly [before: RegExp, behind: RegExp];
  /** Before a figure that another one is held against, whose period is not that of the first: "down from 67 per cent in 2019". */
  readonly baseFigure: RegExp;
  /** What stands before the first of two periods, a bar, and what stands between the two: "between |2019| and 2021". */
  readonly upTo: RegExp;
  /** A length of time before the month or year in which it ends: "the three months to March", in months. */
  readonly lengthTo: (before: string) => { readonly months: number; readonly length: number } | null;
  /** Before a period at the head of a clause, of all of which it is told. */
  readonly opens: RegExp;
  /** Before the period of the figures that somebody's statement rests on: "according to figures for 2023". */
  readonly data: RegExp;
  /** Where another clause begins. Global. */
  readonly clause: RegExp;
  /** A clause within another one: ", which opened in 2019,". Global. */
  readonly aside: RegExp;
  /** Whether a period may stand behind its figure. */
  readonly mayFollow: boolean;
}

interface Read extends Span {
  readonly kind: QuantityKind;
  readonly value: number | string | null;
}

interface Candidate extends Period {
  /** Indexes of the first and the last quantity that it is made of. */
  readonly first: number;
  readonly last: number;
  readonly isDay: boolean;
  readonly part: number;
  readonly opens: boolean;
}

/** How far before a period the words that tell what it is may begin. */
const BEFORE = 40;
const BEHIND = 8;

/**
 * The period of each quantity of a sentence, null of a date itself and where nothing tells.
 * @param quantities in the order of the text
 * @param apart passages that tell something else than the sentence around them: who says it, and when
 * @param published the day of publication, or null
 */
export function figurePeriods(
  text: string,
  sentence: Span,
  quantities: readonly Read[],
  apart: readonly Span[],
  published: string | null,
  words: PeriodWords,
): (Period | null)[] {
  const none = quantities.map(() => null);
  if (!quantities.some(({ kind }) => DATES.has(kind)) || !quantities.some(isFigure)) return none;
  const parts = partsOf(text, sentence, quantities, apart, words);
  const { candidates, ofData } = candidatesIn(text, sentence, quantities, parts, published, words);
  if (candidates.length === 0 && ofData === null) return none;
  const only = onlyOnes(candidates);
  const bases = quantities.map(
    ({ kind, start }) => !DATES.has(kind) && words.baseFigure.test(wordsBefore(text, sentence, start)),
  );
  let at = 0;
  let opening: Candidate | null = null;
  return quantities.map((quantity, index) => {
    for (; at < candidates.length && candidates[at]!.first <= index; at += 1)
      if (candidates[at]!.opens) opening = candidates[at]!;
    const last = candidates[at - 1];
    if (!isFigure(quantity) || (last !== undefined && last.last >= index)) return null;
    const part = parts[index]!;
    const behind = words.mayFollow ? behindOf(quantities, index, candidates, at, part) : null;
    // "Down from 35 cents a year earlier": not of the time of what is held against it.
    if (behind !== null || bases[index] === true) return behind === null ? null : plain(behind);
    const found = words.mayFollow
      ? (beforeOf(quantities, index, last, part) ?? onlyOf(only.get(part), bases) ?? opening)
      : last?.part === part
        ? last
        : opening;
    return found === null ? ofData : plain(found);
  });
}

const DATES: ReadonlySet<QuantityKind> = new Set(['date', 'daterange']);

function isFigure({ kind }: Read): boolean {
  return kind !== 'time' && !DATES.has(kind);
}

function plain({ start, end, value }: Period): Period {
  return { start, end, value };
}

/** Behind the figure and before the next one, in its clause; a stretch of time rather than a day. */
function behindOf(
  quantities: readonly Read[],
  index: number,
  candidates: readonly Candidate[],
  from: number,
  part: number,
): Candidate | null {
  let day: Candidate | null = null;
  let next = index + 1;
  for (let at = from; at < candidates.length; at += 1) {
    const found = candidates[at]!;
    for (; next < found.first; next += 1) if (isFigure(quantities[next]!)) return day;
    if (found.part !== part) return day;
    if (!found.isDay) return found;
    day ??= found;
    next = found.last + 1;
  }
  return day;
}

/** Before the figure and behind the one before it, in its clause: "fell in April by a fifth". */
function beforeOf(
  quantities: readonly Read[],
  index: number,
  last: Candidate | undefined,
  part: number,
): Candidate | null {
  if (last?.part !== part) return null;
  for (let between = index - 1; between > last.last; between -= 1)
    if (isFigure(quantities[between]!)) return null;
  return last;
}

/** The one period of the clause, unless it belongs to a figure that another is held against. */
function onlyOf(only: Candidate | null | undefined, bases: readonly boolean[]): Candidate | null {
  return only === undefined || only === null || bases[only.first - 1] === true ? null : only;
}

/** The one period of each clause, or its one day where it tells no longer stretch; null where there are two. */
function onlyOnes(candidates: readonly Candidate[]): Map<number, Candidate | null> {
  const only = new Map<number, Candidate | null>();
  for (const isDay of [false, true]) {
    const told = new Set(only.keys());
    for (const each of candidates)
      if (each.isDay === isDay && !told.has(each.part))
        only.set(each.part, only.has(each.part) ? null : each);
  }
  return only;
}

/** The clause of each quantity, or the passage apart in which it stands, as a number. */
function partsOf(
  text: string,
  sentence: Span,
  quantities: readonly Span[],
  apart: readonly Span[],
  { clause, aside }: PeriodWords,
): number[] {
  const words = text.slice(sentence.start, sentence.end);
  const starts = [...words.matchAll(clause)].map(({ index }) => sentence.start + index);
  const asides = [...words.matchAll(aside)].map(({ 0: found, index }) => {
    return { start: sentence.start + index, end: sentence.start + index + found.length };
  });
  const spans = [...apart, ...asides].sort((a, b) => a.start - b.start);
  let [clauses, spansBefore] = [0, 0];
  return quantities.map(({ start }) => {
    while (clauses < starts.length && starts[clauses]! < start) clauses += 1;
    while (spansBefore < spans.length && spans[spansBefore]!.end <= start) spansBefore += 1;
    const inside = spans[spansBefore] !== undefined && spans[spansBefore]!.start <= start;
    return inside ? -1 - spansBefore : clauses;
  });
}

/** The periods that figures may be for, and the one of the data that the statement rests on. */
function candidatesIn(
  text: string,
  sentence: Span,
  quantities: readonly Read[],
  parts: readonly number[],
  published: string | null,
  words: PeriodWords,
): { candidates: Candidate[]; ofData: Period | null } {
  const candidates: Candidate[] = [];
  let ofData: Period | null = null;
  for (let at = 0; at < quantities.length; at += 1) {
    if (!DATES.has(quantities[at]!.kind)) continue;
    const before = wordsBefore(text, sentence, quantities[at]!.start);
    const behind = (end: number): string => text.slice(end, Math.min(sentence.end, end + BEHIND));
    const whole = wholePeriod(text, quantities, at, before, words);
    const { start, end, last } = whole;
    const ahead = wordsBefore(text, sentence, start);
    if (words.data.test(ahead)) ofData ??= plain(whole);
    const isSince = words.since[0].test(ahead) || words.since[1].test(behind(end));
    if (isSince || !(words.base[0].test(ahead) || words.base[1].test(behind(end))))
      candidates.push({
        ...whole,
        value: isSince ? sinceThen(whole.value, published) : whole.value,
        isDay:
          !isSince &&
          whole.first === last &&
          quantities[at]!.kind === 'date' &&
          whole.value?.includes('/') !== true,
        part: parts[at]!,
        // "Lee said last month that it costs $40": the day on which she said so is none of the price.
        opens: parts[at]! >= 0 && words.opens.test(ahead),
      });
    at = last;
  }
  return { candidates, ofData };
}

function sinceThen(value: string | null, published: string | null): string | null {
  if (value === null || published === null || value.includes('/') || value.startsWith('--')) return null;
  return value <= published ? `${value}/${published}` : value;
}

/** "Between 2022 and 2023" and "the three months to March" with their beginnings; any other date as it stands. */
function wholePeriod(
  text: string,
  quantities: readonly Read[],
  at: number,
  before: string,
  { upTo, lengthTo }: PeriodWords,
): Period & { readonly first: number; readonly last: number } {
  const [date, next] = [quantities[at]!, quantities[at + 1]];
  const value = date.value === null ? null : String(date.value);
  const length = lengthTo(before);
  if (length !== null) {
    const start = date.start - length.length;
    const isRead = at > 0 && quantities[at - 1]!.end > start;
    return {
      start,
      end: date.end,
      value: monthsTo(length.months, value),
      first: isRead ? at - 1 : at,
      last: at,
    };
  }
  const goesOn =
    next?.kind === date.kind &&
    value !== null &&
    value < String(next.value) &&
    upTo.test(`${before}|${text.slice(date.end, Math.min(next.start, date.end + BEFORE))}`);
  if (!goesOn) return { start: date.start, end: date.end, value, first: at, last: at };
  return { start: date.start, end: next.end, value: `${value}/${next.value}`, first: at, last: at + 1 };
}

/** So many months up to one, or up to a day, as an interval: of whole months where the day is the last of its month. */
function monthsTo(months: number, end: string | null): string | null {
  if (end === null || !/^\d{4}-\d\d(?:-\d\d)?$/u.test(end)) return end;
  const isDay = end.length > 'YYYY-MM'.length;
  if (isDay && !addDays(end, 1).endsWith('-01'))
    return `${addDays(`${addMonths(end, -months)}-01`, Number(end.slice(-2)))}/${end}`;
  const month = end.slice(0, 'YYYY-MM'.length);
  return `${addMonths(`${month}-01`, 1 - months)}/${month}`;
}

/** The few words before a place of a sentence; a letter stands for what is left out, so that they do not seem to open it. */
function wordsBefore(text: string, { start }: Span, place: number): string {
  const from = place - BEFORE;
  return from > start ? `x${text.slice(from, place)}` : text.slice(start, place);
}
