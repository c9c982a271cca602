// Stage 8: how two aligned claims stand to each other. Says what differs, shows the words, and never who is right.
// Claims of different occasions are never called conflicting, and neither are figures of different years or measures.
import {
  isByElimination,
  type Alignment,
  type Claim,
  type Difference,
  type Occasion,
  type Quantity,
  type Quotation,
  type ScoredPair,
  type Tie,
} from '../model/comparison.ts';
import type { Explanation, Reason } from '../model/said.ts';
import type { Passage, Span } from '../model/span.ts';
import { mayGoOn, type Answer, type Answers, type MetAnswers } from '../text/claims/answers.ts';
import type { ClaimAlone, ClaimsAlone } from '../text/claims/claims-alone.ts';
import { toldWithDate, type DatedEvent, type DatedEvents } from '../text/claims/dated-events.ts';
import type { DeniedThings } from '../text/claims/denied-things.ts';
import { wordDifferences, type WordDifferences } from '../text/diff.ts';
import {
  consistentFigures,
  correctedFigure,
  differentPeriods,
  onlyOnesOfTheirKind,
  sameKind,
  sameMeasure,
  sameUnit,
  sharedContext,
  type Figure,
} from '../text/claims/figures.ts';
import { dayRange, disjointDates, type DayRange } from '../text/iso-dates.ts';
import type { LeftOverFigures } from '../text/claims/left-over-figures.ts';
import { deniedWord, denies, opposedNegations, type Opposition } from '../text/claims/oppositions.ts';
import { otherPredicate } from '../text/claims/predicates.ts';
import { sameName } from '../text/same-name.ts';
import { verbatimShare } from '../text/shingles.ts';
import { isDone, isToCome, type ExcludedState, type States } from '../text/claims/states.ts';
import { words } from '../text/words.ts';

/** What is known of the sources and claims around a pair. */
export interface Surroundings {
  /** Text, short name (outlet or title) and day of publication of each source, by id. */
  readonly sources: ReadonlyMap<
    string,
    { readonly text: string; readonly name: string; readonly date: string | null }
  >;
  readonly occasions: ReadonlyMap<string, Occasion>;
  /** What each claim tells by itself. */
  readonly alone: ClaimsAlone;
  /** Quotations that overlap each claim's passage, by claim id. */
  readonly quotations: ReadonlyMap<string, readonly Quotation[]>;
  /** What the figures of the claims answer. */
  readonly answers: Answers;
  /** The figures that two sources have left over. */
  readonly figures: LeftOverFigures;
  /** The events that the claims date. */
  readonly events: DatedEvents;
  /** The states that the claims tell. */
  readonly states: States;
  /** What the claims say there was none of. */
  readonly denied: DeniedThings;
}

/**
 * Six in ten runs of five words in common: one text was copied from the other, or both from a third. One changed
 * word in a sentence of twenty breaks five of its sixteen runs, so a copy with light edits still counts.
 */
export const SHARED_TEXT = 0.6;
/** A copied passage is longer than a stock phrase. */
export const SHARED_TEXT_WORDS = 12;
/** From this score on two claims are taken to say the same thing, or to answer the same question. */
export const SAME_MATTER = 0.45;
/**
 * From this score on two statements that are each other's likeliest partner are likely one, unless two people make them.
 * Where every fit case is scored by weights of the others, 44 of 85 such pairs below SAME_MATTER are right, and 14 of 51
 * of those between .10 and .15.
 */
export const BY_ELIMINATION = 0.15;
/**
 * The same where nobody is said to say either: what a source tells by itself has more that it could go with. In the fit
 * cases 23 of 66 such pairs from BY_ELIMINATION up to here are right, and 15 of 30 from here on.
 */
export const OF_NO_SPEAKER = 0.3;
/**
 * The same where both name one speaker, who says few things: of 27 such pairs below SAME_MATTER on one occasion 19 are
 * right, and 5 of the 6 below BY_ELIMINATION.
 */
const OF_ONE_SPEAKER = 0.05;
/** Another answer to one question needs fewer words in common than the same answer. */
export const ANSWER_SCORE = 0.25;
/** No pair below this score is shown. */
export const LOWEST_SHOWN = OF_ONE_SPEAKER;
/** Every threshold that a score is held against. */
const SCORES = [OF_ONE_SPEAKER, BY_ELIMINATION, ANSWER_SCORE, OF_NO_SPEAKER, SAME_MATTER];
/**
 * Part of what both say that they have to share, however good the company that they keep. From .04 to .12 the fit cases
 * show the same pairs but for two; from .06 down ties of one topic come up in real articles.
 */
const OWN_EVIDENCE = 0.1;
/**
 * The least score of two claims that answer one question with a figure. On the labelled cases for fitting nine in ten
 * belong together; elsewhere it may be less.
 */
export const ANSWERED = 0.7;
/** The least score of two claims that tell of one thing states of which only one can hold. */
const STATED = 0.5;
/** Part of what both say that they share, where a figure may answer a question of several things: profits, prices. */
const ANSWER_EVIDENCE = 0.1;
/** Two claims that share this much of all that both say (geometric mean of both shares) are one statement. */
const SAME_STATEMENT = 0.4;
/** Dates are compared where the claims share this much content; less, and they may date two events. */
const DATES_CONTAINMENT = 0.15;
/** Where one side names nobody, only a claim that is plainly the same has lost its speaker. */
const UNNAMED_CONTAINMENT = 0.45;
/** From this part of the longer claim on, a negation on one side denies the other and is not another statement. */
const NEGATION_OVERLAP = 0.5;
/** From this score on the very word that one denies and the other states is enough: from .45 on three of ten are wrong, and at this no false alarm is left in the cases that were read. */
const DENIED = 0.75;
/** Enough to find a run of differing words in the text again; the whole run is marked there. */
const MOST_WORDS = 8;
/** Enough to show what is negated: "did not take any questions". */
const WORDS_BEFORE = 3;

