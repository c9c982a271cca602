// What a figure is told as, apart from what it measures: a length of time or a moment after another, what is or what may
// be. Two figures told as two things do not answer each other, however alike the words around them are.
import { guarded, type Pattern } from '../../patterns/guarded.ts';
import { piecesOf, readNumber } from '../../reading/english/quantities/numbers.ts';
import { FALLS, RISES } from '../../reading/english/word-lists.ts';
import { holderOf, partedBy, type Holder } from './figure-holders.ts';
import { words } from '../../words.ts';

/** What the words directly around a figure tell of it. */
export interface FigureRole {
  /**
   * "Six minutes after the signal" is a moment, "aged 71" an age, "room for 90" or "a limit of 60 mph" how much there may be; null
   * where it may be a length or any number.
   */
  readonly told: 'moment' | 'age' | 'room' | null;
  /** "Bonuses may add up to 8 million": not told as a fact. */
  readonly unreal: boolean;
  /** "Another 30". */
  readonly further: boolean;
  /** "Seven men, not five": what somebody else says. */
  readonly denied: boolean;
  /** Of what will or would be: "it would take ten years". */
  readonly toCome: boolean;
  /** Whether something went up (1) or down (-1) by it: "gained 3 per cent", "3 per cent lower"; 0 where nothing tells so. */
  readonly moves: -1 | 0 | 1;
  /** "£89 more": by how much something is more than before, and not how much it is. */
  readonly isMore: boolean;
  /** "Two other foreigners". */
  readonly isOther: boolean;
  /** Whether it is what something came to by moving: "rose to 350", and not by 350. */
  readonly isReached: boolean;
  /** Whether it is what something had before it moved: "fell from 4.5". */
  readonly isLeft: boolean;
  /** What it is for: the rounds, the matches, the place or all places. */
  readonly scope: Scope;
  /** What somebody or something must have for the other figures: "a loan of 3 million", "someone earning 30,000". */
  readonly condition: 'example' | 'anybody' | null;
}

/** How much of the text before and behind a figure may tell what it is told as. */
const AROUND = 60;

/** "Another 30 were hurt": beside those that were told before. */
const FURTHER_BEFORE = guarded(
  /\b(?:another|a\s+further|an\s+additional)\s+(?:(?:about|some|at\s+least)\s+)?$/iu,
);
/** "Forty took part in a second search", "died in another avalanche": of an event beside the one that is the news. */
export const OF_ANOTHER = guarded(
  /\b(?:in|during|after|at)\s(?:another|an?\s(?:second|separate|further|different))\s\p{Ll}{3}/iu,
);
const FRAMES = guarded(/\s(?:in|over|within|during)\s+(?:the\s+)?(?:(?:first|last|past|next|coming)\s+)?$/iu);
const MOMENT_AFTER = /^\s+(?:after|before|later|earlier|ago|previously|beforehand|afterwards|from\s+now)\b/iu;
/** "Was on the list for 17 weeks before being treated" tells how long, whatever came afterwards. */
const LENGTH_BEFORE = guarded(
  /\bfor\s+(?:an\s+average\s+of\s+|a\s+total\s+of\s+)?(?:(?:about|some|around|nearly|almost|over|at\s+least|more\s+than)\s+)?$/iu,
);
const ROOM_BEFORE = guarded(
  /\b(?:(?:room|space)\s+for|can\s+(?:hold|seat|carry)|seats)\s+(?:(?:about|some|up\s+to|at\s+most)\s+)?$/iu,
);
/** "The limit on the bend was", "in a 60 mph zone": other limits are told of what goes beyond them in the same words. */
const LIMIT_BEFORE = guarded(
  /\blimits?(?:\s\p{L}{1,20}){0,6}?\s(?:is|was|are|were|of|at|from|to)(?:\s(?:just|only))?\s$/iu,
);
const LIMIT_AFTER = /^[\s-]+(?:limit|zone|area|road)\b/iu;
const SPEED = /^[\s-]*(?:mph|km\/h|kmh|kph|(?:miles|kilomet(?:re|er)s)\s+(?:an|per)\s+hour)(?!\p{L})/iu;
const AGE_BEFORE = guarded(/\baged\s+$/iu);
const AGE_AFTER = /^(?:[\s-]+olds?\b|\s+of\s+age\b)/iu;
/** What may happen is held against what may happen. "May bring in 60 tonnes" is a right, and told as it is. */
const UNREAL = guarded(
  /\b(?:(?:could|might|may\s+(?:add|amount|be|become|cost|have|lose|reach|rise|total|well|yet)|fears?|feared|risk(?:s|ed)?|threat(?:en(?:s|ed)?)?|warn(?:s|ed)?|would\s+have|if)\b[^,.;]*|(?:hop(?:e|es|ed|ing)|had\s+(?:expected|planned|wanted|aimed))\s+to\s+\p{L}+\s+)$/iu,
);

