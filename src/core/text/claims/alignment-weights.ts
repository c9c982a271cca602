// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in alignment-features.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.93, // lexical
  1.41, // letters
  -0.08, // clause
  0.87, // containment
  1.64, // overlap
  3.52, // same speaker
  0.71, // different speakers
  0.22, // same occasion
  0.87, // order
  3.05, // same figure
  0.49, // other figure of a kind
  1.5, // same date
  1.34, // same measure
  0.73, // names
  0.15, // both quoted
  2.76, // mutual rank
  2.47, // support
  1.83, // neighbours
  0.32, // readout
  0.67, // opposite poles
  2.04, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.51;

/** In the order of FINAL_FEATURES in alignment-features.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.57, // lexical
  1.26, // letters
  1.02, // clause
  1.28, // containment
  1.16, // overlap
  1.89, // same speaker
  0.53, // different speakers
  0.4, // same occasion
  0.65, // order
  1.64, // same figure
  0.5, // other figure of a kind
  0.71, // same date
  0.53, // same measure
  0.48, // names
  0.09, // both quoted
  0.29, // readout
  0.35, // opposite poles
  1.12, // rare kind of figure
  -1.88, // beaten by a rival
  1.96, // ahead of rivals
  1.48, // neighbours agree
  3.18, // third source agrees
];
export const FINAL_INTERCEPT = -4.89;
