// Whether two statements are of two cases, though they share their words: of somebody and of their brother, of the government and of
// the opposition, of cars and of lorries, of Mondays and of Sundays, of then and of now. Each may then be right.
import type { Span } from '../../../model/span.ts';
import { firstIn, matching, remembered } from '../../patterns/remembered.ts';
import { words } from '../../words.ts';
import type { Opposition } from './oppositions.ts';

/** The words of each statement that show that the two are of two cases; null where it may be one. */
export function twoCases(a: string, b: string): Opposition | null {
  return (
    relative(a, b) ??
    ofAnother(a, b) ??
    otherParty(a, b) ??
    otherWeekdays(a, b) ??
    otherUsers(a, b) ??
    thenAndNow(a, b)
  );
}

type FirstIn = (text: string) => RegExpExecArray | null;

/** What only one of two texts has, with the first word of the other; null where both have it or neither. */
function onlyOne(
  a: string,
  b: string,
  findIn: FirstIn,
  parts: (found: RegExpExecArray, other: string) => boolean,
): Opposition | null {
  const [one, other] = [findIn(a), findIn(b)];
  if ((one === null) === (other === null)) return null;
  if (!(one === null ? parts(other!, a) : parts(one, b))) return null;
  return {
    a: one === null ? firstWordOf(a) : matched(one),
    b: other === null ? firstWordOf(b) : matched(other),
  };
}

function matched({ 0: match, index }: RegExpExecArray): Span {
  return { start: index, end: index + match.length };
}

function firstWordOf(text: string): Span {
  const first = words(text)[0];
  return first === undefined ? { start: 0, end: 0 } : { start: first.start, end: first.end };
}

const stemsOf = remembered(
  (text: string): ReadonlySet<string> => new Set(words(text).map(({ stem }) => stem)),
);
const foldedOf = remembered(
  (text: string): ReadonlySet<string> => new Set(words(text).map(({ folded }) => folded)),
);

const MALE = 'brother|son|husband|father|uncle|nephew|grandfather|grandson|boyfriend';
const FEMALE = 'sister|daughter|wife|mother|widow|aunt|niece|grandmother|granddaughter|girlfriend';
/** A statement opens with somebody's relative. A name behind says who that is, which the other may do as well. */
const relativeIn = firstIn(
  new RegExp(
    String.raw`^(?:(?:But|And|While)\s)?(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he\s\p{Ll}{1,20}['’]s)\s(?:\p{Ll}{1,20}\s)?(?:(?<male>${MALE})|(?<female>${FEMALE})|cousin|partner|parents|neighbou?r|lawyer|bodyguard|driver|colleague|deputy)\b(?!,?\s\p{Lu})`,
    'u',
  ),
);
/** Words for anybody, who may be that relative: "the boy was found alive", "her brother was found dead". */
const mayBeHe = matching(/^\P{L}*(?:\S{1,20}\s){0,3}?(?:man|boy|youth|lad)\b/iu);
const mayBeShe = matching(/^\P{L}*(?:\S{1,20}\s){0,3}?(?:woman|girl)\b/iu);
const mayBeAnybody = matching(
  /^\P{L}*(?:\S{1,20}\s){0,3}?(?:he|she|they|child|toddler|baby|teenager|person|people|adult|passenger|victim|pensioner|\d{1,2}-year-old)\b/iu,
);

/** Somebody, and a relative of theirs: "the girl was found alive", "her brother was found dead". */
function relative(a: string, b: string): Opposition | null {
  return onlyOne(a, b, relativeIn, ({ 0: told, groups }, other) => {
    const whom = words(told).at(-1)!;
    if (stemsOf(other).has(whom.stem) || mayBeAnybody(other)) return false;
    const [isHe, isShe] = [groups!['male'] !== undefined, groups!['female'] !== undefined];
    return !(mayBeHe(other) && !isShe) && !(mayBeShe(other) && !isHe);
  });
}

const ofAnotherIn = firstIn(
  /^(?:The|An?)\s(?:other\s\p{Ll}{2,20}\s(?:was|were|is|are|had|has)\b|\p{Ll}{2,20}\s(?:of|in|from|aboard)\sthe\sother\s\p{Ll}{2,20})/u,
);

