// The evidence for an alignment by name, and what it weighs. A pair gets a first chance from FEATURES; its final score
// comes from those of them that are its own and from the company that it keeps by the first chances.
import { FINAL_INTERCEPT, FINAL_WEIGHTS, FIRST_INTERCEPT, FIRST_WEIGHTS } from './alignment-weights.ts';
import { COMPANY } from './company.ts';

/** Names of the features, in order; the script that fits the weights prints and stores them by name. */
export const FEATURES = [
  'lexical',
  'letters',
  'clause',
  'containment',
  'overlap',
  'same speaker',
  'different speakers',
  'same occasion',
  'order',
  'same figure',
  'other figure of a kind',
  'same date',
  'same measure',
  'names',
  'both quoted',
  'mutual rank',
  'support',
  'neighbours',
  'readout',
  'opposite poles',
  'rare kind of figure',
] as const;

type Feature = (typeof FEATURES)[number];

/** Company told by wording alone: good enough for the first chance, then replaced by company told by all evidence. */
const COMPANY_BY_WORDING: ReadonlySet<Feature> = new Set(['mutual rank', 'support', 'neighbours']);
const OWN_PLACES = FEATURES.flatMap((name, at) => (COMPANY_BY_WORDING.has(name) ? [] : [at]));
/** Names of the features of the final score, in order. */
export const FINAL_FEATURES = [...OWN_PLACES.map((at) => FEATURES[at]!), ...COMPANY] as const;

/** So many features a pair has for its first chance. */
export const FEATURE_COUNT = FEATURES.length;
const PLACE = new Map<Feature, number>(FEATURES.map((name, at) => [name, at]));
/** Places of the features that hang on more of the case than the two sources. */
export const SAME_OCCASION = PLACE.get('same occasion')!;
export const SUPPORT = PLACE.get('support')!;
export const READOUT = PLACE.get('readout')!;
export const MUTUAL_RANK = PLACE.get('mutual rank')!;
const [FINAL_SAME_OCCASION, FINAL_READOUT] = [OWN_PLACES.indexOf(SAME_OCCASION), OWN_PLACES.indexOf(READOUT)];
const COMPANY_WEIGHTS = FINAL_WEIGHTS.slice(OWN_PLACES.length);

/**
 * The rank of a pair of two known occasions, where rank says nothing: half-way. With ranks there, independent labels of
 * five real articles were ranked at .53 instead of .61, and our own cases no better.
 */
export const NO_RANK = 0.5;

/** The features of the final score, from those of the first chance and the company that a pair keeps. */
export function finalFeatures(values: readonly number[], company: readonly number[]): number[] {
  return [...OWN_PLACES.map((at) => values[at]!), ...company];
}

/** The odds of a first chance by the features that start at `from`. */
export function firstOdds(values: Float64Array, from: number): number {
  return FIRST_INTERCEPT + weighed(values, from, FIRST_WEIGHTS);
}

/** What the first chance changes by when both are of one occasion. */
export function firstOddsTogether(readout: number): number {
  return FIRST_WEIGHTS[SAME_OCCASION]! + FIRST_WEIGHTS[READOUT]! * readout;
}

/** What the first chance changes by where a pair's rank says nothing. */
export function firstOddsWithoutRank(mutualRank: number): number {
  return FIRST_WEIGHTS[MUTUAL_RANK]! * (NO_RANK - mutualRank);
}

/** What a third claim that both resemble adds to the first chance. */
export function firstOddsOfSupport(support: number): number {
  return FIRST_WEIGHTS[SUPPORT]! * support;
}

/** The odds of a final score by a pair's own features, which start at `from`, without the company that it keeps. */
export function ownOdds(values: Float64Array, from: number): number {
  let odds = FINAL_INTERCEPT;
  for (let at = 0; at < OWN_PLACES.length; at += 1)
    odds += values[from + OWN_PLACES[at]!]! * FINAL_WEIGHTS[at]!;
  return odds;
}

/** What the final score changes by when both are of one occasion. */
export function ownOddsTogether(readout: number): number {
  return FINAL_WEIGHTS[FINAL_SAME_OCCASION]! + FINAL_WEIGHTS[FINAL_READOUT]! * readout;
}

/** What the company that starts at `from` adds to the final score. */
export function companyOdds(company: Float64Array, from: number): number {
  return weighed(company, from, COMPANY_WEIGHTS);
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function weighed(values: Float64Array, from: number, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += values[from + at]! * weights[at]!;
  return sum;
}
