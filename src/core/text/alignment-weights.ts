// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FEATURE_WEIGHTS: readonly number[] = [
  1.35, // lexical
  0.96, // letters
  0.42, // clause
  0.79, // containment
  0.63, // overlap
  2.21, // same speaker
  -0.05, // different speakers
  0.31, // same occasion
  0.52, // order
  1.75, // same figure
  -0.06, // other figure of a kind
  0.52, // same date
  1.07, // same measure
  0.43, // names
  0.36, // both quoted
  2.53, // mutual rank
  1.78, // support
  1.22, // neighbours
  0.25, // readout
  1.09, // opposite poles
  0.96, // rare kind of figure
];
export const INTERCEPT = -5.3;
