// Whether two statements tell of two things: of the first robbery and of the second, of exports and of imports, of the bus driver
// and of the driver of the car. What the one says of its thing is then not at odds with what the other says of another.
import { meanings } from '../words/equivalents.ts';
import { append } from '../../../model/lists.ts';
import type { Span } from '../../../model/span.ts';
import type { Opposition } from './oppositions.ts';
import { mayBeAnything } from '../words/many-names.ts';
import { isContent, isOfSharedName, ownWords, readIn } from './predicates.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { isNationWord, nationNamed } from '../../reading/english/names/nations.ts';
import { firstIn, matching, ofLastTwo, remembered } from '../../patterns/remembered.ts';
import { words, type Word } from '../../words.ts';
import { twoCases } from './two-cases.ts';

/**
 * The words of each statement that show that the two are about different things; null where it may be one thing.
 * @param opposed the words that are opposed; none of them says which thing is meant
 */
export function twoThings(a: string, b: string, opposed: Opposition | null = null): Opposition | null {
  const found = toldApart(a, b);
  if (found !== null) return found;
  const sides = otherSide(a, b);
  if (opposed === null) return sides;
  // "Before the fire", "after the fire": what is told otherwise is no other thing.
  return sides === null || isWithin(sides, opposed) ? otherSubject(a, b, opposed) : sides;
}

const toldApart = ofLastTwo(
  (a: string, b: string): Opposition | null =>
    oneAndAnother(a, b) ??
    oneMore(a, b) ??
    otherThanNamed(a, b) ??
    otherBehind(a, b) ??
    comparedOtherwise(a, b) ??
    otherNumber(a, b) ??
    byAnother(a, b) ??
    otherStretch(a, b) ??
    twoCases(a, b),
);

