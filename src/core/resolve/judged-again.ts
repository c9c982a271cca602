// Pairs of claims that are held against each other once the analysis is over: those that a person ties or corrects, and
// those of one point that a large case never compared.
import {
  EVERY_PAIR_LIMIT,
  type Alignment,
  type Claim,
  type Comparison,
  type Occasion,
  type Quantity,
  type ScoredPair,
} from '../model/comparison.ts';
import { append } from '../model/lists.ts';
import { sourceNames, type Source } from '../model/source.ts';
import { contains, overlaps, type Passage, type Span } from '../model/span.ts';
import { judgeAgain } from '../stages/8-differences.ts';
import type { Surroundings } from '../stages/8-differences/surroundings.ts';
import { ToldInCase } from '../text/claims/told-in-case.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { words } from '../text/words.ts';

/** The sources of a case. */
interface Compared {
  readonly sources: readonly Pick<Source, 'id' | 'title' | 'outlet' | 'date' | 'text'>[];
}

/** What is known beside the claims that are judged. */
export function surroundingsOf(
  claims: readonly Claim[],
  { sources }: Compared,
  { quotations }: Comparison,
  occasions: readonly Occasion[],
  told: ToldInCase,
): Surroundings {
  const names = sourceNames(sources);
  const known = new Map(sources.map(({ id, text, date }) => [id, { text, name: names.get(id)!, date }]));
  return {
    sources: known,
    occasions: new Map(occasions.map((occasion) => [occasion.id, occasion])),
    quotations: within(claims, quotations, overlaps),
    told,
    bodies: new Map(),
  };
}

/** What is told by all claims: a source may tell elsewhere what a claim leaves out. */
export function toldOf(
  { sources }: Compared,
  claims: readonly Claim[],
  quantities: readonly Quantity[],
): ToldInCase {
  const texts = new Map(sources.map(({ id, text, date }) => [id, { text, date }]));
  return new ToldInCase().add(claims, texts, within(claims, quantities, contains));
}

/** The parts that belong to each claim, by claim id. */
function within<T extends Passage>(
  claims: readonly Claim[],
  parts: readonly T[],
  belongs: (claim: Span, part: Span) => boolean,
): Map<string, T[]> {
  const bySource = new Map<string, T[]>();
  for (const part of parts) append(bySource, part.source, part);
  return new Map(
    claims.map((claim) => [
      claim.id,
      (bySource.get(claim.source) ?? []).filter((part) => belongs(claim, part)),
    ]),
  );
}

/**
 * Two claims that were never scored, with what their words have in common: shares of all their stems, each counted alike, which is
 * coarser than what a scored pair has (`InCommon`). What they mean is not asked for.
 */
export function pairOf(a: Claim, b: Claim, score: number, texts: ReadonlyMap<string, string>): ScoredPair {
  const spelled = ({ source, start, end }: Claim): Map<string, string> => {
    const text = texts.get(source)!.slice(start, end);
    return new Map(words(text).map((word) => [word.stem, text.slice(word.start, word.end)]));
  };
  const [left, right] = [spelled(a), spelled(b)];
  const both = [...left].filter(([stem]) => right.has(stem));
  return {
    a,
    b,
    score,
    best: true,
    containment: both.length / Math.max(1, Math.min(left.size, right.size)),
    overlap: both.length / Math.max(1, left.size, right.size),
    alike: null,
    shared: both.flatMap(([stem, word]) => (isFunctionWord(stem) ? [] : [word])),
    equivalents: [],
  };
}

/** The pair of a tie that was found before its claims were corrected: as sure as it was, for the same words. */
export function standingPair(
  a: Claim,
  b: Claim,
  { score, reasons, inCommon }: Alignment,
  texts: ReadonlyMap<string, string>,
): ScoredPair {
  return {
    ...pairOf(a, b, score, texts),
    ...inCommon,
    shared: reasons.flatMap((reason) => (reason[0] === 'words' ? reason[1] : [])),
    equivalents: reasons.flatMap((reason) =>
      reason[0] === 'meaning' ? [[reason[1], reason[2]] as const] : [],
    ),
  };
}

/**
 * Tells how two claims of one point stand to each other that were never held against each other: in a large case a
 * statement that many sources tell hangs together by some of its pairs. Null for a case in which every pair was scored.
 */
export function tieTeller(
  subject: Compared,
  comparison: Comparison,
): ((a: Claim, b: Claim) => Alignment) | null {
  if (comparison.claims.length <= EVERY_PAIR_LIMIT) return null;
  const texts = new Map(subject.sources.map(({ id, text }) => [id, text]));
  let told: ToldInCase | null = null;
  return (a, b) => {
    const pair = pairOf(a, b, 1, texts);
    told ??= toldOf(subject, comparison.claims, comparison.quantities);
    const around = surroundingsOf([a, b], subject, comparison, comparison.occasions, told);
    // Their point holds them together; whether they stand alone as one matter was not asked.
    return judgeAgain(pair, { reasons: [] }, around);
  };
}
