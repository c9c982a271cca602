// What speaks for a pair by its two sources alone: its wording, speakers, figures, and how the sources run beside it. It is
// found once; whatever else comes into the case later does not change it.
import { isQuoted } from '../../model/comparison.ts';
import {
  FEATURE_COUNT,
  FEATURES,
  firstOdds,
  modelFor,
  ownOdds,
  type Feature,
} from '../../text/claims/likeness/alignment-features.ts';
import { compareFacts } from '../../text/claims/facts.ts';
import type { Likenesses } from '../../text/claims/likeness/meanings.ts';
import type { Ranks } from '../../text/claims/likeness/ranks.ts';
import type { Resemblance } from '../../text/claims/likeness/resemblance.ts';
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

/** Stands for a feature that depends on the rest of the case: it is added when the pair is weighed (weighing.ts). */
const LATER = 0;

/** Sets the features of a pair of a block, and the odds that they give. */
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
  const alike = likenesses?.of(a, b) ?? NaN;
  const found: Readonly<Record<Feature, number>> = {
    lexical: Math.log1p(wording.lexical) / 4,
    letters: wording.letters,
    clause: Math.log1p(wording.clause) / 3,
    containment: wording.containment,
    overlap: wording.overlap,
    'same speaker': speakers === 'same' ? claims.worthOfSpeaker(a) : 0,
    'different speakers': Number(speakers === 'different'),
    'same occasion': LATER,
    order: order === 0 ? 0 : order * (1 - Math.abs(claims.placeOf(a) - claims.placeOf(b))),
    'same figure': facts.sameFigure,
    'other figure of a kind': facts.otherFigure,
    'same date': facts.sameDate,
    'same measure': facts.sameMeasure,
    names: Math.min(1, wording.names / 3),
    'both quoted': Number(isQuoted(claims.all[a]!) && isQuoted(claims.all[b]!)),
    'mutual rank': mutual,
    support: LATER,
    neighbours: Math.max(neighbour(-1), neighbour(1)),
    readout: LATER,
    'opposite poles': facts.opposed,
    'rare kind of figure': facts.rareKind,
    meaning: Number.isNaN(alike) ? 0 : alike,
  };
  const from = pair * FEATURE_COUNT;
  for (let at = 0; at < FEATURE_COUNT; at += 1) block.values[from + at] = found[FEATURES[at]!];
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
