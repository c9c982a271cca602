// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.59, // lexical
  1.38, // letters
  0.02, // clause
  0.49, // containment
  0.92, // overlap
  2.89, // same speaker
  0.61, // different speakers
  0.49, // same occasion
  0.67, // order
  2.57, // same figure
  0.39, // other figure of a kind
  1.06, // same date
  1.03, // same measure
  0.78, // names
  0.28, // both quoted
  3.09, // mutual rank
  2.02, // support
  1.13, // neighbours
  0.31, // readout
  0.77, // opposite poles
  1.36, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.3;

/** In the order of FINAL_FEATURES in stages/6-alignments.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.19, // lexical
  1, // letters
  1.14, // clause
  0.92, // containment
  0.81, // overlap
  1.49, // same speaker
  0.46, // different speakers
  0.47, // same occasion
  0.55, // order
  1.24, // same figure
  0.38, // other figure of a kind
  0.48, // same date
  0.45, // same measure
  0.48, // names
  0.2, // both quoted
  0.28, // readout
  0.42, // opposite poles
  0.75, // rare kind of figure
  -2.05, // beaten by a rival
  1.62, // ahead of rivals
  1.11, // neighbours agree
  2.8, // third source agrees
];
export const FINAL_INTERCEPT = -4.52;
