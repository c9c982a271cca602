// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in alignment-features.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  2.06, // lexical
  1.15, // letters
  0.36, // clause
  0.87, // containment
  1.41, // overlap
  3.05, // same speaker
  0.68, // different speakers
  0.48, // same occasion
  0.62, // order
  2.43, // same figure
  0.49, // other figure of a kind
  0.98, // same date
  0.94, // same measure
  0.5, // names
  0.23, // both quoted
  2.96, // mutual rank
  2.31, // support
  1.61, // neighbours
  0.39, // readout
  0.75, // opposite poles
  1.54, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.36;

/** In the order of FINAL_FEATURES in alignment-features.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.43, // lexical
  1.12, // letters
  1.1, // clause
  1.32, // containment
  1.1, // overlap
  1.51, // same speaker
  0.46, // different speakers
  0.51, // same occasion
  0.5, // order
  1.27, // same figure
  0.46, // other figure of a kind
  0.51, // same date
  0.4, // same measure
  0.39, // names
  0.15, // both quoted
  0.32, // readout
  0.39, // opposite poles
  0.87, // rare kind of figure
  -2.04, // beaten by a rival
  1.63, // ahead of rivals
  1.26, // neighbours agree
  2.92, // third source agrees
];
export const FINAL_INTERCEPT = -4.58;