/**
 * Says how the two claims of a pair stand to each other, with evidence and reasons. Pairs that are on one topic and
 * no more come out as `related`; that their occasion or speaker differs is told all the same.
 */
export function judge(pair: ScoredPair, around: Surroundings): Alignment {
  const found = differencesOf(pair, around);
  const plain = found.told && found.differences.length === 0 ? sameness(pair, around) : null;
  const relation = plain?.kind ?? (found.told ? found.differences[0]!.kind : 'related');
  const differences = plain === null ? found.differences : [plain];
  return {
    a: pair.a.id,
    b: pair.b.id,
    score: pair.score,
    relation,
    differences,
    reasons: [...reasonsOf(pair, around), ...found.notes],
  };
}

/** How many thresholds a score reaches: while that stays, a pair is judged as before but for its score. */
export function reached(score: number): number {
  let count = 0;
  for (const threshold of SCORES) if (score >= threshold) count += 1;
  return count;
}

/** Whether a pair may be more than `related`, and so is worth judging where only what a reader should see is wanted. */
export function mayBeShown(pair: ScoredPair, around: Surroundings): boolean {
  return isSameMatter(pair, around) || isLikely(pair) || mayAnswer(pair);
}

/**
 * The least score of a pair for what it tells: that two sources tell how many died, or whether the doors were open, is
 * more than their words have in common. 0 where it has to stand for its words.
 */
export function leastScore(pair: AnsweringPair, around: Surroundings): number {
  const stated = (): boolean => statesOf(pair, around) !== null || eventsOf(pair, around) !== null;
  const least = answersOf(pair, around) !== null ? ANSWERED : stated() ? STATED : 0;
  return least === 0 || occasionsOfExclude(pair.a, pair.b, around) || otherTime(pair, around) ? 0 : least;
}

/** What a claim tells that another may tell otherwise: answers, events, states, a bit for each kind. */
export function tells(claim: Claim, around: Surroundings): number {
  const [answers, events] = [around.answers.has(claim), around.events.has(claim)];
  return Number(answers) + 2 * Number(events) + 4 * Number(around.states.has(claim));
}

/** The part of a pair that tells whether its claims answer one question. */
export type AnsweringPair = Pick<ScoredPair, 'a' | 'b' | 'score' | 'containment' | 'overlap'>;

/** Most events are told of something that there may be several of: claims that are strays of each other date two. */
const EVENT_SCORE = 0.1;
/** What one person says of one thing is likelier of one thing. */
const ONE_SPEAKER = 0.2;

/** Two states that exclude each other, where that is enough to tie the claims. */
function statesOf(pair: AnsweringPair, around: Surroundings): ExcludedState | null {
  const excluded = around.states.excluded(pair.a, pair.b);
  if (excluded.length === 0) return null;
  const said = pair.a.speaker !== null && sameName(pair.a.speaker, pair.b.speaker) ? ONE_SPEAKER : 0;
  const told = excluded.find(
    ({ a, b, least }) =>
      pair.score + said >= least &&
      !(isToCome(a) && isDone(b) && isBefore(pair.a, pair.b, around)) &&
      !(isDone(a) && isToCome(b) && isBefore(pair.b, pair.a, around)),
  );
  const isLeftOpen = ({ asks, tellsOfOthers }: ClaimAlone): boolean => asks || tellsOfOthers;
  return told === undefined || aloneOf(pair, around).some(isLeftOpen) ? null : told;
}

/** An event that the two date otherwise, where that is enough to tie the claims. */
function eventsOf(pair: AnsweringPair, around: Surroundings): readonly [DatedEvent, DatedEvent] | null {
  const found = around.events.apart(pair.a, pair.b);
  if (found === null || (!found[0].only && pair.score < EVENT_SCORE)) return null;
  // Beside figures that are not one, a year is what they are for: sales of last year, and of this one.
  if (found[0].grain === 'year' && giveFigures(pair.a, around) && giveFigures(pair.b, around)) return null;
  const [one, other] = [found[0].quantity, found[1].quantity];
  return sameWeekday(one, other, around) || sameInOneYear(one, other, around) ? null : found;
}

function giveFigures(claim: Claim, around: Surroundings): boolean {
  return around.alone.of(claim).figures.length > 0;
}

/** Whether one source came out before another, so that what was to come may have been done since; unknown days do. */
function isBefore(a: Claim, b: Claim, around: Surroundings): boolean {
  const [earlier, later] = [around.sources.get(a.source)!.date, around.sources.get(b.source)!.date];
  return earlier === null || later === null || earlier < later;
}

/** What both claims answer with a figure, where that is enough to tie them. */
function answersOf(pair: AnsweringPair, around: Surroundings): MetAnswers | null {
  const met = around.answers.meet(pair.a, pair.b);
  return met !== null && (met.plain || sharedOfBoth(pair) >= ANSWER_EVIDENCE) ? met : null;
}

/**
 * What a reader should see of the judged pairs (sorted by falling score): no `related` ones, of the weak ties only those
 * where neither claim has a better partner in the other's source, and those by elimination not between sources that
 * surely tell more of two occasions than of one.
 */
