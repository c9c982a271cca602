// Reads the sources of a case, and has the encoder tell what their claims mean.
import { readSource, toEncode, type AnalysedSource, type SourceReading } from '../../core/analysis.ts';
import type { Progress } from '../../core/contract/contract.ts';
import { shortName } from '../../core/model/source.ts';
import type { Encode } from './encoder.ts';

export interface ReadOptions {
  /** Tells what sentences mean; null to hold claims against each other by their words alone. */
  readonly encode: Encode | null;
  readonly onProgress?: (progress: Progress) => void;
  /** Given what is read of sources none of which an encoder has been asked about, before it is. */
  readonly onWords?: (readings: readonly SourceReading[]) => void;
  /** What was read of a source before, meanings and all. */
  readonly before?: (source: AnalysedSource) => SourceReading | undefined;
}

/** What is read of each source, one after the other; those of before are given as they are where nothing is missing. */
export async function readSources(
  sources: readonly AnalysedSource[],
  { encode, onProgress = () => undefined, onWords, before = () => undefined }: ReadOptions,
): Promise<readonly SourceReading[]> {
  const readings = sources.map((source) => {
    const known = before(source);
    if (known === undefined) onProgress({ step: `Reading ${shortName(source)}`, done: 0 });
    return known ?? readSource(source);
  });
  const asked = encode === null ? new Map<number, readonly string[]>() : toEncode(sources, readings);
  if (encode === null || asked.size === 0) return readings;
  const texts = [...asked.values()].flat();
  if (readings.every((reading) => reading.meanings === undefined)) onWords?.(readings);
  const meanings = await encode(texts, (done) => {
    onProgress({ step: 'Telling what statements mean', done: done / texts.length });
  });
  let end = 0;
  return readings.map((reading, at) => {
    const start = end;
    end += asked.get(at)?.length ?? 0;
    return end === start ? reading : { ...reading, meanings: meanings.slice(start, end) };
  });
}