/**
 * What a figure is told as.
 * @param length the words of a length of time, AGE for a bare number that is one, null for other figures
 * @param before what its statement says before it
 * @param after what its statement says behind it, up to the next figure
 * @param clause the same with the figures behind it
 */
export function roleOf(length: string | null, before: string, after: string, clause: string): FigureRole {
  const [ahead, behind] = [before.slice(-AROUND), after.slice(0, AROUND)];
  const told = length !== null ? timeOf(length, ahead, behind) : isRoom(ahead, behind) ? 'room' : null;
  const scope = scopeOf(before, clause, length !== null && isOld(length));
  return {
    told,
    unreal: isUnreal(ahead),
    further: FURTHER_BEFORE.test(ahead) || OF_ANOTHER.test(scope.clause),
    denied: isDenied(ahead),
    // "Will be led by 46-year-old Anna Berg": she is that old now.
    toCome: told !== 'age' && TO_COME.test(ahead),
    moves: movesOf(ahead, behind),
    isMore: MORE_BEHIND.test(behind),
    isOther: OTHER_BEHIND.test(behind),
    isReached: REACHED.test(ahead),
    isLeft: LEFT.test(ahead),
    scope,
    condition: conditionOf(ahead),
  };
}

/** Whether what stands around a figure makes it one of how much there may be. */
export function isRoom(before: string, after: string): boolean {
  if (ROOM_BEFORE.test(before)) return true;
  const speed = SPEED.exec(after)?.[0].length ?? 0;
  return speed > 0 && (LIMIT_BEFORE.test(before) || LIMIT_AFTER.test(after.slice(speed)));
}

/** "34-year-old" */
export function isOld(figure: string): boolean {
  return /-olds?$/iu.test(figure);
}

/** In place of a length of time: a bare number that tells how old somebody is. */
export const AGE = 'age';

function timeOf(length: string, ahead: string, behind: string): 'moment' | 'age' | null {
  if (MOMENT_AFTER.test(behind) && !LENGTH_BEFORE.test(ahead)) return 'moment';
  return isOld(length) || length === AGE || AGE_BEFORE.test(ahead) || AGE_AFTER.test(behind) ? 'age' : null;
}

/** What may stand between a verb and its figure: "gained by about". */
const ROUNDLY = String.raw`(?:\s+(?:by|some|about|around|nearly|almost|roughly|over|more\s+than|another|a\s+further))*\s+$`;
const UP = guarded(new RegExp(String.raw`\b(?:${RISES})${ROUNDLY}`, 'iu'));
const DOWN = guarded(new RegExp(String.raw`\b(?:${FALLS})${ROUNDLY}`, 'iu'));
/** "Raised fees by": what is moved stands between. */
const MOVED_BY = String.raw`\b[^.;,]{0,60}\sby${ROUNDLY}`;
const RAISED = guarded(
  new RegExp(String.raw`\b(?:${RISES}|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?)${MOVED_BY}`, 'iu'),
);
const LOWERED = guarded(
  new RegExp(
    String.raw`\b(?:${FALLS}|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|cut(?:s|ting)?|trim(?:s|med|ming)?)${MOVED_BY}`,
    'iu',
  ),
);
const MOVING = String.raw`\b(?:${RISES}|${FALLS}|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|cut(?:s|ting)?)\b[^.;]{0,60}`;
const REACHED = guarded(new RegExp(String.raw`${MOVING}\sto${ROUNDLY}`, 'iu'));
const LEFT = guarded(new RegExp(String.raw`${MOVING}\sfrom${ROUNDLY}`, 'iu'));
/** "More than 40" begins another figure. */
const MORE_BEHIND = /^\s+(?:more|extra)\b(?!\s+than\s+(?:\d|[£$€]|an?\b|half\b))/iu;
const OTHER_BEHIND = /^\s+(?:other|further|additional)\b/iu;
const UP_BEHIND = /^\s+(?:higher|up|(?:rise|gain|increase|jump|growth)\b)/iu;
const DOWN_BEHIND = /^\s+(?:lower|down|(?:fall|loss|decrease|decline|drop)\b)/iu;

