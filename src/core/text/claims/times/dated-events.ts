// Finds events with their day, year or hour: "sworn in on July 1", "closed until Monday". Two sources that date one event
// differently are matched by the event, even where their sentences share few words.
import type { ClaimPassage, Quantity } from '../../../model/comparison.ts';
import { ByClaim } from '../words/by-claim.ts';
import { clauses } from '../words/clauses.ts';
import { relativeAt } from '../words/relative-clauses.ts';
import { meanings, meaningsOf } from '../words/equivalents.ts';
import { meantBy } from './figure-periods.ts';
import { isFunctionWord } from '../../function-words.ts';
import { daysCovered, isYearless, rangeInAnyYear } from '../../dates/iso-dates.ts';
import { EVENTS, STANDING_STILL } from './news-events.ts';
import type { Span } from '../../../model/span.ts';
import { isCommonNewsWord, isReportingWord } from '../words/weights.ts';
import { words, type Word } from '../../words.ts';

export interface DatedEvent {
  readonly event: string;
  readonly quantity: Quantity;
  /** Whether there can be only one such event in a case. */
  readonly only: boolean;
  /** Content words of the statement, by stem and meaning. */
  readonly subject: ReadonlySet<string>;
  /** Whether the year of its day is unknown; the day is then given in the year 2000. */
  readonly yearless: boolean;
  /** The days it may be on, counted from 1970-01-01, or the minutes of a day. */
  readonly from: number;
  readonly to: number;
  /** How exact the date is: a day is not compared with a year. */
  readonly grain: 'minute' | 'day' | 'year';
  /** The season of a year: "the spring of next year". */
  readonly season: string | null;
  /** Whether the date is only the first or the last on which it may be. */
  readonly bound: 'not before' | 'by' | null;
  /** Whether it is a time of twelve hours without morning or evening: "five past ten". */
  readonly halved: boolean;
}

/** In days. Dates up to a month are compared as days, those from a year on as years, and those between not at all. */
export const WIDEST_DAY = 31;
const NARROWEST_YEAR = 365;
/**
 * "Shortly after nine" and "21.05" are one time: a report gives the hour that a record gives to the minute. In minutes; at
 * 30 a date that differs is lost in the labelled cases.
 */
export const SAME_TIME = 15;
/** In minutes. */
const HALF_A_DAY = 720;
/** A statement with more is a table. Each is compared with all of another statement, so the number is limited. */
const MOST_EVENTS = 12;
/**
 * "On Friday at 5 p.m." is one date: with 2 characters between them it is two in the labelled cases, up to 20 nothing
 * changes.
 */
const BESIDE = 5;

const LINES = EVENTS.trim()
  .split('\n')
  .map((line) => ({ wordings: line.replace(/^\* /u, ''), only: line.startsWith('* ') }));
const eventsIn = meaningsOf(LINES.map(({ wordings }) => wordings).join('\n'));
const ONLY = new Set(LINES.filter(({ only }) => only).map(({ wordings }) => `=${wordings.split(' | ')[0]!}`));
const RESUMED = '=resume';

