// Results of matches and places in a table: "beat City 3-2", "second in the table". Neither is a quantity, and two sources
// that give one match two results are at odds all the same.
import { guarded } from '../../patterns/guarded.ts';
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { firstIn, remembered } from '../../patterns/remembered.ts';
import { stem, words } from '../../words.ts';

/** A result within a text. */
export interface Result extends Span {
  readonly words: string;
  /** The same for one result, from whichever side it is told. */
  readonly value: string;
  /** "Table", "charts"; null where nothing is named. */
  readonly of: string | null;
}

const SCORE = guarded(/(?<![\p{L}\d.,:–-])(\d{1,2})[-–](\d{1,2})(?![\p{L}\d%–-])/gu);
const DECIDED = guarded(
  /\b(?:beat|beats|beaten|beating|won|wins?|winning|lost|loses?|drew|draws?|drawn|defeat(?:s|ed)?|victory|thrash(?:ed|es)|overcame|hammered)(?!\p{L})/iu,
);
/** A score on the way, of several matches, or of another time; numbers of votes. */
const OTHER_SCORE = guarded(
  /\b(?:half[- ]time|at\sthe\sbreak|led|lead|leading|ahead|trail(?:s|ed|ing)?|aggregate|penalt(?:y|ies)|shoot-?out|sets?|series|overall|last\s(?:season|year|month|week)|earlier|previous(?:ly)?|vot(?:e|es|ed|ing))(?!\p{L})/iu,
);

/** The only score of a text that tells how a match ended; null where there is none. */
const scoreIn = remembered((text: string): Result | null => {
  const all = SCORE.all(text);
  const [only] = all;
  if (only === undefined || all.length > 1 || !DECIDED.test(text) || OTHER_SCORE.test(text)) return null;
  const value = [Number(only[1]), Number(only[2])].sort((a, b) => b - a).join('-');
  return { start: only.index, end: only.index + only[0].length, words: only[0], value, of: null };
});

const PLACES = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const PLACE = String.raw`(${PLACES.join('|')}|\d{1,2}(?:st|nd|rd|th))`;
const CONTEST =
  'table|league|standings|rankings?|charts?|group|division|competition|race|marathon|championships?';
const IN_CONTEST = guarded(
  new RegExp(
    String.raw`\b(?:(?:finished|came|comes?|ranked|ranks?|placed|is|are|was|were|lies?|stands?)\s)?${PLACE}(?:\splace)?\s(?:in|of)\s(?:the\s)?(?:\p{L}{1,30}\s)?(${CONTEST})(?!\p{L})`,
    'giu',
  ),
);
const CAME = guarded(
  new RegExp(
    String.raw`\b(?:finished|came|ranked|placed)\s(?:in\s)?${PLACE}(?!\p{L}|\s\p{L}{1,30}ed\b)`,
    'giu',
  ),
);

/** The only place of a text; null where it tells none or several. */
const placeIn = remembered((text: string): Result | null => {
  const named = IN_CONTEST.all(text);
  const all = named.length > 0 ? named : CAME.all(text);
  const [only] = all;
  if (only === undefined || all.length > 1 || /\blast\s(?:season|year)\b/iu.test(text)) return null;
  return placed(only, only[1]!, only[2]?.toLowerCase() ?? null);
});

function placed({ index, 0: found }: RegExpExecArray, place: string, of: string | null): Result {
  const start = index + found.toLowerCase().indexOf(place.toLowerCase());
  const at = PLACES.indexOf(place.toLowerCase());
  const value = String(at < 0 ? Number.parseInt(place, 10) : at + 1);
  return { start, end: start + place.length, words: place, value, of };
}

/** "The second woman to lead it", "for the first time", "her third title": what is counted off in the life of one. */
const RANKED = guarded(
  new RegExp(
    String.raw`\b(?:the|a)\s${PLACE}\s(\p{Ll}{3,20})\s(?:to\s\p{Ll}|that\s|since\s)|\bfor\s(?:the|a)\s${PLACE}\s(time)\b|\b(?:his|her|its|their)\s${PLACE}\s(?:\p{Ll}{1,20}\s){0,2}?(title|term|medal|gold|marriage|child|album|novel|film|trophy|crown)(?!\p{L})`,
    'giu',
  ),
);

/** "In a row", "since 2023", "this year": within what it is counted off. Two such counts may both be right. */
const COUNTED_WITHIN =
  /^\s(?:since|in|this|within|of|under|during|over|for|at|above|below|running|straight)(?!\p{L})[^.,;:!?]{0,60}/iu;
/** "The first time that a woman leads it" may be held against "the second woman to". */
const TIME_THAT_ONE = /^time\sthat\san?\s(\p{Ll}{3,20})(?!\p{L})/u;

interface Rank extends Result {
  readonly within: string;
}

/** The only such rank of a text; null where it tells none or several. */
const rankIn = remembered((text: string): Rank | null => {
  const [only, ...more] = RANKED.all(text);
  if (only === undefined || more.length > 0) return null;
  const [place, of] = only.slice(1).filter((told: string | undefined) => told !== undefined) as [
    string,
    string,
  ];
  const rank = placed(only, place, of.toLowerCase());
  const at = text.indexOf(of, rank.end);
  const within = COUNTED_WITHIN.exec(text.slice(at + of.length))?.[0].toLowerCase() ?? '';
  return { ...rank, of: TIME_THAT_ONE.exec(text.slice(at))?.[1] ?? rank.of, within };
});

/** The names in a text, by word. */
const namesIn = remembered(
  (text: string): ReadonlySet<string> =>
    new Set(
      words(text).flatMap(({ start, folded }) =>
        /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
        !isOfCalendar(folded) &&
        !isFunctionWord(folded)
          ? [folded]
          : [],
      ),
    ),
);

