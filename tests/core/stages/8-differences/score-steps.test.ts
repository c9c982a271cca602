// A judgement is kept while a new score reaches as many thresholds as the old one: none may be missing among them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, AnalysisMemory } from '../../../../src/core/analysis.ts';
import type { Alignment } from '../../../../src/core/model/comparison.ts';
import { tieOf } from '../../../../src/core/stages/8-differences.ts';
import { reached } from '../../../../src/core/stages/8-differences/score-steps.ts';

/** The lowest and the highest score that come to each number of thresholds, in hundredths of a hundredth. */
const ENDS: readonly (readonly [number, number])[] = (() => {
  const found = new Map<number, [number, number]>();
  for (let at = 0; at <= 10_000; at += 1) {
    const score = at / 10_000;
    const count = reached(score);
    found.set(count, [found.get(count)?.[0] ?? score, score]);
  }
  return [...found.values()];
})();

const toldBy = (tie: Alignment | null): string =>
  tie === null ? 'none' : JSON.stringify([tie.relation, tie.differences, tie.reasons]);

/** Looks of every pair that is judged whether any two scores that count as one are judged otherwise. */
class Swept extends AnalysisMemory {
  readonly unlike: string[] = [];
  judged = 0;

  override tie(...[pair, around]: Parameters<AnalysisMemory['tie']>): Alignment | null {
    this.judged += 1;
    const toldAt = (score: number): string =>
      toldBy(
        tieOf(
          { ...pair, alike: pair.alike, shared: pair.shared, equivalents: pair.equivalents, score },
          around,
        ),
      );
    for (const [lowest, highest] of ENDS)
      if (toldAt(lowest) !== toldAt(highest)) this.unlike.push(`${String(lowest)} to ${String(highest)}`);
    return super.tie(pair, around);
  }
}

const FOLDER = new URL('../../../eval/contested/', import.meta.url);

describe('the thresholds of a score', () => {
  const cases = readdirSync(FOLDER).slice(0, 4);

  it.each(cases)('are all known, as the labelled case %s tells', (name) => {
    const { sources } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as {
      sources: Parameters<typeof analyse>[0];
    };
    const swept = new Swept();
    analyse(sources, { memory: swept });
    expect(swept.judged).toBeGreaterThan(20);
    expect(swept.unlike).toEqual([]);
  });
});