/** "The driver", "the driver of the other car". */
function ofAnother(a: string, b: string): Opposition | null {
  return onlyOne(
    a,
    b,
    ofAnotherIn,
    (_, other) => !['other', 'both', 'two'].some((word) => foldedOf(other).has(word)),
  );
}

/** Parties that face one another, one pair to a line; a blank parts the words for one of them. */
const PARTIES = [
  'government ministry minister cabinet coalition|opposition',
  'union unions workers staff employees strikers|employers management bosses',
  'prosecution prosecutor prosecutors|defence defense defendant',
  'landlord landlords|tenant tenants',
  'buyer buyers|seller sellers',
  'teachers|parents pupils students',
  'police|protesters demonstrators',
].map(
  (line) => new Map(line.split('|').flatMap((one, at) => one.split(' ').map((word) => [word, at] as const))),
);
const PARTY = [...new Set(PARTIES.flatMap((line) => [...line.keys()]))].join('|');
/** The party with which a statement opens: "The Danish opposition", "Its employees". */
const partyIn = firstIn(
  new RegExp(
    String.raw`^(?:(?:[Tt]he|[Ii]ts|[Tt]heir|An?)\s)?(?:[\p{L}’'-]{1,20}\s){0,1}?(${PARTY})\b(?!['’-]|\s(?:of|party|leader|spokes|chief|official|sources?)\b)`,
    'iu',
  ),
);

