// What of a case was seen before, in other cases of the library.
import type { Told } from '../model/problem.ts';
import type { Passage, Span } from '../model/span.ts';

/** A source of the case that shares text with a source of another case. */
export interface SeenText {
  /** Id of the source in this case. */
  readonly source: string;
  /** What of it stands in the other. */
  readonly spans: readonly Span[];
  /** Words in these spans, and as a part of the source's words, from 0 to 1. */
  readonly words: number;
  readonly share: number;
  readonly caseId: string;
  readonly caseTitle: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: string | null;
}

/** Words of the case that were judged in another case. What was said then is offered, never applied. */
export interface SeenClaim {
  /** Where they stand in this case. */
  readonly passage: Passage;
  /** The words that were judged; outside text, never to be taken for HTML. */
  readonly words: string;
  /** Part of these words' runs that stand here, from 0 to 1. */
  readonly share: number;
  readonly caseId: string;
  readonly caseTitle: string;
  readonly verdict: {
    readonly id: string;
    readonly label: string;
    readonly explanation: string;
    readonly reviewer: string;
    /** ISO 8601 with zone. */
    readonly at: string;
  };
}

export interface SeenBefore {
  /** Those that share most first. */
  readonly texts: readonly SeenText[];
  /** The latest verdict first. */
  readonly claims: readonly SeenClaim[];
  /** What the person should know about how this was found: that it could not be kept on the disk. */
  readonly notice: Told | null;
}
