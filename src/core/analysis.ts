// Composes the stages: the texts of a case go in, everything the machine finds in them comes out.
import type { Claim, Comparison, Quantity, Quotation, ScoredPair } from './model/comparison.ts';
import { shortName, type Source } from './model/source.ts';
import { contains, overlaps, type Passage } from './model/span.ts';
import { splitSentences } from './stages/1-sentences.ts';
import { findSpeech } from './stages/2-speech.ts';
import { findQuantities } from './stages/3-quantities.ts';
import { findClaims } from './stages/4-claims.ts';
import { placeClaims } from './stages/5-occasions.ts';
import { scorePairs } from './stages/6-alignments.ts';
import { judge, LOWEST_SHOWN, shownAlignments, type Surroundings } from './stages/7-differences.ts';
import { groupPoints } from './stages/8-points.ts';
import { collectFindings } from './stages/9-findings.ts';

/** The part of a source that the analysis reads. */
export type AnalysedSource = Pick<Source, 'id' | 'title' | 'outlet' | 'date' | 'text'> &
  Partial<Pick<Source, 'marks'>>;

type Progress = (step: string, done: number) => void;

export interface AnalysisOptions {
  /** Keep every scored pair of claims, not only those a reader should see. */
  readonly allAlignments?: boolean;
  /** Keep every scored pair of the claims in this passage: the candidates from which its partners are chosen. */
  readonly partnersOf?: Passage;
  /** Told before each step: what begins, and how much of the whole is done, from 0 to 1. */
  readonly onProgress?: Progress;
}

/** Reading takes about half of the whole; the share was measured on five articles and need not be exact. */
const READING_SHARE = 0.5;

/** What is read out of the sources before any two are compared. */
export interface Reading extends Pick<
  Comparison,
  'sentences' | 'quotations' | 'quantities' | 'occasions' | 'claims'
> {
  readonly texts: ReadonlyMap<string, string>;
  /** Quantities within each claim's passage, by claim id. */
  readonly quantitiesOfClaim: ReadonlyMap<string, readonly Quantity[]>;
}

/** Reads the sources of a case: sentences, quotations, quantities, claims and their occasions. */
export function readCase(sources: readonly AnalysedSource[], progress: Progress = () => undefined): Reading {
  const read = sources.map((source, at) => {
    progress(`Reading ${shortName(source)}`, (READING_SHARE * at) / sources.length);
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
  const quantities = read.flatMap((each) => each.quantities);
  progress('Placing what was said', READING_SHARE);
  const { occasions, claims } = placeClaims(
    sources,
    sentences,
    read.flatMap((each) => each.claims),
    quantities,
  );
  return {
    sentences,
    quotations: read.flatMap((each) => each.quotations),
    quantities,
    occasions,
    claims,
    texts: new Map(sources.map((source) => [source.id, source.text])),
    quantitiesOfClaim: byClaim(claims, quantities, contains),
  };
}

/** Analyses the sources of one case. Pure: the same sources give the same comparison. */
export function analyse(sources: readonly AnalysedSource[], options: AnalysisOptions = {}): Comparison {
  const progress = options.onProgress ?? (() => undefined);
  const names = new Map(sources.map((source) => [source.id, shortName(source)]));
  const { sentences, quotations, quantities, occasions, claims, texts, quantitiesOfClaim } = readCase(
    sources,
    progress,
  );

  progress('Aligning claims', READING_SHARE + 0.1);
  const pairs = scorePairs(claims, texts, quantitiesOfClaim);

  progress('Telling differences', 0.8);
  const around: Surroundings = {
    sources: new Map(sources.map(({ id, text }) => [id, { text, name: names.get(id)! }])),
    occasions: new Map(occasions.map((occasion) => [occasion.id, occasion])),
    quantities: quantitiesOfClaim,
    quotations: byClaim(claims, quotations, overlaps),
  };
  const sourceOfClaim = new Map(claims.map((claim) => [claim.id, claim.source]));
  const judged = pairs.filter(({ score }) => score >= LOWEST_SHOWN).map((pair) => judge(pair, around));
  const shown = shownAlignments(judged, (claim) => sourceOfClaim.get(claim)!);
  const points = groupPoints(claims, shown, pairs);
  const findings = collectFindings(claims, points, shown, quantities, names);
  const wanted = wantedPairs(pairs, options);
  const alignments = wanted === null ? shown : wanted.map((pair) => judge(pair, around));
  return { sentences, claims, quotations, quantities, occasions, alignments, points, findings };
}

/** The pairs to keep whatever their score; null when only those a reader should see are wanted. */
function wantedPairs(pairs: readonly ScoredPair[], options: AnalysisOptions): readonly ScoredPair[] | null {
  const { allAlignments, partnersOf } = options;
  if (partnersOf !== undefined) {
    const touches = (claim: Claim): boolean =>
      claim.source === partnersOf.source && overlaps(claim, partnersOf);
    return pairs.filter(({ a, b }) => touches(a) || touches(b));
  }
  return allAlignments === true ? pairs : null;
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
