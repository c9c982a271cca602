// What speaks for a pair by its two sources alone: its wording, speakers, figures, and how the sources run beside it. It is
// found once; whatever else comes into the case later does not change it.
import { isQuoted } from '../../model/comparison.ts';
import { FEATURE_COUNT, firstOdds, modelFor, ownOdds } from '../../text/claims/alignment-features.ts';
import { compareFacts } from '../../text/claims/facts.ts';
import type { Likenesses } from '../../text/claims/meanings.ts';
import type { Ranks } from '../../text/claims/ranks.ts';
import type { Resemblance } from '../../text/claims/resemblance.ts';
import type { Block } from './blocks.ts';
import type { TakenClaims } from './taken-claims.ts';

/** How a source stands to those that its claims are held against. */
export interface Beside {
  readonly ranks: Pick<Ranks, 'forward' | 'backward'>;
  /** By number of the earlier source: how surely both tell things in one order, from 0 to 1. */
  readonly orders: Float64Array;
  /** Base score of two claims of these sources, 0 where they are no pair. */
  readonly baseOf: (a: number, b: number) => number;
  /** How alike two claims are in what they mean, NaN where that is not known; null where it is known of none. */
  readonly likenesses: Likenesses | null;
}

/** Sets the features of a pair of a block, and what they weigh; those that hang on the rest of the case are left 0. */
export function describe(
  block: Block,
  pair: number,
  wording: Resemblance,
  { ranks, orders, baseOf, likenesses }: Beside,
  claims: TakenClaims,
): void {
  const [a, b] = [block.a[pair]!, block.b[pair]!];
  const speakers = claims.speakersOf(a, b);
  const facts = compareFacts(claims.facts[a]!, claims.facts[b]!);
  const order = orders[claims.sourceOf[a]!]!;
  const mutual = block.base[pair] === 0 ? 0 : (1 / ranks.forward[pair]! + 1 / ranks.backward[pair]!) / 2;
  const neighbour = (step: number): number =>
    areBeside(a, a + step, claims) && areBeside(b, b + step, claims) ? baseOf(a + step, b + step) : 0;
  const from = pair * FEATURE_COUNT;
  const alike = likenesses?.of(a, b) ?? NaN;
  block.values.set(
    [
      Math.log1p(wording.lexical) / 4,
      wording.letters,
      Math.log1p(wording.clause) / 3,
      wording.containment,
      wording.overlap,
      speakers === 'same' ? claims.worthOfSpeaker(a) : 0,
      Number(speakers === 'different'),
      0,
      order === 0 ? 0 : order * (1 - Math.abs(claims.placeOf(a) - claims.placeOf(b))),
      facts.sameFigure,
      facts.otherFigure,
      facts.sameDate,
      facts.sameMeasure,
      Math.min(1, wording.names / 3),
      Number(isQuoted(claims.all[a]!) && isQuoted(claims.all[b]!)),
      mutual,
      0,
      Math.max(neighbour(-1), neighbour(1)),
      0,
      facts.opposed,
      facts.rareKind,
      Number.isNaN(alike) ? 0 : alike,
    ],
    from,
  );
  block.readout[pair] = speakers === 'same' ? mutual : 0;
  block.byMeaning[pair] = Number(!Number.isNaN(alike));
  const model = modelFor(block.byMeaning[pair]);
  block.first[pair] = firstOdds(model, block.values, from);
  block.final[pair] = ownOdds(model, block.values, from);
}

/** Whether a claim and the one before or behind it are of one source: reports run in parallel for a while. */
function areBeside(claim: number, next: number, { sourceOf }: TakenClaims): boolean {
  return sourceOf[claim] === sourceOf[next];
}

/**
 * Wording alone as one figure from 0 to 1; ranks partners before the other evidence is known. Rounded, so that two that
 * are equal stay so whichever source their weights were added up from.
 */
export function baseScore({ lexical, letters, clause }: Resemblance): number {
  return Math.fround(1 - Math.exp(-(lexical / 12 + letters * 1.5 + clause / 12)));
}
