// Finds the question that a figure answers: how many died, what it cost, how strong the wind was. Two sources that answer one
// question are compared even where their sentences share few words. news-questions.ts lists the questions.
import type { ClaimPassage, Quantity } from '../../model/comparison.ts';
import { asOf } from './as-of.ts';
import { ByClaim } from './by-claim.ts';
import { mayBeOneCurrency } from './currencies.ts';
import { meanings, meaningsOf, type Meaning } from './equivalents.ts';
import { MEASURE_UNIT } from './figure-measure.ts';
import { isDenied, isRoom, isUnreal, sameScope, scopeOf, type Scope } from './figure-roles.ts';
import { isBesideOthers, isOfPersons, LEAST_BARE_SUM, partsOfWholes, wholeOf } from './figures.ts';
import { consistentFigures, sameScale } from './figure-values.ts';
import { measureOneThing } from './measure-units.ts';
import { isFunctionWord } from '../function-words.ts';
import { dayRange, isPartOfPeriod } from '../iso-dates.ts';
import { COUNTS, FATES, GO_ON, MEASURES, SHARES, SPANS, SUMS } from './news-questions.ts';
import type { Span } from '../../model/span.ts';
import { stem, words, type Word } from '../words.ts';

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

/** How far from a figure the words may stand that say what it answers. */
const REACH = 12;
/** Characters before and behind a figure in which words are sought that rule an answer out. */
const AROUND = 60;
/** A statement with more answers is a table. Each is compared with all of another statement, so the number is limited. */
const MOST_ANSWERS = 20;

type Answering = 'count' | 'sum' | 'share' | 'span' | 'measure';

const LISTS: Readonly<Record<Answering, string>> = {
  count: FATES.trimEnd() + COUNTS,
  sum: SUMS,
  share: SHARES,
  span: SPANS,
  measure: MEASURES,
};

/** Nouns of the lists that end in -ing while another question has the word without it: "rating" beside "rate". */
const NOUNS_IN_ING = nounsInIng(Object.values(LISTS).map(plainly));

function nounsInIng(lists: readonly string[]): ReadonlySet<string> {
  const lines = lists.flatMap((list) => list.trim().split('\n'));
  const linesOf = new Map<string, Set<string>>();
  for (const line of lines)
    for (const word of line.split(/[\s|-]+/u).filter((each) => each !== '' && !/ings?$/u.test(each)))
      linesOf.set(stem(word), (linesOf.get(stem(word)) ?? new Set()).add(line));
  const nouns = lines.flatMap((line) =>
    line
      .split('|')
      .map((wording) => wording.trim())
      .filter((wording) => {
        const others = linesOf.get(stem(wording));
        return /^\p{L}+ings?$/u.test(wording) && others !== undefined && !others.has(line);
      }),
  );
  return new Set(nouns.map((noun) => noun.replace(/s$/u, '')));
}

/**
 * The form under which a word of a question is looked up: its stem, except that "rating" is kept apart from "rate", and the noun
 * "holdings" from "hold".
 */
function keyOf(folded: string): string {
  const noun = folded.replace(/s$/u, '');
  return NOUNS_IN_ING.has(noun) || /.{3}ings$/u.test(folded) ? noun : stem(folded);
}

const QUESTIONS: Readonly<Record<Answering, ReturnType<typeof meaningsOf>>> = {
  count: meaningsOf(plainly(LISTS.count), undefined, keyOf),
  sum: meaningsOf(plainly(LISTS.sum), undefined, keyOf),
  share: meaningsOf(plainly(LISTS.share), undefined, keyOf),
  span: meaningsOf(plainly(LISTS.span), undefined, keyOf),
  measure: meaningsOf(plainly(LISTS.measure), undefined, keyOf),
};

/** A list without its marks. */
function plainly(list: string): string {
  return list.replaceAll('\n* ', '\n');
}

/** Questions that have one answer for an event as a whole, such as how many died. */
const OF_THE_EVENT: ReadonlySet<string> = new Set([
  ...namesOf('count', FATES.trim().split('\n')),
  ...Object.entries(LISTS).flatMap(([how, list]) =>
    namesOf(
      how,
      list.split('\n').flatMap((line) => (line.startsWith('* ') ? [line.slice(2)] : [])),
    ),
  ),
  'votes in favour',
  'votes against',
]);

