// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in alignment-features.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  2.06, // lexical
  1.17, // letters
  0.33, // clause
  0.84, // containment
  1.44, // overlap
  3.07, // same speaker
  0.7, // different speakers
  0.51, // same occasion
  0.59, // order
  2.44, // same figure
  0.51, // other figure of a kind
  1, // same date
  0.94, // same measure
  0.5, // names
  0.24, // both quoted
  2.96, // mutual rank
  2.33, // support
  1.57, // neighbours
  0.38, // readout
  0.75, // opposite poles
  1.51, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.35;

/** In the order of FINAL_FEATURES in alignment-features.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.43, // lexical
  1.12, // letters
  1.08, // clause
  1.32, // containment
  1.11, // overlap
  1.51, // same speaker
  0.47, // different speakers
  0.53, // same occasion
  0.48, // order
  1.27, // same figure
  0.48, // other figure of a kind
  0.51, // same date
  0.4, // same measure
  0.39, // names
  0.15, // both quoted
  0.32, // readout
  0.39, // opposite poles
  0.85, // rare kind of figure
  -2.04, // beaten by a rival
  1.66, // ahead of rivals
  1.24, // neighbours agree
  2.94, // third source agrees
];
export const FINAL_INTERCEPT = -4.57;
