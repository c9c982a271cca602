// What a search through the library answers with.
import type { Told } from '../model/problem.ts';
import type { Passage, Span } from '../model/span.ts';
import type { EntryKind } from '../text/search/search-query.ts';

/** One thing that was found. */
export interface Hit {
  readonly kind: EntryKind;
  /** Id of the source, note or verdict in its case; of a point, which has no lasting id, its place in the list. */
  readonly ref: string;
  /** Of a source or case its title; of the others the names of the sources that they are on. */
  readonly title: string;
  readonly outlet: string;
  readonly author: string;
  /** Day of publication; of notes and verdicts the day they were written. ISO, or "". */
  readonly day: string;
  readonly tags: readonly string[];
  /** Label of the verdict, or "". */
  readonly verdict: string;
  /** The words that were looked for, in the title of a source or case. */
  readonly titleMarks: readonly Span[];
  /** The piece of the text that shows why it was found; outside text, never to be taken for HTML. */
  readonly text: string;
  /** The words that were looked for, in `text`. */
  readonly marks: readonly Span[];
  /** Where it leads in the case; null for a case as a whole. */
  readonly passage: Passage | null;
  /** Only near spellings of what was typed stand in it. */
  readonly nearly: boolean;
}

/** What was found in one case, the best first. */
export interface SearchGroup {
  readonly caseId: string;
  readonly title: string;
  readonly hits: readonly Hit[];
  /** How many more there are in the case, as far as they were counted. */
  readonly more: number;
}

export interface SearchResult {
  /** By case, the one with the best hit first. */
  readonly groups: readonly SearchGroup[];
  /** There are more cases with results than these. */
  readonly more: boolean;
  /** What was typed as a field and could not be read: "after:20". */
  readonly unread: readonly string[];
  /** Share of the library that is indexed, from 0 to 1; null when all of it is. */
  readonly indexed: number | null;
  /** What the person should know about the index: that it was damaged, or that the disk is full. */
  readonly notice: Told | null;
}
