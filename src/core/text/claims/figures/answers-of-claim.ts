// What the figures of one claim answer: each to which question, of whom, where, for which days, and as a fact or a forecast.
// Where the words around a figure rule it out as an answer (a comparison, an age, another year), it is none.
import type { Quantity } from '../../../model/comparison.ts';
import { OLDEST } from './ages.ts';
import { asOf } from '../times/as-of.ts';
import {
  answering,
  askedOf,
  isToll,
  keyOf,
  placeOf,
  segmentOf,
  withRecord,
  withUnit,
  type Answering,
  type Stretch,
} from './asked-questions.ts';
import { meanings } from '../words/equivalents.ts';
import { isDenied, isOld, isRoom, isUnreal, scopeOf, type Scope } from './figure-roles.ts';
import { isBesideOthers, isOfPersons, partsOfWholes, wholeOf } from './figures.ts';
import { consistentFigures } from './figure-values.ts';
import { isFunctionWord } from '../../function-words.ts';
import { dayRange } from '../../dates/iso-dates.ts';
import type { Span } from '../../../model/span.ts';
import { tallyOf } from './tallies.ts';
import { words, type Word } from '../../words.ts';

export interface Answer {
  readonly question: string;
  /** What is counted or measured, in words for a person. */
  readonly measure: string;
  readonly quantity: Quantity;
  /** Who or what is counted, or what a risk is of, by stem and meaning; empty where it may be anybody ("people"). */
  readonly whom: ReadonlySet<string>;
  /**
   * The manner in which it is given (a fact, a possibility, a forecast; of all or of a comparison group): only answers of
   * one manner meet.
   */
  readonly manner: string;
  /** Whether others are counted beside these: "97 passengers and five crew". */
  readonly besideOthers: boolean;
  /** The kind of a rate ("youth" in "youth unemployment"); null where it is of all. */
  readonly rateOf: string | null;
  /** Where, as far as its own words tell: folded names. */
  readonly places: ReadonlySet<string>;
  /** The first and last day it is for, counted from 1970-01-01, where that is told. */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** What else narrows it down, apart from dates: its parts, holders and the like. */
  readonly scope: Scope;
  /**
   * Whether it is a part of another count ("400 of them"). Such an answer is compared with none, but its source is known
   * to give it.
   */
  readonly part: boolean;
  /** For a count that may go on, the day as of which it is given, in ISO 8601. Found on demand, since few ask. */
  readonly asOf: () => string | null;
}

/** Characters before and behind a figure in which words are sought that rule an answer out. */
const AROUND = 60;
/** A statement with more answers is a table. Each is compared with all of another statement, so the number is limited. */
const MOST_ANSWERS = 20;

/** Words for people in general; two counts of these may be of the same people. */
const ANYBODY = new Set(
  'people persons person souls individuals others other inhabitants residents citizens victims men women children things times members years days hours minutes weeks months parts kinds ways sides points percent per cent jobs posts positions roles of in at for on from to by into against during while more'.split(
    ' ',
  ),
);
/** A part of a count given before: "two of them", "including three children", "to hospital, where one died". */
const PART_AFTER =
  /^\W{0,3}(?:of\s+(?:them|whom|these|those|the)\b|seriously|critically|in\s+(?:a\s+)?critical)/u;
const PART_BEFORE =
  /\b(?:of\s+(?:them|whom)|among\s+them|including|includes|included|at\s+least\s+one\s+of|hospitals?,?\s+where)\s+(?:at\s+least\s+|about\s+)?$/u;
/** A figure that serves for comparison only: "up from 54 percent", "against 33", "compared with 12". */
const HELD_AGAINST =
  /\b(?:from|against|than|compared\s+with|compared\s+to|after)\s+(?:about\s+|some\s+|just\s+)?$/iu;
const MOVES =
  /\b(?:rose|rise|risen|fell|fall|fallen|grew|grow|grown|up|down|increased?|decreased?|dropped?|declined?|climbed|cut|cuts|reduced|slipped|jumped|gained|lost|shrank|raised?|lowered|added|higher|lower)\s+(?:by\s+)?(?:about\s+|some\s+|almost\s+|nearly\s+|over\s+|more\s+than\s+|an?\s+)?$/iu;
/** "Lowers the risk of heart disease by": what is moved stands between its verb and the figure. */
const MOVES_BY =
  /\b(?:raise[sd]?|raising|lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:es|ed|ing)|increas(?:es|ed|ing)|decreas(?:es|ed|ing)|puts?\s+up|shr(?:inks|ank))\s[^,.;]{1,50}\sby\s+(?:about\s+|some\s+|almost\s+|nearly\s+|over\s+|more\s+than\s+|an?\s+)?$/iu;
