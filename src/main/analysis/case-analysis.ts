// The analysis of one case, asked for again and again as the case changes: what was found before, in memory or on the
// disk, is not found anew.
import {
  analyse,
  AnalysisMemory,
  readSource,
  type AnalysedSource,
  type SourceReading,
} from '../../core/analysis.ts';
import type { Progress } from '../../core/contract/contract.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { Passage } from '../../core/model/span.ts';
import { hashOf, type KeptAnalysis } from './kept.ts';

export class CaseAnalysis {
  readonly #kept: KeptAnalysis;
  readonly #memory = new AnalysisMemory();
  /** What was read of the sources, by their hash; null until the disk was asked. */
  #readings: Map<string, SourceReading> | null = null;

  constructor(kept: KeptAnalysis) {
    this.#kept = kept;
  }

  /** @param partnersOf keep the candidates of this passage instead of what a reader should see */
  run(
    sources: readonly AnalysedSource[],
    onProgress: (progress: Progress) => void,
    partnersOf?: Passage,
  ): Comparison {
    const key = hashOf(sources);
    if (partnersOf === undefined) {
      const kept = this.#kept.comparison(key);
      if (kept !== null) return kept;
    }
    const before = (this.#readings ??= this.#kept.readings());
    const now = new Map<string, SourceReading>();
    const comparison = analyse(sources, {
      ...(partnersOf === undefined ? {} : { partnersOf }),
      memory: this.#memory,
      onProgress: (step, done) => onProgress({ step, done }),
      readingOf: (source) => {
        const hash = hashOf([source]);
        const reading = before.get(hash) ?? readSource(source);
        now.set(hash, reading);
        return reading;
      },
    });
    const isNew = now.size !== before.size || [...now.keys()].some((hash) => !before.has(hash));
    this.#readings = now;
    if (isNew) this.#kept.keepReadings(now);
    if (partnersOf === undefined) this.#kept.keepComparison(key, comparison);
    return comparison;
  }
}
