// Which analysis found something. In a file of its own, so that whoever asks for it need not load the analysis.

/** Raise this whenever any stage gives another result for the same text: what was kept is then found anew. */
export const ANALYSIS_VERSION = 29;