function movesOf(before: string, after: string): FigureRole['moves'] {
  if (UP.test(before) || UP_BEHIND.test(after)) return 1;
  if (DOWN.test(before) || DOWN_BEHIND.test(after)) return -1;
  // "Lost a fifth of what it had gained by 2020": which of two verbs the figure is of, nobody knows.
  const [raised, lowered] = [RAISED.test(before), LOWERED.test(before)];
  return raised === lowered ? 0 : raised ? 1 : -1;
}

type Extent = 'height' | 'length' | 'width' | 'distance';

/** By the words before a length, and by those behind its unit. Snow and water are as high as they are deep. */
const EXTENTS: readonly (readonly [Extent, RegExp, RegExp])[] = [
  [
    'height',
    /\b(?:altitude|elevation|height|depth)s?\s+of\s+$/iu,
    /^(?:high|tall|deep|up|in\s+(?:height|depth)|(?:above|below|beneath|under)\s+(?:the\s+)?(?:sea|ground|surface|earth|street|water))\b/iu,
  ],
  ['length', /\blength\s+of\s+$/iu, /^(?:long|in\s+length)\b/iu],
  [
    'width',
    /\b(?:width|diameter|thickness)\s+of\s+$/iu,
    /^(?:wide|broad|across|thick|in\s+(?:width|diameter))\b/iu,
  ],
  [
    'distance',
    /\bdistance\s+of\s+$/iu,
    /^(?:away|off|from|inland|offshore|upstream|downstream|(?:to\s+the\s+)?(?:north|south|east|west)[\p{L}-]*)(?!\p{L})/iu,
  ],
];
/** The unit of a length, with the blank or hyphen behind it. */
const LENGTH =
  /^[\s-]*(?:k?m|[cm]m|ft|feet|foot|inch(?:es)?|yards?|miles?|(?:kilo|centi|milli)?met(?:re|er)s?)(?:[\s-]+|(?!\p{L}))/iu;

/** Which way a length reaches; null where nothing tells or the figure is none. */
function extentOf(before: string, after: string): Extent | null {
  const unit = LENGTH.exec(after);
  if (unit === null) return null;
  const behind = after.slice(unit[0].length);
  return EXTENTS.find(([, ahead, beside]) => ahead.test(before) || beside.test(behind))?.[0] ?? null;
}

/** Whether what stands before a figure makes it one that may be. */
export function isUnreal(before: string): boolean {
  return UNREAL.test(before);
}

const TO_COME = guarded(
  /\b(?:will|would|shall|to\s+be|plans?|planned|promis(?:e|es|ed)|expect(?:s|ed)?|(?:agreed?|decided|pledged|vowed)\s+to)\b[^,.;]*$/iu,
);

/** Of what a figure is told, in words that give no date. */
export interface Scope {
  /** "Last season". */
  readonly season: string | null;
  /** "In 12 cup ties": of how many. */
  readonly rounds: string | null;
  /** "League", "cup", or "all". */
  readonly contest: string | null;
  /** "First half", "whole". */
  readonly part: string | null;
  /** "In 24 hours", "over two years": within how long. */
  readonly span: Length | null;
  /** Of everything there is ("worldwide", "at all the plants"), or of one place. */
  readonly breadth: 'whole' | 'place' | null;
  /** "In Germany alone". */
  readonly alone: boolean;
  /** "For the second film": which of several. */
  readonly nth: readonly [rank: string, of: string] | null;
  /** "2.4 billion including net debt", "before tax". */
  readonly reckoned: boolean;
  /** "The three sites together": a site. */
  readonly together: string | null;
  /** "Ten engines in all". */
  readonly inAll: boolean;
  /** Which way so many metres reach: "88 metres high", "an altitude of 9 km", "9 km from the shore". */
  readonly extent: Extent | null;
  /** The words of the clause before and behind the figure. */
  readonly clause: string;
  /** Of some among others: "unemployment among women", "2.1 million of those who rent". */
  readonly among: boolean;
  /** Whom or what it is of. */
  readonly holder: Holder;
}

