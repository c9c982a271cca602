import { analyse, type AnalysedSource } from '../../src/core/analysis.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { encodeInPlace } from '../../src/main/analysis/encoder.ts';
import { readSources } from '../../src/main/analysis/read-sources.ts';

/** What the app finds in the sources of a case, found in place. */
export async function compared(sources: readonly AnalysedSource[]): Promise<Comparison> {
  const readings = await readSources(sources, { encode: encodeInPlace });
  return analyse(sources, { readingOf: (source) => readings[sources.indexOf(source)]! });
}
