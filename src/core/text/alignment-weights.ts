// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FIRST_WEIGHTS: readonly number[] = [
  1.64, // lexical
  1.41, // letters
  0.04, // clause
  0.42, // containment
  0.9, // overlap
  2.72, // same speaker
  0.64, // different speakers
  0.21, // same occasion
  0.8, // order
  2.4, // same figure
  0.23, // other figure of a kind
  1.21, // same date
  1.14, // same measure
  0.68, // names
  0.27, // both quoted
  3.08, // mutual rank
  2.11, // support
  1.1, // neighbours
  0.2, // readout
  1.25, // opposite poles
  0.93, // rare kind of figure
];
export const FIRST_INTERCEPT = -6.29;

/** In the order of FINAL_FEATURES in stages/6-alignments.ts. */
export const FINAL_WEIGHTS: readonly number[] = [
  2.23, // lexical
  1.01, // letters
  1.15, // clause
  0.91, // containment
  0.81, // overlap
  1.39, // same speaker
  0.49, // different speakers
  0.35, // same occasion
  0.59, // order
  1.13, // same figure
  0.33, // other figure of a kind
  0.56, // same date
  0.5, // same measure
  0.43, // names
  0.2, // both quoted
  0.24, // readout
  0.64, // opposite poles
  0.58, // rare kind of figure
  -2.06, // beaten by a rival
  1.6, // ahead of rivals
  1.12, // neighbours agree
  2.84, // third source agrees
];
export const FINAL_INTERCEPT = -4.52;
