// What a claim says by itself, before it is compared with any other. Every pair of the claim asks for it, so it is found once.
import type { Quantity } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { tellsOfOthers } from './figures/answers-of-claim.ts';
import { countsUpTo } from './times/as-of.ts';
import { isHeldAgainst } from './times/dated-events.ts';
import { figuresOfClaim, type Figure } from './figures/figures.ts';
import { isFunctionWord } from '../function-words.ts';
import { dayRange, daysCovered } from '../dates/iso-dates.ts';
import { detectLanguage, type Language } from '../reading/language.ts';
import { hasDenial } from '../reading/neutral/denials.ts';
import { isPastPerfect } from '../reading/english/past-perfect.ts';
import { words } from '../words.ts';

/** In days, a quarter: wider dates are not compared, as a year beside a day only frames it. */
const WIDEST_DATE = 92;
/** In days, a year and a month: what is older is long ago. Figures of a year are reported in the following one. */
const LONG_AGO = 400;
/** In days, the same for shorter periods: figures of a month are reported in the next two or three. */
const TOLD_FOR = 62;

export interface ClaimAlone {
  /** The claim in the words of its source. */
  readonly text: string;
  /** "The fire " of "killed three people", whose subject stands before another claim of its sentence; else nothing. */
  readonly subject: string;
  /** Its text behind its subject. */
  readonly told: string;
  /** That of its source. */
  readonly language: Language;
  /** Whether it denies something in a language without a pack of its own. */
  readonly denies: boolean;
  /** The text with blanks in place of its dates and times. */
  readonly undated: string;
  readonly asks: boolean;
  /** Whether it is the headline of its text: the first line, without a mark at its end. */
  readonly isHeadline: boolean;
  /** Whether it makes sense only with the sentence before it: "It was defeated." */
  readonly pointsBack: boolean;
  /** Whether its words point at another time or case ("a year earlier", "rivals", "elsewhere"). */
  readonly tellsOfOthers: boolean;
  readonly figures: readonly Figure[];
  /** The figures that it does not deny; the very same list where it denies none. */
  readonly given: readonly Figure[];
  /** Its dates, without those that only frame a day. */
  readonly dates: readonly Quantity[];
  readonly times: readonly Quantity[];
  /** Its years, where it has no narrower date. */
  readonly years: readonly Quantity[];
  /** Whether all its dates are long before its publication. */
  readonly isLongAgo: boolean;
  /** Whether it is background ("had been"), rather than progress up to a day of the news. */
  readonly isOfBefore: boolean;
  /** Whether it is background about last year's instance of something yearly: "last year's race". */
  readonly isOfLastYear: boolean;
  /** Whether all its dates were over before its news: in an earlier month, or long ago. */
  readonly isOver: boolean;
  /**
   * Whether it opens with such a time: "In 2011, …", "Two summers ago …", "In October a train …". All that it tells is of
   * then.
   */
  readonly opensOver: boolean;
  /** All its dates, years included. */
  readonly allDates: readonly Quantity[];
  /** The single day up to which it reports progress ("by Friday"); its value is null where the week is unknown. */
  readonly upTo: Quantity | null;
}

/** Vague dates that are long ago in any case. */
const YEARS_AGO = /\b(?:years|decades?)\s+ago$/iu;

/** The beginning of a claim about last year's instance of something yearly. */
const OF_LAST_YEAR = /^(?:the\s+)?(?:last|previous)\s+(?:year|season)['’]s\s/iu;

/** A claim with the words of its source around it. */
interface Claimed extends Span {
  readonly id: string;
  readonly source: string;
  readonly subject?: Span;
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
    const subject =
      claim.subject === undefined ? '' : `${whole.slice(claim.subject.start, claim.subject.end)} `;
    return {
      text,
      subject,
      told: subject + text,
      language,
      denies: language === 'other' && hasDenial(text, whole),
      undated: blanked(text, [...dates.map((date) => withPartOfDay(whole, date)), ...times], claim.start),
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

/** "Friday night" tells when as a whole. */
const PART_OF_DAY = /^\s(?:morning|afternoon|evening|night)(?!\p{L})/u;

function withPartOfDay(text: string, { start, end }: Span): Span {
  const part = PART_OF_DAY.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  return { start, end: end + part };
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
/** A claim with more content words than this makes sense by itself; "the operator rejected this" does not. */
const MOST_BESIDE = 2;
/** In characters: a claim with so few content words is never longer. */
const LONGEST_BACK = 80;

/** Whether a statement is about something that only the sentence before it names. */
function pointsBack(text: string): boolean {
  if (text.length > LONGEST_BACK || !POINTS_BACK.test(text)) return false;
  const content = words(text).filter(({ folded }) => !isFunctionWord(folded) && !/\d/u.test(folded));
  return content.length <= MOST_BESIDE;
}

/**
 * Whether a passage is the first line of a text, or all of it but who says so ("…, scientists say"), and ends with no
 * mark.
 */
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
