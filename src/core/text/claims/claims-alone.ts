// What a claim tells by itself, before it is held against any other: it is asked for in every pair of the claim, and found
// once.
import type { Quantity } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { tellsOfOthers } from './answers.ts';
import { countsUpTo } from './as-of.ts';
import { isHeldAgainst } from './dated-events.ts';
import { figuresOfClaim, type Figure } from './figures.ts';
import { isFunctionWord } from '../function-words.ts';
import { dayRange, daysCovered } from '../iso-dates.ts';
import { detectLanguage, type Language } from '../reading/language.ts';
import { hasDenial } from '../reading/neutral/denials.ts';
import { isPastPerfect } from '../reading/english/past-perfect.ts';
import { words } from '../words.ts';

/** A quarter of a year is the widest date that is held against another; a year beside a day only frames it. */
const WIDEST_DATE = 92;
/** A year and a month: the figures of a year are told in the next one. */
const LONG_AGO = 400;
/** The same beside a shorter time, as long again: the figures of a month are told in the next two or three. */
const TOLD_FOR = 62;

export interface ClaimAlone {
  /** The claim in the words of its source. */
  readonly text: string;
  /** That of its source. */
  readonly language: Language;
  /** Whether it denies something in a language without a pack of its own. */
  readonly denies: boolean;
  /** The same with blanks in place of its dates and times. */
  readonly undated: string;
  readonly asks: boolean;
  /** Whether it is the headline of its text: the first line, without a mark at its end. */
  readonly isHeadline: boolean;
  /** Whether only the sentence before it tells what it says: "It was defeated." */
  readonly pointsBack: boolean;
  /** Whether it tells of another time or of somebody else. */
  readonly tellsOfOthers: boolean;
  readonly figures: readonly Figure[];
  /** Those of them that it does not deny; the same list where it denies none. */
  readonly given: readonly Figure[];
  /** Its dates, without those that only frame a day. */
  readonly dates: readonly Quantity[];
  readonly times: readonly Quantity[];
  /** Its years where it has no closer date; where two claims have figures, a year is what a figure is for. */
  readonly years: readonly Quantity[];
  /** Whether all that it dates was long before it came out. */
  readonly isLongAgo: boolean;
  /** Whether it tells of what had been before its news, and not of how far something had come by a day of it. */
  readonly isOfBefore: boolean;
  /** Whether it says so of something that each year has: "Last year's race". */
  readonly isOfLastYear: boolean;
  /** Whether all that it dates was over before its news: in an earlier month, or long ago. */
  readonly isOver: boolean;
  /** Whether it opens with such a time: "In 2011, …", "Two summers ago …", "In October a train …". All that it tells is of then. */
  readonly opensOver: boolean;
  /** What it dates, years too. */
  readonly allDates: readonly Quantity[];
  /** The only day by which it tells how far something has come; its value is null where nobody knows the week. */
  readonly upTo: Quantity | null;
}

/** Long before it was told, on whatever day that was. */
const YEARS_AGO = /\b(?:years|decades?)\s+ago$/iu;