/** The events that a claim dates. */
function eventsOf(text: string, claim: Span, quantities: readonly Quantity[]): DatedEvent[] {
  const dates = quantities
    .filter(
      ({ kind, value }) => (kind === 'date' || kind === 'daterange' || kind === 'time') && value !== null,
    )
    .slice(0, MOST_EVENTS);
  if (dates.length === 0) return [];
  const passage = text.slice(claim.start, claim.end);
  const all = words(passage);
  const asked = eventsIn(all.map(({ stem }) => stem)).slice(0, 2 * MOST_EVENTS);
  return dates.flatMap((quantity, number): DatedEvent[] => {
    const days = daysOf(quantity, text);
    const [start, end] = [quantity.start - claim.start, quantity.end - claim.start];
    if (days === null || isHeldAgainst(text, { start: claim.start, end: quantity.start })) return [];
    const next = dates[number + 1];
    const previous = dates.findLast((each, at) => at < number && quantity.start - each.end > BESIDE);
    const from = previous === undefined ? 0 : previous.end - claim.start;
    const to = next === undefined ? passage.length : next.start - claim.start;
    const before = passage.slice(from, start);
    const still =
      /\b(?:until|till|before)\s+(?:the\s+|at\s+least\s+|early\s+|late\s+)?$/iu.test(before) &&
      STANDING_STILL.test(before);
    // In two looks: a single expression would try every "not" of a long text with all that follows it.
    const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
    const put = /\bbefore\s+$/iu.test(clause) && /\b(?:not|never|n't|cannot)\b/iu.test(clause);
    const bound = put ? 'not before' : BY.test(clause) ? 'by' : null;
    const within = { start: from, end: to, isNext: next !== undefined };
    const told = asked.filter(({ at }) => !PART_OF_DATE.test(passage.slice(all[at]!.start, start)));
    const event = still
      ? RESUMED
      : nearestEvent(told, all, { start, end }, within, ownClause(text, claim, quantity));
    if (event === null) return [];
    const subject = subjectOf(
      all,
      asked.filter(({ meaning }) => meaning === event),
    );
    // What is closed until Sunday opens on Sunday or on Monday; until Monday morning, on Monday.
    const whole = !/^\s+(?:morning|noon|midday|afternoon)/u.test(passage.slice(end, end + 12));
    const later = (still || put) && whole && days.grain === 'day' ? 1 : 0;
    const halved = days.grain === 'minute' && isHalved(passage.slice(start, end + PART_OF_DAY));
    return [
      {
        event,
        quantity,
        only: ONLY.has(event),
        subject,
        halved,
        bound,
        season: seasonOf(quantity, text),
        ...days,
        to: days.to + later,
      },
    ];
  });
}

/** The relative clause that a date of a claim stands in, counted from the beginning of the claim. */
function ownClause(text: string, claim: Span, date: Span): Span | null {
  const relative = relativeAt(text, claim, date);
  return relative === null ? null : { start: relative.start - claim.start, end: relative.end - claim.start };
}

const BY = /\bby\s+(?:the\s+(?:end|middle|beginning|start)\s+of\s+)?$/iu;

/** "By the end of June": nothing ends. */
const PART_OF_DATE = /^(?:end|start|beginning)\s+of\s+(?:the\s+)?$/iu;

/** Characters before a date in which words of comparison are sought. */
const AHEAD = 80;
/** "The first time since May", "a record since 2008". */
const FIRST_SINCE = /\b(?:most|first|record)\b/iu;
/** "The lowest price since 2011". */
const SUPERLATIVE = /^\p{L}{3,}est$/u;
/** The nouns, verbs and plain adjectives that end like one. */
const NO_SUPERLATIVES = new Set(
  (
    'arrest armrest rearrest interest disinterest forest rainforest protest contest detest attest request inquest ' +
    'conquest bequest houseguest harvest invest reinvest divest digest suggest ingest congest manifest infest tempest ' +
    'honest dishonest modest immodest earnest priest behest molest unrest northwest southwest midwest everest budapest ' +
    'bucharest'
  ).split(' '),
);

/** "Almost twice as long as in", "more than in", "compared with". */
const COMPARED_WITH =
  /\b(?:(?:as|than)\s+(?:in|on|during|for)|compared\s+(?:with|to)(?:\s+(?:the|in))?)\s+$/iu;

/**
 * Whether a date serves for comparison only ("the first time since May"), so that nothing is said to happen on it.
 * @param before the stretch from the beginning of the claim to the date
 */
export function isHeldAgainst(text: string, before: Span): boolean {
  const clause = text
    .slice(Math.max(before.start, before.end - AHEAD), before.end)
    .split(/[.;,]/u)
    .at(-1)!;
  if (COMPARED_WITH.test(clause)) return true;
  if (!/\bsince\s+$/iu.test(clause)) return false;
  const isSuperlative = (word: string): boolean => SUPERLATIVE.test(word) && !NO_SUPERLATIVES.has(word);
  return (
    FIRST_SINCE.test(clause) ||
    clause
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some(isSuperlative)
  );
}

/** "In the evening" behind a time. */
const PART_OF_DAY = 16;

/** Whether a time, with what follows, leaves the half of the day open. */
function isHalved(told: string): boolean {
  return (
    !/\d\d[.:]\d\d|[ap]\.?\s?m\b|noon|midday|midnight|morning|evening|night/iu.test(told) ||
    /^[1-9][.:]/u.test(told)
  );
}

function daysOf(
  quantity: Quantity,
  text: string,
): Pick<DatedEvent, 'from' | 'to' | 'grain' | 'yearless'> | null {
  const { kind, value } = quantity;
  if (kind === 'time') {
    const [hour, minute] = String(value).split(':').map(Number);
    const at = hour! * 60 + (minute ?? 0);
    return { from: at, to: at, grain: 'minute', yearless: false };
  }
  const range = rangeInAnyYear(meantBy(text, quantity));
  const covered = daysCovered(String(value));
  if (range === null || (covered > WIDEST_DAY && covered < NARROWEST_YEAR) || covered > NARROWEST_YEAR + 1)
    return null;
  return {
    ...range,
    grain: covered <= WIDEST_DAY ? 'day' : 'year',
    yearless: isYearless(String(value)),
  };
}

/** The event nearest to a date: of its relative clause if there is one, as "found" is none in "a trial that began in May found". */
function nearestEvent(
  asked: Parameters<typeof nearest>[0],
  all: readonly Word[],
  date: Span,
  within: Span & { readonly isNext: boolean },
  clause: Span | null,
): string | null {
  const own =
    clause === null
      ? null
      : nearest(asked, all, date, {
          ...within,
          start: Math.max(within.start, clause.start),
          end: Math.min(within.end, clause.end),
        });
  return own ?? nearest(asked, all, date, within);
}

/** The event whose words stand nearest to a date, between it and its neighbours, and no nearer to the next one. */
function nearest(
  asked: readonly { readonly meaning: string; readonly at: number; readonly length: number }[],
  all: readonly Word[],
  date: Span,
  within: Span & { readonly isNext: boolean },
): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const { meaning, at, length } of asked) {
    const [start, end] = [all[at]!.start, all[at + length - 1]!.end];
    if (start < within.start || end > within.end || (start < date.end && date.start < end)) continue;
    // "On 9 March coins were taken from the show, which opened on 12 February."
    if (within.isNext && start > date.end && within.end - end < start - date.end) continue;
    const [from, to] = end <= date.start ? [end, date.start] : [date.end, start];
    let between = 1 - length;
    for (const word of all) if (word.start >= from && word.end <= to) between += 1;
    if (between < least) [best, least] = [meaning, between];
  }
  return best;
}

