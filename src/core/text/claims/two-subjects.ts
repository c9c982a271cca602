// Whether two statements open with two things of one kind by their names: "in Elm ward", "in Oak ward"; "the hospital in Ashford",
// "the hospital in Tenby". What else they share is then the frame of such reports.
import { isFunctionWord } from '../function-words.ts';
import { isOfCalendar } from '../reading/english/names.ts';
import { SPOT } from '../reading/english/places.ts';
import { remembered } from '../remembered.ts';
import { words } from '../words.ts';

/** Divisions of a country or a town beside buildings and grounds. */
const KIND = String.raw`(?:${SPOT.source}|[Ww]ard|[Dd]istrict|[Cc]onstituency|[Bb]orough|[Cc]ounty|[Pp]rovince|[Cc]ity|[Tt]own|[Vv]illage|[Ss]uburb|[Ii]sland|[Vv]alley|[Rr]iver|[Ll]ake)(?!\p{L})`;
const NAME = String.raw`\p{Lu}[\p{L}’'-]{0,30}(?:\s\p{Lu}[\p{L}’'-]{0,30}){0,2}?`;
/** Few words, none of which is another name: "Voters in the", "After the storm, the". */
const BEFORE = String.raw`^(?:[\p{L}’'-]{1,30},?\s){0,4}?`;

const OPENINGS = [
  new RegExp(String.raw`${BEFORE}(?<name>${NAME})\s(?<kind>${KIND})`, 'u'),
  new RegExp(String.raw`${BEFORE}(?<kind>${KIND}\s(?:of|in|at|near))\s(?<name>${NAME})(?![\p{L}’'-])`, 'u'),
  new RegExp(String.raw`^(?<kind>In|At)\s(?<name>${NAME})(?=,\s|\s\p{Ll})`, 'u'),
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

/** Whether two English statements open with two things of one kind, and neither names the other's. */
export function openWithTwo(a: string, b: string): boolean {
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
