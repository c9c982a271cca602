// What the evidence for an alignment weighs, fitted by `npm run fit` on our own labelled cases (the "fit" split). Written by
// that script: change the features or the cases, then run it again. BY_MEANING is for pairs of which it is known what both
// claims mean, BY_WORDS for all others: of other languages, and of large cases.

export const BY_WORDS = {
  first: [
    1.97, // lexical
    1.35, // letters
    -0.07, // clause
    0.9, // containment
    1.65, // overlap
    3.58, // same speaker
    0.85, // different speakers
    -0.27, // same occasion
    0.96, // order
    3.08, // same figure
    0.51, // other figure of a kind
    1.5, // same date
    1.34, // same measure
    0.74, // names
    0.12, // both quoted
    2.68, // mutual rank
    2.54, // support
    1.88, // neighbours
    0.3, // readout
    0.67, // opposite poles
    2.09, // rare kind of figure
    0, // meaning
  ],
  firstIntercept: -6.56,
  final: [
    2.58, // lexical
    1.25, // letters
    1.02, // clause
    1.28, // containment
    1.17, // overlap
    1.92, // same speaker
    0.63, // different speakers
    0.17, // same occasion
    0.72, // order
    1.68, // same figure
    0.53, // other figure of a kind
    0.72, // same date
    0.47, // same measure
    0.5, // names
    0.09, // both quoted
    0.25, // readout
    0.37, // opposite poles
    1.12, // rare kind of figure
    0, // meaning
    -1.87, // beaten by a rival
    1.95, // ahead of rivals
    1.5, // neighbours agree
    3.16, // third source agrees
  ],
  finalIntercept: -4.95,
};

export const BY_MEANING = {
  first: [
    1.76, // lexical
    1.24, // letters
    -0.25, // clause
    0.71, // containment
    1.55, // overlap
    3.67, // same speaker
    0.92, // different speakers
    -0.27, // same occasion
    0.94, // order
    3.14, // same figure
    0.44, // other figure of a kind
    1.52, // same date
    1.37, // same measure
    0.7, // names
    0.08, // both quoted
    2.31, // mutual rank
    2.47, // support
    1.92, // neighbours
    0.3, // readout
    0.69, // opposite poles
    2.1, // rare kind of figure
    3.81, // meaning
  ],
  firstIntercept: -6.08,
  final: [
    2.13, // lexical
    0.99, // letters
    0.69, // clause
    0.99, // containment
    0.88, // overlap
    1.82, // same speaker
    0.67, // different speakers
    0.15, // same occasion
    0.76, // order
    1.69, // same figure
    0.38, // other figure of a kind
    0.73, // same date
    0.43, // same measure
    0.42, // names
    -0.09, // both quoted
    0.19, // readout
    0.36, // opposite poles
    0.99, // rare kind of figure
    2.66, // meaning
    -1.73, // beaten by a rival
    2.34, // ahead of rivals
    1.56, // neighbours agree
    3.57, // third source agrees
  ],
  finalIntercept: -4.72,
};
