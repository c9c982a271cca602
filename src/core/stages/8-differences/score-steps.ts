// Which scores of a pair come to the same judgement, so that one that was made may be kept when a source is added.
import { OF_ONE_DEED, OF_ONE_SUBJECT } from '../../text/claims/opposites/states.ts';
import { DENIED, ONE_STATEMENT } from './contradictions.ts';
import { EVENT_SCORE, TIME_SCORE } from './dates.ts';
import { NEAR_SCORE, OF_SHARES } from './figures.ts';
import {
  ANSWER_SCORE,
  BY_ELIMINATION,
  OF_NO_SPEAKER,
  LOWEST_SHOWN,
  SAME_CLAIM,
  SAME_MATTER,
} from './scores.ts';
import { ANSWERED, STATED } from './ties.ts';

/** Every threshold that the score of a pair is held against, wherever it stands. A test holds that none is missing. */
const STEPS: readonly number[] = [
  NEAR_SCORE,
  LOWEST_SHOWN,
  TIME_SCORE,
  EVENT_SCORE,
  OF_ONE_SUBJECT,
  BY_ELIMINATION,
  OF_NO_SPEAKER,
  OF_ONE_DEED,
  ANSWER_SCORE,
  SAME_MATTER,
  STATED,
  ANSWERED,
  OF_SHARES,
  DENIED,
  SAME_CLAIM,
  ONE_STATEMENT,
];

/** How many thresholds a score reaches. While this number stays the same, a new score changes nothing else in the judgement. */
export function reached(score: number): number {
  let count = 0;
  for (const step of STEPS) if (score >= step) count += 1;
  return count;
}
