// The analysis of one case, asked for again and again as the case changes: what was found before, in memory or on the
// disk, is not found anew.
import { analyse, AnalysisMemory, type AnalysedSource, type SourceReading } from '../../core/analysis.ts';
import type { Progress } from '../../core/contract/contract.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { Passage } from '../../core/model/span.ts';
import { forgetLastTwo } from '../../core/text/patterns/remembered.ts';
import type { Encode } from './encoder.ts';
import { hashOf, type KeptAnalysis } from './kept.ts';
import { readSources } from './read-sources.ts';

/** How much of the time goes by while the encoder tells what claims mean. */
const ENCODING = 0.9;

export interface RunOptions {
  readonly onProgress: (progress: Progress) => void;
  /** Given what the words of the statements tell by themselves, the first time that an encoder is asked what they mean. */
  readonly onWords?: ((comparison: Comparison) => void) | undefined;
  /** Keep the candidates of this passage instead of what a reader should see. */
  readonly partnersOf?: Passage | undefined;
}

export class CaseAnalysis {
  readonly #kept: KeptAnalysis;
  readonly #encode: Encode | null;
  readonly #memory = new AnalysisMemory();
  /** What was read of the sources, by their hash; null until the disk was asked. */
  #readings: Map<string, SourceReading> | null = null;

  /** @param encode tells what sentences mean; left out, claims are held against each other by their words alone */
  constructor(kept: KeptAnalysis, encode: Encode | null) {
    this.#kept = kept;
    this.#encode = encode;
  }

  async run(
    sources: readonly AnalysedSource[],
    { onProgress, onWords, partnersOf }: RunOptions,
  ): Promise<Comparison> {
    const key = hashOf(sources);
    if (partnersOf === undefined) {
      const kept = this.#kept.comparison(key);
      if (kept !== null) return kept;
    }
    const before = (this.#readings ??= this.#kept.readings());
    // What is read of a source is read before anything in it is corrected.
    const hashes = new Map(sources.map((source) => [source, hashOf([{ ...source, corrected: [] }])]));
    // Next to the encoder's work all else is little; where it has none, nobody sees how far the reading is.
    let begun = 0;
    const readings = await readSources(sources, {
      encode: this.#encode,
      onProgress: ({ step, done }) => onProgress({ step, done: (begun = ENCODING * done) }),
      // What is found by words is for a moment: the memory is for what stays.
      ...(onWords && {
        onWords: (read) =>
          onWords(analyse(sources, { readingOf: (source) => read[sources.indexOf(source)]! })),
      }),
      before: (source) => before.get(hashes.get(source)!),
    });
    if (begun > 0) begun = ENCODING;
    const comparison = analyse(sources, {
      ...(partnersOf === undefined ? {} : { partnersOf }),
      memory: this.#memory,
      onProgress: (step, done) => onProgress({ step, done: begun + (1 - begun) * done }),
      readingOf: (source) => readings[sources.indexOf(source)]!,
    });
    // What was read of passages spares the next analysis of this thread; what was told of the last pair would only hold this case.
    forgetLastTwo();
    const now = new Map(sources.map((source, at) => [hashes.get(source)!, readings[at]!]));
    const isNew =
      now.size !== before.size || [...now].some(([hash, reading]) => before.get(hash) !== reading);
    this.#readings = now;
    if (isNew) this.#kept.keepReadings(now);
    if (partnersOf === undefined) this.#kept.keepComparison(key, comparison);
    return comparison;
  }
}
