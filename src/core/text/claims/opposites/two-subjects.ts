// Whether two statements open with two things of one kind, by their names ("in Elm ward", "in Oak ward") or numbers ("clause 4",
// "clause 9"); or whether one of them says itself that it is of another thing ("in a separate case"). What else they share is then the
// frame of such reports.
import { isFunctionWord } from '../../function-words.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { SPOT } from '../../reading/english/occasions/places.ts';
import { remembered } from '../../patterns/remembered.ts';
import { words } from '../../words.ts';
import { otherNumber } from './two-things.ts';

/** Divisions of a country or a town beside buildings and grounds. */
const KIND = String.raw`(?:${SPOT.source}|[Ww]ard|[Dd]istrict|[Cc]onstituency|[Bb]orough|[Cc]ounty|[Pp]rovince|[Cc]ity|[Tt]own|[Vv]illage|[Ss]uburb|[Ii]sland|[Vv]alley|[Rr]iver|[Ll]ake)(?!\p{L})`;
const NAME = String.raw`\p{Lu}[\p{L}’'-]{0,30}(?:\s\p{Lu}[\p{L}’'-]{0,30}){0,2}?`;
/** Few words, none of which is another name: "Voters in the", "After the storm, the". */
const BEFORE = String.raw`^(?:[\p{L}’'-]{1,30},?\s){0,4}?`;

const OPENINGS = [
  new RegExp(String.raw`${BEFORE}(?<name>${NAME})\s(?<kind>${KIND})`, 'u'),
  new RegExp(String.raw`${BEFORE}(?<kind>${KIND}\s(?:of|in|at|near))\s(?<name>${NAME})(?![\p{L}’'-])`, 'u'),
  new RegExp(
    String.raw`^(?:On\s\p{Lu}\p{L}{1,20}\s)?(?<kind>[Ii]n|[Aa]t)\s(?<name>${NAME})(?=,\s|\s\p{Ll})`,
    'u',
  ),
];

interface Opening {
  readonly kind: string;
  readonly name: readonly string[];
}

/** What a statement opens with that has a kind and a name, read in each manner. */
const openingsOf = remembered((text: string): readonly (Opening | null)[] =>
  OPENINGS.map((opening) => {
    const found = opening.exec(text.slice(0, OPENING_WITHIN))?.groups;
    if (found === undefined) return null;
    const name = words(found['name']!).filter(({ folded }) => !isFunctionWord(folded));
    if (name.length === 0 || name.some(({ folded }) => isOfCalendar(folded))) return null;
    return { kind: found['kind']!.toLowerCase(), name: name.map(({ folded }) => folded) };
  }),
);

/** Characters: six words of names and a kind, at most. */
const OPENING_WITHIN = 160;

const wordsOf = remembered(
  (text: string): ReadonlySet<string> => new Set(words(text).map(({ folded }) => folded)),
);

/** Events, and what is written of them, of which an earlier one or another may be told beside the news. */
const EVENT =
  '(?:accident|attack|attempt|blaze|campaign|case|collision|contest|crash|election|encounter|fire|fixture|flood|game|incident|inquiry|inspection|' +
  'investigation|match|meeting|operation|outbreak|poll|project|protest|raid|report|robbery|round|scheme|season|spill|storm|strike|study|survey|' +
  'trial|visit|vote)';
/** By what a statement says where it opens that it is of another thing than the news, or of one like it elsewhere. */
const OF_ANOTHER = new RegExp(
  [
    String.raw`\b[Aa]n?\s(?:entirely\s|completely\s)?(?:separate|unrelated)\s\p{L}+`,
    String.raw`\b[Aa]n\s(?:earlier|older)\s(?:\p{L}+\s)?${EVENT}\b`,
    String.raw`\b(?:[Tt]he|[Tt]heir|[Ii]ts|[Aa])\sprevious\s(?:\p{L}+\s)?${EVENT}\b`,
    String.raw`\b(?:[Tt]he|[Aa])\s(?:neighbou?ring|nearby)\s(?:town|city|village|country|county|state|district|region)\s(?:of\s)?(?=\p{Lu})`,
  ].join('|'),
  'u',
);
/** A name, a month, a year. */
const TELLS_WHICH = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}’'-]{1,30}|(?:19|20)\d\d)(?![\p{L}\p{N}])/gu;
/** Characters behind it: "meeting at home to Castle Athletic in October". */
const WHICH_WITHIN = 60;

/** Whether only one of two English statements says that it is of another thing, and tells which by a name or a time that the other lacks. */
export function isOneOfAnother(a: string, b: string): boolean {
  return isOfAnother(a, b) || isOfAnother(b, a);
}

const ofAnotherIn = remembered((text: string) => OF_ANOTHER.exec(text.slice(0, OPENING_WITHIN)));

function isOfAnother(a: string, b: string): boolean {
  const found = ofAnotherIn(a);
  if (found === null || OF_ANOTHER.test(b)) return false;
  const from = found.index + found[0].length;
  return [...a.slice(from, from + WHICH_WITHIN).matchAll(TELLS_WHICH)].some(([which]) =>
    words(which).every(({ folded }) => !wordsOf(b).has(folded)),
  );
}

/** Whether two statements open with a thing by its number, and not the same one. A road may have two codes: "the A4", "the E40". */
function openWithNumbers(a: string, b: string): boolean {
  const found = otherNumber(a, b);
  return (
    found !== null &&
    found.a.end < NUMBER_WITHIN &&
    found.b.end < NUMBER_WITHIN &&
    /\s/u.test(a.slice(found.a.start, found.a.end))
  );
}

/** Characters: "Under the disputed amendment 12". */
const NUMBER_WITHIN = 40;

/** Whether two English statements open with two things of one kind, and neither names the other's. */
export function openWithTwo(a: string, b: string): boolean {
  if (openWithNumbers(a, b)) return true;
  const there = openingsOf(b);
  return openingsOf(a).some((one, manner) => {
    const other = there[manner] ?? null;
    return (
      one !== null &&
      other !== null &&
      one.kind === other.kind &&
      one.name[0]![0] !== other.name[0]![0] &&
      !one.name.some((word) => wordsOf(b).has(word)) &&
      !other.name.some((word) => wordsOf(a).has(word))
    );
  });
}