export function shownTies(judged: readonly Tie[], claims: readonly Claim[]): Tie[] {
  const sources = new Map<string, number>();
  for (const { source } of claims) if (!sources.has(source)) sources.set(source, sources.size);
  const sourceOf = Int32Array.from(claims, ({ source }) => sources.get(source)!);
  /** Claims with a source in which a partner of theirs is shown, as one number. */
  const tied = new Set<number>();
  /** By the two sources as one number: how many sure ties are of one occasion, less those of two. */
  const together = new Int32Array(sources.size * sources.size);
  for (const { a, b, alignment } of judged)
    if (alignment.relation !== 'related' && !isByElimination(alignment))
      together[sourceOf[a]! * sources.size + sourceOf[b]!]! +=
        alignment.relation === 'other-occasion' ? -1 : 1;
  return judged.filter(({ a, b, alignment }) => {
    const { score, relation } = alignment;
    if (relation === 'related') return false;
    // What is left of one occasion is not left for another.
    if (isByElimination(alignment) && together[sourceOf[a]! * sources.size + sourceOf[b]!]! < 0) return false;
    const [there, here] = [a * sources.size + sourceOf[b]!, b * sources.size + sourceOf[a]!];
    if (score < SAME_MATTER && (tied.has(there) || tied.has(here))) return false;
    tied.add(there).add(here);
    return true;
  });
}

interface Found {
  /** Whether the two say the same thing or answer the same question; else they are on one topic and no more. */
  readonly told: boolean;
  /** Most serious first. */
  readonly differences: readonly Difference[];
  /** What looks like a difference and is none. */
  readonly notes: readonly Reason[];
}

function differencesOf(pair: ScoredPair, around: Surroundings): Found {
  const same = isSameMatter(pair, around);
  const likely = !same && isLikely(pair);
  const other = otherOccasion(pair, around);
  // Whoever said it, and when: that two figures are for two years is worth knowing.
  if (other !== null) return { told: same, differences: [other], notes: comparedFigures(pair, around).notes };
  const speaker = speakers(pair, around);
  const figures =
    same || mayBeShown(pair, around) ? comparedFigures(pair, around) : { differences: [], notes: [] };
  if (same || likely) {
    const dated = dates(pair, around, same);
    const denied = same ? null : deniedThing(pair, around);
    const grave = [denied ?? contradiction(pair, around), ...figures.differences, dated];
    const all = [...grave, speaker, sharedText(pair, around)];
    // What is at odds speaks against a pair that is only likely one, unless it is a figure that both have left over, the
    // time or year of one thing, or a thing that one says there was none of.
    const only = grave.every((difference) => difference === null || difference === dated);
    const bare = pair.score < OF_NO_SPEAKER && pair.a.speaker === null && pair.b.speaker === null;
    if (same || (only && (!bare || dated !== null)) || denied !== null || leftOver(pair, around) !== null)
      return {
        told: true,
        differences: all.filter((difference) => difference !== null),
        notes: figures.notes,
      };
  }
  // Other answers to one question: two figures of one measure are themselves evidence that the claims belong together.
  // Opposites are not: with them false alarms came.
  const answers = mayAnswer(pair)
    ? [...figures.differences, dates(pair, around, false)].filter((difference) => difference !== null)
    : [];
  if (answers.length > 0) return { told: true, differences: answers, notes: [] };
  return { told: false, differences: speaker === null ? [] : [speaker], notes: [] };
}

function mayAnswer(pair: ScoredPair): boolean {
  return pair.score >= ANSWER_SCORE && sharedOfBoth(pair) >= OWN_EVIDENCE;
}

/** Without a graver difference: the same claim, or the same by one speaker in other words. */
function sameness(pair: ScoredPair, around: Surroundings): Difference {
  const sure = isSameMatter(pair, around);
  // What is only likely one statement is not said to differ in its words.
  if (sure && pair.a.speaker !== null && pair.b.speaker !== null) {
    const [left, right] = aloneOf(pair, around);
    const differing = wordDifferences(left.text, right.text);
    const said = {
      a: saidWords(differing.a, pair.a, left.text),
      b: saidWords(differing.b, pair.b, right.text),
    };
    if (said.a.length + said.b.length > 0) return wording(pair, said, around);
  }
  return { kind: 'same-claim', passages: whole(pair), explanation: agreement(pair, sure, around) };
}

/** What is said of two statements that nothing tells apart: never that they say the same where that was not looked into. */
function agreement(pair: ScoredPair, sure: boolean, around: Surroundings): Explanation {
  const [one, other] = names(pair, around);
  const open = openFigures(pair, around);
  if (open !== null) return ['figuresOpen', one, open[0].words, other, open[1].words];
  const [mine, yours] = aloneOf(pair, around).map(({ text }) => denies(text));
  if (mine !== yours) return ['oneDenies', one, other, mine === true ? one : other];
  return [sure ? 'same' : 'likely', one, other];
}

/** A figure of each claim that may be for one thing and that the other claim does not have. */
function openFigures(pair: ScoredPair, around: Surroundings): readonly [Figure, Figure] | null {
  const [left, right] = aloneOf(pair, around).map(({ given }) => given) as [Figure[], Figure[]];
  const lacks = (own: readonly Figure[], others: readonly Figure[]): Figure[] =>
    own.filter((figure) => !others.some((each) => consistentFigures(figure.quantity, each.quantity)));
  const [mine, yours] = [lacks(left, right), lacks(right, left)];
  for (const a of mine)
    for (const b of yours) if (isCounted(a) && isCounted(b) && sameUnit(a, b)) return [a, b];
  return null;
}

