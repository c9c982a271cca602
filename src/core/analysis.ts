// Composes the stages: the texts of a case go in, everything the machine finds in them comes out.
import type { Comparison } from './model/comparison.ts';
import type { Source } from './model/source.ts';

/** The part of a source that the analysis reads. */
export type AnalysedSource = Pick<Source, 'id' | 'title' | 'outlet' | 'date' | 'text'>;

export interface AnalysisOptions {
  /** Keep every scored pair of claims, not only those a reader should see. */
  readonly allAlignments?: boolean;
  /** Told before each step: what begins, and how much of the whole is done, from 0 to 1. */
  readonly onProgress?: (step: string, done: number) => void;
}

/** Analyses the sources of one case. Pure: the same sources give the same comparison. */
export function analyse(sources: readonly AnalysedSource[], options: AnalysisOptions = {}): Comparison {
  options.onProgress?.('Reading', 0);
  void sources;
  return {
    sentences: [],
    claims: [],
    quotations: [],
    quantities: [],
    occasions: [],
    alignments: [],
    points: [],
    findings: [],
  };
}
