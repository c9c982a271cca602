// The day on which a count stood so high: "by Tuesday evening", "as of 4 June", "officials said on Monday". What an event
// befell goes on, so that two days have two counts; the day of the event itself says nothing of that.
import { readEnglishQuantities } from '../../reading/english/quantities/quantities.ts';
import { isYearless } from '../../dates/iso-dates.ts';
import type { Span } from '../../../model/span.ts';

/** Directly before the day up to which somebody counted. */
const UP_TO =
  /\b(?:as\s+of|by|until|till|up\s+to)\s+(?:(?:late|early|noon|midday|midnight|the\s+\p{L}+\s+of)\s+(?:on\s+)?)?$/iu;
const TELLING = String.raw`\b(?:said|says|told|announced|reported|confirmed|put|raised|updated?|briefing|conference|statement|bulletin)\b`;
/** Beside the day on which somebody told the count: few words stand between, and no mark. */
const TOLD = new RegExp(TELLING, 'iu');
/** Ours: "told a crowd of reporters on"; behind it "the police said". The labelled cases give the same with 3 and 1, and with 9. */
const [WORDS_BEFORE, WORDS_BEHIND] = [5, 3];
/** A count that went on, in a sentence with one day. */
const WENT_ON =
  /\b(?:rose|risen|climbed|stood|reached|jumped|grew|grown|passed|topped|revised|now|so\s+far)\b/iu;

const SENTENCE_ENDS = /[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})|\n/gu;
/** How far a sentence is looked for around a figure; longer ones are seldom news. */
const REACH = 400;

/** Directly before the day by which anything has come so far; what lasts "until Friday" has not. */
const BY =
  /(?:\b(?:as\s+of|by)\s+(?:(?:late|early|noon|midday|midnight|the\s+\p{L}+\s+of)\s+(?:on\s+)?)?|截[至止](?:[到至]|(?:当地|北京|當地)[时時][间間])?)$/iu;

/** "By the afternoon of" before a day takes no more characters. */
const BEFORE_A_DAY = 40;

/** Whether what stands before a place in a text makes the day there the one by which something has come so far. */
export function countsUpTo(text: string, place: number): boolean {
  return BY.test(text.slice(Math.max(0, place - BEFORE_A_DAY), place));
}

/** The day, in ISO 8601, as of which a count stood at this place of a text; null where nothing tells. */
export function asOf(text: string, place: Span, published: string | null): string | null {
  const start = Math.max(0, place.start - REACH);
  const ahead = [...text.slice(start, place.start).matchAll(SENTENCE_ENDS)].map(
    ({ index, 0: end }) => start + index + end.length,
  );
  const [before, from] = [ahead.at(-2) ?? start, ahead.at(-1) ?? start];
  const behind = text.slice(place.end, place.end + REACH);
  const to = place.end + (behind.search(SENTENCE_ENDS) + 1 || behind.length);
  const own = daysIn(text, { start: from, end: to }, published);
  if (own.length === 0)
    return daysIn(text, { start: before, end: from }, published).find(isTold)?.value ?? null;
  const single = own.length === 1 && WENT_ON.test(text.slice(from, to)) ? own[0] : undefined;
  return (own.find(({ ahead }) => UP_TO.test(ahead)) ?? own.find(isTold) ?? single)?.value ?? null;
}

interface Day {
  readonly value: string;
  readonly ahead: string;
  readonly behind: string;
}

function isTold({ ahead, behind }: Day): boolean {
  const before = ahead.slice(Math.max(0, ahead.search(/[^\p{L}\s-][\p{L}\s-]*$/u) + 1));
  return (
    TOLD.test(before.trim().split(/\s+/u).slice(-WORDS_BEFORE).join(' ')) ||
    TOLD.test((/^[\p{L}\s-]*/u.exec(behind)?.[0] ?? '').trim().split(/\s+/u).slice(0, WORDS_BEHIND).join(' '))
  );
}

/** The days of a sentence, each with what stands before and behind it there. */
function daysIn(text: string, { start, end }: Span, published: string | null): Day[] {
  return readEnglishQuantities(text, { start, end }, published).flatMap((each) =>
    // On a day to come nothing has been counted, and of days without a year none is the earlier one.
    each.kind === 'date' &&
    typeof each.value === 'string' &&
    !isYearless(each.value) &&
    (published === null || each.value <= published)
      ? [{ value: each.value, ahead: text.slice(start, each.start), behind: text.slice(each.end, end) }]
      : [],
  );
}