/** Whether a figure says what it counts: a bare number may be an age, a house or a year. */
function isCounted({ quantity: { kind, unit } }: Figure): boolean {
  return kind !== 'cardinal' || unit !== null;
}

/** Whether the two share so much of what they say that it is one statement, not one topic. */
function sameStatement(pair: ScoredPair): boolean {
  return sharedOfBoth(pair) >= SAME_STATEMENT;
}

/**
 * Whether the two say the same thing or answer the same question, rather than being on one topic. Company alone shows
 * nothing: the two themselves must have something in common.
 */
function isSameMatter(pair: ScoredPair, around: Surroundings): boolean {
  if (pair.score < SAME_MATTER) return false;
  return (
    sharedOfBoth(pair) >= OWN_EVIDENCE ||
    answersOf(pair, around) !== null ||
    statesOf(pair, around) !== null ||
    eventsOf(pair, around) !== null
  );
}

/** Whether the two are likely one statement by elimination: neither source has anything closer to the other's. */
function isLikely(pair: ScoredPair): boolean {
  if (!pair.best || pair.score < OF_ONE_SPEAKER) return false;
  const { a, b } = pair;
  if (a.speaker === null || b.speaker === null) return pair.score >= BY_ELIMINATION;
  return sameName(a.speaker, b.speaker);
}

/** Part of all that both say that they share: the geometric mean of both parts. */
function sharedOfBoth({ containment, overlap }: AnsweringPair): number {
  return Math.sqrt(containment * overlap);
}

/** Differing words without those that say who speaks: "…, Lee said, …" in the middle of a claim is no wording of hers. */
function saidWords(spans: readonly Span[], { start, attribution }: Claim, text: string): Span[] {
  if (attribution === null) return [...spans];
  const [from, to] = [attribution.start - start, attribution.end - start];
  const own = words(text).filter((word) => word.end <= from || word.start >= to);
  return spans.flatMap((span) => {
    const inside = own.filter((word) => word.start >= span.start && word.end <= span.end);
    const parts = [inside.filter(({ end }) => end <= from), inside.filter((word) => word.start >= to)];
    return parts.flatMap((part) =>
      part.length === 0 ? [] : [{ start: part[0]!.start, end: part.at(-1)!.end }],
    );
  });
}

function wording(
  pair: ScoredPair,
  differing: Pick<WordDifferences, 'a' | 'b'>,
  around: Surroundings,
): Difference {
  const [one, other] = names(pair, around);
  const quotes = ({ speech }: Claim): boolean => speech === 'direct' || speech === 'mixed';
  const quoting = quotes(pair.a) && quotes(pair.b) ? 2 : quotes(pair.a) || quotes(pair.b) ? 1 : 0;
  const words = excerpt(differing.a, pair.a, around);
  const otherWords = excerpt(differing.b, pair.b, around);
  const contrasted = words.length > 0 && otherWords.length > 0;
  return {
    kind: 'worded-differently',
    passages: [
      ...differing.a.map((span) => shifted(pair.a, span)),
      ...differing.b.map((span) => shifted(pair.b, span)),
    ],
    explanation: ['worded', quoting, one, contrasted ? words : [], other, contrasted ? otherWords : []],
  };
}

/** The two longest runs of words that differ, in the order of the text: they say most of what is told otherwise. */
function excerpt(
  spans: readonly { start: number; end: number }[],
  claim: Claim,
  around: Surroundings,
): string[] {
  const { text } = around.alone.of(claim);
  const longest = [...spans].sort((x, y) => y.end - y.start - (x.end - x.start)).slice(0, 2);
  return longest.sort((x, y) => x.start - y.start).map((span) => shortened(text.slice(span.start, span.end)));
}

function shortened(run: string): string {
  const all = words(run);
  return all.length <= MOST_WORDS ? run : `${run.slice(0, all[MOST_WORDS - 1]!.end)} …`;
}

/**
 * Set when the two were said on different occasions, or by two people in words too far apart to be one statement
 * given to the wrong person.
 */
function otherOccasion(pair: ScoredPair, around: Surroundings): Difference | null {
  const { a, b } = pair;
  const [one, other] = [toldOf(a, around), toldOf(b, around)];
  const spoken = a.speaker !== null && b.speaker !== null;
  const excluded = occasionsOfExclude(a, b, around);
  const otherPerson =
    spoken &&
    !sameName(a.speaker, b.speaker) &&
    !sameStatement(pair) &&
    answersOf(pair, around) === null &&
    statesOf(pair, around) === null &&
    eventsOf(pair, around) === null &&
    corrected(pair, around) === null &&
    leftOver(pair, around) === null;
  if (!excluded && !otherPerson) return null;
  const [left, right] = names(pair, around);
  return {
    kind: 'other-occasion',
    passages: whole(pair),
    explanation: [
      'occasions',
      excluded ? 'occasion' : 'speaker',
      left,
      describe(one, a),
      one.published,
      right,
      describe(other, b),
      other.published,
    ],
  };
}

/** Whether the two cannot have been said on one occasion. */
function occasionsOfExclude(a: Claim, b: Claim, around: Surroundings): boolean {
  if (a.occasion !== null && a.occasion === b.occasion) return false;
  const [one, other] = [toldOf(a, around), toldOf(b, around)];
  if (a.occasion !== null && b.occasion !== null) return occasionsExclude(one, other);
  return a.speaker !== null && b.speaker !== null && disjointDays(one, other);
}

