// Reads the sources of labelled cases as the app does, with what their claims mean. The encoder takes a minute for all of
// them, so what it told of a text is kept beside the packages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, type AnalysedSource, type SourceReading } from '../../src/core/analysis.ts';
import { encodeInPlace, type Encode } from '../../src/main/analysis/encoder.ts';
import { readSources } from '../../src/main/analysis/read-sources.ts';

const FOLDER = join(process.cwd(), 'node_modules', '.cache', 'crossread');
const FILE = join(FOLDER, 'meanings.json');

export type ReadingOf = (source: AnalysedSource) => SourceReading;

/** What the app reads of a source of these cases; of any other what is read without the encoder. */
export async function readingsOf(
  cases: readonly { readonly sources: readonly AnalysedSource[] }[],
): Promise<ReadingOf> {
  const known = keptMeanings();
  const before = known.size;
  const encode: Encode = async (texts, onProgress) => {
    const asked = [...new Set(texts)].filter((text) => !known.has(text));
    (await encodeInPlace(asked, onProgress)).forEach((meaning, at) => known.set(asked[at]!, meaning));
    return texts.map((text) => known.get(text)!);
  };
  const readings = new Map<string, SourceReading>();
  for (const { sources } of cases) {
    const read = await readSources(sources, { encode });
    sources.forEach((source, at) => readings.set(source.text, read[at]!));
  }
  if (known.size > before) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, JSON.stringify([...known]));
  }
  return (source) => readings.get(source.text) ?? readSource(source);
}

function keptMeanings(): Map<string, readonly number[]> {
  try {
    return new Map(JSON.parse(readFileSync(FILE, 'utf8')) as [string, readonly number[]][]);
  } catch {
    return new Map();
  }
}
