// What a report is made of, as plain data. Those who render it (Markdown, HTML, Word) know these shapes and no case.
import type { FindingKind } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';

export interface Report {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sources: readonly ReportSource[];
  /** What two sources or more tell, and what people have decided on, point by point. */
  readonly points: readonly ReportPoint[];
  /** Why the numbers of the points have gaps; null where they have none. */
  readonly gaps: string | null;
  /** What is still to be done or known, one sentence each. */
  readonly openQuestions: readonly string[];
  /**
   * What was found beside the points above, with which the rest stands: the kinds in the order of review. Null when no
   * comparison was made.
   */
  readonly findings: readonly FindingGroup[] | null;
  /** One group per source that has notes, in the order of the sources. */
  readonly notes: readonly NoteGroup[];
  /** How the report came about: what a machine proposed and what people wrote. One sentence or two each. */
  readonly method: readonly string[];
  /** What the report opens with. */
  readonly verdicts: ReportTable;
  /** Who decided what when, the earliest first. */
  readonly decisions: ReportTable;
  /** What each source was made of, by which it can be checked. */
  readonly originals: ReportTable;
}

export interface ReportTable {
  /** A sentence before the table. */
  readonly about?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What stands in its place when it has no rows. */
  readonly none: string;
}

export interface ReportPoint {
  /** "Point 3: Boats will stop on…", or what to call a verdict that fits no point any more. */
  readonly name: string;
  /** What the report opens with; null where nobody has given a verdict on the point. */
  readonly verdict: ReportVerdict | null;
  readonly facts: readonly Fact[];
  /** Each source's own words, what differs from the first of them marked. */
  readonly wordings: readonly MarkedQuote[];
  /** What the machine found on the point, and what a person made of it. */
  readonly findings: readonly PointFinding[];
  /** Words that these findings rest on and that are no wording of the point: another source tells them elsewhere. */
  readonly elsewhere: readonly MarkedQuote[];
  /** Why the verdict is what it is; empty when nobody wrote it down. */
  readonly explanation: string;
  /** Passages that the reviewer gives as evidence. */
  readonly evidence: readonly Quote[];
  readonly links: readonly { readonly text: string; readonly quotes: readonly Quote[] }[];
}

export interface PointFinding {
  /** Its kind, what it says where that is one sentence, and what a person made of it. */
  readonly text: string;
  /** What it says where that is more: of a pair of sources each, or of one. */
  readonly lines: readonly string[];
}

/** A point in one line: who tells it, and what a person found. */
export interface ReportVerdict {
  readonly label: string;
  /** Who tells it, copies named as such. */
  readonly toldBy: string;
  /** The beginning of the explanation, on one line; empty when nobody wrote one. */
  readonly why: string;
}

/** One line of provenance. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface ReportSource {
  /** Its number in the report, from 1. */
  readonly number: number;
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface FindingGroup {
  readonly kind: FindingKind;
  /** The name of the kind and how many there are: "Worded differently (25, 1 of them dismissed)". */
  readonly name: string;
  readonly findings: readonly {
    readonly explanation: string;
    /** "confirmed by Mina, 2024-05-02 09:00 UTC", or null when nobody has decided on it. */
    readonly decision: string | null;
    readonly quotes: readonly MarkedQuote[];
  }[];
}

/** The words of a passage and where they stand. */
export interface Quote {
  /** Exactly the words of the source, line ends included. */
  readonly text: string;
  /** "Source 2, Riverside Daily, paragraph 3, page 1". */
  readonly place: string;
}

/** The sentences in which the machine's evidence stands; the evidence itself is marked. */
export interface MarkedQuote extends Quote {
  /** Spans within `text`, in order, apart from each other. Empty when all of it is evidence. */
  readonly marks: readonly Span[];
}

export interface NoteGroup {
  readonly name: string;
  readonly notes: readonly ReportNote[];
}

export interface ReportNote {
  readonly quote: Quote;
  readonly note: string;
  readonly tags: readonly string[];
  /** Who wrote it and when. */
  readonly signature: string;
}