function namesOf(how: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${how} =${line.split('|')[0]!.trim()}`);
}

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
const CONJUNCTIONS = new Set(
  'and or but while when as after before because where who which though although since'.split(' '),
);
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
function answersIn(
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
    if (question === null) return;
    asked.set(quantity.start, question);
    if (HELD_AGAINST.test(ahead)) return;
    if (isDenied(ahead) || BY_THE_WAY.test(ahead) || MORE_AFTER.test(after)) return;
    if (vote === null && isAge(quantity, ahead, after)) return;
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

/** "A girl of 13", "aged 71", ", 54,". */
function isAge({ kind, unit, value }: Quantity, before: string, after: string): boolean {
  if (kind !== 'cardinal' || unit !== null || Number(value) > OLDEST) return false;
  if (/\baged\s+$/u.test(before) || (/,\s$/u.test(before) && /^[,.]/u.test(after))) return true;
  return /\bof\s+$/u.test(before) && !COLLECTIVE.test(before);
}

/** Hardly anybody is older; no figure of the labelled cases hangs on it. */
const OLDEST = 110;

const NOBODY: ReadonlySet<string> = new Set();
const NOTHING: Answered = { answers: [], asked: new Map() };
/** Whoever is aboard is counted by what they are. */
const ABOARD = 'count =on board';

function answering({ kind, unit, value, per }: Quantity): Answering | null {
  if (value === null) return null;
  if (kind === 'money') return 'sum';
  if (kind === 'percent' || kind === 'multiplier') return 'share';
  if (kind === 'duration') return 'span';
  if (kind !== 'cardinal' || per !== null) return null;
  if (unit !== null && MEASURE_UNIT.test(unit.split(' ')[0]!.toLowerCase())) return 'measure';
  return unit === null && Number(value) >= LEAST_BARE_SUM ? 'sum' : 'count';
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first and last word of a figure. */
function placeOf(all: readonly Word[], start: number, end: number): Stretch {
  let from = all.findIndex((word) => word.end > start);
  if (from < 0) from = all.length - 1;
  let to = from;
  while (to + 1 < all.length && all[to + 1]!.start < end) to += 1;
  return { from, to };
}

/** The words around a figure up to the next sign, or towards another figure up to the next conjunction. */
function segmentOf(
  passage: string,
  all: readonly Word[],
  places: readonly Stretch[],
  number: number,
): Stretch {
  const [previous, next] = [places[number - 1], places[number + 1]];
  let { from, to } = places[number]!;
  const parted = (at: number): boolean =>
    /[,;:.!?–—()“”"]/u.test(passage.slice(all[at]!.end, all[at + 1]!.start));
  while (from > (previous === undefined ? 0 : previous.to + 1) && !parted(from - 1)) {
    if (previous !== undefined && CONJUNCTIONS.has(all[from - 1]!.folded)) break;
    from -= 1;
  }
  while (to < (next === undefined ? all.length : next.from) - 1 && !parted(to)) {
    if (next !== undefined && CONJUNCTIONS.has(all[to + 1]!.folded)) break;
    to += 1;
  }
  return { from, to };
}

const RECORD = /^,\s(?:the|a)\s(?:\p{L}+\s){0,2}?(?:highest|lowest|best|worst|biggest|smallest|record)\s/u;

/** With what a figure is the record of behind its sign: "51 percent took part, the lowest turnout since 1998". */
function withRecord(
  passage: string,
  all: readonly Word[],
  { from, to }: Stretch,
  next: Stretch | undefined,
): Stretch {
  if (next !== undefined || !RECORD.test(passage.slice(all[to]!.end))) return { from, to };
  const end = all.findIndex(({ end: at }, place) => place > to + 1 && /^[,;:.!?]/u.test(passage.slice(at)));
  return { from, to: end < 0 ? all.length - 1 : end };
}

/** With the name of what is counted: "seven police officers". */
function withUnit(own: Stretch, { unit }: Quantity, all: readonly Word[]): Stretch {
  const noun = words(unit ?? '').at(-1)?.stem;
  for (let to = own.to + 1; noun !== undefined && to <= own.to + 3 && to < all.length; to += 1)
    if (all[to]!.stem === noun) return { from: own.from, to };
  return own;
}

/**
 * The question that the words around a figure ask; the figure itself is left out, so that "cut 900 jobs" matches "cut
 * jobs".
 */
function askedOf(
  how: Answering,
  keys: readonly string[],
  own: Stretch,
  named: Stretch,
  segment: Stretch,
): string | null {
  const { from, to } = segment;
  const [before, after] = [keys.slice(from, own.from), keys.slice(own.to + 1, to + 1)];
  const across = QUESTIONS[how]([...before, ...after]).find(
    ({ at, length }) => at < before.length && at + length > before.length,
  );
  if (across !== undefined) return across.meaning;
  return nearest(QUESTIONS[how](keys.slice(from, to + 1)), named.from - from, named.to - from);
}

/** The question whose words stand nearest to a figure, which is the words from one place to another. */
function nearest(asked: readonly Meaning[], from: number, to: number): string | null {
  let best: string | null = null;
  let least = REACH;
  for (const { meaning, at, length } of asked) {
    const last = at + length - 1;
    // "Soldiers fell" begins with what is counted and goes on.
    const away = at > to ? at - to : last > to && at > from ? last - to : from - last;
    // A longer phrase says more than a word that stands a little nearer; what is counted itself says least.
    const distance = away > 0 ? away - (length - 1) : REACH - 1;
    if (distance < least) [best, least] = [meaning, distance];
  }
  return best;
}

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

/** Between two numbers of votes: "71 votes to 44", "71 to 44", "71-44". */
const VOTES_TO = /^\s+votes?\s+to\s*$/iu;
const TO = /^\s*(?:to|–|-)\s*$/iu;
const VOTES = /^\s+votes?\b/iu;
const VOTE_VERBS = new Set(
  'vote votes voted voting pass passes passed approved approves reject rejects rejected back backs backed adopt adopts adopted carried defeated failed'.split(
    ' ',
  ),
);
const VOTE = new Set(['vote', 'votes']);
/** "A vote of", "the vote was": what may stand between the word and the numbers. */
const AFTER_VOTE = new Set(['of', 'was', 'were', 'is', 'ended']);
/** So many words may say what was voted on: "passed the long awaited bill on the harbour by". */
const VOTED_ON = 9;
/** Longer than so many words with the spaces between them. */
const AHEAD = 200;

/**
 * Whether two numbers behind this text are those of a vote: "voted 71-44", "passed it by 71 to 44", "in a vote of 71 to 44".
 * What somebody voted to do has numbers of its own: "voted to add 5 to 10".
 */
function isInAVote(ahead: string): boolean {
  if (!/\s$/u.test(ahead)) return false;
  const all = ahead
    .slice(-AHEAD)
    .toLowerCase()
    .split(/\s+/u)
    .flatMap((word) => (word === '' ? [] : [word.replace(/,$/u, '')]));
  const from = (back: number): string => all.at(-back) ?? '';
  if (VOTE.has(from(1)) || (AFTER_VOTE.has(from(1)) && VOTE.has(from(2)))) return true;
  if (from(1) === 'at' && from(2) === 'stood' && VOTE.has(from(3))) return true;
  const by = from(1) === 'by';
  for (let back = by ? 2 : 1; back <= VOTED_ON + 2; back += 1) {
    const word = from(back);
    if (word === 'voted' || (by && VOTE_VERBS.has(word))) return true;
    if (word === 'to' || !/^[\p{L}’'-]+$/u.test(word)) return false;
  }
  return false;
}

/** "From 16 to 18" is what was changed. */
const A_CHANGE = /\bfrom\s+(?:[\p{L}]+\s+){0,2}$/iu;

/** Verbs by which what was voted on falls, and those by which it is carried. */
const FELLING =
  'reject(?:s|ed|ing)?|defeat(?:s|ed|ing)?|block(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|veto(?:es|ed|ing)?|fail(?:s|ed)?|fell|lost|(?:threw|throw|throwing|thrown)\\s+(?:\\w+\\s+){0,3}out|(?:turn|vote|strike|turned|voted|struck|turning|voting|striking)\\s+(?:\\w+\\s+){0,3}down';
/** What was voted on fell: the higher number of a tally is of those who were against it. */
const FELL = new RegExp(`\\b(?:${FELLING}|voted\\s+against)\\b`, 'giu');
const CARRIED =
  /\b(?:pass(?:es|ed)?|approv(?:es|ed)|back(?:s|ed)?|adopt(?:s|ed)?|carried|endors(?:es|ed)|accept(?:s|ed)?|agreed|voted\s+(?:for|to))\b/giu;
/** Behind a tally: "against the plan", "not to build it", "to build it", "in favour of building it". */
const AGAINST = /^\s*(?:votes?\s+)?(?:against|not\s+to)\b/iu;
const FOR = /^\s*(?:votes?\s+)?(?:to|in\s+favou?r(?:\s+of)?)(?=\s+\p{L})/iu;
/** With the numbers directly behind it, a vote is told by what follows them: "voted 9-5 to". */
const VOTED = /\bvot(?:e|es|ed|ing)\s+(?:(?:by|of)\s+)?$/iu;
/** What a vote was for or against is itself that something falls: "to reject it", "in favour of blocking it". */
const FALLS = new RegExp(`^(?:\\s+\\p{L}+ly)?\\s+(?:${FELLING})\\b`, 'iu');

/**
 * Whether a tally is one against what was voted on, by what is told behind it of what the vote was for or against, or else
 * by the last verb before it.
 */
function isAgainst(ahead: string, behind: string): boolean {
  const after = behind.slice(0, AHEAD);
  const against = AGAINST.exec(after);
  if (against !== null) return !FALLS.test(after.slice(against[0].length));
  const near = ahead.slice(-AHEAD);
  const inFavour = FOR.exec(after);
  if (inFavour !== null && FALLS.test(after.slice(inFavour[0].length))) return true;
  if (inFavour !== null && VOTED.test(near)) return false;
  const last = (verbs: RegExp): number => [...near.matchAll(verbs)].at(-1)?.index ?? -1;
  return last(FELL) > last(CARRIED);
}

/** "By 71 votes to 44", "69 voted for it and 46 against", "6-5 against": the votes in favour, and those against. */
function tallyOf(
  passage: string,
  figures: readonly Quantity[],
  number: number,
  start: number,
): string | null {
  /** Which of two figures is in favour; null where they are no tally. */
  const inFavour = (first: Quantity | undefined, second: Quantity | undefined): Quantity | null => {
    if (
      first === undefined ||
      second === undefined ||
      first.kind !== 'cardinal' ||
      second.kind !== 'cardinal'
    )
      return null;
    const ahead = passage.slice(0, first.start - start);
    const between = passage.slice(first.end - start, second.start - start);
    const behind = passage.slice(second.end - start);
    const isTally =
      (VOTES_TO.test(between) && !A_CHANGE.test(ahead)) ||
      (TO.test(between) && !A_CHANGE.test(ahead) && (VOTES.test(behind) || isInAVote(ahead)));
    if (isTally) {
      const [high, low] = Number(first.value) >= Number(second.value) ? [first, second] : [second, first];
      return isAgainst(ahead, behind) ? low : high;
    }
    const each =
      between.length < 60 && /\bvoted? (?:for|in favou?r)\b/u.test(passage) && AGAINST.test(behind);
    return each ? first : null;
  };
  const [one, before, after] = [figures[number]!, figures[number - 1], figures[number + 1]];
  const favour = inFavour(one, after) ?? inFavour(before, one);
  return favour === null ? null : favour === one ? 'votes in favour' : 'votes against';
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

/** Whether two answers are to one question: of the same people or things, there and then. */
function sameQuestion(a: Answer, b: Answer): boolean {
  if (a.question !== b.question || a.manner !== b.manner || a.rateOf !== b.rateOf) return false;
  if (
    (a.whom.size !== b.whom.size || a.quantity.unit !== b.quantity.unit) &&
    Math.min(a.whom.size, b.whom.size) === 0 &&
    (a.besideOthers || b.besideOthers)
  )
    return false;
  if (!meet(a.whom, b.whom)) return false;
  if (!meet(a.places, b.places)) return false;
  if (!sameScope(a.scope, b.scope)) return false;
  if (a.days !== null && b.days !== null && (a.days.to < b.days.from || b.days.to < a.days.from))
    return false;
  const [x, y] = [a.quantity, b.quantity];
  if (measureOneThing(x, y) === false) return false;
  if (x.kind === 'money' && y.kind === 'money') return mayBeOneCurrency(x.unit, y.unit);
  return x.kind === y.kind || x.kind === 'money' || y.kind === 'money';
}

/** Whether two sets share an element, or one of them is empty. */
function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || !disjoint(a, b);
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return false;
  return true;
}

const GOES_UP = new Set(namesOf('count', GO_ON.up.trim().split('\n')));
const GOES_EITHER_WAY = new Set(namesOf('count', GO_ON.eitherWay.trim().split('\n')));

/** Whether a question is how many an event has befallen so far. */
function isToll(question: string): boolean {
  return GOES_UP.has(question) || GOES_EITHER_WAY.has(question);
}

/** Whether a later count may be an earlier one that has grown since, as counts of the dead or the arrested do. */
export function mayGoOn(earlier: Answer, later: Answer): boolean {
  if (GOES_EITHER_WAY.has(later.question)) return true;
  return GOES_UP.has(later.question) && Number(later.quantity.value) > Number(earlier.quantity.value);
}

/** Whether two counts are of two days, and the later one may be the earlier one that went on. */
export function wentOn(a: Answer, b: Answer): boolean {
  const [rises, falls] = [mayGoOn(a, b), mayGoOn(b, a)];
  if (!rises && !falls) return false;
  const [one, other] = [a.asOf(), b.asOf()];
  if (one === null || other === null || one === other) return false;
  return one < other ? rises : falls;
}

/** Whether two answers to one question exclude each other. A figure of a quarter does not exclude that of its year. */
function exclude(a: Answer, b: Answer): boolean {
  if (a.days !== null && b.days !== null && isPartOfPeriod(a.days, b.days)) return false;
  return !consistentFigures(a.quantity, b.quantity) && sameScale(a.quantity, b.quantity);
}

/** How two claims answer the questions that both answer. */
export interface MetAnswers {
  /** What is counted or measured, of the first that meet. */
  readonly measure: string;
  /** Whether any two answers agree. */
  readonly agree: boolean;
  /** Pairs of answers that exclude each other, where neither source gives the other's answer elsewhere. */
  readonly differ: readonly (readonly [Answer, Answer])[];
  /** Whether the answers alone tie the claims, as they are of the event as a whole: how many died. */
  readonly plain: boolean;
}

/** What the figures of a case answer. */
export class Answers {
  readonly #told = new ByClaim<Answer>();
  readonly #asked = new Map<string, ReadonlyMap<number, string>>();

  /**
   * Takes in the claims of more sources.
   * @param sources text and day of publication, by id
   * @param quantities within each claim's passage, by claim id
   */
  add(
    claims: readonly ClaimPassage[],
    sources: ReadonlyMap<string, { readonly text: string; readonly date: string | null }>,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): this {
    /** The answers of the claim before, which a figure may continue. */
    let before: readonly Answer[] = [];
    let last: string | null = null;
    for (const claim of claims) {
      if (claim.source !== last) [before, last] = [[], claim.source];
      const own = quantities.get(claim.id) ?? [];
      const { text, date } = sources.get(claim.source)!;
      const { answers, asked } = own.length === 0 ? NOTHING : answersIn(text, claim, own, date, before);
      if (asked.size > 0) this.#asked.set(claim.id, asked);
      before = answers;
      this.#told.add(claim, answers);
    }
    return this;
  }

  /** Whether a claim answers anything. */
  has(claim: ClaimPassage): boolean {
    return this.#told.has(claim);
  }

  /** Whether two figures of two claims answer two questions, so that they measure two things; a toll is no other figure. */
  apart(a: ClaimPassage, figure: Quantity, b: ClaimPassage, other: Quantity): boolean {
    const one = this.#asked.get(a.id)?.get(figure.start);
    const two = this.#asked.get(b.id)?.get(other.start);
    if (one !== undefined && two !== undefined) return one !== two;
    const asked = one ?? two;
    return asked !== undefined && isToll(asked);
  }

  /** What two claims of different sources both answer; null where that is nothing. */
  meet(a: ClaimPassage, b: ClaimPassage): MetAnswers | null {
    const told = this.#told.both(a, b);
    if (told === null) return null;
    const [left, right] = told;
    let agree = false;
    let plain = false;
    let measure: string | null = null;
    const differ: (readonly [Answer, Answer])[] = [];
    for (const one of left) {
      for (const other of right) {
        if (one.part || other.part || !sameQuestion(one, other)) continue;
        if (consistentFigures(one.quantity, other.quantity)) agree = true;
        else if (!exclude(one, other) || this.#tells(b.source, one) || this.#tells(a.source, other)) continue;
        else if (
          !OF_THE_EVENT.has(one.question) &&
          (this.#isList(a.source, one) || this.#isList(b.source, other))
        )
          continue;
        else differ.push([one, other]);
        measure ??= one.measure;
        plain ||= OF_THE_EVENT.has(one.question);
      }
    }
    return measure === null ? null : { measure, agree, differ, plain };
  }

  /** Whether a source gives several answers: of each year, each part, each group. */
  #isList(source: string, answer: Answer): boolean {
    return this.#told
      .of(source)
      .some(
        (each) =>
          !each.part && sameQuestion(each, answer) && !consistentFigures(each.quantity, answer.quantity),
      );
  }

  /** Whether a source gives this very answer anywhere: then it does not lack it. */
  #tells(source: string, answer: Answer): boolean {
    return this.#told
      .of(source)
      .some((each) => sameQuestion(each, answer) && consistentFigures(each.quantity, answer.quantity));
  }
}