const MOVED = /^\s+(?:more|less|fewer|higher|lower|up|down|rise|fall|increase|drop|decline|cut)\b/iu;
/** Words for another time or another case: such a figure does not answer the questions of this case. */
const EARLIER =
  /\b(?:(?:a|one)\s+(?:year|month|quarter)\s+(?:earlier|before|ago)|previous|previously|prior-year|year-earlier|earlier\s+this|same\s+period|rivals?|competitors?|elsewhere|by\s+comparison|similar)\b/iu;
/** "97 passengers and five crew". */
const BESIDE_BEFORE = /\d\s+(?:\w+\s+){0,3}and\s+(?:an?\s+\w+\s+of\s+)?$/u;
const BESIDE_AFTER =
  /^(?:\s+\w+){0,2}\s+and\s+(?:\d|an?\s+\w+\s+of\b|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/u;
/** A figure besides the main one, or of another event: "another two", "the worst fire since one that killed 31". */
const BY_THE_WAY =
  /\b(?:another|further|additional|extra)\s+$|\b(?:since|worst|deadliest|heaviest)\b[^.;]*$/iu;
const MORE_AFTER = /^\s+(?:more|additional|further)\b/iu;
/** Whether a text tells of another time or of somebody else, and so answers nothing that is asked of this case. */
export function tellsOfOthers(text: string): boolean {
  return EARLIER.test(text);
}
/** Words that make a figure a forecast; forecasts are compared with forecasts only. */
const FORECAST =
  /\b(?:expect(?:s|ed)?|forecasts?|project(?:s|ed)|predict(?:s|ed)?|targets?|aims?|(?:likely|set|poised)\s+to|next\s+year|by\s+20\d\d)\b/iu;
/** Rates that nobody sets: with "will" or "would" they are forecasts, whatever the other words. */
const SET_BY_NOBODY = new Set(['share =growth', 'share =unemployment', 'share =inflation']);
const TO_COME = /\b(?:will|would)\b/iu;
const GROWTH = 'share =growth';
const RISK = 'share =risk';
/** Two red cards are two players. */
const SENT_OFF = 'count =red cards';
/** Words for a comparison group. */
const COMPARED = /\b(?:placebo|dummy|control\s+group|controls|untreated|unvaccinated|comparison\s+group)\b/iu;
/** A figure that answers the question of the claim before: "the union put the number at 5,200", "we were ten thousand". */
const PUTS_AT =
  /\b(?:put|puts|putting)\s+(?:it|them|th(?:e|at)\s+\w+)\s+at\s+$|\b(?:speaks?|spoke|talks?)\s+of\s+$|\bthe\s+(?:\w+\s+)?(?:number|figure|total|sum|count)\s+(?:is|was)\s+$|^(?:\p{Pi}|")?(?:there|we|they|it)\s+(?:were|was)\s+$|\bcounted\s+$/iu;
/** "About", "at least" before a figure. */
const ROUNDLY = /\b(?:about|some|only|just|almost|nearly|around|at\s+least|more\s+than|over|even)\s+$/iu;

/** "A crew of six" counts; "a girl of 13" tells her age. */
const COLLECTIVE =
  /\b(?:crew|team|crowd|group|total|toll|tally|workforce|staff|number|party|force|bench|panel|jury|audience|membership|figure|average|maximum|minimum|most|range|profit|loss|fine|cost|damage|turnover|revenue|loan|debt|budget|income|distance|speed|depth|height|share|turnout|rate|gusts?|winds?|up)\s+of\s+(?:about\s+|some\s+|almost\s+|nearly\s+|over\s+|more\s+than\s+|at\s+least\s+|up\s+to\s+)?$/iu;
const NAMED_PLACE =
  /(?<=\b(?:in|at|near|across|of|for|from|on)\s(?:the\s)?)\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]*)*/gu;

/**
 * The answers that a claim gives, and the question asked of each figure by its place, even where it turns out to be no
 * answer.
 */
interface Answered {
  readonly answers: readonly Answer[];
  readonly asked: ReadonlyMap<number, string>;
}

