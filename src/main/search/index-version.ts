// Apart from the index itself, so that the app knows where it lies without loading SQLite.

/** Raise it with every change of what is stored or how words are cut: an index of another version is made anew. */
export const SEARCH_VERSION = 3;
