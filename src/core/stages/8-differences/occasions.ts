// On which occasion and by whom two claims are made: whether the occasions exclude each other, and whether one source gives a
// statement to somebody else.
import type { Claim, Difference, ScoredPair } from '../../model/comparison.ts';
import type { Explanation } from '../../model/said.ts';
import type { Passage } from '../../model/span.ts';
import { meanings } from '../../text/claims/equivalents.ts';
import { areNearlyOne, otherNames } from '../../text/claims/predicates.ts';
import { packFor } from '../../text/reading/packs.ts';
import { areInTwoScripts, mayBeOne, nameWords } from '../../text/same-name.ts';
import { mayBeOnePlace } from '../../text/claims/same-place.ts';
import { words } from '../../text/words.ts';
import { statesOf } from './contradictions.ts';
import { eventsOf } from './dates.ts';
import { answersOf, corrected, leftOver } from './figures.ts';
import { SAME_CLAIM, sameStatement } from './scores.ts';
import {
  aloneOf,
  names,
  whole,
  type AnsweringPair,
  type Surroundings,
  type WhenTold,
} from './surroundings.ts';
import { daysOf, disjointDays, timeAndPlaceOf, type TimeAndPlace } from './when-told.ts';

/**
 * Set when the two were said on different occasions, or by two people in words too far apart to be one statement
 * given to the wrong person.
 */
export function otherOccasion(pair: ScoredPair, around: Surroundings): Difference | null {
  if (!occasionsOfExclude(pair.a, pair.b, around) && !areStrangers(pair, around)) return null;
  const apart = areApart(pair, around) ? 'occasion' : 'speaker';
  return { kind: 'other-occasion', passages: whole(pair), explanation: occasionsOf(pair, apart, around) };
}

/** Whether two people say the two in words too far apart to be one statement, and nothing that they tell makes it one. */
function areStrangers(pair: ScoredPair, around: Surroundings): boolean {
  const { a, b } = pair;
  return (
    areTwoPeople(a, b) &&
    !sameStatement(pair) &&
    answersOf(pair, around) === null &&
    statesOf(pair, around) === null &&
    eventsOf(pair, around) === null &&
    corrected(pair, around) === null &&
    leftOver(pair, around) === null &&
    !speakForOne(pair, around)
  );
}

function areTwoPeople({ speaker }: Claim, other: Claim): boolean {
  return speaker !== null && other.speaker !== null && !mayBeOne(speaker, other.speaker);
}

/**
 * Whether two statements of different occasions or speakers may be at odds all the same: where two people make them, on one day or
 * on days near each other, both speak of one world. Where one person says something else later, the world may have changed.
 */
export function mayConflict(pair: ScoredPair, around: Surroundings): boolean {
  return (
    areNear(pair, around) &&
    (pair.score >= SAME_CLAIM || !areStrangers(pair, around)) &&
    speakOfOneThing(pair, around)
  );
}

/** "We" are others in another mouth, and what one calls for another may say is not so. */
const OF_THEIR_OWN = /\b(?:I|[Ww]e|[Mm]y|[Oo]urs?|us|me)\b/u;

/** Whether two people speak of one thing, as far as nothing in their words tells the contrary. */
function speakOfOneThing(pair: ScoredPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return (
    !OF_THEIR_OWN.test(a.text) &&
    !OF_THEIR_OWN.test(b.text) &&
    callsFor(pair.a) === callsFor(pair.b) &&
    otherNames(a.undated, b.undated) === null
  );
}

function callsFor({ modality }: Claim): boolean {
  return modality === 'must' || modality === 'should';
}

/** In days, up to which two people speak of one state of things; ours, a week. */
const NEAR = 7;

/** Whether nothing that the two say can be at odds: on occasions that exclude each other, and by no two people near each other. */
export function areApart(pair: AnsweringPair, around: WhenTold): boolean {
  return occasionsOfExclude(pair.a, pair.b, around) && !areNear(pair, around);
}

function areNear({ a, b }: AnsweringPair, around: WhenTold): boolean {
  if (!areTwoPeople(a, b)) return false;
  const [one, other] = [daysOf(timeAndPlaceOf(a, around)), daysOf(timeAndPlaceOf(b, around))];
  return one === null || other === null || Math.max(one.from - other.to, other.from - one.to) <= NEAR;
}

/** Whether two days that differ are those on which the two were said, which their occasions tell. */
export function areDaysOfSaying(
  { a, b }: ScoredPair,
  { explanation }: Difference,
  around: WhenTold,
): boolean {
  return (
    explanation[0] === 'dates' &&
    explanation[3] === timeAndPlaceOf(a, around).date &&
    explanation[6] === timeAndPlaceOf(b, around).date
  );
}

/** Who said each of the two, where and when. */
export function occasionsOf(
  pair: ScoredPair,
  apart: 'occasion' | 'speaker' | 'both',
  around: Surroundings,
): Explanation {
  const { a, b } = pair;
  const [left, right] = names(pair, around);
  const [one, other] = [timeAndPlaceOf(a, around), timeAndPlaceOf(b, around)];
  return [
    'occasions',
    apart,
    left,
    describe(one, a),
    one.published,
    right,
    describe(other, b),
    other.published,
  ];
}

