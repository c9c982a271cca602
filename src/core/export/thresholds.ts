// What a pair, a point or a finding had to reach before the machine proposed it, for the method of a report. The
// numbers are those that the stages use.
import { EVERY_PAIR_LIMIT } from '../model/comparison.ts';
import { LIKELIEST } from '../stages/7-alignments.ts';
import {
  ANSWER_SCORE,
  BY_ELIMINATION,
  LOWEST_SHOWN,
  OF_NO_SPEAKER,
  SAME_CLAIM,
  SAME_MATTER,
} from '../stages/8-differences/scores.ts';
import { STRANGER, SURELY_ALONE } from '../stages/8-differences/only-in-one.ts';
import { SHARED_TEXT, SHARED_TEXT_WORDS, SHORT_SHARE, SHORT_WORDS } from '../stages/8-differences/wording.ts';
import { AVERAGE_LINK } from '../stages/9-points.ts';

const number = (value: number): string => value.toLocaleString('en');

/** One sentence each. Scores are from 0 to 1. */
export const THRESHOLDS: readonly string[] = [
  `In a case of up to ${number(EVERY_PAIR_LIMIT)} statements every two of different sources were held against each other; in a larger one each was held against its ${number(LIKELIEST)} likeliest.`,
  `In the smaller one, English statements were held against each other by what they mean too, as a sentence encoder (all-MiniLM-L6-v2) on the same machine tells it.`,
  `Two statements were taken to tell of one matter from a score of ${number(SAME_MATTER)}, to say the same from ${number(SAME_CLAIM)}, or from ${number(SAME_MATTER)} where both give one figure, to say it in other words from ${number(SAME_MATTER)} where both are quotations, and to answer one question differently from ${number(ANSWER_SCORE)}. By elimination, where neither source had anything closer, they were taken to tell of one matter from ${number(BY_ELIMINATION)}, those that nobody is said to make from ${number(OF_NO_SPEAKER)}, those of one speaker from ${number(LOWEST_SHOWN)}; no pair below that was shown.`,
  `A statement was told to be only in one source where the chance was at least ${number(SURELY_ALONE)} that no other makes it, and another source has counterparts of more than ${number(STRANGER * 100)} % of what its source states.`,
  `Statements formed one point where they resembled each other by ${number(AVERAGE_LINK)} on average.`,
  `Text counted as shared where at least ${number(SHARED_TEXT_WORDS)} words and ${number(SHARED_TEXT * 100)} % of the runs of five words were the same; of what neither gives as a quotation from ${number(SHORT_WORDS)} words, where ${number(SHORT_SHARE * 100)} % were the same and the words are rare.`,
];