/** Content words of a statement, by stem and meaning, without those of the event. */
function subjectOf(
  all: readonly Word[],
  event: readonly { readonly at: number; readonly length: number }[],
): ReadonlySet<string> {
  const outside = (at: number, length: number): boolean =>
    event.every((each) => at >= each.at + each.length || each.at >= at + length);
  const content = all.filter(
    ({ folded }, at) =>
      outside(at, 1) &&
      !isFunctionWord(folded) &&
      !isReportingWord(folded) &&
      !isCommonNewsWord(folded) &&
      !NO_SUBJECT.has(folded) &&
      !/\d/u.test(folded),
  );
  const shared = meanings(all.map(({ stem }) => stem)).filter(({ at, length }) => outside(at, length));
  return new Set([...content.map(({ stem }) => stem), ...shared.map(({ meaning }) => meaning)]);
}

const NO_SUBJECT = new Set(
  'p.m a.m will would could should not no until till before january february march april may june july august september october november december morning evening afternoon night early late spring summer autumn winter earliest noon begin began start end again'.split(
    ' ',
  ),
);

/** The result of `toldWithDate` by claim and date, as every pair of the claim asks for it. */
const knownTold = new WeakMap<Span, Map<Span, ReadonlySet<string>>>();

/**
 * The content of the clause around a date, by stem and meaning. Names are left out: who or where does not say what happened.
 * @param date one of the claim's
 */