/** What is known of when and where a claim was made. */
interface Told {
  readonly where: string | null;
  readonly gathering: string | null;
  readonly date: string | null;
  /** Set where the source tells no day: the day of publication. News is told within days, so it was said shortly before. */
  readonly published: string | null;
}

function toldOf({ occasion, source }: Claim, around: Surroundings): Told {
  const { where, gathering, date } =
    (occasion === null ? undefined : around.occasions.get(occasion)) ?? NOWHERE;
  return { where, gathering, date, published: date === null ? around.sources.get(source)!.date : null };
}

const NOWHERE = { where: null, gathering: null, date: null };

/** How many days before its publication a source may have heard what it gives no day for; ours, a month. */
const TOLD_WITHIN = 31;

/** Whether two sayings cannot be of one day, whether their sources give the days or only came out far apart. */
function disjointDays(a: Told, b: Told): boolean {
  const [left, right] = [daysOf(a), daysOf(b)];
  return left !== null && right !== null && (left.to < right.from || right.to < left.from);
}

function daysOf({ date, published }: Told): DayRange | null {
  if (date !== null) return dayRange(date);
  const day = published === null ? null : dayRange(published);
  return day === null ? null : { from: day.from - TOLD_WITHIN, to: day.to };
}

/** Whether the days exclude each other or, where a day is missing, the places do. */
function occasionsExclude(a: Told, b: Told): boolean {
  if (disjointDays(a, b)) return true;
  const sameDay = a.date !== null && b.date !== null;
  return !sameDay && a.where !== null && b.where !== null && !sharesWord(a.where, b.where);
}

function describe({ gathering, where, date }: Told, { speaker }: Claim): string[] {
  return [speaker, gathering, where, date].filter((part) => part !== null);
}

function speakers(pair: ScoredPair, around: Surroundings): Difference | null {
  const { a, b } = pair;
  if (sameName(a.speaker, b.speaker)) return null;
  const unnamed = a.speaker === null || b.speaker === null;
  if (unnamed ? pair.containment < UNNAMED_CONTAINMENT : !sameStatement(pair)) return null;
  if (unnamed && tellsOfSpeaker(pair, around)) return null;
  const [one, other] = names(pair, around);
  return {
    kind: 'speaker-differs',
    passages: [attributed(a), attributed(b)],
    explanation: ['speakers', one, a.speaker, other, b.speaker],
  };
}

/**
 * Whether the claim without a speaker begins with the other's: "the bank raised its rate", a source of its own says, and
 * "the bank announced a higher rate". Both have the bank do it.
 */
function tellsOfSpeaker({ a, b }: ScoredPair, around: Surroundings): boolean {
  const [named, other] = a.speaker === null ? [b, a] : [a, b];
  const head = words((named.speaker ?? '').split(BEHIND_HEAD, 1)[0]!).at(-1);
  const subject = around.alone.of(other).text.split(BEHIND_HEAD, 1)[0]!;
  return (
    head !== undefined &&
    words(subject)
      .slice(0, SUBJECT_WORDS)
      .some(({ stem }) => stem === head.stem)
  );
}

/** What follows the head of a noun phrase: "ministry of health". */
const BEHIND_HEAD = /\s(?:of|for|in|at|from|on|with|by|to|near|after|before)\s/u;
/** "The country's central bank": longer subjects than four words seldom end with their head. */
const SUBJECT_WORDS = 4;

/** The words that name the speaker, or the whole claim where nobody is named. */
function attributed(claim: Claim): Passage {
  return claim.attribution === null
    ? { source: claim.source, start: claim.start, end: claim.end }
    : { source: claim.source, start: claim.attribution.start, end: claim.attribution.end };
}

function sharedText(pair: ScoredPair, around: Surroundings): Difference | null {
  const [a, b] = aloneOf(pair, around);
  if (Math.min(words(a.text).length, words(b.text).length) < SHARED_TEXT_WORDS) return null;
  const share = verbatimShare(a.text, b.text);
  if (share < SHARED_TEXT) return null;
  const [one, other] = names(pair, around);
  return {
    kind: 'shared-text',
    passages: whole(pair),
    explanation: ['copied', share === 1 ? 'whole' : 'nearly', one, other],
  };
}

function contradiction(pair: ScoredPair, around: Surroundings): Difference | null {
  const [a, b] = aloneOf(pair, around);
  // A question states nothing that could be contradicted.
  if (a.asks || b.asks) return null;
  // What "not five" denies is told with the figures.
  const denied = corrected(pair, around) === null ? denials(pair, a, b) : null;
  const opposed = statesOf(pair, around) ?? denied ?? changed(pair, a, b);
  return opposed === null ? null : opposition(pair, opposed, around);
}

/** What one of two likely statements says there was none of, and the other tells of. */
function deniedThing(pair: ScoredPair, around: Surroundings): Difference | null {
  const opposed = around.denied.between(pair.a, pair.b);
  if (opposed === null || aloneOf(pair, around).some(({ asks }) => asks)) return null;
  return opposition(pair, opposed, around);
}

function opposition(pair: ScoredPair, opposed: Opposition, around: Surroundings): Difference {
  const [one, other] = names(pair, around);
  const [a, b] = aloneOf(pair, around);
  return {
    kind: 'possible-contradiction',
    passages: [shifted(pair.a, opposed.a), shifted(pair.b, opposed.b)],
    explanation: ['opposed', one, phraseAround(a.text, opposed.a), other, phraseAround(b.text, opposed.b)],
  };
}

