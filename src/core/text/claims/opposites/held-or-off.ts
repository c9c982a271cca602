// Whether an event took place or was called off, and whether a service runs as usual or is halted: two answers that exclude each
// other only where both are of one event or of one service. A part of the festival may be called off and the festival take
// place, a match that was put off is held later, and flights to the north may go while others do not.
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { remembered } from '../../patterns/remembered.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { words, type Word } from '../../words.ts';
import type { Opposition } from './oppositions.ts';

const OFF = /\b(?:call(?:ed|s|ing)?\soff|cancell?ed|scrapped|postponed|put\soff|deferred)$/iu;
const ON =
  /\b(?:t(?:akes?|ook|aking)\splace|go(?:es|ing)?\sahead|went\sahead|held(?:\sas(?:\splanned)?)?|staged|as\s(?:planned|scheduled))$/iu;
/** What has been held; it may have been put off before. */
const HELD =
  /\b(?:took\splace|went\sahead|(?:was|were|has\sbeen)\s(?:held|staged)(?:\sas(?:\splanned)?)?)$/iu;
const PUT_OFF = /\b(?:postponed|put\soff|deferred)$/iu;
/** To what day it was put off, or that it was put off before. */
const UNTIL = /^[^.;:]{0,80}?\b(?:until|till)\b/iu;
const BEFORE_THAT =
  /\bhad\s(?:already\s|first\s|originally\s)?been\s(?:[\p{L}]{1,12}\s)?$|\b(?:originally|initially|at\sfirst|first)\s(?:[\p{L}]{1,12}\s)?$/iu;
/** A vote that was held may be declared void. */
const BY_COURT = /^\s(?:\S{1,20}\s){0,4}by\s(?:\S{1,20}\s){0,3}(?:courts?|judges?|tribunal)\b/iu;
const SEVERAL_TIMES = /^\s(?:once|twice|from|(?:\S{1,12}\s){1,2}times)\b/iu;

const AS_USUAL =
  /\b(?:as\s(?:usual|normal)|(?:running|run|ran|operating|operated|back\sto)\snormal(?:ly)?|on\sschedule)$/iu;
const HALTED = /\b(?:suspended|cancell?ed|called\soff|halted|stopped|standstill|grounded|not\srunning)$/iu;

/** Where a subject ends: at its verb. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|be|been|being|will|would|shall|may|might|could|can|should|must|did|does|do|took|takes?|taking|went|goes|go|going|runs?|ran|running|operat(?:es?|ed|ing)|opens?|opened|starts?|started)\s/iu;
const PASSIVE = /\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:[\p{L}]{1,14}\s){0,2}$/iu;
/** What stands in a clause behind the noun of a subject or an object. */
const BEHIND_NOUN = new Set(
  'of in on at to from for by with without against between after before during until till about over near and or but because since despite as when while that which who whose across around via outside inside amid under behind'.split(
    ' ',
  ),
);
const DETERMINER = /^\s(?:(?:an?|the|his|her|its|their|this|that|these|those|all|some|several)\s|\p{Lu}|\d)/u;
const CLAUSE_END = /[,;:.!?–—]\s/u;
/** Where something is so, behind the words that it is so. */
const PLACE = /^\s(?:in|on|to|from|between|at|for|across|around|via)\s/iu;
const NO_PLACE = /[,;:.]|\b(?:until|till|because|after|since|due|despite|when|while|as)\b/iu;

/** Whether one of two opposed states is of an event or a service, and the other may be of another one, or of another time. */
export function areOfTwoEvents(a: string, b: string, opposed: Opposition): boolean {
  return isOfOtherEvent(a, opposed.a, b, opposed.b) || isOfOtherEvent(b, opposed.b, a, opposed.a);
}

