// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.61, // lexical
  1.38, // letters
  0.04, // clause
  0.48, // containment
  0.91, // overlap
  2.72, // same speaker
  0.65, // different speakers
  0.54, // same occasion
  0.7, // order
  2.56, // same figure
  0.38, // other figure of a kind
  1.05, // same date
  1.03, // same measure
  0.76, // names
  0.28, // both quoted
  3.07, // mutual rank
  2.06, // support
  1.13, // neighbours
  0.32, // readout
  0.77, // opposite poles
  1.35, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.3;

/** In the order of FINAL_FEATURES in stages/6-alignments.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.2, // lexical
  1, // letters
  1.15, // clause
  0.92, // containment
  0.81, // overlap
  1.4, // same speaker
  0.48, // different speakers
  0.48, // same occasion
  0.57, // order
  1.24, // same figure
  0.38, // other figure of a kind
  0.47, // same date
  0.45, // same measure
  0.47, // names
  0.21, // both quoted
  0.28, // readout
  0.42, // opposite poles
  0.74, // rare kind of figure
  -2.06, // beaten by a rival
  1.6, // ahead of rivals
  1.11, // neighbours agree
  2.8, // third source agrees
];
export const FINAL_INTERCEPT = -4.52;