/** What one states and the other denies, where both say nearly the same and neither tells of another time. */
function denials(pair: ScoredPair, a: ClaimAlone, b: ClaimAlone): Opposition | null {
  if (a.tellsOfOthers !== b.tellsOfOthers) return null;
  const found = pair.overlap >= NEGATION_OVERLAP ? opposedNegations(a.text, b.text) : null;
  return found ?? (pair.score >= DENIED ? deniedWord(a.text, b.text) : null);
}

/**
 * From this score on two statements with one subject are the same one, with another predicate: of the labelled cases that
 * were read three of the five told from here on are labelled so, the others differ in a number and in a copied sentence;
 * of five from .75 up to here one is right.
 */
const ONE_STATEMENT = 0.95;

/**
 * What one says and the other says otherwise of one subject, where nothing else tells the two apart. With a figure in common
 * they say one thing in two ways: "raised its rate to 4.75 per cent", "put up rates to 4.75".
 */
function changed(pair: ScoredPair, a: ClaimAlone, b: ClaimAlone): Opposition | null {
  if (pair.score < ONE_STATEMENT) return null;
  // One person's words in two renderings are that, however far apart they are.
  if (pair.a.speaker !== null && sameName(pair.a.speaker, pair.b.speaker)) return null;
  const agree = a.given.some(({ quantity }) =>
    b.given.some((each) => consistentFigures(quantity, each.quantity)),
  );
  return agree ? null : otherPredicate(a.text, b.text);
}

/** The words with the three before them: a negation stands there. */
function phraseAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const before = words(text)
    .filter((word) => word.end <= start)
    .slice(-WORDS_BEFORE)[0];
  return text.slice(before?.start ?? start, end);
}

/** Figures of one measure that differ, and notes on figures that look alike but measure something else. */
function comparedFigures(pair: ScoredPair, around: Surroundings): Omit<Found, 'told'> {
  // Of another time nothing is at odds; that two figures look alike is worth a word all the same.
  const apart = otherTime(pair, around);
  const [{ given: left }, { given: right }] = aloneOf(pair, around);
  const differences: Difference[] = apart ? [] : otherFigures(pair, around);
  const eliminated =
    apart || differences.length > 0 ? null : (corrected(pair, around) ?? leftOver(pair, around));
  if (eliminated !== null) differences.push(otherFigure(pair, ...eliminated, around));
  const notes: Reason[] = [];
  const surely = pair.score >= SAME_MATTER && sharedOfBoth(pair) >= OWN_EVIDENCE;
  for (const a of left) {
    if (differences.some(({ passages }) => passages[0]!.start === a.quantity.start)) continue;
    const matches = right.filter(
      (b) =>
        sameMeasure(a, b) ||
        (onlyOnesOfTheirKind(a, left, b, right, surely) &&
          !(a.quantity.kind === 'money' && around.answers.apart(pair.a, a.quantity, pair.b, b.quantity))),
    );
    const comparable = matches.filter((b) => !differentPeriods(a, b));
    if (comparable.some((b) => consistentFigures(a.quantity, b.quantity))) continue;
    const match = comparable.find(
      (b) => !left.some((each) => each !== a && consistentFigures(each.quantity, b.quantity)),
    );
    if (match !== undefined) {
      if (!apart) differences.push(otherFigure(pair, a, match, around));
    } else if (matches.length > 0) {
      notes.push(incomparable(a, matches[0]!, around));
    }
  }
  return { differences, notes };
}

function otherFigure(pair: ScoredPair, a: Figure, b: Figure, around: Surroundings): Difference {
  const [one, other] = names(pair, around);
  return {
    kind: 'numbers-differ',
    passages: [placeOf(a.quantity), placeOf(b.quantity)],
    explanation: ['figures', one, a.words, other, b.words, sharedContext(a, b)],
  };
}

/** The figures of which one claim gives the one and denies the other: "seven men, not five". */
function corrected(pair: AnsweringPair, around: Surroundings): readonly [Figure, Figure] | null {
  const [one, other] = aloneOf(pair, around);
  // Most claims deny no figure.
  if (one.given === one.figures && other.given === other.figures) return null;
  const [left, right] = [one.figures, other.figures];
  const mine = correctedFigure(left, right);
  if (mine !== null) return mine;
  const yours = correctedFigure(right, left);
  return yours === null ? null : [yours[1], yours[0]];
}

/** The figures that both have left over, where they answer no question alike. */
function leftOver(pair: AnsweringPair, around: Surroundings): readonly [Figure, Figure] | null {
  return answersOf(pair, around)?.agree === true ? null : around.figures.apart(pair.a, pair.b);
}

/** Whether one of the two tells of another time: of 2019, where the other says nothing of it. */
function otherTime(pair: AnsweringPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return a.isLongAgo !== b.isLongAgo;
}

/** Answers to one question that exclude each other. */
function otherFigures(pair: ScoredPair, around: Surroundings): Difference[] {
  return (answersOf(pair, around)?.differ ?? []).map(([a, b]) => ({
    kind: 'numbers-differ',
    passages: [placeOf(a.quantity), placeOf(b.quantity)],
    explanation: otherAnswers(pair, a, b, around),
  }));
}

function otherAnswers(pair: ScoredPair, a: Answer, b: Answer, around: Surroundings): Explanation {
  const [one, other] = names(pair, around);
  const [words, otherWords] = [quoted(a.quantity, around), quoted(b.quantity, around)];
  const [here, there] = [around.sources.get(pair.a.source)!.date, around.sources.get(pair.b.source)!.date];
  if (here !== null && there !== null && here !== there && !aloneOf(pair, around)[0].isLongAgo)
    if (here < there ? mayGoOn(a, b) : mayGoOn(b, a))
      return ['count', one, words, here, other, otherWords, there, [a.measure]];
  return ['figures', one, words, other, otherWords, [a.measure]];
}