/** The first word of content: "club" of "The club is fourth". */
const opensWith = remembered(
  (text: string) => words(text).find(({ folded }) => !isFunctionWord(folded))?.stem,
);

/** What a text names as known: "the port", "his house". */
const definiteIn = remembered(
  (text: string): ReadonlySet<string> =>
    new Set(
      words(text).flatMap(({ stem }, at, all) =>
        DEFINITE.has(all[at - 1]?.folded ?? '') || DEFINITE.has(all[at - 2]?.folded ?? '') ? [stem] : [],
      ),
    ),
);
const DEFINITE = new Set('the his her its their this that'.split(' '));

/** Who has to do with many events of a week, so that two which both name them need not be one. */
const ALWAYS_THERE = new Set(
  'police officer troops soldier army firefighter rescuer guard coastguard doctor medic official authorities'
    .split(' ')
    .map(stem),
);

/** Whether two texts name one thing, by its name or as known. */
export function shareNamed(a: string, b: string): boolean {
  const [names, known] = [namesIn(b), definiteIn(b)];
  const isShared = (each: string, others: ReadonlySet<string>): boolean =>
    others.has(each) && !ALWAYS_THERE.has(stem(each));
  return (
    [...namesIn(a)].some((each) => isShared(each, names)) ||
    [...definiteIn(a)].some((each) => isShared(each, known))
  );
}

/**
 * Two results of one match, or two places of one in one contest, that are not the same; null where there are none. Both sides of
 * a match are named in both texts.
 */
export function otherResult(a: string, b: string): readonly [Result, Result] | null {
  const shared = (): number => {
    const others = namesIn(b);
    return [...namesIn(a)].filter((name) => others.has(name)).length;
  };
  const [score, otherScore] = [scoreIn(a), scoreIn(b)];
  if (score !== null && otherScore !== null)
    return score.value !== otherScore.value && shared() > 1 ? [score, otherScore] : null;
  const [rank, otherRank] = [rankIn(a), rankIn(b)];
  if (rank !== null && otherRank !== null) {
    const isOne = rank.of === otherRank.of && rank.within === otherRank.within;
    return isOne && rank.value !== otherRank.value && shared() > 0 ? [rank, otherRank] : null;
  }
  const [place, otherPlace] = [placeIn(a), placeIn(b)];
  if (place === null || otherPlace === null || place.value === otherPlace.value) return null;
  if (shared() === 0 && !(opensWith(a) !== undefined && opensWith(a) === opensWith(b))) return null;
  return place.of === null || otherPlace.of === null || place.of === otherPlace.of
    ? [place, otherPlace]
    : null;
}

/** Who won what only one can win: "Marta Ruiz won the mayoral race", "Diego Salas was elected mayor". */
const winnerIn = firstIn(
  /(?<who>\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20}){0,3})\s(?:has\s|had\s)?(?:(?:won|wins|clinched|retained|held\son\sto)\sthe|(?:was|been|is)\s(?:re-?)?(?:elected|appointed|crowned)(?:\sas)?(?!\s(?:to|in|by|on|for|at|with|from|an?)\s))\s(?<what>\p{Ll}[^.;,]{2,60})/u,
);

/** The least letters of one contest in two forms: "mayor", "mayoral". */
const ONE_CONTEST = 5;
/** What a contest may be called, and what is won in it. */
const ANY_CONTEST = new Set('race election vote contest poll ballot office post seat job'.split(' '));
/** "After a recount": what follows tells how it was won. */
const HOW_WON = /\s(?:after|with|by|when|while|despite|and|as|over|against|on)\s/u;

/** Two winners of one contest; null where there are none. What both texts tell of it is the same, but for its endings. */
export function otherWinner(a: string, b: string): { readonly a: Span; readonly b: Span } | null {
  const [one, other] = [winnerIn(a), winnerIn(b)];
  if (one === null || other === null) return null;
  const [mine, yours] = [namesIn(a), namesIn(b)];
  const isIn = ({ groups }: RegExpExecArray, names: ReadonlySet<string>): boolean =>
    words(groups!['who']!).some(({ folded }) => names.has(folded));
  if (isIn(one, yours) || isIn(other, mine) || ![...mine].some((name) => yours.has(name))) return null;
  const [here, there] = [contestOf(one), contestOf(other)];
  const isAllIn = (told: Contest, { called }: Contest, names: ReadonlySet<string>): boolean =>
    [...told.called].every((each) => called.has(each)) && told.named.every((name) => names.has(name));
  if (!isAllIn(here, there, yours) || !isAllIn(there, here, mine)) return null;
  if (![...here.called].some(({ length }) => length === ONE_CONTEST)) return null;
  const spanOf = ({ index, groups }: RegExpExecArray): Span => ({
    start: index,
    end: index + groups!['who']!.length,
  });
  return { a: spanOf(one), b: spanOf(other) };
}

interface Contest {
  /** The openings of its words, and its numbers. */
  readonly called: ReadonlySet<string>;
  readonly named: readonly string[];
}

function contestOf({ groups }: RegExpExecArray): Contest {
  const what = groups!['what']!.split(HOW_WON, 1)[0]!;
  const names = namesIn(what);
  const content = words(what).filter(
    ({ folded }) =>
      PLACES.includes(folded) ||
      !(isFunctionWord(folded) || isOfCalendar(folded) || names.has(folded) || ANY_CONTEST.has(folded)),
  );
  return { called: new Set(content.map(({ folded }) => folded.slice(0, ONE_CONTEST))), named: [...names] };
}