/** "The ministry has no plans to raise taxes", "the opposition plans to raise taxes", where neither tells of the other's side. */
function otherParty(a: string, b: string): Opposition | null {
  const [one, other] = [partyIn(a), partyIn(b)];
  if (one === null || other === null) return null;
  const [mine, yours] = [one[1]!.toLowerCase(), other[1]!.toLowerCase()];
  const line = PARTIES.find((each) => each.has(mine) && each.has(yours));
  if (line === undefined || line.get(mine) === line.get(yours)) return null;
  const tells = (text: string, side: number): boolean =>
    [...line].some(([word, at]) => at === side && foldedOf(text).has(word));
  return tells(a, line.get(yours)!) || tells(b, line.get(mine)!)
    ? null
    : { a: matched(one), b: matched(other) };
}

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const WEEKDAYS = 5;
const weeklyIn = firstIn(
  /\b(?:on\s(?:(mon|tues|wednes|thurs|fri|satur|sun)days|(weekdays|working\sdays))|(?:at|on)\s(weekends)|every\s(mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
);

/** The days of the week on which a text says that something is so again and again, from Monday. */
function weeklyOf(found: RegExpExecArray): readonly number[] {
  if (found[2] !== undefined) return DAYS.slice(0, WEEKDAYS).map((_, at) => at);
  if (found[3] !== undefined) return [WEEKDAYS, WEEKDAYS + 1];
  return [DAYS.indexOf(`${(found[1] ?? found[4])!.toLowerCase()}day`)];
}

/** "Closed on Mondays", "open on Sundays". */
function otherWeekdays(a: string, b: string): Opposition | null {
  const [one, other] = [weeklyIn(a), weeklyIn(b)];
  if (one === null || other === null) return null;
  const yours = weeklyOf(other);
  return weeklyOf(one).some((day) => yours.includes(day)) ? null : { a: matched(one), b: matched(other) };
}

const OPEN_TO =
  /\b(open|opened|reopened|closed|shut|free|available|barred|banned)\s(?:only\s)?to\s(?:the\s)?((?:[\p{L}’'-]{2,20}\s){0,2}?[\p{L}’'-]{2,20})(?=[,.;:]|\s(?:and|but|or|on|in|at|from|until|since|for|after|while)\b|\s*$)/giu;
/** Whoever may be among all others: what is open to the public is open to visitors. */
const isWide = matching(/\b(?:public|visitors|everyone|everybody|all|people|traffic|vehicles|anyone)\b/iu);

interface OpenTo extends Span {
  readonly state: string;
  readonly user: string;
}

const openToIn = remembered((text: string): readonly OpenTo[] =>
  [...text.matchAll(OPEN_TO)]
    .filter(([, , whom]) => !isWide(whom!))
    .map(({ 0: match, 1: state, 2: whom, index }) => ({
      start: index,
      end: index + match.length,
      state: state!.toLowerCase(),
      user: words(whom!).at(-1)!.stem,
    })),
);

/** "Open to cars", "closed to lorries"; likewise where both tell the same of the lorries, and one of cars besides. */
function otherUsers(a: string, b: string): Opposition | null {
  const [mine, yours] = [openToIn(a), openToIn(b)];
  const [one, other] = [mine[0], yours[0]];
  if (one === undefined || other === undefined) return null;
  const agree = mine.some(({ state, user }) =>
    yours.some((each) => each.state === state && each.user === user),
  );
  const areOthers =
    mine.every(({ user }) => !stemsOf(b).has(user)) && yours.every(({ user }) => !stemsOf(a).has(user));
  if (!areOthers && !(agree && mine.length !== yours.length)) return null;
  return { a: { start: one.start, end: one.end }, b: { start: other.start, end: other.end } };
}

const nowIn = firstIn(/\b(?:now|currently|nowadays|at\spresent|at\sthe\smoment|these\sdays)\b(?!\sthat\b)/iu);
/** What is no longer so, by its own words. */
const formerlyIn = firstIn(
  /\b(?:(?:was|were|had)\sonce|once\s(?:was|were|had|stood|\p{Ll}{2,20}ed)|formerly|used\sto(?=\s\p{L})|in\sthe\spast|until\srecently)\b/iu,
);
const isOfPast = matching(
  /\b(?:in\s(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)|last\s(?:year|month|spring|summer|autumn|winter)|(?:years?|months?|decades?)\sago|previously|originally|initially|at\sfirst|before\sthe\s\p{Ll}{3,20},)/iu,
);
const tellsOfPast = matching(/\b(?:was|were|had|did|\p{Ll}{2,20}ed)\b/u);

/** "Once supported the ban", "opposes the ban"; "opposed it in May", "now backs it". */
function thenAndNow(a: string, b: string): Opposition | null {
  const [here, there] = [timeIn(a), timeIn(b)];
  if (here === null || there === null || here.isThen === there.isThen) return null;
  return { a: here.span, b: there.span };
}

/** Of what time a text tells, if it says so: by words for it, or in the present where the other is of what is no longer so. */
const timeIn = remembered((text: string): { readonly isThen: boolean; readonly span: Span } | null => {
  const [now, formerly] = [nowIn(text), formerlyIn(text)];
  if (formerly !== null && now === null) return { isThen: true, span: matched(formerly) };
  if (now !== null)
    return formerly === null && !isOfPast(text) ? { isThen: false, span: matched(now) } : null;
  return isOfPast(text) && tellsOfPast(text) ? { isThen: true, span: firstWordOf(text) } : null;
});

/** Whether only one of two statements is that somebody did not speak of something, which does not say that it is not so. */
export function isOnlySilence(a: string, b: string): boolean {
  return keepsSilent(a) ? !speaks(b) : keepsSilent(b) && !speaks(a);
}

const keepsSilent = matching(
  /\b(?:did|does|do|has|had|have|would)(?:\snot|n['’]t)\s(?:\p{Ll}{1,20}\s)?(?:mention(?:ed)?|refer(?:red)?\sto|spea?k(?:en)?\s(?:of|about)|talk(?:ed)?\sabout|discuss(?:ed)?|touch(?:ed)?\s(?:on|upon))\b|(?<!\b(?:I|we)\s)\b(?:said|says|saying)\snothing\s(?:about|of|on)\b|\bma[dk]es?\sno\s(?:mention|reference)\b|\bwithout\smentioning\b|\b(?:refus|declin)(?:ed|es|ing)\sto\s(?:discuss|talk\sabout|speak\sabout|mention|comment\son)\b/iu,
);
const speaks = matching(
  /\b(?:mention|comment|refer|sp(?:oke|eak)|talk|discuss|touched|rais(?:ed|es)\b|said\b|says\b|told\b)/iu,
);
