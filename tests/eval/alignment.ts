// Rows of the evaluation on alignment: how well the ranking of pairs puts the strong pairs first.
import type { Claim } from '../../src/core/model/comparison.ts';
import { scorePairs } from '../../src/core/stages/6-alignments.ts';

/** Mean of the precision at each relevant rank. */
export function averagePrecision(relevant: readonly boolean[], total: number): number {
  let hits = 0;
  let sum = 0;
  relevant.forEach((hit, rank) => {
    if (!hit) return;
    hits += 1;
    sum += hits / (rank + 1);
  });
  return sum / total;
}
void scorePairs;
export type { Claim };
