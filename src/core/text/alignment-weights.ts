// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in alignment-features.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.91, // lexical
  1.44, // letters
  -0.08, // clause
  0.68, // containment
  1.11, // overlap
  2.93, // same speaker
  0.61, // different speakers
  0.49, // same occasion
  0.8, // order
  2.54, // same figure
  0.55, // other figure of a kind
  1.13, // same date
  1.01, // same measure
  0.93, // names
  0.31, // both quoted
  2.93, // mutual rank
  2.12, // support
  1.38, // neighbours
  0.31, // readout
  0.83, // opposite poles
  1.48, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.46;

/** In the order of FINAL_FEATURES in alignment-features.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.39, // lexical
  1.05, // letters
  1.14, // clause
  1.02, // containment
  0.89, // overlap
  1.43, // same speaker
  0.43, // different speakers
  0.48, // same occasion
  0.66, // order
  1.31, // same figure
  0.48, // other figure of a kind
  0.51, // same date
  0.46, // same measure
  0.51, // names
  0.2, // both quoted
  0.27, // readout
  0.45, // opposite poles
  0.83, // rare kind of figure
  -2.03, // beaten by a rival
  1.66, // ahead of rivals
  1.25, // neighbours agree
  2.88, // third source agrees
];
export const FINAL_INTERCEPT = -4.7;
