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

/** A news conference is a briefing. */
const BRIEFING = /\b(?:(?:news|press)\sconference|briefing)\b/iu;
/** A session may be of any chamber, but one chamber is not the other. */
const SESSION = /\b(?:legislative|parliamentary|plenary)\ssession\b/iu;
const CHAMBER =
  /\b(?:(?:People[’']s|National|Legislative)\s(?:Congress|Assembly|Council)|Parliament|Senate)\b/iu;
const CHAMBERS = ['congress', 'assembly', 'council', 'parliament', 'senate'];

/** What tells a gathering: the stems of its words, and marks of what else it may be called. */
export function tellsOf(gathering: string): Set<string> {
  const chamber = CHAMBER.exec(gathering)?.[0].split(/\s/u).at(-1)!.toLowerCase();
  const others = SESSION.test(gathering) ? CHAMBERS : chamber === undefined ? [] : [chamber];
  const same = BRIEFING.test(gathering) ? ['briefing'] : [];
  return new Set([...stemsOf(gathering), ...[...others, ...same].map((mark) => `=${mark}`)]);
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
