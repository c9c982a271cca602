// The parts of an occasion, its place, gathering and day: what two of them have in common, which exclude each other, and
// which of two tells more.
import { dayRange, daysCovered } from '../../text/dates/iso-dates.ts';
import type { GatheringKind } from '../../text/reading/language.ts';
import { packFor } from '../../text/reading/packs.ts';
import { mayBeOne, nameWords } from '../../text/names/same-name.ts';
import { stemsOf } from '../../text/words.ts';

/** Whether two gatherings are of kinds that are never one: an interview and a news conference. */
export function areOtherKinds(a: GatheringKind | null, b: GatheringKind | null): boolean {
  if (a === null || b === null || a === b) return false;
  if (a === 'many' || b === 'many') return a === 'talks' || b === 'talks';
  const held = a === 'hearing' ? b : b === 'hearing' ? a : null;
  return held !== 'committee' && held !== 'court';
}

/** Whether the talks with two people are two: both are named, and "the chancellor" may be Merz. */
export function areTwoCounterparts(a: string, b: string): boolean {
  return !/^\p{Ll}/u.test(a) && !/^\p{Ll}/u.test(b) && !mayBeOne(a, b);
}

/** What tells a gathering: the stems of its words, and marks of what else it may be called; of talks, whom they are with. */
export function tellsOf(gathering: string): Set<string> {
  const counterpart = packFor(gathering).setting.counterpartIn(gathering);
  if (counterpart !== null) return new Set(nameWords(counterpart));
  const marks = packFor(gathering)
    .setting.otherNamesOf(gathering)
    .map((name) => `=${name}`);
  return new Set([...stemsOf(gathering), ...marks]);
}

/** Whether two sets of stems have one in common. */
export function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** The name of a gathering that tells more: a speech may be given at a forum, and is no longer name for it. */
export function fuller(a: string | null, b: string | null): string | null {
  const [had, has] = [a, b].map((name) => name !== null && packFor(name).setting.isOfItsOwn(name));
  return had === has ? longer(a, b) : has ? b : a;
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

/** News tells of the days before it; what lies back longer than a month is dated where it is told. */
const NEWS_DAYS = 31;

/** Whether a day lies longer before publication than the days of which news tells. */
export function isOld(day: string | null, published: string | null): boolean {
  const [told, out] = [day === null ? null : dayRange(day), published === null ? null : dayRange(published)];
  return told !== null && out !== null && told.to + NEWS_DAYS < out.from;
}