function isOfOtherEvent(on: string, onSpan: Span, off: string, offSpan: Span): boolean {
  const [mine, yours] = [on.slice(onSpan.start, onSpan.end), off.slice(offSpan.start, offSpan.end)];
  if (AS_USUAL.test(mine) && HALTED.test(yours)) return areOtherServices(on, onSpan, off, offSpan);
  if (!ON.test(mine) || !OFF.test(yours)) return false;
  const behind = off.slice(offSpan.end);
  if (BEFORE_THAT.test(off.slice(0, offSpan.start)) || SEVERAL_TIMES.test(behind)) return true;
  if (HELD.test(mine) && PUT_OFF.test(yours) && !UNTIL.test(behind)) return true;
  if (HELD.test(mine) && BY_COURT.test(behind)) return true;
  return !areOne(thingOf(on, onSpan), thingOf(off, offSpan), on, off);
}

/** A noun with what stands before and behind it, as content words. */
interface Thing {
  readonly noun: Word;
  readonly before: readonly Named[];
  readonly behind: readonly Named[];
}

interface Named {
  readonly stem: string;
  readonly isName: boolean;
}

/** What a state is told of: its subject, or the object of who called it off; null where that is not seen. */
function thingOf(text: string, { start, end }: Span): Thing | null {
  const isOfObject =
    OFF.test(text.slice(start, end)) &&
    DETERMINER.test(text.slice(end)) &&
    !PASSIVE.test(text.slice(0, start));
  if (isOfObject) return phraseIn(text.slice(end).split(CLAUSE_END)[0]!);
  const clause = `${text.slice(0, start).split(CLAUSE_END).at(-1)!}${text.slice(start, end)} `;
  const verb = VERB.exec(clause);
  return phraseIn(verb === null ? clause.slice(0, start - end - 1) : clause.slice(0, verb.index));
}

const phraseIn = remembered((text: string): Thing | null => {
  const all = words(text);
  const cut = all.findIndex(({ folded }) => BEHIND_NOUN.has(folded));
  const own = cut < 0 ? all : all.slice(0, cut);
  const noun = own.at(-1);
  if (noun === undefined || isFunctionWord(noun.folded)) return null;
  return {
    noun,
    before: namedIn(text, own.slice(0, -1)),
    behind: namedIn(text, all.slice(own.length)),
  };
});

function namedIn(text: string, some: readonly Word[]): Named[] {
  return some.flatMap(({ start, folded, stem }) =>
    (isFunctionWord(folded) && !PARTS.has(folded)) || isOfCalendar(folded)
      ? []
      : [{ stem, isName: /\p{Lu}/u.test(text[start]!) && !PARTS.has(folded) }],
  );
}

/** Words that tell of some of many, which others of them need not share. */
const PARTS = new Set(
  'some several many most few half two three four five both one other another first'.split(' '),
);

/** Whether two may be one event: "the Dorn festival", "the festival", but not "the match", "the women's match". */
function areOne(mine: Thing | null, yours: Thing | null, a: string, b: string): boolean {
  if (mine === null || yours === null || mine.noun.stem !== yours.noun.stem) return false;
  if (ownIn(mine.before, b).some(({ isName }) => !isName)) return false;
  if (ownIn(yours.before, a).some(({ isName }) => !isName)) return false;
  return ownIn(mine.behind, b).length === 0 || ownIn(yours.behind, a).length === 0;
}

/** Services, of which each place or line has its own. */
function areOtherServices(on: string, onSpan: Span, off: string, offSpan: Span): boolean {
  const [mine, yours] = [thingOf(on, onSpan), thingOf(off, offSpan)];
  const lacks = (thing: Thing | null, text: string, span: Span, other: string): boolean =>
    thing === null || ownIn([...thing.before, ...thing.behind, ...placeBehind(text, span)], other).length > 0;
  return lacks(mine, on, onSpan, off) || lacks(yours, off, offSpan, on);
}

function placeBehind(text: string, { end }: Span): Named[] {
  const behind = text.slice(end);
  if (!PLACE.test(behind)) return [];
  const place = behind.split(NO_PLACE)[0]!;
  return namedIn(place, words(place));
}

/** The words that the other text does not have. */
function ownIn(some: readonly Named[], other: string): Named[] {
  const known = new Set(words(other).map(({ stem }) => stem));
  return some.filter(({ stem }) => !known.has(stem) && !/\d/u.test(stem));
}
