// The sample case that comes with the app: what a first start shows. Its files lie in data/sample, in the bundle.
import sample from '../../data/sample/case.json';
import type { Case } from '../core/model/case.ts';
import type { Source } from '../core/model/source.ts';
import { importText } from './import/text.ts';

const TEXTS = import.meta.glob<string>('../../data/sample/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A file of the sample and the source made from it. */
export interface SampleSource {
  readonly source: Source;
  readonly bytes: Uint8Array;
}

/** The sources of the sample, with the metadata that its list states. */
export function sampleSources(newId: () => string, now: string, version: string): readonly SampleSource[] {
  return sample.sources.map(({ file, title, outlet, author, date, role, url }) => {
    const text = TEXTS[`../../data/sample/${file}`];
    if (text === undefined) throw new Error(`The sample lists ${file}, but there is no such file.`);
    const bytes = Buffer.from(text);
    const found = importText({ id: newId(), bytes, fileName: file, importedAt: now, version });
    const dateSource = date === null ? null : date === found.date ? 'text' : 'person';
    const stated = { title, outlet, author, date, dateSource, url, role: role as Source['role'] } as const;
    return { source: { ...found, ...stated }, bytes };
  });
}

/** Title of the sample case. */
export const SAMPLE_TITLE = sample.title;

/** Id of the source that is the sample's base, among the ones made from its files. */
export function sampleBase(sources: Case['sources']): string | null {
  return sources.find(({ file }) => file === sample.base)?.id ?? null;
}
