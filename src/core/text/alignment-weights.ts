// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FEATURE_WEIGHTS: readonly number[] = [
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
export const INTERCEPT = -6.29;
