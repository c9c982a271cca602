// The comparison as a document for other programs: what the command line prints as JSON. docs/formats.md
// describes it, docs/schema/comparison.schema.json holds it to its word.
import type { Alignment, Claim, Comparison, Difference, Finding, Point } from '../model/comparison.ts';
import type { Evidence, Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { tellersIn, type Tellers } from '../model/tellers.ts';
import { english } from '../texts/english.ts';
import { explained, findingSays, reasoned, wayOf } from '../texts/wording.ts';

/** What the comparison has as data, in words for people who read the document. */
interface Explained {
  /** One sentence in plain words. */
  readonly explanation: string;
}

export interface ComparisonDocument extends Omit<
  Comparison,
  'claims' | 'alignments' | 'points' | 'findings'
> {
  readonly format: 'crossread-comparison';
  readonly version: 3;
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
    readonly metadata: readonly (Omit<Evidence, 'how'> & { readonly how: string })[];
  })[];
  readonly claims: readonly (Omit<Claim, 'subject'> & { readonly subject: Span | null })[];
  readonly alignments: readonly (Omit<Alignment, 'differences' | 'reasons' | 'inCommon'> & {
    readonly differences: readonly (Omit<Difference, 'explanation'> & Explained)[];
    /** Why the machine tied them, in plain words. */
    readonly reasons: readonly string[];
  })[];
  /** With who tells each; those with the same text are listed in `copies` and count once in `independent`. */
  readonly points: readonly (Point & { readonly tellers: Tellers })[];
  readonly findings: readonly (Omit<Finding, 'explanations' | 'more'> & Explained)[];
}

/** The document of one comparison; the same sources and comparison give the same document. */
export function comparisonDocument(sources: readonly Source[], comparison: Comparison): ComparisonDocument {
  const tellersOf = tellersIn({ comparison, decisions: new Map() });
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  return {
    format: 'crossread-comparison',
    version: 3,
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
      metadata: evidence.map((one) => ({ ...one, how: wayOf(english, one.how) })),
    })),
    sentences: comparison.sentences,
    claims: comparison.claims.map((claim) => ({ ...claim, subject: claim.subject ?? null })),
    quotations: comparison.quotations,
    quantities: comparison.quantities,
    names: comparison.names,
    occasions: comparison.occasions,
    alignments: comparison.alignments.map(({ a, b, score, relation, differences, reasons }) => ({
      a,
      b,
      score,
      relation,
      differences: differences.map((difference) => ({
        ...difference,
        explanation: explained(english, difference.explanation),
      })),
      reasons: reasons.map((reason) => reasoned(english, reason)),
    })),
    points: comparison.points.map((point) => ({
      ...point,
      tellers: tellersOf(point.claims.flatMap((id) => claims.get(id) ?? [])),
    })),
    findings: comparison.findings.map(({ id, kind, point, passages, ...said }) => ({
      id,
      kind,
      point,
      passages,
      explanation: findingSays(english, said),
    })),
  };
}