export function toldWithDate(text: string, claim: Span, date: Span): ReadonlySet<string> {
  let known = knownTold.get(claim);
  if (known === undefined) knownTold.set(claim, (known = new Map<Span, ReadonlySet<string>>()));
  const told = known.get(date) ?? readToldWithDate(text, claim, date);
  known.set(date, told);
  return told;
}

/**
 * So many characters on either side of a date are read for what is told with it: more than any sentence of the labelled
 * cases has, so that a list of thousands of dates is not read once for each of them.
 */
const AROUND_DATE = 400;

function readToldWithDate(text: string, whole: Span, date: Span): ReadonlySet<string> {
  const claim = {
    start: Math.max(whole.start, date.start - AROUND_DATE),
    end: Math.min(whole.end, date.end + AROUND_DATE),
  };
  const all = clauses(text, claim);
  let at = Math.max(
    0,
    all.findIndex((each) => each.start <= date.start && date.start < each.end),
  );
  const relative = relativeAt(text, claim, date);
  const end = relative?.end ?? all[at]?.end ?? claim.end;
  // "The levy falls in steps and will be gone in 2029": the subject stands in the clause before.
  while (at > 0 && OF_SAME_SUBJECT.test(text.slice(all[at]!.start, all[at]!.end))) at -= 1;
  const start = relative?.antecedent ?? all[at]?.start ?? claim.start;
  // "Flags flew today after seven people died": the day is that of the flags.
  const leading = words(text.slice(start, date.start));
  const behind = leading.findLastIndex(
    ({ folded }, at) =>
      isTemporal(folded) &&
      at < leading.length - 2 &&
      !leading.slice(at + 1).every((word) => OF_A_PERIOD.has(word.folded)),
  );
  const ahead = words(text.slice(date.end, end)).find(({ folded }) => isTemporal(folded));
  const from = behind < 0 ? start : start + leading[behind]!.end;
  const to = ahead === undefined ? end : date.end + ahead.start;
  const passage = text.slice(from, to);
  const own = words(passage);
  const stems = own.map(({ stem }) => stem);
  const told = own.filter((word, place) => {
    const { folded } = word;
    if (isFunctionWord(folded) || isReportingWord(folded) || isCommonNewsWord(folded)) return false;
    if (NO_SUBJECT.has(folded) || LIGHT.has(folded) || /\d/u.test(folded)) return false;
    const [here, next] = [word.start, own[place + 1]?.start ?? passage.length];
    return (
      !/^\p{Lu}/u.test(passage.slice(here, here + 2)) ||
      (place === 0 && from === claim.start && !/^\p{Lu}/u.test(passage.slice(next, next + 2)))
    );
  });
  return new Set([
    ...told.map(({ stem }) => stem),
    ...[...meanings(stems), ...eventsIn(stems)].map(({ meaning }) => meaning),
  ]);
}

/** Verbs that say nothing of what happened. */
const LIGHT = new Set(
  'go goes went gone going come comes came coming take takes took taken get gets got put make makes made give gives gave given have keep keeps kept set'.split(
    ' ',
  ),
);

/** "Must close before the end of 2027": no other event stands between "before" and the year. */
const OF_A_PERIOD = new Set('the end middle beginning start of'.split(' '));

function isTemporal(folded: string): boolean {
  return folded === 'after' || folded === 'before' || folded === 'since' || folded === 'until';
}