/** Whether the two cannot have been said on one occasion. */
export function occasionsOfExclude(a: Claim, b: Claim, around: WhenTold): boolean {
  if (a.occasion !== null && a.occasion === b.occasion) return false;
  const placed = a.occasion !== null && b.occasion !== null;
  if (!placed && (a.speaker === null || b.speaker === null)) return false;
  const [one, other] = [timeAndPlaceOf(a, around), timeAndPlaceOf(b, around)];
  return placed ? occasionsExclude(one, other) : disjointDays(one, other);
}

/** Whether the days exclude each other or, where a day is missing, the places do. */
function occasionsExclude(a: TimeAndPlace, b: TimeAndPlace): boolean {
  if (disjointDays(a, b)) return true;
  const sameDay = a.date !== null && b.date !== null;
  if (sameDay || a.where === null || b.where === null) return false;
  return !areInTwoScripts(a.where, b.where) && !mayBeOnePlace(a.where, b.where);
}

function describe({ gathering, where, date }: TimeAndPlace, { speaker }: Claim): string[] {
  return [speaker, gathering, where, date].filter((part) => part !== null);
}

/** Where one side names nobody, only a claim that is plainly the same has lost its speaker. */
const UNNAMED_CONTAINMENT = 0.45;

export function speakers(pair: ScoredPair, around: Surroundings): Difference | null {
  const { a, b } = pair;
  // "His" may be two men, but that nobody can tell a reader.
  if (a.speaker === b.speaker || mayBeOne(a.speaker, b.speaker)) return null;
  const unnamed = a.speaker === null || b.speaker === null;
  // An agency that passes words on leaves open whose they are.
  if ([a, b].some(({ speaker, relay }) => speaker === null && relay !== null)) return null;
  // "A union official" may be the very one whom the other source names, and "the district" whose document the other cites:
  // that is a difference of nearly the same words alone.
  const [{ text: mine }, { text: yours }] = aloneOf(pair, around);
  if (!unnamed && !(isNamed(a.speaker) && isNamed(b.speaker)) && !areNearlyOne(mine, yours)) return null;
  if (unnamed ? pair.containment < UNNAMED_CONTAINMENT : !sameStatement(pair)) return null;
  // Of one matter alone, two sources may tell two things, and only one of them a saying.
  if (pair.score < SAME_CLAIM && !sameStatement(pair)) return null;
  if (unnamed ? tellsOfSpeaker(pair, around) : speakForOne(pair, around)) return null;
  const [one, other] = names(pair, around);
  return {
    kind: 'speaker-differs',
    passages: [attributed(a), attributed(b)],
    explanation: ['speakers', one, a.speaker, other, b.speaker],
  };
}

/**
 * Whether one of the two speakers holds an office in what the other is, or is what the other made: "Coastguard commander Iain
 * Petrie" and "the coastguard", "the report" and whoever wrote it. They need not be one, and nothing tells that they are two.
 */
function speakForOne({ a, b }: ScoredPair, around: Surroundings): boolean {
  if (areOnePeople(a.speaker!, b.speaker!) || speaksFor(a, b, around) || speaksFor(b, a, around)) return true;
  const [mine, yours] = [a, b].map(({ source }) => around.sources.get(source)!.text);
  return packFor(mine!).isOneTeller(a.speaker!, b.speaker!, [mine!, yours!]);
}

/** "Prosecutors" and "the prosecution", "police" and "officers": two common names that news has for the same people. */
function areOnePeople(a: string, b: string): boolean {
  const [mine, yours] = [a, b].map((name) => {
    const stems = words(name).map((word) => word.stem);
    return meanings(stems).find(({ length, pole }) => length === stems.length && pole === 0)?.meaning;
  });
  return mine !== undefined && mine === yours;
}

function speaksFor(officer: Claim, body: Claim, around: Surroundings): boolean {
  const wanted = [...nameWords(body.speaker ?? '')];
  const own = wanted.length === 0 ? null : bodyFor(officer, around);
  return own !== null && wanted.every((word) => own.has(word));
}

function bodyFor({ source, speaker, speakerHere }: Claim, around: Surroundings): ReadonlySet<string> {
  const name = speakerHere ?? speaker ?? '';
  const key = `${source}\n${name}`;
  let known = around.bodies.get(key);
  if (known === undefined) {
    const { text } = around.sources.get(source)!;
    known = packFor(text).bodyOf(text, name);
    around.bodies.set(key, known);
  }
  return known;
}

/** Whether a speaker has a name, rather than being told of by what they are. */
function isNamed(speaker: string | null): boolean {
  return speaker !== null && /(?:^|\s)[\p{Lu}\p{Lo}]/u.test(speaker);
}

/**
 * Whether the claim without a speaker begins with the other's: "the bank raised its rate", a source of its own says, and
 * "the bank announced a higher rate". Both have the bank do it.
 */
function tellsOfSpeaker({ a, b }: ScoredPair, around: Surroundings): boolean {
  const [named, other] = a.speaker === null ? [b, a] : [a, b];
  const head = words((named.speaker ?? '').split(BEHIND_HEAD, 1)[0]!).at(-1);
  const subject = around.told.alone.of(other).text.split(BEHIND_HEAD, 1)[0]!;
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
