// The parts of an occasion, its place, gathering and day: what two of them have in common, which exclude each other, and
// which of two tells more.
import { dayRange, daysCovered } from '../../text/iso-dates.ts';
import { words } from '../../text/words.ts';

/**
 * Gatherings that are never one another, kind by kind. Others may be: a visit has meetings, a summit has speeches, and
 * there are news conferences at both.
 */
const APART: readonly RegExp[] = [
  /\binterview\b/iu,
  /\b(?:(?:news|press)\sconference|briefing)\b/iu,
  /\b(?:hearing|trial|inquest)\b/iu,
  /\b(?:rally|vigil|funeral)\b/iu,
];

/** Whether two gatherings are of kinds that are never one: an interview and a news conference. */
export function otherKind(a: string | null, b: string | null): boolean {
  return areOtherKinds(kindOf(a), kindOf(b));
}

/** The number of a gathering's kind; -1 where it is of none that excludes another. */
export function kindOf(gathering: string | null): number {
  return gathering === null ? -1 : APART.findIndex((words) => words.test(gathering));
}

/** Whether two kinds, by their numbers, are never one. */
export function areOtherKinds(a: number, b: number): boolean {
  return a >= 0 && b >= 0 && a !== b;
}

/** Gatherings that may be part of any other: a forum has its speeches, a visit its talks. */
const OF_ANY =
  /^(?:meeting|gathering|session|deliberations?|talks|visit|trip|tour|speech|address|debate|conference|ceremony)$/iu;

/** Whether a word for a gathering names one that no other may be part of, or is part of. */
export function isOfItsOwn(gathering: string | null): boolean {
  return gathering !== null && !OF_ANY.test(gathering);
}

/** Words of one gathering that share none: a news conference is a briefing, a congress of the people a legislative session. */
const SYNONYMS: readonly RegExp[] = [
  /\b(?:(?:news|press)\sconference|briefing)\b/iu,
  /\b(?:(?:People[’']s|National|Legislative)\s(?:Congress|Assembly|Council)|Parliament|Senate|(?:legislative|parliamentary|plenary)\ssession)\b/iu,
];

/** What tells a gathering: the stems of its words, and the number of those that mean the same. */
export function tellsOf(gathering: string): Set<string> {
  const same = SYNONYMS.flatMap((words, at) => (words.test(gathering) ? [`=${at}`] : []));
  return new Set([...stemsOf(gathering), ...same]);
}

/** Whether two names of places or gatherings have a word in common. */
export function shareWord(a: string, b: string): boolean {
  return shares(stemsOf(a), stemsOf(b));
}

/** Whether two sets of stems have one in common. */
export function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** The stems of the words of a name. */
export function stemsOf(name: string): Set<string> {
  return new Set(words(name).map(({ stem }) => stem));
}

/** The longer of two names: it tells more. */
export function longer(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b.length > a.length) ? b : a;
}

/** The one of two dates that covers fewer days. */
export function narrower(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return daysCovered(b) < daysCovered(a) ? b : a;
}

/** Whether a day lies before another; not where either is unknown. */
export function isEarlier(day: string | null, other: string | null): boolean {
  const [left, right] = [day === null ? null : dayRange(day), other === null ? null : dayRange(other)];
  return left !== null && right !== null && left.to < right.from;
}