/** The questions that the figures of a claim answer. */
export function answersIn(
  text: string,
  claim: Span,
  quantities: readonly Quantity[],
  published: string | null,
  before: readonly Answer[],
): Answered {
  const figures = partsOfWholes(text, quantities)
    .filter((each) => answering(each) !== null)
    .slice(0, MOST_ANSWERS);
  if (figures.length === 0) return NOTHING;
  const passage = text.slice(claim.start, claim.end);
  if (tellsOfOthers(passage)) return NOTHING;
  const all = words(passage);
  const keys = all.map(({ folded }) => keyOf(folded));
  const places = figures.map(({ start, end }) => placeOf(all, start - claim.start, end - claim.start));
  const usual = usualDays(published);
  const counts = new Set(
    quantities.flatMap(({ start }, at) => (wholeOf(text, quantities, at) ? [start] : [])),
  );
  const found: Answer[] = [];
  const asked = new Map<number, string>();
  figures.forEach((quantity, number) => {
    const own = places[number]!;
    const segment = segmentOf(passage, all, places, number);
    const vote = tallyOf(passage, figures, number, claim.start);
    const asksIn = (of: Stretch, as: Answering): string | null =>
      vote === null ? askedOf(as, keys, own, withUnit(own, quantity, all), of) : null;
    const asks = (as: Answering): string | null =>
      asksIn(segment, as) ?? asksIn(withRecord(passage, all, segment, places[number + 1]), as);
    const likely = answering(quantity)!;
    // "The attendance was 31,402": a bare number of many digits is mostly a sum, and may be a count.
    const isCount = likely === 'sum' && quantity.kind === 'cardinal' && asks('sum') === null;
    const how = isCount && asks('count') !== null ? 'count' : likely;
    const listed = asks(how);
    const ahead = passage.slice(0, quantity.start - claim.start).slice(-AROUND);
    const after = passage.slice(quantity.end - claim.start).slice(0, AROUND);
    // A share is always of something.
    const part =
      PART_BEFORE.test(ahead) || (how !== 'share' && PART_AFTER.test(after) && !counts.has(quantity.start));
    const isOpen = listed === null && vote === null;
    const last = isOpen && (part || goesOn(ahead)) ? lastOf(part ? found : before, how) : undefined;
    const question = vote ?? (listed === null ? (last?.question ?? null) : `${how} ${listed}`);
    if (question === null || (vote === null && isAge(quantity, ahead, after))) return;
    if (isToll(question) && isHandedOut(ahead, after)) return;
    asked.set(quantity.start, question);
    if (HELD_AGAINST.test(ahead)) return;
    if (isDenied(ahead) || BY_THE_WAY.test(ahead) || MORE_AFTER.test(after)) return;
    const counted =
      how === 'count' && vote === null && question !== SENT_OFF ? whomOf(quantity, all, own) : NOBODY;
    const whom = how === 'share' ? riskOf(all, segment) : counted;
    // Growth is itself a move, and told either way: "growth of 1.2 percent", "grew by 1.2 percent".
    const moves =
      (how === 'share' || how === 'sum') &&
      question !== GROWTH &&
      (MOVES.test(ahead) || MOVED.test(after) || (question === RISK && MOVES_BY.test(ahead)));
    const [from, to] = [all[segment.from]!.start, all[segment.to]!.end];
    found.push({
      question: `${question}${moves ? ' moved' : ''}`,
      measure: vote ?? listed?.slice(1) ?? last?.measure ?? '',
      quantity,
      whom,
      manner: mannerOf(how, question, ahead, after, passage.slice(from, to)),
      rateOf: how === 'share' ? rateOf(passage, all, segment) : null,
      besideOthers:
        (question === ABOARD && (BESIDE_BEFORE.test(ahead) || BESIDE_AFTER.test(after))) ||
        isBesideOthers(text, figures, number),
      places: how === 'measure' ? NOBODY : new Set(passage.slice(from, to).match(NAMED_PLACE) ?? []),
      days: daysOf(quantities, figures, number, usual) ?? usual,
      scope: scopeOf(
        passage.slice(0, quantity.start - claim.start),
        passage.slice(quantity.end - claim.start),
        isOld(text.slice(quantity.start, quantity.end)),
      ),
      part,
      asOf: isToll(question) ? once(() => asOf(text, quantity, published)) : () => null,
    });
  });
  const alone = found.filter(
    (each) => each.part || !found.some((other) => other !== each && !other.part && isListed(each, other)),
  );
  const wholes = [...wholesOf(alone, passage, claim.start), ...sumOfPersons(text, figures, found)];
  return { answers: [...alone, ...wholes], asked };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

function goesOn(ahead: string): boolean {
  return PUTS_AT.test(ahead.replace(ROUNDLY, ''));
}

function lastOf(before: readonly Answer[], how: Answering): Answer | undefined {
  return before.findLast(({ question }) => question.startsWith(`${how} `));
}

/** Rates that come in several kinds, named by the word before: "youth unemployment", "core inflation". */
const RATES = new Set(['unemployment', 'inflation', 'turnout']);
/** Words before the name of such a rate that do not make it another kind. */
const OF_ALL_KINDS = new Set(
  'annual yearly monthly quarterly headline overall official national total average consumer price prices general current high higher low lower rising falling record'.split(
    ' ',
  ),
);
const OPENS_RATE = new Set('the a an its their and but while of in that'.split(' '));

/** "UK unemployment", "Danish unemployment", "Norway's unemployment". */
const OF_A_PLACE = /^(?:\p{Lu}{2}|\p{Lu}\p{Ll}+(?:ish|an|ese|['’]s)\s)/u;

/**
 * The kind of a rate: a single word before its name, at the beginning or behind an article, that is not the name of a
 * place.
 */
function rateOf(passage: string, all: readonly Word[], { from, to }: Stretch): string | null {
  const at = all.findIndex(({ folded }, place) => place > from && place <= to && RATES.has(folded));
  const kind = at < 0 ? undefined : all[at - 1]!;
  if (kind === undefined || isFunctionWord(kind.folded) || OF_ALL_KINDS.has(kind.folded)) return null;
  const opens = kind.start === 0 && !OF_A_PLACE.test(passage);
  if (!opens && (!OPENS_RATE.has(all[at - 2]?.folded ?? '') || /^\p{Lu}/u.test(passage.slice(kind.start))))
    return null;
  return kind.stem;
}

/** The sums of parts that are joined by "and": "97 passengers and five crew" are 102 people on board. */
function wholesOf(answers: readonly Answer[], passage: string, start: number): Answer[] {
  return answers.slice(1).flatMap((second, at): Answer[] => {
    const first = answers[at]!;
    const [one, other] = [first.quantity, second.quantity];
    if (first.question !== ABOARD || second.question !== ABOARD || first.part || second.part) return [];
    if (typeof one.value !== 'number' || typeof other.value !== 'number') return [];
    if (!AND.test(passage.slice(one.end - start, other.start - start))) return [];
    const quantity = { ...one, end: other.end, unit: null, value: one.value + other.value };
    return [{ ...first, quantity, whom: NOBODY, besideOthers: false }];
  });
}

/** Between two parts of a whole: "passengers and", "passengers and a crew of". */
const AND = /^\s*(?:\w+\s+){0,2}and\s+(?:an?\s+\w+\s+of\s+)?$/u;

/** "12 men and nine women died" are 21 people, where nobody else is counted there. */
function sumOfPersons(text: string, figures: readonly Quantity[], found: readonly Answer[]): Answer[] {
  const counted = figures.filter(isOfPersons);
  const [one, other] = [counted[0], counted[1]];
  if (one === undefined || other === undefined || counted.length > 2) return [];
  if (!isBesideOthers(text, counted, 0)) return [];
  const told =
    found.find(({ quantity }) => quantity === other) ?? found.find(({ quantity }) => quantity === one);
  if (told === undefined || told.question === ABOARD || told.part) return [];
  const quantity = { ...one, end: other.end, unit: null, value: Number(one.value) + Number(other.value) };
  return [{ ...told, quantity, whom: NOBODY, besideOthers: false }];
}

/** Two answers of one statement to one question: of two groups, two years, two places. */
function isListed(a: Answer, b: Answer): boolean {
  return a.question === b.question && meet(a.whom, b.whom) && !consistentFigures(a.quantity, b.quantity);
}

function mannerOf(how: Answering, question: string, before: string, after: string, segment: string): string {
  // How fast one may go, and how fast somebody went.
  const limit = how === 'measure' && isRoom(before, after) ? 'limit ' : '';
  // A risk is told as it is.
  const may = question !== RISK && isUnreal(before) ? 'may ' : '';
  const isForecast = FORECAST.test(segment) || (SET_BY_NOBODY.has(question) && TO_COME.test(segment));
  const forecast = (how === 'share' || how === 'sum') && isForecast ? 'forecast ' : '';
  return limit + may + forecast + (COMPARED.test(segment) ? 'compared' : '');
}

/** What each of the dead or the injured gets is no count of them: "families of the dead received 10,000 crowns each". */
function isHandedOut(before: string, after: string): boolean {
  return HANDED_OUT.test(before) || EACH_AFTER.test(after);
}

const HANDED_OUT =
  /\b(?:pa(?:y|ys|id)|give[ns]?|gave|grant(?:s|ed)?|offer(?:s|ed)?|award(?:s|ed)?)\s(?:every|each|(?:the\s)?famil(?:y|ies))\s(?:\p{L}{1,20}\s){0,4}$/iu;
const EACH_AFTER = /^\s\p{L}{2,20}\s(?:each|apiece|per\s(?:head|person|victim|family))\b/iu;

/** "A girl of 13", "aged 71", ", 54,". */
function isAge({ kind, unit, value }: Quantity, before: string, after: string): boolean {
  if (kind !== 'cardinal' || unit !== null || Number(value) > OLDEST) return false;
  if (/\baged\s+$/u.test(before) || (/,\s$/u.test(before) && /^[,.]/u.test(after))) return true;
  return /\bof\s+$/u.test(before) && !COLLECTIVE.test(before);
}

const NOBODY: ReadonlySet<string> = new Set();
export const NOTHING: Answered = { answers: [], asked: new Map() };
/** Whoever is aboard is counted by what they are. */
const ABOARD = 'count =on board';

/** "Seven officers", "a crew of six". */
function whomOf({ unit }: Quantity, all: readonly Word[], own: Stretch): ReadonlySet<string> {
  const noun =
    unit === null && all[own.from - 1]?.folded === 'of' ? [all[own.from - 2]!] : words(unit ?? '').slice(-1);
  const [named] = noun;
  if (named === undefined || ANYBODY.has(named.folded) || isFunctionWord(named.folded)) return NOBODY;
  return new Set([named.stem, ...meanings([named.stem]).map(({ meaning }) => meaning)]);
}

const RISKS = new Set(['risk', 'risks', 'chance', 'chances', 'danger', 'odds', 'likelihood']);
/** So many words tell what a risk is of: "risk of a fatal heart attack". */
const RISK_OF = 4;

/** What a risk is of: "risk of a stroke", "chances of dying". */
function riskOf(all: readonly Word[], { from, to }: Stretch): ReadonlySet<string> {
  const at = all.findIndex(
    ({ folded }, place) =>
      place >= from && place < to && RISKS.has(folded) && all[place + 1]!.folded === 'of',
  );
  if (at < 0) return NOBODY;
  const behind = all.slice(at + 2, Math.min(to + 1, at + 2 + RISK_OF));
  const end = behind.findIndex(({ folded }, place) => place > 0 && isFunctionWord(folded));
  const stems = (end < 0 ? behind : behind.slice(0, end))
    .filter(({ folded }) => !isFunctionWord(folded))
    .map(({ stem }) => stem);
  return new Set([...stems, ...meanings(stems).map(({ meaning }) => meaning)]);
}

/**
 * The date or period that belongs to a figure: the one between it and the next figure, else between the previous figure and it,
 * else the only one before all figures.
 */
function daysOf(
  quantities: readonly Quantity[],
  figures: readonly Quantity[],
  number: number,
  usual: Answer['days'],
): Answer['days'] {
  const dates = quantities.filter(
    ({ kind, value }) => (kind === 'date' || kind === 'daterange') && typeof value === 'string',
  );
  const { start } = figures[number]!;
  const [previous, next] = [figures[number - 1], figures[number + 1]];
  const behind = dates.find((each) => each.start > start && (next === undefined || each.start < next.start));
  const before = dates.findLast(
    (each) => each.start < start && (previous === undefined || each.start > previous.start),
  );
  // The only date of a statement is that of all its figures: "last night … by 72 votes to 69".
  const found =
    behind ??
    before ??
    (dates.length === 1 ? dates.find((each) => each.start < figures[0]!.start) : undefined);
  const days = found === undefined ? null : dayRange(String(found.value));
  const told = days !== null && usual !== null && days.to >= usual.from + A_YEAR - RECENT;
  // "Seven died today": the day is when it is told, and no period of the figure; last year it was not.
  return told && days.to - days.from < A_MONTH ? { from: days.from - RECENT, to: Infinity } : days;
}

/** The days of a figure without a date: within the year before its publication, or later. */
function usualDays(published: string | null): Answer['days'] {
  const day = published === null ? null : dayRange(published);
  return day === null ? null : { from: day.from - A_YEAR, to: Infinity };
}

/** In days; what is wider is a period. No figure of the labelled cases hangs on it. */
const A_MONTH = 28;
/** News of the last two months; from 20 to 200 days the labelled cases give the same. */
const RECENT = 60;
/** A year and a month: figures of a year are told in the next one. */
const A_YEAR = 400;

/** Whether two sets share an element, or one of them is empty. */
export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || !disjoint(a, b);
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return false;
  return true;
}