interface Length {
  readonly unit: string;
  readonly hours: number;
}

/** How far from a figure the words may stand that tell its scope. */
const SCOPE_AROUND = 120;
/** Where the statement goes on with something else. */
const SCOPE_ENDS =
  /[;.!?](?:\s|$)|,\s|\s(?:and|but|while|whereas|compared)\s|(?<!\bvot(?:e[ds]?|ing))\sagainst\s/iu;

const SEASON = guarded(
  /\b(?:last|this|next)\s+(?:season|term|round|campaign|spring|summer|autumn|winter)\b/iu,
);
const ROUNDS = guarded(
  /\bin\s+(\d+|\p{L}+(?:-\p{L}+)?)\s+(?:\p{L}+\s)?(?:matches|games|appearances|starts|races|seasons|outings|rounds|tests|innings|fights|tournaments)\b/iu,
);
const CONTEST = guarded(
  /\b(league|cup|club|county|international|national|european|continental|domestic|home|away|friendly|qualifying)\s+(?:matches|games|fixtures|goals|caps|appearances|starts|races|wickets|team|side)\b|\bin\s+(?:the\s+)?(league|cup)\b|\b(?:in|across|on|over)\s+(all)\s+(?:competitions|formats|surfaces|tournaments|events)\b/iu,
);
const PART = guarded(
  /\b((?:first|second|third|fourth|last)\s+(?:half|quarter)|first\s+\p{Ll}+\s+months)\b|\b(whole|entire|full)\s+(?:year|season|month|week|quarter)\b/iu,
);
const SPAN = guarded(
  /\b(?:in|over|within|during)\s+(?:the\s+)?(?:(?:first|last|past|next|coming)\s+)?(\d+|\p{L}+(?:-\p{L}+)?)\s+(hour|day|week|month|year)s?\b(?!['’]|\s+(?:time|ago|before|earlier|later|after))|\b(?:this|last|next)\s+(week|month|year)\b/iu,
);
const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 730.5, year: 8_766 };
const WHOLE = guarded(
  /\b(?:worldwide|globally|nationwide|countrywide|(?:in|at|on|across|throughout)\s+(?:all|every|the\s+(?:whole|entire))\s|(?:across|throughout)\s+(?:the|its|their)\s+(?:group|company|country|county|state|province|network|continent|world|board|nation|region))/iu,
);
const PLACE =
  /\b(?:(?:in|at|near)\s+(?:the\s+(?:\p{Ll}{1,20}\s+(?:of|in)\s+)?)?(?!January|February|March|April|May\b|June|July|August|September|October|November|December)\p{Lu}\p{L}|(?:on|along)\s+(?:the\s+)?(?:\p{Lu}\p{L}{1,20}\s){1,4}(?:Road|Street|Lane|Avenue|Drive|Hill|Quay)\b)/u;
const IN_ALL = guarded(/\b(\p{L}+s)\s(?:(?:in|at|of|on|near)\s(?:the\s)?\p{L}+\s)?(?:together|combined)\b/iu);
const ALL_TOLD = /^\s+(?:\p{L}+\s){0,2}(?:in\s+(?:all|total)|altogether|all\s+told)\b/iu;
const AMONG = guarded(/\bamong(?:st)?\s/iu);
/** Directly behind a figure: "2.1 million of those who rent". "412 of them" may be any 412. */
const OF_THOSE = /^\s+of\s+those\s+(?:who|that|which|whose|with|in)\b/iu;
const NTH = guarded(/\b(first|second|third|fourth|fifth|sixth)\s+(\p{Ll}{3,})/iu);
/** Directly behind a sum: with or without what it is told. */
const RECKONED =
  /^\s+(?:including|excluding|before|after|net\s+of|plus)\s+(?:\p{Ll}+\s+){0,2}(?:debts?|tax(?:es)?|vat|costs?|fees?|interest|bonus(?:es)?|add-ons|charges)\b/iu;
const ALONE = guarded(/\b(?:in|on|at|for|from)\s+(?:\S+\s+){1,3}alone\b/iu);

/**
 * What a figure is for by the words of its clause before and behind it, those behind first.
 * @param isAge whether it is an age with whoever is so old behind it
 */
export function scopeOf(before: string, after: string, isAge = false): Scope {
  const behind = after.slice(0, SCOPE_AROUND).split(SCOPE_ENDS, 1)[0]!;
  const ahead = before.slice(-SCOPE_AROUND).split(SCOPE_ENDS).at(-1)!;
  const told = (sign: Pattern): string | null => {
    const found = sign.exec(behind) ?? sign.exec(ahead);
    if (found === null) return null;
    const groups: readonly (string | undefined)[] = found.slice(1);
    return (groups.find((group) => group !== undefined) ?? found[0]).toLowerCase();
  };
  const [season, rounds, contest, part] = [told(SEASON), told(ROUNDS), told(CONTEST), told(PART)];
  const span = spanOf(SPAN.exec(behind) ?? SPAN.exec(ahead));
  const nth = NTH.exec(behind) ?? NTH.exec(ahead);
  const breadth = told(WHOLE) !== null ? 'whole' : told(PLACE) !== null ? 'place' : null;
  const alone = ALONE.test(behind) || ALONE.test(ahead);
  const among = AMONG.test(behind) || AMONG.test(ahead) || OF_THOSE.test(behind);
  const together = told(IN_ALL)?.replace(/ies$/u, 'y').replace(/s$/u, '') ?? null;
  return {
    season,
    rounds: rounds === null ? null : String(valueOf(rounds) ?? rounds),
    contest,
    part: part === 'entire' || part === 'full' ? 'whole' : part,
    span,
    breadth,
    alone,
    nth: nth === null ? null : [nth[1]!.toLowerCase(), nth[2]!.toLowerCase()],
    reckoned: RECKONED.test(after),
    together,
    among,
    inAll: ALL_TOLD.test(after),
    extent: extentOf(ahead, after.slice(0, SCOPE_AROUND)),
    clause: `${ahead} ${behind}`,
    holder: holderOf(before, `${ahead} ${behind}`, isAge ? after : null),
  };
}

/** Words directly before what an example has: "a loan of", "someone earning", "workers on", "delayed by". */
const HAS = guarded(
  /\b(?:of|worth|with|on|by|over|earning|using|making|owing|owning|costing|lasting|paying)\s+(?:about\s+)?$/iu,
);
/** An example opens its clause, or stands behind what it is an example for: "for a loan", "on any property". */
const EXAMPLE =
  /(?:^|[,;:–—]\s|\b(?:for|on)\s)(?:an?|any|each|every)\s(?:[\p{L}’'-]+\s){1,6}$|(?:^|[,;:–—]\s)\p{L}+s\s(?:[\p{L}’'-]+\s){1,4}$/iu;
const ANYBODY = guarded(/\b(?:some(?:one|body)|any(?:one|body)|those|whoever)\s(?:[\p{L}’'-]+\s){1,4}$/iu);

/** "Asked for a sentence of six years": what somebody wants is no example. */
const WANTED = guarded(/\b(?:ask|call|plead|push|appl)\p{L}{0,3}\s(?:\p{L}+\s){0,3}for\s[^,;]*$/iu);

/** "For an average of 16 days". */
const AVERAGE = guarded(/\b(?:average|total|maximum|minimum|mean)\sof\s$/iu);

/** Whether what stands before a figure makes it one that somebody is an example with. */
function conditionOf(before: string): FigureRole['condition'] {
  if (!HAS.test(before) || WANTED.test(before) || AVERAGE.test(before)) return null;
  return ANYBODY.test(before) ? 'anybody' : EXAMPLE.test(before) ? 'example' : null;
}

const DENIED = guarded(
  /(?:[,;–—]|\b(?:and|but))\s+not\s+(?:the\s+)?$|\b(?:rather\s+than|instead\s+of)\s+(?:the\s+)?$/iu,
);

/** Whether what stands before a figure makes it one that is not so. */
export function isDenied(before: string): boolean {
  return DENIED.test(before);
}

function valueOf(numeral: string): number | null {
  return readNumber(piecesOf(numeral, 0, numeral.length), 0)?.value ?? null;
}

/** Whether what stands before a length of time makes it one within which another figure was reached. */
export function frames(before: string): boolean {
  return FRAMES.test(before.slice(-AROUND));
}

/** The length of "two days", "a year", "this year". */
function spanOf(found: RegExpExecArray | null): Length | null {
  if (found === null) return null;
  const [, many, unit, one]: readonly (string | undefined)[] = found;
  const value = one !== undefined || /^an?$/iu.test(many!) ? 1 : valueOf(many!.toLowerCase());
  const told = (one ?? unit!).toLowerCase();
  return value === null ? null : { unit: told, hours: value * HOURS[told]! };
}

/** Four weeks stand for a month, from which they are 8 percent apart; what is a tenth apart is another length. */
const SAME_LENGTH = 0.1;

/** Whether two lengths are one: told in one unit, they are exact. */
function sameLength(a: Length, b: Length): boolean {
  if (a.unit === b.unit) return a.hours === b.hours;
  return Math.abs(a.hours - b.hours) < SAME_LENGTH * Math.max(a.hours, b.hours);
}

/** Whether two figures may be for one thing: where one of them leaves it open, they may. */
export function sameScope(a: Scope, b: Scope): boolean {
  // "In Germany alone" is no figure for anything else, and neither is one of several together for any of them,
  // or of some among others for all, or one with the debt for one without.
  if (a.alone !== b.alone || a.among !== b.among || a.reckoned !== b.reckoned) return false;
  if (isOneOf(a, b) || isOneOf(b, a)) return false;
  if ((a.inAll && b.nth !== null) || (b.inAll && a.nth !== null)) return false;
  if (a.nth !== null && a.nth[1] === b.nth?.[1] && a.nth[0] !== b.nth[0]) return false;
  const meet = <T>(x: T | null, y: T | null): boolean => x === null || y === null || x === y;
  return (
    sameRounds(a, b) &&
    meet(a.contest, b.contest) &&
    meet(a.extent, b.extent) &&
    meet(a.part, b.part) &&
    (a.span === null || b.span === null || sameLength(a.span, b.span)) &&
    meet(a.breadth, b.breadth) &&
    !isBeyondSeason(a, b) &&
    !isBeyondSeason(b, a) &&
    partedBy(a.holder, b.holder) === null
  );
}

/** The words by which two figures are of two parts of a year, two contests or two seasons; null where they are not. */
export function scopesApart(a: Scope, b: Scope): readonly [string, string] | null {
  for (const of of ['part', 'contest', 'season'] as const) {
    const [one, other] = [a[of], b[of]];
    if (one !== null && other !== null && one !== other) return [one, other];
  }
  return null;
}

/** "The pool at Varn", "each pool" beside "the three pools together". */
function isOneOf({ clause }: Scope, { together }: Scope): boolean {
  if (together === null) return false;
  return words(clause).some(({ folded }) => folded === together || folded === 'each');
}

/** "Last season" is no part that stands for "in four years". */
function isBeyondSeason({ season }: Scope, { span }: Scope): boolean {
  return season !== null && (span?.hours ?? 0) > HOURS.year!;
}

/** "Last season" and "in 118 matches" are two scopes, as are two numbers of matches. */
function sameRounds(a: Scope, b: Scope): boolean {
  if (a.rounds !== null && b.rounds !== null) return a.rounds === b.rounds;
  if (a.season !== null && b.season !== null) return a.season === b.season;
  return (a.rounds ?? a.season) === null || (b.rounds ?? b.season) === null;
}

/** Whether two figures are told as the same, so that one may be held against the other. */
export function sameRole(a: FigureRole, b: FigureRole): boolean {
  return a.told === b.told && a.unreal === b.unreal && a.further === b.further && sameScope(a.scope, b.scope);
}
