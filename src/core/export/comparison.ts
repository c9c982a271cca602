// The comparison as a document for other programs: what the command line prints as JSON. docs/formats.md
// describes it, docs/schema/comparison.schema.json holds it to its word.
import type { Comparison } from '../model/comparison.ts';
import type { Evidence, Source } from '../model/source.ts';

export interface ComparisonDocument extends Comparison {
  readonly format: 'crossread-comparison';
  readonly version: 1;
  readonly sources: readonly (Pick<
    Source,
    | 'id'
    | 'file'
    | 'title'
    | 'outlet'
    | 'author'
    | 'date'
    | 'dateSource'
    | 'url'
    | 'language'
    | 'sha256'
    | 'text'
    | 'marks'
  > & {
    /** How import came to know the title, outlet, author, date, address and language. */
    readonly metadata: readonly Evidence[];
  })[];
}

/** The document of one comparison; the same sources and comparison give the same document. */
export function comparisonDocument(sources: readonly Source[], comparison: Comparison): ComparisonDocument {
  return {
    format: 'crossread-comparison',
    version: 1,
    sources: sources.map(({ id, evidence, ...source }) => ({
      id,
      file: source.file,
      title: source.title,
      outlet: source.outlet,
      author: source.author,
      date: source.date,
      dateSource: source.dateSource,
      url: source.url,
      language: source.language,
      sha256: source.sha256,
      text: source.text,
      marks: source.marks,
      metadata: evidence,
    })),
    sentences: comparison.sentences,
    claims: comparison.claims,
    quotations: comparison.quotations,
    quantities: comparison.quantities,
    occasions: comparison.occasions,
    alignments: comparison.alignments,
    points: comparison.points,
    findings: comparison.findings,
  };
}