const OF_SAME_SUBJECT =
  /^(?:and|but|or)\s+(?:will|would|must|should|can|could|may|might|has|have|had|is|are|was|were|not|never)\b/iu;

/** Whether two dated events are the same one, by what else is said of them. */
function sameEvent(a: DatedEvent, b: DatedEvent): boolean {
  if (a.event !== b.event || a.grain !== b.grain || a.yearless !== b.yearless) return false;
  if (a.quantity.unit !== b.quantity.unit) return false;
  if (a.only) return true;
  if (a.subject.size === 0 || b.subject.size === 0) return true;
  for (const each of a.subject) if (b.subject.has(each)) return true;
  return false;
}

/**
 * A month that lies further off than so many days from a single day is told of another time: "most of them in March", beside what
 * happened on Sunday. As far as days and months told of one thing lie apart at most (`left-over-times.ts`).
 */
const NEAR_LENGTH = 184;

/** Whether an event is dated by more than a day and the day behind it. */
function isLength({ from, to }: DatedEvent): boolean {
  return to - from > 1;
}

const SEASON = /^(?:the\s)?(?:early\s|late\s)?(spring|summer|autumn|fall|winter)\b/iu;

function seasonOf({ start, end }: Span, text: string): string | null {
  const told = SEASON.exec(text.slice(start, end))?.[1]!.toLowerCase() ?? null;
  return told === 'fall' ? 'autumn' : told;
}

/** "Not ready before 2029", "finished by 2034": the second may be any year from then on. */
function areOpenTo(first: DatedEvent, last: DatedEvent): boolean {
  return first.bound === 'not before' && last.bound === 'by' && first.from <= last.to;
}

/** Whether one event cannot be at both dates. */
function apart(a: DatedEvent, b: DatedEvent): boolean {
  const distance = Math.max(a.from - b.to, b.from - a.to);
  if (a.grain === 'day' && isLength(a) !== isLength(b) && distance > NEAR_LENGTH) return false;
  if (areOpenTo(a, b) || areOpenTo(b, a)) return false;
  if (a.season !== null && b.season !== null && a.season !== b.season) return true;
  if (a.grain !== 'minute') return distance > 0;
  // Five to midnight and five past are ten minutes apart.
  const around = Math.min(distance, 2 * HALF_A_DAY - distance);
  const apartBy = a.halved || b.halved ? distance % HALF_A_DAY : around;
  return apartBy > SAME_TIME && (!(a.halved || b.halved) || apartBy < HALF_A_DAY - SAME_TIME);
}

/** The events that the claims of a case date. */
export class DatedEvents {
  readonly #told = new ByClaim<DatedEvent>();

  /**
   * Takes in the claims of more sources.
   * @param texts of the sources, by id
   * @param quantities within each claim's passage, by claim id
   */
  add(
    claims: readonly ClaimPassage[],
    texts: ReadonlyMap<string, { readonly text: string }>,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): this {
    for (const claim of claims) {
      const own = quantities.get(claim.id) ?? [];
      if (own.length > 0) this.#told.add(claim, eventsOf(texts.get(claim.source)!.text, claim, own));
    }
    return this;
  }

  /** Whether a claim dates any event. */
  has(claim: ClaimPassage): boolean {
    return this.#told.has(claim);
  }

  /**
   * The first event that two claims of different sources date differently, unless the other source gives that date
   * elsewhere.
   */
  apart(a: ClaimPassage, b: ClaimPassage): readonly [DatedEvent, DatedEvent] | null {
    return this.#told.first(
      a,
      b,
      (one, other) =>
        sameEvent(one, other) &&
        apart(one, other) &&
        !this.#tells(b.source, one) &&
        !this.#tells(a.source, other),
    );
  }

  /** Whether a source dates an event so anywhere. */
  #tells(source: string, event: DatedEvent): boolean {
    return this.#told.of(source).some((each) => sameEvent(each, event) && !apart(each, event));
  }
}
