// States to which an end is set: "closed until Thursday", "postponed until January". The contrary holds from that day on, so it
// is at odds with such a state only where it is told of the time before.
import type { Claim, ScoredPair } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import type { ClaimAlone } from '../../text/claims/claims-alone.ts';
import type { Opposition } from '../../text/claims/opposites/oppositions.ts';
import { dayRange, isYearless, type DayRange } from '../../text/dates/iso-dates.ts';
import { aloneOf, publishedOf, type AnsweringPair, type Surroundings } from './surroundings.ts';

/** The end that is set behind a state, in the same clause: up to a dozen words. */
const END = /^[^.;:]{0,80}?\b(?:until|till)\s/iu;
/** "Until further notice": nobody knows how long. */
const NO_END = /^(?:further|notice)\b/iu;
/** An hour of the day, which is soon over. */
const SOON =
  /^(?:about\s|around\s|shortly\s(?:before|after)\s|(?:late|early)\s(?:in\sthe\s)?)?(?:\d{1,2}(?::\d\d|\s?[ap]\.?m|\s?o['’]clock)?(?:[.,;]|$|\sin\b)|noon|midday|midnight|dawn|dusk|dark|sunset|sunrise|nightfall|night|morning|evening|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/iu;
/** Season names, which are not read as dates. */
const SEASON = /^(?:the\s|next\s|this\s){0,2}(?:spring|summer|autumn|fall|winter)\b/iu;

/** Verbs that put something off, so that their past tells what holds now: "was postponed until January". */
const PUT_OFF =
  /^(?:postpon|put\soff|defer|delay|cancel|call(?:ed|s)?\soff|suspend|halt|stop|paus|shelv|scrap)/iu;
/** Those that tell of one event, which cannot have taken place before. */
const MOVED = /^(?:postpon|put\soff|defer|delay)/iu;
/** For so many days an event is news, so that a report of one tells of this one: two weeks. */
const NEWS_DAYS = 14;
/** A state of the past: "was closed until noon", "stayed open until dark", "did not open until". */
const OF_PAST =
  /\b(?:was|were|had|stayed|remained|kept|continued|went|lasted|ran|did(?:n['’]t)?|until\s\d{4})\s(?:\S{1,20}\s){0,3}$/iu;
const NOT = /\b(?:not|never|no|nobody|none|n['’]t|barely|hardly)\b|n['’]t\b/iu;
/** What is only to come: "will reopen", "is due to open", "plans to". */
const TO_COME =
  /\b(?:will|would|shall|may|might|could|can|should|must|(?:is|are|was|were|be|going|due|plans?|planned|set|expected|scheduled|hopes?|hoped|wants?)\sto)\s(?:\S{1,20}\s){0,3}$/iu;
/** "Once repairs are finished", "after Friday's vote": then, and not yet. */
const THEN = /\b(?:once|after|as\ssoon\sas|when|afterwards|thereafter|again\sfrom)\b/iu;
/** A time that comes again and again, and is no day: "closed in winter", "shut at night". */
const RECURRING =
  /\b(?:in|during|every|each|over)\s(?:the\s)?(?:spring|summer|autumn|winter)\b|\bat\snight\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b|\bweekends\b/iu;
const BEING =
  /\b(?:is|are|was|were|be|been|being|stays?|remains?|stayed|remained|has|have|had|kept)\s(?:now\s|still\s|again\s|already\s)?$/iu;
/** "Will stay closed", "goes on": it is so now. */
const STILL = /\b(?:stays?|remains?|go(?:es)?\son|going\son|continues?|keeps?)\b/iu;
/** Wordings that something is as it was to be: they deny that it was put off, whenever it takes place. */
const AS_PLANNED = /\bas\s(?:planned|scheduled|usual|normal|announced|intended)\b|\bon\sschedule\b/iu;
/** What the present tells of a timetable: "the school opens", "talks resume". */
const BY_TIMETABLE =
  /^(?:(?:re)?opens?|closes?|shuts?|ends?|resumes?|restarts?|starts?|begins?|returns?|takes?\splace|go(?:es)?\sahead|be\sheld)$/iu;

/** Characters before a state in which the words stand that tell its time: four or five words. */
const BEFORE = 40;

/**
 * Whether one of two states that exclude each other has an end set to it, and may have come to that end where the other is
 * told: "closed until Thursday", "opens on Thursday".
 */
export function mayHaveEnded(
  pair: AnsweringPair | ScoredPair,
  { a, b }: Opposition,
  around: Surroundings,
): boolean {
  const [mine, yours] = aloneOf(pair, around);
  const [one, other] = [endOf(mine, a, pair.a), endOf(yours, b, pair.b)];
  if (one === null && other === null) return false;
  // "Open until Tuesday", "closed until Friday": each has its own time.
  if (one !== null && other !== null) return true;
  return one === null
    ? hasEnded(toldAt(yours, b, pair.b), other!, toldAt(mine, a, pair.a), around)
    : hasEnded(toldAt(mine, a, pair.a), one, toldAt(yours, b, pair.b), around);
}

/** A state where a claim tells it. */
interface Told {
  readonly alone: ClaimAlone;
  readonly span: Span;
  readonly claim: Claim;
}

function toldAt(alone: ClaimAlone, span: Span, claim: Claim): Told {
  return { alone, span, claim };
}

/** What stands behind "until", and the days that this names. */
interface End {
  readonly wording: string;
  readonly days: DayRange | null;
  /** Where "until" stands. */
  readonly at: number;
}

function endOf(alone: ClaimAlone, { end }: Span, claim: Span): End | null {
  const found = END.exec(alone.text.slice(end));
  if (found === null) return null;
  const at = end + found[0].length;
  const date = alone.allDates.find(
    ({ start }) => start - claim.start >= at && start - claim.start < at + BEFORE,
  );
  const value = date === undefined ? null : String(date.value);
  return {
    wording: alone.text.slice(at),
    days: value === null || isYearless(value) ? null : dayRange(value),
    at,
  };
}

function hasEnded(own: Told, end: End, other: Told, around: Surroundings): boolean {
  const { wording, days } = end;
  const ownWords = own.alone.text.slice(own.span.start, own.span.end);
  const ahead = before(own);
  const published = publishedOf(own.claim, around);
  const otherPublished = publishedOf(other.claim, around);
  const isLater = (day: DayRange | null): boolean => days !== null && day !== null && day.to < days.from;
  // "Did not reach a deal until Friday" tells of Friday.
  if (NOT.test(ahead) || SOON.test(wording)) return true;
  const isOpen = NO_END.test(wording) || (days === null && SEASON.test(wording));
  const isKnown = isOpen || (isLater(published) && isLater(otherPublished));
  // "Until repairs are finished": that may be any day but the one of both reports.
  const isOfOneDay =
    days === null && published !== null && otherPublished !== null && published.from === otherPublished.from;
  if (!isKnown && !isOfOneDay) return true;
  if (OF_PAST.test(ahead) && !PUT_OFF.test(ownWords) && !isOpen) return true;
  const isAhead = TO_COME.test(ahead) && !STILL.test(ahead) && !STILL.test(ownWords);
  const otherDays = daysBeside(other);
  if (otherDays.length > 0) {
    // The event took place, or is to, before the day to which it was put off.
    if (!otherDays.every((day) => isLater(day) || isOpen)) return true;
    // "The festival took place last year": that was an earlier one.
    const back = MOVED.test(ownWords) ? NEWS_DAYS : 0;
    return !otherDays.every((day) => published !== null && day.from >= published.from - back);
  }
  if (isAhead) return true;
  if (AS_PLANNED.test(other.alone.text.slice(other.span.start))) return false;
  const otherWords = other.alone.text.slice(other.span.start, other.span.end);
  const otherAhead = before(other);
  return (
    THEN.test(other.alone.text) ||
    RECURRING.test(other.alone.text) ||
    (TO_COME.test(otherAhead) && !STILL.test(otherAhead)) ||
    (BY_TIMETABLE.test(otherWords) && !BEING.test(otherAhead))
  );
}

/** What stands shortly before a state. */
function before({ alone: { text }, span: { start } }: Told): string {
  return text.slice(Math.max(0, start - BEFORE), start);
}

/** The dates of the claim, which tell when it is so. */
function daysBeside({ alone: { allDates } }: Told): DayRange[] {
  return allDates.flatMap(({ value }) => {
    const days = dayRange(String(value));
    return days === null ? [] : [days];
  });
}
