// Whether two statements date two turns of one thing: its first and its latest, what was taken and then retaken, what was and will
// be again, what was not done on one day and was done on another.
import { matching, remembered } from '../../patterns/remembered.ts';
import { words } from '../../words.ts';

/** Whether two statements, with blanks in place of their dates, are of two turns, so that their dates are not at odds. */
export function areOfTwoTurns(a: string, b: string): boolean {
  return areInTurn(a, b) || areInTurn(b, a);
}

const isFirst = matching(/\bthe\sfirst\s\p{L}/iu);
const isLatest = matching(/\bthe\s(?:latest|most\srecent)\s\p{L}/iu);
const isOnceMore = matching(/\b(?:will|to)\s[^,.;]{1,60}\b(?:again|new|another|next)\b/iu);
const isToCome = matching(/\b(?:will|is\sto|are\sto)\b(?!\s(?:not|never|no)\b)/iu);

function areInTurn(a: string, b: string): boolean {
  return (
    (isFirst(a) && isLatest(b) && !isLatest(a) && !isFirst(b)) ||
    // "Shut until Friday", "to start again on Saturday": of one stop.
    (isOnceMore(b) && isToCome(b) && !isToCome(a) && !AGAIN.test(a) && !NOT_UNTIL.test(a)) ||
    isDoneOver(a, b) ||
    isNotDone(a, b)
  );
}

const AGAIN = /\b(?:again|new|another|next)\b/iu;

const foldedOf = remembered(
  (text: string): ReadonlySet<string> => new Set(words(text).map(({ folded }) => folded)),
);
const stemsOf = remembered(
  (text: string): ReadonlySet<string> => new Set(words(text).map(({ stem }) => stem)),
);

/** Letters of a verb behind "re-": "taken" of "retaken". */
const LEAST = 5;

/** "Was taken", "was retaken". */
function isDoneOver(a: string, b: string): boolean {
  const [mine, yours] = [foldedOf(a), foldedOf(b)];
  return [...yours].some((word) => {
    const again = /^re-?(?=\p{L})/u.exec(word);
    const verb = again === null ? '' : word.slice(again[0].length);
    return verb.length >= LEAST && mine.has(verb) && !yours.has(verb) && !mine.has(word);
  });
}

const NOT_DONE = /\b(?:did|does|do|was|were|is|are|has|have|had)(?:\snot|n['’]t)\s(\p{Ll}{3,20})\b/iu;
const NOT_UNTIL = /\b(?:until|till|before)\b/iu;

/** "Was not discussed", "will be discussed"; "not until" tells when it was done. */
function isNotDone(a: string, b: string): boolean {
  const denied = NOT_DONE.exec(a);
  if (denied === null || NOT_UNTIL.test(a) || NOT_DONE.test(b)) return false;
  return stemsOf(b).has(words(denied[1]!)[0]!.stem);
}
