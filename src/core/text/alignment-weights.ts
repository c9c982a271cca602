// Weights of the evidence for an alignment, fitted by `npm run fit` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FEATURE_WEIGHTS: readonly number[] = [
  1.2, // lexical
  1.08, // letters
  0.65, // clause
  0.76, // containment
  0.64, // overlap
  2.28, // same speaker
  -0.08, // different speakers
  0.26, // same occasion
  0.52, // order
  1.92, // same figure
  0.11, // other figure of a kind
  0.55, // same date
  0.99, // same measure
  0.47, // names
  0.35, // both quoted
  2.37, // mutual rank
  1.79, // support
  1.26, // neighbours
  0.2, // readout
];
export const INTERCEPT = -5.15;
