// Tells the two numbers of a vote, and which of them is of those in favour: "by 71 votes to 44", "rejected it 71-44".
import type { Quantity } from '../../../model/comparison.ts';

/** Between two numbers of votes: "71 votes to 44", "71 to 44", "71-44". */
const VOTES_TO = /^\s+votes?\s+to\s*$/iu;
const TO = /^\s*(?:to|–|-)\s*$/iu;
const VOTES = /^\s+votes?\b/iu;
const VOTE_VERBS = new Set(
  'vote votes voted voting pass passes passed approved approves reject rejects rejected back backs backed adopt adopts adopted carried defeated failed'.split(
    ' ',
  ),
);
const VOTE = new Set(['vote', 'votes']);
/** "A vote of", "the vote was": what may stand between the word and the numbers. */
const AFTER_VOTE = new Set(['of', 'was', 'were', 'is', 'ended']);
/** So many words may say what was voted on: "passed the long awaited bill on the harbour by". */
const VOTED_ON = 9;
/** Longer than so many words with the spaces between them. */
const AHEAD = 200;

/**
 * Whether two numbers behind this text are those of a vote: "voted 71-44", "passed it by 71 to 44", "in a vote of 71 to 44".
 * What somebody voted to do has numbers of its own: "voted to add 5 to 10".
 */
function isInAVote(ahead: string): boolean {
  if (!/\s$/u.test(ahead)) return false;
  const all = ahead
    .slice(-AHEAD)
    .toLowerCase()
    .split(/\s+/u)
    .flatMap((word) => (word === '' ? [] : [word.replace(/,$/u, '')]));
  const from = (back: number): string => all.at(-back) ?? '';
  if (VOTE.has(from(1)) || (AFTER_VOTE.has(from(1)) && VOTE.has(from(2)))) return true;
  if (from(1) === 'at' && from(2) === 'stood' && VOTE.has(from(3))) return true;
  const by = from(1) === 'by';
  for (let back = by ? 2 : 1; back <= VOTED_ON + 2; back += 1) {
    const word = from(back);
    if (word === 'voted' || (by && VOTE_VERBS.has(word))) return true;
    if (word === 'to' || !/^[\p{L}’'-]+$/u.test(word)) return false;
  }
  return false;
}

/** "From 16 to 18" is what was changed. */
const A_CHANGE = /\bfrom\s+(?:[\p{L}]+\s+){0,2}$/iu;

/** Verbs by which what was voted on falls, and those by which it is carried. */
const FELLING =
  'reject(?:s|ed|ing)?|defeat(?:s|ed|ing)?|block(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|veto(?:es|ed|ing)?|fail(?:s|ed)?|fell|lost|(?:threw|throw|throwing|thrown)\\s+(?:\\w+\\s+){0,3}out|(?:turn|vote|strike|turned|voted|struck|turning|voting|striking)\\s+(?:\\w+\\s+){0,3}down';
/** What was voted on fell: the higher number of a tally is of those who were against it. */
const FELL = new RegExp(`\\b(?:${FELLING}|voted\\s+against)\\b`, 'giu');
const CARRIED =
  /\b(?:pass(?:es|ed)?|approv(?:es|ed)|back(?:s|ed)?|adopt(?:s|ed)?|carried|endors(?:es|ed)|accept(?:s|ed)?|agreed|voted\s+(?:for|to))\b/giu;
/** Behind a tally: "against the plan", "not to build it", "to build it", "in favour of building it". */
const AGAINST = /^\s*(?:votes?\s+)?(?:against|not\s+to)\b/iu;
const FOR = /^\s*(?:votes?\s+)?(?:to|in\s+favou?r(?:\s+of)?)(?=\s+\p{L})/iu;
/** With the numbers directly behind it, a vote is told by what follows them: "voted 9-5 to". */
const VOTED = /\bvot(?:e|es|ed|ing)\s+(?:(?:by|of)\s+)?$/iu;
/** What a vote was for or against is itself that something falls: "to reject it", "in favour of blocking it". */
const FALLS = new RegExp(`^(?:\\s+\\p{L}+ly)?\\s+(?:${FELLING})\\b`, 'iu');

/**
 * Whether a tally is one against what was voted on, by what is told behind it of what the vote was for or against, or else
 * by the last verb before it.
 */
function isAgainst(ahead: string, behind: string): boolean {
  const after = behind.slice(0, AHEAD);
  const against = AGAINST.exec(after);
  if (against !== null) return !FALLS.test(after.slice(against[0].length));
  const near = ahead.slice(-AHEAD);
  const inFavour = FOR.exec(after);
  if (inFavour !== null && FALLS.test(after.slice(inFavour[0].length))) return true;
  if (inFavour !== null && VOTED.test(near)) return false;
  const last = (verbs: RegExp): number => [...near.matchAll(verbs)].at(-1)?.index ?? -1;
  return last(FELL) > last(CARRIED);
}

/** "By 71 votes to 44", "69 voted for it and 46 against", "6-5 against": the votes in favour, and those against. */
export function tallyOf(
  passage: string,
  figures: readonly Quantity[],
  number: number,
  start: number,
): string | null {
  /** Which of two figures is in favour; null where they are no tally. */
  const inFavour = (first: Quantity | undefined, second: Quantity | undefined): Quantity | null => {
    if (
      first === undefined ||
      second === undefined ||
      first.kind !== 'cardinal' ||
      second.kind !== 'cardinal'
    )
      return null;
    const ahead = passage.slice(0, first.start - start);
    const between = passage.slice(first.end - start, second.start - start);
    const behind = passage.slice(second.end - start);
    const isTally =
      (VOTES_TO.test(between) && !A_CHANGE.test(ahead)) ||
      (TO.test(between) && !A_CHANGE.test(ahead) && (VOTES.test(behind) || isInAVote(ahead)));
    if (isTally) {
      const [high, low] = Number(first.value) >= Number(second.value) ? [first, second] : [second, first];
      return isAgainst(ahead, behind) ? low : high;
    }
    const each =
      between.length < 60 && /\bvoted? (?:for|in favou?r)\b/u.test(passage) && AGAINST.test(behind);
    return each ? first : null;
  };
  const [one, before, after] = [figures[number]!, figures[number - 1], figures[number + 1]];
  const favour = inFavour(one, after) ?? inFavour(before, one);
  return favour === null ? null : favour === one ? 'votes in favour' : 'votes against';
}
