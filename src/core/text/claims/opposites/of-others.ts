// Whether two states that exclude each other are told of two times, of two of several, or of a part and the whole: "was in a
// coma for a week", "is awake"; "one brother", "the other"; "the paper arm of the mill", "the mill".
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { matching, remembered } from '../../patterns/remembered.ts';
import { generalRarity } from '../../general-rarity.ts';
import { words } from '../../words.ts';
import { areOfTwoEvents } from './held-or-off.ts';
import type { Opposition } from './oppositions.ts';

/** Characters before a state that tell its time and whose it is: a subject of about eight words. */
const AHEAD = 60;
/** Characters behind it in which a length of time stands. */
const BEHIND = 40;

const OF_PAST = /\b(?:was|were|had|been|did)\s(?:\S{1,20}\s){0,3}$/iu;
const LASTED =
  /^[^,.;:]{0,12}\bfor\s(?:\S{1,12}\s){0,3}(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b/iu;
/** What is so now, and was not before. */
const BY_NOW = matching(/\b(?:now|no\slonger|any\smore|anymore|since\sthen|meanwhile|once\sagain)\b/iu);

/** One of several, beside which the other text tells of another of them. */
const ONE_OF = matching(/\b(?:one|two|three|some|several|most|many|half|part|first|a\sfew)\b/iu);
const ANOTHER = matching(/\b(?:others?|another|rest|remaining)\b/iu);

/** Parts that share the name of their whole but not what is told of it: "the paper arm of the mill". */
const PART_OF =
  /(?:^|[,;:]\s|\bthat\s)(?:the|an?|its|his|her|one)\s(?:\S{1,20}\s)?(arm|unit|branch|subsidiary|division|wing|section|lane|floor|department|daughter|son|wife|husband|brother|sister|mother|father)s?\sof\s(?:\S{1,20}\s){1,5}$/iu;

/** Some of the tickets, which may be gone where others are left. */
const SORT_OF_TICKET =
  /\b(?:standing|cheap|cheapest|season|day|advance|front|balcony|box|discount|discounted|early|return|children['’]s)\s(?:tickets?|seats?)\b/iu;
/** What is to come as a whole, and what has come of it. */
const WILL = /\b(?:will|shall|going\sto|due\sto)\s(?:\S{1,20}\s){0,3}$/iu;
const SO_FAR = /\b(?:only|just|so\sfar|to\sdate|half|part|partly)\b/iu;

/** Doors and shops are open now and closed another day. */
const OPEN_OR_SHUT = /^(?:re)?(?:open|clos|shut)/iu;
const ENDS_OPEN_OR_SHUT = /(?:open|opened|closed|shut)$/iu;
/** For whom it is so: up to three words. */
const TO_WHOM =
  /^\s(?:(?:again|only|now)\s)?(?:only\s)?to\s((?:[\p{L}’'-]{2,20}\s){0,2}?[\p{L}’'-]{2,20})(?=[,.;:]|\s(?:and|but|or|on|in|at|from|until|till|since|for|after|while)\b|\s*$)/iu;
/** Whoever may be among all: what is open to visitors is open. */
const TO_ALL = matching(
  /\b(?:public|visitors|everyone|everybody|all|people|traffic|vehicles|anyone|ships|shipping)\b/iu,
);
const TO_COME =
  /\b(?:will|would|shall|(?:is|are|was|were)\s(?:set|due|going|expected|scheduled|likely)?\s?to|plans?\sto)\s(?:\S{1,20}\s){0,2}$/iu;
/** What goes on goes on later too. */
const STAYS = /\b(?:stays?|remains?|keeps?)\s(?:\S{1,20}\s){0,2}$/iu;

/** Whether the states of two texts may both hold, as they are of two times or of two things. */
export function areOfOthers(a: string, b: string, opposed: Opposition): boolean {
  return (
    isOver(a, opposed.a, b, opposed.b) ||
    isOver(b, opposed.b, a, opposed.a) ||
    (ONE_OF(a) && !ANOTHER(a) && ANOTHER(b)) ||
    (ONE_OF(b) && !ANOTHER(b) && ANOTHER(a)) ||
    isOfPart(a, opposed.a, b) ||
    isOfPart(b, opposed.b, a) ||
    SORT_OF_TICKET.test(a) !== SORT_OF_TICKET.test(b) ||
    (WILL.test(ahead(a, opposed.a)) && SO_FAR.test(b)) ||
    (WILL.test(ahead(b, opposed.b)) && SO_FAR.test(a)) ||
    opensLater(a, opposed.a, b, opposed.b) ||
    opensLater(b, opposed.b, a, opposed.a) ||
    areOfOtherSupplies(a, opposed.a, b, opposed.b) ||
    areOfOtherSupplies(b, opposed.b, a, opposed.a) ||
    areOtherRights(a, opposed.a, b, opposed.b) ||
    areOtherPayments(a, opposed.a, b, opposed.b) ||
    cameTo(a, opposed.a) ||
    cameTo(b, opposed.b) ||
    opensToSome(a, opposed.a, b) ||
    opensToSome(b, opposed.b, a) ||
    areOfTwoEvents(a, b, opposed) ||
    areNamedOtherwise(a, b, opposed)
  );
}

/** Whether a state was so for a time, or was so before what is so now. */
function isOver(text: string, span: Span, other: string, otherSpan: Span): boolean {
  if (!OF_PAST.test(ahead(text, span))) return false;
  if (LASTED.test(text.slice(span.end, span.end + BEHIND))) return true;
  return BY_NOW(other) && !BY_NOW(text) && !OF_PAST.test(ahead(other, otherSpan));
}

/** Whether something is to open or to close, and now is the contrary: "is set to close", "has reopened". */
function opensLater(text: string, span: Span, other: string, otherSpan: Span): boolean {
  if (!OPEN_OR_SHUT.test(text.slice(span.start, span.end))) return false;
  const [here, there] = [ahead(text, span), ahead(other, otherSpan)];
  return TO_COME.test(here) && !STAYS.test(here) && !TO_COME.test(there) && !STAYS.test(there);
}

/** Whether something is open or closed to some, of whom the other text does not speak: "open to clubs", "closed". */
function opensToSome(text: string, span: Span, other: string): boolean {
  if (!ENDS_OPEN_OR_SHUT.test(text.slice(span.start, span.end))) return false;
  const whom = TO_WHOM.exec(text.slice(span.end))?.[1];
  if (whom === undefined || TO_ALL(whom)) return false;
  const known = new Set(words(other).map(({ stem }) => stem));
  return words(whom).some(({ folded, stem }) => !isFunctionWord(folded) && !known.has(stem));
}

function ahead(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - AHEAD), start);
}

/** Wordings behind which it stands of what there is enough. */
const ENOUGH = /\b(?:enough|plenty\sof|plenty|ample|sufficient|abundant|adequate)$/iu;
/** Wordings behind which it stands of what there is too little. */
const TOO_LITTLE =
  /\b(?:shortages?|short|lack|lacks|lacked|lacking|too\sfew|too\slittle|insufficient|(?:ran|runs?|running)\s(?:out|short|low))(?:\s(?:of|on))?$/iu;
/** The word behind a wording, and the one behind that: "of bread in". */
const BEHIND_IT = /^\s(?:(?:of|on)\s)?(?:the\s)?(?<next>\p{L}[\p{L}-]{0,29})(?:\s(?<after>\p{L}{1,20}))?/iu;

/** "The town has": who has enough. */
const HOLDER = /(\p{L}{1,30})\s(?:has|have|had)\s(?:\p{L}{1,20}\s)?$/iu;

/** Whether there is enough of one thing and too little of another, or with others: "enough beds", "short of nurses". */
function areOfOtherSupplies(text: string, span: Span, other: string, otherSpan: Span): boolean {
  if (!ENOUGH.test(text.slice(span.start, span.end))) return false;
  const behind = text.slice(span.end);
  const found = BEHIND_IT.exec(behind)?.groups;
  // "Have enough of it" is no supply, and "enough to feed a town" need not be there.
  if (found === undefined || /^\sof\b/iu.test(behind) || found.after === 'to') return true;
  const thing = words(found.next!)[0]?.stem;
  const holder = HOLDER.exec(ahead(text, span))?.[1]?.toLowerCase();
  if (holder !== undefined && !words(other).some(({ folded }) => folded === holder)) return true;
  if (!TOO_LITTLE.test(other.slice(otherSpan.start, otherSpan.end)))
    return !words(other).some(({ stem }) => stem === thing);
  const lacked = BEHIND_IT.exec(other.slice(otherSpan.end))?.groups?.next;
  // "Bread is running out" names it before.
  return lacked === undefined || isFunctionWord(lacked.toLowerCase())
    ? !words(other.slice(0, otherSpan.start)).some(({ stem }) => stem === thing)
    : words(lacked)[0]?.stem !== thing;
}

const RIGHT = /\b(?:continue|go\son|still|right)$/iu;
/** "To fish off Lorne": what somebody may do. */
const RIGHT_TO = /^\s(?:to\s)?(?<what>[^,.;:]{1,80})/iu;

/** Whether what somebody may still do and what they no longer may are two things: "to play", "to sell tickets". */
function areOtherRights(text: string, span: Span, other: string, otherSpan: Span): boolean {
  if (
    !RIGHT.test(text.slice(span.start, span.end)) ||
    !RIGHT.test(other.slice(otherSpan.start, otherSpan.end))
  )
    return false;
  const [mine, yours] = [contentBehind(text, span), contentBehind(other, otherSpan)];
  return !mine.every((each) => yours.includes(each)) || !yours.every((each) => mine.includes(each));
}

function contentBehind(text: string, { end }: Span): string[] {
  return words(RIGHT_TO.exec(text.slice(end))?.groups!.what ?? '').flatMap(({ folded, stem }) =>
    isFunctionWord(folded) ? [] : [stem],
  );
}

const PAID = /\b(?:in\sfull|whole|all\sof|only|just|part|partly|partially)\b/iu;
/** "For the wheat". */
const PAID_FOR = /\bfor\s(?:(?:the|their|its|his|her|all)\s)?(?<what>[\p{L}-]{1,30})/iu;

/** Whether each of two texts tells for what is paid, and it is not the same. */
function areOtherPayments(text: string, span: Span, other: string, otherSpan: Span): boolean {
  if (!PAID.test(text.slice(span.start, span.end)) || !PAID.test(other.slice(otherSpan.start, otherSpan.end)))
    return false;
  const [mine, yours] = [text, other].map((each) => PAID_FOR.exec(each)?.groups!.what!.toLowerCase());
  return mine !== undefined && yours !== undefined && mine !== yours;
}

/** Whether somebody was unconscious at some moment, and may have come to since. */
function cameTo(text: string, { start, end }: Span): boolean {
  const state = text.slice(start, end);
  return (
    /\blost\sconsciousness\b/iu.test(state) ||
    (/\bunconscious\b/iu.test(state) &&
      /^\s(?:when|at|in|on|for|after|by|as)\b/iu.test(text.slice(end, end + 8)))
  );
}

/** Whether a state is told of a part that the other text does not name. */
function isOfPart(text: string, span: Span, other: string): boolean {
  const part = PART_OF.exec(ahead(text, span));
  return part !== null && !other.includes(part[1]!);
}

/**
 * Whether each text names somebody or something and none of the other's, and at least one tells its state of whom it names. Two
 * places where the same is said to have ended are no two things: "in the valley of Karun", "outside Qasra".
 */
function areNamedOtherwise(a: string, b: string, opposed: Opposition): boolean {
  const [mine, yours] = [namesIn(a), namesIn(b)];
  if (mine.length === 0 || yours.length === 0) return false;
  const known = new Set(mine.map(({ stem }) => stem));
  if (yours.some(({ stem }) => known.has(stem))) return false;
  return (
    mine.some(({ end, isPlace }) => !isPlace && end <= opposed.a.start) ||
    yours.some(({ end, isPlace }) => !isPlace && end <= opposed.b.start)
  );
}

interface Named extends Span {
  readonly stem: string;
  /** Whether it tells where something is, or whence or whither it goes. */
  readonly isPlace: boolean;
}

/** The words with a capital, without that of a word that opens the text unless it is no other word. */
const namesIn = remembered((text: string): readonly Named[] =>
  words(text).flatMap(({ start, end, folded, stem }, at) => {
    if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) || isFunctionWord(folded) || isOfCalendar(folded))
      return [];
    const isName = at > 0 || (OPENS_AS_NAME.test(text.slice(end)) && generalRarity(stem) > UNLISTED);
    const isPlace = WHERE.test(text.slice(Math.max(0, start - WHERE_REACH), start));
    return isName ? [{ start, end, stem, isPlace }] : [];
  }),
);

/** "In the Karun", "outside Qasra". */
const WHERE =
  /\b(?:in|at|near|outside|inside|around|from|to|into|on|of|off|for)\s(?:the\s)?(?:\p{Lu}[\p{L}-]{1,20}\s)?$/iu;
/** Characters of "outside the", and of one more word of the name. */
const WHERE_REACH = 36;

/** The rarity of words that are not among the frequent ones; those may be names. */
const UNLISTED = 0.9;

/** Behind a name that opens a text: what a place or a person does. */
const OPENS_AS_NAME = /^\s(?:is|was|has|had|will|\p{Lu})/u;