/** What one year has and the one after it has too. */
const OF_LAST_YEAR = /^(?:the\s+)?(?:last|previous)\s+(?:year|season)['’]s\s/iu;

/** A claim with the words of its source around it. */
interface Claimed extends Span {
  readonly id: string;
  readonly source: string;
}

type Dated = ReadonlyMap<string, { readonly text: string; readonly date: string | null }>;
type Quantities = ReadonlyMap<string, readonly Quantity[]>;

/** What the claims of a case tell, each by itself; read when it is asked for first. */
export class ClaimsAlone {
  #sources: Dated = new Map();
  #quantities: Quantities = new Map();
  readonly #read = new Map<string, ClaimAlone>();

  /**
   * Knows more sources from now on; those that it knew are among them, as they were.
   * @param sources text and day of publication, by id
   * @param quantities within each claim's passage, by claim id
   */
  grow(sources: Dated, quantities: Quantities): void {
    this.#sources = sources;
    this.#quantities = quantities;
  }

  of(claim: Claimed): ClaimAlone {
    let alone = this.#read.get(claim.id);
    if (alone === undefined) this.#read.set(claim.id, (alone = this.#readAlone(claim)));
    return alone;
  }

  #readAlone(claim: Claimed): ClaimAlone {
    const { text: whole, date } = this.#sources.get(claim.source)!;
    const text = whole.slice(claim.start, claim.end);
    const figures = figuresOfClaim(whole, claim, this.#quantities);
    const all = this.#quantities.get(claim.id) ?? [];
    const known = all.filter(({ value }) => value !== null);
    const upTo = all.filter(({ kind, start }) => kind === 'date' && countsUpTo(whole, start));
    const dates = known.filter(
      ({ kind, start }) =>
        (kind === 'date' || kind === 'daterange') &&
        !isHeldAgainst(whole, { start: claim.start, end: start }),
    );
    const times = known.filter(({ kind }) => kind === 'time');
    const over = areOver(dates, date, (value) => Math.min(daysCovered(value) + TOLD_FOR, LONG_AGO));
    const unknown = all.filter(({ kind, value }) => kind === 'daterange' && value === null);
    const isLongAgo =
      dates.length === 0 &&
      unknown.length > 0 &&
      unknown.every(({ start, end }) => YEARS_AGO.test(whole.slice(start, end)));
    const language = detectLanguage(whole);
    const isOfLastYear = OF_LAST_YEAR.test(text);
    return {
      text,
      language,
      denies: language === 'other' && hasDenial(text, whole),
      undated: blanked(text, [...dates, ...times], claim.start),
      // The mark may stand behind the claim, whose span leaves the last one out.
      isHeadline: isHeadline(whole, claim),
      pointsBack: pointsBack(text),
      asks: /^.?\?/u.test(whole.slice(claim.end - 1, claim.end + 1)),
      tellsOfOthers: tellsOfOthers(text),
      figures,
      given: figures.some(({ role }) => role.denied) ? figures.filter(({ role }) => !role.denied) : figures,
      dates: dates.filter(({ value }) => isNarrow(String(value))),
      times,
      years: dates.every(({ value }) => /^\d{4}$/.test(String(value))) ? dates : [],
      isLongAgo: isLongAgo || areOver(dates, date, () => LONG_AGO),
      isOver: isLongAgo || over,
      isOfBefore: isOfLastYear || (upTo.length === 0 && isPastPerfect(text)),
      isOfLastYear,
      opensOver: over && opensWith(text, dates[0]!.start - claim.start),
      allDates: dates,
      upTo: upTo.length === 1 ? upTo[0]! : null,
    };
  }
}

/** `text`, which begins at `from`, with blanks in place of `spans`. In one pass: there may be thousands of them. */
export function blanked(text: string, spans: readonly Span[], from: number): string {
  let left = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const to = Math.max(at, end - from);
    left += text.slice(at, Math.max(at, start - from));
    left += ' '.repeat(to - left.length);
    at = to;
  }
  return left + text.slice(at);
}

const POINTS_BACK = /^(?:it|this|that|they)\s|\s(?:it|this|that|so)\W*$/iu;
/** "The operator rejected this": with more words a statement tells of what it is itself. */
const MOST_BESIDE = 2;
/** No two words with what is grammar beside them are longer. */
const LONGEST_BACK = 80;

/** Whether a statement says of something that it does not name little more than that it is so. */
function pointsBack(text: string): boolean {
  if (text.length > LONGEST_BACK || !POINTS_BACK.test(text)) return false;
  const content = words(text).filter(({ folded }) => !isFunctionWord(folded) && !/\d/u.test(folded));
  return content.length <= MOST_BESIDE;
}

/** Whether a passage is the first line of a text, or all of it but who says so ("…, scientists say"), and ends with no mark. */
function isHeadline(text: string, { start, end }: Span): boolean {
  return (
    text.search(/\S/u) >= start &&
    /^(?:[^\S\n]*|[,:] [^\n.!?…]+)\n/u.test(text.slice(end)) &&
    !/[.!?…。！？]\P{L}?$/u.test(text.slice(start, end))
  );
}

function isNarrow(date: string): boolean {
  const days = daysCovered(date);
  return days > 0 && days <= WIDEST_DATE;
}

/** "In", "At", "During Irene, in": so few words before a date still open the sentence with it. */
const OPENING_WORDS = 3;

function opensWith(text: string, at: number): boolean {
  const before = text.slice(0, at).trim();
  return (
    before === '' ||
    (/^(?:in|at|on|during|back|by|around|since|over|early|late)\b/iu.test(before) &&
      before.split(/\s+/u).length <= OPENING_WORDS)
  );
}

/** Whether there are dates, and each was over more than so many days before the day of publication. */
function areOver(
  dates: readonly Quantity[],
  published: string | null,
  within: (date: string) => number,
): boolean {
  const day = published === null ? null : dayRange(published);
  if (day === null) return false;
  const days = dates.flatMap(({ value }) => {
    const range = dayRange(String(value));
    return range === null ? [] : [{ to: range.to, within: within(String(value)) }];
  });
  return days.length > 0 && days.every(({ to, within: most }) => to < day.from - most);
}
