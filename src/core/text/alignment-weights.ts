// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.64, // lexical
  1.41, // letters
  0.03, // clause
  0.43, // containment
  0.89, // overlap
  2.72, // same speaker
  0.64, // different speakers
  0.21, // same occasion
  0.8, // order
  2.35, // same figure
  0.26, // other figure of a kind
  1.18, // same date
  1.03, // same measure
  0.67, // names
  0.27, // both quoted
  3.07, // mutual rank
  2.11, // support
  1.11, // neighbours
  0.2, // readout
  1.25, // opposite poles
  1.4, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.29;

/** In the order of FINAL_FEATURES in stages/6-alignments.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.22, // lexical
  1.02, // letters
  1.14, // clause
  0.91, // containment
  0.8, // overlap
  1.39, // same speaker
  0.49, // different speakers
  0.35, // same occasion
  0.59, // order
  1.11, // same figure
  0.35, // other figure of a kind
  0.55, // same date
  0.45, // same measure
  0.43, // names
  0.19, // both quoted
  0.24, // readout
  0.64, // opposite poles
  0.76, // rare kind of figure
  -2.07, // beaten by a rival
  1.62, // ahead of rivals
  1.12, // neighbours agree
  2.86, // third source agrees
];
export const FINAL_INTERCEPT = -4.52;