/** People who do something for somebody, or beside them; what they do is not done by whom they belong to. */
const BELONGING = new Set(
  'aide adviser advisor assistant secretary deputy lawyer solicitor wife husband son daughter brother sister mother father cousin nephew niece uncle aunt grandson granddaughter widow widower friend neighbour neighbor colleague pupil student chauffeur driver bodyguard officer clerk servant predecessor successor rival ghostwriter partner agent manager coach maid nurse supporter opponent subordinate contractor supplier accomplice'.split(
    ' ',
  ),
);
/** "By the minister", "by the minister's wife": up to four words. */
const BY_WHOM = /\bby\s(?:(?:the|an?|his|her|its|their)\s)?(?<whom>(?:[\p{L}’'-]{1,30}\s?){1,4})/u;
/** "An aide to the minister", "the brother of Ole Hamm". */
const OF_WHOM =
  /\b(?:by\s)?(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne)\s)(?:[\p{L}-]{1,20}\s)?(?<who>[\p{L}-]{3,20})\s(?:of|to|for|under)\s(?:(?:the|his|her|its|their)\s)?(?<whom>[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,2})/gu;
const OWN = /(?<whom>[\p{L}-]{1,30})['’]s?\s(?:[\p{L}-]{1,20}\s)?(?<who>[\p{L}-]{3,20})/gu;

/** "Written by the minister", "written by an aide to the minister". */
function byAnother(a: string, b: string): Opposition | null {
  const mine = belongingIn(a);
  const yours = belongingIn(b);
  if (mine === null && yours === null) return null;
  const [one, other] = [
    yours === null ? null : doerIn(a, yours, b),
    mine === null ? null : doerIn(b, mine, a),
  ];
  if (one !== null) return { a: one, b: yours!.span };
  return other === null ? null : { a: mine!.span, b: other };
}

interface Belonging {
  readonly who: string;
  readonly whom: readonly string[];
  readonly span: Span;
}

/** Who does something in a text that belongs to somebody, with that somebody's stems. */
const belongingIn = remembered((text: string): Belonging | null => {
  if (!/\sby\s|^(?:The|An?|His|Her)\s/u.test(text)) return null;
  for (const pattern of [OF_WHOM, OWN])
    for (const { index, 0: match, groups } of text.matchAll(pattern)) {
      const who = groups!['who']!.toLowerCase();
      // Only who acts: behind "by", or where the statement opens.
      const acts =
        index === 0 || /\bby\s(?:(?:the|an?)\s)?$/u.test(text.slice(0, index)) || match.startsWith('by ');
      const opens = /^(?:The|An?|His|Her)\s$/u.test(text.slice(0, index));
      if (!BELONGING.has(who) || (!acts && !opens)) continue;
      const whom = words(groups!['whom']!).map(({ stem }) => stem);
      return { who, whom, span: { start: index, end: index + match.length } };
    }
  return null;
});

/** Where a text lets somebody act to whom the other's actor only belongs; null where it names that actor too. */
function doerIn(text: string, { who, whom }: Belonging, other: string): Span | null {
  if (words(text).some(({ folded }) => folded === who)) return null;
  const by = BY_WHOM.exec(text);
  const isPassive = by !== null && BY_WHOM.test(other);
  const named = isPassive ? by.groups!['whom']! : by === null && !BY_WHOM.test(other) ? openingOf(text) : '';
  const run = words(named);
  const from = isPassive ? by.index + by[0].indexOf(named) : text.indexOf(named);
  const at = run.findIndex(({ stem }) => whom.at(-1) === stem);
  return at < 0 ? null : { start: from, end: from + run[at]!.end };
}

/** The words with which a statement opens, up to a name or two: "The minister", "Ida Roth". */
function openingOf(text: string): string {
  return /^(?:(?:The|An?)\s)?[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,2}/u.exec(text)?.[0] ?? '';
}

function isWithin(found: Opposition, opposed: Opposition): boolean {
  const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
  return overlaps(found.a, opposed.a) && overlaps(found.b, opposed.b);
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Words that tell several things apart, one set to a line; a blank parts the forms of one word. */
const ONE_OF_SEVERAL = [
  'first|second|third|fourth|fifth|sixth|last final',
  'north northern|south southern|east eastern|west western',
  'upper|lower',
  'front|rear',
  'old|new',
  'older elder eldest|younger youngest',
  'morning|afternoon|evening|night',
  'spring|summer|autumn|winter',
  'men|women',
  'boys|girls',
  'adults|children',
  'exports|imports',
  'sales revenue revenues turnover|profit profits earnings',
  'arrivals|departures',
  'public|private',
  'urban|rural',
  'diesel|electric|petrol',
  'smallest|largest biggest',
  'shortest|longest',
  'cheapest|dearest',
  'slowest|fastest',
  'poorest|richest',
].map(
  (line) => new Map(line.split('|').flatMap((one, at) => one.split(' ').map((word) => [word, at] as const))),
);

/** By line, the first word of it in a text and all that the text has of it. */
const severalIn = remembered(
  (text: string): ReadonlyMap<number, { readonly first: Word; readonly sides: ReadonlySet<number> }> => {
    const found = new Map<number, { first: Word; sides: Set<number> }>();
    for (const word of words(text)) {
      // "46-year-old" is nothing old.
      if (text[word.start - 1] === '-') continue;
      ONE_OF_SEVERAL.forEach((line, at) => {
        const side = line.get(word.folded);
        if (side === undefined) return;
        const known = found.get(at) ?? { first: word, sides: new Set<number>() };
        known.sides.add(side);
        found.set(at, known);
      });
    }
    return found;
  },
);

/** Different members of such a set (first and second, morning and evening), where neither text has the other's. */
function ofSeveral(a: string, b: string): Opposition | null {
  const there = severalIn(b);
  for (const [line, one] of severalIn(a)) {
    const other = there.get(line);
    if (other === undefined || [...one.sides].some((side) => other.sides.has(side))) continue;
    return { a: spanOf(one.first), b: spanOf(other.first) };
  }
  return null;
}

/** "On average" and "the most expensive of them": what is told of all, and of the one at an end. */
const ofAllIn = firstIn(/\b(?:average[ds]?|mean|median|typical(?:ly)?)\b/iu);
const atAnEndIn = firstIn(
  /\bthe\s(?!(?:latest|interest|forest|request|harvest|protest|contest|conquest|guest|quest|chest|priest|arrest|tempest|modest|honest)\b)(?:\p{Ll}{2,30}est|most\s\p{Ll}{3,})\b/iu,
);

/** An average, and what is the highest or lowest. */
function averageAndEnd(a: string, b: string): Opposition | null {
  const [ofAll, there] = [ofAllIn(a), ofAllIn(b)];
  if ((ofAll === null) === (there === null)) return null;
  const [average, end] = ofAll === null ? [there!, atAnEndIn(a)] : [ofAll, atAnEndIn(b)];
  if (end === null) return null;
  return ofAll === null ? { a: matched(end), b: matched(average) } : { a: matched(average), b: matched(end) };
}

/** Whoever a statement opens with who is told apart from somebody else: "Its rival sold", "Hale’s predecessor spent". */
const besideAnotherIn = firstIn(
  /^\P{L}*(?:(?:But|And|While)\s)?(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]|\p{Lu}[\p{L}-]{1,30}['’]s)\s(?:\p{Ll}{1,20}\s)?(?:rivals?|competitors?|neighbours?|neighbors?|predecessors?|successors?)\b/u,
);

/** Somebody, and another who stands beside them: what both did is two things. */
function besideAnother(a: string, b: string): Opposition | null {
  const [one, other] = [besideAnotherIn(a), besideAnotherIn(b)];
  if ((one === null) === (other === null)) return null;
  const beside = matched((one ?? other)!);
  const [first] = words(one === null ? a : b);
  const named = first === undefined ? { start: 0, end: 0 } : spanOf(first);
  return one === null ? { a: named, b: beside } : { a: beside, b: named };
}

/** Which of several things each tells of, where those are two: first and second, a company and its rival, an average and a record. */
export function oneAndAnother(a: string, b: string): Opposition | null {
  return (
    ofSeveral(a, b) ??
    besideAnother(a, b) ??
    averageAndEnd(a, b) ??
    otherArea(a, b) ??
    otherContest(a, b) ??
    otherParts(a, b) ??
    quakeAndAftershock(a, b)
  );
}

const aftershockIn = firstIn(
  /\b(?:aftershocks?|(?:a\s(?:second|third|further)|another)\s(?:\p{Ll}{1,20}\s)?(?:earthquake|quake|tremor))\b/iu,
);

/** An aftershock, and what tells of none. */
export function quakeAndAftershock(a: string, b: string): Opposition | null {
  const [one, other] = [aftershockIn(a), aftershockIn(b)];
  if ((one === null) === (other === null)) return null;
  const [first] = words(one === null ? a : b);
  const named = first === undefined ? { start: 0, end: 0 } : spanOf(first);
  return one === null ? { a: named, b: matched(other!) } : { a: matched(one), b: named };
}

/** What is told of a whole area as a level, which another area has as well. */
const isLevel = matching(
  /\b(?:average[ds]?|mean|median|typical(?:ly)?|rates?|per\s?cent|unemployment|inflation|density)\b|%/iu,
);
const areaIn = firstIn(
  /\b(?:in|across|of|for|throughout)\s(?:the\s(?:(?:whole|entire|rest\sof\sthe)\s)?)(capital|city|town|village|district|borough|suburbs?|county|region|province|country|nation|world|euro\s?zone)\b(?!['’]s)|\b(nationwide|nationally|globally|worldwide)\b/iu,
);
/** Areas by how large they are: the capital may be called a city, and is no region. */
const AREAS = new Map(
  [
    'capital city town',
    'village',
    'district borough suburb suburbs',
    'county region province',
    'country nation nationwide nationally',
    'world globally worldwide',
    'eurozone',
  ].flatMap((line, size) => line.split(' ').map((word) => [word, size] as const)),
);

/** What money costs is told where somebody lends it, and is no level of the place. */
const isOfLending = matching(/\b(?:mortgage|interest|lending|exchange)\srates?\b/iu);
const hasAreaBefore = matching(
  /\b(?:an?|the|its|this)\s(?:\p{Ll}{1,20}\s)?(?:capital|city|town|village|district|borough|suburb|county|region|province|country|nation)\b/iu,
);

/** Whether a level may be that of a place told before: "in Varn, a city in the region". */
function hasPlaceBefore(text: string): boolean {
  return (
    hasAreaBefore(text) ||
    words(text).some(
      ({ folded, start }) => start > 0 && /^\p{Lu}/u.test(text.slice(start)) && !isOfCalendar(folded),
    )
  );
}

/** "The average rent in the capital", "the average rent in the country"; null where an area may only tell where a place lies. */
function otherArea(a: string, b: string): Opposition | null {
  if (!isLevel(a) || !isLevel(b) || isOfLending(a) || isOfLending(b)) return null;
  const [one, other] = [areaIn(a), areaIn(b)];
  if (one === null || other === null) return null;
  if (hasPlaceBefore(a.slice(0, one.index)) || hasPlaceBefore(b.slice(0, other.index))) return null;
  const [here, there] = [one, other].map((found) =>
    AREAS.get((found[1] ?? found[2])!.toLowerCase().replace(/\s/gu, '')),
  );
  return here === there ? null : { a: matched(one), b: matched(other) };
}

/** Two contests: two races, or matches against two opponents. */
export function otherContest(a: string, b: string): Opposition | null {
  return otherRace(a, b) ?? otherOpponent(a, b);
}

/** "Gold in the 200 metres": a distance with an article names a race. */
const raceIn = firstIn(
  /\b(?:in|over|at|for)\sthe\s(?:(?:men|women|boys|girls)['’]s?\s)?(\d[\d,.]{0,6})[\s-]?(met(?:re|er)s?|m|km|kilomet(?:re|er)s?|miles?)\b/iu,
);
/** Metres by the first letters of a unit. */
const METRES: readonly (readonly [RegExp, number])[] = [
  [/^k/iu, 1000],
  [/^mi/iu, 1609.344],
  [/^m/iu, 1],
];

/** How long a race is in metres: "10,000 metres" are 10 km. */
function lengthOf([, figure, unit]: RegExpExecArray): number {
  return Number(figure!.replace(/,/gu, '')) * METRES.find(([each]) => each.test(unit!))![1];
}

function otherRace(a: string, b: string): Opposition | null {
  const [one, other] = [raceIn(a), raceIn(b)];
  return one === null || other === null || lengthOf(one) === lengthOf(other)
    ? null
    : { a: matched(one), b: matched(other) };
}

/** Whom somebody played. */
const opponentIn = firstIn(
  /\b(?:beat|beats|defeat(?:s|ed)|thrash(?:es|ed)|overcame|edged|lost\sto|loses\sto|dr(?:ew|aw|aws)\s(?:with|against)|knock(?:s|ed)\sout)\s(?:the\s)?(\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,2})/u,
);

/** A match has a score; whoever is beaten at an election may be called by name or by party. */
const hasScore = matching(/\b\d{1,3}[-–]\d{1,3}\b/u);
/** Letters with which two names of one club may begin: "Wolves", "Wolverhampton". */
const SHORT_NAME = 3;

/** "Beat Hearts 2-0", "beat Dundee 3-1": two matches, where neither statement has the other's opponent by a name that begins alike. */
function otherOpponent(a: string, b: string): Opposition | null {
  if (!hasScore(a) || !hasScore(b)) return null;
  const [one, other] = [opponentIn(a), opponentIn(b)];
  if (one === null || other === null) return null;
  const isIn = (name: string, text: string): boolean => {
    const known = new Set(words(text).map(({ folded }) => folded.slice(0, SHORT_NAME)));
    return words(name).some(({ folded }) => known.has(folded.slice(0, SHORT_NAME)));
  };
  return isIn(one[1]!, b) || isIn(other[1]!, a) ? null : { a: matched(one), b: matched(other) };
}

const NUMBER = '(?:\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** A part of several with what it is: "two of the five crew are Filipino". */
const partIn = firstIn(
  new RegExp(
    String.raw`\b${NUMBER}\sof\s(?:the|its|their|these|those)\s[^,;:.]{1,40}?\s(?:are|were|is|was)\s([\p{L}-]{3,30})`,
    'iu',
  ),
);
/** A part that several hold: "the five include three Greeks". */
const includedIn = firstIn(
  new RegExp(String.raw`\binclud(?:es?|ed|ing)\s(?:at\sleast\s)?${NUMBER}\s([\p{L}-]{3,30})`, 'iu'),
);

const AGES = new Map(
  ['men', 'women', 'children kids minors boys girls teenagers babies infants toddlers'].flatMap((line) =>
    line.split(' ').map((word) => [word, line] as const),
  ),
);

/** The country, sex or age by which a word tells people apart: of "Greeks" and "Greek" one; null for any other word. */
function kindOf(word: string): string | null {
  const folded = word.toLowerCase();
  const nation = [folded, folded.replace(/s$/u, '')].find(isNationWord);
  return nation === undefined ? (AGES.get(folded) ?? null) : nationNamed(nation);
}

/** Words for people who may be nurses as well as guards, beside those that `mayBeAnything`. */
const ANY_PEOPLE =
  /^(?:staff|crew|personnel|adults?|locals?|civilians?|foreigners?|tourists?|guests?|visitors?|others?|relatives?|colleagues?|volunteers?|professionals?|medics?)$/iu;

/** Whether two nouns may be said of the same people: "three nurses", "four staff". */
function maySayOne(mine: string, yours: string): boolean {
  const [one, other] = [mine, yours].map((noun) => words(noun).map(({ stem }) => stem)) as [
    string[],
    string[],
  ];
  if (one[0] === other[0] || [mine, yours].some((noun) => ANY_PEOPLE.test(noun))) return true;
  const meant = new Set(meanings(one).map(({ meaning }) => meaning));
  return [...one, ...other].some(mayBeAnything) || meanings(other).some(({ meaning }) => meant.has(meaning));
}

/**
 * Two parts of one whole, each told by what it is: those who are Filipino, and the Greeks. Those who "are dead" may be the ones
 * who "were killed", so what is no noun counts only where it tells a country, a sex or an age.
 */
function otherParts(a: string, b: string): Opposition | null {
  const [parts, held] = [
    [partIn(a), partIn(b)],
    [includedIn(a), includedIn(b)],
  ] as const;
  const [one, other] = [parts[0] ?? held[0], parts[1] ?? held[1]];
  if (one === null || other === null) return null;
  const [mine, yours] = [kindOf(one[1]!), kindOf(other[1]!)];
  const areNouns = parts.every((part) => part === null);
  const differ =
    mine !== null && yours !== null ? mine !== yours : areNouns && !maySayOne(one[1]!, other[1]!);
  return differ ? { a: matched(one), b: matched(other) } : null;
}

const oneMoreIn = firstIn(
  /\b(?:a\s+(?:second|further|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+th)|another)\s+(\p{L}+)/iu,
);
const SEVERAL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+(\p{L}+)(?:\s+(\p{L}+))?/giu;

/** Of things, "another march" may be the one that another source calls "a march". */
const SOMEBODY = /\b(?:an?|one)\s+(?:[\p{L}\d-]+\s+)?(man|woman|person|child)\b/giu;

/** One beyond those counted or told: "a fifth man" is none of "four men", and "a second man" is not "a man of 30". */
function oneMore(a: string, b: string): Opposition | null {
  const [one, other] = [oneMoreIn(a), oneMoreIn(b)];
  if ((one === null) === (other === null)) return null;
  const [more, text] = one === null ? [other!, a] : [one, b];
  const whom = pluralOf(more[1]!);
  const several =
    [...text.matchAll(SEVERAL)].find((each) =>
      each.slice(1).some((word: string | undefined) => word?.toLowerCase() === whom),
    ) ?? [...text.matchAll(SOMEBODY)].find((each) => each[1]!.toLowerCase() === more[1]!.toLowerCase());
  if (several === undefined) return null;
  return one === null ? { a: matched(several), b: matched(more) } : { a: matched(more), b: matched(several) };
}

const PLURALS = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['person', 'people'],
  ['child', 'children'],
]);

function pluralOf(word: string): string {
  const one = word.toLowerCase();
  return PLURALS.get(one) ?? one.replace(/(?:(?<=[^aeiou])y)$/u, 'ie') + 's';
}

const besideNamedIn = firstIn(
  /(?<![\p{L}-])(\p{Lu}[\p{L}-]{1,30})['’]s\s(?:\p{Ll}{1,20}\s)?(?:brother|sister|son|daughter|wife|husband|father|mother|widow|partner|cousin|uncle|aunt|nephew|niece|deputy|predecessor|successor|lawyer)\b/u,
);

/** Somebody, and a person called after them: "Dorn was acquitted", "Dorn's brother was convicted". */
function otherThanNamed(a: string, b: string): Opposition | null {
  const [one, other] = [besideNamedIn(a), besideNamedIn(b)];
  if ((one === null) === (other === null)) return null;
  const [beside, own, text] = one === null ? [other!, b, a] : [one, a, b];
  const name = beside[1]!;
  const at = text.indexOf(name);
  if (at < 0 || own.indexOf(name) !== own.lastIndexOf(name)) return null;
  const named = { start: at, end: at + name.length };
  return one === null ? { a: named, b: matched(beside) } : { a: matched(beside), b: named };
}

const JOINTS = new Set('to from of over on in at for with between near into'.split(' '));
const ARTICLES = new Set(['the', 'a', 'an']);

/** What stands behind each word and a preposition: "flights to the islands". */
const behindIn = remembered((text: string): ReadonlyMap<string, Word> => {
  const all = words(text);
  return new Map(
    all.flatMap(({ folded, end }, at) => {
      const [before, next] = [all[at - 1], all[at + 1]];
      // Of a time that is left out ("at 09:42 UTC"), more than a space stands between them.
      if (!JOINTS.has(folded) || before === undefined || (next?.start ?? 0) > end + 1) return [];
      const behind = next !== undefined && ARTICLES.has(next.folded) ? all[at + 2] : next;
      return behind === undefined ? [] : [[`${before.stem} ${folded}`, behind] as const];
    }),
  );
});

const HAS_FIGURE = /\d/u;

/**
 * One word with different complements: "flights to the islands", "flights to the mainland". A figure and a word do not count, as
 * they answer different questions: "growth in exports", "growth in 2024".
 */
function otherBehind(a: string, b: string): Opposition | null {
  const there = behindIn(b);
  const [mine, yours] = [readIn(a).known, readIn(b).known];
  for (const [key, behind] of behindIn(a)) {
    const other = there.get(key);
    if (other === undefined || HAS_FIGURE.test(behind.folded) !== HAS_FIGURE.test(other.folded)) continue;
    if (!yours.has(behind.stem) && !mine.has(other.stem)) return { a: spanOf(behind), b: spanOf(other) };
  }
  return null;
}

/** Words for a comparison with the year before, and with the month before. */
const onYearIn = firstIn(/同比|year[- ](?:on|over)[- ]year/iu);
const onMonthIn = firstIn(/[环環]比|(month|quarter)[- ](?:on|over)[- ]\1/iu);

/** Comparisons with different times: what fell on the month may have risen on the year. */
function comparedOtherwise(a: string, b: string): Opposition | null {
  const [onYear, onMonth] = [onYearIn(a) ?? onYearIn(b), onMonthIn(a) ?? onMonthIn(b)];
  if (onYear === null || onMonth === null) return null;
  const [yearHere, yearThere] = [onYearIn(a) !== null, onYearIn(b) !== null];
  const [monthHere, monthThere] = [onMonthIn(a) !== null, onMonthIn(b) !== null];
  if (yearHere === monthHere || yearThere === monthThere || yearHere === yearThere) return null;
  return yearHere ? { a: matched(onYear), b: matched(onMonth) } : { a: matched(onMonth), b: matched(onYear) };
}

function matched({ 0: match, index }: RegExpExecArray): Span {
  return { start: index, end: index + match.length };
}

/** Things that are told apart by numbers. */
const NUMBERED = new Set(
  (
    'terminal gate line platform route highway motorway road junction unit reactor block building room pier runway group phase stage turbine pump track district ward zone division court flight ' +
    'amendment clause article resolution chapter section paragraph'
  ).split(' '),
);
/** Nouns that tell things apart by numbers only with a capital: "Bill 12", but "will charge 20 euros", "each day 40 buses". */
const NUMBERED_NAMES = new Set('Bill Lot Case Charge Count Day Round Match Heat Bridge'.split(' '));
/** "A4", "B-52": a number that its letters begin. */
const CODE = /^(\p{L}{1,3})-?(\d{1,4})$/u;

interface Numbered extends Span {
  readonly number: string;
}

/** By what is numbered, the numbers that a text has of it. */
const numbersIn = remembered((text: string): ReadonlyMap<string, readonly Numbered[]> => {
  const found = new Map<string, Numbered[]>();
  const all = words(text);
  all.forEach(({ folded, start, end }, at) => {
    const before = all[at - 1];
    const code = CODE.exec(folded)?.[1];
    if (code !== undefined) append(found, code, { number: folded, start, end });
    else if (
      before !== undefined &&
      /^\d{1,4}$/u.test(folded) &&
      (NUMBERED.has(before.folded) || NUMBERED_NAMES.has(text.slice(before.start, before.end)))
    )
      append(found, before.folded, { number: folded, start: before.start, end });
  });
  return found;
});

/** "The A4 motorway", "the A7"; "terminal 1", "terminal 2". */
export function otherNumber(a: string, b: string): Opposition | null {
  const there = numbersIn(b);
  for (const [key, mine] of numbersIn(a)) {
    const yours = there.get(key);
    if (yours === undefined || mine.some(({ number }) => yours.some((other) => other.number === number)))
      continue;
    return { a: spanOf(mine[0]!), b: spanOf(yours[0]!) };
  }
  return null;
}

const stretchIn = firstIn(
  /\bbetween\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]*)\s+and\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]*)/u,
);

/** "Between Aston and Bray", "between Bray and Cole": two stretches. */
function otherStretch(a: string, b: string): Opposition | null {
  const [one, other] = [stretchIn(a), stretchIn(b)];
  if (one === null || other === null || isOfCalendar(one[1]!.toLowerCase())) return null;
  return [one[1], one[2]].toSorted().join() === [other[1], other[2]].toSorted().join()
    ? null
    : { a: matched(one), b: matched(other) };
}

/** Words of which one names one side of what stands behind it, and the other the other. */
const SIDES = new Map(
  [
    ['before', 'after'],
    ['above', 'below'],
    ['inside', 'outside'],
    ['over', 'under'],
  ].flatMap(
    ([one, other]) =>
      [
        [one!, other!],
        [other!, one!],
      ] as const,
  ),
);

/** By a side and what it is of, by its stem, where a text has both. */
const sidesIn = remembered((text: string): ReadonlyMap<string, Span> => {
  const all = words(text);
  return new Map(
    all.flatMap(({ folded, start }, at) => {
      const next = all[ARTICLES.has(all[at + 1]?.folded ?? '') ? at + 2 : at + 1];
      return SIDES.has(folded) && next !== undefined
        ? [[`${folded} ${next.stem}`, { start, end: next.end }] as const]
        : [];
    }),
  );
});

/** "Cars built after 2015", "cars built before 2015". */
function otherSide(a: string, b: string): Opposition | null {
  const there = sidesIn(b);
  for (const [key, one] of sidesIn(a)) {
    const [side, of] = key.split(' ') as [string, string];
    const other = there.get(`${SIDES.get(side)!} ${of}`);
    if (other !== undefined && !there.has(key)) return { a: one, b: other };
  }
  return null;
}

/** A run of words that stands for the subject or tells which: "the foreign minister", "the bus driver". */
interface Named extends Span {
  readonly all: readonly Word[];
  readonly isName: boolean;
  /** Whether they are the subject, and not what stands before it: "driver", "bus". */
  readonly isHead: boolean;
}

/**
 * Different subjects before the opposed words, where the statements have nothing else of their own: "the president will not
 * come", "the foreign minister will come". A name is compared with a name, and other things only if they have few names.
 */
function otherSubject(a: string, b: string, opposed: Opposition): Opposition | null {
  const [left, right] = [readIn(a), readIn(b)];
  const own = [
    ownWords(left, right).filter((word) => !isOfSharedName(word, a, b) && !isIn(word, opposed.a)),
    ownWords(right, left).filter((word) => !isOfSharedName(word, b, a) && !isIn(word, opposed.b)),
  ] as const;
  // What both say otherwise behind it may be what is told otherwise of one thing.
  if (
    own[0].some(({ start }) => start > opposed.a.start) &&
    own[1].some(({ start }) => start > opposed.b.start)
  )
    return null;
  const [one, other] = [
    subjectOf(a, left.all, own[0], opposed.a),
    subjectOf(b, right.all, own[1], opposed.b),
  ];
  if (one === null || other === null || one.isName !== other.isName || one.isHead !== other.isHead)
    return null;
  const stems = (of: Named): string[] => of.all.map(({ stem }) => stem);
  const isWide = (of: Named): boolean => of.isHead && mayBeAnything(of.all.at(-1)!.stem);
  if (!one.isName && (isWide(one) || isWide(other))) return null;
  const meant = new Set(meanings(stems(one)).map(({ meaning }) => meaning));
  return meanings(stems(other)).some(({ meaning }) => meant.has(meaning))
    ? null
    : { a: spanOf(one), b: spanOf(other) };
}

function isIn({ start, end }: Word, span: Span): boolean {
  return start < span.end && span.start < end;
}

/** The own words of a text before what is opposed, where they are one run with which its subject opens. */
function subjectOf(text: string, all: readonly Word[], own: readonly Word[], opposed: Span): Named | null {
  const run = own.filter(({ start }) => start < opposed.start);
  const from = all.indexOf(run[0]!);
  if (run.length === 0 || run.some((word, at) => all[from + at] !== word) || run.every(isNumber)) return null;
  const before = text.slice(0, run[0]!.start);
  if (all.slice(0, from).some(isContent) && !BEFORE_SUBJECT.test(before)) return null;
  const last = run.at(-1)!;
  const next = all[from + run.length];
  const isHead = next === undefined || isIn(next, opposed) || !isContent(next) || isVerbal(next);
  // "The finally closed road", "the damaged ship": how something is does not tell which it is.
  if (/ly$/u.test(last.folded) || (!isHead && DESCRIBES.test(last.folded))) return null;
  const capital = (word: Word): boolean => /^\p{Lu}/u.test(text.slice(word.start, word.end));
  const isBare = from === 0 && run.length === 1 && isHead;
  const isName =
    run.every(capital) && (from > 0 || run.length > 1 || !isHead || (isBare && !PLURAL.test(last.folded)));
  return { start: run[0]!.start, end: last.end, all: run, isName, isHead };
}

/** "In May, ", "After the vote, the ". */
const BEFORE_SUBJECT =
  /^(?:in|on|at|after|before|since|during|last|this|by|from|for|with)\s[^,]{1,40},\s(?:(?:the|an?|his|her|its|their)\s)?$/iu;

/** Endings of words that tell how something is. */
const DESCRIBES = /(?:ed|en|ing|ous|al|ive|ful|ish|y|an|ese|ic|able|ible|ly|est)$/u;
/** A word that opens a sentence is no name where it counts many. */
const PLURAL = /s$|^(?:children|men|women|people|police)$/u;

function isNumber({ folded }: Word): boolean {
  return /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|several|many|some|all|most|few)$/u.test(
    folded,
  );
}

function isVerbal({ folded }: Word): boolean {
  return /^(?:will|would|can|cannot|could|may|might|must|should|shall|not|never|did|does|do)$/u.test(folded);
}
