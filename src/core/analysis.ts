// Composes the stages: the texts of a case go in, everything the machine finds in them comes out.
import type { Claim, Comparison, Quantity, Quotation } from './model/comparison.ts';
import { shortName, type Source } from './model/source.ts';
import { contains, overlaps } from './model/span.ts';
import { splitSentences } from './stages/1-sentences.ts';
import { findSpeech } from './stages/2-speech.ts';
import { findQuantities } from './stages/3-quantities.ts';
import { findClaims } from './stages/4-claims.ts';
import { placeClaims } from './stages/5-occasions.ts';
import { scorePairs, likelyPairs } from './stages/6-alignments.ts';
import { judge, shownAlignments, type Surroundings } from './stages/7-differences.ts';
import { groupPoints } from './stages/8-points.ts';
import { collectFindings } from './stages/9-findings.ts';

/** The part of a source that the analysis reads. */
export type AnalysedSource = Pick<Source, 'id' | 'title' | 'outlet' | 'date' | 'text'> &
  Partial<Pick<Source, 'marks'>>;

export interface AnalysisOptions {
  /** Keep every scored pair of claims, not only those a reader should see. */
  readonly allAlignments?: boolean;
  /** Told before each step: what begins, and how much of the whole is done, from 0 to 1. */
  readonly onProgress?: (step: string, done: number) => void;
}

/** Reading takes about half of the whole; the share was measured on five articles and need not be exact. */
const READING_SHARE = 0.5;

/** Analyses the sources of one case. Pure: the same sources give the same comparison. */
export function analyse(sources: readonly AnalysedSource[], options: AnalysisOptions = {}): Comparison {
  const progress = options.onProgress ?? (() => undefined);
  const names = new Map(sources.map((source) => [source.id, shortName(source)]));

  const read = sources.map((source, at) => {
    progress(`Reading ${names.get(source.id)!}`, (READING_SHARE * at) / sources.length);
    const sentences = splitSentences(source);
    const speech = findSpeech(source, sentences);
    const quantities = findQuantities(source, sentences);
    return {
      sentences,
      quotations: speech.quotations,
      quantities,
      claims: findClaims(source, sentences, speech),
    };
  });
  const sentences = read.flatMap((each) => each.sentences);
  const quotations = read.flatMap((each) => each.quotations);
  const quantities = read.flatMap((each) => each.quantities);

  progress('Placing what was said', READING_SHARE);
  const { occasions, claims } = placeClaims(
    sources,
    sentences,
    read.flatMap((each) => each.claims),
    quantities,
  );

  progress('Aligning claims', READING_SHARE + 0.1);
  const pairs = scorePairs(claims, new Map(sources.map((source) => [source.id, source.text])));

  progress('Telling differences', 0.8);
  const around: Surroundings = {
    sources: new Map(sources.map(({ id, text }) => [id, { text, name: names.get(id)! }])),
    occasions: new Map(occasions.map((occasion) => [occasion.id, occasion])),
    quantities: byClaim(claims, quantities, contains),
    quotations: byClaim(claims, quotations, overlaps),
  };
  const sourceOfClaim = new Map(claims.map((claim) => [claim.id, claim.source]));
  const judged = likelyPairs(pairs).map((pair) => judge(pair, around));
  const shown = shownAlignments(judged, (claim) => sourceOfClaim.get(claim)!);
  const points = groupPoints(claims, shown, pairs);
  const findings = collectFindings(claims, points, shown, quantities, names);
  const alignments = options.allAlignments === true ? pairs.map((pair) => judge(pair, around)) : shown;
  return { sentences, claims, quotations, quantities, occasions, alignments, points, findings };
}

/** Which quantities or quotations belong to each claim, by claim id. */
function byClaim<T extends Quantity | Quotation>(
  claims: readonly Claim[],
  parts: readonly T[],
  belongs: (claim: Claim, part: T) => boolean,
): Map<string, T[]> {
  const bySource = new Map<string, T[]>();
  for (const part of parts) {
    const list = bySource.get(part.source);
    if (list === undefined) bySource.set(part.source, [part]);
    else list.push(part);
  }
  return new Map(
    claims.map((claim) => [
      claim.id,
      (bySource.get(claim.source) ?? []).filter((part) => belongs(claim, part)),
    ]),
  );
}
