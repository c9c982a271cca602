// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.76, // lexical
  1.39, // letters
  -0.19, // clause
  0.65, // containment
  1.06, // overlap
  2.88, // same speaker
  0.64, // different speakers
  0.49, // same occasion
  0.85, // order
  2.53, // same figure
  0.56, // other figure of a kind
  1.14, // same date
  1.02, // same measure
  0.95, // names
  0.28, // both quoted
  3.04, // mutual rank
  2.07, // support
  1.36, // neighbours
  0.31, // readout
  0.85, // opposite poles
  1.48, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.44;

/** In the order of FINAL_FEATURES in stages/6-alignments.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.38, // lexical
  1.05, // letters
  1.12, // clause
  1.02, // containment
  0.88, // overlap
  1.47, // same speaker
  0.51, // different speakers
  0.47, // same occasion
  0.66, // order
  1.31, // same figure
  0.48, // other figure of a kind
  0.51, // same date
  0.46, // same measure
  0.53, // names
  0.19, // both quoted
  0.27, // readout
  0.46, // opposite poles
  0.83, // rare kind of figure
  -2.06, // beaten by a rival
  1.61, // ahead of rivals
  1.23, // neighbours agree
  2.85, // third source agrees
];
export const FINAL_INTERCEPT = -4.67;
