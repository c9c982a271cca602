// The evidence for an alignment by name, and what it weighs. A pair gets a first chance from FEATURES; its final score
// comes from those of them that are its own and from the company that it keeps by the first chances. A pair of which
// nobody knows what it means is weighed by other weights than one whose meaning is known.
import { BY_MEANING, BY_WORDS } from './alignment-weights.ts';
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
  'meaning',
] as const;

export type Feature = (typeof FEATURES)[number];

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

/**
 * The rank of a pair of two known occasions, where rank says nothing: half-way. With ranks there, independent labels of
 * five real articles were ranked at .53 instead of .61, and our own cases no better.
 */
export const NO_RANK = 0.5;

/** The features of the final score, from those of the first chance and the company that a pair keeps. */
export function finalFeatures(values: readonly number[], company: readonly number[]): number[] {
  return [...OWN_PLACES.map((at) => values[at]!), ...company];
}

/** What the features weigh, and from what odds on. */
export interface AlignmentModel {
  /** In the order of FEATURES. */
  readonly first: readonly number[];
  readonly firstIntercept: number;
  /** In the order of FINAL_FEATURES. */
  readonly final: readonly number[];
  readonly finalIntercept: number;
}

/** The model for a pair. @param byMeaning 1 where it is known what both its claims mean */
export function modelFor(byMeaning: number): AlignmentModel {
  return byMeaning === 1 ? BY_MEANING : BY_WORDS;
}

/** The odds of a first chance by the features that start at `from`. */
export function firstOdds(model: AlignmentModel, values: Float64Array, from: number): number {
  let odds = model.firstIntercept;
  for (let at = 0; at < FEATURE_COUNT; at += 1) odds += values[from + at]! * model.first[at]!;
  return odds;
}

/** What the first chance changes by when both are of one occasion. */
export function firstOddsTogether({ first }: AlignmentModel, readout: number): number {
  return first[SAME_OCCASION]! + first[READOUT]! * readout;
}

/** What the first chance changes by where a pair's rank says nothing. */
export function firstOddsWithoutRank({ first }: AlignmentModel, mutualRank: number): number {
  return first[MUTUAL_RANK]! * (NO_RANK - mutualRank);
}

/** What a third claim that both resemble adds to the first chance. */
export function firstOddsOfSupport({ first }: AlignmentModel, support: number): number {
  return first[SUPPORT]! * support;
}

/** The odds of a final score by a pair's own features, which start at `from`, without the company that it keeps. */
export function ownOdds(model: AlignmentModel, values: Float64Array, from: number): number {
  let odds = model.finalIntercept;
  for (let at = 0; at < OWN_PLACES.length; at += 1)
    odds += values[from + OWN_PLACES[at]!]! * model.final[at]!;
  return odds;
}

/** What the final score changes by when both are of one occasion. */
export function ownOddsTogether({ final }: AlignmentModel, readout: number): number {
  return final[FINAL_SAME_OCCASION]! + final[FINAL_READOUT]! * readout;
}

/** What the company that starts at `from` adds to the final score. */
export function companyOdds({ final }: AlignmentModel, company: Float64Array, from: number): number {
  let odds = 0;
  for (let at = 0; at < COMPANY.length; at += 1) odds += company[from + at]! * final[OWN_PLACES.length + at]!;
  return odds;
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