/** Says what two figures that look alike are for: "differ in year and measure" where they do. */
function incomparable(a: Figure, b: Figure, around: Surroundings): Reason {
  const measured = ({ quantity: { source, measure } }: Figure): string =>
    measure === null ? '' : around.sources.get(source)!.text.slice(measure.start, measure.end);
  return [
    'incomparable',
    sameWords(a.after, b.after) ? 'period' : 'period and measure',
    a.words,
    measured(a),
    a.period,
    b.words,
    measured(b),
    b.period,
  ];
}

function sameWords(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}

/**
 * The day, time or year that the two give otherwise.
 * @param sure whether they are sure to be one statement: of two that may be, both tell of some day, and seldom of the same
 */
function dates(pair: ScoredPair, around: Surroundings, sure: boolean): Difference | null {
  const event = eventsOf(pair, around);
  if (event !== null) return otherDates(pair, event[0].quantity, event[1].quantity, around);
  if (pair.containment < DATES_CONTAINMENT) return null;
  const [a, b] = aloneOf(pair, around);
  return (
    (sure ? loneDates(pair, a.dates, b.dates, around, otherDays) : null) ??
    loneDates(pair, a.times, b.times, around, differentTimes) ??
    loneYears(pair, around)
  );
}

/** Where both have figures, a year is what they are for, unless they agree and both years are still to come. */
function loneYears(pair: ScoredPair, around: Surroundings): Difference | null {
  const [left, right] = aloneOf(pair, around);
  if (left.figures.length > 0 && right.figures.length > 0) {
    const isIn = (figures: readonly Figure[]) => (figure: Figure) =>
      figures.some((each) => sameKind(figure, each) && consistentFigures(figure.quantity, each.quantity));
    // "3.4 billion from 2040" and "1.1 billion by 2030" are two steps of one plan.
    const agree =
      (left.figures.every(isIn(right.figures)) || right.figures.every(isIn(left.figures))) &&
      left.years.every((year) => isIn(right.figures)(standingWith(year, left.figures))) &&
      right.years.every((year) => isIn(left.figures)(standingWith(year, right.figures)));
    if (!agree || ![...left.years, ...right.years].every((year) => isStillToCome(year, around))) return null;
  }
  return loneDates(pair, left.years, right.years, around, otherDays);
}

/** The figure with the least text between it and a year. */
function standingWith(year: Quantity, figures: readonly Figure[]): Figure {
  const gap = ({ quantity }: Figure): number =>
    Math.max(year.start - quantity.end, quantity.start - year.end);
  return figures.reduce((best, figure) => (gap(figure) < gap(best) ? figure : best));
}

function isStillToCome(date: Quantity, around: Surroundings): boolean {
  const [days, published] = [dayRange(String(date.value)), publishedOf(date, around)];
  return days !== null && published !== null && days.from > published.to;
}

/** In minutes. */
const DAY = 24 * 60;

/** "Shortly after 9pm" and "21.05" are one time: a report gives the hour that a record gives to the minute. */
const SAME_TIME = 15;

/** A time on the clock's marks stands for the minutes that round to it: 6:40 for 6:42, and not for 6:44. */
const MARK = 5;

function differentTimes(a: Quantity, b: Quantity): boolean {
  // Five to midnight and five past are ten minutes apart.
  const apart = minutes(String(b.value)) - minutes(String(a.value)) + DAY + DAY / 2;
  const later = (apart % DAY) - DAY / 2;
  return !standsFor(a, later) && !standsFor(b, -later);
}

/** Whether a time may stand for one so many minutes later. Only a round time does: 20:58 is not 21:05. */
function standsFor(time: Quantity, later: number): boolean {
  const minute = minutes(String(time.value));
  if (minute % MARK !== 0) return later === 0;
  if (minute % SAME_TIME === 0) return Math.abs(later) <= SAME_TIME;
  const isLoose =
    time.modifier !== null &&
    (later > 0 ? !/ before$|^(?:nearly|almost)$/.test(time.modifier) : !/ after$/.test(time.modifier));
  return isLoose ? Math.abs(later) <= SAME_TIME : Math.abs(later) < MARK / 2;
}

function otherDays(a: Quantity, b: Quantity): boolean {
  return disjointDates(String(a.value), String(b.value));
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return hour! * 60 + (minute ?? 0);
}

/**
 * With several dates on a side it is not plain which answers which; one each is, that the other side does not give too.
 */
