// On which occasion and by whom two claims were made: whether their occasions exclude each other, and whether the sources give
// one statement to different speakers.
import type { Claim, Difference, ScoredPair } from '../../model/comparison.ts';
import type { Explanation } from '../../model/said.ts';
import type { Passage } from '../../model/span.ts';
import { meanings } from '../../text/claims/words/equivalents.ts';
import { areNearlyOne, otherNames } from '../../text/claims/opposites/predicates.ts';
import { packFor } from '../../text/reading/packs.ts';
import { matching, ofLastTwo } from '../../text/patterns/remembered.ts';
import { areInTwoScripts, mayBeOne, nameWords } from '../../text/names/same-name.ts';
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
 * The difference "other occasion": the two were said on different occasions, or by two people in words so different that it
 * cannot be one statement with the wrong name under it. Null otherwise.
 */
export function otherOccasion(pair: ScoredPair, around: Surroundings): Difference | null {
  if (!occasionsOfExclude(pair.a, pair.b, around) && !areStrangers(pair, around)) return null;
  return toldApart(pair, areApart(pair, around) ? 'occasion' : 'speaker', around);
}

/** The difference "another occasion" for two people who each say something of their own in nearly the same words. */
export function ofTwoSpeakers(pair: ScoredPair, around: Surroundings): Difference {
  return toldApart(pair, 'speaker', around);
}

function toldApart(pair: ScoredPair, apart: 'occasion' | 'speaker', around: Surroundings): Difference {
  return { kind: 'other-occasion', passages: whole(pair), explanation: occasionsOf(pair, apart, around) };
}

/** Whether two people say two different things: their words are far apart, and no shared answer, state, event or figure ties them. */
const areStrangers = ofLastTwo(
  (pair: ScoredPair, around: Surroundings): boolean =>
    areTwoPeople(pair.a, pair.b) &&
    !sameStatement(pair) &&
    answersOf(pair, around) === null &&
    statesOf(pair, around) === null &&
    eventsOf(pair, around) === null &&
    corrected(pair, around) === null &&
    leftOver(pair, around) === null &&
    !speakForOne(pair, around),
);

function areTwoPeople({ speaker }: Claim, other: Claim): boolean {
  return speaker !== null && other.speaker !== null && !mayBeOne(speaker, other.speaker);
}

/**
 * Whether statements of different occasions or speakers can conflict all the same. Two people who speak within days of each other
 * describe the same state of things. One person who says something else later does not: things may have changed since.
 */
export function mayConflict(pair: ScoredPair, around: Surroundings): boolean {
  return (
    areNear(pair, around) &&
    (pair.score >= SAME_CLAIM || !areStrangers(pair, around)) &&
    speakOfOneThing(pair, around)
  );
}

/** "We" are different people for different speakers, so such claims are not about one thing. */
const tellsOfOneself = matching(/\b(?:I|[Ww]e|[Mm]y|[Oo]urs?|us|me)\b/u);

/** Whether two each speak of themselves: "Ann Lee said she was consulted", "Bo Lee said he was not consulted". */
export function speakOfThemselves(pair: ScoredPair, around: Surroundings): boolean {
  return areTwoPeople(pair.a, pair.b) && aloneOf(pair, around).every(({ text }) => opensWithSpeaker(text));
}

