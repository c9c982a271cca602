// As the app keeps what it read, and what the next analysis of a case builds on.
import { AnalysisMemory, readSource, type AnalysedSource } from '../../src/core/analysis.ts';

export function keeping(): { memory: AnalysisMemory; readingOf: typeof readSource } {
  const known = new Map<string, ReturnType<typeof readSource>>();
  const readingOf = (source: AnalysedSource): ReturnType<typeof readSource> => {
    const reading = known.get(source.text) ?? readSource(source);
    known.set(source.text, reading);
    return reading;
  };
  return { memory: new AnalysisMemory(), readingOf };
}