function loneDates(
  pair: ScoredPair,
  left: readonly Quantity[],
  right: readonly Quantity[],
  around: Surroundings,
  differ: (a: Quantity, b: Quantity) => boolean,
): Difference | null {
  const agrees = (one: Quantity, other: Quantity): boolean =>
    !differ(one, other) || sameWeekday(one, other, around) || sameInOneYear(one, other, around);
  const mine = left.filter((one) => !right.some((other) => agrees(one, other)));
  const yours = right.filter((other) => !left.some((one) => agrees(one, other)));
  const [a, b] = [mine[0], yours[0]];
  if (mine.length !== 1 || yours.length !== 1 || a === undefined || b === undefined) return null;
  if (areNewsOfTwoTimes(a, b, around) || !tellOneThing(pair, a, b, around)) return null;
  return otherDates(pair, a, b, around);
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;

/** "On Thursday" in two reports of one week is one day, though one of them came out after it. */
function sameWeekday(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [one, other] = [quoted(a, around).toLowerCase(), quoted(b, around).toLowerCase()];
  if (one !== other || !WEEKDAY.test(one)) return false;
  const [here, there] = [publishedOf(a, around), publishedOf(b, around)];
  return here === null || there === null || Math.abs(here.from - there.from) <= A_WEEK;
}

const GIVES_YEAR = /\d{4}|\byear/iu;
const WITH_YEAR = /^\d{4}(-\d{2}(?:-\d{2})?)$/u;

/** "January" and "1 January 2024": where one gives no year, only guessed ones may keep the two apart. */
function sameInOneYear(a: Quantity, b: Quantity, around: Surroundings): boolean {
  if (GIVES_YEAR.test(quoted(a, around)) && GIVES_YEAR.test(quoted(b, around))) return false;
  const [one, other] = [WITH_YEAR.exec(String(a.value)), WITH_YEAR.exec(String(b.value))];
  return one !== null && other !== null && !disjointDates(`2000${one[1]!}`, `2000${other[1]!}`);
}

/** Whether each of two dates is of the days before its source came out, and the sources came out far apart. */
function areNewsOfTwoTimes(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [here, there] = [publishedOf(a, around), publishedOf(b, around)];
  if (here === null || there === null || Math.abs(here.from - there.from) <= TOLD_WITHIN) return false;
  const [one, other] = [dayRange(String(a.value)), dayRange(String(b.value))];
  return one !== null && other !== null && isJustBefore(one, here) && isJustBefore(other, there);
}

function isJustBefore(day: DayRange, published: DayRange): boolean {
  return day.from >= published.from - A_WEEK && day.to <= published.to;
}

/** Whether the clauses of two dates have anything in common but names; "it was nine" leaves open what it was at nine. */
function tellOneThing(pair: ScoredPair, a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [one, other] = [[pair.a, a] as const, [pair.b, b] as const].map(([claim, date]) =>
    toldWithDate(around.sources.get(claim.source)!.text, claim, date),
  );
  if (one!.size === 0 || other!.size === 0) return true;
  for (const each of one!) if (other!.has(each)) return true;
  return false;
}

function publishedOf({ source }: Passage, around: Surroundings): DayRange | null {
  const { date } = around.sources.get(source)!;
  return date === null ? null : dayRange(date);
}

const A_WEEK = 7;

function otherDates(pair: ScoredPair, a: Quantity, b: Quantity, around: Surroundings): Difference {
  const [one, other] = names(pair, around);
  return {
    kind: 'dates-differ',
    passages: [placeOf(a), placeOf(b)],
    explanation: [
      'dates',
      one,
      quoted(a, around),
      String(a.value),
      other,
      quoted(b, around),
      String(b.value),
    ],
  };
}

/** More shared meanings than this explain no more. */
const MOST_EQUIVALENTS = 2;

function reasonsOf(pair: ScoredPair, around: Surroundings): Reason[] {
  const { a, b } = pair;
  const reasons: Reason[] = [];
  if (!isSameMatter(pair, around) && isLikely(pair)) reasons.push(['elimination']);
  const answered = answersOf(pair, around);
  if (answered !== null) reasons.push(['answered', answered.measure]);
  if (a.speaker !== null && sameName(a.speaker, b.speaker)) {
    const longest = b.speaker !== null && b.speaker.length > a.speaker.length ? b.speaker : a.speaker;
    reasons.push(['speaker', longest]);
  }
  if (a.occasion !== null && a.occasion === b.occasion) {
    const { where, gathering, date } = around.occasions.get(a.occasion)!;
    reasons.push(['occasion', [gathering, where, date].filter((part) => part !== null)]);
  }
  const { shared } = pair;
  if (shared.length > 0) reasons.push(['words', shared.slice(0, 6)]);
  for (const [here, there] of pair.equivalents.slice(0, MOST_EQUIVALENTS)) {
    reasons.push(['meaning', here, there]);
  }
  const quoted = [a, b].filter((claim) =>
    (around.quotations.get(claim.id) ?? []).some((each) => each.kind !== 'term'),
  );
  if (a.speaker !== null || b.speaker !== null) {
    reasons.push(
      quoted.length === 2
        ? ['bothQuote']
        : quoted.length === 0
          ? ['noneQuotes']
          : ['oneQuotes', around.sources.get(quoted[0]!.source)!.name],
    );
  }
  return reasons;
}

function names(pair: ScoredPair, around: Surroundings): [string, string] {
  return [around.sources.get(pair.a.source)!.name, around.sources.get(pair.b.source)!.name];
}

/** What each claim of a pair tells by itself. */
function aloneOf({ a, b }: AnsweringPair, around: Surroundings): [ClaimAlone, ClaimAlone] {
  return [around.alone.of(a), around.alone.of(b)];
}

function quoted(quantity: Quantity, around: Surroundings): string {
  return around.sources.get(quantity.source)!.text.slice(quantity.start, quantity.end);
}

function placeOf({ source, start, end }: Passage): Passage {
  return { source, start, end };
}

function whole({ a, b }: ScoredPair): Passage[] {
  return [placeOf(a), placeOf(b)];
}

function shifted(claim: Claim, span: { readonly start: number; readonly end: number }): Passage {
  return { source: claim.source, start: claim.start + span.start, end: claim.start + span.end };
}

function sharesWord(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const left = new Set(words(a).map((word) => word.stem));
  return words(b).some((word) => left.has(word.stem));
}