/** A claim that opens with who makes it, or with what is theirs. */
const opensWithSpeaker = matching(/^["“‘]?(?:that\s)?(?:I|we|he|she|they|my|our|his|her|its|their)\s/iu);

/** Whether nothing in the words shows that two people speak of different things. A demand does not conflict with a statement. */
function speakOfOneThing(pair: ScoredPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return (
    !tellsOfOneself(a.text) &&
    !tellsOfOneself(b.text) &&
    !speakOfThemselves(pair, around) &&
    callsFor(pair.a) === callsFor(pair.b) &&
    otherNames(a.undated, b.undated) === null
  );
}

function callsFor({ modality }: Claim): boolean {
  return modality === 'must' || modality === 'should';
}

/** Two people who speak at most so many days apart describe one state of things; ours, a week. */
const NEAR = 7;

/** Whether the two cannot conflict: their occasions exclude each other, and it is not two people speaking within days. */
export function areApart(pair: AnsweringPair, around: WhenTold): boolean {
  return occasionsOfExclude(pair.a, pair.b, around) && !areNear(pair, around);
}

function areNear({ a, b }: AnsweringPair, around: WhenTold): boolean {
  if (!areTwoPeople(a, b)) return false;
  const [one, other] = [daysOf(timeAndPlaceOf(a, around)), daysOf(timeAndPlaceOf(b, around))];
  return one === null || other === null || Math.max(one.from - other.to, other.from - one.to) <= NEAR;
}

/** Whether a difference of dates only repeats the days on which the two were said. */
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

/** Where one source names no speaker, the claims must share this much of the shorter one to count as one statement. */
const UNNAMED_CONTAINMENT = 0.45;

export function speakers(pair: ScoredPair, around: Surroundings): Difference | null {
  const { a, b } = pair;
  // One name may stand for two people, but nothing here could show that to a reader.
  if (a.speaker === b.speaker || mayBeOne(a.speaker, b.speaker)) return null;
  const unnamed = a.speaker === null || b.speaker === null;
  // "According to the agency" leaves open whose words they are.
  if ([a, b].some(({ speaker, relay }) => speaker === null && relay !== null)) return null;
  // "A union official" may be the person whom the other source names, and "the district" may have issued the document that the
  // other cites. With such speakers only nearly identical words show that one statement has two speakers.
  const [{ text: mine, language }, { text: yours, language: otherLanguage }] = aloneOf(pair, around);
  // Of a language without a pack only the plainest words of saying are known: who is not found may be named all the same.
  if (unnamed && (language === 'other' || otherLanguage === 'other')) return null;
  if (!unnamed && !(isNamed(a.speaker) && isNamed(b.speaker)) && !areNearlyOne(mine, yours)) return null;
  if (unnamed ? pair.containment < UNNAMED_CONTAINMENT : !sameStatement(pair)) return null;
  // Two claims merely on one matter may be two facts, of which only one was said by anybody.
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
 * Whether the two speakers may be one voice: an officer and the body ("Coastguard commander Iain Petrie", "the coastguard"),
 * or an author and the report. They need not be, but nothing shows that they differ.
 */
function speakForOne({ a, b }: ScoredPair, around: Surroundings): boolean {
  if (areOnePeople(a.speaker!, b.speaker!) || speaksFor(a, b, around) || speaksFor(b, a, around)) return true;
  const [mine, yours] = [a, b].map(({ source }) => around.sources.get(source)!.text);
  return packFor(mine!).isOneTeller(a.speaker!, b.speaker!, [mine!, yours!]);
}

/** Whether both are common names for the same people: "prosecutors" and "the prosecution", "police" and "officers". */
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

/** Whether a speaker has a proper name, rather than a description such as "a union official". */
function isNamed(speaker: string | null): boolean {
  return speaker !== null && /(?:^|\s)[\p{Lu}\p{Lo}]/u.test(speaker);
}

/**
 * Whether the subject of the claim without a speaker is the other's speaker: "the bank raised its rate" beside a higher rate
 * that, the other source says, "the bank announced". Then both give it to the bank.
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

/** The head of a subject is sought in its first four words ("the country's central bank"); longer subjects seldom end with it. */
const SUBJECT_WORDS = 4;

/** The words that name the speaker, or the whole claim where nobody is named. */
function attributed(claim: Claim): Passage {
  return claim.attribution === null
    ? { source: claim.source, start: claim.start, end: claim.end }
    : { source: claim.source, start: claim.attribution.start, end: claim.attribution.end };
}
