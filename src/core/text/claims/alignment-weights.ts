// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in alignment-features.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.93, // lexical
  1.34, // letters
  -0.11, // clause
  0.89, // containment
  1.67, // overlap
  3.53, // same speaker
  0.86, // different speakers
  -0.11, // same occasion
  0.87, // order
  3.03, // same figure
  0.55, // other figure of a kind
  1.5, // same date
  1.32, // same measure
  0.69, // names
  0.12, // both quoted
  2.72, // mutual rank
  2.47, // support
  1.84, // neighbours
  0.36, // readout
  0.68, // opposite poles
  2.04, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.52;

/** In the order of FINAL_FEATURES in alignment-features.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.56, // lexical
  1.24, // letters
  1, // clause
  1.28, // containment
  1.17, // overlap
  1.91, // same speaker
  0.63, // different speakers
  0.23, // same occasion
  0.68, // order
  1.67, // same figure
  0.54, // other figure of a kind
  0.73, // same date
  0.52, // same measure
  0.47, // names
  0.08, // both quoted
  0.26, // readout
  0.36, // opposite poles
  1.12, // rare kind of figure
  -1.88, // beaten by a rival
  1.9, // ahead of rivals
  1.47, // neighbours agree
  3.16, // third source agrees
];
export const FINAL_INTERCEPT = -4.92;
